"""Reminders: once a period whatever happens, after two of them to the directory manager, none when not due."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from rechtop.accounts.models import Role
from rechtop.organisations.models import Organisation, Reminder, Service
from rechtop.organisations.quality.chasing import Noted, Sent, note_due, period_on, send_waiting
from rechtop.organisations.services import Actor, add, confirm, edit
from tests.accounts.people import mandated

DUE = date(2026, 1, 31)
SITE = "https://kaart.voorbeeldstad.example/"
OURS = UUID("10000000-0000-4000-8000-000000000001")
DATABASE = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.mark.parametrize(
    ("on", "period"),
    [
        (date(2026, 1, 30), 0),
        (DUE, 0),  # the last day is not late
        (date(2026, 2, 1), 1),
        (date(2026, 2, 28), 1),  # a month after the 31st ends with the short month
        (date(2026, 3, 1), 2),
        (date(2026, 3, 31), 2),
        (date(2026, 4, 1), 3),
        (date(2027, 1, 31), 12),
        (date(2027, 2, 1), 13),
    ],
)
def test_a_period_is_a_month_and_begins_the_day_after_the_due_date(on: date, period: int) -> None:
    assert period_on(DUE, on) == period


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 900))
def test_each_day_is_in_one_period_and_periods_follow_one_another(due: date, days: int) -> None:
    on = due + timedelta(days)
    assert period_on(due, on + timedelta(1)) - period_on(due, on) in (0, 1)
    assert period_on(due, due + timedelta(1)) == 1


def late(name: str = "hulp", due: date = DUE) -> Service:
    if not Organisation.objects.filter(pk=OURS).exists():
        add(Organisation, {"slug": "huis", "kind": "vereniging", "name": "Huis"}, by=Actor(None), id=OURS)
    values = {"slug": name, "organisation": str(OURS), "name": name.title(), "next_review_on": due.isoformat()}
    return add(Service, values, by=Actor(None))


class TestTheOutbox:
    pytestmark = DATABASE

    def test_a_fiche_is_chased_once_a_period_however_often_it_is_asked(self) -> None:
        late()
        mandated(Role.EDITOR, OURS, since=date(2025, 1, 1))
        assert note_due(DUE) == Noted()
        assert note_due(date(2026, 2, 1)) == Noted(keepers=1)
        assert note_due(date(2026, 2, 1)) == note_due(date(2026, 2, 28)) == Noted()
        assert send_waiting(date(2026, 2, 28), SITE) == Sent(messages=1, fiches=1)
        assert send_waiting(date(2026, 2, 28), SITE) == Sent()
        assert note_due(date(2026, 2, 28)) == Noted()
        assert len(mail.outbox) == 1

    def test_after_two_reminders_the_directory_manager_is_told_once_a_period(self) -> None:
        late()
        mandated(Role.EDITOR, OURS, since=date(2025, 1, 1))
        mandated(Role.REGISSEUR, since=date(2025, 1, 1))
        days = [date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1), date(2026, 4, 30), date(2026, 5, 1)]
        found = [note_due(day) for day in days]
        assert found == [Noted(1), Noted(1), Noted(0, 1), Noted(), Noted(0, 1)]
        send_waiting(days[-1], SITE)
        assert [message.to for message in mail.outbox] == [["editor@voorbeeldstad.example"],
                                                           ["regisseur@voorbeeldstad.example"]]  # fmt: skip

    def test_who_was_never_reminded_is_reminded_first_however_late_it_is(self) -> None:
        late()
        mandated(Role.COORDINATOR, OURS, since=date(2025, 1, 1))
        mandated(Role.REGISSEUR, since=date(2025, 1, 1))
        assert note_due(date(2026, 9, 1)) == Noted(keepers=1)

    def test_without_anybody_who_keeps_it_the_manager_hears_at_once_and_without_her_nobody(self) -> None:
        late()
        assert note_due(date(2026, 2, 1)) == Noted(nobody=1)
        assert not Reminder.objects.exists()
        mandated(Role.REGISSEUR, since=date(2025, 1, 1))
        assert note_due(date(2026, 2, 1)) == Noted(regisseurs=1)

    def test_a_mandate_that_ended_or_another_role_is_not_written_to(self) -> None:
        late()
        mandated(Role.EDITOR, OURS, since=date(2025, 1, 1), until=date(2026, 1, 31))
        mandated(Role.ADMIN, since=date(2025, 1, 1))
        assert note_due(date(2026, 2, 1)) == Noted(nobody=1)

    def test_what_was_checked_before_the_message_left_lapses(self) -> None:
        service = late()
        mandated(Role.EDITOR, OURS, since=date(2025, 1, 1))
        note_due(date(2026, 2, 1))
        confirm(service, by=Actor(None), on=date(2026, 2, 2))
        assert send_waiting(date(2026, 2, 2), SITE) == Sent(lapsed=1)
        assert mail.outbox == []

    def test_what_stopped_is_not_chased(self) -> None:
        edit(late(), {"valid_until": "2026-01-31"}, by=Actor(None))
        mandated(Role.EDITOR, OURS, since=date(2025, 1, 1))
        assert note_due(date(2026, 2, 1)) == Noted()

    def test_a_new_due_date_begins_anew(self) -> None:
        service = late()
        mandated(Role.EDITOR, OURS, since=date(2025, 1, 1))
        note_due(date(2026, 2, 1))
        confirm(service, by=Actor(None), on=date(2026, 2, 28))
        assert note_due(date(2026, 8, 28)) == Noted()
        assert note_due(date(2026, 8, 29)) == Noted(keepers=1)

    def test_one_message_tells_all_with_a_neutral_subject_and_the_address_of_the_page(self) -> None:
        late()
        late("vervoer")
        organisation = Organisation.objects.get(pk=OURS)
        edit(organisation, {"next_review_on": DUE.isoformat()}, by=Actor(None))
        mandated(Role.EDITOR, OURS, since=date(2025, 1, 1))
        note_due(date(2026, 2, 1))
        assert send_waiting(date(2026, 2, 1), SITE) == Sent(messages=1, fiches=3)
        message = mail.outbox[0]
        assert message.subject == "Rechtop: fiches na te kijken"
        for words in ("3 fiches van uw organisatie", "- Hulp (moest voor 31/01/2026)", "- Vervoer", "- Huis",
                      "https://kaart.voorbeeldstad.example/werk/kwaliteit"):  # fmt: skip
            assert words in message.body

    def test_what_cannot_leave_waits_for_the_next_time(self, monkeypatch: pytest.MonkeyPatch) -> None:
        late()
        mandated(Role.EDITOR, OURS, since=date(2025, 1, 1))
        note_due(date(2026, 2, 1))

        def refuse(*_messages: object) -> int:
            raise ConnectionRefusedError("geen server")

        with monkeypatch.context() as patch:
            patch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
            assert send_waiting(date(2026, 2, 1), SITE) == Sent(waiting=1, refused="geen server")
        assert send_waiting(date(2026, 2, 2), SITE) == Sent(messages=1, fiches=1)

    def test_the_table_itself_takes_one_reminder_a_period(self) -> None:
        values = {"fiche_kind": "service", "fiche": OURS, "name": "Hulp", "organisation": OURS, "due_on": DUE,
                  "to": "bijhouder", "made_on": DUE}  # fmt: skip
        Reminder.objects.create(period=1, **values)
        for wrong in ({"period": 1}, {"period": 0}, {"period": 2, "sent_on": DUE, "lapsed_on": DUE}):
            with pytest.raises(IntegrityError), transaction.atomic():
                Reminder.objects.create(**values, **wrong)

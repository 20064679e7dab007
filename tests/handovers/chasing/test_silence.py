"""Silence is chased: a reminder on the fifth working day, back to the coordinator after the tenth."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.handovers.chasing.silence import Round, chase
from rechtop.handovers.models import Handover
from rechtop.handovers.states import State, Way
from rechtop.handovers.terms import due_after, terms_on
from rechtop.law.procedure.calendar import end_of_term
from rechtop.organisations.models import Organisation, Service
from tests.accounts.logging_in import log_in
from tests.handovers.made import SERVICE, sent
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _with_mail() -> None:
    theirs = Organisation.objects.create(pk=THEIRS, slug="caw", name="CAW", kind="caw", is_fictional=True)
    Service.objects.create(
        pk=SERVICE, slug="b", name="Budgethulp", organisation=theirs, email="b@voorbeeld.example", is_fictional=True
    )


def test_one_reminder_and_then_it_goes_back(store: str) -> None:
    _with_mail()
    at = desk()
    left = sent(at, a_file(at))
    due = due_after(ON)
    assert chase(store, due.remind - timedelta(1)) == Round(0, 0)
    assert chase(store, due.remind) == Round(1, 0)
    assert chase(store, due.remind) == Round(0, 0), "once"
    assert [message.to for message in mail.outbox] == [["b@voorbeeld.example"]]
    assert "Fatima" not in mail.outbox[0].body
    assert chase(store, due.answer) == Round(0, 0), "the last day still counts"
    assert chase(store, due.answer + timedelta(1), only_look=True) == Round(0, 1)
    assert chase(store, due.answer + timedelta(1)) == Round(0, 1)
    left.refresh_from_db()
    assert left.state == State.EXPIRED


def test_nobody_is_said_to_be_reminded_when_no_mail_left(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(message: object) -> int:
        raise ConnectionRefusedError

    at = desk()
    held = sent(at, a_file(at))
    remind = due_after(ON).remind
    assert chase(store, remind) == Round(0, 0), "the service has no address"
    _with_mail()
    with monkeypatch.context() as patch:
        patch.setattr(mail.EmailMessage, "send", away)
        assert chase(store, remind) == Round(0, 0)
    held.refresh_from_db()
    assert held.reminded_at is None
    assert chase(store, remind) == Round(1, 0), "tried again with the next round"


def test_accepted_and_then_silent_goes_back_too(store: str) -> None:
    at = desk()
    left = sent(at, a_file(at))
    Handover.objects.using(store).filter(pk=left.pk).update(state=State.ACCEPTED, answered_on=ON)
    assert chase(store, ON + timedelta(28)) == Round(0, 0)
    assert chase(store, ON + timedelta(60)) == Round(0, 1)


def test_a_waiting_list_is_chased_too(store: str) -> None:
    at = desk()
    left = sent(at, a_file(at))
    Handover.objects.using(store).filter(pk=left.pk).update(state=State.WAITING, answered_on=ON)
    last = end_of_term(ON, terms_on(ON).waiting, "working_day")
    assert chase(store, last) == Round(0, 0), "the last day still counts"
    assert chase(store, last + timedelta(1)) == Round(0, 1)
    left.refresh_from_db()
    assert left.state == State.EXPIRED


@pytest.mark.parametrize("way", [Way.PHONE, Way.CARRIED])
def test_who_was_told_otherwise_gets_no_mail_about_a_link(store: str, way: Way) -> None:
    _with_mail()
    at = desk()
    sent(at, a_file(at), way)
    assert chase(store, due_after(ON).remind) == Round(0, 0)
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("way", "address", "says"),
    [
        (Way.STORE, "b@voorbeeld.example", "Wij herinneren op 30/11/2026"),
        (Way.STORE, "", "Bel zelf op 30/11/2026"),
        (Way.PHONE, "b@voorbeeld.example", "Bel zelf op 30/11/2026"),
    ],
)
def test_the_page_promises_a_reminder_only_where_one_leaves(
    store: str, client: Client, way: Way, address: str, says: str
) -> None:
    _with_mail()
    Service.objects.update(email=address)
    user = worker()
    at = desk(user)
    held = sent(at, a_file(at), way)
    page = log_in(client, user).get(f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}").content.decode()
    assert [text in page for text in (says, "Wij herinneren", "Bel zelf")].count(True) == 2
    assert says in page


@pytest.mark.parametrize("heard", [State.WAITING, State.ACCEPTED, State.STARTED])
def test_what_the_coordinator_hears_need_not_be_an_end(store: str, client: Client, heard: State) -> None:
    at = desk(on=timezone.localdate())
    left = sent(at, a_file(at), Way.PHONE)
    told = Handover.objects.using(store).filter(pk=left.pk)
    told.update(state=State.EXPIRED, answered_on=date(2026, 1, 5))
    page = log_in(client, worker("Karel Verzonnen", Role.HANDOVER_COORDINATOR, team=None))
    assert "Daarna hoorden we niets meer" in page.get("/overdracht/opvolgen").content.decode()
    assert page.post(f"/overdracht/opvolgen/{left.pk}/einde", {"outcome": heard}).status_code == 302
    left.refresh_from_db()
    assert left.state == heard
    assert chase(store, at.on) == Round(0, 0), "the days count anew"


@pytest.mark.parametrize(("state", "says"), [(State.SENT, True), (State.RECEIVED, False)])
def test_the_coordinator_sees_that_nobody_confirmed_it(store: str, client: Client, state: State, says: bool) -> None:
    at = desk()
    left = sent(at, a_file(at))
    Handover.objects.using(store).filter(pk=left.pk).update(state=state, receipt_due=date(2020, 1, 7))
    page = log_in(client, worker("Karel Verzonnen", Role.HANDOVER_COORDINATOR, team=None)).get("/overdracht/opvolgen")
    assert ("nog niet bevestigd" in page.content.decode()) is says


@pytest.mark.parametrize(("sent_on", "answer"), [(date(2026, 12, 18), date(2027, 1, 5)), (ON, date(2026, 12, 7))])
def test_holidays_do_not_count(sent_on: date, answer: date) -> None:
    assert due_after(sent_on).answer == answer


def test_p03_the_coordinator_sees_no_name_and_no_question(store: str, client: Client) -> None:
    at = desk()
    left = sent(at, a_file(at))
    Handover.objects.using(store).filter(pk=left.pk).update(state=State.EXPIRED)
    page = log_in(client, worker("Karel Verzonnen", Role.HANDOVER_COORDINATOR, team=None))
    shown = page.get("/overdracht/opvolgen").content.decode()
    assert "Budgethulp" in shown
    assert "Fatima" not in shown
    assert "gasrekening" not in shown
    assert page.get(f"/onthaal/dossier/{left.trajectory_id}").status_code == 403
    assert '<option value="">' in shown, "no outcome is chosen beforehand"
    unsaid = page.post(f"/overdracht/opvolgen/{left.pk}/einde", {"outcome": ""})
    assert unsaid.status_code == 422
    assert "wat zei de dienst? Kies een antwoord" in unsaid.content.decode()
    assert page.post(f"/overdracht/opvolgen/{left.pk}/einde", {"outcome": "no_contact"}).status_code == 302
    left.refresh_from_db()
    assert (left.state, left.outcome) == (State.ENDED, "no_contact")

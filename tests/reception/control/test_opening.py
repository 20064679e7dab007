"""Opening with a reason, and in an emergency; what the control officer hears and finds."""

from __future__ import annotations

from smtplib import SMTPException
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client

from rechtop.accounts.access import Action
from rechtop.accounts.gate import Refused
from rechtop.accounts.models import Role
from rechtop.journal.models import Act, Entry
from rechtop.journal.notices import Notice, not_mailed
from rechtop.journal.writing import why_of
from rechtop.reception.control.opening import OpeningRefused, break_glass, open_with_reason
from rechtop.reception.control.reviewing import emergencies, review
from rechtop.reception.control.telling import tell_officers
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing, ReasonNeeded, ReceptionError
from rechtop.reception.models import Trajectory
from tests.accounts.logging_in import log_in
from tests.reception.control.made import colleague, officer
from tests.reception.made import ON, OTHER_TEAM, a_file, desk, worker
from tests.stores.made import OURS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
WHY = "Zij belde mij op voor een dringende vraag."


def _close(store: str, file: Trajectory) -> None:
    Trajectory.objects.using(store).filter(pk=file.pk).update(is_closed_circle=True)


def test_p02_a_purpose_and_own_words_open_it_for_today(store: str) -> None:
    file, other = a_file(desk()), colleague()
    with pytest.raises(ReasonNeeded):
        other.open(file.pk, "trajectory.overview")
    open_with_reason(other, file.pk, "contact", WHY)
    assert other.open(file.pk, "trajectory.overview") == file
    line = Entry.objects.using(store).get(act=Act.OPEN_WITH_REASON)
    assert (line.what, line.about, line.who) == ("opening.contact", file.pk, other.user)
    assert why_of(store, line) == WHY
    assert WHY.encode() not in bytes(line.why)


@pytest.mark.parametrize(
    ("purpose", "why", "field"),
    [("", WHY, "purpose"), ("emergency", WHY, "purpose"), ("contact", "  ok  ", "why"), ("contact", "", "why")],
)
def test_without_a_purpose_or_own_words_it_stays_closed(store: str, purpose: str, why: str, field: str) -> None:
    file, other = a_file(desk()), colleague()
    with pytest.raises(OpeningRefused) as refused:
        open_with_reason(other, file.pk, purpose, why)
    assert refused.value.field == field
    assert not other.files().exists()


def test_a_closed_circle_does_not_open_with_a_reason_and_does_not_exist(store: str) -> None:
    file, other = a_file(desk()), colleague()
    _close(store, file)
    for pk in (file.pk, uuid4()):
        with pytest.raises(FileMissing):
            open_with_reason(other, pk, "contact", WHY)


def test_p12_break_glass_opens_a_closed_circle_and_the_officer_hears_at_once(
    store: str, django_capture_on_commit_callbacks: Any
) -> None:
    file, other, overseer = a_file(desk()), colleague(), officer()
    _close(store, file)
    with django_capture_on_commit_callbacks(using=store, execute=True):
        opening = break_glass(other, f" {file.reference.lower()} ", "Haar buur belt: zij is in gevaar.")
    assert other.open(file.pk, "trajectory.overview") == file
    line = Entry.objects.using(store).get(act=Act.BREAK_GLASS)
    assert (line.about, why_of(store, line)) == (file.pk, "Haar buur belt: zij is in gevaar.")
    assert [one.pk for one in emergencies(overseer).waiting] == [opening.pk]
    (message,) = mail.outbox
    assert message.to == ["olga.control_officer@voorbeeldstad.example"]
    told = f"{message.subject} {message.body}"
    for secret in (file.reference, str(file.pk), "gevaar", "Bo", "Fatima", "buur"):
        assert secret not in told
    assert not_mailed(store) == []


def test_p12_the_page_promises_no_officer_who_is_not_there(store: str) -> None:
    page = log_in(Client(), worker("Bo Verzonnen"))
    assert "Uw organisatie heeft nog geen toezichthouder." in page.get("/onthaal/nood").content.decode()
    officer()
    told = page.get("/onthaal/nood").content.decode()
    assert "De toezichthouder krijgt nu een melding" in told
    assert "nog geen toezichthouder" not in told


def test_a_mail_that_cannot_leave_waits_and_is_tried_again(
    store: str, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other, _ = a_file(desk()), colleague(), officer()

    def refuse(self: EmailBackend, messages: object) -> int:
        raise SMTPException("no server")

    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", refuse)
        with django_capture_on_commit_callbacks(using=store, execute=True):
            break_glass(other, file.reference, WHY)
    assert [one.tries for one in not_mailed(store)] == [1]
    assert other.open(file.pk, "trajectory.overview") == file, "the emergency does not wait for a mail"
    assert tell_officers(store, OURS, other.on) == 1
    assert not_mailed(store) == []


def test_guessing_references_opens_nothing_and_stands_in_the_journal(store: str) -> None:
    other = colleague()
    with pytest.raises(OpeningRefused) as refused:
        break_glass(other, "ABCDEF", WHY)
    assert refused.value.field == "reference"
    assert Entry.objects.using(store).get().what == "emergency.reference"
    assert not Notice.objects.using(store).exists()


def test_a_file_of_another_organisation_does_not_open_in_an_emergency(store: str, their_store: str) -> None:
    theirs = a_file(Desk(desk().standing, OURS, their_store, ON))
    with pytest.raises(OpeningRefused):
        break_glass(colleague(), theirs.reference, WHY)


def test_p12_the_officer_reviews_it_once_and_never_her_own(store: str) -> None:
    file, other, overseer = a_file(desk()), colleague(), officer()
    opening = break_glass(other, file.reference, WHY)
    with pytest.raises(ReceptionError, match="Kies wat u vond"):
        review(overseer, opening.pk, "", "")
    found = review(overseer, opening.pk, "talk", "Bespreek met Bo")
    assert (found.outcome, found.review, found.reviewed_by) == ("talk", "Bespreek met Bo", overseer.user)
    assert emergencies(overseer).waiting == []
    with pytest.raises(ReceptionError, match="al nagekeken"):
        review(overseer, opening.pk, "fine", "")
    with pytest.raises(Refused):
        review(other, opening.pk, "fine", "")


def test_p12_the_officer_still_opens_no_file(store: str) -> None:
    file, other, overseer = a_file(desk()), colleague(), officer()
    break_glass(other, file.reference, WHY)
    assert not overseer.standing.may(Action.READ_FILE, overseer.file_ref(file))
    with pytest.raises(Refused):
        overseer.open(file.pk, "trajectory.overview")


def test_who_asks_for_a_file_of_another_team_comes_to_the_reason_and_then_to_the_file(store: str) -> None:
    file = a_file(desk())
    client = log_in(Client(), worker("Bo Verzonnen", team=OTHER_TEAM))
    asked = client.get(f"/onthaal/dossier/{file.pk}")
    assert (asked.status_code, asked["Location"]) == (302, f"/onthaal/dossier/{file.pk}/openen")
    page = client.get(asked["Location"])
    assert "Fatima" not in page.content.decode()
    assert "gasrekening" not in page.content.decode()
    empty = client.post(asked["Location"], {"why": "mijn tekst blijft staan"})
    assert "Kies waarvoor u dit dossier opent." in empty.content.decode()
    assert "mijn tekst blijft staan" in empty.content.decode()
    opened = client.post(asked["Location"], {"purpose": "contact", "why": WHY})
    assert opened["Location"] == f"/onthaal/dossier/{file.pk}"
    assert "Fatima" in client.get(opened["Location"]).content.decode()


def test_a_receptionist_is_refused_and_asked_for_no_reason(store: str) -> None:
    file = a_file(desk())
    client = log_in(Client(), worker("Cis Verzonnen", Role.RECEPTIONIST, team=OTHER_TEAM))
    assert client.get(f"/onthaal/dossier/{file.pk}").status_code == 403
    assert client.get(f"/onthaal/dossier/{file.pk}/openen").status_code == 403

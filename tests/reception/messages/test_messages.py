"""Messages go only where it is safe, say nothing in a subject or an SMS, and leave a proof."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.test import Client, override_settings

from rechtop.reception.contact.safe import allowed
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.messages.letter import letter
from rechtop.reception.messages.sending import MOST_TRIES, send_waiting
from rechtop.reception.messages.texts import KINDS, SMS_LETTERS, SUBJECT
from rechtop.reception.messages.writing import WAYS, NotSafe, text_of, write_message
from rechtop.reception.models import Message, MessageChannel, MessageState, Person, SafeContact, Trajectory
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

FILLED = {
    "when": "maandag 3 december om 10.00 uur",
    "where": "Kerkplein 1",
    "what": "uw loonbrief",
    "phone": "09 000 00 00",
}
BACK = {"phone": "09 000 00 00"}
HELP = re.compile(r"ocmw|caw|schuld|leefloon|hulpverlen|steun|uitkering|aanvraag", re.IGNORECASE)


def _reachable(at: Desk, **said: object) -> Trajectory:
    file = a_file(at)
    yes = dict.fromkeys(("may_call", "may_text", "may_mail", "may_post"), True)
    SafeContact.objects.using(at.store).create(
        person=file.person,
        phone="0470 00 00 00",
        email="fatima@voorbeeld.example",
        address="Voorbeeldstraat 1\n9999 Voorbeeldstad",
        asked_on=at.on,
        **(yes | {"at_home": "all"} | said),
    )
    return file


def test_what_was_not_asked_is_no_yes(store: str) -> None:
    at = desk()
    file = a_file(at)
    for channel in MessageChannel:
        assert not allowed(None, WAYS[channel])
        with pytest.raises(NotSafe):
            write_message(at, file.pk, "call", channel, BACK)
    assert not Message.objects.using(store).exists()


@pytest.mark.parametrize(
    ("said", "channel"),
    [({"may_mail": False}, "email"), ({"may_text": None}, "sms"), ({"may_post": False}, "letter")],
)
def test_what_she_refused_is_not_sent(store: str, said: dict[str, object], channel: str) -> None:
    at = desk()
    file = _reachable(at, **said)
    with pytest.raises(NotSafe):
        write_message(at, file.pk, "call", MessageChannel(channel), BACK)


def test_nothing_about_the_help_in_a_subject_or_an_sms(store: str) -> None:
    at = desk()
    file = _reachable(at)
    assert not HELP.search(SUBJECT)
    for kind in KINDS:
        if not kind.sms:
            with pytest.raises(ReceptionError, match="sms zegt niets"):
                text_of(at, file, kind.id, MessageChannel.SMS, FILLED)
            continue
        text = text_of(at, file, kind.id, MessageChannel.SMS, FILLED)
        assert not HELP.search(text)
        assert "Fatima" not in text
        assert len(text) <= SMS_LETTERS


def test_an_email_leaves_once_with_its_proof(store: str) -> None:
    at = desk()
    message = write_message(at, _reachable(at).pk, "call", MessageChannel.EMAIL, BACK)
    assert (send_waiting(store).left, send_waiting(store).left) == (1, 0)
    assert [sent.to for sent in mail.outbox] == [["fatima@voorbeeld.example"]]
    message.refresh_from_db()
    assert (message.state, str(message.pk) in message.proof) == (MessageState.SENT, True)


def test_an_sms_is_a_file_for_its_owner_only(store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.conf.settings.DATA", tmp_path)
    at = desk()
    write_message(at, _reachable(at).pk, "call", MessageChannel.SMS, BACK)
    send_waiting(store)
    (file,) = (tmp_path / "post" / "sms").iterdir()
    assert file.read_text().startswith("0470 00 00 00\nDag.")
    assert file.stat().st_mode & 0o077 == 0


def test_a_mail_server_that_is_away_is_tried_again_and_then_told(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(message: object) -> str:
        raise ConnectionRefusedError

    monkeypatch.setattr("rechtop.reception.messages.sending._email", away)
    at = desk()
    message = write_message(at, _reachable(at).pk, "call", MessageChannel.EMAIL, BACK)
    for _ in range(MOST_TRIES):
        message.refresh_from_db()
        assert message.state == MessageState.WAITING
        assert send_waiting(store).failed == 1
    message.refresh_from_db()
    assert message.state == MessageState.FAILED


def test_the_job_of_every_minute_waits_longer_after_each_failure(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(message: object) -> str:
        raise ConnectionRefusedError

    monkeypatch.setattr("rechtop.reception.messages.sending._email", away)
    at = desk()
    message = write_message(at, _reachable(at).pk, "call", MessageChannel.EMAIL, BACK)
    tried = [
        minute for minute in range(200) if send_waiting(store, at=message.created_at + timedelta(minutes=minute)).failed
    ]
    assert tried == [0, 10, 30, 70, 150]


@pytest.mark.parametrize("kind", ["filebased", "console"])
def test_p01_without_a_mail_server_nothing_readable_is_left_on_the_disk(store: str, tmp_path: Path, kind: str) -> None:
    at = desk()
    message = write_message(at, _reachable(at).pk, "call", MessageChannel.EMAIL, BACK)
    backend = f"django.core.mail.backends.{kind}.EmailBackend"
    with override_settings(EMAIL_BACKEND=backend, EMAIL_FILE_PATH=str(tmp_path), DEMO=False):
        assert send_waiting(store).failed == 1
    message.refresh_from_db()
    assert message.state == MessageState.WAITING, "it is not called sent"
    assert not list(tmp_path.iterdir())


def test_a_message_without_a_number_to_call_back_is_not_written(store: str) -> None:
    at = desk()
    file = _reachable(at)
    with pytest.raises(ReceptionError, match="nummer"):
        write_message(at, file.pk, "call", MessageChannel.EMAIL, {})


def test_what_is_empty_is_named_as_on_the_page(store: str) -> None:
    at = desk()
    file = _reachable(at)
    with pytest.raises(ReceptionError, match="“Bij een afspraak: waar”"):
        write_message(at, file.pk, "appointment", MessageChannel.EMAIL, {**BACK, "when": "dinsdag om 10 uur"})


def test_a_pause_stops_what_waits(store: str) -> None:
    at = desk()
    file = _reachable(at)
    message = write_message(at, file.pk, "call", MessageChannel.EMAIL, BACK)
    Person.objects.using(store).filter(pk=file.person_id).update(messages_paused=True)
    send_waiting(store)
    message.refresh_from_db()
    assert (message.state, mail.outbox) == (MessageState.STOPPED, [])


def test_a_letter_is_an_accessible_pdf(store: str) -> None:
    at = desk()
    message = write_message(at, _reachable(at).pk, "appointment", MessageChannel.LETTER, FILLED)
    made = letter(message, "OCMW Voorbeeldstad", at.on)
    assert made.startswith(b"%PDF")
    assert b"pdfuaid" in made


def test_the_page_keeps_what_was_typed_when_something_is_missing(store: str, client: Client) -> None:
    user = worker()
    file = _reachable(desk(user))
    page, address = log_in(client, user), f"/onthaal/dossier/{file.pk}/berichten"
    typed = {"kind": "bring", "channel": "sms", "what": "uw loonbrief en uw huurcontract", **BACK}
    answer = page.post(address, typed).content.decode()
    assert "Een sms zegt niets over de hulp" in answer
    assert "uw loonbrief en uw huurcontract" in answer
    assert page.post(address, typed | {"channel": "letter"}).status_code == 302
    message = Message.objects.using(store).get()
    answer = page.post(f"{address}/{message.pk}/brief")
    assert answer["Content-Type"] == "application/pdf"
    assert "Fatima" not in answer["Content-Disposition"]
    message.refresh_from_db()
    assert message.state == MessageState.SENT

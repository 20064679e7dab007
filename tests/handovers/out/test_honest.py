"""What is noted in the name of a receiver, and what is told when a mail did not leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone

from rechtop.handovers.errors import HandoverError
from rechtop.handovers.models import Handover
from rechtop.handovers.sending import send
from rechtop.handovers.states import State, Way
from rechtop.stores.models import Door
from rechtop.stores.peers import mark_of_key, new_door
from tests.accounts.logging_in import log_in
from tests.handovers.made import agreed, drafted, sent
from tests.handovers.out.test_pages import _service
from tests.reception.made import a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

__all__ = ["_service"]


def test_nobody_answers_in_the_name_of_who_answers_herself(store: str) -> None:
    at = desk()
    client = log_in(Client(), at.standing.user)  # type: ignore[arg-type]  # she is logged in
    told = {"state": "accepted"}
    file = a_file(at)
    by_store, by_phone = sent(at, file), sent(at, file, Way.PHONE)
    address = f"/onthaal/dossier/{file.pk}/overdracht"
    assert client.post(f"{address}/{by_store.pk}/noteer", told).status_code == 404
    assert client.post(f"{address}/{by_phone.pk}/noteer", told).status_code == 302
    states = dict(Handover.objects.using(store).values_list("pk", "state"))
    assert states == {by_store.pk: State.SENT, by_phone.pk: State.ACCEPTED}


def test_she_can_tell_herself_that_the_help_began(store: str) -> None:
    at = desk()
    client = log_in(Client(), at.standing.user)  # type: ignore[arg-type]  # she is logged in
    held = sent(at, a_file(at))
    address = f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}"
    told = {"state": "started"}
    assert client.post(f"{address}/noteer", told).status_code == 404, "nobody accepted it"
    Handover.objects.using(store).filter(pk=held.pk).update(state=State.ACCEPTED)
    assert "Zij zegt: de hulp is begonnen" in client.get(address).content.decode()
    assert client.post(f"{address}/noteer", told).status_code == 302
    held.refresh_from_db()
    assert (held.state, held.moves.order_by("number").last().side) == (State.STARTED, "sender")
    assert held.started_on


def test_a_mail_that_did_not_leave_is_told_and_nothing_is_lost(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(mail: EmailMessage) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailMessage, "send", away)
    at = desk()
    client = log_in(Client(), at.standing.user)  # type: ignore[arg-type]  # she is logged in
    file = a_file(at)
    held = drafted(at, file, Way.LINK)
    working = new_door(at.organisation, held.pk, "handover", timezone.now() + timedelta(1))
    Handover.objects.using(store).filter(pk=held.pk).update(until="2099-01-01")
    address = f"/onthaal/dossier/{file.pk}/overdracht/{held.pk}"
    page = client.post(address, {"agree": "1", "how": "voice", "witness": "Bo Verzonnen"})
    assert "de e-mail vertrok niet" in page.content.decode()
    held.refresh_from_db()
    assert held.state == State.SENT
    assert "de e-mail vertrok niet" in client.post(f"{address}/link").content.decode()
    (door,) = Door.objects.all()
    assert door.mark == mark_of_key(working), "a link that still works is not closed for one that did not leave"
    assert door.withdrawn_at is None


def test_p04_what_she_agreed_to_for_a_time_does_not_leave_after_it(store: str) -> None:
    at = desk()
    held = drafted(at, a_file(at))
    later = replace(at, on=held.until + timedelta(1))
    with pytest.raises(HandoverError, match="is voorbij"):
        send(later, held, agreed(later.on))
    held.refresh_from_db()
    assert held.state == State.DRAFT

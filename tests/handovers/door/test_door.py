"""A receiver without an account: a private link, short-lived, renewable, withdrawn with one click, each use noted."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from rechtop.handovers.documents import read
from rechtop.handovers.links import send_link
from rechtop.handovers.models import Document, Handover
from rechtop.handovers.sending import withdraw
from rechtop.handovers.states import State, Way
from rechtop.journal.models import Entry
from rechtop.organisations.models import Organisation, Service
from rechtop.stores.models import Door
from tests.handovers.made import SERVICE, sent
from tests.reception.made import a_file, desk, worker
from tests.stores.made import OURS, THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def left(store: str) -> Handover:
    """A handover by link that left today, with its mail."""
    theirs = Organisation.objects.create(pk=THEIRS, slug="caw", name="CAW", kind="caw", is_fictional=True)
    Service.objects.create(
        pk=SERVICE,
        slug="budget",
        name="Budgethulp",
        organisation=theirs,
        email="b@voorbeeld.example",
        is_fictional=True,
    )
    at = desk(on=timezone.localdate())
    held = sent(at, a_file(at), Way.LINK)
    send_link(held, OURS, lambda path: f"http://testserver{path}", at.on)
    return held


def _link() -> str:
    found = re.search(r"/overdracht/antwoord/\S+", mail.outbox[-1].body)
    assert found
    return found[0]


def test_it_opens_answers_and_is_noted_each_time(store: str, left: Handover, client: Client) -> None:
    page = client.get(_link())
    assert "Ik kan de gasrekening niet betalen." in page.content.decode()
    assert page["Cache-Control"].find("no-store") >= 0
    assert client.post(_link(), {"state": "accepted", "to_person": "U mag dinsdag komen."}).status_code == 302
    left.refresh_from_db()
    assert (left.state, left.to_person) == (State.ACCEPTED, "U mag dinsdag komen.")
    acts = [
        (entry.act, entry.what)
        for entry in Entry.objects.using(store).filter(who=None, what__startswith="handover").order_by("number")
    ]
    assert acts == [("read", "handover.link"), ("write", "handover.accepted")]


def test_a_refusal_needs_a_reason_and_a_next_step_and_keeps_what_was_typed(left: Handover, client: Client) -> None:
    shown = client.post(_link(), {"state": "refused", "next_step": "Bel in mei terug"}).content.decode()
    assert "Kies een reden" in shown
    assert "Bel in mei terug" in shown
    client.post(_link(), {"state": "refused", "refusal": "full", "next_step": "Bel in mei terug"})
    left.refresh_from_db()
    assert (left.state, left.refusal) == (State.REFUSED, "full")


def test_a_link_that_is_over_shows_nothing_and_is_renewed_only_to_the_known_address(
    store: str, left: Handover, client: Client
) -> None:
    old = _link()
    Door.objects.update(until=timezone.now() - timedelta(1))
    page = client.get(old)
    assert page.status_code == 410
    assert "gasrekening" not in page.content.decode()
    client.post(f"{old}/nieuw", {"email": "dief@voorbeeld.example"})
    assert mail.outbox[-1].to == ["b@voorbeeld.example"]
    assert _link() != old
    assert ("send", "handover.link") in Entry.objects.using(store).values_list("act", "what"), "renewing is a use too"
    assert client.get(_link()).status_code == 200
    sent_mails = len(mail.outbox)
    client.post(f"{old}/nieuw")
    assert len(mail.outbox) == sent_mails, "the new link still works: no second mail"


def test_a_new_link_that_did_not_leave_is_not_promised(
    left: Handover, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(message: object) -> int:
        raise ConnectionRefusedError

    old = _link()
    Door.objects.update(until=timezone.now() - timedelta(1))
    monkeypatch.setattr(mail.EmailMessage, "send", away)
    page = client.post(f"{old}/nieuw")
    assert page.status_code == 503
    assert "vertrok niet" in page.content.decode()
    assert "mailbox" not in page.content.decode()


def test_p07_withdrawn_it_closes_at_once(left: Handover, client: Client) -> None:
    at = desk(worker("Bo Verzonnen"), on=timezone.localdate())
    withdraw(at, left)
    page = client.get(_link())
    assert page.status_code == 410
    assert "gasrekening" not in page.content.decode()


def test_only_a_digest_of_the_key_is_kept_and_no_log_has_it(
    left: Handover, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    key = _link().rsplit("/", 1)[-1]
    client.get(_link())
    client.get(f"/overdracht/antwoord/{key}x")
    assert key.encode() not in bytes(Door.objects.get().mark)
    written = caplog.text
    assert "Not Found: /overdracht/antwoord/..." in written
    assert key not in written


@pytest.mark.parametrize(
    "body", ["", "[]", "{}", '{"text": "{}", "signature": "x"}', json.dumps({"text": "x" * 900_000, "signature": ""})]
)
def test_what_is_no_document_is_refused(store: str, client: Client, body: str) -> None:
    answer = client.post("/overdracht/post", body, content_type="application/json")
    assert answer.status_code in {400, 413}


def test_a_document_over_the_network_arrives_once(store: str, their_store: str, client: Client) -> None:
    at = desk(on=timezone.localdate())
    sent(at, a_file(at))
    document = Document.objects.using(store).get()
    wire = json.dumps(read(document.text, bytes(document.signature)).to_wire())
    answers = [client.post("/overdracht/post", wire, content_type="application/json").json() for _ in range(2)]
    assert answers[0] == answers[1] == {"id": str(document.pk), "digest": bytes(document.digest).hex()}
    assert Handover.objects.using(their_store).count() == 1

"""Documents and answers of another installation that means harm, or is broken: refused, with nothing half kept."""

from __future__ import annotations

import json
from base64 import b64encode
from datetime import date
from email.message import Message
from http.client import BadStatusLine
from urllib.error import HTTPError
from urllib.request import OpenerDirector, Request
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.test import Client

from rechtop.handovers import post
from rechtop.handovers.documents import Signed, read
from rechtop.handovers.models import Document, Handover
from rechtop.stores.models import Peer
from tests.handovers.made import post_brings, sent
from tests.reception.made import ON, a_file, desk
from tests.stores.made import OURS, THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

PEER = UUID("ee000000-0000-4000-8000-00000000000e")
KEY = Ed25519PrivateKey.generate()
BODY: dict[str, object] = {
    "service": str(THEIRS), "sender_name": "OCMW Voorbeeldstad", "sender_call": "", "receiver_name": "CAW",
    "purpose": "Schuldhulp", "items": [], "until": "2027-03-01", "agreed_how": "paper", "agreed_on": str(ON),
    "sent_on": str(ON),
}  # fmt: skip


@pytest.fixture
def peer(store: str) -> Peer:
    """An organisation of another installation, whose key was checked here."""
    public = b64encode(KEY.public_key().public_bytes_raw()).decode()
    told = {"name": "OCMW Elders", "public_key": public, "address": "https://elders.example", "trusted_by": "An"}
    return Peer.objects.create(pk=PEER, trusted_on=date(2026, 1, 1), **told)


def _posted(client: Client, body: object, *, kind: str = "handover", handover: UUID | None = None) -> int:
    told = {
        "version": 1, "id": str(uuid4()), "kind": kind, "handover": str(handover or uuid4()), "sender": str(PEER),
        "receiver": str(THEIRS), "body": body,
    }  # fmt: skip
    text = json.dumps(told)
    wire = {"text": text, "signature": b64encode(KEY.sign(text.encode())).decode()}
    return client.post("/overdracht/post", json.dumps(wire), content_type="application/json").status_code


def test_p04_a_peer_cannot_pass_for_another_organisation(peer: Peer, their_store: str, client: Client) -> None:
    assert _posted(client, BODY) == 200
    assert Handover.objects.using(their_store).get().sender_name == "OCMW Elders"


def test_a_second_document_with_the_number_of_a_handover_is_refused(
    peer: Peer, store: str, their_store: str, client: Client
) -> None:
    at = desk()
    left = sent(at, a_file(at))
    post_brings(store)
    assert _posted(client, BODY, handover=left.pk) == 400
    assert Handover.objects.using(their_store).get().sender == OURS
    assert Document.objects.using(their_store).count() == 1


@pytest.mark.parametrize("kind", ["handover", "reply", "withdrawal"])
@pytest.mark.parametrize("body", [{}, {"on": 5, "state": []}, [["on", None]], "x"])
def test_a_signed_document_without_sense_is_refused(
    peer: Peer, store: str, their_store: str, client: Client, kind: str, body: object
) -> None:
    assert _posted(client, body, kind=kind) == 400
    assert not Document.objects.using(their_store).exists()


def test_a_withdrawal_without_a_day_changes_nothing(peer: Peer, their_store: str, client: Client) -> None:
    number = uuid4()
    assert _posted(client, BODY, handover=number) == 200
    assert _posted(client, {}, kind="withdrawal", handover=number) == 400
    assert Handover.objects.using(their_store).get().state == "sent"


@pytest.mark.parametrize("text", ["[" * 150_000, '{"text": ' + json.dumps("[" * 150_000) + ', "signature": "AA=="}'])
def test_deeply_nested_json_is_refused(store: str, client: Client, text: str) -> None:
    assert client.post("/overdracht/post", text, content_type="application/json").status_code == 400


@pytest.mark.parametrize("length", ["many", "-1", "1e3"])
def test_a_length_that_is_no_number_is_refused(store: str, client: Client, length: str) -> None:
    told = client.post("/overdracht/post", "{}", content_type="application/json", headers={"Content-Length": length})
    assert told.status_code == 413


def _signed(store: str) -> Signed:
    at = desk()
    sent(at, a_file(at))
    held = Document.objects.using(store).get()
    return read(held.text, bytes(held.signature))


@pytest.mark.parametrize("fault", [BadStatusLine("x"), b"[]", b"nothing", b"[" * 9_999])
def test_a_strange_answer_waits_for_another_try(
    peer: Peer, store: str, monkeypatch: pytest.MonkeyPatch, fault: object
) -> None:
    def opened(*told: object, **more: object) -> object:
        if isinstance(fault, Exception):
            raise fault
        return _Answer(fault)

    monkeypatch.setattr(OpenerDirector, "open", opened)
    with pytest.raises(OSError, match="other side"):
        post.over_the_network(PEER, _signed(store))


class _Answer:
    def __init__(self, body: object) -> None:
        self.body = body

    def __enter__(self) -> _Answer:
        return self

    def __exit__(self, *told: object) -> None:
        return None

    def read(self, most: int) -> object:
        return self.body


def test_another_installation_does_not_send_ours_on_to_an_address_within() -> None:
    asked = Request("https://elders.example/overdracht/post", data=b"{}", method="POST")
    headers = Message()
    headers["location"] = "http://127.0.0.1:9/beheer"
    handler = post._Straight()
    handler.add_parent(OpenerDirector())
    assert handler.redirect_request(asked, None, 302, "Found", headers, headers["location"]) is None
    opener = post.build_opener(post._Straight)
    with pytest.raises(HTTPError):
        opener.error("http", asked, None, 302, "Found", headers)

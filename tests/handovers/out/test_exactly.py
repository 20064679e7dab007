"""P-06: what she was shown is what leaves, letter by letter; what is signed besides is named here, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from rechtop.handovers.models import Document, Handover
from rechtop.handovers.sending import SCRIPT, Item, To, draft
from rechtop.handovers.states import Way
from tests.accounts.logging_in import log_in
from tests.handovers.made import SERVICE, drafted
from tests.handovers.out.test_pages import _service
from tests.reception.made import a_file, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

__all__ = ["_service"]

ODD: list[Item] = [
    {"id": "name", "kind": "name", "label": "Naam", "text": 'Zoë d\'Été <b>& "zonen"</b>'},
    {"id": "question", "kind": "question", "label": "De vraag", "text": "€ 12,50 te kort.\nEn {{ nu }}? Łódź"},
]
ABOUT = {"service", "agreed_how", "agreed_on", "sent_on"}
"""Which service, and how and when she agreed: told beside the sheet, by the words that she is read."""


def _shown(page: str) -> list[str]:
    """The texts of the sheet, as she reads them."""
    sheet = BeautifulSoup(page, "html.parser").select_one(".what-leaves")
    assert sheet is not None
    for button in sheet.select("button"):
        button.decompose()
    for broken in sheet.select("br"):
        broken.replace_with("\n")
    return [one.get_text().strip() for one in sheet.select("dt, dd")]


def _said(body: dict[str, object]) -> Iterator[str]:
    for name, value in body.items():
        if name not in ABOUT | {"items", "until", "sender_name", "sender_call"}:
            assert isinstance(value, str)
            yield value


def test_p06_what_she_is_shown_is_letter_by_letter_what_leaves(store: str, their_store: str, client: Client) -> None:
    user = worker()
    at = desk(user)
    to = To(SERVICE, "Budgethulp (CAW Voorbeeldstreek)", Way.STORE, THEIRS)
    held = draft(at, a_file(at).pk, to, "Schuldhulp & <rust>", ODD, at.on + timedelta(400))
    address = f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}"
    log_in(client, user)
    before = _shown(client.get(address).content.decode())
    assert client.post(address, {"agree": "1", "how": "paper"}).status_code == 302
    body = json.loads(Document.objects.using(store).get().text)["body"]
    assert set(body) == ABOUT | {"sender_name", "sender_call", "receiver_name", "purpose", "items", "until"}
    call = f" ({body['sender_call']})" if body["sender_call"] else ""
    there = Handover.objects.using(their_store).get()
    until = f"{there.until.day} "
    expected = ["Van", f"{body['sender_name']}{call}", "Naar", body["receiver_name"], "Waarvoor", body["purpose"]]
    for item in body["items"]:
        assert set(item) == {"id", "kind", "label", "text"}
        expected += [item["label"], item["text"]]
    assert before[:-1] == [*expected, "Te gebruiken tot"]
    assert before[-1].startswith(until)
    assert there.items == body["items"] == ODD
    assert all(text in before for text in _said(body))
    after = _shown(client.get(address).content.decode())
    assert after == before, "and afterwards the page shows what left"


SCRIPTS = {"2026-11": "aef44fe72355b4d6"}
"""The words of each version, by the begin of their digest: other words are another version, that is kept with a yes."""


def test_the_words_that_are_read_to_her_are_those_of_the_version_that_is_kept(store: str, client: Client) -> None:
    user = worker()
    at = desk(user)
    held = drafted(at, a_file(at))
    page = log_in(client, user).get(f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}").content.decode()
    said = BeautifulSoup(page, "html.parser").select_one(".said")
    assert said is not None
    assert sha256(said.get_text().strip().encode()).hexdigest()[:16] == SCRIPTS[SCRIPT]

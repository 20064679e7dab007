"""What a receiver says stays with the answer it came with: a later answer without words takes nothing away."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connections
from django.test import Client

from rechtop.handovers.inbox.taking import came_in, reply
from rechtop.handovers.models import Handover, Move
from rechtop.handovers.states import State
from rechtop.reception.desk import Desk
from tests.accounts.logging_in import log_in
from tests.handovers.inbox.test_inbox import there
from tests.handovers.made import post_brings
from tests.reception.made import worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

__all__ = ["there"]

SAID = {"to_person": "U mag dinsdag bellen.", "to_sender": "We missen nog een loonbrief."}


def _history(store: str, date_of: date) -> list[str]:
    """What the sender reads below "Wat er gebeurde", line by line."""
    held = Handover.objects.using(store).get()
    client = log_in(Client(), worker("Els Verzonnen"))
    page = client.get(f"/onthaal/dossier/{held.trajectory_id}/overdracht/{held.pk}").content.decode()
    lines = BeautifulSoup(page, "html.parser").select(".said-then > li")
    return [" ".join(line.get_text(" ").split()).removeprefix(f"{date_of:%d/%m/%Y}: ") for line in lines]


def test_what_was_said_before_stays_with_its_day_when_a_later_answer_says_nothing(there: Desk, store: str) -> None:
    held = reply(there, came_in(there).get(), State.WAITING, **SAID)
    reply(there, held, State.REFUSED, refusal="full", next_step="Bel in mei terug.")
    assert post_brings(there.store) == (2, 0)
    now = Handover.objects.using(store).get()
    assert (now.to_person, now.to_sender, now.next_step) == ("", "", "Bel in mei terug.")
    left, waits, refused = _history(store, there.on)
    assert left.startswith("verstuurd")
    assert waits.startswith("op de wachtlijst")
    assert "Voor haar: U mag dinsdag bellen. Voor u: We missen nog een loonbrief." in waits
    assert "Wat nu: Bel in mei terug." in refused
    assert "Voor u" not in left + refused


def test_what_is_said_stands_sealed_on_both_sides(there: Desk, store: str) -> None:
    reply(there, came_in(there).get(), State.RECEIVED, **SAID)
    post_brings(there.store)
    for alias in (store, there.store):
        assert Move.objects.using(alias).get(after=State.RECEIVED).to_sender == SAID["to_sender"]
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT to_sender, to_person, next_step FROM handovers_move WHERE after = 'received'")
            *written, empty = (bytes(value) for value in cursor.fetchone())
        assert all(written)
        assert empty == b""
        assert not any(text.encode() in b"".join(written) for text in SAID.values())

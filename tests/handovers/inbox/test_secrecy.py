"""Who no longer sees what came in: outside a closed circle, and after the person took her agreement back."""

from __future__ import annotations

import pytest
from django.test import Client

from rechtop.accounts.gate import Refused
from rechtop.handovers.inbox.taking import came_in, make_file, read_one, reply
from rechtop.handovers.models import Handover
from rechtop.handovers.sending import withdraw
from rechtop.handovers.states import State
from rechtop.journal.models import Entry
from rechtop.reception.control.circle import set_circle
from tests.accounts.logging_in import log_in
from tests.handovers.made import SERVICE, post_brings, sent
from tests.reception.made import a_file, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def test_p02_a_file_in_a_closed_circle_does_not_show_in_the_inbox_of_its_team(store: str, their_store: str) -> None:
    at = desk()
    sent(at, a_file(at))
    post_brings(store)
    cis = desk(worker("Cis Verzonnen", team=SERVICE, organisation=THEIRS), organisation=THEIRS)
    dora = desk(worker("Dora Verzonnen", team=SERVICE, organisation=THEIRS), organisation=THEIRS)
    held = came_in(cis).get()
    reply(cis, held, State.ACCEPTED)
    held.refresh_from_db()
    made = make_file(cis, held)
    assert came_in(dora).get() == held
    set_circle(cis, made.pk, closed=True, why="zij is een collega")
    assert came_in(cis).get() == held, "who is inside still sees it"
    assert not came_in(dora).exists()
    with pytest.raises(Refused):
        read_one(dora, held.pk)


def test_p07_what_was_taken_back_is_not_read_any_more(store: str, their_store: str) -> None:
    at = desk()
    left = sent(at, a_file(at))
    post_brings(store)
    cis = worker("Cis Verzonnen", team=SERVICE, organisation=THEIRS)
    client, address = log_in(Client(), cis), f"/overdracht/in/{left.pk}"
    assert "Ik kan de gasrekening niet betalen." in client.get(address).content.decode()
    withdraw(at, left)
    post_brings(store)
    assert Handover.objects.using(their_store).get().state == State.WITHDRAWN
    page = client.get(address).content.decode()
    assert "trok haar akkoord in" in page
    assert "gasrekening" not in page
    assert "Fatima" not in page


def test_p11_looking_at_the_list_stands_in_the_journal(their_store: str) -> None:
    cis = worker("Cis Verzonnen", team=SERVICE, organisation=THEIRS)
    assert log_in(Client(), cis).get("/overdracht/in").status_code == 200
    assert Entry.objects.using(their_store).get().what == "handover.inbox"

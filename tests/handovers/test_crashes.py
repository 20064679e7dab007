"""Kill -9 between the two commits of a delivery: nothing is lost, nothing is doubled, and both journals stay whole.

A process of its own brings what waits from one store to another and is killed at some moment; then another finishes.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from rechtop.accounts.access import standing_of
from rechtop.accounts.models import User
from rechtop.handovers.exchange import lost
from rechtop.handovers.models import Direction, Document, Handover, Move, Outgoing
from rechtop.handovers.moving import Mover
from rechtop.handovers.receiving import answer
from rechtop.handovers.states import Side, State
from rechtop.journal.checking import check_chain
from rechtop.reception.desk import Desk
from rechtop.stores.keys import make_keys
from rechtop.stores.opening import bring_up, make_database
from rechtop.stores.registry import alias_of, connect, file_of
from tests.handovers.made import post_brings, sent
from tests.reception.made import a_file, worker
from tests.stores.real import ON, remove, row, way_back

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

WAITING = 6
"""Handovers that wait when the process begins to bring them."""

THEM = Mover(Side.RECEIVER, None, "Cis Verzonnen")


@pytest.fixture(scope="module")
def real_stores(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[UUID, UUID, Path]]:
    """Two stores as they really are: files or databases of their own."""
    ours, theirs, data = uuid4(), uuid4(), tmp_path_factory.mktemp("two")
    with django_db_blocker.unblock():
        with way_back(), override_settings(DATA=data):
            for store in (ours, theirs):
                make_keys(alias_of(store))
                make_database(alias_of(store))
                connect(store)
            bring_up(alias_of(ours))
            if connections[alias_of(ours)].vendor == "sqlite":
                connections[alias_of(ours)].close()
                shutil.copy(file_of(alias_of(ours)), file_of(alias_of(theirs)))  # the same empty tables, sooner
            else:
                bring_up(alias_of(theirs))
        yield ours, theirs, data
        for store in (ours, theirs):
            remove(alias_of(store))


@pytest.fixture
def sides(
    transactional_db: None, real_stores: tuple[UUID, UUID, Path], django_db_blocker: DjangoDbBlocker
) -> Iterator[tuple[Desk, str, UUID]]:
    """The desk of who sends; the store and the organisation that receive."""
    ours, theirs, data = real_stores
    with django_db_blocker.unblock(), way_back(), override_settings(DATA=data):
        for store in (ours, theirs):
            row(store)
            connect(store)
        user: User = worker(f"Kil{uuid4().hex[:6]} Verzonnen", organisation=ours)
        yield Desk(standing_of(user, ON), ours, alias_of(ours), ON), alias_of(theirs), theirs


def _brought_until_killed(store: str, seconds: float) -> None:
    """Another process brings what waits, and is killed at some moment."""
    connections.close_all()  # a process of its own never shares a connection
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            os.write(writing, b"!")
            while True:
                post_brings(store)
        os._exit(1)
    os.read(reading, 1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    os.close(reading)
    os.close(writing)
    assert os.WIFSIGNALED(status), "it died of the kill, and of nothing else"


def _finished(store: str, to: str) -> None:
    """What was still waiting arrives now; nothing came twice and nothing is missing."""
    Outgoing.objects.using(store).filter(state=Outgoing.State.WAITING).update(next_try=None)
    assert post_brings(store)[1] == 0
    states = set(Outgoing.objects.using(store).values_list("state", flat=True))
    assert states == {Outgoing.State.ARRIVED}
    left = Document.objects.using(store).filter(direction=Direction.OUT)
    there = Document.objects.using(to).filter(direction=Direction.IN)
    assert set(left.values_list("pk", flat=True)) == set(there.values_list("pk", flat=True))
    assert lost(store) == []


def _rounds(sides: tuple[Desk, str, UUID], rounds: int, chance: random.Random) -> int:
    """How many rounds were really cut off while something was still on its way."""
    at, to, organisation = sides
    cut = 0
    for _ in range(rounds):
        made = [sent(at, a_file(at), organisation=organisation).pk for _ in range(WAITING)]
        _brought_until_killed(at.store, chance.uniform(0.005, 0.06))
        cut += Outgoing.objects.using(at.store).filter(state=Outgoing.State.WAITING).exists()
        _finished(at.store, to)
        arrived = Handover.objects.using(to).filter(pk__in=made)
        assert arrived.count() == WAITING
        assert Move.objects.using(to).filter(handover__in=made).count() == WAITING, "each arrived once"
        for held in arrived:
            answer(to, held, State.ACCEPTED, THEM, ON)
        _brought_until_killed(to, chance.uniform(0.005, 0.06))  # and the answers on their way back
        _finished(to, at.store)
        ours = Handover.objects.using(at.store).filter(pk__in=made, state=State.ACCEPTED)
        assert ours.count() == WAITING
        assert Move.objects.using(at.store).filter(handover__in=made).count() == 2 * WAITING, (
            "each answer did its work once"
        )
        assert check_chain(at.store, []) == check_chain(to, []) == []
    return cut


def test_killed_while_delivering_nothing_is_lost_or_doubled(sides: tuple[Desk, str, UUID]) -> None:
    _rounds(sides, 2, random.Random(7))


@pytest.mark.soak
def test_hundreds_of_kills_while_delivering_lose_and_double_nothing(sides: tuple[Desk, str, UUID]) -> None:
    assert _rounds(sides, 200, random.Random()) > 20, "the kills came while something was on its way"

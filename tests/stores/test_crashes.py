"""Kill -9 in the middle of writing: what was confirmed is there, the journal is whole, and work goes on."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connections
from django.test import Client

from rechtop.accounts.access import standing_of
from rechtop.journal.checking import check_chain
from rechtop.journal.models import Entry
from rechtop.reception.desk import Desk
from rechtop.reception.models import OwnerKind, Step, Trajectory
from rechtop.stores.registry import alias_of
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, worker
from tests.stores.real import ON

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]

LINE = 33
"""Bytes of one confirmation: the id of a step, and a newline."""


@pytest.fixture
def at(new_store: UUID) -> Desk:
    """A desk in a store that stands on disk."""
    user = worker(f"Kil{uuid4().hex[:6]} Verzonnen", organisation=new_store)
    return Desk(standing_of(user, ON), new_store, alias_of(new_store), ON)


def _write_for_ever(at: Desk, file: Trajectory, out: int) -> None:
    """What a worker does, without end: an agreed step with its line in the journal; confirmed when both are kept."""
    while True:
        with at.writing(file.pk, "trajectory.steps") as held:
            made = Step.objects.using(at.store).create(
                trajectory=held, what="De leverancier bellen", owner_kind=OwnerKind.PERSON, due_on=ON, by=at.user,
                by_name=at.name,
            )  # fmt: skip
        os.write(out, f"{made.pk.hex}\n".encode())


def _killed_while_writing(at: Desk, file: Trajectory, seconds: float) -> list[UUID]:
    """Let another process write, kill it at some moment, and give what it had confirmed by then."""
    connections.close_all()  # a process of its own never shares a connection
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            connections[at.store].inc_thread_sharing()
            _write_for_ever(at, file, writing)
        finally:
            os._exit(1)
    os.close(writing)
    first = os.read(reading, LINE)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    told = first
    while more := os.read(reading, 65_536):
        told += more
    os.close(reading)
    assert os.WIFSIGNALED(status), "it died of the kill, and of nothing else"
    return [UUID(hex=line) for line in told.decode().split("\n") if len(line) == LINE - 1]


def _assert_nothing_lost(at: Desk, file: Trajectory, confirmed: set[UUID]) -> None:
    kept = set(Step.objects.using(at.store).filter(trajectory=file).values_list("pk", flat=True))
    assert confirmed - kept == set(), "confirmed and gone"
    assert len(kept - confirmed) <= 1, "at most the one that was kept and not yet confirmed"
    written = Entry.objects.using(at.store).filter(about=file.pk, what="trajectory.steps").count()
    assert written == len(kept), "a line in the journal for each step, and no line without one"
    assert check_chain(at.store, []) == []


def _rounds(at: Desk, rounds: int, chance: random.Random) -> None:
    for _ in range(rounds):
        file = a_file(at)
        confirmed = set(_killed_while_writing(at, file, chance.uniform(0, 0.15)))
        assert confirmed
        _assert_nothing_lost(at, file, confirmed)
        confirmed |= set(_killed_while_writing(at, file, chance.uniform(0, 0.02)))
        kept = Step.objects.using(at.store).filter(trajectory=file, pk__in=confirmed).count()
        assert kept == len(confirmed), "and who comes after it writes on"


def test_nothing_confirmed_is_lost_by_a_kill(at: Desk) -> None:
    _rounds(at, 3, random.Random(7))


@pytest.mark.soak
def test_nothing_confirmed_is_lost_by_hundreds_of_kills(at: Desk) -> None:
    _rounds(at, 150, random.Random())


@contextmanager
def _cut_off(alias: str) -> Iterator[None]:
    """The database goes away under a connection in use, as when its server restarts; on SQLite the file is closed."""
    connection = connections[alias]
    connection.ensure_connection()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            own = cursor.fetchone()[0]
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [own])
    else:
        connection.connection.close()
    yield


def test_after_a_restart_of_the_database_the_next_request_works(at: Desk) -> None:
    user = at.standing.user
    assert user is not None
    file, client = a_file(at), log_in(Client(raise_request_exception=False), user)
    address = f"/onthaal/dossier/{file.pk}"
    assert client.get(address).status_code == 200
    with _cut_off(at.store):
        try:
            Trajectory.objects.using(at.store).count()
        except DatabaseError:
            connections[at.store].close_if_unusable_or_obsolete()
    assert client.get(address).status_code == 200
    assert check_chain(at.store, []) == []

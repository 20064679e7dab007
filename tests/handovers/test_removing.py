"""P-14: when a file goes, nothing of its handovers remains in any table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connections
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.handovers.inbox.taking import came_in, make_file, reply
from rechtop.handovers.models import Document, Handover
from rechtop.handovers.removing import received_ended
from rechtop.handovers.states import State
from rechtop.journal.checking import check_chain
from rechtop.journal.triggers import unprotected
from rechtop.reception.desk import Desk
from rechtop.reception.models import Category, RetentionRule
from rechtop.reception.retention.removing import carry_out, decide, remove_file
from rechtop.reception.retention.reviewing import dry_run, propose
from rechtop.stores.models import Door
from rechtop.stores.peers import new_door
from tests.handovers.inbox.test_inbox import there
from tests.handovers.made import sent
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import OURS, THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

__all__ = ["there"]

DAY = date(2026, 1, 5)


def test_p14_nothing_of_a_handover_remains(store: str) -> None:
    at = desk()
    file, other = a_file(at), a_file(at, name="Yasmina")
    gone, stays = sent(at, file), sent(at, other)
    for held in (gone, stays):
        new_door(OURS, held.pk, "handover", timezone.now())
    with unprotected(store):
        remove_file(store, file.pk)
    assert Handover.objects.using(store).get().pk == stays.pk
    assert Door.objects.get().target == stays.pk
    with connections[store].cursor() as cursor:
        for table in connections[store].introspection.table_names(cursor):
            if table.startswith(("reception_", "handovers_")):
                cursor.execute(f"SELECT * FROM {table}")
                kept = str(cursor.fetchall())
                assert gone.pk.hex not in kept, table
                assert str(gone.pk) not in kept, table


@pytest.mark.parametrize(
    ("state", "changed", "over_on"),
    [
        (State.REFUSED, {"refusal": "full", "answered_on": DAY}, DAY),
        (State.WITHDRAWN, {"withdrawn_on": DAY}, DAY),
        (State.RECEIVED, {"until": DAY}, DAY),
        (State.ACCEPTED, {"answered_on": DAY}, ON + timedelta(90)),
    ],
)
def test_p14_what_came_in_and_became_no_file_is_over_on_its_day(
    there: Desk, state: str, changed: dict[str, object], over_on: date
) -> None:
    held = came_in(there)
    held.update(state=State.RECEIVED)
    held.update(state=state, **changed)
    assert list(received_ended(there.store)) == [(held.get().pk, over_on)]


def test_p14_what_came_in_and_became_no_file_goes_in_its_own_time(there: Desk, store: str) -> None:
    gone = came_in(there).get()
    at = desk(worker("Hilde Verzonnen", Role.TEAM_LEAD, team=None, organisation=THEIRS), organisation=THEIRS)
    reply(there, gone, State.REFUSED, refusal="full", next_step="Bel in mei")
    RetentionRule.objects.using(at.store).create(
        category=Category.RECEIVED, since=DAY, months=6, ground="beslissing van de raad", by=at.user, by_name=at.name
    )
    assert not any(over.files for over in dry_run(at.store, ON + timedelta(180)))
    later = replace(at, on=ON + timedelta(185))
    made = propose(later)
    officer = desk(worker("Odette V", Role.CONTROL_OFFICER, team=None, organisation=THEIRS), organisation=THEIRS)
    decide(replace(officer, on=later.on), made.pk, approved=True)
    done = carry_out(later, made.pk)
    assert isinstance(done.certificate, dict)
    assert [(line["category"], line["files"]) for line in done.certificate["removed"]] == [
        ("een vraag van een andere dienst die geen dossier werd", 1)
    ]
    assert not Handover.objects.using(at.store).exists()
    assert not Document.objects.using(at.store).exists()
    assert Handover.objects.using(store).count() == 1, "the sender keeps her own"
    assert check_chain(at.store, []) == []


def test_p14_what_became_a_file_stays_with_it(there: Desk) -> None:
    make_file(there, reply(there, came_in(there).get(), State.ACCEPTED))
    assert list(received_ended(there.store)) == []

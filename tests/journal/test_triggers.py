"""Tables to which rows are only added: refused by the database itself, and protected again after each migration."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connections, transaction

from rechtop.journal.triggers import protect_after_migrating, unprotected
from rechtop.reception.funnel.events import record
from rechtop.reception.models import Event, Stage
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def event(store: str) -> Event:
    at = desk()
    return record(at, a_file(at).pk, Stage.EXPLORED, on=ON, right="leefloon")


def _refused(store: str, change: str) -> None:
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(using=store):
        connections[store].cursor().execute(change)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE reception_event SET stage = 'received'",
        "UPDATE reception_event SET \"on\" = '2020-01-01'",
        "UPDATE reception_event SET domain = 'wonen', trajectory_id = trajectory_id",
        "DELETE FROM reception_event",
    ],
)
def test_an_event_of_the_funnel_is_not_changed_or_removed(store: str, event: Event, change: str) -> None:
    _refused(store, change)
    assert Event.objects.using(store).get().stage == Stage.EXPLORED


def test_two_files_that_become_one_may_move_it(store: str, event: Event) -> None:
    other = a_file(desk(worker("Bo Verzonnen")), "Samira")
    Event.objects.using(store).filter(pk=event.pk).update(trajectory=other)
    assert Event.objects.using(store).get().trajectory_id == other.pk


def test_a_file_whose_time_is_over_goes_whole_and_then_the_protection_is_back(store: str, event: Event) -> None:
    at = desk(worker("Bo Verzonnen"))
    kept = record(at, a_file(at, "Samira").pk, Stage.EXPLORED, on=ON, right="leefloon")
    with unprotected(store):
        Event.objects.using(store).filter(pk=event.pk).delete()
    assert Event.objects.using(store).get().pk == kept.pk
    _refused(store, "DELETE FROM reception_event")


def test_what_fails_halfway_leaves_the_protection_and_the_rows(store: str, event: Event) -> None:
    def fail_halfway() -> None:
        with unprotected(store):
            Event.objects.using(store).all().delete()
            raise ValueError("halfway")

    with pytest.raises(ValueError, match="halfway"):
        fail_halfway()
    _refused(store, "DELETE FROM reception_event")


def test_a_table_that_a_migration_makes_anew_is_protected_again(store: str) -> None:
    cursor = connections[store].cursor()
    cursor.execute("ALTER TABLE reception_event ADD COLUMN added varchar(5) DEFAULT 'x'")
    if connections[store].vendor == "sqlite":  # where Django makes the table anew, and its triggers go
        cursor.execute("DROP TRIGGER reception_event_no_update")
    protect_after_migrating(store)
    at = desk()
    record(at, a_file(at).pk, Stage.EXPLORED, on=ON, right="leefloon")
    _refused(store, "UPDATE reception_event SET added = 'y'")

"""What is due across files: only of files that she may see, and one query however many there are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from rechtop.reception.funnel.due import due
from rechtop.reception.funnel.events import record, take_back
from rechtop.reception.models import Organ, Stage, Trajectory
from tests.reception.made import ON, OTHER_TEAM, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
FAR = ON + timedelta(400)


def _asked(ago: int) -> date:
    return ON - timedelta(ago)


def test_what_is_late_comes_first_and_says_whether_it_is_silence(store: str) -> None:
    at = desk()
    soon, silent = a_file(at), a_file(at, "Samira")
    record(at, soon.pk, Stage.REQUESTED, on=_asked(10), right="leefloon")
    record(at, silent.pk, Stage.REQUESTED, on=_asked(31), right="leefloon")
    found = [(one.trajectory, one.term.id, one.is_late, one.is_silence) for one in due(at, FAR)]
    assert found == [
        (silent.pk, "decision", True, True),
        (soon.pk, "decision", False, False),
        (silent.pk, "appeal_without_decision", False, False),
    ]
    assert len(due(at, ON)) == 1


def test_what_was_taken_back_and_what_is_closed_is_not_due(store: str) -> None:
    at = desk()
    wrong, closed = a_file(at), a_file(at, "Samira")
    event = record(at, wrong.pk, Stage.REQUESTED, on=_asked(31), right="leefloon")
    take_back(at, wrong.pk, event.pk)
    record(at, closed.pk, Stage.REQUESTED, on=_asked(31), right="leefloon")
    Trajectory.objects.using(store).filter(pk=closed.pk).update(closed_on=ON, ending="helped")
    assert due(at, FAR) == []


def test_p02_nothing_of_a_file_of_another_team(store: str) -> None:
    at = desk()
    record(at, a_file(at).pk, Stage.REQUESTED, on=_asked(31), right="leefloon")
    assert due(desk(worker("Bo Verzonnen", team=OTHER_TEAM)), FAR) == []


@pytest.mark.parametrize("files", [1, 4])
def test_one_query_for_one_file_or_for_many(store: str, files: int) -> None:
    at = desk()
    for number in range(files):
        file = a_file(at, f"Verzonnen {number}")
        record(at, file.pk, Stage.REQUESTED, on=_asked(40), right="leefloon")
        record(at, file.pk, Stage.REFUSED, on=_asked(20), right="leefloon", organ=Organ.BCSD, notified_on=_asked(15))
    with CaptureQueriesContext(connections[store]) as asked:
        assert {one.term.id for one in due(at, FAR)} >= {"appeal"}
    assert len(asked) == 1

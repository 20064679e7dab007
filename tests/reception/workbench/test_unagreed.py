"""Who was interrupted at the counter finds the urgent file back on her day."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from rechtop.reception.appointments.making import Plan, make
from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory, Urgency
from rechtop.reception.steps.doing import agree, me
from rechtop.reception.workbench.day import day_of
from rechtop.reception.workbench.silence import make_quiet
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
TEXT = "Er is nog niets afgesproken. Spreek samen een stap af."


@pytest.fixture
def at(store: str) -> Desk:
    return desk(on=timezone.localdate())


def _urgent(at: Desk, urgency: Urgency) -> Trajectory:
    file = a_file(at)
    Trajectory.objects.using(at.store).filter(pk=file.pk).update(urgency=urgency)
    return at.find(file.pk)


def _told(at: Desk, days: int = 0) -> list[tuple[str, date | None]]:
    later = Desk(at.standing, at.organisation, at.store, at.on + timedelta(days))
    return [(row.what, row.due_on) for row in day_of(later, may_take=True).due.rows]


@pytest.mark.parametrize(("urgency", "after"), [(Urgency.TODAY, 0), (Urgency.WEEK, 7), (Urgency.USUAL, None)])
def test_an_urgent_file_with_nothing_agreed_stands_on_her_day(at: Desk, urgency: Urgency, after: int | None) -> None:
    _urgent(at, urgency)
    assert _told(at, 0 if after is None else after - 1) == []
    assert _told(at, after or 0) == ([] if after is None else [(TEXT, at.on + timedelta(after))])


@pytest.mark.parametrize("how", ["step", "appointment", "quiet", "somebody else"])
def test_once_something_is_agreed_or_said_it_is_gone(at: Desk, how: str) -> None:
    file = _urgent(at, Urgency.TODAY)
    assert _told(at) == [(TEXT, at.on)]
    if how == "step":
        agree(at, file.pk, "Bel de netbeheerder", owner=me(at), due_on=at.on + timedelta(3))
    elif how == "appointment":
        make(at, file.pk, Plan(at.on + timedelta(1), time(9), at.user))
    elif how == "quiet":
        make_quiet(at, file, at.on + timedelta(9), "Zij belt zelf.")
    assert _told(at if how != "somebody else" else desk(worker("Bo Verzonnen"), on=at.on)) == []

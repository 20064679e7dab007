"""The steps of a day by narrow questions are those of one plain question, file by file."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from uuid import UUID

import pytest

from rechtop.accounts.access import Action
from rechtop.accounts.models import Role
from rechtop.reception.desk import Desk
from rechtop.reception.models import (
    Assignment,
    Opening,
    OwnerKind,
    Part,
    Person,
    Step,
    StepState,
    Trajectory,
)
from rechtop.reception.workbench.agreed import steps_due
from tests.reception.made import OTHER_TEAM, TEAM, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _store_of(desks: list[Desk], seeded: Random, files: int) -> None:
    """Made-up files in every state, with steps of everybody, assignments and openings, written straight."""
    store, on = desks[0].store, desks[0].on
    workers = [one.user for one in desks]

    def day() -> date:
        return on + timedelta(seeded.randint(-3, 3))

    people = [Person(name=f"Verzonnen {number}", is_synthetic=True) for number in range(files)]
    held, assignments, openings, steps = [], [], [], []
    for number, person in enumerate(people):
        closed = seeded.random() < 0.2
        file = Trajectory(
            person_id=person.pk, reference=f"V{number:05}", opened_on=on, channel="desk",
            team=seeded.choice((TEAM, OTHER_TEAM, None)), is_closed_circle=seeded.random() < 0.3,
            closed_on=on if closed else None, ending="helped" if closed else "",
        )  # fmt: skip
        held.append(file)
        by = {"trajectory_id": file.pk, "by": seeded.choice(workers), "by_name": "An"}
        for part in (Part.TREKKER, Part.SUBSTITUTE, Part.HELPER):
            since, until = on + timedelta(seeded.randint(-5, 1)), seeded.choice((None, on - timedelta(5), on))
            if seeded.random() < 0.5 and (until is None or since <= until):
                who = seeded.choice(workers)
                row = Assignment(worker=who, worker_name="An", part=part, since=since, until=until, **by)
                assignments.append(row)
        if seeded.random() < 0.3:
            openings.append(Opening(why="Zij belde", until=day(), **by))
        for order in range(4):
            kind = seeded.choice(OwnerKind.values)
            owner = seeded.choice(workers) if kind == OwnerKind.WORKER or seeded.random() < 0.2 else None
            state = seeded.choice((StepState.OPEN, StepState.OPEN, StepState.DONE))
            steps.append(
                Step(
                    what=f"stap {order}", owner_kind=kind, owner=owner, due_on=day(), order=order % 2, state=state,
                    look_on=seeded.choice((None, day())), done_on=on if state == StepState.DONE else None, **by,
                )
            )  # fmt: skip
    Person.objects.using(store).bulk_create(people)
    Trajectory.objects.using(store).bulk_create(held)
    Assignment.objects.using(store).bulk_create(assignments)
    Opening.objects.using(store).bulk_create(openings)
    Step.objects.using(store).bulk_create(steps)


def _running(one: Assignment, at: Desk) -> bool:
    return one.since <= at.on and (one.until is None or one.until >= at.on)


def _readable(at: Desk) -> set[UUID]:
    """The files that the decision opens that is asked when a file is opened."""
    every = Trajectory.objects.using(at.store).all()
    return {file.pk for file in every if at.standing.may(Action.READ_FILE, at.file_ref(file))}


def _plainly(at: Desk, readable: set[UUID]) -> list[UUID]:
    """The same by walking everything."""
    found = []
    for file in Trajectory.objects.using(at.store).filter(closed_on=None).prefetch_related("assignments", "steps"):
        mine = [one for one in file.assignments.all() if one.worker == at.user]
        follows = any(one.part == Part.SUBSTITUTE and one.until is not None and _running(one, at) for one in mine)
        carries = any(one.part == Part.TREKKER and one.until is None for one in mine)
        for step in file.steps.all():
            is_due = step.due_on <= at.on or (step.look_on is not None and step.look_on <= at.on)
            if step.state != StepState.OPEN or not is_due:
                continue
            of_worker = step.owner_kind == OwnerKind.WORKER
            hers = (step.owner == at.user and file.pk in readable) or (of_worker and follows)
            if hers or (not of_worker and (carries or follows)):
                found.append(step)
    return [step.pk for step in sorted(found, key=lambda one: (one.due_on, one.order, one.pk))]


def test_p02_the_steps_of_a_day_are_those_of_the_plain_question(store: str) -> None:
    desks = [
        desk(worker("An Verzonnen")),
        desk(worker("Bo Verzonnen", team=OTHER_TEAM)),
        desk(worker("Cis Verzonnen", team=None)),
        desk(worker("Dora Verzonnen", Role.TEAM_LEAD, team=None)),
        desk(worker("Els Verzonnen", Role.MANAGER, team=None)),
    ]
    _store_of(desks, Random(7), 90)
    lengths = []
    for at in desks:
        readable = _readable(at)
        assert set(at.files().values_list("pk", flat=True)) == readable
        plainly = _plainly(at, readable)
        lengths.append(len(plainly))
        for most in (1, 7, 1000):
            assert [step.pk for step in steps_due(at, most)] == plainly[:most], at.name
    assert min(lengths[:3]) > 1, "more than a limit lets through"

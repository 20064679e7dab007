"""Agreed steps: an open one always has an owner and a day; each change says who, when and why."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rechtop.journal.models import Entry
from rechtop.journal.writing import why_of
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ChangedMeanwhile
from rechtop.reception.models import OwnerKind, Step, StepState, Trajectory
from rechtop.reception.steps.doing import PERSON, Owner, StepRefused, agree, done, drop, me, postpone, reopen
from tests.reception.made import ON, a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
SOON = ON + timedelta(7)


@pytest.fixture
def at(store: str) -> Desk:
    return desk()


@pytest.fixture
def file(at: Desk) -> Trajectory:
    return a_file(at)


def test_any_kind_of_action_is_a_step_not_only_a_right(at: Desk, file: Trajectory) -> None:
    step = agree(at, file.pk, " Samen naar de school gaan ", owner=me(at), due_on=SOON, domain="opvoeding_en_kinderen")
    right = agree(at, file.pk, "Leefloon aanvragen", owner=PERSON, due_on=SOON, right="leefloon")
    assert (step.what, step.owner, step.right, step.order) == ("Samen naar de school gaan", at.user, "", 0)
    assert (right.domain, right.owner, right.order) == ("financien", None, 1)


@pytest.mark.parametrize(
    ("what", "owner", "field"),
    [
        ("  ", PERSON, "what"),
        ("x" * 301, PERSON, "what"),
        ("Bellen", Owner(OwnerKind.WORKER), "owner"),
        ("Bellen", Owner(OwnerKind.OTHER, name=" "), "owner"),
    ],
)
def test_a_step_without_a_what_or_a_who_is_refused(
    at: Desk, file: Trajectory, what: str, owner: Owner, field: str
) -> None:
    with pytest.raises(StepRefused) as refused:
        agree(at, file.pk, what, owner=owner, due_on=SOON)
    assert refused.value.field == field
    assert not Step.objects.using(at.store).exists()


def test_a_step_is_done_once_and_opens_again_with_a_new_day(at: Desk, file: Trajectory) -> None:
    step = agree(at, file.pk, "Bellen", owner=PERSON, due_on=SOON)
    assert done(at, file.pk, step.pk).done_on == ON
    with pytest.raises(StepRefused, match="al gedaan"):
        done(at, file.pk, step.pk)
    again = reopen(at, file.pk, step.pk, due_on=SOON)
    assert (again.state, again.done_on, again.version) == (StepState.OPEN, None, 3)


def test_dropping_and_moving_say_why_in_the_step_and_sealed_in_the_journal(at: Desk, file: Trajectory) -> None:
    step = agree(at, file.pk, "Bellen", owner=PERSON, due_on=SOON)
    with pytest.raises(StepRefused, match="waarom"):
        postpone(at, file.pk, step.pk, to=SOON + timedelta(7), why=" ")
    with pytest.raises(StepRefused, match="al voorbij"):
        postpone(at, file.pk, step.pk, to=ON - timedelta(1), why="ziek")
    assert postpone(at, file.pk, step.pk, to=SOON + timedelta(7), why="ziek").due_on == SOON + timedelta(7)
    assert drop(at, file.pk, step.pk, why="de zus deed het").why == "de zus deed het"
    told = [why_of(at.store, entry) for entry in Entry.objects.using(at.store).order_by("number")]
    assert told[-2:] == ["ziek", "de zus deed het"]


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(at: Desk, file: Trajectory) -> None:
    step = agree(at, file.pk, "Bellen", owner=PERSON, due_on=SOON)
    postpone(at, file.pk, step.pk, to=SOON + timedelta(7), why="ziek")
    with pytest.raises(ChangedMeanwhile):
        done(at, file.pk, step.pk, version=step.version)
    with pytest.raises(StepRefused, match="is er niet"):
        done(at, a_file(at, "Samira").pk, step.pk)

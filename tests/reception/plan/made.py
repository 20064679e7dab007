"""A made-up plan with agreements of three kinds of people."""

from __future__ import annotations

from datetime import timedelta

from rechtop.reception.desk import Desk
from rechtop.reception.models import Confirmed, OwnerKind, Plan, Step, StepState, Trajectory
from rechtop.reception.plan import versions
from rechtop.reception.plan.versions import Goal

LIFE_GOAL = "Ik wil rust in huis, voor mij en de kinderen."
GOALS = [Goal("De gasrekening is betaald"), Goal("Elke week naar het koor", "completed")]


def a_step(at: Desk, file: Trajectory, what: str, owner: OwnerKind, **values: object) -> Step:
    """An agreed step; of a worker it is hers who sits at the desk."""
    mine = owner == OwnerKind.WORKER
    made = Step(
        trajectory=file, what=what, owner_kind=owner, owner=at.user if mine else None, due_on=at.on + timedelta(7),
        owner_name=at.name if mine else "Mijn zus Lina" if owner == OwnerKind.OTHER else "", by=at.user,
        by_name=at.name, **values,
    )  # fmt: skip
    made.save(using=at.store, force_insert=True)
    return made


def a_plan(at: Desk, file: Trajectory) -> Plan:
    """Written, not confirmed."""
    a_step(at, file, "De leverancier bellen", OwnerKind.WORKER)
    a_step(at, file, "Loonbrieven zoeken", OwnerKind.PERSON, state=StepState.DONE, done_on=at.on)
    a_step(at, file, "Meegaan naar de afspraak", OwnerKind.OTHER)
    return versions.write(
        at, file.pk, life_goal=LIFE_GOAL, goals=GOALS, review_on=at.on + timedelta(90), began_from=""
    )  # fmt: skip


def confirmed(at: Desk, file: Trajectory) -> Plan:
    """Written and confirmed, on paper."""
    written = a_plan(at, file)
    mark = versions.now(at, file).mark
    return versions.confirm(at, file.pk, version=str(written.pk), mark=mark, how=Confirmed.PAPER)

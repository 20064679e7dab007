"""The home visits of a day, for a worker with a telephone: where, when, how to reach her safely, what was agreed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rechtop.journal.models import Act
from rechtop.journal.writing import Line, note
from rechtop.reception.desk import Desk
from rechtop.reception.models import Appointment, SafeContact, Step, StepState
from rechtop.reception.parts import warnings_of, who_of
from rechtop.reception.workbench.day import appointments_of

STEPS = 3
"""Agreed steps shown with a visit."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit. ``phone`` is empty when calling is not allowed or was not asked: unknown is no yes (P-11)."""

    appointment: Appointment
    who: str
    address: str
    phone: str
    warnings: tuple[str, ...]
    remark: str
    steps: tuple[Step, ...]


def visits_of(desk: Desk) -> list[Visit]:
    """The home visits until the end of today that nobody noted yet, each written in the journal as read."""
    held = list(appointments_of(desk).filter(where="home_visit"))
    files = [one.trajectory_id for one in held]
    people = [one.trajectory.person_id for one in held]
    contacts = {one.person_id: one for one in SafeContact.objects.using(desk.store).filter(person__in=people)}
    agreed: dict[object, list[Step]] = {}
    open_steps = Step.objects.using(desk.store).filter(trajectory__in=files, state=StepState.OPEN)
    for step in open_steps.order_by("due_on", "order", "pk"):
        agreed.setdefault(step.trajectory_id, []).append(step)
    read = [Line(Act.READ, "trajectory.visit", one.trajectory_id, one.trajectory.person_id) for one in held]
    note(desk.store, desk.who, *read)
    return [_visit(one, contacts.get(one.trajectory.person_id), agreed.get(one.trajectory_id, ())) for one in held]


def _visit(one: Appointment, contact: SafeContact | None, steps: Iterable[Step]) -> Visit:
    person = one.trajectory.person
    return Visit(
        one,
        who_of(person),
        address=contact.address if contact else "",
        phone=contact.phone if contact and contact.may_call else "",
        warnings=tuple(warnings_of(person, contact)),
        remark=contact.remark if contact else "",
        steps=tuple(steps)[:STEPS],
    )

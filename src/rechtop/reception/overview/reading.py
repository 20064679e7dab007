"""What the first page of a file shows."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from rechtop.reception.desk import Desk
from rechtop.reception.models import Appointment, Assignment, Ending, Merge, Part, Request, Step, StepState, Trajectory
from rechtop.reception.requests.registering import name_of_request, requests_of
from rechtop.reception.start.joining import joined_into, where_it_went

SHOWN = 50
"""How many steps and appointments at most; the parts of the file show all."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was registered, and what it is called."""

    request: Request
    name: str


@dataclass(frozen=True, slots=True)
class Overview:
    """Steps that are open, what was requested, appointments that come, and who worked on it from the start.

    ``went_to``: the file of the same person into which this one went; ``came_in``: those that went into this one.
    """

    steps: tuple[Step, ...]
    requests: tuple[Asked, ...]
    appointments: tuple[Appointment, ...]
    assignments: tuple[Assignment, ...]
    to_tell: tuple[Assignment, ...]
    went_to: UUID | None
    came_in: tuple[Merge, ...]


def overview_of(desk: Desk, trajectory: Trajectory) -> Overview:
    """Five queries, however much there is in the file."""
    steps = Step.objects.using(desk.store).filter(trajectory=trajectory, state=StepState.OPEN)
    planned = Appointment.objects.using(desk.store).filter(trajectory=trajectory, state="planned")
    held = Assignment.objects.using(desk.store).filter(trajectory=trajectory)
    assignments = tuple(held.order_by("-since", "-created_at")[:SHOWN])
    return Overview(
        steps=tuple(steps.order_by("due_on", "order", "created_at")[:SHOWN]),
        requests=tuple(Asked(one, name_of_request(one)) for one in requests_of(desk, trajectory)[:SHOWN]),
        appointments=tuple(planned.order_by("at")[:SHOWN]),
        assignments=assignments,
        to_tell=tuple(
            one for one in assignments if one.told_on is None and one.until is None and one.part != Part.HELPER
        ),
        went_to=where_it_went(desk, trajectory.pk) if trajectory.ending == Ending.MERGED else None,
        came_in=tuple(joined_into(desk, trajectory.pk)),
    )

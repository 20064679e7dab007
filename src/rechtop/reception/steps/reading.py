"""What the page of steps shows: what is agreed, where every right stands, and what to do now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from rechtop.reception.desk import Desk
from rechtop.reception.funnel.due import Due, of_way
from rechtop.reception.funnel.state import Way, ways
from rechtop.reception.models import Event, Organ, Stage, Step, StepState, Trajectory
from rechtop.reception.steps.next_move import Move, name_of, next_move

LABELS = {
    Stage.EXPLORED: _("verkend"),
    Stage.ACTION: _("afgesproken"),
    Stage.REQUESTED: _("aangevraagd"),
    Stage.GRANTED: _("beslist"),
    Stage.RECEIVED: _("echt gekregen"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One of the five marks of a way: whether it is so, since when, and for a decision which and by whom."""

    label: str
    is_so: bool
    on: date | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ShownWay:
    """A right or a life domain on the page. ``first`` is the event by which its own page is known."""

    name: str
    who: str
    way: Way[Event]
    status: str
    marks: tuple[Mark, ...]
    nearest: Due | None
    first: Event


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything of the page of steps."""

    move: Move
    open_steps: tuple[Step, ...]
    closed_steps: tuple[Step, ...]
    ways: tuple[ShownWay, ...]


def plan_of(desk: Desk, trajectory: Trajectory) -> Plan:
    """Two queries, however much there is in the file."""
    steps = list(Step.objects.using(desk.store).filter(trajectory=trajectory).order_by("due_on", "order", "pk"))
    lines = ways(events_of(desk, trajectory))
    closed = [step for step in steps if step.state != StepState.OPEN]
    return Plan(
        next_move(trajectory, lines, steps, desk.on),
        tuple(step for step in steps if step.state == StepState.OPEN),
        tuple(sorted(closed, key=lambda step: step.done_on or step.due_on, reverse=True)),
        tuple(
            shown_way(way, trajectory, desk.on) for way in sorted(lines, key=lambda way: (not way.right, way.is_ended))
        ),
    )


def events_of(desk: Desk, trajectory: Trajectory) -> list[Event]:
    """Every event of a file, also what was taken back; one query."""
    return list(Event.objects.using(desk.store).filter(trajectory=trajectory).select_related("request"))


def shown_way(way: Way[Event], trajectory: Trajectory, on: date) -> ShownWay:
    """A way with its marks and its nearest last day."""
    nearest = min(of_way(way, trajectory.pk, on), key=lambda due: due.on, default=None)
    return ShownWay(name_of(way), way.holder, way, str(Stage(way.at).label), _marks(way), nearest, way.events[0])


def _marks(way: Way[Event]) -> tuple[Mark, ...]:
    found = []
    for stage, label in LABELS.items():
        event = way.mark(stage)
        detail = ""
        if event is not None and stage == Stage.GRANTED:
            organ = f", {Organ(event.organ).label}" if event.organ else ""
            detail = f"{Stage(event.stage).label}{organ}"
        found.append(Mark(str(label), event is not None, event.on if event is not None else None, detail))
    return tuple(found)

"""What to do now in a file: the one thing that cannot wait longest, out of steps, terms and what stands still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rechtop.reception.funnel.due import of_way
from rechtop.reception.funnel.state import Way
from rechtop.reception.models import Event, Stage, Step, StepState, Trajectory, WhyNot
from rechtop.reception.reference.domains import domain, name_of_right

NEAR = timedelta(14)
"""A last day to appeal that is nearer than this comes before ordinary steps."""


class Weight(IntEnum):
    """Which move comes first; the lowest."""

    APPEAL = 0
    SILENCE = 1
    LATE_STEP = 2
    LATE_TERM = 3
    STEP = 4
    UNCODED = 5
    UNDONE = 6
    NOTHING = 7


@dataclass(frozen=True, slots=True)
class Move:
    """What to do, in a sentence for the worker; ``on`` is its day."""

    weight: Weight
    text: str
    on: date | None = None
    is_late: bool = False


def next_move(trajectory: Trajectory, ways: Sequence[Way[Event]], steps: Iterable[Step], on: date) -> Move:
    """The next move of an open file. There always is one: with nothing agreed, that is to agree on something."""
    moves = [move for way in ways for move in _of_way(way, trajectory, on)]
    moves += [_of_step(step, on) for step in steps if step.state == StepState.OPEN]
    agree = Move(Weight.NOTHING, _("Spreek samen een volgende stap af: wie doet wat, tegen wanneer?"))
    return min(moves, key=lambda move: (move.weight, move.on or date.max), default=agree)


def name_of(way: Way[Event]) -> str:
    """What a way is called: the right, or the life domain."""
    return name_of_right(way.right) if way.right else domain(way.domain).name


def _of_step(step: Step, on: date) -> Move:
    late = step.due_on < on
    return Move(Weight.LATE_STEP if late else Weight.STEP, step.what, step.due_on, late)


def _of_way(way: Way[Event], trajectory: Trajectory, on: date) -> Iterator[Move]:
    name = name_of(way)
    for due in of_way(way, trajectory.pk, on):
        day = date_format(due.on, "j F")
        if due.term.appeals and due.on - on <= NEAR:
            yield Move(
                Weight.APPEAL, _("%(name)s: beroep kan nog tot %(day)s. Beslis nu samen.") % _of(name, day), due.on
            )
        elif due.is_silence:
            text = _("%(name)s: geen beslissing sinds %(day)s. Bel na. Beroep kan, alsof het geweigerd is.")
            yield Move(Weight.SILENCE, text % _of(name, day), due.on, True)
        elif due.is_late and not due.term.appeals:
            text = _("%(name)s, %(term)s: de laatste dag was %(day)s. Vraag na.")
            yield Move(Weight.LATE_TERM, text % {"term": due.term.name.lower(), **_of(name, day)}, due.on, True)
    if way.decided is not None and way.at == Stage.REFUSED and way.decided.why_not == WhyNot.NONE:
        yield Move(Weight.UNCODED, _("%(name)s is geweigerd. Noteer waarom.") % {"name": name})
    if way.at == Stage.EXPLORED and way.right:
        yield Move(Weight.UNDONE, _("%(name)s is verkend, en er is nog niets afgesproken.") % {"name": name})


def _of(name: str, day: str) -> dict[str, str]:
    return {"name": name, "day": day}

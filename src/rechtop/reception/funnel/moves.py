"""Which step of the funnel may follow which: one table, and what is asked when a step is missing.

A step may follow plainly, or only when it is said why nothing was requested (`NoRequest`), or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from rechtop.reception.models import Stage
from rechtop.reception.models.doing import NoRequest


class Told(Protocol):
    """What the table needs to know of an event."""

    @property
    def on(self) -> date: ...

    @property
    def stage(self) -> str: ...

    @property
    def right(self) -> str: ...

    @property
    def no_request(self) -> str: ...


class May(StrEnum):
    """Whether a step may follow."""

    YES = "yes"
    UNASKED = "unasked"  # only when it came by itself, or was asked before the first contact
    NO = "no"


E, A, R, G, P, X, V, B, S = (
    Stage.EXPLORED,
    Stage.ACTION,
    Stage.REQUESTED,
    Stage.GRANTED,
    Stage.PARTLY,
    Stage.REFUSED,
    Stage.RECEIVED,
    Stage.APPEALED,
    Stage.STOPPED,
)
NOTHING = ""
"""Where a right stands of which nothing was noted."""

_PLAINLY: dict[str, frozenset[Stage]] = {
    NOTHING: frozenset({E, A, R}),
    E: frozenset({E, A, R, S}),
    A: frozenset({E, A, R, S}),
    R: frozenset({E, A, R, G, P, X, V, B, S}),  # an appeal without a decision: silence; money without a letter
    G: frozenset({E, A, R, G, P, X, V, B, S}),
    P: frozenset({E, A, R, G, P, X, V, B, S}),
    X: frozenset({E, A, R, G, P, X, B, S}),
    B: frozenset({E, A, R, G, P, X, B, S}),
    V: frozenset({E, A, R, G, P, X, V, B, S}),
    S: frozenset({E, A, R}),
}
_UNASKED: dict[str, frozenset[Stage]] = {
    NOTHING: frozenset({G, P, X, V}),
    E: frozenset({G, P, X, V}),
    A: frozenset({G, P, X, V}),
    S: frozenset({G, P, X, V}),
}
PLACE: dict[str, int] = {stage: number for number, stage in enumerate((E, A, R, X, B, P, G, V, S))}
"""The order of steps of one day: nobody receives before it is granted, and an appeal follows a refusal."""

DECISIONS = frozenset({G, P, X})
LOOKING = frozenset({E, A})
"""Steps that never take a right back: to look again, or to agree on something more."""

_RESTARTS = frozenset({NOTHING, E, A, S})
"""Where a right stands when looking or agreeing does move it."""


def may_follow(before: str, after: Stage, *, about_a_right: bool = True) -> May:
    """Whether ``after`` may follow where a right stands (``before``: a stage, or NOTHING).

    What is no right has no request: there, a result may follow an agreed step plainly.
    """
    if after in _PLAINLY[before] or (not about_a_right and after is V and before == A):
        return May.YES
    return May.UNASKED if after in _UNASKED.get(before, frozenset()) else May.NO


def moved(before: str, after: str) -> str:
    """Where a right stands after a step, whatever the table says of it."""
    return before if after in LOOKING and (before not in _RESTARTS or (before == A and after == E)) else after


@dataclass(frozen=True, slots=True)
class Hitch:
    """The first step of a line that cannot follow, where the right stood then, and what to ask."""

    before: str
    event: Told
    may: May

    @property
    def question(self) -> str:
        """What is missing, for the worker."""
        name, day = Stage(self.event.stage).label, f"{self.event.on:%d/%m/%Y}"
        if self.may is May.UNASKED:
            return (
                f"“{name}” op {day}: er is geen aanvraag van voor die dag. Noteer eerst wanneer het gevraagd is. "
                "Of kies: het kwam vanzelf, of het was al gevraagd voor het eerste contact."
            )
        if self.before == S:
            return f"“{name}” op {day}: hier stopte u eerder. Neem “niet verder gegaan” terug, of vraag opnieuw aan."
        if self.event.stage == B:
            return f"“{name}” op {day}: noteer eerst de aanvraag, of de beslissing waartegen het beroep gaat."
        if self.event.stage == V:
            return f"“{name}” op {day}: de laatste beslissing was een weigering. Noteer eerst de nieuwe beslissing."
        return f"“{name}” op {day}: hiervan is nog niets verkend of afgesproken."


def place_of(event: Told) -> tuple[date, int, str]:
    """When an event happened among others: by day, and within a day by `PLACE`. When it was typed is naught."""
    return event.on, PLACE[event.stage], event.no_request


def hitch(events: Iterable[Told]) -> Hitch | None:
    """The first event that cannot follow those before it; None when they all can."""
    at = NOTHING
    for event in sorted(events, key=place_of):
        may = may_follow(at, Stage(event.stage), about_a_right=bool(event.right))
        if may is May.NO or (may is May.UNASKED and event.no_request == NoRequest.NONE):
            return Hitch(at, event, may)
        at = moved(at, event.stage)
    return None

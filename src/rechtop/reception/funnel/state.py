"""Where every right and every life domain of a file stands: a pure function over its events.

The order in which events were typed does not matter, only the days on which they happened; an event that was taken back
was never there. Any set of events has a state, also one that the table of moves would not have let in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from rechtop.reception.funnel.moves import DECISIONS, NOTHING, Told, moved, place_of
from rechtop.reception.models import Stage


class Typed(Told, Protocol):
    """An event as it stands in a file."""

    @property
    def id(self) -> UUID: ...

    @property
    def domain(self) -> str: ...

    @property
    def holder(self) -> str: ...

    @property
    def takes_back_id(self) -> UUID | None: ...


T = TypeVar("T", bound=Typed)
E = TypeVar("E")

MARKS = (Stage.EXPLORED, Stage.ACTION, Stage.REQUESTED, Stage.GRANTED, Stage.RECEIVED)
"""The five marks that are shown, in their order; the fourth is any decision."""

OBTAINED = frozenset({Stage.GRANTED, Stage.PARTLY, Stage.RECEIVED})


@dataclass(frozen=True)
class Way(Generic[E]):
    """How far one right of one holder is, or one domain apart from rights (``right`` is empty).

    ``at`` is a stage, or NOTHING. The last round only: who asks again after a decision starts a new one, and
    ``requested``, ``decided``, ``received``, ``appealed`` and ``stopped`` are of that round. ``events``: all, in order.
    """

    domain: str
    right: str
    holder: str
    at: str = NOTHING
    explored: E | None = None
    agreed: E | None = None
    requested: E | None = None
    decided: E | None = None
    received: E | None = None
    appealed: E | None = None
    stopped: E | None = None
    events: tuple[E, ...] = field(default=())

    @property
    def is_obtained(self) -> bool:
        """Whether it was granted (also in part) or is received."""
        return self.at in OBTAINED

    @property
    def is_ended(self) -> bool:
        """Whether nothing more is expected: it is received, or one does not go on."""
        return self.at in (Stage.RECEIVED, Stage.STOPPED)

    def mark(self, stage: Stage) -> E | None:
        """The event behind one of `MARKS`; None while that is not so."""
        of = {
            Stage.EXPLORED: self.explored,
            Stage.ACTION: self.agreed,
            Stage.REQUESTED: self.requested,
            Stage.GRANTED: self.decided,
            Stage.RECEIVED: self.received,
        }
        return of[stage]


def holding(events: Iterable[T]) -> list[T]:
    """Events that hold: none that was taken back, and not the taking back itself."""
    told = list(events)
    gone = {event.takes_back_id for event in told if event.takes_back_id is not None}
    return [event for event in told if event.takes_back_id is None and event.id not in gone]


def ways(events: Iterable[T]) -> tuple[Way[T], ...]:
    """Where everything in a file stands, in the order in which it began."""
    grouped: dict[tuple[str, str], list[T]] = {}
    for event in _in_order(holding(events)):
        grouped.setdefault((event.right or f"/{event.domain}", event.holder), []).append(event)
    return tuple(way(group) for group in grouped.values())


def way(events: Iterable[T]) -> Way[T]:
    """Where one right or domain stands, by the events about it that hold. Raises ValueError when there are none."""
    ordered = _in_order(events)
    if not ordered:
        raise ValueError("a way has at least one event")
    found: Way[T] = Way(ordered[-1].domain, ordered[-1].right, ordered[-1].holder, events=tuple(ordered))
    for event in ordered:
        found = _after(found, event)
    return found


def _after(was: Way[T], event: T) -> Way[T]:
    now = replace(was, at=moved(was.at, event.stage))
    if event.stage == Stage.REQUESTED:
        if was.requested is not None and was.decided is None and was.stopped is None:
            return now  # asked again while it waits: the terms run from the first time
        return replace(now, requested=event, decided=None, received=None, appealed=None, stopped=None)
    if event.stage in DECISIONS:
        return replace(now, decided=event, received=None, stopped=None)
    if event.stage == Stage.RECEIVED:
        return replace(now, received=event, stopped=None)
    if event.stage == Stage.APPEALED:
        return replace(now, appealed=event)
    if event.stage == Stage.STOPPED:
        return replace(now, stopped=event)
    begun = replace(now, stopped=None) if now.at == event.stage else now
    if event.stage == Stage.EXPLORED:
        return replace(begun, explored=was.explored or event)
    return replace(begun, agreed=was.agreed or event)


def _in_order(events: Iterable[T]) -> list[T]:
    return sorted(events, key=lambda event: (*place_of(event), str(event.id)))

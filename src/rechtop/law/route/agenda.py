"""The dates of a route for somebody's calendar, in words that tell nothing: others may look at a telephone.

No entry names a right, an office, a person or an amount. Which paper belongs to it stands on the printed route.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rechtop.law.procedure.calendar import next_working_day
from rechtop.law.route.plan import Route

PREPARE = "Afspraak: papieren klaarleggen"
HAND_IN = "Afspraak: papieren afgeven"
POST = "Herinnering: post nakijken"
LOOK = "Herinnering: blad met stappen nakijken"
AHEAD = 7
"""So many days before something changes one is reminded."""

BY_ITSELF = 60
"""After so many days one looks whether what comes by itself has come."""


@dataclass(frozen=True)
class Entry:
    """One day with a neutral title."""

    on: date
    title: str


def agenda(route: Route) -> tuple[Entry, ...]:
    """Every day on which there is something to do, in the order of time, each title once a day."""
    return tuple(sorted(dict.fromkeys(_entries(route)), key=lambda entry: (entry.on, entry.title)))


def _entries(route: Route) -> Iterator[Entry]:
    if route.asks:
        yield Entry(next_working_day(route.on), HAND_IN if route.today else PREPARE)
        if route.today:
            yield Entry(next_working_day(route.on + timedelta(AHEAD)), PREPARE)
    for ask in route.asks:
        if ask.answer_by is not None:
            yield Entry(next_working_day(ask.answer_by + timedelta(1)), POST)
    if route.checks:
        yield Entry(next_working_day(route.on + timedelta(BY_ITSELF)), POST)
    for change in route.changes:
        day = max(route.on + timedelta(1), change.on - timedelta(AHEAD))
        yield Entry(next_working_day(day), LOOK)

"""What changed in reach between two days, and since each place closed: as numbers and as a Dutch sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf, isinf

import numpy as np
from scipy.spatial import cKDTree

from rechtop.areas.access_in_space import Assumptions, Home, Mean, Place, nearest, weighted
from rechtop.areas.earth import metres
from rechtop.areas.words import counted, km

MOST = 40
"""How many closings are looked at: the latest ones near any area. A list of a whole country has thousands."""

NEAR_M = 30_000.0
"""A place further than this from every area is left out of the closings."""

SAME_M = 25.0
"""A difference below this many metres is none: a middle of an area is not more exact."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One area on two days: the straight metres before and after; infinite where there was or is no place."""

    home: Home
    before_m: float
    after_m: float

    @property
    def further_m(self) -> float:
        """How much further; negative is nearer; infinite when nothing is left, minus infinite when it came to be."""
        if isinf(self.before_m) and isinf(self.after_m):
            return 0.0
        return self.after_m - self.before_m


@dataclass(frozen=True, slots=True)
class Closing:
    """A place that closed. ``hit`` is about the areas to which it was the nearest on its last day: how much further
    they have it on the day that is asked. ``left_without`` counts those that have no place at all any more.
    """

    place: Place
    closed: date
    hit: Mean
    left_without: int
    sentence: str


def differences(homes: Sequence[Home], places: Sequence[Place], before: date, after: date) -> tuple[Difference, ...]:
    """Every area on two days, those that lost most first."""
    one, _ = nearest(homes, [place for place in places if place.is_open(before)])
    other, _ = nearest(homes, [place for place in places if place.is_open(after)])
    found = [Difference(home, a, b) for home, a, b in zip(homes, one.tolist(), other.tolist(), strict=True)]
    return tuple(sorted(found, key=lambda difference: (-difference.further_m, difference.home.code)))


def closings(homes: Sequence[Home], places: Sequence[Place], on: date, given: Assumptions) -> tuple[Closing, ...]:
    """The places that closed on or before a day, the latest first, with what that means on the day.

    At most :data:`MOST`, and only those within :data:`NEAR_M` of an area.
    """
    gone = _near([(place.closed, place) for place in places if place.closed is not None and place.closed <= on], homes)
    now = nearest(homes, [place for place in places if place.is_open(on)])[0].tolist()
    found = []
    for closed, place in sorted(gone, key=lambda pair: (-pair[0].toordinal(), pair[1].id))[:MOST]:
        last_day = closed - timedelta(days=1)
        if not place.is_open(last_day):
            continue  # opened and closed on one day: it never was open
        there = [other for other in places if other.is_open(last_day)]
        before, rows = nearest(homes, there)
        hit = [
            (later - earlier, home.population)
            for home, later, earlier, row in zip(homes, now, before.tolist(), rows.tolist(), strict=True)
            if there[row] is place
        ]
        rest = weighted([(further, people) for further, people in hit if not isinf(further)])
        without = [people for further, people in hit if isinf(further)]
        found.append(Closing(place, closed, rest, len(without), _sentence(place, closed, rest, without, given)))
    return tuple(found)


def _near(gone: list[tuple[date, Place]], homes: Sequence[Home]) -> list[tuple[date, Place]]:
    if not gone or not homes:
        return []
    people = cKDTree(metres([home.lon for home in homes], [home.lat for home in homes]))
    away, _ = people.query(metres([place.lon for _, place in gone], [place.lat for _, place in gone]))
    return [pair for pair, far in zip(gone, np.atleast_1d(away).tolist(), strict=True) if far <= NEAR_M]


def _sentence(place: Place, closed: date, hit: Mean, without: list[int | None], given: Assumptions) -> str:
    since = f"Sinds {place.name} sloot ({closed:%d/%m/%Y})"
    parts = []
    if hit.areas and abs(hit.metres) >= SAME_M:
        further = "verder" if hit.metres > 0 else "dichter"
        road = km(abs(hit.metres) * given.road_factor)
        parts.append(
            f"{since}, is het gemiddeld {km(abs(hit.metres))} {further} voor {_whom(hit)}. "
            f"Over de weg is dat ongeveer {road}."
        )
    elif hit.areas:
        parts.append(f"{since}, is het nu ongeveer even ver voor {_whom(hit)}.")
    if without:
        known = [people for people in without if people is not None]
        whom = Mean(inf, sum(known) if len(known) == len(without) else None, len(without))
        parts.append(f"{since}, is er geen ander punt meer voor {_whom(whom)}.")
    return " ".join(parts) or f"{since}, verandert er niets: voor niemand was dit het dichtstbij."


def _whom(mean: Mean) -> str:
    if mean.people is not None:
        return f"{counted(mean.people)} {'inwoner' if mean.people == 1 else 'inwoners'}"
    return f"{mean.areas} {'gebied' if mean.areas == 1 else 'gebieden'} (inwoners onbekend)"

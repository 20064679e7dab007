"""How far people live from a service, and how much of it there is for each of them, through time.

Straight lines over the ground; a declared factor turns them into an estimate by road. An area is one point with its
inhabitants; where their number is not known, nothing is said about inhabitants.

The floating catchment (two-step, 2SFCA) asks first of every place: what it offers, shared by all inhabitants within
reach. Then of every area: the sum of those shares over the places within its reach. Places that nobody lives near give
nothing to anybody. One unknown number of inhabitants makes unknown what depends on it, never zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import inf, isfinite, nan

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from rechtop.areas.earth import Floats, metres
from rechtop.areas.errors import MeasureRefused

ROAD_FACTOR = 1.3
"""How much longer the way by road is than the straight line: an assumption, shown wherever it is used."""

CATCHMENT_M = 5_000.0
"""How far by road people go for a service: an assumption, shown wherever it is used."""

Ints = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Home:
    """An area as one point where its people live. ``population`` is None when nobody told."""

    code: str
    name: str
    lon: float
    lat: float
    population: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a service is offered. ``closed`` is the first day without it; ``opened`` None: open before anything known.

    ``capacity`` is what it offers, in whatever unit the file uses for all its places (desks, hours, workers).
    """

    id: str
    name: str
    lon: float
    lat: float
    opened: date | None = None
    closed: date | None = None
    capacity: float = 1.0

    def is_open(self, on: date) -> bool:
        """Whether people could go there on a day."""
        return (self.opened is None or self.opened <= on) and (self.closed is None or on < self.closed)


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What the measures take for granted. Raises MeasureRefused for numbers that cannot be."""

    road_factor: float = ROAD_FACTOR
    catchment_m: float = CATCHMENT_M

    def __post_init__(self) -> None:
        if not (isfinite(self.road_factor) and 1 <= self.road_factor <= 5):
            raise MeasureRefused(f"De wegfactor is {self.road_factor:g}, maar moet tussen 1 en 5 liggen.")
        if not (isfinite(self.catchment_m) and 100 <= self.catchment_m <= 50_000):
            raise MeasureRefused(f"Het bereik is {self.catchment_m / 1000:g} km, maar moet tussen 0,1 en 50 km liggen.")


@dataclass(frozen=True, slots=True)
class Reach:
    """What one area has on a day: its nearest place (None: there is none), and what is offered per 1,000 inhabitants
    (None: not known, as a number of inhabitants is not).
    """

    home: Home
    nearest: Place | None
    straight_m: float
    road_m: float
    per_thousand: float | None


@dataclass(frozen=True, slots=True)
class Mean:
    """The average of areas: over inhabitants when all are known, else over areas. ``metres`` is infinite without a
    place, and not a number without an area.
    """

    metres: float
    people: int | None
    areas: int


def reach(homes: Sequence[Home], places: Sequence[Place], on: date, given: Assumptions) -> tuple[Reach, ...]:
    """Every area with its nearest place of a day and its floating catchment, in the order of the areas."""
    there = sorted((place for place in places if place.is_open(on)), key=lambda place: place.id)
    away, rows = nearest(homes, there)
    shares = catchments(homes, there, given.catchment_m / given.road_factor)
    return tuple(
        Reach(
            home,
            there[row] if row < len(there) else None,
            straight,
            straight * given.road_factor,
            None if share is None else share * 1000,
        )
        for home, straight, row, share in zip(homes, away.tolist(), rows.tolist(), shares, strict=True)
    )


def nearest(homes: Sequence[Home], places: Sequence[Place]) -> tuple[Floats, Ints]:
    """For each area the metres to the nearest place in a straight line and its row: infinity and ``len(places)`` when
    there is no place. Of places equally near, one is given.
    """
    if not homes or not places:
        return np.full(len(homes), inf), np.full(len(homes), len(places), dtype=np.intp)
    away, rows = cKDTree(_points(places)).query(_points(homes))
    return np.atleast_1d(away), np.atleast_1d(rows)


def catchments(homes: Sequence[Home], places: Sequence[Place], within_m: float) -> list[float | None]:
    """The two-step floating catchment: what is offered per inhabitant of each area, in straight metres of reach.

    None where the number of inhabitants of an area that shares a place within reach is not known.
    """
    if not homes:
        return []
    if not places:
        return [0.0] * len(homes)
    people = np.array([nan if home.population is None else float(home.population) for home in homes])
    offered = np.array([place.capacity for place in places], dtype=float)
    pairs = cKDTree(_points(homes)).sparse_distance_matrix(cKDTree(_points(places)), within_m, output_type="coo_matrix")
    of_home, of_place = pairs.row, pairs.col
    sharing = np.bincount(of_place, weights=people[of_home], minlength=len(places))
    shared = np.divide(offered, sharing, out=np.zeros(len(places)), where=sharing != 0)  # not a number stays so
    found = np.bincount(of_home, weights=shared[of_place], minlength=len(homes))
    return [None if np.isnan(one) else float(one) for one in found]


def mean(found: Sequence[Reach]) -> Mean:
    """The average way by a straight line."""
    return weighted([(one.straight_m, one.home.population) for one in found])


def weighted(rows: Sequence[tuple[float, int | None]]) -> Mean:
    """The average of metres, weighed by inhabitants when all of them are known, else plainly."""
    if not rows:
        return Mean(nan, None, 0)
    people = [population for _, population in rows if population is not None]
    if len(people) == len(rows) and sum(people) > 0:
        total = sum(metre * population for metre, population in rows if population)
        return Mean(total / sum(people), sum(people), len(rows))
    return Mean(sum(metre for metre, _ in rows) / len(rows), None, len(rows))


def _points(of: Sequence[Home] | Sequence[Place]) -> Floats:
    return metres([one.lon for one in of], [one.lat for one in of])

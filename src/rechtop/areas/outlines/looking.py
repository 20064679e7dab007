"""Which area a point lies in, on a day and through time; the nearest middle of a neighbourhood where nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from uuid import UUID

import numpy as np
import shapely
from scipy.spatial import cKDTree
from shapely import STRtree
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from rechtop.areas.earth import metres
from rechtop.areas.models import Division, Outline
from rechtop.areas.places import SmallArea, neighbourhoods
from rechtop.areas.words import km


@dataclass(frozen=True, slots=True)
class Drawn:
    """An area with its outline, as a municipality imported it."""

    code: str
    name: str
    population: int | None
    lon: float
    lat: float
    shape: BaseGeometry


@dataclass(frozen=True, slots=True)
class Inside:
    """A point lies in this area from ``since`` to the day before ``until`` (None: until now)."""

    owner: str
    kind: str
    code: str
    name: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Near:
    """A neighbourhood whose middle lies near: a guess, since its outline is not known here."""

    area: SmallArea
    metres: float


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a point lies: in ``areas``, certainly; or, when no outline holds it, probably near ``nearest``."""

    areas: tuple[Inside, ...]
    nearest: tuple[Near, ...]

    @property
    def is_certain(self) -> bool:
        """Whether an outline says it."""
        return bool(self.areas)

    @property
    def words(self) -> str:
        """One Dutch sentence for people."""
        if self.areas:
            return f"Dit punt ligt in {' en '.join(area.name for area in self.areas)}."
        near = self.nearest[0]
        return (
            f"Hier las niemand omtrekken in. Het dichtstbijzijnde midden van een wijk is dat van {near.area.name}, "
            f"op {km(near.metres)}. Dat is een gok, geen zekerheid."
        )


@lru_cache(maxsize=64)
def outlines_of(division: UUID) -> tuple[Drawn, ...]:
    """The areas of a division, by code. A division never changes once it is kept, so they stay in memory."""
    found = Outline.objects.filter(division_id=division).order_by("code")
    return tuple(
        Drawn(one.code, one.name, one.population, one.lon, one.lat, shapely.from_wkb(bytes(one.shape))) for one in found
    )


@lru_cache(maxsize=64)
def _tree(division: UUID) -> STRtree:
    return STRtree([area.shape for area in outlines_of(division)])


def whereabouts(lon: float, lat: float, *, on: date, nearest: int = 3) -> Whereabouts:
    """Where a point lies on a day. A point on a border lies in both areas."""
    inside = tuple(found for division in Division.objects.valid_on(on) for found in _inside(division, lon, lat))
    return Whereabouts(inside, () if inside else nearest_neighbourhoods(lon, lat, nearest))


def through_time(lon: float, lat: float) -> tuple[Inside, ...]:
    """All areas that a point has lain in, the oldest first."""
    found = [area for division in Division.objects.kept() for area in _inside(division, lon, lat)]
    return tuple(sorted(found, key=lambda area: (area.since, area.owner, area.kind, area.code)))


def _inside(division: Division, lon: float, lat: float) -> list[Inside]:
    areas = outlines_of(division.pk)
    rows = sorted(int(row) for row in _tree(division.pk).query(Point(lon, lat), predicate="intersects"))
    return [
        Inside(
            division.owner, division.kind, areas[row].code, areas[row].name, division.valid_from, division.valid_until
        )
        for row in rows
    ]


@cache
def _middles() -> tuple[tuple[SmallArea, ...], cKDTree]:
    areas = tuple(neighbourhoods().values())
    return areas, cKDTree(metres([area.lon for area in areas], [area.lat for area in areas]))


def nearest_neighbourhoods(lon: float, lat: float, most: int = 3) -> tuple[Near, ...]:
    """The neighbourhoods whose middles lie nearest, by a straight line."""
    areas, tree = _middles()
    away, rows = tree.query(metres([lon], [lat])[0], k=list(range(1, most + 1)))
    return tuple(
        Near(areas[int(row)], float(m)) for m, row in zip(np.atleast_1d(away), np.atleast_1d(rows), strict=True)
    )

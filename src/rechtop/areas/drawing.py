"""Maps as light vector pictures: plain numbers for a template, without style or script.

What a colour says, a pattern and a number say too; the table beside the map says everything. Outlines are simplified
together, so that neighbours keep one border, until the picture is light enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, isinf, radians, sqrt

import numpy as np
import shapely
from shapely.affinity import affine_transform
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

WIDTH = 600
_TALLEST, _FLATTEST, _EDGE = 700, 240, 26
LIGHT = 38_000
"""Characters of all outlines together; the picture around them stays under 60 kB."""

MOST_MARKS = 150
"""Places on one map; more would hide the areas."""

STEPS_M = (1_000.0, 2_000.0, 4_000.0, 8_000.0)
"""Straight metres at which a next step begins: five steps. Step 0 is "no value"."""

STEP_WORDS = ("niet bekend of geen punt", "tot 1 km", "1 tot 2 km", "2 tot 4 km", "4 tot 8 km", "meer dan 8 km")

_A_CORNER = 7  # characters that a corner takes in a path, at most on average
_MARGIN = 0.3  # how far beside the areas a place may lie, as a share of the map
_SPECK = 4
_LABEL = 19  # height of a number in the drawing
_BESIDE = ((0, 0), (0, _LABEL + 4), (0, -_LABEL - 6), (_LABEL + 4, 0), (-_LABEL - 4, 0))


@dataclass(frozen=True, slots=True)
class Spot:
    """Something at a point: an area without an outline (``people`` None: all are drawn alike), or a place."""

    lon: float
    lat: float
    label: str
    step: int = 0
    people: int | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline as a path, with its step."""

    path: str
    step: int


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle, or the mark of a place when it has no radius."""

    x: int
    y: int
    radius: int
    step: int


@dataclass(frozen=True, slots=True)
class Label:
    """A number on the map."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map in units of its own. ``unnumbered`` counts areas whose number did not fit; the table has them.
    ``unmarked`` counts places that are too many to draw.
    """

    width: int
    height: int
    shapes: tuple[Shape, ...]
    dots: tuple[Dot, ...]
    marks: tuple[Dot, ...]
    labels: tuple[Label, ...]
    unnumbered: int
    unmarked: int = 0


def step_of(metres: float) -> int:
    """The step of a distance: 1 to 5, or 0 when there is no place."""
    return 0 if isinf(metres) else 1 + sum(metres >= limit for limit in STEPS_M)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Degrees to units of the drawing: as wide as long at the latitude of its middle."""

    west: float
    north: float
    across: float
    down: float
    height: int

    def at(self, lon: float, lat: float) -> tuple[int, int]:
        return round((lon - self.west) * self.across) + _EDGE, round((self.north - lat) * self.down) + _EDGE

    def shape(self, outline: BaseGeometry) -> BaseGeometry:
        return affine_transform(
            outline,
            [self.across, 0, 0, -self.down, _EDGE - self.west * self.across, _EDGE + self.north * self.down],
        )


def _frame(points: Sequence[tuple[float, float]]) -> _Frame:
    lons, lats = [lon for lon, _ in points] or [4.0], [lat for _, lat in points] or [51.0]
    west, east, south, north = min(lons), max(lons), min(lats), max(lats)
    squeeze = cos(radians((south + north) / 2))
    wide, tall = max((east - west) * squeeze, 0.004), max(north - south, 0.004)
    scale = min((WIDTH - 2 * _EDGE) / wide, (_TALLEST - 2 * _EDGE) / tall)
    middle = (west + east) / 2
    half = (WIDTH - 2 * _EDGE) / (scale * squeeze) / 2
    height = max(_FLATTEST, round(tall * scale) + 2 * _EDGE)
    spare = (height - 2 * _EDGE - tall * scale) / scale / 2
    return _Frame(middle - half, (north + south) / 2 + tall / 2 + spare, scale * squeeze, scale, height)


def _near(points: Sequence[tuple[float, float]], places: Sequence[Spot]) -> list[tuple[float, float]]:
    """The places that lie among the points or beside them: they belong on the map, others would make it too small."""
    if not points:
        return []
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    wide, tall = (max(lons) - min(lons)) * _MARGIN, (max(lats) - min(lats)) * _MARGIN
    return [
        (place.lon, place.lat)
        for place in places
        if min(lons) - wide <= place.lon <= max(lons) + wide and min(lats) - tall <= place.lat <= max(lats) + tall
    ]


def draw_shapes(outlines: Sequence[tuple[BaseGeometry, Spot]], places: Sequence[Spot] = ()) -> Drawing:
    """A map of outlines, each with the point inside it that carries its number, and of places upon them."""
    corners = [tuple(shapely.bounds(outline)) for outline, _ in outlines]
    points = [(c[0], c[1]) for c in corners] + [(c[2], c[3]) for c in corners]
    frame = _frame([*points, *_near(points, places)])
    paths = _paths(tuple(frame.shape(outline) for outline, _ in outlines))
    shapes = tuple(Shape(path, spot.step) for path, (_, spot) in zip(paths, outlines, strict=True))
    room = [_room(frame.shape(outline)) for outline, _ in outlines]
    marks, unmarked = _marks(frame, places)
    labels, left = _labels(frame, [spot for _, spot in outlines], room, marks)
    return Drawing(WIDTH, frame.height, shapes, (), marks, labels, left, unmarked)


def draw_dots(
    spots: Sequence[Spot], places: Sequence[Spot] = (), around: Sequence[tuple[float, float]] = ()
) -> Drawing:
    """A map of points: the area of a dot is its number of inhabitants, or all are alike when one is not known.

    ``around`` are points (longitude, latitude) that only show how the land lies: small dots below the others.
    """
    points = [*((spot.lon, spot.lat) for spot in spots), *around]
    frame = _frame([*points, *_near(points, places)])
    most = max((spot.people or 0 for spot in spots), default=0)
    known = most > 0 and all(spot.people is not None for spot in spots)
    largest_first = sorted(spots, key=lambda spot: -(spot.people or 0))
    dots = [Dot(*frame.at(lon, lat), _SPECK, 0) for lon, lat in around]
    for spot in largest_first:
        radius = max(6, round(24 * sqrt((spot.people or 0) / most))) if known else 13
        dots.append(Dot(*frame.at(spot.lon, spot.lat), radius, spot.step))
    marks, unmarked = _marks(frame, places)
    labels, left = _labels(frame, spots, [_LABEL * 3.0] * len(spots), marks)
    return Drawing(WIDTH, frame.height, (), tuple(dots), marks, labels, left, unmarked)


def _marks(frame: _Frame, places: Sequence[Spot]) -> tuple[tuple[Dot, ...], int]:
    """The places inside the frame, and how many more there are than a map can show."""
    found = [Dot(*frame.at(place.lon, place.lat), 0, place.step) for place in places]
    inside = [dot for dot in found if 12 <= dot.x <= WIDTH - 12 and 12 <= dot.y <= frame.height - 12]
    return tuple(inside[:MOST_MARKS]), len(inside[MOST_MARKS:])


def _room(shape: BaseGeometry) -> float:
    """How wide a number may be inside a shape."""
    west, _, east, _ = shape.bounds
    return min(float(east - west), sqrt(shape.area) * 1.4)


def _labels(
    frame: _Frame, spots: Sequence[Spot], room: Sequence[float], marks: Sequence[Dot]
) -> tuple[tuple[Label, ...], int]:
    """The numbers that fit beside one another and beside the marks, those with the most room first."""
    taken: list[tuple[int, int, float]] = [(mark.x, mark.y - 3, _LABEL) for mark in marks]
    found, left = [], 0
    order = sorted(range(len(spots)), key=lambda row: (-room[row], -(spots[row].people or 0), row))
    for row in order:
        x, y = frame.at(spots[row].lon, spots[row].lat)
        wide = _LABEL * 0.6 * len(spots[row].label)
        beside = [(x + across, y + down) for across, down in _BESIDE if abs(across) + abs(down) < room[row] / 2]
        free = (
            (a, b) for a, b in beside if all(abs(a - c) > (wide + w) / 2 or abs(b - d) > _LABEL for c, d, w in taken)
        )
        at = next(free, None) if room[row] >= wide else None
        if at is None:
            left += 1
            continue
        taken.append((*at, wide))
        found.append(Label(*at, spots[row].label))
    return tuple(found), left


@lru_cache(maxsize=32)
def _paths(shapes: tuple[BaseGeometry, ...]) -> tuple[str, ...]:
    """The outlines as paths in whole units, coarser until they are light enough together.

    Areas that overlap have no borders in common to keep; when that leaves too much, each is simplified by itself.
    """
    drawn = np.array(shapes, dtype=object)
    for simplify, tolerances in ((shapely.coverage_simplify, (1.0, 3.0)), (shapely.simplify, (3.0, 6.0, 12.0, 24.0))):
        for tolerance in tolerances:
            simple = simplify(drawn, tolerance)
            if int(shapely.get_num_coordinates(simple).sum()) * _A_CORNER <= LIGHT:
                return tuple(_path(shape) for shape in simple)
    return tuple(_path(shape.envelope) for shape in shapes)


def _path(shape: BaseGeometry) -> str:
    return "".join(
        _ring(ring)
        for part in shapely.get_parts(shape)
        if isinstance(part, Polygon)
        for ring in (part.exterior, *part.interiors)
    )


def _ring(ring: BaseGeometry) -> str:
    points = np.rint(shapely.get_coordinates(ring)).astype(int)[:-1]
    moves = np.diff(points, axis=0)
    moves = moves[moves.any(axis=1)]
    if len(moves) < 2:
        return ""  # too small to be seen
    return f"M{points[0][0]} {points[0][1]}l" + " ".join(f"{x} {y}" for x, y in moves) + "z"

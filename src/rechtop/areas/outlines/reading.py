"""Reading the areas of a GeoJSON file row by row: what is kept, what was repaired, what is refused and why.

Nothing is kept here; :func:`read_outlines` gives everything that a person looks at before the import.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from shapely import STRtree
from shapely.errors import ShapelyError
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from rechtop.areas.earth import distance_m, not_in_belgium
from rechtop.areas.errors import Fault, OutlinesRefused
from rechtop.areas.outlines.geojson import Json, features, is_object, property_names
from rechtop.areas.places import Municipality

MOST_POINTS = 200_000
"""Corners of one area."""

FAR_M = 40_000
"""A point of an area further than this from the middle of the municipality is worth a second look."""

_LOST, _SHARED = 0.05, 0.01
"""Which share of an area a repair may change, and two areas may share, before it is refused or told."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_GUESSES = {
    "code": ("code", "wijkcode", "wijk", "statsec", "id", "gebiedscode", "nis"),
    "name": ("name", "naam", "wijknaam", "label", "omschrijving"),
    "population": ("population", "inwoners", "bevolking", "aantal_inwoners"),
}


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which property holds what. Without ``population`` nobody's number is known."""

    code: str
    name: str
    population: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """An area as it will be kept. ``note`` says what was repaired; empty when nothing was."""

    row: int
    code: str
    name: str
    population: int | None
    shape: BaseGeometry
    lon: float
    lat: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: the areas to keep, the rows refused, remarks worth a look, the properties there are."""

    areas: tuple[Area, ...]
    faults: tuple[Fault, ...]
    remarks: tuple[Fault, ...]
    properties: tuple[str, ...]
    mapping: Mapping


class _Refused(ValueError):
    """One row is refused; its text says why."""


def guessed(properties: Sequence[str]) -> dict[str, str]:
    """For each thing that we want the property that probably holds it; what cannot be guessed is left out."""
    lower = {name.casefold(): name for name in properties}
    return {
        wanted: next(lower[guess] for guess in guesses if guess in lower)
        for wanted, guesses in _GUESSES.items()
        if any(guess in lower for guess in guesses)
    }


def read_outlines(content: bytes, owner: Municipality, mapping: Mapping | None = None) -> Reading:
    """Read a file of areas of a municipality. Without a mapping the properties are guessed from their names.

    Raises OutlinesRefused when the file as a whole cannot be read or a property of the mapping is nowhere in it.
    """
    found = features(content)
    names = property_names(found)
    chosen = _chosen(names, mapping)
    areas: list[Area] = []
    faults: list[Fault] = []
    for number, feature in enumerate(found, 1):
        try:
            areas.append(_area(number, feature, chosen))
        except _Refused as refused:
            faults.append(Fault(number, str(refused)))
    kept, twice = _once(areas)
    faults = sorted([*faults, *twice], key=lambda fault: fault.row)
    return Reading(tuple(kept), tuple(faults), tuple(_remarks(kept, owner)), names, chosen)


def _chosen(names: tuple[str, ...], mapping: Mapping | None) -> Mapping:
    there = f"Het bestand heeft: {', '.join(names) or 'geen enkele eigenschap'}."
    if mapping is None:
        guess = guessed(names)
        if "code" not in guess or "name" not in guess:
            raise OutlinesRefused(f"Zeg welke eigenschap de code is en welke de naam. {there}")
        return Mapping(guess["code"], guess["name"], guess.get("population", ""))
    for wanted in filter(None, (mapping.code, mapping.name, mapping.population)):
        if wanted not in names:
            raise OutlinesRefused(f"Geen enkel gebied heeft de eigenschap {wanted!r}. {there}")
    return mapping


def _area(number: int, feature: object, mapping: Mapping) -> Area:
    if not is_object(feature) or feature.get("type") != "Feature":
        raise _Refused("dit is geen gebied (Feature)")
    properties = feature.get("properties")
    told: Json = properties if is_object(properties) else {}
    code, name = _text(told, mapping.code, 40), _text(told, mapping.name, 200)
    shape, note = _mended(_shape(feature.get("geometry")))
    inside = shape.point_on_surface()
    return Area(number, code, name, _population(told, mapping.population), shape, inside.x, inside.y, note)


def _text(told: Json, name: str, longest: int) -> str:
    value = told.get(name)
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # some programs write every number so
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _Refused(f"{name!r} ontbreekt" if value is None else f"{name!r} is geen tekst: {value!r}"[:200])
    text = " ".join(str(value).split())
    if not text:
        raise _Refused(f"{name!r} is leeg")
    if len(text) > longest:
        raise _Refused(f"{name!r} is langer dan {longest} tekens")
    if text.startswith(_FORMULA):
        raise _Refused(f"{name!r} begint als een formule: {text[:30]!r}")
    return text


def _population(told: Json, name: str) -> int | None:
    """The inhabitants as told; None where nothing is told, never zero instead."""
    value = told.get(name) if name else None
    if value is None or value == "":
        return None
    text = str(value).strip()
    is_whole = len(text) <= 12 and text.removesuffix(".0").isdecimal()
    if isinstance(value, bool) or not is_whole or int(float(text)) > 2_000_000:
        raise _Refused(f"{name!r} is geen aantal inwoners: {text[:30]!r}")
    return int(float(text))


def _shape(geometry: object) -> BaseGeometry:
    kind = geometry.get("type") if is_object(geometry) else None
    if not is_object(geometry) or kind not in ("Polygon", "MultiPolygon"):
        raise _Refused(f"geen vlak (Polygon) maar {kind or 'niets'}")
    rings = list(_rings(geometry.get("coordinates"), 2 if kind == "Polygon" else 3))
    if sum(map(len, rings)) > MOST_POINTS:
        raise _Refused(f"meer dan {MOST_POINTS} hoekpunten: vereenvoudig de omtrek")
    for ring in rings:
        for x, y in ring:
            if reason := not_in_belgium(x, y):
                raise _Refused(reason)
        if len(ring) < 4:
            raise _Refused(f"een rand heeft maar {len(ring)} punten, en minstens 4 zijn nodig")
        if ring[0] != ring[-1]:
            raise _Refused(f"een rand is niet gesloten: begin {ring[0]}, einde {ring[-1]}")
    try:
        if kind == "Polygon":
            return Polygon(rings[0], rings[1:])
        parts = geometry["coordinates"]
        counts = [len(part) for part in parts if isinstance(part, list)] if isinstance(parts, list) else []
        ends = np.cumsum([0, *counts])
        return MultiPolygon([Polygon(rings[a], rings[a + 1 : b]) for a, b in pairwise(ends) if b > a])
    except (ValueError, IndexError, ShapelyError):
        raise _Refused("de omtrek is leeg of kan niet gelezen worden") from None


def _rings(coordinates: object, depth: int) -> Iterator[list[tuple[float, float]]]:
    if not isinstance(coordinates, list):
        raise _Refused("de coördinaten zijn geen lijst")
    if depth > 1:
        for part in coordinates:
            yield from _rings(part, depth - 1)
        return
    ring: list[tuple[float, float]] = []
    for point in coordinates:
        if not isinstance(point, list) or len(point) < 2 or not all(_is_number(value) for value in point[:2]):
            raise _Refused(f"een punt is geen paar getallen: {str(point)[:40]}")
        ring.append((round(float(point[0]), 6), round(float(point[1]), 6)))
    yield ring


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _mended(shape: BaseGeometry) -> tuple[BaseGeometry, str]:
    """The shape, repaired where it can be, with the place of what was wrong."""
    if shape.is_valid:
        if shape.area == 0:
            raise _Refused("de omtrek heeft geen oppervlakte")
        return shape, ""
    where = shapely.is_valid_reason(shape)
    flat = [part for part in shapely.get_parts(shapely.make_valid(shape)) if part.area > 0]
    parts = [part for one in flat for part in shapely.get_parts(one) if isinstance(part, Polygon)]
    mended = shapely.union_all(parts) if parts else Polygon()
    drawn = shape.buffer(0)  # what stays when crossing loops cancel out
    if mended.is_empty or abs(mended.area - drawn.area) > _LOST * max(mended.area, drawn.area):
        raise _Refused(f"de omtrek kruist zichzelf en is te beschadigd om te herstellen ({where})")
    return mended, f"omtrek hersteld ({where})"


def _once(areas: list[Area]) -> tuple[list[Area], list[Fault]]:
    first: dict[str, Area] = {}
    twice = []
    for area in areas:
        known = first.setdefault(area.code, area)
        if known is not area:
            same = "hetzelfde gebied" if known.shape.equals(area.shape) else "een ander gebied"
            twice.append(Fault(area.row, f"de code {area.code!r} staat ook op rij {known.row}, voor {same}"))
    return list(first.values()), twice


def _remarks(areas: list[Area], owner: Municipality) -> Iterator[Fault]:
    for area in areas:
        if area.note:
            yield Fault(area.row, area.note)
        away = distance_m(area.lon, area.lat, owner.lon, owner.lat)
        if away > FAR_M:
            yield Fault(area.row, f"{area.name} ligt {away / 1000:.0f} km van {owner.name}: klopt dat?")
    shapes = [area.shape for area in areas]
    one, other = STRtree(shapes).query(shapes, predicate="intersects") if shapes else ([], [])
    for a, b in zip(one, other, strict=True):
        if a < b:
            smallest = min(shapes[a].area, shapes[b].area)
            if shapes[a].intersection(shapes[b]).area > _SHARED * smallest:
                yield Fault(areas[b].row, f"{areas[b].name} overlapt met {areas[a].name} (rij {areas[a].row})")

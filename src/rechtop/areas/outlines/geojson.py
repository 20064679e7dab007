"""The outside of a GeoJSON file (RFC 7946): is it one, in degrees, of a size that fits?

Other projections are refused, not converted. A converter for the Belgian ones would be a library of tens of
megabytes or our own formula, and a wrong metre in a border is seen by nobody. Every map program writes WGS84.
"""

from __future__ import annotations

import json
from typing import TypeGuard

from rechtop.areas.errors import OutlinesRefused

LARGEST = 20 * 1024 * 1024
"""Bytes of a file."""

MOST_FEATURES = 5_000

_DIGITS = 40

Json = dict[str, object]

_DEGREES = ("CRS84", "EPSG:4326", "EPSG::4326", "4326")
_HOW = "Bewaar het in uw kaartprogramma opnieuw als GeoJSON met “WGS84 (EPSG:4326)”."


def is_object(value: object) -> TypeGuard[Json]:
    """Whether this is an object of JSON."""
    return isinstance(value, dict)


def features(content: bytes) -> list[object]:
    """The features of a file, unread. Raises OutlinesRefused when the file as a whole cannot be used."""
    if len(content) > LARGEST:
        raise OutlinesRefused(
            f"Het bestand is groter dan {LARGEST // 2**20} MB. Vereenvoudig de omtrekken of deel het bestand op."
        )
    if content.startswith((b"PK\x03\x04", b"\x1f\x8b")):
        raise OutlinesRefused("Dit is een ingepakt bestand. Pak het eerst uit en geef het GeoJSON-bestand zelf.")
    try:
        told: object = json.loads(content.decode("utf-8-sig"), parse_int=_whole, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise OutlinesRefused(f"Het bestand is geen UTF-8: plaats {error.start}. {_HOW}") from None
    except json.JSONDecodeError as error:
        raise OutlinesRefused(f"Het bestand is geen JSON: regel {error.lineno}, teken {error.colno}. {_HOW}") from None
    except RecursionError:
        raise OutlinesRefused("Het bestand is te diep genest om GeoJSON te zijn.") from None
    if not is_object(told) or told.get("type") != "FeatureCollection":
        kind = told.get("type") if is_object(told) else type(told).__name__
        raise OutlinesRefused(f"Het bestand bevat geen FeatureCollection maar {kind!r}. {_HOW}")
    _check_crs(told.get("crs"))
    found = told.get("features")
    if not isinstance(found, list) or not found:
        raise OutlinesRefused("Het bestand bevat geen enkel gebied (features).")
    if len(found) > MOST_FEATURES:
        raise OutlinesRefused(f"Het bestand bevat {len(found)} gebieden. Meer dan {MOST_FEATURES} lezen we niet.")
    return found


def _whole(text: str) -> int:
    if len(text) > _DIGITS:  # nothing in outlines is that large, and Python reads no number of thousands of digits
        raise OutlinesRefused(f"Het bestand bevat een getal van {len(text)} cijfers. Dat kan geen omtrek zijn.")
    return int(text)


def _no_number(text: str) -> float:
    raise OutlinesRefused(f"Het bestand bevat {text}: dat is geen getal in JSON.")


def _check_crs(crs: object) -> None:
    """An older file may name its coordinates; the standard of now knows only degrees."""
    if crs is None:
        return
    properties = crs.get("properties") if is_object(crs) else None
    name = str(properties.get("name", "")) if is_object(properties) else str(crs)
    if not name.upper().endswith(_DEGREES):
        raise OutlinesRefused(f"De coördinaten staan in {name[:60]!r}, niet in graden. {_HOW}")


def property_names(found: list[object]) -> tuple[str, ...]:
    """The names of the properties that any feature has, in the order of the file."""
    names: dict[str, None] = {}
    for feature in found:
        properties = feature.get("properties") if is_object(feature) else None
        if is_object(properties):
            names.update(dict.fromkeys(properties))
    return tuple(names)

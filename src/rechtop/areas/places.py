"""The facts about areas that come with Rechtop: read once from ``facts/``, frozen, the same for everybody.

A code is a text. ``since`` and ``until`` are days: ``until`` is the first day on which the area is no more; None is
"before anything we know" or "not ended". Coordinates are degrees (WGS84), longitude first. Population is that of
:data:`POPULATION_ON` in the division of today: merged municipalities are summed, also where a code is older.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

FACTS = Path(__file__).parent / "facts"

POPULATION_ON = date(2020, 1, 1)
POPULATION_SOURCE = "Statbel"
NEIGHBOURHOOD_CREDIT = (
    "Wijken voor omgevingsanalyse. © gemeentebesturen, verzameld door Data & Analyse van de Vlaamse provincies"
)
BRUSSELS = "Brussels Hoofdstedelijk Gewest"


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality of today. ``zone`` and ``region`` are codes, empty where there is none (Brussels)."""

    code: str
    name: str
    since: date | None
    province: str
    zone: str
    region: str
    population: int
    km2: float
    lon: float
    lat: float
    seat_postcode: str
    name_fr: str
    remark: str

    @property
    def until(self) -> None:
        """It has not ended."""
        return None


@dataclass(frozen=True, slots=True)
class FormerMunicipality:
    """A municipality that ended. ``status`` is "official", or "derived" where its code was read off its parts."""

    code: str
    name: str
    until: date
    successor: str
    status: str

    @property
    def since(self) -> None:
        """Its beginning is not known."""
        return None


@dataclass(frozen=True, slots=True)
class SmallArea:
    """A neighbourhood or a part (deelgemeente) of a municipality, as a point inside it."""

    code: str
    name: str
    municipality: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Zone:
    """A first-line zone, in which care and welfare work together."""

    code: str
    name: str
    province: str
    lon: float
    lat: float


def _rows(name: str) -> list[dict[str, str]]:
    with (FACTS / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def municipalities() -> Mapping[str, Municipality]:
    """The municipalities of Flanders and Brussels by code, as divided since 1 January 2025."""
    found = {
        row["code"]: Municipality(
            row["code"], row["name"], _day(row["since"]), row["province"], row["zone"], row["region"],
            int(row["population"]), float(row["km2"]), float(row["lon"]), float(row["lat"]),
            row["seat_postcode"], row["name_fr"], row["remark"],
        )
        for row in _rows("municipalities.csv")
    }  # fmt: skip
    return MappingProxyType(found)


@cache
def former_municipalities() -> Mapping[str, FormerMunicipality]:
    """The municipalities that ended since 2019, by code."""
    found = {
        row["code"]: FormerMunicipality(
            row["code"], row["name"], date.fromisoformat(row["until"]), row["successor"], row["status"]
        )
        for row in _rows("former_municipalities.csv")
    }
    return MappingProxyType(found)


def _small(name: str) -> Mapping[str, SmallArea]:
    found = {
        row["code"]: SmallArea(row["code"], row["name"], row["municipality"], float(row["lon"]), float(row["lat"]))
        for row in _rows(name)
    }
    return MappingProxyType(found)


@cache
def neighbourhoods() -> Mapping[str, SmallArea]:
    """The neighbourhoods by code."""
    return _small("neighbourhoods.csv")


@cache
def sections() -> Mapping[str, SmallArea]:
    """The parts of municipalities (deelgemeenten) by code."""
    return _small("sections.csv")


@cache
def zones() -> Mapping[str, Zone]:
    """The first-line zones by code."""
    found = {
        row["code"]: Zone(row["code"], row["name"], row["province"], float(row["lon"]), float(row["lat"]))
        for row in _rows("zones.csv")
    }
    return MappingProxyType(found)


@cache
def regions() -> Mapping[str, str]:
    """The names of the reference regions by code."""
    return MappingProxyType({row["code"]: row["name"] for row in _rows("regions.csv")})


@cache
def _grouped(kind: str) -> Mapping[str, tuple[SmallArea, ...]]:
    of: dict[str, list[SmallArea]] = {}
    for area in (neighbourhoods() if kind == "neighbourhoods" else sections()).values():
        of.setdefault(area.municipality, []).append(area)
    return {code: tuple(sorted(areas, key=lambda area: (area.name, area.code))) for code, areas in of.items()}


def neighbourhoods_of(municipality: str) -> tuple[SmallArea, ...]:
    """The neighbourhoods of a municipality of today, by name."""
    return _grouped("neighbourhoods").get(municipality, ())


def sections_of(municipality: str) -> tuple[SmallArea, ...]:
    """The parts of a municipality of today, by name."""
    return _grouped("sections").get(municipality, ())


def municipalities_of_zone(zone: str) -> tuple[Municipality, ...]:
    """The municipalities of a first-line zone, by name."""
    found = (municipality for municipality in municipalities().values() if municipality.zone == zone)
    return tuple(sorted(found, key=lambda municipality: municipality.name))

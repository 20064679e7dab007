"""Where the people of a municipality live, as far as it is known here: its own areas, else the shipped ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shapely.geometry.base import BaseGeometry

from rechtop.areas.access_in_space import Home
from rechtop.areas.models import Division, Kind
from rechtop.areas.outlines.looking import Drawn, outlines_of
from rechtop.areas.places import POPULATION_ON, Municipality, municipalities, neighbourhoods, neighbourhoods_of

SMALL = (Kind.NEIGHBOURHOOD, Kind.BLOCK, Kind.SECTOR, Kind.SECTION, Kind.OTHER)
"""The kinds of areas that a municipality is looked at in, the best first."""


@dataclass(frozen=True, slots=True)
class Homes:
    """The areas of a municipality. ``outlines`` has one for each, or is empty: then an area is only a point.

    ``notes`` are Dutch sentences that say where they and their inhabitants come from.
    """

    homes: tuple[Home, ...]
    outlines: tuple[BaseGeometry, ...]
    notes: tuple[str, ...]


def division_of(municipality: str, on: date) -> Division | None:
    """The imported division that a municipality is shown in on a day; None when none was imported."""
    found = {one.kind: one for one in Division.objects.valid_on(on).filter(owner=municipality, kind__in=SMALL)}
    return next((found[kind] for kind in SMALL if kind in found), None)


def homes_of(municipality: Municipality, on: date) -> Homes:
    """The areas of a municipality on a day, with inhabitants only where the municipality imported them."""
    division = division_of(municipality.code, on)
    if division is not None:
        return _drawn(municipality, division, outlines_of(division.pk))
    small = neighbourhoods_of(municipality.code)
    if small:
        homes = tuple(Home(area.code, area.name, area.lon, area.lat) for area in small)
        note = f"{municipality.name} las zelf geen wijken in. Elke wijk is hier één punt, haar midden."
        return Homes(homes, (), (note, "Het aantal inwoners per wijk is niet bekend."))
    note = f"Van {municipality.name} kennen we geen wijken. De hele gemeente is hier één punt."
    return Homes((municipal_home(municipality),), (), (note,))


def _drawn(municipality: Municipality, division: Division, areas: tuple[Drawn, ...]) -> Homes:
    homes = tuple(Home(area.code, area.name, area.lon, area.lat, area.population) for area in areas)
    notes = [f"{municipality.name} las deze gebieden zelf in. Ze gelden vanaf {division.valid_from:%d/%m/%Y}."]
    if division.credit:
        notes.append(f"Bron: {division.credit.rstrip('.')}.")
    if all(home.population is None for home in homes):
        notes.append("Het aantal inwoners per gebied is niet bekend.")
    elif division.population_on is not None:
        notes.append(f"De inwoners per gebied zijn die van {division.population_on:%d/%m/%Y}.")
    else:
        notes.append("De inwoners per gebied gaf de gemeente zelf. De dag van de telling is niet bekend.")
    return Homes(homes, tuple(area.shape for area in areas), tuple(notes))


def municipal_home(municipality: Municipality) -> Home:
    """A whole municipality as one point, with its inhabitants of :data:`POPULATION_ON`."""
    return Home(municipality.code, municipality.name, municipality.lon, municipality.lat, municipality.population)


def municipal_homes() -> tuple[Home, ...]:
    """All municipalities, each as one point."""
    return tuple(municipal_home(one) for one in municipalities().values())


MUNICIPAL_NOTE = f"De inwoners per gemeente zijn die van {POPULATION_ON:%d/%m/%Y} (Statbel). Dat is al lang geleden."


def every_neighbourhood() -> Homes:
    """All shipped neighbourhoods of Flanders and Brussels, each as a point."""
    homes = tuple(Home(area.code, area.name, area.lon, area.lat) for area in neighbourhoods().values())
    return Homes(homes, (), ("Elke wijk is hier één punt, haar midden. De inwoners per wijk zijn niet bekend.",))

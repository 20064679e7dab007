"""One look at who can reach what: the whole answer for the page and the command line, with its assumptions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import isinf

from rechtop.areas.access_in_space import Assumptions, Mean, Place, Reach, mean, reach
from rechtop.areas.closings import Closing, closings
from rechtop.areas.homes import MUNICIPAL_NOTE, Homes, municipal_homes
from rechtop.areas.places import Municipality
from rechtop.areas.words import counted, km


@dataclass(frozen=True, slots=True)
class Study:
    """Who can reach what on a day. ``rows`` are the areas, the furthest first.

    ``municipal`` is the floating catchment of the municipality as a whole, given only when that of the areas is not
    known; it is None too for a town that is no municipality of the register.
    """

    on: date
    given: Assumptions
    rows: tuple[Reach, ...]
    places: tuple[Place, ...]
    mean: Mean
    closings: tuple[Closing, ...]
    municipal: Reach | None
    sentence: str
    notes: tuple[str, ...]


def study(
    homes: Homes, places: Sequence[Place], on: date, given: Assumptions, municipality: Municipality | None = None
) -> Study:
    """Look at the reach of places from the areas of one municipality."""
    rows = reach(homes.homes, places, on, given)
    unknown = any(row.per_thousand is None for row in rows)
    municipal = _municipal(municipality, places, on, given) if unknown and municipality is not None else None
    average = mean(rows)
    return Study(
        on,
        given,
        tuple(sorted(rows, key=lambda row: (-row.straight_m, row.home.code))),
        tuple(places),
        average,
        closings(homes.homes, places, on, given),
        municipal,
        _sentence(average, given, on),
        (*homes.notes, *_notes(places, on, given, municipal)),
    )


def _municipal(municipality: Municipality, places: Sequence[Place], on: date, given: Assumptions) -> Reach:
    """The municipality among all others: its neighbours share its places."""
    found = reach(municipal_homes(), places, on, given)
    return next(one for one in found if one.home.code == municipality.code)


def _sentence(average: Mean, given: Assumptions, on: date) -> str:
    if not average.areas:
        return "Er is geen enkel gebied om te meten."
    if isinf(average.metres):
        return f"Op {on:%d/%m/%Y} is er geen enkel punt open."
    who = "Een inwoner" if average.people is not None else "Vanuit het midden van een gebied"
    of = f" ({counted(average.people)} inwoners)" if average.people is not None else ""
    verb = "heeft het dichtstbijzijnde punt gemiddeld op" if average.people is not None else "ligt het dichtste punt op"
    return (
        f"{who}{of} {verb} {km(average.metres)} in een rechte lijn. "
        f"Over de weg is dat ongeveer {km(average.metres * given.road_factor)}."
    )


def _notes(places: Sequence[Place], on: date, given: Assumptions, municipal: Reach | None) -> list[str]:
    notes = [
        f"De weg schatten we op {counted(given.road_factor, 1)} keer de rechte lijn. Dat is een aanname.",
        f"Mensen gaan hoogstens {km(given.catchment_m)} ver over de weg. Ook dat is een aanname.",
    ]
    undated = sum(place.opened is None for place in places)
    if undated:
        notes.append(f"Van {undated} punten kennen we de begindatum niet. We rekenen ze als altijd open geweest.")
    later = sum(place.opened is not None and place.opened > on for place in places)
    if later:
        notes.append(f"{later} punten gaan pas later open. Die tellen niet mee.")
    if municipal is not None:
        notes.append("Het aanbod per 1.000 inwoners kennen we alleen voor de hele gemeente.")
        notes.append(MUNICIPAL_NOTE)
    return notes

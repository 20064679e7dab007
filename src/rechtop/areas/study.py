"""One look at who can reach what: the whole answer for the page and the command line, with its assumptions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import isinf

from rechtop.areas.access_in_space import Assumptions, Mean, Place, Reach, mean, reach, weighted
from rechtop.areas.closings import MOST, SAME_M, Closing, Difference, closings, differences
from rechtop.areas.errors import MeasureRefused
from rechtop.areas.homes import MUNICIPAL_NOTE, Homes, municipal_homes
from rechtop.areas.places import Municipality
from rechtop.areas.words import counted, km


@dataclass(frozen=True, slots=True)
class Line:
    """One area in the table: its reach, and how it was on the day before, when that was asked."""

    reach: Reach
    before: Difference | None


@dataclass(frozen=True, slots=True)
class Study:
    """Who can reach what on a day. ``lines`` are the areas, the furthest first; ``earlier`` is the day to compare with.

    ``municipal`` is the floating catchment of the municipality as a whole, given only when that of the areas is not
    known; it is None too for a town that is no municipality of the register.
    """

    on: date
    earlier: date | None
    given: Assumptions
    lines: tuple[Line, ...]
    places: tuple[Place, ...]
    mean: Mean
    closings: tuple[Closing, ...]
    municipal: Reach | None
    sentence: str
    change: str
    notes: tuple[str, ...]

    @property
    def knows_people(self) -> bool:
        """Whether the inhabitants of any area are known."""
        return any(line.reach.home.population is not None for line in self.lines)

    @property
    def knows_offers(self) -> bool:
        """Whether the offer per inhabitant of any area is known."""
        return any(line.reach.per_thousand is not None for line in self.lines)


def study(
    homes: Homes,
    places: Sequence[Place],
    on: date,
    given: Assumptions,
    municipality: Municipality | None = None,
    *,
    earlier: date | None = None,
) -> Study:
    """Look at the reach of places from the areas of one municipality, and at what changed since an earlier day.

    Raises MeasureRefused when the earlier day is not earlier.
    """
    if earlier is not None and earlier >= on:
        raise MeasureRefused(f"Vergelijk met een dag vóór {on:%d/%m/%Y}, niet met {earlier:%d/%m/%Y}.")
    rows = reach(homes.homes, places, on, given)
    unknown = any(row.per_thousand is None for row in rows)
    municipal = _municipal(municipality, places, on, given) if unknown and municipality is not None else None
    average = mean(rows)
    gone = closings(homes.homes, places, on, given)
    changed = differences(homes.homes, places, earlier, on) if earlier is not None else ()
    before = {difference.home.code: difference for difference in changed}
    return Study(
        on,
        earlier,
        given,
        tuple(
            Line(row, before.get(row.home.code))
            for row in sorted(rows, key=lambda row: (-row.straight_m, row.home.code))
        ),
        tuple(places),
        average,
        gone,
        municipal,
        _sentence(average, given, on),
        _change(changed, earlier) if earlier is not None else "",
        (*homes.notes, *_notes(places, on, given, municipal, gone)),
    )


def _change(changed: Sequence[Difference], earlier: date) -> str:
    """What became of the average since an earlier day."""
    known = [one for one in changed if not isinf(one.further_m)]
    worse, better = (sum(sign * one.further_m >= SAME_M for one in changed) for sign in (1, -1))
    moved = f"In {worse} {_areas(worse)} werd het verder, in {better} {_areas(better)} dichter."
    average = weighted([(one.further_m, one.home.population) for one in known])
    if not known or abs(average.metres) < SAME_M:
        return f"Sinds {earlier:%d/%m/%Y} bleef het gemiddeld even ver. {moved}"
    word = "verder" if average.metres > 0 else "dichter"
    return f"Sinds {earlier:%d/%m/%Y} werd het gemiddeld {km(abs(average.metres))} {word}. {moved}"


def _municipal(municipality: Municipality, places: Sequence[Place], on: date, given: Assumptions) -> Reach:
    """The municipality among all others: its neighbours share its places."""
    found = reach(municipal_homes(), places, on, given)
    return next(one for one in found if one.home.code == municipality.code)


def _sentence(average: Mean, given: Assumptions, on: date) -> str:
    if not average.areas:
        return "Er is geen enkel gebied om te meten."
    if isinf(average.metres):
        return f"Op {on:%d/%m/%Y} is er geen enkel punt open."
    if average.people is None:
        of = f"{counted(average.areas)} {_areas(average.areas)}"
        first = f"Vanuit het midden van {of} ligt het dichtste punt gemiddeld op {km(average.metres)}."
    else:
        people = f"De {counted(average.people)} inwoners hebben"
        first = f"{people} het dichtste punt gemiddeld op {km(average.metres)}, in een rechte lijn."
    return f"{first} Over de weg is dat ongeveer {km(average.metres * given.road_factor)}."


def _areas(number: int) -> str:
    return "gebied" if number == 1 else "gebieden"


def _notes(
    places: Sequence[Place], on: date, given: Assumptions, municipal: Reach | None, gone: Sequence[Closing]
) -> list[str]:
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
    if len(gone) == MOST:
        notes.append(f"Er sloten misschien meer punten. We bekeken de laatste {MOST} in de buurt.")
    if municipal is not None:
        notes.append("Het aanbod per 1.000 inwoners kennen we alleen voor de hele gemeente.")
        notes.append(MUNICIPAL_NOTE)
    return notes

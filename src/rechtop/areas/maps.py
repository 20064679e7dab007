"""The maps of the pages, each with the rows of the table that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rechtop.areas.access_in_space import Place
from rechtop.areas.drawing import STEP_WORDS, Drawing, Spot, draw_dots, draw_shapes, step_of
from rechtop.areas.homes import Homes, homes_of
from rechtop.areas.outlines.reading import Reading
from rechtop.areas.places import Municipality, municipalities_of_zone, neighbourhoods_of
from rechtop.areas.study import Study


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the legend: the number of its pattern, and its words."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table beside a map, with its number on the map."""

    number: int
    code: str
    name: str
    people: int | None


@dataclass(frozen=True, slots=True)
class Map:
    """A map with its words. ``steps`` is the legend, empty when nothing is measured. ``id`` is its own on the page."""

    id: str
    title: str
    about: str
    drawing: Drawing
    steps: tuple[Step, ...] = ()
    has_places: bool = False
    has_closed: bool = False


def of_municipality(municipality: Municipality, on: date) -> tuple[Map, tuple[Row, ...], tuple[str, ...]]:
    """The areas of a municipality: outlines when it imported them, else a point for each; with notes."""
    homes = homes_of(municipality, on)
    rows = tuple(Row(number, home.code, home.name, home.population) for number, home in enumerate(homes.homes, 1))
    picture = Map(
        "kaart",
        f"Kaart van {municipality.name}",
        f"{_areas(len(rows))}, elk met het nummer dat ook in de tabel staat. Het noorden is boven.",
        _drawn(homes, [0] * len(rows), ()),
    )
    return picture, rows, homes.notes


def of_reading(reading: Reading) -> tuple[Map, tuple[Row, ...]]:
    """The areas of a file as they would be kept, each with the number of its row in the file."""
    rows = tuple(Row(area.row, area.code, area.name, area.population) for area in reading.areas)
    drawn = [(area.shape, Spot(area.lon, area.lat, str(area.row))) for area in reading.areas]
    about = f"{_areas(len(rows))}, elk met het nummer van zijn rij in het bestand. Het noorden is boven."
    return Map("kaart", "Kaart van het bestand", about, draw_shapes(drawn)), rows


def of_zone(zone: str, name: str) -> tuple[Map, tuple[Row, ...]]:
    """The municipalities of a first-line zone, each a dot as large as its inhabitants."""
    found = municipalities_of_zone(zone)
    rows = tuple(Row(number, one.code, one.name, one.population) for number, one in enumerate(found, 1))
    spots = [Spot(one.lon, one.lat, str(row.number), 0, one.population) for one, row in zip(found, rows, strict=True)]
    around = [(area.lon, area.lat) for one in found for area in neighbourhoods_of(one.code)]
    about = f"{_areas(len(rows), 'gemeente')}, elk een bol. Hoe meer inwoners, hoe groter. Een stip is een wijk."
    return Map("kaart", f"Kaart van eerstelijnszone {name}", about, draw_dots(spots, around=around)), rows


def of_study(study: Study, homes: Homes) -> tuple[Map, ...]:
    """The areas by how far their nearest place is, and the places; when an earlier day was asked, first that of then.

    The numbers are those of the table of the study.
    """
    now = {line.reach.home.code: line.reach.straight_m for line in study.lines}
    then = {line.reach.home.code: line.before.before_m for line in study.lines if line.before is not None}
    days = [("kaart-nu", study.on, now)]
    if study.earlier is not None:
        days.insert(0, ("kaart-toen", study.earlier, then))
    steps = tuple(
        Step(step, STEP_WORDS[step]) for step in sorted({step_of(m) for _, _, far in days for m in far.values()})
    )
    number = {line.reach.home.code: str(place) for place, line in enumerate(study.lines, 1)}
    labels = [number[home.code] for home in homes.homes]
    found = []
    for id, day, far in days:
        places = [Spot(place.lon, place.lat, place.name, _mark(place, day)) for place in study.places]
        shown = [place for place in places if place.step]
        found.append(
            Map(
                id,
                f"Kaart: hoe ver is het dichtste punt op {day:%d/%m/%Y}?",
                f"Op {day:%d/%m/%Y}: {_areas(len(labels))}, hoe donkerder hoe verder.",
                _drawn(homes, [step_of(far[home.code]) for home in homes.homes], shown, labels),
                steps,
                any(place.step == OPEN for place in shown),
                any(place.step == CLOSED for place in shown),
            )
        )
    return tuple(found)


OPEN, CLOSED = 1, 2


def _mark(place: Place, on: date) -> int:
    """How a place is drawn; 0: not at all, as it comes later."""
    if place.is_open(on):
        return OPEN
    return CLOSED if place.closed is not None and place.closed <= on else 0


def _drawn(homes: Homes, steps: Sequence[int], places: Sequence[Spot], labels: Sequence[str] = ()) -> Drawing:
    names = labels or [str(number) for number in range(1, len(homes.homes) + 1)]
    spots = [Spot(home.lon, home.lat, name, step) for home, step, name in zip(homes.homes, steps, names, strict=True)]
    if homes.outlines:
        return draw_shapes(list(zip(homes.outlines, spots, strict=True)), places)
    return draw_dots(spots, places)


def _areas(number: int, what: str = "gebied") -> str:
    plural = {"gebied": "gebieden", "gemeente": "gemeenten"}[what]
    return f"{number} {what if number == 1 else plural}"

"""A place as somebody types it: the point it lies at, and the areas it belongs to. Nothing is kept of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rechtop.areas.access_in_space import ROAD_FACTOR
from rechtop.areas.demo import TOWN, homes
from rechtop.areas.earth import distance_m
from rechtop.areas.finding import Known, find, plain
from rechtop.areas.places import municipalities, neighbourhoods
from rechtop.organisations.demo import DEMO_ZONE, MUNICIPALITY, demo_file
from rechtop.organisations.models import AreaLevel, ServiceAtPlace, holding_on

SURE = 90.0
"""How alike a name must be, of 100, to go on with it without asking."""


@dataclass(frozen=True)
class Spot:
    """A place: its name, its municipality (NIS code) and the point from which is measured (degrees, WGS84)."""

    name: str
    municipality: str
    lon: float
    lat: float
    is_certain: bool = True

    @property
    def areas(self) -> list[tuple[str, str]]:
        """The areas it lies in, each as level and code."""
        found: list[tuple[str, str]] = [(AreaLevel.MUNICIPALITY, self.municipality)]
        known = municipalities().get(self.municipality)
        if known is None:
            parts = demo_file()["neighbourhoods"]
            return [*found, (AreaLevel.ZONE, DEMO_ZONE), *((AreaLevel.NEIGHBOURHOOD, code) for code in parts)]
        wider = ((AreaLevel.ZONE, known.zone), (AreaLevel.REGION, known.region), (AreaLevel.PROVINCE, known.province))
        return found + [(level, code) for level, code in wider if code]

    def metres_to(self, services: Collection[UUID], on: date) -> dict[UUID, float]:
        """The straight line to the nearest place where each is given on a day; without a known point it is left out."""
        running = ServiceAtPlace.objects.filter(holding_on(on), holding_on(on, "place__"))
        there = running.filter(service_id__in=services, place__latitude__isnull=False).order_by()
        found: dict[UUID, float] = {}
        for service, longitude, latitude in there.values_list("service_id", "place__longitude", "place__latitude"):
            if longitude is not None and latitude is not None:
                far = distance_m(self.lon, self.lat, longitude, latitude)
                found[service] = min(far, found.get(service, far))
        return found


def spots(asked: str) -> list[Spot]:
    """What was typed as a place, the best first; several when it may be more than one, none when it is unknown."""
    town = _made_up(asked)
    if town is not None:
        return [town]
    found = []
    for hit in find(asked, most=5):
        there = hit.municipality
        name, lon, lat = there.name, there.lon, there.lat
        if hit.by is Known.NEIGHBOURHOOD:
            area = next(
                (a for a in neighbourhoods().values() if a.municipality == there.code and a.name == hit.name), None
            )
            if area is not None:
                name, lon, lat = f"{area.name} ({there.name})", area.lon, area.lat
        elif hit.because:
            name = f"{there.name} ({hit.because})"
        found.append(Spot(name, there.code, lon, lat, is_certain=hit.alike >= SURE))
    return found


def _made_up(asked: str) -> Spot | None:
    """The fictional town and its neighbourhoods, which no real table knows."""
    wanted = plain(asked)
    for home in homes().homes:
        if wanted in (plain(f"{home.name} {TOWN}"), plain(f"{home.name} ({TOWN})")):
            return Spot(f"{home.name} ({TOWN})", MUNICIPALITY, home.lon, home.lat)
    if wanted == plain(TOWN):
        middle = homes().homes[0]
        return Spot(TOWN, MUNICIPALITY, middle.lon, middle.lat)
    return None


def in_km(metres: float) -> tuple[str, str]:
    """A distance in words: in a straight line, and by road with the declared factor."""
    return _km(metres), _km(metres * ROAD_FACTOR)


def _km(metres: float) -> str:
    if metres < 1000:
        return f"{max(100, round(metres, -2)):.0f} m"
    return f"{metres / 1000:.1f} km".replace(".", ",")

"""Voorbeeldstad: a made-up town with made-up neighbourhoods, inhabitants and desks, to try the measures on.

Nothing of it exists. It lies where there are fields, so that its coordinates can be in Belgium.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import shapely
from shapely.geometry import MultiPoint, Point

from rechtop.areas.access_in_space import Home, Place
from rechtop.areas.homes import Homes

TOWN = "Voorbeeldstad"
EARLIER = date(2022, 1, 1)
"""The day to compare with."""

_LON, _LAT = 3.95, 50.98

# east and north of the middle, in thousandths of a degree; name; inhabitants
_NEIGHBOURHOODS = (
    (0, 0, "Centrum", 5_200),
    (14, 8, "Stationswijk", 4_100),
    (-16, 6, "Kanaalkant", 3_300),
    (6, -13, "Zuidpark", 2_900),
    (-14, -12, "Molenveld", 2_400),
    (30, -6, "Nieuwe Akkers", 2_100),
    (8, 20, "Noordhoek", 1_700),
    (-36, 16, "Vogelwijk", 1_500),
    (-40, -10, "Beekdorp", 1_200),
    (44, 18, "Heikant", 900),
    (30, -28, "Kleine Dries", 700),
    (-12, -34, "Polderdam", 400),
)
_DESKS = (
    ("1", "Kantoor De Brug", -0.2, -0.5, None, None, 6.0),
    ("2", "Loket Molenveld", -10.5, -12.2, date(2014, 1, 6), date(2025, 7, 1), 1.0),
    ("3", "Kantoor Samen", 0.8, 0.1, date(2011, 1, 1), None, 4.0),
    ("4", "Loket Heikant", 43, 17, None, date(2023, 1, 1), 1.0),
    ("5", "Zitdag Vogelwijk", -35, 15, date(2015, 9, 1), date(2024, 3, 1), 1.0),
    ("6", "Mobiel punt Beekdorp", -38, -9, date(2025, 1, 6), None, 0.5),
)
"""Offices of two health funds: the same that the social map of the town shows, and some that were there before."""


@cache
def homes() -> Homes:
    """The neighbourhoods with their outlines: each is what lies nearest to its middle, within the town."""
    points = [Point(_LON + east / 1000, _LAT + north / 1000) for east, north, _, _ in _NEIGHBOURHOODS]
    town = MultiPoint(points).convex_hull.buffer(0.009, quad_segs=6)
    cells = [
        cell.intersection(town)
        for cell in shapely.get_parts(shapely.voronoi_polygons(MultiPoint(points), extend_to=town))
    ]
    outlines = tuple(next(cell for cell in cells if cell.covers(point)) for point in points)
    found = tuple(
        Home(f"V{number:02}", name, point.x, point.y, people)
        for number, (point, (_, _, name, people)) in enumerate(zip(points, _NEIGHBOURHOODS, strict=True), 1)
    )
    return Homes(found, outlines, (f"{TOWN} bestaat niet. Wijken, inwoners en loketten zijn verzonnen.",))


@cache
def places() -> tuple[Place, ...]:
    """The desks of the town, open and closed."""
    return tuple(
        Place(id, name, _LON + east / 1000, _LAT + north / 1000, opened, closed, capacity)
        for id, name, east, north, opened, closed, capacity in _DESKS
    )


CSV_EXAMPLE = """id;naam;lengte;breedte;open_van;open_tot;capaciteit
1;Kantoor De Brug;3,94980;50,97950;;;6
2;Loket Molenveld;3,93950;50,96780;06/01/2014;01/07/2025;1
"""
"""The first rows of a file of places, as a person would write them."""

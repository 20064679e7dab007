"""Distances on the ground, and coordinates that can be in Belgium.

A point (longitude, latitude in degrees, WGS84) becomes three metres from the middle of the Earth. Two such points lie
as far apart as a straight tunnel between them, which up to 100 km is at most one metre shorter than the way over the
ground. So one tree of near points serves the whole country, without a projection that is only right in the middle.
Heights are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_EQUATOR_M, _FLATTENING = 6_378_137.0, 1 / 298.257223563  # the ellipsoid of WGS84
_ECCENTRICITY_2 = _FLATTENING * (2 - _FLATTENING)

WEST, EAST, SOUTH, NORTH = 2.3, 6.5, 49.4, 51.6
"""Degrees between which all of Belgium lies, with a few kilometres around it."""

_LAMBERT = {"Lambert 72": ((20_000, 310_000), (20_000, 260_000)), "Lambert 2008": ((510_000, 810_000),) * 2}


def metres(lon: Floats | Sequence[float], lat: Floats | Sequence[float]) -> Floats:
    """Points as rows of three metres from the middle of the Earth, on the ellipsoid."""
    longitude, latitude = np.radians(np.asarray(lon, float)), np.radians(np.asarray(lat, float))
    normal = _EQUATOR_M / np.sqrt(1 - _ECCENTRICITY_2 * np.sin(latitude) ** 2)
    return np.column_stack(
        [
            normal * np.cos(latitude) * np.cos(longitude),
            normal * np.cos(latitude) * np.sin(longitude),
            normal * (1 - _ECCENTRICITY_2) * np.sin(latitude),
        ]
    )


def distance_m(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    """The straight line between two points, in metres."""
    one, other = metres([lon, other_lon], [lat, other_lat])
    return float(np.linalg.norm(one - other))


def not_in_belgium(x: float, y: float) -> str:
    """Why two numbers are no longitude and latitude of a point in Belgium, in plain Dutch; empty when they are."""
    if not (isfinite(x) and isfinite(y)):
        return "een coördinaat is geen getal"
    if WEST <= x <= EAST and SOUTH <= y <= NORTH:
        return ""
    if WEST <= y <= EAST and SOUTH <= x <= NORTH:
        return f"de coördinaten staan omgekeerd ({x:g}, {y:g}): zet eerst de lengte en dan de breedte"
    for name, ((low_x, high_x), (low_y, high_y)) in _LAMBERT.items():
        if low_x <= x <= high_x and low_y <= y <= high_y:
            return f"de coördinaten zijn in meter ({x:g}, {y:g}, wellicht {name}): bewaar ze als WGS84 (EPSG:4326)"
    return f"het punt ({x:g}, {y:g}) ligt buiten België"

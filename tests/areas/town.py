"""Files of outlines of a made-up division of Zelzate: squares of a hundredth of a degree, in a row to the east."""

import json
from typing import Any

WEST, SOUTH, SIDE = 3.78, 51.19, 0.01
ZELZATE = "43018"

Feature = dict[str, Any]


def ring(column: int, row: int = 0) -> list[list[float]]:
    x, y = WEST + column * SIDE, SOUTH + row * SIDE
    corners = [(x, y), (x + SIDE, y), (x + SIDE, y + SIDE), (x, y + SIDE), (x, y)]
    return [[round(a, 6), round(b, 6)] for a, b in corners]


def square(column: int, code: str = "", name: str = "", row: int = 0, **properties: Any) -> Feature:
    told = {"code": code or f"W{column}", "naam": name or f"Wijk {column}", **properties}
    return {"type": "Feature", "properties": told, "geometry": {"type": "Polygon", "coordinates": [ring(column, row)]}}


def shaped(coordinates: Any, kind: str = "Polygon", code: str = "X") -> Feature:
    return {
        "type": "Feature",
        "properties": {"code": code, "naam": "X"},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def file_of(*features: Any, **more: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features), **more}).encode()

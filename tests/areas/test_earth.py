"""Distances against the length of a degree on the ellipsoid, and coordinates that cannot be in Belgium."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.areas.earth import distance_m, not_in_belgium

LONS, LATS = st.floats(2.5, 6.4), st.floats(49.5, 51.5)
KM_OF_A_DEGREE_NORTH, KM_OF_A_DEGREE_EAST = 111.248, 70.198  # at 51 degrees north, by the usual series


def test_a_degree_to_the_north_and_to_the_east_are_as_long_as_the_series_says() -> None:
    assert distance_m(4.0, 50.5, 4.0, 51.5) / 1000 == pytest.approx(KM_OF_A_DEGREE_NORTH, abs=0.003)
    assert distance_m(3.5, 51.0, 4.5, 51.0) / 1000 == pytest.approx(KM_OF_A_DEGREE_EAST, abs=0.003)


@given(LONS, LATS, LONS, LATS, LONS, LATS)
def test_a_distance_is_a_distance(a: float, b: float, c: float, d: float, e: float, f: float) -> None:
    there, back = distance_m(a, b, c, d), distance_m(c, d, a, b)
    assert there == pytest.approx(back)
    assert distance_m(a, b, a, b) == 0
    assert there <= distance_m(a, b, e, f) + distance_m(e, f, c, d) + 1e-6


@pytest.mark.parametrize(
    ("x", "y", "why"),
    [
        (51.2, 3.8, "staan omgekeerd"),
        (105_000, 190_000, "Lambert 72"),
        (605_000, 690_000, "Lambert 2008"),
        (2.35, 48.85, "buiten België"),
        (float("nan"), 51.0, "geen getal"),
        (float("inf"), 51.0, "geen getal"),
    ],
)
def test_coordinates_that_cannot_be_say_what_they_look_like(x: float, y: float, why: str) -> None:
    assert why in not_in_belgium(x, y)


@given(LONS, LATS)
def test_coordinates_of_belgium_may_be(lon: float, lat: float) -> None:
    assert not_in_belgium(lon, lat) == ""

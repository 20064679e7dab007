"""Distances and floating catchments against sums by hand on a small street, and against brute force."""

from datetime import date
from math import inf, isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.areas.access_in_space import Assumptions, Home, Place, catchments, mean, nearest, reach, weighted
from rechtop.areas.earth import distance_m
from rechtop.areas.errors import MeasureRefused
from tests.areas.street import DESKS, ON, STREET, home, place
from tests.effort import examples

PLAIN = Assumptions(road_factor=1.0, catchment_m=1_500)


def test_each_area_has_its_nearest_place_and_the_way_by_road_is_the_declared_factor_longer() -> None:
    found = reach(STREET, DESKS, ON, Assumptions(road_factor=1.3))
    assert [one.nearest.id if one.nearest else "" for one in found] == ["x", "y", "y"]
    assert [one.straight_m for one in found] == pytest.approx([0, 0, 9_000], abs=1)
    assert [one.road_m for one in found] == pytest.approx([0, 0, 11_700], abs=1)


def test_the_two_steps_of_the_catchment_by_hand() -> None:
    # step 1: x offers 2 and y offers 3 to the 400 people of a and b; step 2: both reach both, c reaches none
    assert catchments(STREET, DESKS, 1_500) == pytest.approx([5 / 400, 5 / 400, 0.0])
    # within 500 m everybody has only the desk at the door: 2 for 100 people, 3 for 300
    assert catchments(STREET, DESKS, 500) == pytest.approx([2 / 100, 3 / 300, 0.0])


def test_three_areas_in_a_row_share_with_their_neighbours_only() -> None:
    homes = [home("a", 0, 100), home("b", 1_000, 100), home("c", 2_000, 200)]
    desks = [place("x", 0, 4), place("z", 2_000, 6)]
    # x: 4 for a + b = 200; z: 6 for b + c = 300; b reaches both
    assert catchments(homes, desks, 1_100) == pytest.approx([4 / 200, 4 / 200 + 6 / 300, 6 / 300])


def test_the_factor_makes_the_catchment_smaller_on_the_ground() -> None:
    near = reach(STREET, DESKS, ON, Assumptions(road_factor=2.0, catchment_m=1_500))
    assert [one.per_thousand for one in near] == pytest.approx([20, 10, 0])


def test_an_unknown_number_of_inhabitants_stays_unknown_where_it_matters_and_only_there() -> None:
    homes = [home("a", 0, None), home("b", 1_000, 300), home("c", 10_000, 50)]
    desks = [*DESKS, place("w", 10_000, 1)]
    assert catchments(homes, desks, 1_500) == [None, None, pytest.approx(1 / 50)]
    assert catchments(homes, desks, 500) == [None, pytest.approx(3 / 300), pytest.approx(1 / 50)]


def test_a_place_that_nobody_lives_near_gives_nothing_to_anybody() -> None:
    assert catchments([home("a", 0, 0), home("b", 9_000, 10)], [place("x", 0)], 1_000) == [0.0, 0.0]


def test_without_places_nobody_has_one_and_nothing_is_offered() -> None:
    found = reach(STREET, [], ON, PLAIN)
    assert [(one.nearest, one.straight_m, one.per_thousand) for one in found] == [(None, inf, 0.0)] * 3
    assert mean(found).metres == inf
    assert reach([], DESKS, ON, PLAIN) == ()


@pytest.mark.parametrize(
    ("opened", "closed", "is_open"),
    [
        (None, None, True),
        (date(2025, 6, 1), None, True),
        (date(2025, 6, 2), None, False),
        (None, date(2025, 6, 1), False),  # the first day that it is closed
        (None, date(2025, 6, 2), True),
    ],
)
def test_a_place_counts_from_its_first_day_to_the_day_before_it_closed(
    opened: date | None, closed: date | None, is_open: bool
) -> None:
    one = place("x", 0, opened=opened, closed=closed)
    assert one.is_open(ON) is is_open
    assert (reach(STREET, [one], ON, PLAIN)[0].nearest is one) is is_open


def test_the_average_is_weighed_by_inhabitants_only_when_all_are_known() -> None:
    assert weighted([(1_000, 300), (3_000, 100)]).metres == 1_500
    assert weighted([(1_000, 300), (3_000, 100)]).people == 400
    assert weighted([(1_000, 300), (3_000, None)]) == weighted([(1_000, None), (3_000, None)])
    assert weighted([(1_000, None), (3_000, None)]).metres == 2_000
    assert weighted([(1_000, None), (3_000, None)]).people is None
    assert isnan(weighted([]).metres)


@pytest.mark.parametrize("wrong", [{"road_factor": 0.9}, {"road_factor": float("nan")}, {"catchment_m": 1.0}])
def test_a_measure_with_an_impossible_number_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(MeasureRefused, match="moet tussen"):
        Assumptions(**wrong)


points = st.tuples(st.floats(2.6, 5.9), st.floats(50.7, 51.5))


@examples(60)
@given(st.lists(points, min_size=1, max_size=8), st.lists(points, min_size=1, max_size=12))
def test_nearest_is_nearest_by_brute_force(homes: list[tuple[float, float]], desks: list[tuple[float, float]]) -> None:
    people = [Home(str(n), "", *at) for n, at in enumerate(homes)]
    there = [Place(str(n), "", *at) for n, at in enumerate(desks)]
    away, rows = nearest(people, there)
    for one, metres, row in zip(people, away, rows, strict=True):
        every = [distance_m(one.lon, one.lat, desk.lon, desk.lat) for desk in there]
        assert metres == pytest.approx(min(every))
        assert every[row] == pytest.approx(min(every))


@examples(60)
@given(
    st.lists(st.tuples(points, st.integers(1, 5_000)), min_size=1, max_size=8),
    st.lists(st.tuples(points, st.integers(0, 9)), min_size=1, max_size=8),
    st.floats(200, 60_000),
)
def test_the_catchment_hands_out_exactly_what_places_with_people_around_them_offer(
    homes: list[tuple[tuple[float, float], int]], desks: list[tuple[tuple[float, float], int]], within: float
) -> None:
    people = [Home(str(n), "", *at, count) for n, (at, count) in enumerate(homes)]
    there = [Place(str(n), "", *at, capacity=float(offer)) for n, (at, offer) in enumerate(desks)]
    shares = catchments(people, there, within)
    handed = sum((share or 0.0) * (one.population or 0) for one, share in zip(people, shares, strict=True))
    reached = [
        desk for desk in there if any(distance_m(one.lon, one.lat, desk.lon, desk.lat) <= within for one in people)
    ]
    assert handed == pytest.approx(sum(desk.capacity for desk in reached), rel=1e-6, abs=1e-9)

"""Maps: light, in their frame, with numbers that do not stand on one another."""

from collections import Counter
from math import inf

import numpy as np
import pytest
import shapely
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st
from shapely import affinity
from shapely.geometry import MultiPoint
from shapely.geometry.base import BaseGeometry

from rechtop.areas.drawing import LIGHT, MOST_MARKS, STEP_WORDS, WIDTH, Drawing, Spot, draw_dots, draw_shapes, step_of
from rechtop.areas.maps import Map, Step
from tests.effort import examples


def winding(points: np.ndarray) -> np.ndarray:
    """Straight borders as rivers: everything moves, so that neighbours still share their border."""
    x, y = points.T
    return np.round(np.column_stack([x + 0.002 * np.sin(900 * y), y + 0.002 * np.sin(700 * x)]), 6)


def areas(number: int) -> list[tuple[BaseGeometry, Spot]]:
    """Areas with far more corners than a map can show."""
    points = MultiPoint([(3.5 + (n * 0.137) % 0.9, 50.8 + (n * 0.071) % 0.5) for n in range(number)])
    cells = [
        shapely.transform(shapely.segmentize(cell, 0.001), winding)
        for cell in shapely.get_parts(shapely.voronoi_polygons(points))
    ]
    return [(cell, Spot(cell.centroid.x, cell.centroid.y, str(n), n % 6)) for n, cell in enumerate(cells, 1)]


def shown(drawing: Drawing) -> bytes:
    steps = tuple(Step(number, words) for number, words in enumerate(STEP_WORDS))
    return render_to_string("areas/_map.html", {"map": Map("kaart", "Kaart", "Uitleg", drawing, steps)}).encode()


def test_a_map_of_three_hundred_areas_is_lighter_than_sixty_kilobytes() -> None:
    every = areas(300)
    assert sum(shapely.get_num_coordinates(shape) for shape, _ in every) > 30_000
    drawing = draw_shapes(every)
    assert len(drawing.shapes) == 300
    assert sum(len(shape.path) for shape in drawing.shapes) <= LIGHT
    assert len(shown(drawing)) < 60_000


def test_areas_that_overlap_are_light_too() -> None:
    over = [(affinity.scale(shape, 1.4, 1.4), spot) for shape, spot in areas(200)]
    assert len(shown(draw_shapes(over))) < 60_000


def test_neighbours_keep_one_border_when_they_are_simplified() -> None:
    paths = [shape.path for shape in draw_shapes(areas(12)).shapes]
    corners = [_corners(path) for path in paths]
    often = Counter(corner for some in corners for corner in some)
    assert sum(count > 1 for count in often.values()) > len(often) / 3


def _corners(path: str) -> set[tuple[int, int]]:
    x = y = 0
    found = set()
    for ring in path.split("M")[1:]:
        begin, moves = ring.rstrip("z").split("l")
        x, y = map(int, begin.split())
        found.add((x, y))
        numbers = list(map(int, moves.split()))
        for across, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + across, y + down
            found.add((x, y))
    return found


@pytest.mark.parametrize(
    ("metres", "step"), [(0, 1), (999.9, 1), (1_000, 2), (1_999, 2), (2_000, 3), (4_000, 4), (8_000, 5), (inf, 0)]
)
def test_a_distance_has_a_step_with_words(metres: float, step: int) -> None:
    assert step_of(metres) == step
    assert STEP_WORDS[step]


spots = st.lists(
    st.builds(
        Spot,
        st.floats(2.5, 6.3),
        st.floats(49.5, 51.5),
        st.integers(1, 999).map(str),
        st.integers(0, 5),
        st.none() | st.integers(0, 500_000),
    ),
    max_size=40,
)


@examples(100)
@given(spots, spots)
def test_everything_stays_in_the_frame_and_no_number_stands_on_another(homes: list[Spot], places: list[Spot]) -> None:
    drawing = draw_dots(homes, places)
    assert drawing.width == WIDTH
    assert 200 <= drawing.height <= 700
    for dot in (*drawing.dots, *drawing.marks):
        assert 0 <= dot.x <= drawing.width
        assert 0 <= dot.y <= drawing.height
    assert len(drawing.dots) == len(homes)
    assert len(drawing.labels) + drawing.unnumbered == len(homes)
    for number, one in enumerate(drawing.labels):
        for other in drawing.labels[:number]:
            assert abs(one.x - other.x) > 5 or abs(one.y - other.y) > 19


def test_a_dot_is_as_large_as_its_inhabitants_only_when_all_are_known() -> None:
    known = draw_dots([Spot(4, 51, "1", 0, 100), Spot(4.1, 51, "2", 0, 400)])
    assert [dot.radius for dot in known.dots] == [24, 12]
    unknown = draw_dots([Spot(4, 51, "1", 0, 100), Spot(4.1, 51, "2", 0, None)])
    assert len({dot.radius for dot in unknown.dots}) == 1


def test_the_north_is_up_and_the_east_is_right() -> None:
    drawing = draw_dots([Spot(4, 51, "1"), Spot(4.2, 51.2, "2")])
    assert drawing.dots[0].x < drawing.dots[1].x
    assert drawing.dots[0].y > drawing.dots[1].y


def test_more_places_than_a_map_can_show_are_counted() -> None:
    places = [Spot(4 + n / 10_000, 51.05, "p", 1) for n in range(MOST_MARKS + 30)]
    drawing = draw_dots([Spot(3.9, 51, "1"), Spot(4.1, 51.1, "2")], places)
    assert (len(drawing.marks), drawing.unmarked) == (MOST_MARKS, 30)


def test_an_empty_map_is_still_a_map() -> None:
    assert draw_dots([]).dots == ()
    assert draw_shapes([]).shapes == ()

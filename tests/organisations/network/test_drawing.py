"""The picture for 1 to 80 members, in whatever circles: nothing touches, everything lies in its own circle."""

from __future__ import annotations

from itertools import combinations
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from rechtop.organisations.network.drawing import DOT, LETTER, LINE, Picture, Ring, draw
from rechtop.organisations.network.members import CIRCLES, PLURAL


def picture(*sizes: int) -> Picture:
    number, circles = 0, []
    for kind, many in zip(CIRCLES, sizes, strict=True):
        circles.append((kind.value, PLURAL[kind], range(number + 1, number + many + 1)))
        number += many
    return draw(circles)


def boxes(ring: Ring) -> list[tuple[float, float, float]]:
    """Each line of the label: its middle, and half its width."""
    return [(word.x, word.y, len(word.text) * LETTER / 2) for word in ring.words]


def away(x: float, y: float, box: tuple[float, float, float]) -> float:
    """How far a point is from a line of a label."""
    return hypot(max(0.0, abs(x - box[0]) - box[2]), max(0.0, abs(y - box[1]) - LINE / 2))


@given(st.lists(st.integers(0, 20), min_size=4, max_size=4))
def test_dots_and_labels_never_touch_and_stay_in_their_own_circle(sizes: list[int]) -> None:
    found = picture(*sizes)
    middle = found.size / 2
    dots = [dot for ring in found.rings for dot in ring.dots]
    assert sorted(dot.number for dot in dots) == list(range(1, sum(sizes) + 1))
    for one, other in combinations(dots, 2):
        assert hypot(one.x - other.x, one.y - other.y) > 2 * DOT, f"{one.number} and {other.number} overlap"
    labels = [box for ring in found.rings for box in boxes(ring)]
    for dot in dots:
        assert min(away(dot.x, dot.y, box) for box in labels) > DOT, f"{dot.number} lies on a label"
    inner = 0.0
    for ring in reversed(found.rings):
        assert ring.radius > inner
        for dot in ring.dots:
            assert inner + DOT < hypot(dot.x - middle, dot.y - middle) < ring.radius - DOT
        for x, y, half in boxes(ring):
            corners = [hypot(x + side - middle, y + up - middle) for side in (-half, half) for up in (-12, 12)]
            assert max(corners) < ring.radius
            assert not inner or y + 12 <= middle - inner, "the label lies outside the circle within"
        inner = ring.radius
    assert inner <= middle


def test_circles_that_are_empty_are_not_drawn_and_the_outermost_comes_first() -> None:
    assert [ring.code for ring in picture(2, 0, 1, 1).rings] == ["achterliggend", "faciliterend", "kernactor"]
    assert picture(0, 0, 0, 0).rings == ()


def test_sixty_members_still_fit_on_a_small_page() -> None:
    assert picture(10, 20, 12, 18).size < 900
    assert picture(2, 1, 0, 2).size < 600

"""What a closing did, as a number and as a sentence."""

from datetime import date, timedelta
from math import inf

import pytest

from rechtop.areas.access_in_space import Assumptions, Home, Place
from rechtop.areas.closings import MOST, closings, differences
from tests.areas.street import DESKS, ON, STREET, home, place

GIVEN = Assumptions()


def said(homes: list[Home], places: list[Place]) -> list[str]:
    return [one.sentence for one in closings(homes, places, ON, GIVEN)]


def test_since_a_desk_closed_it_is_further_for_those_to_whom_it_was_the_nearest() -> None:
    homes = [home("a", 0, 1_100), home("b", 2_300, 4_100)]
    places = [place("x", 0), place("y", 2_300, closed=date(2024, 3, 1))]
    (found,) = closings(homes, places, ON, GIVEN)
    assert found.sentence == (
        "Sinds loket y sloot (01/03/2024), is het gemiddeld 2,3 km verder voor 4.100 inwoners. "
        "Over de weg is dat ongeveer 3,0 km."
    )
    assert found.hit.metres == pytest.approx(2_300, abs=1)
    assert (found.hit.people, found.hit.areas, found.left_without) == (4_100, 1, 0)


def test_without_numbers_of_inhabitants_it_speaks_of_areas() -> None:
    homes = [home("a", 0, None), home("b", 2_300, None)]
    assert "voor 1 gebied (inwoners onbekend)" in said(homes, [DESKS[0], place("y", 2_300, closed=ON)])[0]


def test_where_nothing_is_left_it_says_so() -> None:
    assert said([home("a", 0, 40)], [place("x", 0, closed=date(2024, 1, 1))]) == [
        "Sinds loket x sloot (01/01/2024), is er geen ander punt meer voor 40 inwoners."
    ]


def test_a_desk_that_came_instead_is_counted() -> None:
    places = [place("x", 0, closed=date(2024, 1, 1)), place("new", 5, opened=date(2024, 6, 1))]
    assert "is het nu ongeveer even ver voor 100 inwoners" in said([home("a", 0)], places)[0]


def test_a_desk_that_was_nobodys_nearest_changes_nothing() -> None:
    places = [place("x", 0), place("far", 9_000, closed=date(2024, 1, 1))]
    assert "verandert er niets" in said([home("a", 0)], places)[0]


def test_a_desk_that_closes_later_or_never_was_open_is_not_told() -> None:
    later = place("x", 0, closed=date(2026, 1, 1))
    never = place("y", 0, opened=date(2024, 1, 1), closed=date(2024, 1, 1))
    assert said(STREET, [later, never]) == []


def test_the_latest_closing_is_told_first() -> None:
    places = [place("old", 0, closed=date(2020, 1, 1)), place("new", 0, closed=date(2024, 1, 1)), place("z", 50)]
    assert [one.place.id for one in closings(STREET, places, ON, GIVEN)] == ["new", "old"]


def test_two_days_are_compared_area_by_area_with_the_greatest_loss_first() -> None:
    homes = [home("a", 0), home("b", 1_000), home("c", 3_000)]
    places = [place("x", 0), place("y", 3_000, closed=date(2025, 1, 1))]
    found = differences(homes, places, date(2024, 1, 1), ON)
    assert [one.home.code for one in found] == ["c", "a", "b"]
    assert [one.further_m for one in found] == pytest.approx([3_000, 0, 0], abs=1)


def test_nothing_before_and_nothing_after_is_no_difference() -> None:
    gone = place("x", 0, opened=date(2024, 6, 1), closed=date(2024, 9, 1))
    (found,) = differences([home("a", 0)], [gone], date(2024, 1, 1), ON)
    assert (found.before_m, found.after_m, found.further_m) == (inf, inf, 0.0)


def test_only_the_latest_closings_nearby_are_looked_at() -> None:
    there = [place("here", 0)]
    near = [place(f"n{n:03}", n, closed=date(2020, 1, 1) + timedelta(n)) for n in range(MOST + 10)]
    far = [place("far", 60_000, closed=date(2025, 5, 1))]
    found = closings([home("a", 0)], [*there, *near, *far], ON, GIVEN)
    assert len(found) == MOST
    assert found[0].place.id == f"n{MOST + 9:03}"
    assert "far" not in {one.place.id for one in found}

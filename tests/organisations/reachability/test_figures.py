"""Figures of attempts: nothing under ten, nothing unknown counted as zero, quarters without gaps."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.organisations.reachability.figures import (
    ENOUGH,
    Quarter,
    Tried,
    by_quarter,
    figures,
    median,
    quarter_of,
    quarters_until,
)

ON = date(2026, 11, 22)
maybe = st.none() | st.integers(0, 600)
tried = st.builds(Tried, st.dates(date(2025, 1, 1), ON), st.none() | st.booleans(), maybe, maybe, maybe)


def times(number: int, answered: bool | None, **more: int) -> list[Tried]:
    return [Tried(ON, answered, **more)] * number


@pytest.mark.parametrize(
    ("yes", "no", "share"), [(9, 0, None), (10, 0, 100), (5, 5, 50), (0, 10, 0), (1, 7, None), (7, 4, 64)]
)
def test_a_share_needs_ten_settled_attempts(yes: int, no: int, share: int | None) -> None:
    assert figures(times(yes, True) + times(no, False)).share == share


def test_what_still_waits_is_counted_and_is_no_answer_nor_a_refusal() -> None:
    told = figures(times(9, True) + times(5, None))
    assert (told.number, told.settled, told.share) == (14, 9, None)
    told = figures(times(10, True) + times(90, None))
    assert (told.number, told.share) == (100, 100)


def test_a_wait_that_nobody_said_is_no_wait_of_zero() -> None:
    told = figures(times(10, True, waited_minutes=20) + times(30, False))
    assert (told.median_minutes, told.minutes_known, told.median_days) == (20, 10, None)
    assert figures(times(9, True, waited_minutes=20)).median_minutes is None


def test_lost_minutes_are_a_sum_of_what_was_said() -> None:
    told = figures([*times(2, True, lost_minutes=15), *times(3, False)])
    assert (told.lost_minutes, told.lost_known, told.number) == (30, 2, 5)
    assert figures([]).lost_known == 0


@pytest.mark.parametrize(("numbers", "middle"), [([], None), ([3], 3), ([1, 2], 2), ([1, 4], 3), ([9, 1, 5], 5)])
def test_the_median_is_rounded_half_up(numbers: list[int], middle: int | None) -> None:
    assert median(numbers) == middle


@given(st.lists(tried, max_size=40))
def test_a_share_is_the_nearest_whole_percent_and_never_of_few(held: list[Tried]) -> None:
    told = figures(held)
    assert (told.share is None) == (told.settled < ENOUGH)
    if told.share is not None:
        assert abs(told.share - Fraction(100 * told.answered, told.settled)) <= Fraction(1, 2)
        assert 0 <= told.share <= 100


@given(st.lists(tried, max_size=30), st.randoms())
def test_the_order_of_attempts_changes_nothing(held: list[Tried], random: object) -> None:
    mixed = list(held)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert figures(mixed) == figures(held)


@given(st.lists(tried, max_size=30))
def test_the_quarters_together_are_the_whole(held: list[Tried]) -> None:
    rows = by_quarter(held, ON, 8)
    assert sum(told.number for _, told in rows) == len(held)
    assert sum(told.lost_minutes for _, told in rows) == figures(held).lost_minutes


def test_quarters_run_on_over_the_year() -> None:
    assert quarters_until(date(2026, 2, 28), 3) == [Quarter(2025, 3), Quarter(2025, 4), Quarter(2026, 1)]
    assert [quarter.first for quarter in quarters_until(ON, 2)] == [date(2026, 7, 1), date(2026, 10, 1)]
    assert quarter_of(date(2026, 12, 31)) == Quarter(2026, 4)
    assert str(Quarter(2026, 4)) == "4e kwartaal 2026"

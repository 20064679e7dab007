"""The calendar in integers, against the calendar of Python, day by day over decades."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from rechtop.rules.algebra import FIRST_DAY, LAST_DAY, Integers, pack, unpack
from rechtop.rules.days import (
    ON,
    calendar_months_between,
    day,
    days_between,
    first_of_month,
    first_of_quarter,
    first_of_year,
    last_of_year,
    months_between,
    months_later,
    years_between,
)
from rechtop.rules.facts import Entity, day_fact
from rechtop.rules.kinds import Day, Expr, Number
from rechtop.rules.named import named_number
from tests.rules.synthetic import BORN, bounds, home

START = day_fact("start", Entity.PERSON, "?", why="")
END = day_fact("end", Entity.PERSON, "?", why="")
STARTS = [
    date(1960, 2, 29),
    date(1961, 2, 28),
    date(1961, 3, 1),
    date(1959, 12, 31),
    date(1960, 1, 1),
    date(1960, 1, 31),
    date(1960, 4, 30),
    date(1983, 7, 15),
]


def every_day(first: date = date(1955, 1, 1), last: date = date(2005, 12, 31)) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(number)


def at(expr: Expr, known: dict[Expr, int]) -> int:
    """The value of one calendar node for known days."""
    low, high = expr.meaning(Integers(), lambda child: (known[child], known[child]))
    assert low == high
    return low


def between(function: Callable[[Day, Day], Number], start: date) -> Iterator[tuple[date, int]]:
    node = function(START, END)
    for end in every_day():
        yield end, at(node, {START: pack(start), END: pack(end)})


def or_the_day_after(year: int, month: int, number: int) -> date:
    """A day of the month, or the first day after it where the month is too short."""
    try:
        return date(year, month, number)
    except ValueError:
        return date(year, month + 1, 1)


def test_a_day_survives_packing() -> None:
    for some_day in every_day():
        assert unpack(pack(some_day)) == some_day
    assert (FIRST_DAY, LAST_DAY) == (pack(date(1890, 1, 1)), pack(date(2200, 12, 31)))


@pytest.mark.parametrize("start", STARTS, ids=str)
def test_full_years_are_the_birthdays_that_have_come(start: date) -> None:
    birthdays = [or_the_day_after(year, start.month, start.day) for year in range(start.year, 2010)]
    for end, found in between(years_between, start):
        if end >= start:
            assert found == bisect_left(birthdays, end + timedelta(1)) - 1, end


@pytest.mark.parametrize("start", STARTS, ids=str)
def test_full_months_are_the_same_days_of_the_month_that_have_come(start: date) -> None:
    months = [(start.year * 12 + start.month - 1 + number) for number in range(600)]
    turns = [or_the_day_after(month // 12, month % 12 + 1, start.day) for month in months]
    for end, found in between(months_between, start):
        if start <= end < turns[-1]:
            assert found == bisect_left(turns, end + timedelta(1)) - 1, end


@pytest.mark.parametrize("start", STARTS, ids=str)
def test_calendar_months_lie_wholly_after_the_start_and_before_the_month_of_the_end(start: date) -> None:
    firsts = [date(year, month, 1) for year in range(1950, 2010) for month in range(1, 13)]
    for end, found in between(calendar_months_between, start):
        assert found == max(0, bisect_left(firsts, end.replace(day=1)) - bisect_left(firsts, start)), end


@pytest.mark.parametrize("start", [*STARTS, date(1999, 12, 31), date(2000, 2, 29)], ids=str)
def test_days_are_counted_as_the_calendar_does(start: date) -> None:
    for end, found in between(days_between, start):
        assert found == (end - start).days, end


def test_days_over_a_century_and_to_a_day_that_does_not_exist() -> None:
    ends = {START: pack(date(1890, 1, 1)), END: pack(date(2200, 12, 31))}
    assert at(days_between(START, END), ends) == (date(2200, 12, 31) - date(1890, 1, 1)).days
    for missing in (20250229, 20250231):
        assert at(days_between(START, END), {START: 20250228, END: missing}) == 1
    assert at(days_between(START, END), {START: 20240228, END: 20240229}) == 1


def test_reversed_days_give_negative_years_and_months_but_no_negative_calendar_months() -> None:
    turned = {START: 20250301, END: 20250228}
    assert at(years_between(START, END), turned) == -1
    assert at(months_between(START, END), turned) == -1
    assert at(calendar_months_between(START, END), turned) == 0


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (first_of_month, lambda d: d.replace(day=1)),
        (first_of_quarter, lambda d: date(d.year, 3 * ((d.month - 1) // 3) + 1, 1)),
        (first_of_year, lambda d: date(d.year, 1, 1)),
        (last_of_year, lambda d: date(d.year, 12, 31)),
    ],
)
def test_first_and_last_days(rule: Callable[[Day], Day], expected: Callable[[date], date]) -> None:
    node = rule(START)
    for some_day in every_day():
        assert at(node, {START: pack(some_day)}) == pack(expected(some_day)), some_day


@pytest.mark.parametrize("months", [0, 1, -1, 2, 11, 12, -12, 13, -25, 600])
def test_months_later_is_the_same_day_of_the_month(months: int) -> None:
    node = months_later(START, months)
    before = 0
    for some_day in every_day():
        found = at(node, {START: pack(some_day)})
        month = some_day.year * 12 + some_day.month - 1 + months
        assert found == month // 12 * 10000 + (month % 12 + 1) * 100 + some_day.day
        assert found > before, "a later day stays later"
        before = found


def test_a_day_that_does_not_exist_comes_after_its_month_and_before_the_next() -> None:
    a_month_later = at(months_later(START, 1), {START: 20250131})
    assert 20250228 < a_month_later < 20250301
    assert at(months_between(START, END), {START: 20250131, END: 20250228}) == 0
    assert at(months_between(START, END), {START: 20250131, END: 20250301}) == 1


def test_a_year_of_birth_gives_two_possible_ages() -> None:
    age = named_number("age", years_between(BORN, ON), "...")
    assert bounds(age, home("an", facts={("born", "an"): (19610101, 19611231)})) == (63, 64)
    assert bounds(age, home("an", facts={("born", "an"): 19600229})) == (65, 65)
    assert bounds(age, home("an", facts={("born", "an"): 19600401})) == (64, 64)


def test_a_day_written_in_the_law() -> None:
    assert day("2024-02-29").bounds == (20240229, 20240229)
    with pytest.raises(ValueError, match="day is out of range"):
        day("2025-02-29")

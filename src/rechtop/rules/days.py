"""The calendar: ages, months, quarters and first days, as integer arithmetic on packed days (yyyymmdd).

Every function here rises (or falls) with each of its days, so the ends of the result come from the ends of the
days. A month is turned into the integer ``12 x year + month``; a day into 100 x that + day of the month.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from rechtop.rules.algebra import Algebra, Of, Pair, V, pack
from rechtop.rules.kinds import DAYS, Day, Expr, Number
from rechtop.rules.units import DAY, MONTH, YEAR


@dataclass(eq=False)
class Assessment(Day):
    """The day for which the law is applied, called ``on``."""

    def children(self) -> Sequence[Expr]:
        return ()

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        return a.number(DAYS[0]), a.number(DAYS[1])


ON = Assessment()


@dataclass(eq=False)
class FixedDay(Day):
    """A day that stands in the law itself."""

    packed: int

    def children(self) -> Sequence[Expr]:
        return ()

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        value = a.number(self.packed)
        return value, value


def day(text: str) -> Day:
    """A day written in the law as yyyy-mm-dd."""
    return FixedDay(pack(date.fromisoformat(text)))


@dataclass(eq=False)
class YearsBetween(Number):
    """Full years from one day to another; a birthday counts on the day itself. Negative when they are reversed."""

    start: Day
    end: Day

    def settle(self) -> None:
        self.unit = YEAR

    def children(self) -> Sequence[Expr]:
        return self.start, self.end

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        start, end = of(self.start), of(self.end)
        whole = a.number(10000)
        return a.quotient(a.subtract(end[0], start[1]), whole), a.quotient(a.subtract(end[1], start[0]), whole)


@dataclass(eq=False)
class MonthsBetween(Number):
    """Full months from one day to another; with ``calendar``, months that lie wholly between them (1st to last day)."""

    start: Day
    end: Day
    calendar: bool = False

    def settle(self) -> None:
        self.unit = MONTH

    def children(self) -> Sequence[Expr]:
        return self.start, self.end

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        start, end = of(self.start), of(self.end)
        return self._months(a, start[1], end[0]), self._months(a, start[0], end[1])

    def _months(self, a: Algebra[V], start: V, end: V) -> V:
        hundred = a.number(100)
        begin, finish = _with_months(a, start), _with_months(a, end)
        if not self.calendar:
            return a.quotient(a.subtract(finish, begin), hundred)
        first = a.quotient(a.add(begin, a.number(98)), hundred)  # the first month that starts on or after ``start``
        return a.maximum(a.subtract(a.quotient(finish, hundred), first), a.number(0))


@dataclass(eq=False)
class DaysBetween(Number):
    """Days from one day to another: one from today to tomorrow. Negative when they are reversed."""

    start: Day
    end: Day

    def settle(self) -> None:
        self.unit = DAY

    def children(self) -> Sequence[Expr]:
        return self.start, self.end

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        start, end = of(self.start), of(self.end)
        low = a.subtract(_ordinal(a, end[0]), _ordinal(a, start[1]))
        return low, a.subtract(_ordinal(a, end[1]), _ordinal(a, start[0]))


@dataclass(eq=False)
class Moved(Day):
    """A day moved by a rule of the calendar that never changes the order of days."""

    base: Day
    rule: str
    months: int = 0

    def children(self) -> Sequence[Expr]:
        return (self.base,)

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        low, high = of(self.base)
        move: Callable[[Algebra[V], V], V] = getattr(self, f"_{self.rule}")
        return move(a, low), move(a, high)

    def _months_later(self, a: Algebra[V], packed: V) -> V:
        moved = a.add(_with_months(a, packed), a.number(100 * self.months))
        return _from_months(a, moved)

    def _first_of_month(self, a: Algebra[V], packed: V) -> V:
        hundred = a.number(100)
        return a.add(a.multiply(a.quotient(packed, hundred), hundred), a.number(1))

    def _first_of_quarter(self, a: Algebra[V], packed: V) -> V:
        three, hundred = a.number(3), a.number(100)
        month = a.subtract(a.quotient(_with_months(a, packed), hundred), a.number(1))
        first = a.add(a.multiply(a.quotient(month, three), three), a.number(1))
        return _from_months(a, a.add(a.multiply(first, hundred), a.number(1)))

    def _first_of_year(self, a: Algebra[V], packed: V) -> V:
        whole = a.number(10000)
        return a.add(a.multiply(a.quotient(packed, whole), whole), a.number(101))

    def _last_of_year(self, a: Algebra[V], packed: V) -> V:
        whole = a.number(10000)
        return a.add(a.multiply(a.quotient(packed, whole), whole), a.number(1231))


def _with_months(a: Algebra[V], packed: V) -> V:
    """100 x (12 x year + month) + day of the month, from yyyymmdd."""
    years = a.quotient(packed, a.number(10000))
    return a.subtract(packed, a.multiply(years, a.number(10000 - 1200)))


def _from_months(a: Algebra[V], moved: V) -> V:
    """yyyymmdd, from 100 x (12 x year + month) + day."""
    years = a.quotient(a.subtract(moved, a.number(100)), a.number(1200))
    return a.add(moved, a.multiply(years, a.number(10000 - 1200)))


def _ordinal(a: Algebra[V], packed: V) -> V:
    """The day as a count of days; a day that does not exist (31 June) counts as the first of the next month."""
    hundred = a.number(100)
    month = a.quotient(_with_months(a, packed), hundred)
    following = _from_months(a, a.add(a.multiply(month, hundred), a.number(101)))
    return a.minimum(_count(a, packed), _count(a, following))


def _count(a: Algebra[V], packed: V) -> V:
    """Days since 1 March of the year 0. Years begin in March, so that the leap day is the last of its year."""
    moved = a.subtract(_with_months(a, packed), a.number(300))
    month = a.quotient(moved, a.number(100))
    years = a.quotient(month, a.number(12))
    in_year = a.subtract(month, a.multiply(years, a.number(12)))
    # Five months have 153 days: 31, 30, 31, 30, 31.
    before = a.quotient(a.add(a.multiply(in_year, a.number(153)), a.number(2)), a.number(5))
    leap = a.add(
        a.subtract(a.quotient(years, a.number(4)), a.quotient(years, a.number(100))),
        a.quotient(years, a.number(400)),
    )
    day_of_month = a.subtract(moved, a.multiply(month, a.number(100)))
    return a.add(a.add(a.multiply(years, a.number(365)), leap), a.add(before, day_of_month))


def years_between(start: Day, end: Day) -> Number:
    """Full years from ``start`` to ``end``: an age."""
    return YearsBetween(start, end)


def months_between(start: Day, end: Day) -> Number:
    """Full months from ``start`` to ``end``."""
    return MonthsBetween(start, end)


def calendar_months_between(start: Day, end: Day) -> Number:
    """Calendar months that lie wholly after ``start`` and before the month of ``end``."""
    return MonthsBetween(start, end, calendar=True)


def days_between(start: Day, end: Day) -> Number:
    """Days from ``start`` to ``end``: a term of sixty days."""
    return DaysBetween(start, end)


def months_later(base: Day, months: int) -> Day:
    """The same day of the month, so many months later (earlier when negative)."""
    return Moved(base, "months_later", months)


def first_of_month(base: Day) -> Day:
    """The first day of the month."""
    return Moved(base, "first_of_month")


def first_of_quarter(base: Day) -> Day:
    """The first day of the calendar quarter."""
    return Moved(base, "first_of_quarter")


def first_of_year(base: Day) -> Day:
    """The first of January."""
    return Moved(base, "first_of_year")


def last_of_year(base: Day) -> Day:
    """The last of December."""
    return Moved(base, "last_of_year")

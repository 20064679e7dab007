"""The small algebra over which every expression node states its meaning once.

A value that is only partly known travels as a **pair**:

* a number or a day: (at least, at most), as scaled integers;
* a truth: (certainly, possibly);
* a choice: the set of options that are still possible, as a bit mask, twice.

A *carrier* supplies the operations below for its own kind of values: Python source for one household
(:mod:`rechtop.rules.source`), plain integers for explanation (:mod:`rechtop.rules.walk`), arrays or columns
elsewhere. No unknown ever reaches :meth:`Algebra.choose`: its condition is always one definite end of a pair.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from rechtop.rules.kinds import Expr
    from rechtop.rules.records import Over

V = TypeVar("V")
Pair = tuple[V, V]
Of = Callable[["Expr"], Pair[V]]
"""Gives the pair of a child expression in the carrier at hand."""


class Axis(Enum):
    """What an aggregate runs over, as seen from the person or household that the expression is about."""

    SELF = "self"
    OTHER = "other"
    RECORD = "record"


MOST = {Axis.OTHER: 20, Axis.RECORD: 100}
"""The most members an aggregate may meet: people at one address, records in one list. Proves that sums fit."""


class Fold(Enum):
    """How the elements along an axis become one value."""

    TOTAL = "total"  # sum, each element as often as its multiplicity
    ANY = "any"
    LEAST = "least"
    GREATEST = "greatest"


class Algebra(Protocol[V]):
    """The operations of a carrier. Numbers and days are integers, truths are truth values, masks are integers."""

    def number(self, value: int) -> V: ...
    def truth(self, value: bool) -> V: ...
    def add(self, left: V, right: V) -> V: ...
    def subtract(self, left: V, right: V) -> V: ...
    def multiply(self, left: V, right: V) -> V: ...
    def quotient(self, left: V, right: V) -> V:
        """Whole division rounded down; the divisor is above zero."""

    def minimum(self, left: V, right: V) -> V: ...
    def maximum(self, left: V, right: V) -> V: ...
    def at_most(self, left: V, right: V) -> V: ...
    def below(self, left: V, right: V) -> V: ...
    def both(self, left: V, right: V) -> V: ...
    def either(self, left: V, right: V) -> V: ...
    def negation(self, value: V) -> V: ...
    def choose(self, condition: V, then: V, otherwise: V) -> V: ...
    def meets(self, mask: V, options: int) -> V:
        """Whether the mask has an option in common with ``options``."""

    def union(self, left: V, right: V) -> V: ...
    def fold(
        self, over: Over, folds: tuple[Fold, ...], empty: tuple[int, ...], element: Callable[[], tuple[V, ...]]
    ) -> tuple[V, ...]:
        """Evaluate ``element`` for each member of ``over`` and fold each of its values; ``empty`` for none."""


class Integers:
    """The operations on plain Python integers and booleans: the carrier of static ranges and of explanation."""

    def number(self, value: int) -> int:
        return value

    def truth(self, value: bool) -> int:
        return value

    def add(self, left: int, right: int) -> int:
        return left + right

    def subtract(self, left: int, right: int) -> int:
        return left - right

    def multiply(self, left: int, right: int) -> int:
        return left * right

    def quotient(self, left: int, right: int) -> int:
        return left // right

    def minimum(self, left: int, right: int) -> int:
        return min(left, right)

    def maximum(self, left: int, right: int) -> int:
        return max(left, right)

    def at_most(self, left: int, right: int) -> int:
        return left <= right

    def below(self, left: int, right: int) -> int:
        return left < right

    def both(self, left: int, right: int) -> int:
        return left and right

    def either(self, left: int, right: int) -> int:
        return left or right

    def negation(self, value: int) -> int:
        return not value

    def choose(self, condition: int, then: int, otherwise: int) -> int:
        return then if condition else otherwise

    def meets(self, mask: int, options: int) -> int:
        return (mask & options) != 0

    def union(self, left: int, right: int) -> int:
        return left | right

    def fold(
        self, over: Over, folds: tuple[Fold, ...], empty: tuple[int, ...], element: Callable[[], tuple[int, ...]]
    ) -> tuple[int, ...]:
        """Fold as wide as the axis can be: what load-time ranges need."""
        widest = MOST[over.axis]
        return tuple(
            self.multiply(value, widest) if fold is Fold.TOTAL else value
            for fold, value in zip(folds, element(), strict=True)
        )


def pack(day: date) -> int:
    """Write a day as the integer yyyymmdd, so that all calendar arithmetic is integer arithmetic."""
    return day.year * 10000 + day.month * 100 + day.day


def unpack(packed: int) -> date:
    """Read a packed day back. Raises ValueError when it is no existing day."""
    return date(packed // 10000, packed // 100 % 100, packed % 100)


FIRST_DAY = 18900101
LAST_DAY = 22001231
"""The days that facts may name; also the stand-ins for "always" and "without end"."""

"""Numbers from numbers: sums, products, the smaller and larger of two, division with its rounding, tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from rechtop.rules.algebra import Algebra, Of, Pair, V
from rechtop.rules.errors import LawError
from rechtop.rules.kinds import Choice, Expr, Number, same_unit
from rechtop.rules.units import Unit


class Rounding(Enum):
    """How a division ends: named by the law or the practice that the rule cites."""

    HALF_UP = "half up"
    DOWN = "down"
    UP = "up"


@dataclass(eq=False)
class Constant(Number):
    """A number that stands in the law itself."""

    value: int
    of_unit: Unit
    of_decimals: int

    def settle(self) -> None:
        self.unit, self.decimals = self.of_unit, self.of_decimals

    def children(self) -> Sequence[Expr]:
        return ()

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        value = a.number(self.value)
        return value, value


@dataclass(eq=False)
class _Aligned(Number):
    """Two numbers brought to the same unit and the same number of decimals."""

    left: Number
    right: Number
    verb = "combine"

    def settle(self) -> None:
        self.unit = same_unit(self.left, self.right, self.verb, self.place)
        self.decimals = max(self.left.decimals, self.right.decimals)

    def children(self) -> Sequence[Number]:
        return self.left, self.right

    def aligned(self, a: Algebra[V], of: Of[V]) -> tuple[Pair[V], Pair[V]]:
        return align(a, of, self.left, self.right)


def align(a: Algebra[V], of: Of[V], left: Number, right: Number) -> tuple[Pair[V], Pair[V]]:
    """Give the pairs of two numbers with the same number of decimals."""
    decimals = max(left.decimals, right.decimals)
    return with_decimals(a, of(left), decimals - left.decimals), with_decimals(a, of(right), decimals - right.decimals)


def with_decimals(a: Algebra[V], pair: Pair[V], more: int) -> Pair[V]:
    """Give a pair so many more decimals."""
    if more == 0:
        return pair
    factor = a.number(10**more)
    return a.multiply(pair[0], factor), a.multiply(pair[1], factor)


class Add(_Aligned):
    """The sum: at least the least of both, at most the most of both."""

    verb = "add"

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        left, right = self.aligned(a, of)
        return a.add(left[0], right[0]), a.add(left[1], right[1])


class Subtract(_Aligned):
    """The difference: least when the first is least and the second most."""

    verb = "subtract"

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        left, right = self.aligned(a, of)
        return a.subtract(left[0], right[1]), a.subtract(left[1], right[0])


class Lower(_Aligned):
    """The smaller of two: [3, 5] and [4, 9] give [3, 5]."""

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        left, right = self.aligned(a, of)
        return a.minimum(left[0], right[0]), a.minimum(left[1], right[1])

    def reaches(self, a: Algebra[V], of: Of[V]) -> Iterable[tuple[Expr, V]]:
        left, right = self.aligned(a, of)
        return (self.left, a.at_most(left[0], right[1])), (self.right, a.at_most(right[0], left[1]))


class Higher(_Aligned):
    """The larger of two: [3, 5] and [4, 9] give [4, 9]."""

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        left, right = self.aligned(a, of)
        return a.maximum(left[0], right[0]), a.maximum(left[1], right[1])

    def reaches(self, a: Algebra[V], of: Of[V]) -> Iterable[tuple[Expr, V]]:
        left, right = self.aligned(a, of)
        return (self.left, a.at_most(right[0], left[1])), (self.right, a.at_most(left[0], right[1]))


@dataclass(eq=False)
class Multiply(Number):
    """The product, with the product of the units; exact, so the decimals add up."""

    left: Number
    right: Number

    def settle(self) -> None:
        self.unit = self.left.unit * self.right.unit
        self.decimals = self.left.decimals + self.right.decimals

    def children(self) -> Sequence[Number]:
        return self.left, self.right

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        left, right = of(self.left), of(self.right)
        if self.left.bounds[0] >= 0 and self.right.bounds[0] >= 0:
            return a.multiply(left[0], right[0]), a.multiply(left[1], right[1])
        corners = [a.multiply(x, y) for x in left for y in right]
        return _least(a, corners), _greatest(a, corners)


@dataclass(eq=False)
class Quotient(Number):
    """A division by something above zero, rounded to ``to_decimals`` digits as the source says."""

    left: Number
    right: Number
    to_decimals: int
    rounding: Rounding
    source: str

    def settle(self) -> None:
        if self.right.bounds[0] <= 0:
            raise LawError("the divisor can be zero or less; bound it first", self.place)
        if not self.source:
            raise LawError("a division or rounding names its source", self.place)
        self.unit, self.decimals = self.left.unit / self.right.unit, self.to_decimals

    def children(self) -> Sequence[Number]:
        return self.left, self.right

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        left, right = of(self.left), of(self.right)
        if self.left.bounds[0] >= 0:
            return self._divide(a, left[0], right[1]), self._divide(a, left[1], right[0])
        corners = [self._divide(a, x, y) for x in left for y in right]
        return _least(a, corners), _greatest(a, corners)

    def _divide(self, a: Algebra[V], numerator: V, divisor: V) -> V:
        shift = self.to_decimals + self.right.decimals - self.left.decimals
        if shift > 0:
            numerator = a.multiply(numerator, a.number(10**shift))
        if shift < 0:
            divisor = a.multiply(divisor, a.number(10**-shift))
        if self.rounding is Rounding.HALF_UP:
            two = a.number(2)
            return a.quotient(a.add(a.multiply(two, numerator), divisor), a.multiply(two, divisor))
        if self.rounding is Rounding.UP:
            numerator = a.subtract(a.add(numerator, divisor), a.number(1))
        return a.quotient(numerator, divisor)


@dataclass(eq=False)
class LookUp(Number):
    """The entry of a table that belongs to a choice; from the least to the most of the entries still possible."""

    key: Choice
    table: dict[str, Number]

    def settle(self) -> None:
        if set(self.table) != set(self.key.options):
            missing = sorted(set(self.key.options) ^ set(self.table))
            raise LawError(f"the table and the choice differ in {', '.join(missing)}", self.place)
        first, *rest = self.table.values()
        for entry in rest:
            same_unit(first, entry, "put in one table", self.place)
        self.unit, self.decimals = first.unit, max(entry.decimals for entry in self.table.values())

    def children(self) -> Sequence[Expr]:
        return self.key, *self.table.values()

    def reaches(self, a: Algebra[V], of: Of[V]) -> Iterable[tuple[Expr, V]]:
        mask = of(self.key)[0]
        yield self.key, a.truth(True)
        for option, entry in self.table.items():
            yield entry, a.meets(mask, self.key.mask(option))

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        mask = of(self.key)[0]
        entries = {o: with_decimals(a, of(e), self.decimals - e.decimals) for o, e in self.table.items()}
        (_, (low, high)), *rest = entries.items()
        # The first entry starts the chain and gives way as soon as it is impossible and another is not.
        seen = a.meets(mask, self.key.mask(next(iter(entries))))
        for option, (least, most) in rest:
            possible = a.meets(mask, self.key.mask(option))
            low = a.choose(possible, a.choose(seen, a.minimum(low, least), least), low)
            high = a.choose(possible, a.choose(seen, a.maximum(high, most), most), high)
            seen = a.either(seen, possible)
        return low, high


def lower_of(first: Number, *others: Number) -> Number:
    """The smallest of several numbers."""
    for other in others:
        first = Lower(first, other)
    return first


def higher_of(first: Number, *others: Number) -> Number:
    """The largest of several numbers."""
    for other in others:
        first = Higher(first, other)
    return first


def marginal_brackets(value: Number, *brackets: tuple[Number, Number]) -> Number:
    """Sum rate x the part of ``value`` inside each bracket.

    Each bracket is (from, rate) in rising order: ``marginal_brackets(x, (a, r), (b, s))`` is r on what lies between
    a and b and s on what lies above b.
    """
    total: Number | None = None
    for number, (start, rate) in enumerate(brackets):
        inside = (value - start).not_below(0)
        if number + 1 < len(brackets):
            inside = inside.not_above((brackets[number + 1][0] - start).not_below(0))
        total = inside * rate if total is None else total + inside * rate
    if total is None:
        raise LawError("a scale has at least one bracket")
    return total


def _least(a: Algebra[V], values: Sequence[V]) -> V:
    result = values[0]
    for value in values[1:]:
        result = a.minimum(result, value)
    return result


def _greatest(a: Algebra[V], values: Sequence[V]) -> V:
    result = values[0]
    for value in values[1:]:
        result = a.maximum(result, value)
    return result

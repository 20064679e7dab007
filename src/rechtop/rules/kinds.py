"""The four kinds of expression (number, truth, choice, day) and the operators of Python that build them.

An expression is data: its typed children, its unit, the place in the law where it was written, and one
``meaning`` over the small algebra. Nothing is computed here. What each operator builds lives in the modules
imported at the foot of this file.
"""

from __future__ import annotations

import sys
from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from rechtop.rules.algebra import FIRST_DAY, LAST_DAY, Algebra, Axis, Integers, Of, Pair, V
from rechtop.rules.errors import LawError, RangeTooWide, UnitMismatch
from rechtop.rules.units import NONE, Unit

INT64 = 2**63 - 1


EXACT = Integers()


class _Reach(Integers):
    """How far an expression can reach, and the widest number that any carrier meets on the way there."""

    def __init__(self) -> None:
        self.widest = 0

    def number(self, value: int) -> int:
        self.widest = max(self.widest, abs(value))
        return value

    def add(self, left: int, right: int) -> int:
        return self.number(left + right)

    def subtract(self, left: int, right: int) -> int:
        return self.number(left - right)

    def multiply(self, left: int, right: int) -> int:
        return self.number(left * right)


def _place() -> str:
    """Give ``file:line`` of the law text that is being written, for error messages."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__package__") == __package__:
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


@dataclass(eq=False)
class Expr:
    """Any expression. ``axes`` says about whom it speaks, ``bounds`` how far its value can ever reach."""

    place: str = field(init=False, repr=False)
    axes: frozenset[Axis] = field(init=False, repr=False)
    bounds: Pair[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.place = _place()
        self.axes = self.own_axes().union(*(child.axes for child in self.children()))
        self.settle()
        reach = _Reach()
        self.bounds = self.meaning(reach, lambda child: child.bounds)
        # Half of the room stays free: other values within the ranges may add up to twice what was met here.
        if reach.widest > INT64 // 2:
            raise RangeTooWide(f"this can reach {reach.widest} and does not fit in 64 bits", self.place)

    @cached_property
    def speaks_of(self) -> tuple[bool, bool, bool]:
        """Whether the value depends on the person at hand, on the other one, on the record."""
        return Axis.SELF in self.axes, Axis.OTHER in self.axes, Axis.RECORD in self.axes

    @abstractmethod
    def children(self) -> Sequence[Expr]:
        """The expressions this one is made of."""

    @abstractmethod
    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        """What the node does to pairs of values, for every carrier alike."""

    def own_axes(self) -> frozenset[Axis]:
        """The axes that the node itself speaks about, besides those of its children."""
        return frozenset()

    def settle(self) -> None:
        """Check that the children fit together and set the unit. Raises LawError naming the place."""

    def reaches(self, a: Algebra[V], of: Of[V]) -> Iterable[tuple[Expr, V]]:
        """Each child, and whether it can still move this node, given the pairs of all of them."""
        return [(child, a.truth(True)) for child in self.children()]

    def relevant(self, of: Of[int]) -> Sequence[Expr]:
        """The children that can still move this node, given their pairs; used for needs and explanation."""
        return [child for child, counts in self.reaches(EXACT, of) if counts]

    def is_settled(self, pair: Pair[int]) -> bool:
        """Whether the pair leaves nothing open."""
        return pair[0] == pair[1]


@dataclass(eq=False)
class Number(Expr):
    """A quantity: scaled integers with ``decimals`` digits after the point, in one unit."""

    unit: Unit = field(init=False, repr=False, default=NONE)
    decimals: int = field(init=False, repr=False, default=0)

    def __add__(self, other: Number) -> Number:
        return arithmetic.Add(self, other)

    def __sub__(self, other: Number) -> Number:
        return arithmetic.Subtract(self, other)

    def __mul__(self, other: Number | int) -> Number:
        return arithmetic.Multiply(self, literal(other, NONE))

    def __le__(self, other: Number | int) -> Truth:
        return logic.AtMost(self, literal(other, self.unit))

    def __lt__(self, other: Number | int) -> Truth:
        return logic.Below(self, literal(other, self.unit))

    def __ge__(self, other: Number | int) -> Truth:
        return logic.AtMost(literal(other, self.unit), self)

    def __gt__(self, other: Number | int) -> Truth:
        return logic.Below(literal(other, self.unit), self)

    def equals(self, other: Number | int) -> Truth:
        """Whether both are the same."""
        other = literal(other, self.unit)
        return (self <= other) & (self >= other)

    def not_below(self, least: Number | int) -> Number:
        """The number, or ``least`` where it is smaller."""
        return arithmetic.Higher(self, literal(least, self.unit))

    def not_above(self, most: Number | int) -> Number:
        """The number, or ``most`` where it is larger."""
        return arithmetic.Lower(self, literal(most, self.unit))

    def divided_by(self, divisor: Number | int, *, decimals: int, rounding: arithmetic.Rounding, source: str) -> Number:
        """Divide and round to ``decimals`` digits, as ``source`` (law or practice) says."""
        return arithmetic.Quotient(self, literal(divisor, NONE), decimals, rounding, source)

    def rounded(self, *, decimals: int, rounding: arithmetic.Rounding, source: str) -> Number:
        """Round to ``decimals`` digits, as ``source`` (law or practice) says."""
        return self.divided_by(1, decimals=decimals, rounding=rounding, source=source)


@dataclass(eq=False)
class Truth(Expr):
    """A statement about the household: its pair is (certainly, possibly)."""

    def __and__(self, other: Truth) -> Truth:
        return logic.And(self, other)

    def __or__(self, other: Truth) -> Truth:
        return logic.Or(self, other)

    def __invert__(self) -> Truth:
        return logic.Not(self)


@dataclass(eq=False)
class Choice(Expr):
    """One option of a list: its pair holds the mask of the options that are still possible, twice."""

    options: tuple[str, ...] = field(init=False, repr=False, default=())

    def mask(self, *names: str) -> int:
        """The bit mask of the named options. Raises LawError for a name that is no option."""
        unknown = [name for name in names if name not in self.options]
        if unknown:
            raise LawError(f"{unknown[0]!r} is no option; known are {', '.join(self.options)}", _place())
        return sum(1 << self.options.index(name) for name in dict.fromkeys(names))

    def one_of(self, *names: str) -> Truth:
        """Whether the choice is one of the named options."""
        return logic.OneOf(self, self.mask(*names))

    def look_up(self, table: Mapping[str, Number]) -> Number:
        """The number that belongs to the option; the table has every option once."""
        return arithmetic.LookUp(self, dict(table))

    def is_settled(self, pair: Pair[int]) -> bool:
        return pair[0].bit_count() <= 1


@dataclass(eq=False)
class Day(Expr):
    """A day of the calendar, packed as yyyymmdd: its pair is (at the earliest, at the latest)."""

    def __le__(self, other: Day) -> Truth:
        return logic.AtMost(self, other)

    def __lt__(self, other: Day) -> Truth:
        return logic.Below(self, other)

    def __ge__(self, other: Day) -> Truth:
        return logic.AtMost(other, self)

    def __gt__(self, other: Day) -> Truth:
        return logic.Below(other, self)


DAYS: Pair[int] = (FIRST_DAY, LAST_DAY)


def scale(value: Decimal, decimals: int) -> int:
    """Write a decimal as a scaled integer. Raises ValueError when it has more decimals than allowed."""
    scaled = value.scaleb(decimals)
    if scaled != scaled.to_integral_value():
        raise ValueError(f"{value} has more than {decimals} decimals")
    return int(scaled)


def amount(text: str, unit: Unit | str = NONE) -> Number:
    """A number written in the law itself, such as ``amount("0.5")`` or ``amount("12", "month/year")``."""
    value = Decimal(text)
    decimals = max(0, -int(value.as_tuple().exponent))
    return arithmetic.Constant(scale(value, decimals), Unit.parse(unit) if isinstance(unit, str) else unit, decimals)


def literal(value: Number | int, unit: Unit) -> Number:
    """Let a plain Python integer stand for a number in the given unit."""
    return value if isinstance(value, Number) else arithmetic.Constant(value, unit, 0)


def same_unit(left: Number, right: Number, verb: str, place: str) -> Unit:
    """Give the common unit. Raises UnitMismatch naming both and the place."""
    if left.unit != right.unit:
        raise UnitMismatch(f"cannot {verb} {left.unit} and {right.unit}", place)
    return left.unit


from rechtop.rules import arithmetic, logic  # noqa: E402  the operators above build their nodes

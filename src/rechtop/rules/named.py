"""Named expressions: every quantity that the law or a worked example names, and judgements only a human makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from rechtop.rules.algebra import Algebra, Axis, Of, Pair, V
from rechtop.rules.errors import LawError, UnitMismatch
from rechtop.rules.kinds import Choice, Day, Expr, Number, Truth
from rechtop.rules.units import NONE, Unit


@dataclass(frozen=True, eq=False)
class Quantity:
    """A named expression, such as ``leefloon.counted_capital_year``: of a person, or of the whole household."""

    id: str
    expr: Expr
    text: str
    source: str

    def __post_init__(self) -> None:
        if loose := self.expr.axes - {Axis.SELF}:
            names = ", ".join(sorted(axis.value for axis in loose))
            raise LawError(f"{self.id} speaks of {names} outside an aggregate", self.expr.place)

    @property
    def is_personal(self) -> bool:
        """Whether each person has her own value."""
        return Axis.SELF in self.expr.axes


R = TypeVar("R", bound="Reference")


@dataclass(eq=False)
class Reference(Expr):
    """The use of a quantity by its name. The law binds the name when it is loaded."""

    name: str
    personal: bool
    declared: Pair[int]
    quantity: Quantity | None = None
    axis: Axis = Axis.SELF

    def own_axes(self) -> frozenset[Axis]:
        return frozenset({self.axis}) if self.personal else frozenset()

    def children(self) -> Sequence[Expr]:
        return ()

    def of(self: R, axis: Axis) -> R:
        """The same quantity of somebody else. Raises LawError when it belongs to the household."""
        if not self.personal:
            raise LawError(f"{self.name!r} belongs to the household, not to a person", self.place)
        return replace(self, axis=axis)

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        return a.number(self.declared[0]), a.number(self.declared[1])

    def bind(self, quantity: Quantity) -> None:
        """Tie the name to its quantity. Raises LawError when the reader expected something else."""
        if self.personal != quantity.is_personal:
            raise LawError(f"{self.name!r} is {'not ' * self.personal}a quantity of a person", self.place)
        low, high = quantity.expr.bounds
        if not isinstance(self, ChoiceReference) and not (self.declared[0] <= low and high <= self.declared[1]):
            raise LawError(f"{self.name!r} can reach {low}..{high}, more than declared here", self.place)
        self.quantity = quantity


@dataclass(eq=False)
class NumberReference(Reference, Number):
    """A named number."""

    of_unit: Unit = NONE
    of_decimals: int = 0

    def settle(self) -> None:
        self.unit, self.decimals = self.of_unit, self.of_decimals

    def bind(self, quantity: Quantity) -> None:
        expr = quantity.expr
        if not isinstance(expr, Number) or (expr.unit, expr.decimals) != (self.unit, self.decimals):
            raise UnitMismatch(
                f"{self.name!r} is not a number in {self.unit} with {self.decimals} decimals", self.place
            )
        super().bind(quantity)


class TruthReference(Reference, Truth):
    """A named truth."""

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        return a.truth(bool(self.declared[0])), a.truth(bool(self.declared[1]))


@dataclass(eq=False)
class ChoiceReference(Reference, Choice):
    """A named choice."""

    of_options: tuple[str, ...] = ()

    def settle(self) -> None:
        self.options = self.of_options


class DayReference(Reference, Day):
    """A named day."""


def named_number(id: str, expr: Number, text: str, source: str = "") -> NumberReference:
    """Name a number. ``text`` is plain Dutch; ``source`` is the law or page that names the quantity."""
    quantity = Quantity(id, expr, text, source)
    return NumberReference(
        id, quantity.is_personal, expr.bounds, quantity, of_unit=expr.unit, of_decimals=expr.decimals
    )


def named_truth(id: str, expr: Truth, text: str, source: str = "") -> TruthReference:
    """Name a truth."""
    quantity = Quantity(id, expr, text, source)
    return TruthReference(id, quantity.is_personal, expr.bounds, quantity)


def named_choice(id: str, expr: Choice, text: str, source: str = "") -> ChoiceReference:
    """Name a choice."""
    quantity = Quantity(id, expr, text, source)
    return ChoiceReference(id, quantity.is_personal, expr.bounds, quantity, of_options=expr.options)


def named_day(id: str, expr: Day, text: str, source: str = "") -> DayReference:
    """Name a day."""
    quantity = Quantity(id, expr, text, source)
    return DayReference(id, quantity.is_personal, expr.bounds, quantity)


def number_elsewhere(
    id: str, unit: Unit, decimals: int, bounds: Pair[int], *, personal: bool = True
) -> NumberReference:
    """Refer to a number that another file names; the law checks unit, decimals and range when it is loaded."""
    return NumberReference(id, personal, bounds, of_unit=unit, of_decimals=decimals)


def truth_elsewhere(id: str, *, personal: bool = True) -> TruthReference:
    """Refer to a truth that another file names."""
    return TruthReference(id, personal, (0, 1))


@dataclass(eq=False)
class Judgement(Truth):
    """What only a human can find: open until a finding settles it. ``favourable`` is the finding that helps."""

    right: str
    condition: str
    authority: str
    text: str
    favourable: bool = True
    personal: bool = True

    def own_axes(self) -> frozenset[Axis]:
        return frozenset({Axis.SELF}) if self.personal else frozenset()

    def children(self) -> Sequence[Expr]:
        return ()

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        return a.truth(False), a.truth(True)


def judged(
    right: str, condition: str, *, by: str, text: str, favourable: bool = True, personal: bool = True
) -> Judgement:
    """A judged leaf of a right.

    ``condition`` is its name in findings, ``by`` the authority that judges, ``text`` plain Dutch that ends the
    sentence "het OCMW onderzoekt nog ...". ``personal`` is false for a right of the household or dwelling.
    """
    return Judgement(right, condition, by, text, favourable, personal)

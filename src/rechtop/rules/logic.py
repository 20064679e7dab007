"""Truths: comparison, logic, options, and the case distinction of every kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import overload

from rechtop.rules.algebra import Algebra, Of, Pair, V
from rechtop.rules.arithmetic import align
from rechtop.rules.errors import LawError
from rechtop.rules.kinds import Choice, Day, Expr, Number, Truth, same_unit


@dataclass(eq=False)
class Fixed(Truth):
    """A truth that stands in the law itself."""

    value: bool

    def children(self) -> Sequence[Expr]:
        return ()

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        value = a.truth(self.value)
        return value, value


ALWAYS = Fixed(True)
NEVER = Fixed(False)


@dataclass(eq=False)
class _Compared(Truth):
    """Two numbers of one unit, or two days."""

    left: Number | Day
    right: Number | Day

    def settle(self) -> None:
        if isinstance(self.left, Number) and isinstance(self.right, Number):
            same_unit(self.left, self.right, "compare", self.place)
        elif isinstance(self.left, Number) or isinstance(self.right, Number):
            raise LawError("cannot compare a day with a number", self.place)

    def children(self) -> Sequence[Expr]:
        return self.left, self.right

    def sides(self, a: Algebra[V], of: Of[V]) -> tuple[Pair[V], Pair[V]]:
        if isinstance(self.left, Number) and isinstance(self.right, Number):
            return align(a, of, self.left, self.right)
        return of(self.left), of(self.right)


class AtMost(_Compared):
    """Certain when even the most of the left is not above the least of the right."""

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        left, right = self.sides(a, of)
        return a.at_most(left[1], right[0]), a.at_most(left[0], right[1])


class Below(_Compared):
    """Certain when even the most of the left is below the least of the right."""

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        left, right = self.sides(a, of)
        return a.below(left[1], right[0]), a.below(left[0], right[1])


@dataclass(eq=False)
class OneOf(Truth):
    """Certain when no other option is left, possible when one of these is."""

    choice: Choice
    wanted: int

    def children(self) -> Sequence[Expr]:
        return (self.choice,)

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        mask = of(self.choice)[0]
        others = ((1 << len(self.choice.options)) - 1) & ~self.wanted
        return a.negation(a.meets(mask, others)), a.meets(mask, self.wanted)


@dataclass(eq=False)
class And(Truth):
    """Both; certainly not as soon as one is certainly not."""

    left: Truth
    right: Truth

    def children(self) -> Sequence[Expr]:
        return self.left, self.right

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        left, right = of(self.left), of(self.right)
        return a.both(left[0], right[0]), a.both(left[1], right[1])


@dataclass(eq=False)
class Or(Truth):
    """At least one; certain as soon as one is certain."""

    left: Truth
    right: Truth

    def children(self) -> Sequence[Expr]:
        return self.left, self.right

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        left, right = of(self.left), of(self.right)
        return a.either(left[0], right[0]), a.either(left[1], right[1])


@dataclass(eq=False)
class Not(Truth):
    """The contrary."""

    part: Truth

    def children(self) -> Sequence[Expr]:
        return (self.part,)

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        certain, possible = of(self.part)
        return a.negation(possible), a.negation(certain)


def all_of(first: Truth, *others: Truth) -> Truth:
    """Every one of several truths."""
    for other in others:
        first = And(first, other)
    return first


def any_of(first: Truth, *others: Truth) -> Truth:
    """At least one of several truths."""
    for other in others:
        first = Or(first, other)
    return first


@dataclass(eq=False)
class _Case(Expr):
    """One of two expressions, by a condition; while the condition is open, everything both leave possible."""

    condition: Truth
    then: Expr
    otherwise: Expr

    def children(self) -> Sequence[Expr]:
        return self.condition, self.then, self.otherwise

    def reaches(self, a: Algebra[V], of: Of[V]) -> Iterable[tuple[Expr, V]]:
        certain, possible = of(self.condition)
        return (self.condition, a.truth(True)), (self.then, possible), (self.otherwise, a.negation(certain))

    def sides(self, a: Algebra[V], of: Of[V]) -> tuple[Pair[V], Pair[V]]:
        return of(self.then), of(self.otherwise)

    def between(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        certain, possible = of(self.condition)
        then, otherwise = self.sides(a, of)
        low = a.choose(possible, a.minimum(then[0], otherwise[0]), otherwise[0])
        high = a.choose(possible, a.maximum(then[1], otherwise[1]), otherwise[1])
        return a.choose(certain, then[0], low), a.choose(certain, then[1], high)


@dataclass(eq=False)
class NumberCase(_Case, Number):
    """A number by case."""

    def settle(self) -> None:
        if not (isinstance(self.then, Number) and isinstance(self.otherwise, Number)):
            raise LawError("both sides of a case are of one kind", self.place)
        self.unit = same_unit(self.then, self.otherwise, "choose between", self.place)
        self.decimals = max(self.then.decimals, self.otherwise.decimals)

    def sides(self, a: Algebra[V], of: Of[V]) -> tuple[Pair[V], Pair[V]]:
        if isinstance(self.then, Number) and isinstance(self.otherwise, Number):
            return align(a, of, self.then, self.otherwise)
        return super().sides(a, of)  # never: settled above

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        return self.between(a, of)


@dataclass(eq=False)
class DayCase(_Case, Day):
    """A day by case."""

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        return self.between(a, of)


@dataclass(eq=False)
class TruthCase(_Case, Truth):
    """A truth by case: tighter than and-or, since exactly one side counts."""

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        certain, possible = of(self.condition)
        then, otherwise = of(self.then), of(self.otherwise)
        low = a.choose(possible, a.both(then[0], otherwise[0]), otherwise[0])
        high = a.choose(possible, a.either(then[1], otherwise[1]), otherwise[1])
        return a.choose(certain, then[0], low), a.choose(certain, then[1], high)


@dataclass(eq=False)
class ChoiceCase(_Case, Choice):
    """A choice by case."""

    def settle(self) -> None:
        if not (isinstance(self.then, Choice) and isinstance(self.otherwise, Choice)):
            raise LawError("both sides of a case are of one kind", self.place)
        if self.then.options != self.otherwise.options:
            raise LawError("both sides of a case have the same options", self.place)
        self.options = self.then.options

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        certain, possible = of(self.condition)
        then, otherwise = of(self.then)[0], of(self.otherwise)[0]
        mask = a.choose(certain, then, a.choose(possible, a.union(then, otherwise), otherwise))
        return mask, mask


@dataclass(eq=False)
class Option(Choice):
    """One fixed option of a list."""

    of_options: tuple[str, ...]
    name: str

    def settle(self) -> None:
        self.options = self.of_options

    def children(self) -> Sequence[Expr]:
        return ()

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        mask = a.number(self.mask(self.name))
        return mask, mask


@overload
def case(*branches: tuple[Truth, Number], otherwise: Number) -> Number: ...
@overload
def case(*branches: tuple[Truth, Truth], otherwise: Truth) -> Truth: ...
@overload
def case(*branches: tuple[Truth, Choice], otherwise: Choice) -> Choice: ...
@overload
def case(*branches: tuple[Truth, Day], otherwise: Day) -> Day: ...
def case(*branches: tuple[Truth, Expr], otherwise: Expr) -> Expr:
    """The expression of the first branch whose condition holds, else ``otherwise``. All of one kind."""
    result = otherwise
    for condition, then in reversed(branches):
        for kind, node in _CASES:
            if isinstance(then, kind) and isinstance(result, kind):
                result = node(condition, then, result)
                break
        else:
            raise LawError("all branches of a case are of one kind", condition.place)
    return result


_CASES: tuple[tuple[type[Expr], type[_Case]], ...] = (
    (Number, NumberCase),
    (Truth, TruthCase),
    (Choice, ChoiceCase),
    (Day, DayCase),
)

"""A second carrier, to compare the first with: many households at once, as NumPy arrays of 64-bit integers.

Every value has four axes: household, person at hand, other person, record; an axis of which a value does not speak has
size 1. People and records are filled up to the most that any of the households has. What goes in is what the
household carrier reads too (:class:`~rechtop.rules.household.Arrays`), so that only the evaluation differs.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from rechtop.rules.algebra import Axis, Fold, Pair
from rechtop.rules.days import Assessment
from rechtop.rules.facts import Entity, FactLeaf, declared
from rechtop.rules.household import EVERY_RELATION, Arrays
from rechtop.rules.kinds import Expr, Truth
from rechtop.rules.law import Law
from rechtop.rules.named import Judgement, Reference
from rechtop.rules.parameters import ParameterLeaf
from rechtop.rules.people import Relation
from rechtop.rules.records import PEOPLE, Over, Presence, RecordLeaf
from rechtop.rules.run import Run

Array: TypeAlias = npt.NDArray[Any]
AXIS = {Axis.SELF: 1, Axis.OTHER: 2, Axis.RECORD: 3}


@dataclass(frozen=True)
class Inputs:
    """What one household brings: its arrays, the legal amounts, the findings, the day, the quantities it fixes."""

    arrays: Arrays
    parameters: Sequence[Pair[int]]
    judged: Sequence[Sequence[Pair[int]]]
    on: int
    fixed: Mapping[tuple[str, int], Pair[int]]

    @classmethod
    def of(cls, run: Run) -> "Inputs":
        """The inputs of a run of the household carrier, before anything is computed."""
        laid_out = Arrays(run.size, tuple(run.facts), run.relations, run.presence, run.weights, tuple(run.records))
        fixed = {(name, run.number(who)): pair for (name, who), pair in run.household.fixed.items()}
        return cls(laid_out, run.parameters, run.judged, run.on, fixed)


class Vectors:
    """The law applied to many households at once."""

    def __init__(self, law: Law, households: Sequence[Inputs]) -> None:
        self._law, self._households = law, households
        self._people = max(1, *(h.arrays.size for h in households))
        self._pairs: dict[Expr, Pair[Array]] = {}
        self._quantities: dict[str, Pair[Array]] = {}
        self._records: dict[str, list[Pair[Array]]] = {}
        self._lists_of: dict[str, Pair[list[list[int]]]] = {}

    def pair(self, name: str, household: int, person: int = 0) -> Pair[int]:
        """The pair of a quantity of one person of one household."""
        if name not in self._lists_of:
            shape = (len(self._households), self._people, 1, 1)
            low, high = (np.broadcast_to(end, shape)[:, :, 0, 0].astype(int).tolist() for end in self.quantity(name))
            self._lists_of[name] = low, high
        low, high = self._lists_of[name]
        return low[household][person], high[household][person]

    def quantity(self, name: str) -> Pair[Array]:
        """The pair of a quantity for everybody."""
        if name not in self._quantities:
            self._quantities[name] = self._fix(name, self.of(self._law.quantities[name].expr))
        return self._quantities[name]

    def _fix(self, name: str, pair: Pair[Array]) -> Pair[Array]:
        fixed = {
            (number, person): value
            for number, h in enumerate(self._households)
            for (quantity, person), value in h.fixed.items()
            if quantity == name
        }
        if not fixed:
            return pair
        shape = (len(self._households), self._people, 1, 1)
        low, high = (np.array(np.broadcast_to(end, shape)) for end in pair)
        for (number, person), value in fixed.items():
            people = person if self._law.quantities[name].is_personal else slice(None)
            low[number, people], high[number, people] = value
        return low, high

    def of(self, expr: Expr) -> Pair[Array]:
        """The pair of an expression; it depends on nothing but the expression, so it is computed once."""
        if expr not in self._pairs:
            leaf = self._leaf(expr)
            self._pairs[expr] = expr.meaning(self, self.of) if leaf is None else leaf
        return self._pairs[expr]

    # -- inputs ------------------------------------------------------------------------------------------------------

    def _leaf(self, expr: Expr) -> Pair[Array] | None:
        law = self._law
        if isinstance(expr, FactLeaf):
            return self._fact(expr)
        if isinstance(expr, ParameterLeaf):
            number = law.parameter(expr.parameter.id, expr.key)
            return self._column(expr, [[h.parameters[number]] for h in self._households], Axis.SELF)
        if isinstance(expr, Judgement):
            judgement = law.judgement(expr.right, expr.condition)
            found = [list(h.judged[judgement])[: self._people] for h in self._households]
            return self._column(expr, found if expr.personal else [pairs[:1] for pairs in found], Axis.SELF, (0, 1))
        if isinstance(expr, Assessment):
            return self._column(expr, [[(h.on, h.on)] for h in self._households], Axis.SELF)
        if isinstance(expr, Relation):
            return self._relations()
        if isinstance(expr, Presence):
            return self._presence(expr)
        if isinstance(expr, RecordLeaf):
            low, high = self._rows(expr.list.name)[2 + expr.list.fields.index(expr.of_field)]
            return self._typed(expr, low), self._typed(expr, high)
        if isinstance(expr, Reference):
            low, high = self.quantity(expr.name)
            return (low, high) if expr.axis is Axis.SELF else (np.swapaxes(low, 1, 2), np.swapaxes(high, 1, 2))
        return None

    def _fact(self, expr: FactLeaf) -> Pair[Array]:
        number = self._law.fact(expr.fact.id)
        columns: list[list[Pair[int]]] = []
        for household in self._households:
            known = household.arrays.facts[number]
            columns.append(known if isinstance(known, list) else [known])
        axis = expr.axis if expr.fact.entity is Entity.PERSON else Axis.SELF
        return self._column(expr, columns, axis, declared(expr.fact))

    def _column(self, expr: Expr, pairs: list[list[Pair[int]]], axis: Axis, filler: Pair[int] = (0, 0)) -> Pair[Array]:
        """One pair a person (or one a household) as two arrays."""
        width = 1 if all(len(column) == 1 for column in pairs) and self._is_shared(expr) else self._people
        filled = [column + [filler] * (width - len(column)) for column in pairs]
        low, high = np.moveaxis(np.array(filled, dtype=np.int64).reshape(len(pairs), width, 2), 2, 0)
        shape = [len(pairs), 1, 1, 1]
        shape[AXIS[axis]] = width
        return self._typed(expr, low.reshape(shape)), self._typed(expr, high.reshape(shape))

    def _is_shared(self, expr: Expr) -> bool:
        return not expr.axes

    def _typed(self, expr: Expr, values: Array) -> Array:
        return values.astype(bool) if isinstance(expr, Truth) else values

    def _relations(self) -> Pair[Array]:
        people = self._people
        masks = np.full((len(self._households), people, people, 1), EVERY_RELATION, dtype=np.int64)
        for number, household in enumerate(self._households):
            size = household.arrays.size
            if size:
                masks[number, :size, :size, 0] = household.arrays.relations
        return masks, masks

    def _presence(self, expr: Presence) -> Pair[Array]:
        if expr.over is PEOPLE:
            return self._column(expr, [h.arrays.presence for h in self._households], Axis.OTHER, (0, 0))
        low, high = self._rows(expr.over.name)[0]
        return self._typed(expr, low), self._typed(expr, high)

    def _rows(self, name: str) -> list[Pair[Array]]:
        """The records of one list: presence, weight (twice), then each field; a list is as long as its longest."""
        if name not in self._records:
            known, number = self._law.records[name], self._law.records_of(name)
            lists = [
                (h, p, rows)
                for h, of in enumerate(self._households)
                for p, rows in enumerate(of.arrays.records[number])
            ]
            longest = max((len(rows) for _, _, rows in lists), default=0)
            fillers = [(0, 0), (0, 0), *(field.declared() for field in known.fields)]
            both = np.empty((len(self._households), self._people, 1, longest, len(fillers), 2), dtype=np.int64)
            both[...] = fillers
            for household, person, rows in lists:
                for position, row in enumerate(rows):
                    both[household, person, 0, position] = (row.presence, (row.weight, row.weight), *row.values)
            self._records[name] = [(both[..., part, 0], both[..., part, 1]) for part in range(len(fillers))]
        return self._records[name]

    def _weights(self, over: Over) -> Array:
        if over is PEOPLE:
            rows: Iterable[Sequence[int]] = [h.arrays.weights for h in self._households]
            filled = [list(weights) + [0] * (self._people - len(weights)) for weights in rows]
            return np.array(filled, dtype=np.int64).reshape(len(self._households), 1, self._people, 1)
        return self._rows(over.name)[1][0]

    # -- the algebra -------------------------------------------------------------------------------------------------

    def number(self, value: int) -> Array:
        return np.full((1, 1, 1, 1), value, dtype=np.int64)

    def truth(self, value: bool) -> Array:
        return np.full((1, 1, 1, 1), value, dtype=bool)

    def add(self, left: Array, right: Array) -> Array:
        return left + right

    def subtract(self, left: Array, right: Array) -> Array:
        return left - right

    def multiply(self, left: Array, right: Array) -> Array:
        return left * right

    def quotient(self, left: Array, right: Array) -> Array:
        return left // right

    def minimum(self, left: Array, right: Array) -> Array:
        return np.minimum(left, right)

    def maximum(self, left: Array, right: Array) -> Array:
        return np.maximum(left, right)

    def at_most(self, left: Array, right: Array) -> Array:
        return left <= right

    def below(self, left: Array, right: Array) -> Array:
        return left < right

    def both(self, left: Array, right: Array) -> Array:
        return left & right

    def either(self, left: Array, right: Array) -> Array:
        return left | right

    def negation(self, value: Array) -> Array:
        return ~value

    def choose(self, condition: Array, then: Array, otherwise: Array) -> Array:
        return np.where(condition, then, otherwise)

    def meets(self, mask: Array, options: int) -> Array:
        return (mask & options) != 0

    def union(self, left: Array, right: Array) -> Array:
        return left | right

    def fold(
        self, over: Over, folds: tuple[Fold, ...], empty: tuple[int, ...], element: Callable[[], tuple[Array, ...]]
    ) -> tuple[Array, ...]:
        weights = self._weights(over)
        real, axis = weights > 0, AXIS[over.axis]
        return tuple(
            _folded(fold, value, weights, real, start, axis)
            for fold, value, start in zip(folds, element(), empty, strict=True)
        )


def _folded(fold: Fold, values: Array, weights: Array, real: Array, empty: int, axis: int) -> Array:
    if fold is Fold.TOTAL:
        return (values * weights).sum(axis=axis, keepdims=True)
    if fold is Fold.ANY:
        return (values.astype(bool) & real).any(axis=axis, keepdims=True)
    reduce = np.min if fold is Fold.LEAST else np.max
    return reduce(np.where(real, values, empty), axis=axis, keepdims=True, initial=empty)

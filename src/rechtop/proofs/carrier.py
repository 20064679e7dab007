"""The carrier of the proofs: every quantity of the law as a term over the unknowns of a household of a given shape.

The one ``meaning`` of each node is applied to terms (:mod:`rechtop.proofs.terms`). All facts have one value, though
the solver chooses which, so that both ends of every pair are the same and one of them is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rechtop.proofs.terms import Mask, Term, Terms
from rechtop.proofs.world import World
from rechtop.rules.algebra import Axis, Fold, Pair
from rechtop.rules.anatomy import nodes
from rechtop.rules.days import Assessment
from rechtop.rules.facts import Entity, FactLeaf
from rechtop.rules.kinds import Choice, Expr, Truth
from rechtop.rules.law import Law
from rechtop.rules.logic import Option
from rechtop.rules.named import Judgement, Reference
from rechtop.rules.parameters import ParameterLeaf
from rechtop.rules.people import Relation
from rechtop.rules.records import Over, Presence, RecordLeaf, RecordList

Key = tuple[Expr, int, int, int]


class Carrier(Terms):
    """The law as terms over one world. Terms are made when they are asked for, and once."""

    def __init__(self, law: Law, world: World) -> None:
        self.law, self.world = law, world
        self._known: dict[Key, Term] = {}
        self._named: dict[tuple[str, int], Term] = {}
        self._self, self._other, self._row = 0, -1, -1

    def value(self, name: str, person: int = 0) -> Term:
        """The term of a quantity, of a person by her place (which a quantity of the household ignores)."""
        if (name, self._place(name, person)) not in self._named:
            for needed in self._needed(name):  # in the order of the law, so that no term nests deeper than one quantity
                for place in range(self.world.size if self.law.quantities[needed].is_personal else 1):
                    self._quantity(needed, place)
        return self._quantity(name, person)

    def _place(self, name: str, person: int) -> int:
        return person if self.law.quantities[name].is_personal else 0

    def _needed(self, name: str) -> Iterator[str]:
        """The quantities behind a quantity, each after what it needs itself."""
        below, waiting = set[str](), [name]
        while waiting:
            one = waiting.pop()
            if one not in below:
                below.add(one)
                waiting += [n.name for n in nodes(self.law.quantities[one].expr) if isinstance(n, Reference)]
        return (id for id in self.law.quantities if id in below)

    def _quantity(self, name: str, person: int) -> Term:
        key = name, self._place(name, person)
        if key not in self._named:
            with_person = self._self, self._other, self._row
            self._self, self._other, self._row = key[1], -1, -1
            self._named[key] = self.of(self.law.quantities[name].expr)[0]
            self._self, self._other, self._row = with_person
        return self._named[key]

    def of(self, expr: Expr) -> Pair[Term]:
        """The term of a node, here and now, as a pair of twice the same."""
        of_self, of_other, of_record = expr.speaks_of
        key = expr, self._self if of_self else -1, self._other if of_other else -1, self._row if of_record else -1
        found = self._known.get(key)
        if found is None:
            leaf = self._leaf(expr)
            found = expr.meaning(self, self.of)[0] if leaf is None else leaf
            if isinstance(expr, Choice):
                found = Mask.of(found)
            elif isinstance(expr, Truth) and isinstance(found, int):
                found = bool(found)
            self._known[key] = found
        return found, found

    def met(self) -> tuple[Key, ...]:
        """Every node that a term was made of, with the person, the other and the record it was made for."""
        return tuple(self._known)

    @contextmanager
    def standing(self, key: Key) -> Iterator[None]:
        """Stand for a while where a node was met."""
        before = self._self, self._other, self._row
        _, self._self, self._other, self._row = key
        yield
        self._self, self._other, self._row = before

    def _leaf(self, expr: Expr) -> Term | None:
        world = self.world
        if isinstance(expr, FactLeaf):
            return world.fact(expr.fact, self._person(expr.axis) if expr.fact.entity is Entity.PERSON else None)
        if isinstance(expr, ParameterLeaf):
            return world.parameter(expr.parameter, expr.key)
        if isinstance(expr, Judgement):
            return world.judgement(expr.right, expr.condition, self._self if expr.personal else None)
        if isinstance(expr, Assessment):
            return world.on
        if isinstance(expr, Option):
            return expr.mask(expr.name)
        if isinstance(expr, Relation):
            return world.relation(self._self, self._other)
        if isinstance(expr, RecordLeaf):
            return world.row(expr.list, self._self, self._row).values[expr.list.fields.index(expr.of_field)]
        if isinstance(expr, Presence):
            return world.row(expr.over, self._self, self._row).exists if isinstance(expr.over, RecordList) else True
        if isinstance(expr, Reference):
            return self._quantity(expr.name, self._person(expr.axis) if expr.personal else 0)
        return None

    def _person(self, axis: Axis) -> int:
        return self._other if axis is Axis.OTHER else self._self

    def _members(self, over: Over) -> Iterator[None]:
        """Go along everybody, or along the possible records of the person at hand."""
        before = self._other, self._row
        if isinstance(over, RecordList):
            for self._row in range(self.world.rows(over.name, self._self)):  # noqa: B020
                yield
        else:
            for self._other in range(self.world.size):  # noqa: B020
                yield
        self._other, self._row = before

    def fold(
        self, over: Over, folds: tuple[Fold, ...], empty: tuple[int, ...], element: Callable[[], tuple[Term, ...]]
    ) -> tuple[Term, ...]:
        """Fold over the members one by one; how many there are is part of the shape."""
        update = {
            Fold.TOTAL: self.add,
            Fold.ANY: self.either,
            Fold.LEAST: self.minimum,
            Fold.GREATEST: self.maximum,
        }
        results: list[Term] = list(empty)
        for _ in self._members(over):
            results = [update[fold](known, value) for fold, known, value in zip(folds, results, element(), strict=True)]
        return tuple(results)

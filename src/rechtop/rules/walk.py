"""The reading carrier: the value of every node for one person, and which open inputs still matter.

Slower than compiled quantities and used only where a reader wants to look inside: needs, explanation, questions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from typing import NamedTuple, TypeAlias

from rechtop.rules.algebra import Axis, Fold, Integers, Pair
from rechtop.rules.anatomy import leaf_key
from rechtop.rules.days import Assessment
from rechtop.rules.facts import Entity, FactLeaf
from rechtop.rules.household import NOBODY, RecordRow
from rechtop.rules.kinds import Expr
from rechtop.rules.named import Judgement, Reference
from rechtop.rules.parameters import ParameterLeaf
from rechtop.rules.people import Gathering, Relation
from rechtop.rules.records import PEOPLE, Over, Presence, RecordLeaf, RecordList
from rechtop.rules.run import Run


class Input(NamedTuple):
    """One thing that an answer can stand on: a fact, a relation, a list, a judgement, a legal amount."""

    kind: str  # fact, relation, records, record, people, judgement or parameter
    name: str
    who: str = NOBODY
    other: str = NOBODY
    row: int = -1

    @property
    def label(self) -> str:
        """The input as answers name it: ``an.savings``, ``an.bo.relation``, ``an.gifts[0].value``."""
        name = self.name
        if self.row >= 0:
            records, _, field = name.rpartition(".")
            name = f"{records}[{self.row}].{field}"
        return ".".join(part for part in (self.who, self.other, name) if part)


PEOPLE_COMPLETE = Input("people", "persons_complete")
ENTITIES = frozenset(entity.value for entity in Entity if entity is not Entity.PERSON)
"""Whose a fact is when it is no person's; no person can be called so."""


Inputs = dict[Input, None]
"""Inputs in the order of the law, each once."""

Wanted: TypeAlias = "frozenset[tuple[str, ...]] | None"
"""Which inputs a visit looks for, by their keys in the law; None for those that are still open."""


class Walk(Integers):
    """Evaluates nodes for one run, remembering each for the person, other and record it was evaluated for."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._self, self._other, self._row = 0, -1, -1
        self._pairs: dict[tuple[Expr, int, int, int], Pair[int]] = {}
        self._reached: dict[tuple[str, int, Wanted], Inputs] = {}

    @contextmanager
    def about(self, person: int) -> Iterator[None]:
        """Speak about one person (by her place) for a while."""
        before = self._self, self._other, self._row
        self._self, self._other, self._row = person, -1, -1
        yield
        self._self, self._other, self._row = before

    def _key(self, expr: Expr) -> tuple[Expr, int, int, int]:
        of_self, of_other, of_record = expr.speaks_of
        return (
            expr,
            self._self if of_self else -1,
            self._other if of_other else -1,
            self._row if of_record else -1,
        )

    def of(self, expr: Expr) -> Pair[int]:
        """The pair of a node, here and now."""
        key = self._key(expr)
        found = self._pairs.get(key)
        if found is None:
            is_read = _role(expr) in (_Role.INPUT, _Role.REFERENCE)
            found = self._input(expr) if is_read else expr.meaning(self, self.of)
            self._pairs[key] = found
        return found

    def _input(self, expr: Expr) -> Pair[int]:
        run, law = self.run, self.run.law
        if isinstance(expr, FactLeaf):
            known = run.facts[law.fact(expr.fact.id)]
            return known[self.person(expr.axis)] if isinstance(known, list) else known
        if isinstance(expr, Reference):
            return run.value(expr.name, self.person(expr.axis) if expr.personal else 0)
        if isinstance(expr, ParameterLeaf):
            return run.parameters[law.parameter(expr.parameter.id, expr.key)]
        if isinstance(expr, Judgement):
            return run.judged[law.judgement(expr.right, expr.condition)][self._self if expr.personal else 0]
        if isinstance(expr, Relation):
            mask = run.relations[self._self][self._other]
            return mask, mask
        if isinstance(expr, RecordLeaf):
            return self.record(expr.list.name).values[expr.list.fields.index(expr.of_field)]
        if isinstance(expr, Presence):
            return run.presence[self._other] if expr.over is PEOPLE else self.record(expr.over.name).presence
        return run.on, run.on

    def person(self, axis: Axis) -> int:
        """The place of the person an axis has arrived at."""
        return self._other if axis is Axis.OTHER else self._self

    def name_of(self, axis: Axis) -> str:
        """The id of the person an axis has arrived at; ``NOBODY`` for somebody who is not listed."""
        return self._name(self.person(axis))

    def record(self, name: str) -> RecordRow:
        """The record at hand of one list of the person at hand."""
        return self.run.records[self.run.law.records_of(name)][self._self][self._row]

    def members(self, over: Over) -> Iterator[int]:
        """Go along everybody, or along the records of the person at hand; yields how often each counts."""
        before = self._other, self._row
        if isinstance(over, RecordList):
            rows = self.run.records[self.run.law.records_of(over.name)][self._self]
            for number, row in enumerate(rows):
                self._row = number
                yield row.weight
        else:
            for number, weight in enumerate(self.run.weights):
                self._other = number
                yield weight
        self._other, self._row = before

    def fold(
        self, over: Over, folds: tuple[Fold, ...], empty: tuple[int, ...], element: Callable[[], tuple[int, ...]]
    ) -> tuple[int, ...]:
        """Fold over the members one by one."""
        results = list(empty)
        for weight in self.members(over):
            for number, (fold, value) in enumerate(zip(folds, element(), strict=True)):
                if fold is Fold.TOTAL:
                    results[number] += value * weight
                elif fold is Fold.ANY:
                    results[number] = results[number] or value
                else:
                    results[number] = (min if fold is Fold.LEAST else max)(results[number], value)
        return tuple(results)

    def inputs(self, expr: Expr) -> Inputs:
        """The inputs that are not settled and can still move an expression, in the order of the law."""
        return self._found(expr, None)

    def used(self, expr: Expr, wanted: frozenset[tuple[str, ...]]) -> Inputs:
        """Those of the wanted inputs (by their keys in the law) that an expression was computed from."""
        return self._found(expr, wanted)

    def _found(self, expr: Expr, wanted: Wanted) -> Inputs:
        found: Inputs = {}
        self._visit(expr, wanted, found, set())
        return found

    def _visit(self, expr: Expr, wanted: Wanted, found: Inputs, seen: set[tuple[Expr, int, int, int]]) -> None:
        key = self._key(expr)
        if key in seen or (wanted is None and expr.is_settled(self.of(expr))):
            return
        seen.add(key)
        role = _role(expr)
        if role is _Role.REFERENCE:
            found |= self._behind(expr, wanted)
        elif role is _Role.GATHERING:
            self._visit_members(expr, wanted, found, seen)
        elif role is _Role.NODE:
            for child in expr.relevant(self.of):
                self._visit(child, wanted, found, seen)
        elif (wanted is None or not wanted.isdisjoint(leaf_key(expr))) and (input := self.input_of(expr)):
            found[input] = None

    def _behind(self, expr: Expr, wanted: Wanted) -> Inputs:
        """The inputs behind a quantity, found once for each person."""
        if not isinstance(expr, Reference) or expr.quantity is None:
            return {}
        if wanted is not None and wanted.isdisjoint(self.run.law.leaves[expr.name]):
            return {}
        person = self.person(expr.axis) if expr.personal else 0
        key = (expr.name, person, wanted)
        if key not in self._reached:
            self._reached[key] = {}
            if not self._is_fixed(expr):
                with self.about(person):
                    self._reached[key] = self._found(expr.quantity.expr, wanted)
        return self._reached[key]

    def _is_fixed(self, expr: Reference) -> bool:
        who = self._name(self.person(expr.axis)) if expr.personal else NOBODY
        return (expr.name, who) in self.run.household.fixed

    def _visit_members(self, expr: Expr, wanted: Wanted, found: Inputs, seen: set[tuple[Expr, int, int, int]]) -> None:
        if not isinstance(expr, Gathering):
            return
        for child in expr.outside():
            self._visit(child, wanted, found, seen)
        values = [child for child in expr.children()[2:] if child not in expr.outside()]
        for _ in self.members(expr.over):
            present, meets = self.of(expr.presence), self.of(expr.where)
            if not present[1] or (not meets[1] and wanted is None):
                continue
            self._visit(expr.presence, wanted, found, seen)
            self._visit(expr.where, wanted, found, seen)
            if meets[1]:
                for child in values:
                    self._visit(child, wanted, found, seen)

    def input_of(self, expr: Expr) -> Input | None:
        """The input behind a leaf; None for what is always known."""
        if isinstance(expr, ParameterLeaf):
            return Input("parameter", expr.parameter.id, other=expr.key)
        if isinstance(expr, FactLeaf) and expr.fact.entity is not Entity.PERSON:
            return Input("fact", expr.fact.id, expr.fact.entity.value)
        if any(self._is_stranger(self.person(axis)) for axis in expr.axes & {Axis.SELF, Axis.OTHER}):
            return PEOPLE_COMPLETE
        if isinstance(expr, FactLeaf):
            return Input("fact", expr.fact.id, self._name(self.person(expr.axis)))
        if isinstance(expr, Relation) and self._self != self._other:
            one, other = sorted((self._name(self._self), self._name(self._other)))
            return Input("relation", "relation", one, other)
        if isinstance(expr, Judgement):
            return Input(
                "judgement", f"{expr.right}.{expr.condition}", self._name(self._self) if expr.personal else NOBODY
            )
        if isinstance(expr, RecordLeaf) or (isinstance(expr, Presence) and expr.over is not PEOPLE):
            return self._record_input(expr)
        return None

    def _record_input(self, expr: RecordLeaf | Presence) -> Input | None:
        records = expr.list if isinstance(expr, RecordLeaf) else expr.over
        if not self.record(records.name).presence[0]:
            return Input("records", records.name, self._name(self._self))
        if isinstance(expr, RecordLeaf):
            return Input("record", f"{records.name}.{expr.of_field.name}", self._name(self._self), row=self._row)
        return None

    def _is_stranger(self, person: int) -> bool:
        return person >= len(self.run.household.people)

    def _name(self, person: int) -> str:
        people = self.run.household.people
        return people[person] if 0 <= person < len(people) else NOBODY


class _Role(Enum):
    """How a walk goes past a node."""

    REFERENCE = "reference"
    GATHERING = "gathering"
    INPUT = "input"
    NODE = "node"


def _role(node: Expr) -> _Role:
    if isinstance(node, Reference):
        return _Role.REFERENCE
    if isinstance(node, Gathering):
        return _Role.GATHERING
    return _Role.INPUT if isinstance(node, _INPUTS) else _Role.NODE


_INPUTS = (FactLeaf, ParameterLeaf, Judgement, Assessment, Relation, Presence, RecordLeaf)

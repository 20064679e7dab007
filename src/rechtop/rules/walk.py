"""The reading carrier: the value of every node for one person, and which open inputs still matter.

Slower than compiled quantities and used only where a reader wants to look inside: needs, explanation, questions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from rechtop.rules.algebra import Axis, Fold, Integers, Pair
from rechtop.rules.days import Assessment
from rechtop.rules.facts import Entity, FactLeaf
from rechtop.rules.household import NOBODY, RecordRow
from rechtop.rules.kinds import Expr
from rechtop.rules.named import Judgement, Reference
from rechtop.rules.parameters import ParameterLeaf
from rechtop.rules.people import Gathering, Relation
from rechtop.rules.records import PEOPLE, Over, Presence, RecordLeaf, RecordList
from rechtop.rules.run import Run


@dataclass(frozen=True, order=True)
class Input:
    """One thing that an answer can stand on: a fact, a relation, a list, a judgement, a legal amount."""

    kind: str  # fact, relation, records, record, people, judgement or parameter
    name: str
    who: str = NOBODY
    other: str = NOBODY
    row: int = -1

    @property
    def label(self) -> str:
        """The input as answers name it: ``an.savings``, ``an.bo.relation``, ``persons_complete``."""
        return ".".join(part for part in (self.who, self.other, self.name) if part)


PEOPLE_COMPLETE = Input("people", "persons_complete")


Inputs = dict[Input, None]
"""Inputs in the order of the law, each once."""


class Walk(Integers):
    """Evaluates nodes for one run, remembering each for the person, other and record it was evaluated for."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._self, self._other, self._row = 0, -1, -1
        self._pairs: dict[tuple[Expr, int, int, int], Pair[int]] = {}
        self._reached: dict[tuple[str, int, bool], Inputs] = {}

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
            found = self._input(expr) if _is_input(type(expr)) else expr.meaning(self, self.of)
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

    def inputs(self, expr: Expr, *, only_open: bool) -> Inputs:
        """The inputs that matter to an expression, in the order of the law.

        With ``only_open`` those that are not settled and can still move it; else all that it was computed from.
        """
        found: Inputs = {}
        self._visit(expr, only_open, found, set())
        return found

    def _visit(self, expr: Expr, only_open: bool, found: Inputs, seen: set[tuple[Expr, int, int, int]]) -> None:
        key = self._key(expr)
        if key in seen or (only_open and expr.is_settled(self.of(expr))):
            return
        seen.add(key)
        if isinstance(expr, Reference):
            found |= self._behind(expr, only_open)
        elif isinstance(expr, Gathering):
            self._visit_members(expr, only_open, found, seen)
        elif not expr.children():
            if input := self.input_of(expr):
                found[input] = None
        else:
            for child in expr.relevant(self.of):
                self._visit(child, only_open, found, seen)

    def _behind(self, expr: Reference, only_open: bool) -> Inputs:
        """The inputs behind a quantity, found once for each person."""
        person = self.person(expr.axis) if expr.personal else 0
        key = (expr.name, person, only_open)
        if key not in self._reached:
            self._reached[key] = {}
            if expr.quantity is not None and not self._is_fixed(expr):
                with self.about(person):
                    self._reached[key] = self.inputs(expr.quantity.expr, only_open=only_open)
        return self._reached[key]

    def _is_fixed(self, expr: Reference) -> bool:
        who = self._name(self.person(expr.axis)) if expr.personal else NOBODY
        return (expr.name, who) in self.run.household.fixed

    def _visit_members(
        self, expr: Gathering, only_open: bool, found: Inputs, seen: set[tuple[Expr, int, int, int]]
    ) -> None:
        for _ in self.members(expr.over):
            present, meets = self.of(expr.presence), self.of(expr.where)
            if not present[1] or (not meets[1] and only_open):
                continue
            self._visit(expr.presence, only_open, found, seen)
            self._visit(expr.where, only_open, found, seen)
            if meets[1]:
                for child in expr.children()[2:]:
                    self._visit(child, only_open, found, seen)

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


@cache
def _is_input(kind: type[Expr]) -> bool:
    """Whether nodes of this kind are read from the run instead of having a meaning over other nodes."""
    inputs = (FactLeaf, ParameterLeaf, Judgement, Assessment, Relation, Presence, RecordLeaf, Reference)
    return issubclass(kind, inputs)

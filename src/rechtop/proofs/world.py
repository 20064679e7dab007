"""The unknowns of one household of a given shape: a variable for each fact, each field of a record, each judgement.

Variables are made when the law first asks for them; :attr:`World.domain` then holds what is true of them in any case,
by the input they belong to (as in ``law.leaves``): their declared range, days that exist, ages that fit the shape,
periods that do not end before they begin.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import z3

from rechtop.proofs.shapes import Shape
from rechtop.proofs.terms import Mask, Term
from rechtop.rules.algebra import Pair, pack
from rechtop.rules.facts import Fact
from rechtop.rules.household import NOBODY
from rechtop.rules.parameters import Parameter
from rechtop.rules.records import Field, RecordList


class Row(NamedTuple):
    """A record that may exist."""

    exists: Term
    values: tuple[Term, ...]


Amounts = Mapping[tuple[str, str], Pair[int]]
"""What each legal amount can be, by its id and key."""


@dataclass(frozen=True)
class Variable:
    """One unknown, as the solver knows it. A day has three: ``parts`` are year, month and day of the month."""

    term: z3.ExprRef
    parts: tuple[z3.ExprRef, ...] = ()


class World:
    """The unknowns of a household of a shape on a day. Days that are ``fixed`` are no unknowns."""

    def __init__(
        self, shape: Shape, on: date, amounts: Amounts, fixed: Mapping[tuple[str, str], int] | None = None
    ) -> None:
        self.fixed = dict(fixed or {})
        self.shape, self.day, self.on = shape, on, pack(on)
        self.size = len(shape.people)
        self.amounts = amounts
        self.facts: dict[tuple[str, str], Variable] = {}
        self.choices: dict[tuple[str, str], int] = {}  # how many options
        self.records: dict[tuple[str, str], list[tuple[Variable, dict[str, Variable]]]] = {}
        self.judgements: dict[tuple[str, str, str], Variable] = {}
        self.parameters: dict[tuple[str, str], Variable] = {}
        self.domain: dict[tuple[str, ...], list[z3.BoolRef]] = {}
        self.changed: dict[tuple[str, str], Variable] = {}
        self._own: frozenset[tuple[str, str]] = frozenset()

    def beside(self, *keys: tuple[str, str], fixed: Mapping[tuple[str, str], int] | None = None) -> World:
        """A second world that shares every unknown with this one but these facts (by id and person)."""
        other = object.__new__(World)
        other.__dict__.update(self.__dict__)
        other.fixed = dict(fixed or self.fixed)
        other.changed, other._own = {}, frozenset(keys)
        return other

    # -- what the law asks for -----------------------------------------------------------------------------------------

    def fact(self, fact: Fact, person: int | None) -> Term:
        """A fact of a person by her place, or of what all share."""
        who = self.shape.people[person].id if person is not None else NOBODY
        key = fact.id, who
        if key in self.fixed:
            return self.fixed[key]
        known, tag = (self.changed, "'") if key in self._own else (self.facts, "")
        if key not in known:
            domain = self.domain.setdefault(("fact", fact.id), [])
            known[key] = _made(domain, f"{fact.id}@{who}{tag}", fact.kind, (fact.low, fact.high), len(fact.options))
            if fact.id == "birth_date" and person is not None:
                domain += self._of_age(known[key], person)
        return self._read(known[key], fact.kind, len(fact.options))

    def row(self, records: RecordList, person: int, number: int) -> Row:
        """One possible record of a list of a person."""
        who = self.shape.people[person].id
        rows = self.records.setdefault((records.name, who), [])
        while len(rows) <= number:
            rows.append(self._record(records, f"{records.name}@{who}#{len(rows)}"))
        exists, parts = rows[number]
        return Row(exists.term, tuple(self._field(parts[part.name], part) for part in records.fields))

    def rows(self, name: str, person: int) -> int:
        """How many records a list of a person can have."""
        return self.shape.lists.get((name, self.shape.people[person].id), self.shape.rows)

    def parameter(self, parameter: Parameter, key: str) -> Term:
        """A legal amount: exact, or anything in the range that its age leaves."""
        low, high = self.amounts[parameter.id, key]
        if low == high:
            return low
        if (parameter.id, key) not in self.parameters:
            domain = self.domain.setdefault(("parameter", parameter.id, key), [])
            self.parameters[parameter.id, key] = _number(domain, f"{parameter.id}/{key}", (low, high))
        return self.parameters[parameter.id, key].term

    def judgement(self, right: str, condition: str, person: int | None) -> Term:
        """What a human finds, of a person or of the household."""
        key = right, condition, self.shape.people[person].id if person is not None else NOBODY
        if key not in self.judgements:
            self.judgements[key] = Variable(z3.Bool(f"judged:{right}.{condition}@{key[2]}"))
        return self.judgements[key].term

    def relation(self, person: int, other: int) -> Mask:
        """What the other is to the person: part of the shape."""
        return Mask({self.shape.relation(person, other): True})

    def _read(self, variable: Variable, kind: str, options: int) -> Term:
        if kind != "choice":
            return variable.term
        return Mask({number: variable.term == number for number in range(options)})

    def _of_age(self, born: Variable, person: int) -> list[z3.BoolRef]:
        somebody, year = self.shape.people[person], 10000
        oldest = self.on - (somebody.oldest + 1) * year
        return [born.term <= self.on - somebody.youngest * year, born.term > oldest]

    def _record(self, records: RecordList, name: str) -> tuple[Variable, dict[str, Variable]]:
        domain = self.domain.setdefault(("records", records.name), [])
        parts: dict[str, Variable] = {}
        for part in records.fields:
            parts[part.name] = _made(domain, f"{name}.{part.name}", part.kind, part.declared(), len(part.options))
        if "from" in parts and "until" in parts:
            domain.append(parts["from"].term <= parts["until"].term)
        return Variable(z3.Bool(name)), parts

    def _field(self, variable: Variable, part: Field) -> Term:
        return self._read(variable, part.kind, len(part.options))


# -- variables, and what is true of them -------------------------------------------------------------------------------


def _made(domain: list[z3.BoolRef], name: str, kind: str, reach: Pair[int], options: int) -> Variable:
    if kind == "truth":
        return Variable(z3.Bool(name))
    if kind == "day":
        return _day(domain, name, reach)
    return _number(domain, name, (0, options - 1) if kind == "choice" else reach)


def _number(domain: list[z3.BoolRef], name: str, reach: Pair[int]) -> Variable:
    term = z3.Int(name)
    domain += [term >= reach[0], term <= reach[1]]
    return Variable(term)


def _day(domain: list[z3.BoolRef], name: str, reach: Pair[int]) -> Variable:
    """A day that exists, as 10000 x year + 100 x month + day of the month."""
    year, month, day = (z3.Int(f"{name}.{part}") for part in ("year", "month", "day"))
    packed = 10000 * year + 100 * month + day
    leap = z3.And(year % 4 == 0, z3.Or(year % 100 != 0, year % 400 == 0))
    short = z3.Or(month == 4, month == 6, month == 9, month == 11)
    domain += [
        z3.And(year >= reach[0] // 10000, year <= reach[1] // 10000),
        z3.And(month >= 1, month <= 12, day >= 1, day <= 31),
        z3.Implies(short, day <= 30),
        z3.Implies(month == 2, z3.If(leap, day <= 29, day <= 28)),
        z3.And(packed >= reach[0], packed <= reach[1]),
    ]
    return Variable(packed, (year, month, day))

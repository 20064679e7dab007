"""A world without unknowns: one household in which everything is known, so that every term is a plain value."""

from __future__ import annotations

from rechtop.proofs.shapes import Shape, shape_of
from rechtop.proofs.terms import Mask, Term
from rechtop.proofs.world import Amounts, Row, World
from rechtop.rules.algebra import Pair, pack
from rechtop.rules.facts import Fact
from rechtop.rules.household import NOBODY, Household, Records
from rechtop.rules.parameters import Parameter
from rechtop.rules.records import RecordList


class KnownWorld(World):
    """The values of one fully known household. A judgement that nobody made counts as unfavourable."""

    def __init__(self, household: Household, amounts: Amounts, shape: Shape | None = None) -> None:
        super().__init__(shape or shape_of(household), household.on, amounts)
        self.household, self.on = household, pack(household.on)
        self._findings = {(f.right, f.condition, f.holder): f.finding for f in household.findings}

    def fact(self, fact: Fact, person: int | None) -> Term:
        who = self.household.people[person] if person is not None else NOBODY
        return _value(self.household.facts[fact.id, who], fact.kind)

    def row(self, records: RecordList, person: int, number: int) -> Row:
        told = self._records(records.name, person).rows[number]
        return Row(True, tuple(_value(told[part.name], part.kind) for part in records.fields))

    def rows(self, name: str, person: int) -> int:
        return len(self._records(name, person).rows)

    def _records(self, name: str, person: int) -> Records:
        return self.household.records.get((name, self.household.people[person]), Records())

    def parameter(self, parameter: Parameter, key: str) -> Term:
        return self.amounts[parameter.id, key][0]

    def judgement(self, right: str, condition: str, person: int | None) -> Term:
        who = self.household.people[person] if person is not None else NOBODY
        return self._findings.get((right, condition, who), False)


def _value(pair: Pair[int], kind: str) -> Term:
    if kind == "truth":
        return bool(pair[0])
    return Mask.of(pair[0]) if kind == "choice" else pair[0]

"""The open inputs of every quantity of one run, found by compiled code (:mod:`rechtop.rules.opening`)."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from rechtop.rules.facts import Entity
from rechtop.rules.run import Run
from rechtop.rules.walk import PEOPLE_COMPLETE, Input


class Openings:
    """Gives every input of a household a bit and remembers what is open behind each quantity of each person.

    A field of a record is the same input whatever the record; what nobody can answer (a judgement, a legal amount) is
    none. The arrays are read by compiled code.
    """

    def __init__(self, run: Run) -> None:
        self.run = run
        self._inputs: list[Input] = []
        self._memo = self._given()
        law, names = run.law, run.household.people
        strangers = self._bit(PEOPLE_COMPLETE)
        extra = [strangers] * (run.size - len(names))
        self.presence = [0] * len(names) + extra
        self.facts = [
            [*(self._bit(Input("fact", fact.id, who)) for who in names), *extra]
            if fact.entity is Entity.PERSON
            else self._bit(Input("fact", fact.id, fact.entity.value))
            for fact in law.facts.values()
        ]
        self.records = [[*(self._bit(Input("records", name, who)) for who in names), *extra] for name in law.records]
        self.fields = [
            [[*(self._bit(Input("record", f"{name}.{field.name}", who)) for who in names), *extra] for field in fields]
            for name, fields in ((records.name, records.fields) for records in law.records.values())
        ]
        self.relations = self._relations(strangers)

    def beside(self, run: Run) -> Openings:
        """The open inputs of another run about the same people, such as the hopeful one: the bits are shared."""
        other = copy(self)
        other.run, other._memo = run, self._given()
        return other

    def _given(self) -> dict[tuple[int, int], int]:
        """Behind a quantity that is given nothing is open."""
        return {(self.run.law.quantity(name), self.run.number(who)): 0 for name, who in self.run.household.fixed}

    def _relations(self, strangers: int) -> list[list[int]]:
        size, names = self.run.size, self.run.household.people
        bits = [[0] * size for _ in range(size)]
        for i in range(size):
            for j in range(size):
                if max(i, j) >= len(names):
                    bits[i][j] = strangers
                elif i < j:
                    one, other = sorted((names[i], names[j]))
                    bits[i][j] = bits[j][i] = self._bit(Input("relation", "relation", one, other))
        return bits

    def _bit(self, about: Input) -> int:
        self._inputs.append(about)
        return 1 << len(self._inputs) - 1

    def behind(self, quantity: int, person: int) -> int:
        """The bits of the inputs that are open behind a quantity of a person, by their numbers."""
        key = quantity, person
        found = self._memo.get(key)
        if found is None:
            found = self._memo[key] = self.run.law.opening(quantity)(self.run, self, person)
        return found

    def of(self, name: str, person: int = 0) -> tuple[Input, ...]:
        """The inputs that are open and can still move a quantity of a person (by her place)."""
        quantity = self.run.law.quantity(name)
        is_personal = self.run.law.quantity_list[quantity].is_personal
        bits = self.behind(quantity, person if is_personal else 0)
        return tuple(self._inputs[place] for place in _places(bits))


def _places(bits: int) -> Iterator[int]:
    """Where the ones stand in an integer."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest

"""The open inputs of every quantity of one run, found by compiled code (:mod:`rechtop.rules.opening`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from functools import lru_cache

from rechtop.rules.facts import Entity
from rechtop.rules.law import Law
from rechtop.rules.run import Run
from rechtop.rules.walk import PEOPLE_COMPLETE, Input


class _Layout:
    """Gives every input of a household of some size a bit; the arrays are read by compiled code.

    A field of a record is one input whatever the record. Somebody who is not listed stands for one input: that
    everybody is listed.
    """

    def __init__(self, law: Law, listed: int, size: int) -> None:
        self._makers: list[Callable[[tuple[str, ...]], Input]] = []
        strangers = self._bit(lambda _: PEOPLE_COMPLETE)
        extra = [strangers] * (size - listed)
        self.presence = [0] * listed + extra
        self.facts = [
            [*(self._of_person("fact", fact.id, place) for place in range(listed)), *extra]
            if fact.entity is Entity.PERSON
            else self._fixed(Input("fact", fact.id, fact.entity.value))
            for fact in law.facts.values()
        ]
        self.records = [
            [*(self._of_person("records", name, place) for place in range(listed)), *extra] for name in law.records
        ]
        self.fields = [
            [
                [*(self._of_person("record", f"{records.name}.{field.name}", n) for n in range(listed)), *extra]
                for field in records.fields
            ]
            for records in law.records.values()
        ]
        self.relations = [[strangers] * size for _ in range(size)]
        for i in range(listed):
            self.relations[i][i] = 0
            for j in range(i):
                self.relations[i][j] = self.relations[j][i] = self._relation(i, j)
        self.answerable = (1 << len(self._makers)) - 1
        """What somebody can be asked; the rest are judgements and legal amounts."""
        self.judged = [
            [*(self._of_person("judgement", f"{right}.{condition}", n) for n in range(listed)), *extra]
            if judgement.personal
            else [self._fixed(Input("judgement", f"{right}.{condition}"))]
            for (right, condition), judgement in law.judgements.items()
        ]
        keys = [(parameter.id, key) for parameter in law.parameters.values() for key in parameter.keys]
        self.parameters = [self._fixed(Input("parameter", id, other=key)) for id, key in keys]

    def _bit(self, maker: Callable[[tuple[str, ...]], Input]) -> int:
        self._makers.append(maker)
        return 1 << len(self._makers) - 1

    def _fixed(self, about: Input) -> int:
        return self._bit(lambda _: about)

    def _of_person(self, kind: str, name: str, place: int) -> int:
        return self._bit(lambda names: Input(kind, name, names[place]))

    def _relation(self, one: int, other: int) -> int:
        return self._bit(lambda names: _relation(names[one], names[other]))

    def input(self, place: int, names: tuple[str, ...]) -> Input:
        """The input of a bit, in a household of people of these names."""
        return self._makers[place](names)


def _relation(one: str, other: str) -> Input:
    first, second = sorted((one, other))
    return Input("relation", "relation", first, second)


@lru_cache(maxsize=64)
def _layout(law: Law, listed: int, size: int) -> _Layout:
    return _Layout(law, listed, size)


class Openings:
    """Remembers what is open behind each quantity of each person of a run.

    The arrays hold the bits of every input, as compiled code reads them; ``unverified`` those of the legal amounts
    whose value, on the day of the run, nobody has yet seen in print.
    """

    def __init__(self, run: Run) -> None:
        self._layout = layout = _layout(run.law, len(run.household.people), run.size)
        self.presence, self.facts, self.records = layout.presence, layout.facts, layout.records
        self.fields, self.relations = layout.fields, layout.relations
        self.judged, self.parameters = layout.judged, layout.parameters
        unverified = (worth.is_unverified for worth in run.worth)
        self.unverified = [bit if is_so else 0 for bit, is_so in zip(layout.parameters, unverified, strict=True)]
        self._named: dict[int, Input] = {}
        self._take(run)

    def beside(self, run: Run) -> Openings:
        """The open inputs of another run about the same people on the same day, such as the hopeful one."""
        other = copy(self)
        other._take(run)
        return other

    def _take(self, run: Run) -> None:
        """Begin with a run: behind a quantity that is given nothing is open, and nothing was used."""
        self.run = run
        self._open = {(run.law.quantity(name), run.number(who)): 0 for name, who in run.household.fixed}
        self._used = dict(self._open)

    def behind(self, quantity: int, person: int) -> int:
        """The bits of the inputs that are open behind a quantity of a person, by their numbers."""
        key = quantity, person
        found = self._open.get(key)
        if found is None:
            found = self._open[key] = self.run.law.opening(quantity)(self.run, self, person)
        return found

    def behind_used(self, quantity: int, person: int) -> int:
        """The bits of the unverified amounts from which a quantity of a person was computed, by their numbers."""
        key = quantity, person
        found = self._used.get(key)
        if found is None:
            found = self._used[key] = self.run.law.using(quantity)(self.run, self, person)
        return found

    def of(self, name: str, person: int = 0) -> tuple[Input, ...]:
        """The inputs that are open and can still move a quantity of a person (by her place), in a fixed order."""
        return self._inputs(self.behind(*self._key(name, person)))

    def answerable(self, name: str, person: int = 0) -> tuple[Input, ...]:
        """Those of them that somebody can be asked: no judgement, and no legal amount that is too old."""
        return self._inputs(self.behind(*self._key(name, person)) & self._layout.answerable)

    def used(self, name: str, person: int = 0) -> tuple[Input, ...]:
        """The unverified legal amounts from which a quantity of a person was computed."""
        return self._inputs(self.behind_used(*self._key(name, person)))

    def _key(self, name: str, person: int) -> tuple[int, int]:
        quantity = self.run.law.quantity(name)
        return quantity, person if self.run.law.personal[quantity] else 0

    def _inputs(self, bits: int) -> tuple[Input, ...]:
        return tuple(self._named.get(place) or self._name(place) for place in _places(bits))

    def _name(self, place: int) -> Input:
        found = self._named[place] = self._layout.input(place, self.run.household.people)
        return found


def _places(bits: int) -> Iterator[int]:
    """Where the ones stand in an integer."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest

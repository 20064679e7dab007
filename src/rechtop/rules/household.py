"""A household as somebody told it: what is known, what was asked and not known, what a human found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from rechtop.rules.algebra import FIRST_DAY, LAST_DAY, MOST, Axis, Pair, pack, unpack
from rechtop.rules.facts import Entity, Fact, Window, declared
from rechtop.rules.law import Law
from rechtop.rules.people import INVERSE, PARTNERS, RELATIONS

NOBODY = ""
"""Stands for the household itself where a person's id could stand."""

EVERY_RELATION = (1 << len(RELATIONS)) - 1
_SELF = 1 << [name for name, _ in RELATIONS].index("self")
_NUMBER = {name: number for number, (name, _) in enumerate(RELATIONS)}
_PARTNER = sum(1 << _NUMBER[name] for name in PARTNERS)
_INVERSE_BIT = [_NUMBER[INVERSE.get(name, name)] for name, _ in RELATIONS]

Row = Mapping[str, Pair[int]]
"""A record: the known fields; a field that is absent is unknown."""


@dataclass(frozen=True)
class Records:
    """The records of one list of one person, and whether these are all."""

    rows: tuple[Row, ...] = ()
    complete: bool = False


@dataclass(frozen=True)
class Finding:
    """A judgement recorded by a named human on a day. It may also settle the other way than hoped."""

    right: str
    condition: str
    holder: str
    finding: bool
    by: str
    on: date


@dataclass(frozen=True)
class Household:
    """What is known on ``on``. Everything that is not named here is unknown.

    ``closed`` holds what was asked and not answered, by name and person: a fact, a list, ``list.field``,
    ``persons_complete``, or a relation (:func:`closed_relation`).
    """

    on: date
    people: tuple[str, ...] = ()
    complete: bool = False
    receives_complete: bool = False
    facts: Mapping[tuple[str, str], Pair[int]] = field(default_factory=dict)
    relations: Mapping[tuple[str, str], int] = field(default_factory=dict)
    records: Mapping[tuple[str, str], Records] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    fixed: Mapping[tuple[str, str], Pair[int]] = field(default_factory=dict)
    closed: frozenset[tuple[str, str]] = frozenset()
    municipality: str = ""

    def knowing(self, fact: str, who: str, pair: Pair[int]) -> Household:
        """The same household with one fact more (or another value for it)."""
        return replace(self, facts={**self.facts, (fact, who): pair})

    def forgetting(self, fact: str, who: str) -> Household:
        """The same household without one fact."""
        return replace(self, facts={key: pair for key, pair in self.facts.items() if key != (fact, who)})

    def relation(self, of: str, to: str) -> int:
        """What ``of`` is to ``to``, as the mask of what is still possible."""
        if of == to:
            return _SELF
        every = EVERY_RELATION & ~_SELF
        return self.relations.get((of, to), every) & inverse(self.relations.get((to, of), every))


def closed_relation(of: str, to: str) -> tuple[str, str]:
    """How ``Household.closed`` names the relation between two people, in whichever order."""
    one, other = sorted((of, to))
    return f"{other}.relation", one


def inverse(mask: int) -> int:
    """What I can be to somebody who can be this to me."""
    return sum(1 << _INVERSE_BIT[bit] for bit in range(len(RELATIONS)) if mask >> bit & 1)


def still_holds(fact: Fact, told: date, on: date) -> bool:
    """Whether what was told on one day still says something about the day of assessment."""
    if fact.window is Window.ALWAYS:
        return True
    if fact.window in (Window.THIS_YEAR, Window.YEAR_BEFORE, Window.TWO_YEARS_BEFORE):
        return told.year == on.year
    if fact.window in (Window.PREVIOUS_MONTH, Window.THREE_MONTHS):
        return (told.year, told.month) == (on.year, on.month)
    return told == on


def fact_pair(household: Household, fact: Fact, who: str, on: date, *, carried: bool) -> Pair[int]:
    """What is known of a fact on a day; ``carried`` for a run in which nothing else changes."""
    pair = household.facts.get((fact.id, who))
    if pair is None or not (carried or still_holds(fact, household.on, on)):
        return declared(fact)
    return pair


class RecordRow(NamedTuple):
    """A record as compiled quantities read it: whether it exists, how often it counts, one pair a field."""

    presence: Pair[int]
    weight: int
    values: tuple[Pair[int], ...]


@dataclass(frozen=True)
class Arrays:
    """A household as the numbered arrays that compiled quantities read. The last person may stand for strangers."""

    size: int
    facts: tuple[list[Pair[int]] | Pair[int], ...]
    relations: list[list[int]]
    presence: list[Pair[int]]
    weights: list[int]
    records: tuple[list[list[RecordRow]], ...]


def arrays(law: Law, household: Household, on: date, *, carried: bool) -> Arrays:
    """Lay a household out for the law. People who may live there unlisted become one possible person more."""
    strangers = 0 if household.complete else max(0, MOST[Axis.OTHER] - len(household.people))
    names = [*household.people, *([None] if strangers else [])]
    facts: list[list[Pair[int]] | Pair[int]] = []
    for fact in law.facts.values():
        if fact.entity is Entity.PERSON:
            facts.append(
                [
                    declared(fact) if name is None else fact_pair(household, fact, name, on, carried=carried)
                    for name in names
                ]
            )
        else:
            facts.append(fact_pair(household, fact, NOBODY, on, carried=carried))
    return Arrays(
        size=len(names),
        facts=tuple(facts),
        relations=_relations(household, names, strangers),
        presence=[(1, 1) if name is not None else (0, 1) for name in names],
        weights=[1 if name is not None else strangers for name in names],
        records=tuple(_records(law, household, name, names) for name in law.records),
    )


def _relations(household: Household, names: list[str | None], strangers: int) -> list[list[int]]:
    """``[i][j]``: what j can be to i.

    The row of several strangers stands for each of them and for the others: to herself she is anything.
    """
    size = len(names)
    masks = [[_relation(household, names, j, i) for j in range(size)] for i in range(size)]
    if strangers > 1:
        masks[-1][-1] = EVERY_RELATION
    settle_partners(masks)
    return masks


def settle_partners(masks: list[list[int]]) -> None:
    """Who has a certain partner has no second one: take that from what everybody else can be to her."""
    for i, row in enumerate(masks):
        taken = [j for j, mask in enumerate(row) if mask and not mask & ~_PARTNER]
        for j in range(len(masks)):
            if taken and j not in taken:
                row[j] &= ~_PARTNER
                masks[j][i] &= ~_PARTNER


def _relation(household: Household, names: list[str | None], of: int, to: int) -> int:
    one, other = names[of], names[to]
    if one is None or other is None:
        return _SELF if of == to else EVERY_RELATION & ~_SELF
    return household.relation(one, other)


def _records(law: Law, household: Household, name: str, names: list[str | None]) -> list[list[RecordRow]]:
    """For each person the rows (presence, weight, one pair a field), with one possible row when the list is open."""
    fields = law.records[name].fields
    unknown = tuple(part.declared() for part in fields)
    settled = name.startswith("receives.") and household.receives_complete
    result: list[list[RecordRow]] = []
    for person in names:
        known = household.records.get((name, person), Records()) if person is not None else Records()
        rows = [
            RecordRow((1, 1), 1, tuple(row.get(part.name, part.declared()) for part in fields)) for row in known.rows
        ]
        more = MOST[Axis.RECORD] - len(rows)
        if more > 0 and not (known.complete or (settled and person is not None)):
            rows.append(RecordRow((0, 1), more, unknown))
        result.append(rows)
    return result


def receiving(on: date, answer: bool | None, row: Row) -> Records:
    """The records behind "does she receive it": yes on that day, no, or unknown.

    A yes narrows what is known of the period in part: it began by then and has not ended. Raises ValueError when the
    period lies wholly before or after the day.
    """
    today = pack(on)
    if answer is None:
        return Records()
    if not answer:
        return Records(complete=True)
    (start, started), (ending, end) = row.get("from", (FIRST_DAY, today)), row.get("until", (today, LAST_DAY))
    if start > today or end < today:
        raise ValueError(f"{start} to {end} does not contain {today}")
    period = {"from": (start, min(started, today)), "until": (max(ending, today), end)}
    return Records(({**row, **period},), complete=True)


def told_day(packed: int) -> str:
    """A packed day as people write it, dd/mm/yyyy."""
    return unpack(packed).strftime("%d/%m/%Y")

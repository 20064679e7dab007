"""The typical answers to a question, each as a run in which it was given: to see what a question may decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rechtop.rules.algebra import FIRST_DAY, LAST_DAY, Pair
from rechtop.rules.facts import Fact
from rechtop.rules.household import RecordRow
from rechtop.rules.people import PARTNERS, RELATIONS
from rechtop.rules.run import Run
from rechtop.rules.walk import PEOPLE_COMPLETE, Input


def answered(run: Run, about: Input) -> Iterable[Run]:
    """Runs in which the question has been answered in each typical way."""
    people = run.household.people
    person = people.index(about.who) if about.who in people else 0
    if about.kind == "fact":
        fact = run.law.facts[about.name]
        known = run.facts[run.law.fact(fact.id)]
        now = known[person] if isinstance(known, list) else known
        for pair in typical_answers(fact, now, run.on):
            yield run.with_fact(fact.id, person, pair)
    elif about.kind == "records":
        fields = run.law.records[about.name].fields
        row = tuple(_covering(run.on, field.name) or field.declared() for field in fields)
        told = [known for known in run.records[run.law.records_of(about.name)][person] if known.presence[0]]
        yield run.with_records(about.name, person, told)
        yield run.with_records(about.name, person, [*told, RecordRow((1, 1), 1, row)])
    elif about.kind == "relation":
        other = people.index(about.other)
        possible = run.relations[other][person]
        for mask in _RELATION_ANSWERS:
            if possible & mask:
                yield run.with_relation(person, other, mask)
    elif about == PEOPLE_COMPLETE:
        yield run.without_strangers()


def _covering(on: int, field: str) -> Pair[int] | None:
    """The dates of a benefit that is received on the day itself."""
    return {"from": (FIRST_DAY, on), "until": (on, LAST_DAY)}.get(field)


_TYPICAL_YEARS = (65, 18, 0)
"""How long ago a day lies that divides people: old, of age, passed."""

_BITS = {name: 1 << number for number, (name, _) in enumerate(RELATIONS)}
_RELATION_ANSWERS = (sum(_BITS[name] for name in PARTNERS), _BITS["child"], _BITS["parent"], _BITS["none"])


def typical_answers(fact: Fact, now: Pair[int], on: int) -> list[Pair[int]]:
    """The answers that divide people: yes and no, groups or options, the ranges between typical amounts or ages."""
    if fact.kind == "choice":
        options = {name: 1 << number for number, (name, _) in enumerate(fact.options)}
        masks = [sum(options[part] for part in parts) for _, _, parts in fact.groups]
        masks += [option for option in options.values() if not any(mask & option for mask in masks)]
        return [(mask & now[0],) * 2 for mask in masks if mask & now[0] and mask & now[0] != now[0]]
    if fact.kind == "truth":
        return [(0, 0), (1, 1)]
    low, high = now
    typical = [on - years * 10000 for years in _TYPICAL_YEARS] if fact.kind == "day" else fact.typical
    cuts = sorted({cut for cut in typical if low < cut < high} or {(low + high) // 2})
    ends = [low - 1, *cuts, high]
    return [(before + 1, after) for before, after in pairwise(ends) if before + 1 <= after]


def answered_alike(run: Run, covers: Sequence[Input]) -> Iterator[Run]:
    """Runs in which the same question about several people has been answered, by all of them alike."""
    if covers[0].kind != "fact":
        yield from answered(run, covers[0])
        return
    fact, places = run.law.facts[covers[0].name], [run.number(cover.who) for cover in covers]
    now = run.facts[run.law.fact(fact.id)]
    if isinstance(now, list):
        known = now[places[0]]
        for pair in typical_answers(fact, known, run.on):
            yield run.with_answers({(fact.id, place): pair for place in places})

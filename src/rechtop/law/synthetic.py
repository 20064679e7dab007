"""Made-up, fully known households, seeded: to see whether conditions can be met, never to stand for real people."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from rechtop.rules.algebra import Pair, pack
from rechtop.rules.facts import Entity, Fact, Window
from rechtop.rules.household import NOBODY, Finding, Household, Records, Row
from rechtop.rules.law import Law
from rechtop.rules.people import RELATIONS
from rechtop.rules.records import Field

_AGES = (0, 1, 2, 3, 4, 6, 10, 12, 15, 17, 18, 20, 24, 30, 45, 60, 64, 65, 66, 67, 80)
_FAMILY = ("spouse", "legal_cohabitant", "life_partner", "parent", "child", "sibling", "none")


def household(law: Law, random: Random, on: date, needed: Collection[tuple[str, ...]] | None = None) -> Household:
    """One made-up household in which everything is known, also every judgement.

    With ``needed`` (inputs as in ``law.leaves``) only those facts, lists and judgements are made up, which is cheaper.
    """
    people = tuple(f"p{number}" for number in range(1, random.choice((1, 2, 2, 3, 4)) + 1))
    facts: dict[tuple[str, str], Pair[int]] = {}
    for fact in (fact for id, fact in law.facts.items() if needed is None or ("fact", id) in needed):
        for who in people if fact.entity is Entity.PERSON else (NOBODY,):
            facts[fact.id, who] = _fact(fact, random, on)
    bits = {name: 1 << number for number, (name, _) in enumerate(RELATIONS)}
    relations = {
        (of, to): bits[random.choice(_FAMILY)] for n, of in enumerate(people) for to in people[n + 1 :] if of != to
    }
    share = random.choice((0.0, 0.0, 0.05, 0.35))  # many households receive nothing yet
    records = {
        (name, who): Records(_rows(law.records[name].fields, random, on, share), complete=True)
        for name in law.records
        if needed is None or ("records", name) in needed
        for who in people
    }
    findings = tuple(
        Finding(right, condition, who, random.random() < 0.7, "synthetisch", on)
        for (right, condition), judgement in law.judgements.items()
        if needed is None or ("judgement", right, condition) in needed
        for who in (people if judgement.personal else (NOBODY,))
    )
    return Household(on, people, True, True, facts, relations, records, findings)


def _fact(fact: Fact, random: Random, on: date) -> Pair[int]:
    if fact.kind == "choice":
        mask = 1 << (random.randrange(len(fact.options)) if random.random() < 0.5 else 0)
        return mask, mask
    if fact.kind == "day":
        if fact.window is Window.ALWAYS:
            day = _day(random, on.year - random.choice(_AGES))
        else:
            day = pack(on - timedelta(_days_ago(random)))
        return day, day
    if fact.kind == "truth":
        value = int(random.random() < 0.4)
        return value, value
    value = _near(random, fact.low, fact.high, fact.typical)
    return value, value


def _days_ago(random: Random) -> int:
    """Mostly in the last months, sometimes years ago, seldom still to come (below zero)."""
    far = random.random()
    return random.randint(0, 120 if far < 0.6 else 2_000) if far < 0.9 else -random.randint(1, 300)


def _near(random: Random, low: int, high: int, typical: tuple[int, ...]) -> int:
    """Often nothing, often around an amount that divides people, seldom anything at all."""
    kind = random.random()
    if kind < 0.4:
        return max(low, min(0, high))
    if kind < 0.9 and typical:
        return max(low, min(high, random.choice(typical) + random.randint(-2, 2) * max(1, random.choice(typical) // 4)))
    return random.randint(low, high)


def _day(random: Random, year: int) -> int:
    return year * 10000 + random.randint(1, 12) * 100 + random.randint(1, 28)


def _rows(fields: tuple[Field, ...], random: Random, on: date, share: float) -> tuple[Row, ...]:
    rows: list[Row] = []
    while random.random() < share and len(rows) < 3:
        row: dict[str, Pair[int]] = {}
        for field in fields:
            low, high = field.declared()
            if field.kind == "choice":
                low = high = 1 << random.randrange(len(field.options))
            elif field.kind == "day":
                start = _day(random, on.year - random.randint(0, 3))
                low = high = min(start, pack(on)) if field.name != "until" else _until(random, on)
            else:
                low = high = random.randint(low, high if random.random() < 0.2 else max(low, high // 10))
            row[field.name] = (low, high)
        rows.append(row)
    return tuple(rows)


def _until(random: Random, on: date) -> int:
    """Mostly still running, sometimes ended before today."""
    return _day(random, on.year - random.randint(1, 3)) if random.random() < 0.2 else _day(random, on.year + 1)


def half_known(law: Law, random: Random, on: date) -> Household:
    """A made-up household of which about half of the facts is known, and no judgement yet."""
    whole = household(law, random, on)
    return replace(
        whole,
        complete=random.random() < 0.5,
        receives_complete=random.random() < 0.5,
        facts={key: pair for key, pair in whole.facts.items() if random.random() < 0.5},
        relations={key: mask for key, mask in whole.relations.items() if random.random() < 0.5},
        records={key: rows for key, rows in whole.records.items() if random.random() < 0.5},
        findings=(),
    )

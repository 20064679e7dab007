"""A household that the solver made up, in words: who there is, how old, and only what is not usual of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rechtop.law.sentences import euros, period
from rechtop.proofs.plain import usual
from rechtop.rules.algebra import LAST_DAY, unpack
from rechtop.rules.facts import Fact
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.law import Law
from rechtop.rules.people import PARTNERS, RELATIONS
from rechtop.rules.records import Field

_WORDS = dict(RELATIONS)
_BITS = {name: 1 << number for number, (name, _) in enumerate(RELATIONS)}
_PARTNER = sum(_BITS[name] for name in PARTNERS)

MOST = 12
"""So many things are told of a household; the rest is counted."""


def who(told: Household) -> str:
    """The people in one sentence: their letters, their ages and what they are to the first."""
    parts = []
    for place, person in enumerate(told.people):
        kin = _kin(told, person) if place else ""
        parts.append(f"{letter(told, person)}{kin} ({age(told, person)})")
    return f"{' en '.join(parts) if len(parts) < 3 else ', '.join(parts)}."


def letter(told: Household, person: str) -> str:
    """What a made-up person is called: A, B, C."""
    return "ABCDEFGHIJ"[told.people.index(person)] if person in told.people else "het gezin"


def _kin(told: Household, person: str) -> str:
    mask = told.relation(person, told.people[0])
    if mask & _PARTNER:
        return ", partner van A"
    names = [name for name, bit in _BITS.items() if bit & mask]
    return f", {_WORDS[names[0]]} van A" if names[0] != "none" else ", geen familie van A"


def age(told: Household, person: str) -> str:
    """How old somebody is: in months when she is very young."""
    born = told.facts["birth_date", person][0]
    months = (told.on.year - born // 10000) * 12 + told.on.month - born // 100 % 100 - (told.on.day < born % 100)
    if 0 <= months < 24 or not months % 12:
        return f"{months // 12} jaar" if months >= 24 else f"{months} maanden"
    return f"{months // 12} jaar"


def traits(law: Law, told: Household, quantities: Iterable[str]) -> list[str]:
    """What is not usual of a household and is read by these quantities: each question with its answer."""
    read = set().union(*(law.leaves[name] for name in quantities))
    norm = usual(law, told)
    found = [
        f"{_of(told, person)}{law.facts[id].question} {answer(law.facts[id], pair[0])}"
        for (id, person), pair in told.facts.items()
        if ("fact", id) in read and norm.get((id, person), pair) != pair
    ]
    found += list(_received(law, told, read))
    rest = len(found) - MOST
    more = f"En nog {rest} {'ander gegeven' if rest == 1 else 'andere gegevens'}."
    return found if rest <= 0 else [*found[:MOST], more]


def _of(told: Household, person: str) -> str:
    return f"{letter(told, person)}: " if person != NOBODY and len(told.people) > 1 else ""


def answer(fact: Fact | Field, value: int) -> str:
    """A value of a fact as people say it."""
    if fact.kind == "truth":
        return "ja" if value else "nee"
    if fact.kind == "day":
        return unpack(value).strftime("%d/%m/%Y")
    if fact.kind == "choice":
        return _label(fact, value.bit_length() - 1)
    if str(fact.unit).startswith("EUR"):
        return f"{euros(value, fact.decimals)} {period(fact.unit)}".strip()
    return f"{value / 10**fact.decimals:g}".replace(".", ",")


def _label(fact: Fact | Field, number: int) -> str:
    if isinstance(fact, Fact):
        return fact.options[number][1]
    return fact.label(fact.options[number])


def _received(law: Law, told: Household, read: set[tuple[str, ...]]) -> Iterator[str]:
    for (name, person), records in told.records.items():
        for row in records.rows if ("records", name) in read else ():
            known = law.records[name]
            parts = [part for part in known.fields if part.name in _PART and row[part.name][0] not in (0, LAST_DAY)]
            tail = ", ".join(f"{_PART[part.name]} {answer(part, row[part.name][0])}" for part in parts)
            yield f"{_of(told, person)}{known.question} ja{f' ({tail})' if tail else ''}"


_PART = {"from": "sinds", "until": "tot", "amount": "bedrag"}

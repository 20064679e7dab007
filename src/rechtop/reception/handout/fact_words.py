"""One fact in words: what was asked and what was answered."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from rechtop.law.catalogue import law
from rechtop.law.sentences import euros, period
from rechtop.reception.models import Fact
from rechtop.reception.rights.places import RELATION
from rechtop.reception.rights.said import subject, told_in_words
from rechtop.rules.facts import Fact as Declared
from rechtop.rules.units import EUR, EUR_MONTH, EUR_YEAR
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT

MONEY = frozenset({EUR, EUR_MONTH, EUR_YEAR})
_SAID = {
    NOT_KNOWN: "niet geweten",
    RATHER_NOT: "liever niet gezegd",
    True: "ja",
    False: "nee",
    "yes": "ja",
    "no": "nee",
}


def fact_question(fact: Fact) -> str:
    """What was asked; in words too where it is no declared fact: who somebody is, what she receives already."""
    declared = law().facts.get(fact.fact)
    return declared.question if declared is not None else subject(law(), (fact.place, fact.fact), _names(fact))


def fact_answer(fact: Fact) -> str:
    """What was answered; a range as "van ... tot ...", an option by its label."""
    declared = law().facts.get(fact.fact)
    value = fact.value
    if declared is None and not _is_plain(value):
        return told_in_words(law(), (fact.place, fact.fact), value, _names(fact))
    if isinstance(value, list) and len(value) == 2 and all(isinstance(end, str | None) for end in value):
        return f"van {_one(declared, value[0])} tot {_one(declared, value[1])}"
    return _one(declared, value)


def _is_plain(value: object) -> bool:
    """Whether a value says itself: no list of records, no option of the household."""
    return not isinstance(value, list | str) or value in _SAID.values()


def _names(fact: Fact) -> dict[str, str]:
    """What people are called in the file that she takes along: "u", and the others by their number."""
    keys = {fact.place, fact.fact.removeprefix(RELATION).partition(".")[0], "p1"}
    people = sorted(key for key in keys if key.startswith("p") and key[1:].isdigit())
    return {key: "u" if key == "p1" else f"persoon {key[1:]}" for key in people}


def _one(declared: Declared | None, value: object) -> str:
    if isinstance(value, bool | str) and value in _SAID:
        return _SAID[value]
    if value is None:
        return "onbekend"
    if declared is None or not isinstance(value, str):
        return str(value)
    labels = dict(declared.options) | {id: label for id, label, _ in declared.groups}
    if value in labels:
        return labels[value]
    if declared.unit in MONEY:
        try:
            cents = int(Decimal(value) * 100)
        except InvalidOperation:
            return value
        return f"{euros(cents, 2)} {period(declared.unit)}".strip()
    return value

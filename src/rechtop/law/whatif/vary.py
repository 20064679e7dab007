"""What is to change: one fact, of whom, and over which values. Everything that cannot be is refused with what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rechtop.rules.algebra import Pair
from rechtop.rules.errors import InputError, nearest
from rechtop.rules.facts import Entity, Fact
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.kinds import scale
from rechtop.rules.law import Law
from rechtop.rules.units import EUR, EUR_MONTH, EUR_YEAR
from rechtop.rules.values import written

MOST_POINTS = 2_000
_NUMBER = re.compile(r"\s*([+-]?\d{1,15}(?:\.\d{1,9})?)\s*(.*?)\s*", re.ASCII)


@dataclass(frozen=True)
class Asked:
    """What somebody asks to vary, as it was typed; an empty text is not given. ``of`` is the id of a person."""

    fact: str
    start: str = ""
    end: str = ""
    step: str = ""
    of: str = ""


@dataclass(frozen=True)
class Variation:
    """A fact (of ``of``, or of the household) and the values to try: scaled numbers from low to high, or options."""

    fact: Fact
    of: str
    values: tuple[Pair[int], ...]

    @property
    def is_number(self) -> bool:
        """Whether the values lie on a line, so that there is a more and a less."""
        return self.fact.kind == "number"

    @property
    def is_money(self) -> bool:
        """Whether the values are euros."""
        return self.is_number and self.fact.unit in (EUR, EUR_MONTH, EUR_YEAR)


def read_variation(law: Law, household: Household, asked: Asked, most: int = MOST_POINTS) -> Variation:
    """Read what is to change, at most ``most`` values. Raises InputError naming the field, its value and what to do."""
    fact = _fact(law, asked.fact)
    of = _person(household, fact, asked.of)
    if fact.kind == "number":
        return Variation(fact, of, _numbers(fact, asked, most))
    for field, value in (("from", asked.start), ("to", asked.end), ("step", asked.step)):
        if value.strip():
            raise InputError(field, value, "dit gegeven is geen getal: laat dit weg, alle antwoorden worden geprobeerd")
    if fact.kind == "truth":
        return Variation(fact, of, ((0, 0), (1, 1)))
    return Variation(fact, of, tuple((1 << number, 1 << number) for number in range(len(fact.options))))


def _fact(law: Law, name: str) -> Fact:
    if name not in law.facts:
        raise InputError("vary", name, f"dit gegeven bestaat niet.{nearest(name, law.facts)}")
    fact = law.facts[name]
    if fact.kind == "day":
        raise InputError("vary", name, "een datum kan hier niet veranderen; kies een getal, een keuze of ja en nee")
    return fact


def _person(household: Household, fact: Fact, of: str) -> str:
    if fact.entity is not Entity.PERSON:
        if of:
            about = {"household": "het gezin", "dwelling": "de woning"}.get(fact.entity.value, "de aanvraag")
            raise InputError("of", of, f"dit gegeven gaat over {about}; laat de persoon weg")
        return NOBODY
    people = household.people
    if not people:
        raise InputError("vary", fact.id, "dit gaat over een persoon, maar er staat niemand in het huishouden")
    if not of and len(people) == 1:
        return people[0]
    if not of:
        raise InputError("of", of, f"zeg over wie het gaat: {', '.join(people)}")
    if of not in people:
        raise InputError(
            "of", of, f"deze persoon staat niet in het huishouden: {', '.join(people)}.{nearest(of, people)}"
        )
    return of


def _numbers(fact: Fact, asked: Asked, most: int) -> tuple[Pair[int], ...]:
    start, end, step = (
        _number(fact, field, text)
        for field, text in (("from", asked.start), ("to", asked.end), ("step", asked.step))
    )  # fmt: skip
    for field, text, value in (("from", asked.start, start), ("to", asked.end, end)):
        if not fact.low <= value <= fact.high:
            low, high = (written(side, fact.decimals) for side in (fact.low, fact.high))
            raise InputError(field, text, f"dit valt buiten wat kan: {low} tot {high}")
    if start > end:
        advice = f"dit is meer dan de laatste waarde ({asked.end}); begin met de laagste waarde"
        raise InputError("from", asked.start, advice)
    if step <= 0:
        raise InputError("step", asked.step, "een stap moet groter zijn dan 0")
    values = (*range(start, end, step), end)
    if len(values) > most:
        least = written(-(-(end - start) // (most - 1)), fact.decimals)
        advice = f"dat zijn {len(values)} waarden, hoogstens {most}: neem een stap van minstens {least}"
        raise InputError("step", asked.step, advice)
    return tuple((value, value) for value in values)


def _number(fact: Fact, field: str, text: str) -> int:
    unit = str(fact.unit)
    if not text.strip():
        raise InputError(field, text, f"dit is verplicht bij een getal; geef een aantal in {unit}")
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise InputError(field, text, "dit is geen getal; schrijf bijvoorbeeld 1250.50")
    if found[2] and found[2].lower() not in _written_units(fact):
        raise InputError(field, text, f"dit gegeven staat in {unit}, niet in {found[2]}; reken om en geef het getal")
    try:
        return scale(Decimal(found[1]), fact.decimals)
    except ValueError:
        raise InputError(field, text, f"schrijf hoogstens {fact.decimals} cijfers na de punt") from None


def _written_units(fact: Fact) -> Sequence[str]:
    unit = str(fact.unit).lower()
    return (unit, unit.replace("eur", "euro")) if fact.unit in (EUR, EUR_MONTH, EUR_YEAR) else (unit,)

"""What somebody typed to vary: read as Dutch notation, each mistake kept beside its field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from rechtop.explorer import notation
from rechtop.explorer.errors import Unreadable
from rechtop.explorer.words import unit_words
from rechtop.law.facts.income import net_wage_month
from rechtop.law.facts.person import birth_date
from rechtop.law.whatif.vary import Asked
from rechtop.law.whatif.walk import Walk
from rechtop.rules.algebra import pack
from rechtop.rules.errors import InputError
from rechtop.rules.household import Household
from rechtop.rules.law import Law

BEFORE = "wat."
"""Before every name of this form on the page, so that it travels beside what was typed on the desk form."""
FACT, WHO, FROM, TO, STEP, KEEP = "feit", "wie", "van", "tot", "stap", "houd"

MOST_VALUES, LEAST_VALUES = 200, 40
"""How many values a page computes, for small and for very large households; the command line goes further."""

PAY, BIRTH = net_wage_month.fact.id, birth_date.fact.id
YOUNGEST = 15
"""Younger people are not offered as earners. No rule stands on it: at the desk everybody can be chosen."""
_STEPS = tuple(Decimal(step) for step in ("1", "2", "5", "10", "20", "25", "50", "100", "200", "250", "500", "1000"))
_FEW = 60
"""How many values are enough to see an income change."""
_SHARED = 800
"""Values times people: a large household takes longer at each value."""

_FIELDS = {"vary": FACT, "of": WHO, "from": FROM, "to": TO, "step": STEP}
_POINT = re.compile(r"(?<=\d)\.(?=\d)")


@dataclass(frozen=True)
class Form:
    """The form as it was typed, what is wrong with it by the name of the field, and the walk where nothing is."""

    fact: str = PAY
    who: str = ""
    start: str = "0"
    end: str = "2.500"
    step: str = "25"
    keep: bool = False
    errors: Mapping[str, str] = field(default_factory=dict)
    walk: Walk | None = None

    @property
    def beside(self) -> Mapping[str, str]:
        """What to say beside each field; empty where nothing is wrong."""
        return dict.fromkeys((FACT, WHO, FROM, TO, STEP), "") | dict(self.errors)


def posted_form(posted: Mapping[str, str]) -> dict[str, str]:
    """What was sent of this form, by the name of the field."""
    return {name.removeprefix(BEFORE): text for name, text in posted.items() if name.startswith(BEFORE)}


def any_fact(posted: Mapping[str, str], law: Law, household: Household) -> Form:
    """The form for workers: any fact, over values that they choose. Nothing is computed before it was sent."""
    if FACT not in posted:
        return Form(who=household.people[0] if household.people else "")
    texts = {name: posted.get(name, "").strip() for name in (FACT, WHO, FROM, TO, STEP)}
    return _walked(law, household, texts, keep=KEEP in posted, asks_step=True)


def earners(household: Household) -> tuple[str, ...]:
    """Who may earn a wage: everybody but those who are surely younger than fifteen."""
    born_after = pack(household.on) - YOUNGEST * 10_000
    unknown = 0, 0
    return tuple(who for who in household.people if household.facts.get((BIRTH, who), unknown)[0] <= born_after)


def own_pay(posted: Mapping[str, str], law: Law, household: Household) -> Form:
    """The form for everybody: only what somebody earns net by the month; the steps follow from the range."""
    who = earners(household)
    if TO not in posted:
        return Form(who=next(iter(who), ""))
    texts = {name: posted.get(name, "").strip() for name in (WHO, FROM, TO)} | {FACT: PAY, STEP: ""}
    if len(who) == 1:
        texts[WHO] = who[0]
    return _walked(law, household, texts, keep=False, asks_step=False)


def most_values(household: Household) -> int:
    """How many values a page computes of this household, so that nobody waits long."""
    return max(LEAST_VALUES, min(MOST_VALUES, _SHARED // max(1, len(household.people))))


def _walked(law: Law, household: Household, texts: Mapping[str, str], *, keep: bool, asks_step: bool) -> Form:
    errors: dict[str, str] = {}
    most = most_values(household)
    numbers = _numbers(law, texts, errors, few=0 if asks_step else min(_FEW, most - 1))
    fact = law.facts.get(texts[FACT])
    who = texts[WHO] if fact is not None and fact.entity.value == "person" else ""
    walk = None
    if not errors:
        try:
            walk = Walk(law, household, Asked(texts[FACT], *numbers, who), keep=keep, most=most)
        except InputError as error:
            errors[_FIELDS.get(error.field, FACT)] = _sentence(error.advice)
    return Form(texts[FACT], texts[WHO], texts[FROM], texts[TO], texts[STEP], keep, errors, walk)


def _numbers(law: Law, texts: Mapping[str, str], errors: dict[str, str], *, few: int) -> tuple[str, str, str]:
    """The first value, the last and the step as a household file writes them; empty where the fact is no number.

    With ``few`` the step is not asked but such that there are about so many values.
    """
    fact = law.facts.get(texts[FACT])
    if fact is None or fact.kind != "number":
        return "", "", ""
    found: dict[str, Decimal] = {}
    for name in (FROM, TO, STEP):
        try:
            if name != STEP or not few:
                found[name] = _one(texts[name], fact.decimals, unit_words(fact.unit))
        except Unreadable as error:
            errors[name] = error.advice
    if errors:
        return "", "", ""
    step = _own_step(found[TO] - found[FROM], few) if few else found[STEP]
    return _plain(found[FROM]), _plain(found[TO]), _plain(step)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _one(text: str, decimals: int, unit: str) -> Decimal:
    """One number. Raises Unreadable."""
    advice = f"Schrijf één getal, bijvoorbeeld 1.250{',50' if decimals else ''} ({unit})."
    span = notation.span(text, decimals, advice=advice)
    if span.low is None or span.low != span.high:
        raise Unreadable(advice)
    return span.low


def _own_step(width: Decimal, few: int) -> Decimal:
    return next((step for step in _STEPS if width <= step * few), _STEPS[-1])


def _sentence(advice: str) -> str:
    """What a household file would be told, as a sentence with Dutch numbers."""
    text = _POINT.sub(",", advice)
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?')) else '.'}"

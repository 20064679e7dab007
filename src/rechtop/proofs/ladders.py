"""The same household with more and more income: where a right, or several together, are lost from one euro to the next.

No solver is needed here: the income is one number, so every loss is found by halving. The households are synthetic
ones that could exist (:mod:`rechtop.law.varied`); all facts that follow from the income move with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from rechtop.law.varied import varied
from rechtop.proofs.judging import findings
from rechtop.proofs.search import Search
from rechtop.proofs.together import Together, receiving_nothing, together
from rechtop.rules.facts import Entity
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.law import Law

TAXABLE, GROSS, YEAR = Decimal("1.2"), Decimal("1.3"), Decimal(12)
"""What one euro of net wage is as taxable and as gross wage, as the synthetic households have it; months in a year."""

_FAMILY = {
    "household_gross_taxable_income_month": Decimal(1),
    "household_gross_taxable_income_previous_year": YEAR,
    "household_gross_taxable_income_year": YEAR,
    "household_net_taxable_income_two_years_before": YEAR,
    "housing_income": YEAR,
    "renovation_income": YEAR,
    "study_grant_income": YEAR,
    "groeipakket_real_income_month": Decimal(1),
    "groeipakket_family_income": YEAR,
    "gross_taxable_income_month": Decimal(1),
    "gross_taxable_income_previous_year": YEAR,
}
"""How one taxable euro a month enters the incomes of the person and of the family."""

LADDERS: Mapping[str, Mapping[str, Decimal]] = {
    "net_wage_month": {
        "net_wage_month": Decimal(1),
        "gross_wages_year": GROSS * YEAR,
        "taxable_labour_income_year": TAXABLE * YEAR,
        **{fact: TAXABLE * factor for fact, factor in _FAMILY.items()},
    },
    "social_benefit_month": {
        "social_benefit_month": Decimal(1),
        "gross_social_benefits_year": YEAR,
        "taxable_replacement_income_year": YEAR,
        **_FAMILY,
    },
    "pension_month": {
        "pension_month": Decimal(1),
        "social_benefit_month": Decimal(1),
        "taxable_replacement_income_year": YEAR,
        **_FAMILY,
    },
}
"""By what somebody lives on: how each fact moves with one euro net a month."""

KINDS: Mapping[str, str] = {
    "laag_loon": "net_wage_month",
    "werkloze": "social_benefit_month",
    "gepensioneerde": "pension_month",
    "alleenstaande_ouder": "net_wage_month",
    "koppel_met_kinderen": "net_wage_month",
    "gepensioneerd_koppel": "pension_month",
    "met_handicap": "social_benefit_month",
    "weduwe": "pension_month",
}
"""The kinds of household that climb, and what they climb with."""

EACH, TOP, STEP = 1, 3_600, 150
"""How many households of a kind; how far they climb and in what steps, EUR/month net."""

LEAST = Decimal(10)
"""A loss of less than so many euro a month is no cliff, unless a right is lost that has no price."""


@dataclass(frozen=True)
class Fall:
    """At ``income`` net a month (EUR) one euro more costs ``loss`` a month, and these rights go."""

    kind: str
    fact: str
    household: Household
    income: int
    loss: Decimal
    lost: tuple[str, ...]
    less: tuple[str, ...]


def falls(search: Search) -> Iterator[Fall]:
    """Every fall of every household on its ladder."""
    taken = dict.fromkeys(KINDS, 0)
    for made in varied(search.law, Random(20260101), search.on):  # noqa: S311  a seed for a sample, not a secret
        if made.kind in taken and taken[made.kind] < EACH:
            taken[made.kind] += 1
            search.tell(f"{made.kind} {taken[made.kind]}")
            yield from _climbing(search, made.kind, made.household)


def _climbing(search: Search, kind: str, told: Household) -> Iterator[Fall]:
    fact = KINDS[kind]
    poor = receiving_nothing(search, earning(search.law, told, fact, 0))
    told = replace(told, findings=findings(search, poor))
    known: dict[int, Together] = {}

    def at(income: int) -> Together:
        if income not in known:
            known[income] = together(search, earning(search.law, told, fact, income))
        return known[income]

    for low in range(0, TOP, STEP):
        for income in _edges(at, low, low + STEP):
            before, after = at(income), at(income + 1)
            loss = before.total - after.total
            lost = tuple(right for right in before.money if right not in after.money)
            less = tuple(r for r in before.money if r in after.money and after.money[r] < before.money[r] - 1)
            if loss >= LEAST or any(not before.money[right] for right in lost):
                yield Fall(kind, fact, earning(search.law, told, fact, income), income, loss, lost, less)


def _edges(at: Callable[[int], Together], low: int, high: int) -> Iterator[int]:
    """The incomes between two where one euro more is a fall, found by halving."""
    before, after = at(low), at(high)
    if set(before.money) <= set(after.money) and before.total - after.total <= high - low:
        return
    if high - low == 1:
        yield low
        return
    middle = (low + high) // 2
    yield from _edges(at, low, middle)
    yield from _edges(at, middle, high)


def earning(law: Law, told: Household, fact: str, income: int) -> Household:
    """The same household in which the first person has this income from one source, EUR net a month, and no other."""
    first, facts = told.people[0], dict(told.facts)
    for id, ladder in LADDERS.items():
        facts = _moved(law, facts, ladder, first, -_euros(law, facts, id, first))
    return replace(told, facts=_moved(law, facts, LADDERS[fact], first, Decimal(income)))


Facts = dict[tuple[str, str], tuple[int, int]]


def _euros(law: Law, facts: Facts, id: str, who: str) -> Decimal:
    return Decimal(facts[id, who][0]).scaleb(-law.facts[id].decimals) if id in law.facts else Decimal(0)


def _moved(law: Law, facts: Facts, ladder: Mapping[str, Decimal], who: str, euros: Decimal) -> Facts:
    """The facts after so many euro net a month more."""
    result = dict(facts)
    for id, factor in ladder.items():
        fact = law.facts.get(id)
        if fact is not None:
            key = id, (who if fact.entity is Entity.PERSON else NOBODY)
            value = result[key][0] + int((euros * factor).scaleb(fact.decimals))
            value = max(fact.low, min(fact.high, value))
            result[key] = (value, value)
    return result

"""Cliffs: one euro more income, and a right is worth much less. The solver looks for the deepest of each right.

The households receive nothing yet: who loses a right and keeps another in its place has not fallen. Rights that hang
together are climbed in :mod:`rechtop.proofs.ladders`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from rechtop.proofs.asking import Answer, ask
from rechtop.proofs.assignment import household
from rechtop.proofs.carrier import Carrier
from rechtop.proofs.plain import plain
from rechtop.proofs.search import Search
from rechtop.proofs.shapes import Shape
from rechtop.proofs.terms import Term
from rechtop.rules.facts import Entity, Fact
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.rights import AmountKind, Right
from rechtop.rules.run import Run

INCOMES = (
    "net_wage_month",
    "social_benefit_month",
    "pension_month",
    "other_net_income_month",
    "gross_taxable_income_month",
    "gross_taxable_income_previous_year",
    "gross_wages_year",
    "gross_social_benefits_year",
    "net_self_employed_year",
    "taxable_labour_income_year",
    "taxable_replacement_income_year",
    "household_gross_taxable_income_month",
    "household_gross_taxable_income_previous_year",
    "household_gross_taxable_income_year",
    "household_net_taxable_income_two_years_before",
    "groeipakket_real_income_month",
    "groeipakket_family_income",
    "study_grant_income",
    "housing_income",
    "renovation_income",
    "fulltime_gross_wage_month",
)
"""The facts of which one euro more is tried."""

PAYING = (AmountKind.INCOME, AmountKind.ONE_OFF, AmountKind.LOWER_PRICE)
LEAST = 60
"""A loss of less than so many euro a year is no cliff."""

ROUNDS = 4
EFFORT = 5_000_000
SHAPES = ("alleen", "ouder_kind", "koppel")
"""The shapes that are climbed: enough to see how deep a cliff is alone, with a child and with a partner."""


@dataclass(frozen=True)
class Cliff:
    """A household that loses ``loss`` of a right (in its own unit) when ``fact`` of ``who`` rises by one euro."""

    right: str
    holder: str
    fact: str
    who: str
    shape: str
    household: Household
    before: Decimal
    after: Decimal
    deepest: bool  # the solver proved that no household of this shape loses more

    @property
    def loss(self) -> Decimal:
        """What is lost, in the unit of the right."""
        return self.before - self.after


def times_a_year(right: Right) -> int:
    """How often a year the amount of a right counts: a one-off and a yearly amount once."""
    unit = str(right.due.unit) if right.due is not None else ""
    return {"EUR/month": 12, "EUR/day": 220}.get(unit, 1)


def cliffs(search: Search) -> Iterator[Cliff]:
    """The deepest cliff of each right for each income, in each shape."""
    for right in search.law.rights.values():
        if right.amount is None or right.amount.kind not in PAYING or right.due is None:
            continue
        search.tell(right.id)
        read = search.law.leaves[right.holds.name] | search.law.leaves[right.due.name]
        for fact in (search.law.facts[id] for id in INCOMES if ("fact", id) in read):
            for shape in (shape for shape in search.shapes if shape.id in SHAPES):
                yield from _deepest(search, right, fact, replace(shape, rows=0))


def _deepest(search: Search, right: Right, fact: Fact, shape: Shape) -> Iterator[Cliff]:
    found: Cliff | None = None
    owner = 0 if fact.entity is Entity.PERSON else None
    for holder in search.holders(shape, right):
        deeper = _climb(search, right, fact, shape, (owner, holder), found)
        found = deeper or found
    if found is not None:
        yield found


def _climb(
    search: Search, right: Right, fact: Fact, shape: Shape, places: tuple[int | None, int], found: Cliff | None
) -> Cliff | None:
    """Ask for a loss, and then for a deeper one, until there is none or the solver gives up."""
    owner, holder = places
    if right.due is None:
        return None
    carrier = search.carrier(shape, exact=True)
    who = shape.people[owner].id if owner is not None else NOBODY
    carrier.value(right.holds.name, holder)
    beside = Carrier(search.law, carrier.world.beside((fact.id, who)))
    names = (right.holds.name, right.due.name)
    loss = carrier.subtract(_worth(carrier, right, holder), _worth(beside, right, holder))
    raised = carrier.add(carrier.world.fact(fact, owner), 10**fact.decimals)
    step = carrier.both(beside.world.fact(fact, owner) <= raised, beside.world.fact(fact, owner) >= raised)
    least = _scaled(LEAST, right) if found is None else int(found.loss * 10**right.due.decimals * 11 / 10)
    best: Cliff | None = None
    for _ in range(ROUNDS):
        hoped = [j.term == f for (r, c, _), j in carrier.world.judgements.items() for f in [_hoped(search, r, c)]]
        answer, model = ask(carrier, (carrier.at_most(least, loss), step, *hoped), names, effort=EFFORT)
        if model is None:
            return _plain(search, right, fact, places, replace(best, deepest=answer is Answer.NONE)) if best else None
        cliff = confirmed(search, right, fact, places, shape, household(carrier.world, model, search.law))
        if cliff is None or (best is not None and cliff.loss <= best.loss):
            search.tell(f"niet bevestigd: {right.id}, {fact.id}, {shape.id}")
            break
        best, least = cliff, int(cliff.loss * 10**right.due.decimals * 11 / 10) + 1
    return _plain(search, right, fact, places, best) if best else None


def _hoped(search: Search, right: str, condition: str) -> bool:
    return search.law.judgements[right, condition].favourable


def _scaled(euro_a_year: int, right: Right) -> int:
    decimals = right.due.decimals if right.due is not None else 0
    cents: int = euro_a_year * 10**decimals // times_a_year(right)
    return cents


def _worth(carrier: Carrier, right: Right, holder: int) -> Term:
    if right.due is None:
        return 0
    return carrier.choose(carrier.value(right.holds.name, holder), carrier.value(right.due.name, holder), 0)


def confirmed(
    search: Search, right: Right, fact: Fact, places: tuple[int | None, int], shape: Shape, told: Household
) -> Cliff | None:
    """The cliff as the evaluator sees it; None when it does not see one."""
    owner, holder = places
    before, after = _drop(search, right, fact, owner, holder, told)
    if before - after < _scaled(LEAST, right) or right.due is None:
        return None
    high, low = (Decimal(end).scaleb(-right.due.decimals) for end in (before, after))
    at = told.people[holder] if right.holder.is_personal else NOBODY
    who = shape.people[owner].id if owner is not None else NOBODY
    return Cliff(right.id, at, fact.id, who, shape.id, told, high, low, deepest=False)


def _plain(search: Search, right: Right, fact: Fact, places: tuple[int | None, int], cliff: Cliff) -> Cliff:
    """The cliff of the plainest household that still shows it."""
    owner, holder = places
    before, after = _drop(search, right, fact, owner, holder, cliff.household)

    def shows(other: Household) -> Household | None:
        edge = at_edge(search, right, fact, places, other, (before + after) // 2)
        one, two = _drop(search, right, fact, owner, holder, edge) if edge is not None else (0, 0)
        return edge if one - two >= (before - after) * 9 // 10 else None

    told = plain(search.law, cliff.household, shows)
    decimals = right.due.decimals if right.due is not None else 0
    high, low = (Decimal(end).scaleb(-decimals) for end in _drop(search, right, fact, owner, holder, told))
    return replace(cliff, household=told, before=high, after=low)


def at_edge(
    search: Search, right: Right, fact: Fact, places: tuple[int | None, int], told: Household, half: int
) -> Household | None:
    """The same household with the most of the income, in whole euro, for which the right is worth more than ``half``.

    What is not income can move the limit; without this a household that is made plain would no longer stand on it.
    """
    owner, holder = places
    run, key = search.run(told).favourable, (fact.id, told.people[owner] if owner is not None else NOBODY)
    one = 10**fact.decimals

    def is_more(euros: int) -> bool:
        value = min(fact.high, euros * one)
        return _paid(run.with_fact(fact.id, owner or 0, (value, value)), right, holder) > half

    start = told.facts[key][0] // one
    low, high = (start, start + 1) if is_more(start) else (start - 1, start)
    step = 1
    while low >= 0 and high * one <= fact.high and is_more(low) == is_more(high):
        step *= 2
        low, high = (high, high + step) if is_more(high) else (low - step, low)
    if low < 0 or high * one > fact.high:
        low, high = max(0, low), min(fact.high // one, high)
        if not is_more(low) or is_more(high):
            return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if is_more(middle) else (low, middle)
    return replace(told, facts={**told.facts, key: (low * one, low * one)})


def _drop(search: Search, right: Right, fact: Fact, owner: int | None, holder: int, told: Household) -> tuple[int, int]:
    """What the right is worth to a household before and after one euro more, scaled."""
    run = search.run(told).favourable
    now = told.facts[fact.id, told.people[owner] if owner is not None else NOBODY][0]
    more = now + 10**fact.decimals
    return _paid(run, right, holder), _paid(run.with_fact(fact.id, owner or 0, (more, more)), right, holder)


def _paid(run: Run, right: Right, holder: int) -> int:
    if right.due is None or not run.value(right.holds.name, holder)[0]:
        return 0
    return run.value(right.due.name, holder)[0]

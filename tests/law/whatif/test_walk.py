"""Walks over the real law: each point as a fresh run gives it, limits computed by hand, and what hangs together."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.household_file import load_household
from rechtop.law.joint import joint
from rechtop.law.synthetic import half_known
from rechtop.law.whatif.linked import NO_INCOME, STRANDS, Counts, linked
from rechtop.law.whatif.points import Holding
from rechtop.law.whatif.vary import Asked
from rechtop.law.whatif.walk import Walk, depends
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.outcomes import Outcome, holders, outcome_of, person_of
from rechtop.rules.reading import read_household
from rechtop.rules.refine import bounds_of
from rechtop.rules.run import Run
from rechtop.rules.units import EUR, EUR_MONTH, EUR_YEAR
from rechtop.rules.values import Told
from tests.effort import examples

EXAMPLES = Path(__file__).parents[3] / "examples"
ON = date(2025, 3, 1)

WIDOW: dict[str, Told] = {
    "id": "an", "birth_date": "1980-01-01", "residence_status": "belgian", "dependent_at_health_fund": "no",
    "on_retirement_pension": "no", "on_survivor_pension": "no", "on_invalidity": "no",
    "handicap_recognised_without_allowance": "no", "months_unemployed_or_incapacitated": "0",
    "months_disponibility_for_illness": "0", "bridging_right_full_quarter": "no", "signalled_by_health_fund": "no",
    "full_orphan": "no", "unaccompanied_minor": "no",
}  # fmt: skip
"""A synthetic person of 44 in no indicator group of the increased reimbursement."""


@cache
def example(name: str) -> Household:
    return load_household((EXAMPLES / f"{name}.yaml").read_bytes(), law(), ON)


def household_of(**more: Told) -> Household:
    told: dict[str, Told] = {
        "on": "2024-11-01",
        "persons_complete": "yes",
        "receives_complete": "yes",
        "persons": [WIDOW],
        "receives": [],
        **more,
    }
    return read_household(told, law(), ON)


# -- each point ------------------------------------------------------------------------------------------------------

VARIED = ("net_wage_month", "savings", "social_benefit_month", "pension_month", "household_gross_taxable_income_month",
          "housing_income", "rent_month", "tenure", "pregnant", "in_care_home", "autonomy_points",
          "groeipakket_family_income")  # fmt: skip


@given(st.integers(0, 10**6), st.sampled_from(VARIED))
@examples(12, 2_000)
@pytest.mark.property
def test_every_point_is_what_a_fresh_run_with_that_fact_gives(seed: int, name: str) -> None:
    random = Random(seed)
    told = half_known(law(), random, ON)
    fact = law().facts[name]
    of = told.people[0] if fact.entity.value == "person" else NOBODY
    numbers = ("0", str(fact.high // 10**fact.decimals // 20 or 1), str(fact.high // 10**fact.decimals // 60 or 1))
    walk = Walk(law(), told, Asked(name, *(numbers if fact.kind == "number" else ("", "", "")), of))
    still: set[tuple[str, str, Outcome]] | None = None
    for point in random.sample(walk.points, min(3, len(walk.points))):
        fresh = told
        for linked_fact, who in linked(law(), told, name, of):
            fresh = fresh.forgetting(linked_fact, who)
        run = Run(law(), fresh.knowing(name, of, (point.value, point.value)))
        broken = [c.text for c in law().constraints if not _can_be(run, f"constraint.{c.id}")]
        if point.broken:
            assert set(point.broken) <= set(broken)
            continue
        found = joint(run)
        assert (point.month, point.year, point.one_off) == (found.month, found.year, found.one_off)
        grants = {(grant.right, grant.holder): grant for grant in found.grants}
        others: set[tuple[str, str, Outcome]] = set()
        for right in law().rights.values():
            for who in holders(found.after, right):
                grant = grants.get((right.id, who))
                now = bounds_of(found.after, right, person_of(found.after, right, who))
                outcome = grant.then if grant is not None else outcome_of(now)
                if right.id not in walk.depends:
                    others.add((right.id, who, outcome))
                elif who != NOBODY or not right.holder.is_personal:
                    held = point.of((right.id, who))
                    assert held.outcome is outcome
                    assert grant is None or held.amount == grant.together
        assert still in (None, others), "a right that was said not to move has moved"
        still = others


def _can_be(run: Run, constraint: str) -> bool:
    people = range(len(run.household.people)) if run.law.personal[run.law.quantity(constraint)] else (0,)
    return all(run.value(constraint, person)[1] for person in people)


# -- limits by hand --------------------------------------------------------------------------------------------------


def test_the_increased_reimbursement_ends_at_the_limit_of_the_year() -> None:
    """25.630,67 for one person who asks in 2024. At the limit itself the health fund decides; above it is over."""
    household = household_of(household={"household_gross_taxable_income_previous_year": "20000"})
    walk = Walk(law(), household, Asked("household_gross_taxable_income_previous_year", "20000", "30000", "250"))
    key = "verhoogde_tegemoetkoming", "an"
    assert walk.at(25_630_66).of(key).outcome is Outcome.LIKELY
    assert walk.at(25_630_67).of(key).outcome is Outcome.TO_INVESTIGATE
    assert walk.at(25_630_68).of(key).outcome is Outcome.UNLIKELY
    (cliff,) = (cliff for cliff in walk.found[0] if key in {loss.key for loss in cliff.losses})
    assert (cliff.start, cliff.end, cliff.last, cliff.first) == (25_500_00, 25_750_00, 25_630_67, 25_630_68)
    lost = {loss.key[0] for loss in cliff.losses}
    assert "sociaal_tarief_telecom" not in lost
    assert not cliff.costs_money


def test_a_leefloon_falls_euro_by_euro_and_ends_where_less_than_250_a_year_is_left() -> None:
    """1.314,20 a month with 304,48 of the wage and 25,83 of anything exempt; under 20,84 nothing is paid."""
    walk = Walk(law(), example("leefloon_en_deeltijds_werk"), Asked("net_wage_month", "0", "2000", "12.50"))
    key = "leefloon", "hij"
    assert walk.at(640_00).of(key).amount == (1_004_51, 1_004_51)
    assert walk.at(640_00).of(key).amount == (1_314_20 + 304_48 + 25_83 - 640_00,) * 2
    cliffs, slopes = walk.found
    assert slopes == ()
    (cliff,) = cliffs
    assert (cliff.last, cliff.first) == (1_623_67, 1_623_68)
    assert cliff.losses[0].year == (12 * 20_84, 12 * 20_84)
    assert not cliff.is_certain, "the OCMW still has to look into it"


def test_the_social_supplement_of_a_large_family_ends_at_its_highest_limit() -> None:
    """68.329,61 for three children and more, since September 2023."""
    walk = Walk(law(), example("gezin_met_vier_kinderen"), Asked("groeipakket_family_income", "60000", "75000", "500"))
    (cliff,) = walk.found[0]
    assert (cliff.last, cliff.first) == (68_329_61, 68_329_62)
    assert {loss.key for loss in cliff.losses} == {("groeipakket_sociale_toeslag", f"k{n}") for n in (1, 2, 3, 4)}


def test_a_status_goes_with_the_benefit_that_opened_it() -> None:
    """A pension too high for the guaranteed income also ends cheaper trains, and leaves in doubt what it opened."""
    walk = Walk(law(), example("weduwe_van_67"), Asked("pension_month", "1500", "2000", "50"))
    (cliff,) = (c for c in walk.found[0] if any(loss.is_gone for loss in c.losses))
    assert "nmbs_verhoogde_tegemoetkoming" in {loss.key[0] for loss in cliff.losses if loss.is_gone}
    assert "verhoogde_tegemoetkoming" in {loss.key[0] for loss in cliff.losses if loss.is_doubtful}
    assert ("inkomensgarantie_ouderen", "an") in cliff.causes


# -- what hangs together ---------------------------------------------------------------------------------------------


def test_every_fact_in_euro_is_an_income_with_its_strand_or_is_said_to_be_none() -> None:
    money = {fact.id for fact in law().facts.values() if fact.kind == "number" and "EUR" in str(fact.unit)}
    assert STRANDS.keys() & NO_INCOME == set()
    assert money - STRANDS.keys() - NO_INCOME == set(), "say in linked.py whether it is an income"
    assert (STRANDS.keys() | NO_INCOME) - law().facts.keys() == set(), "a fact that is gone"
    assert {id for id, strand in STRANDS.items() if strand.counts is not Counts.NOT} <= money


def test_what_counts_as_income_is_by_the_month_or_the_year() -> None:
    units = {law().facts[id].unit for id, strand in STRANDS.items() if strand.counts is not Counts.NOT}
    assert units == {EUR_MONTH, EUR_YEAR}
    assert EUR not in units


def told_incomes() -> Household:
    """Two synthetic people with everything about their incomes told."""
    bo = {**WIDOW, "id": "bo", "net_wage_month": "1500", "gross_wages_year": "28000"}
    an = {
        **WIDOW,
        "net_wage_month": "900",
        "gross_wages_year": "14000",
        "gross_taxable_income_month": "1100",
        "social_benefit_month": "300",
        "ordinary_work_hours_month": "80",
        "taxable_labour_income_year": "12000",
    }
    return household_of(
        persons=[an, bo],
        relations=[{"of": "an", "to": "bo", "is": "spouse"}],
        household={
            "household_gross_taxable_income_month": "3000",
            "household_gross_taxable_income_previous_year": "30000",
            "groeipakket_family_income": "29000",
        },
    )


def test_other_pay_makes_the_same_money_counted_otherwise_unknown_and_keeps_that_of_others() -> None:
    walk = Walk(law(), told_incomes(), Asked("net_wage_month", "0", "100", "50", "an"))
    assert set(walk.unknown) == {
        ("gross_wages_year", "an"),
        ("gross_taxable_income_month", "an"),
        ("household_gross_taxable_income_month", NOBODY),
        ("ordinary_work_hours_month", "an"),
        ("months_unemployed_or_incapacitated", "an"),
        ("taxable_labour_income_year", "an"),
    }
    assert set(walk.kept) == {("social_benefit_month", "an"), ("net_wage_month", "bo"), ("gross_wages_year", "bo")}
    assert set(walk.past) == {
        ("household_gross_taxable_income_previous_year", NOBODY), ("groeipakket_family_income", NOBODY)
    }  # fmt: skip
    assert not {key for key in walk.unknown if key in walk.run.household.facts}


def test_what_cannot_be_decided_any_more_is_named_and_not_taken_for_nothing() -> None:
    """With other net pay her gross pay is not known, so nor is the guaranteed income she surely has now."""
    asked = Asked("net_wage_month", "0", "1000", "500")
    walk = Walk(law(), example("weduwe_van_67"), asked)
    assert ("inkomensgarantie_ouderen", "an") in walk.out_of_sight
    assert all(point.of(("inkomensgarantie_ouderen", "an")).outcome is Outcome.UNDECIDED for point in walk.points)
    assert Walk(law(), example("weduwe_van_67"), asked, keep=True).out_of_sight == ()


def test_who_says_so_keeps_what_hangs_together_and_is_told_of_it() -> None:
    walk = Walk(law(), told_incomes(), Asked("net_wage_month", "0", "100", "50", "an"), keep=True)
    assert walk.unknown == []
    assert ("gross_wages_year", "an") in walk.kept
    assert walk.run.household.facts["gross_wages_year", "an"] == (14_000_00, 14_000_00)


def test_the_income_of_another_year_leaves_that_of_now_alone() -> None:
    walk = Walk(law(), told_incomes(), Asked("groeipakket_family_income", "0", "100", "50"))
    assert ("taxable_labour_income_year", "an") in walk.unknown
    assert not {name for name, _ in walk.unknown} & {"net_wage_month", "household_gross_taxable_income_previous_year"}
    assert (walk.kept, walk.past) == ([], [])


def test_what_is_no_income_leaves_everything_as_it_was() -> None:
    walk = Walk(law(), told_incomes(), Asked("savings", "0", "100", "50", "an"))
    assert (walk.unknown, walk.kept, walk.past) == ([], [], [])
    assert walk.income(100_00) == 0


def test_a_value_that_cannot_be_true_beside_the_rest_is_not_computed() -> None:
    household = household_of(dwelling={"tenure": "tenant", "social_flat_collective_gas": "yes"})
    walk = Walk(law(), household, Asked("tenure"))
    named = dict(zip([id for id, _ in law().facts["tenure"].options], walk.points, strict=True))
    assert named["tenant"].broken == ()
    assert named["owner"].broken == ("Wie een sociaal appartement huurt, is huurder.",)
    assert walk.found == ((), ())
    assert walk.points[0].of(("leefloon", "an")) == Holding(Outcome.NOT_RELEVANT)


def test_the_rights_that_a_fact_can_move_are_those_that_read_it_or_follow_one_that_does() -> None:
    found = depends(law(), "deposit_amount")
    assert "huurwaarborglening" in found["huurwaarborglening"]
    assert "leefloon" not in found
    assert depends(law(), "water_price_m3") == {}, "it only sets what a bill is"

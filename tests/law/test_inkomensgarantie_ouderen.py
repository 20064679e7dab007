"""The IGO: who shares, whose means count, what stays open, ranges that hold every completion, and the age by date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.synthetic import household
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples

RIGHT = "inkomensgarantie_ouderen"
ON = "2022-10-01"
BASE, INCREASED = 912_03, 1368_05
"""The monthly amounts of that day, in cents."""

NO_MEANS: dict[str, Told] = {
    "in_care_home": "no",
    "pension_month": "0",
    "gross_wages_year": "0",
    "net_self_employed_year": "0",
    "gross_social_benefits_year": "0",
    "alimony_received_year": "0",
    "alimony_paid_by_judgment_year": "0",
    "savings": "0",
    "cadastral_income_buildings": "0",
    "goods_given_or_sold_10y": [],
}
ADMITTED: dict[str, Told] = {"residence_status": "belgian", "lives_in_belgium": "yes", "days_abroad_this_year": "0"}


def elder(id: str = "an", **told: Told) -> dict[str, Told]:
    """A synthetic person of 72 without means of whom all is known, except what is told otherwise."""
    return {"id": id, "birth_date": "1950-05-05", **ADMITTED, **NO_MEANS, **told}


def run(*persons: Told, relations: list[Told] | None = None, on: str = ON, **more: Told) -> Run:
    told: dict[str, Told] = {
        "on": on,
        "persons": list(persons),
        "persons_complete": "yes",
        "receives_complete": "yes",
        "relations": relations or [],
        **more,
    }
    return Run(law(), read_household(told, law(), date.max))


def tie(of: str, to: str, relation: str) -> dict[str, Told]:
    return {"of": of, "to": to, "is": relation}


def answer(of: Run, who: str = "an") -> Verdict:
    return verdict(of, of.law.rights[RIGHT], who)


def month(of: Run, who: str = "an") -> Pair[int]:
    low, high = of.value(f"{RIGHT}.igo_month", of.number(who))
    return int(low), int(high)


def shown(of: Run, quantity: str, who: str = "an") -> str:
    expr = of.law.quantities[f"{RIGHT}.{quantity}"].expr
    return show(expr, of.value(f"{RIGHT}.{quantity}", of.number(who)))


# -- the amount by situation -----------------------------------------------------------------------------------------


def test_alone_and_without_means_one_gets_the_whole_increased_amount() -> None:
    assert month(run(elder())) == (INCREASED, INCREASED)
    assert answer(run(elder())).outcome is Outcome.LIKELY


@pytest.mark.parametrize("relation", ["child", "grandchild", "parent", "grandparent", "child_in_law", "stepchild"])
def test_relatives_in_the_direct_line_leave_the_increased_amount(relation: str) -> None:
    housemate = {"id": "bo", "birth_date": "1980-01-01", "in_care_home": "no", "pension_month": "9000"}
    of = run(elder(), housemate, relations=[tie("bo", "an", relation)])
    assert month(of) == (INCREASED, INCREASED)


@pytest.mark.parametrize("relation", ["spouse", "legal_cohabitant", "life_partner", "sibling", "none"])
def test_anybody_else_makes_it_the_basic_amount(relation: str) -> None:
    of = run(elder(), elder("bo"), relations=[tie("bo", "an", relation)])
    assert month(of) == (BASE, BASE)


def test_a_relation_that_is_not_said_leaves_the_kind_of_amount_open() -> None:
    of = run(elder(), elder("bo"))
    assert shown(of, "amount_kind") == "base | increased"
    assert month(of) == (BASE, INCREASED)


def test_other_relatives_are_for_the_pension_service() -> None:
    relations: list[Told] = [tie("bo", "an", "other_kin")]
    finding: dict[str, Told] = {"right": RIGHT, "condition": "c6", "holder": "an", "by": "Pensioendienst", "on": ON}
    assert shown(run(elder(), elder("bo"), relations=relations), "amount_kind") == "base | increased"
    for found, kind in (("yes", "increased"), ("no", "base")):
        of = run(elder(), elder("bo"), relations=relations, findings=[{**finding, "finding": found}])
        assert shown(of, "amount_kind") == kind


def test_a_care_home_gives_the_increased_amount_and_counts_only_ones_own_means() -> None:
    rich = elder("bo", pension_month="5000")
    of = run(elder(in_care_home="yes"), rich, relations=[tie("an", "bo", "spouse")])
    assert month(of) == (INCREASED, INCREASED)
    assert shown(of, "amount_kind", "bo") == "base | increased"


def test_the_means_of_a_spouse_are_shared_and_those_of_a_child_are_not() -> None:
    spouse = run(
        elder(), elder("bo", gross_social_benefits_year="12000"), relations=[tie("an", "bo", "legal_cohabitant")]
    )
    assert month(spouse) == (BASE - 500_00 + 52_08, BASE - 500_00 + 52_08)
    child = run(elder(), elder("bo", gross_social_benefits_year="12000"), relations=[tie("bo", "an", "child")])
    assert month(child) == (INCREASED, INCREASED)


def test_a_child_with_child_benefit_lowers_the_means_of_each() -> None:
    kim: dict[str, Told] = {"id": "kim", "birth_date": "2012-01-01", "in_care_home": "no"}
    told: list[Told] = [{"right": "groeipakket_basisbedrag", "holder": "kim", "answer": "yes"}]
    grandparent = elder(gross_social_benefits_year="14400")
    alone = month(run(grandparent))
    together = month(run(grandparent, kim, relations=[tie("kim", "an", "grandchild")], receives=told))
    assert alone == (INCREASED - 1200_00 + 83_33, INCREASED - 1200_00 + 83_33)
    assert together == (INCREASED - 600_00 + 83_33, INCREASED - 600_00 + 83_33)


# -- what stays open, and for whom -----------------------------------------------------------------------------------


def test_the_means_of_a_housemate_stay_open_and_are_named_as_such() -> None:
    of = run(elder(), elder("zus", pension_month="2500"), relations=[tie("an", "zus", "sibling")])
    assert month(of) == (0, BASE)
    assert answer(of).outcome is Outcome.TO_INVESTIGATE
    assert [i.name for i in answer(of).judgements] == [f"{RIGHT}.housemate_means"]


def test_without_housemates_nobody_judges_their_means() -> None:
    of = run(elder(pension_month="980.50"))
    assert of.value(f"{RIGHT}.housemates_count", 0) == (0, 0)
    assert answer(of).outcome is Outcome.LIKELY
    assert answer(of).judgements == ()


def test_whether_pensions_are_exempt_leaves_a_range_of_a_thousand_a_year() -> None:
    assert month(run(elder(pension_month="600"))) == (828_05, 911_38)
    assert month(run(elder(gross_social_benefits_year="6480"))) == (911_38, 911_38)


def gift(value: str, **more: Told) -> dict[str, Told]:
    told: dict[str, Told] = {"kind": "money", "transfer": "given", "market_value": value, "date": "2020-01-01"}
    return elder(
        goods_given_or_sold_10y=[
            {**told, "share": "100", "ownership": "full", "debts_paid": "0", "own_home": "no", **more}
        ]
    )


def test_a_gift_leaves_a_range_between_the_highest_abatement_and_none() -> None:
    # 50.000 - 3 x 2.500 = 42.500: 496 + 2.390 = 2.886 a year; without abatement 3.636.
    assert month(run(gift("50000"))) == (INCREASED - 303_00 + 83_33, INCREASED - 240_50 + 83_33)


def test_a_small_gift_long_ago_changes_nothing_certain() -> None:
    assert month(run(gift("6000"))) == (INCREASED, INCREASED)
    assert month(run(gift("500000", date="2012-09-30"))) == (INCREASED, INCREASED)


def test_between_both_readings_of_a_gift_the_pension_service_decides() -> None:
    assert answer(run(gift("190000"))).outcome is Outcome.TO_INVESTIGATE
    assert answer(run(gift("400000"))).outcome is Outcome.UNLIKELY


def test_the_sale_of_the_only_home_may_be_exempt_in_part() -> None:
    sold, given = run(gift("60000", own_home="yes")), run(gift("60000"))
    assert month(sold)[0] == month(given)[0]
    assert month(sold)[1] > month(given)[1]


def test_unknown_gifts_are_asked_before_anything_is_certain() -> None:
    told = elder()
    del told["goods_given_or_sold_10y"]
    of = run(told)
    assert answer(of).outcome is Outcome.UNDECIDED
    assert ("records", "goods_given_or_sold_10y", "an") in [(i.kind, i.name, i.who) for i in answer(of).needs]


@pytest.mark.parametrize("days", ["30", "200"])
def test_days_abroad_never_exclude_by_themselves(days: str) -> None:
    found = answer(run(elder(days_abroad_this_year=days)))
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert [i.name for i in found.judgements] == [f"{RIGHT}.c3"]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("belgian", Outcome.LIKELY),
        ("eu_permanent", Outcome.LIKELY),
        ("card_A_refugee", Outcome.LIKELY),
        ("refugee", Outcome.LIKELY),
        ("subsidiary_protection", Outcome.LIKELY),
        ("stateless", Outcome.LIKELY),
        ("eu_over_3_months", Outcome.LIKELY),
        ("family_of_eu_over_3_months", Outcome.TO_INVESTIGATE),
        ("card_C_K", Outcome.TO_INVESTIGATE),
        ("eu_unlawful", Outcome.TO_INVESTIGATE),
        ("irregular", Outcome.UNDECIDED),
        ("undocumented", Outcome.UNLIKELY),
        ("short_stay", Outcome.UNLIKELY),
    ],
)
def test_nationality_and_stay(status: str, outcome: Outcome) -> None:
    told = elder(residence_status=status, on_retirement_pension="no", on_survivor_pension="no")
    assert answer(run(told)).outcome is outcome


def test_a_long_term_resident_with_a_survivor_pension_needs_no_judgement() -> None:
    told = elder(residence_status="card_D_L", on_survivor_pension="yes")
    assert answer(run(told)).outcome is Outcome.LIKELY


def test_of_somebody_of_whom_only_the_age_is_known_nothing_is_said() -> None:
    found = answer(run({"id": "an", "birth_date": "1950-05-05"}, persons_complete="no", receives_complete="no"))
    assert found.outcome is Outcome.UNDECIDED
    assert found.amount == (0, INCREASED)


def test_a_child_is_no_holder_and_a_young_adult_is_unlikely() -> None:
    of = run(elder(birth_date="2015-01-01"), elder("bo", birth_date="1990-01-01"))
    assert answer(of).outcome is Outcome.NOT_RELEVANT
    assert answer(of, "bo").outcome is Outcome.UNLIKELY


# -- the age by date -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "born", "of_age"),
    [
        ("2025-01-31", "1960-01-31", "yes"),
        ("2025-02-01", "1960-01-31", "no"),
        ("2026-01-30", "1960-01-31", "no"),
        ("2026-01-31", "1960-01-31", "yes"),
        ("2030-01-31", "1964-01-31", "yes"),
        ("2030-02-01", "1964-01-31", "no"),
        ("2031-01-31", "1964-01-31", "yes"),
    ],
)
def test_the_age_is_65_then_66_then_67(on: str, born: str, of_age: str) -> None:
    assert shown(run(elder(birth_date=born), on=on), "c1") == of_age


@given(st.integers(1, 365))
@examples(60)
def test_a_birthday_within_a_year_makes_it_later(days: int) -> None:
    birthday = date(2025, 12, 31) + timedelta(days=days)
    born = birthday.replace(year=birthday.year - 66)
    found = answer(run(elder(birth_date=born.isoformat()), on="2025-12-31"))
    assert (found.outcome, found.start) == (Outcome.LATER, birthday)


@pytest.mark.parametrize(
    ("on", "born", "outcome"),
    [
        ("2025-06-01", "1959-12-31", Outcome.TO_INVESTIGATE),
        ("2025-06-01", "1960-01-01", Outcome.LATER),
        ("2030-03-01", "1963-12-31", Outcome.TO_INVESTIGATE),
        ("2030-03-01", "1964-01-01", Outcome.LATER),
    ],
)
def test_who_was_old_enough_before_the_age_rose_is_not_told_to_wait(on: str, born: str, outcome: Outcome) -> None:
    assert answer(run(elder(birth_date=born), on=on)).outcome is outcome


def test_a_birthday_after_more_than_a_year_does_not() -> None:
    assert answer(run(elder(birth_date="1960-03-02"), on="2025-03-01")).outcome is Outcome.UNLIKELY


# -- over all amounts ------------------------------------------------------------------------------------------------

cents = st.integers(0, 2_000_00)


@given(pension=cents, benefits=cents, more=st.integers(1, 500_00))
@examples(100)
def test_more_of_ones_own_means_never_raises_the_amount(pension: int, benefits: int, more: int) -> None:
    def told(pension: int, benefits: int) -> Pair[int]:
        yearly = f"{benefits * 12 / 100:.2f}"
        return month(run(elder(pension_month=f"{pension / 100:.2f}", gross_social_benefits_year=yearly)))

    low, high = told(pension, benefits)
    for less in (told(pension + more, benefits), told(pension, benefits + more)):
        assert less[0] <= low
        assert less[1] <= high
    assert 0 <= low <= high <= INCREASED


@pytest.mark.property
@pytest.mark.parametrize("seed", range(25))
def test_what_is_known_later_falls_within_what_was_said_before(seed: int) -> None:
    random = Random(seed)
    on = random.choice((date(2022, 10, 1), date(2025, 3, 1), date(2026, 11, 21)))
    whole = household(law(), random, on)
    known = {key: pair for key, pair in whole.facts.items() if random.random() < 0.5}
    part = replace(
        whole,
        complete=random.random() < 0.5,
        facts=known,
        relations={key: mask for key, mask in whole.relations.items() if random.random() < 0.5},
        records={key: rows for key, rows in whole.records.items() if random.random() < 0.5},
        findings=(),
    )
    exact, said = Run(law(), whole), Run(law(), part)
    for person in range(len(whole.people)):
        for name in (f"{RIGHT}.igo_month", f"{RIGHT}.holds"):
            low, high = exact.value(name, person)
            least, most = said.value(name, person)
            assert least <= low <= high <= most, (name, person)

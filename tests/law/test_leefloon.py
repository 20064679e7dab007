"""What must hold of the leefloon beyond its worked examples. All people are synthetic."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.leefloon.category import CATEGORIES, P
from rechtop.rules.algebra import Pair
from rechtop.rules.kinds import Number
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told
from tests.effort import examples
from tests.law.then import then

LAW = law()
ON = "2025-03-01"
NO_MEANS: dict[str, Told] = {
    "net_wage_month": "0",
    "wijkwerk_pay_month": "0",
    "social_benefit_month": "0",
    "other_net_income_month": "0",
    "alimony_for_self_month": "0",
    "housing_costs_paid_by_third_month": "0",
    "savings": "0",
    "cadastral_income_buildings": "0",
    "rent_received_year": "0",
    "goods_given_or_sold_10y": [],
}
WHO: dict[str, Told] = {
    "birth_date": "1990-01-01",
    "residence_status": "belgian",
    "lives_in_belgium": "yes",
    "imprisoned_on_roll": "no",
    "homeless": "no",
}
TOP = ("fixed", "findings", "receives", "persons_complete", "receives_complete")


def run(*others: dict[str, Told], on: str = ON, relations: dict[str, str] | None = None, **facts: Told) -> Run:
    """A run for Belgian ``an`` without any means, with these facts and these others at her address."""
    an = {"id": "an", **WHO, **NO_MEANS, **{name: it for name, it in facts.items() if name not in TOP}}
    told: dict[str, Told] = {
        "on": on,
        "persons_complete": "yes",
        "receives_complete": "yes",
        "persons": [{name: it for name, it in an.items() if it != "forgotten"}, *others],
        "relations": [{"of": who, "to": "an", "is": it} for who, it in (relations or {}).items()],
        **{name: it for name, it in facts.items() if name in TOP},
    }
    return Run(LAW, read_household(told, LAW, date.max))


def finding(condition: str, found: str, on: str = ON) -> dict[str, Told]:
    return {
        "right": "leefloon",
        "condition": condition,
        "holder": "an",
        "finding": found,
        "by": "een maatschappelijk werker",
        "on": on,
    }


def month(of: Run) -> Pair[int]:
    """The leefloon of an, in cents by month."""
    return of.value("leefloon.leefloon_month", 0)


def euros(of: Run, name: str) -> tuple[Decimal, Decimal]:
    """A quantity of an, in euro."""
    reference = LAW.quantities[f"leefloon.{name}"].expr
    assert isinstance(reference, Number)
    low, high = of.value(f"leefloon.{name}", 0)
    return Decimal(low).scaleb(-reference.decimals), Decimal(high).scaleb(-reference.decimals)


def verdict_of(of: Run) -> Verdict:
    return verdict(of, LAW.rights["leefloon"], "an")


def cents(value: int) -> str:
    return f"{value // 100}.{value % 100:02d}"


MONEY = st.integers(0, 250_000)
ALONE = month(run())[0]


@pytest.mark.parametrize("category", CATEGORIES)
def test_without_any_means_the_leefloon_is_the_amount_of_the_category(category: str) -> None:
    alone = run(fixed={"leefloon.category": {"an": category}})
    assert month(alone) == alone.value("leefloon.category_amount_month", 0)


@given(benefit=MONEY, wage=MONEY, savings=st.integers(0, 5_000_000), category=st.sampled_from(CATEGORIES))
@examples(60)
def test_it_is_never_above_the_amount_of_the_category_nor_below_zero(
    benefit: int, wage: int, savings: int, category: str
) -> None:
    found = run(
        social_benefit_month=cents(benefit),
        net_wage_month=cents(wage),
        savings=cents(savings),
        fixed={"leefloon.category": {"an": category}},
    )
    low, high = month(found)
    assert 0 <= low <= high <= found.value("leefloon.category_amount_month", 0)[0]


@pytest.mark.parametrize("fact", ["net_wage_month", "social_benefit_month", "savings", "rent_received_year"])
@given(less=MONEY, more=MONEY)
@examples(25)
def test_more_means_of_ones_own_never_raise_it(fact: str, less: int, more: int) -> None:
    less, more = sorted((less, more))
    poor, rich = run(**{fact: cents(less)}), run(**{fact: cents(more)})
    assert month(rich)[0] <= month(poor)[0]
    assert month(rich)[1] <= month(poor)[1]


@given(less=MONEY, more=MONEY)
@examples(25)
def test_a_range_of_income_gives_a_range_that_holds_both_ends(less: int, more: int) -> None:
    less, more = sorted((less, more))
    low, high = month(run(social_benefit_month=[cents(less), cents(more)]))
    assert (low, high) == (
        month(run(social_benefit_month=cents(more)))[0],
        month(run(social_benefit_month=cents(less)))[1],
    )


@given(less=MONEY, more=MONEY)
@examples(25)
def test_more_income_of_a_partner_never_raises_it(less: int, more: int) -> None:
    less, more = sorted((less, more))

    def beside(income: int) -> Pair[int]:
        bo: dict[str, Told] = {"id": "bo", "birth_date": "1990-01-01", **NO_MEANS, "asks_leefloon": "no"}
        return month(run({**bo, "social_benefit_month": cents(income)}, relations={"bo": "spouse"}))

    assert beside(more)[0] <= beside(less)[0]
    assert beside(less)[0] == beside(less)[1]


@pytest.mark.parametrize("fact", NO_MEANS)
def test_a_means_that_nobody_told_never_counts_as_zero(fact: str) -> None:
    low, high = month(run(**{fact: "forgotten"}))
    assert low < high == ALONE


def test_what_she_receives_is_no_zero_either_until_told() -> None:
    assert month(run(receives_complete="no")) == (0, ALONE)


def test_that_nobody_else_lives_there_must_be_told() -> None:
    assert month(run(persons_complete="no"))[0] == 0


def test_open_judgements_never_refuse_and_are_named() -> None:
    found = verdict_of(run())
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert {j.name for j in found.judgements} >= {"leefloon.c5", "leefloon.c6", "leefloon.c7", "leefloon.c8"}


@pytest.mark.parametrize("condition", ["c5", "c6", "c7", "c8", "c10"])
def test_a_named_human_can_refuse_each_judged_condition(condition: str) -> None:
    open_facts = run(gpmi_signed="no", days_abroad_this_year="60", findings=[finding(condition, "no")])
    assert verdict_of(open_facts).outcome is Outcome.UNLIKELY


def test_a_signed_gpmi_and_no_stay_abroad_leave_nothing_to_find_there() -> None:
    found = verdict_of(run(gpmi_signed="yes", days_abroad_this_year="28"))
    assert {j.name for j in found.judgements} == {"leefloon.c5", "leefloon.c6", "leefloon.c7"}


def test_it_is_likely_once_everything_judged_was_found() -> None:
    found = [finding(condition, "yes") for condition in ("c5", "c6", "c7", "c8", "c10")]
    assert verdict_of(run(findings=found)).outcome is Outcome.LIKELY


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("undocumented", Outcome.UNLIKELY),
        ("card_B", Outcome.UNLIKELY),
        ("eu_first_3_months", Outcome.UNLIKELY),
        ("refugee", Outcome.TO_INVESTIGATE),
        ("eu_student", Outcome.TO_INVESTIGATE),
        ("forgotten", Outcome.UNDECIDED),
    ],
)
def test_the_stay_decides_as_far_as_the_matrix_does(status: str, outcome: Outcome) -> None:
    assert verdict_of(run(residence_status=status)).outcome is outcome


BO: dict[str, Told] = {"id": "bo", "birth_date": "1990-01-01"}
TOM: dict[str, Told] = {"id": "tom", "birth_date": "2018-01-01"}


def categories(of: Run) -> set[str]:
    mask = of.value("leefloon.category", 0)[0]
    return {name for number, name in enumerate(CATEGORIES) if mask >> number & 1}


def test_a_housemate_who_shares_nothing_leaves_the_category_to_the_ocmw() -> None:
    for shares, expected in (("yes", {"1"}), ("no", {"1", "2"}), ("forgotten", {"1", "2"})):
        assert categories(run(BO, relations={"bo": "none"}, shares_household_costs=shares)) == expected
    settled = run(BO, relations={"bo": "none"}, shares_household_costs="no", findings=[finding("c11", "no")])
    assert categories(settled) == {"2"}


def test_own_minor_children_never_make_somebody_a_cohabitant() -> None:
    assert categories(run(TOM, relations={"tom": "child"}, child_in_charge="no")) == {"2"}
    grown = {**TOM, "birth_date": "2000-01-01"}
    assert categories(run(grown, relations={"tom": "child"}, shares_household_costs="yes")) == {"1"}


def test_a_child_that_is_here_half_of_the_time_is_for_a_human() -> None:
    half = {**TOM, "custody_share": "equal"}
    assert categories(run(half, relations={"tom": "child"}, child_in_charge="yes")) == {"2", "3"}
    for found, expected in (("yes", {"3"}), ("no", {"2"})):
        settled = run(half, relations={"tom": "child"}, child_in_charge="yes", findings=[finding("c13", found)])
        assert categories(settled) == expected


def test_no_minor_at_the_address_means_no_child_in_charge() -> None:
    assert categories(run(BO, relations={"bo": "spouse"})) == {"1"}
    assert categories(run()) == {"2"}


def test_a_partner_whose_request_is_unknown_leaves_the_split_open() -> None:
    child = {**TOM, "custody_share": "full"}
    partner = {**BO, **NO_MEANS, "child_in_charge": "no"}
    known = {"tom": "child", "bo": "spouse"}
    assert month(run(partner, child, relations=known, child_in_charge="yes")) == (888_04, 1776_07)


def mother(on: str, income: str = "3000", relation: str = "parent", **facts: Told) -> Run:
    """A run for an, who shares the household of a relative with a wage."""
    ma: dict[str, Told] = {"id": "ma", "birth_date": "1950-01-01", **NO_MEANS, "net_wage_month": income}
    return run(ma, on=on, relations={"ma": relation}, shares_household_costs="yes", **facts)


def test_until_the_reform_a_parent_counts_in_full_in_part_or_not() -> None:
    found = mother(ON)
    assert month(found) == (0, 876_13)
    assert verdict_of(found).outcome is Outcome.TO_INVESTIGATE


@pytest.mark.parametrize("relation", ["grandparent", "grandchild"])
def test_the_reform_of_march_2026_widens_the_circle(relation: str) -> None:
    before, since = mother("2026-02-28", relation=relation), mother("2026-03-01", relation=relation)
    assert before.value("leefloon.counted_from_relatives_year", 0) == (0, 0)
    assert since.value("leefloon.counted_from_relatives_year", 0)[1] > 0
    decided = mother("2026-03-01", relation=relation, findings=[finding("equity", "no", "2026-03-01")])
    assert decided.value("leefloon.counted_from_relatives_year", 0)[0] > 0


@pytest.mark.parametrize("relation", ["sibling", "other_kin", "none", "stepparent"])
@pytest.mark.parametrize("on", [ON, "2026-03-01"])
def test_any_other_housemate_never_counts(relation: str, on: str) -> None:
    assert mother(on, relation=relation).value("leefloon.counted_from_cohabitants_year", 0) == (0, 0)


def test_family_in_law_counts_since_the_reform_beside_a_spouse_only() -> None:
    decided = [finding("equity", "no", "2026-03-01")]
    without = mother("2026-03-01", relation="parent_in_law", findings=decided)
    assert without.value("leefloon.counted_from_relatives_year", 0)[0] == 0
    assert without.value("leefloon.counted_from_relatives_year", 0)[1] > 0
    married = [*decided, finding("in_laws", "no", "2026-03-01")]
    spouse: dict[str, Told] = {**BO, **NO_MEANS}
    ma: dict[str, Told] = {"id": "ma", "birth_date": "1950-01-01", **NO_MEANS, "net_wage_month": "3000"}
    both = run(spouse, ma, on="2026-03-01", relations={"bo": "spouse", "ma": "parent_in_law"}, findings=married)
    assert both.value("leefloon.counted_from_relatives_year", 0)[0] > 0


def test_a_running_file_may_keep_the_old_rule_until_its_revision() -> None:
    got: Told = [{"right": "leefloon", "holder": "an", "answer": "yes", "from": "2024-01-01"}]
    decided = [finding("equity", "no", "2026-03-01"), finding("relatives", "no", "2026-03-01")]
    old = mother("2026-03-01", receives=got, findings=decided)
    assert old.value("leefloon.counted_from_relatives_year", 0)[0] == 0
    assert old.value("leefloon.counted_from_relatives_year", 0)[1] > 0
    new = mother("2026-03-01", findings=decided)
    assert new.value("leefloon.counted_from_relatives_year", 0)[0] > 0


@pytest.mark.parametrize(("on", "counted"), [(ON, 0), ("2026-03-01", 2400)])
def test_child_benefit_that_parents_get_for_the_claimant_counts_since_the_reform(on: str, counted: int) -> None:
    got: Told = [
        {
            "right": "groeipakket_basisbedrag",
            "holder": "an",
            "answer": "yes",
            "amount": "200",
            "paid_to": "somebody_at_address",
        }
    ]
    decided = [finding("equity", "no", on), finding("relatives", "yes", on), finding("child_benefit", "no", on)]
    with_it = mother(on, receives=got, findings=decided)
    without = mother(on, findings=decided)
    higher, lower = (euros(found, "counted_from_relatives_year") for found in (with_it, without))
    assert (higher[0] - lower[0], higher[1] - lower[1]) == (counted, counted)


STUDENT: dict[str, Told] = {
    "birth_date": "2001-01-01",
    "fulltime_student": "yes",
    "studies_started_on": "2020-09-20",
    "gpmi_signed": "yes",
    "work_started_while_on_leefloon": "yes",
    "net_wage_month": "500",
    "artistic_income": "no",
}


@pytest.mark.parametrize(
    ("on", "grant", "exemption"),
    [
        ("2020-03-15", "yes", 70_81),
        ("2020-03-15", "no", 253_88),
        ("2022-01-01", "forgotten", 264_13),
    ],
)
def test_a_study_grant_lowered_the_exemption_of_students_until_2022(on: str, grant: str, exemption: int) -> None:
    student = run(on=on, **{**STUDENT, "receives_study_grant": grant})
    assert student.value("leefloon.spi_month", 0) == (exemption, exemption)


def test_a_student_has_no_limit_of_days_and_others_have() -> None:
    spent: dict[str, Told] = {**STUDENT, "spi_days_used": "1500"}
    assert run(**spent).value("leefloon.spi_month", 0) == (309_48, 309_48)
    late: dict[str, Told] = {**spent, "birth_date": "1990-01-01"}  # began after 25
    assert run(**late).value("leefloon.spi_month", 0) == (0, 0)


def test_without_work_the_exemptions_are_not_asked() -> None:
    needs = verdict_of(run(lives_in_belgium="forgotten")).needs
    assert {need.name for need in needs} == {"lives_in_belgium"}


@pytest.mark.parametrize(
    ("facts", "least", "most"),
    [
        ({"mortgage_interest_year": "500"}, 1000, 1500),
        ({"mortgage_interest_year": "5000"}, 0, 1500),
        ({"mortgage_interest_year": "0", "rent_received_year": "1200"}, 1200, 2700),
        ({"mortgage_interest_year": "0", "shares_ownership_of_buildings": "yes"}, 1500, 3750),
    ],
)
def test_what_could_not_be_read_of_buildings_stays_a_range(facts: dict[str, Told], least: int, most: int) -> None:
    house: dict[str, Told] = {"cadastral_income_buildings": "1250", "shares_ownership_of_buildings": "no", **facts}
    assert euros(run(**house), "counted_property_year") == (least, most)


def sale(**fields: str) -> dict[str, Told]:
    goods = {
        "kind": "building",
        "transfer": "sold",
        "market_value": "80000",
        "date": "2023-03-01",
        "share": "100",
        "ownership": "full",
        "debts_paid": "10000",
        "own_home": "yes",
    }
    return {"goods_given_or_sold_10y": [{**goods, **fields}]}


def test_recalled_abatements_leave_a_sale_open_between_all_of_them_and_none() -> None:
    assert run(**sale()).value("leefloon.transferred_value", 0) == (28_800_00, 80_000_00)
    assert run(**sale(transfer="given")).value("leefloon.transferred_value", 0) == (80_000_00, 80_000_00)


@pytest.mark.parametrize(
    ("day", "counts"), [("2015-03-01", False), ("2015-03-02", True), ("2025-03-01", True), ("2025-03-02", False)]
)
def test_a_gift_counts_for_ten_years(day: str, counts: bool) -> None:
    gift = run(**sale(transfer="given", date=day))
    assert (gift.value("leefloon.transferred_value", 0)[0] > 0) is counts


def test_the_general_exemption_applies_once_and_only_below_the_amount() -> None:
    for told, expected in (("100", "950"), ("1314.19", "15520.28"), ("1314.20", "15770.40")):
        found = euros(run(social_benefit_month=told), "counted_after_general_exemption_year")
        assert found == (Decimal(expected), Decimal(expected))


@pytest.mark.parametrize("on", ["2025-03-01", "2026-11-21", "2027-06-01"])
def test_old_amounts_widen_the_answer_and_never_narrow_it(on: str) -> None:
    found = then(run(on=on), "2025-03-01")
    low, high = month(found)
    assert low == ALONE
    assert high >= ALONE
    assert (high > low) is (on > "2025-06-01")
    assert ("leefloon.cat2_month" in verdict_of(found).stale) is (high > low)


MISPRINTED = {("1", date(2023, 1, 1)), ("2", date(2023, 1, 1))}
"""9.713,94 and 14.589,58 as printed; 12 times the month is 9.713,04 and 14.569,56."""


@pytest.mark.parametrize("category", CATEGORIES)
def test_the_printed_yearly_amounts_are_twelve_times_the_month(category: str) -> None:
    """The rule counts 12 times the month; that is within 6 cents a year of what the law prints."""
    by_year, by_month = P[f"leefloon.cat{category}_year"], P[f"leefloon.cat{category}_month"]
    for entry in by_year.entries:
        assert entry.start is not None
        current, _ = by_month.entry_on(entry.start)
        assert current is not None
        assert current.start == entry.start
        difference = abs(entry.values[""][0] - 12 * current.values[""][0])
        assert (difference <= 6) is ((category, entry.start) not in MISPRINTED), (category, entry.start, difference)

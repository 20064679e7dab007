"""What must hold of the care budget for older people beyond its worked examples. All people are synthetic."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.zorgbudget_ouderen.need import CATEGORIES, ID, P
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples

LAW = law()
ON = "2025-03-01"
NO_MEANS: dict[str, Told] = {
    "pension_month": "0",
    "gross_wages_year": "0",
    "net_self_employed_year": "0",
    "gross_social_benefits_year": "0",
    "savings": "0",
    "cadastral_income_other_property": "0",
    "goods_given_or_sold_10y": [],
}
WHO: dict[str, Told] = {
    "birth_date": "1945-01-01",
    "residence_status": "belgian",
    "lasting_health_limitation": "yes",
    "care_setting": "home",
    "autonomy_points": "12",
    "zorgkas_member": "yes",
    "years_in_flanders_or_brussels": "70",
    "consecutive_years_in_flanders_or_brussels": "70",
    "child_in_charge": "no",
    "child_supported": "no",
}
TOP = ("fixed", "findings", "receives", "persons_complete", "receives_complete")


def run(*others: dict[str, Told], on: str = ON, relations: dict[str, str] | None = None, **facts: Told) -> Run:
    """A run for ``an`` of 80 with 12 points and no means, with these facts and these others at her address."""
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


def told(of: Run, name: str) -> str:
    expr = LAW.quantities[f"{ID}.{name}"].expr
    return show(expr, of.value(f"{ID}.{name}", 0))


def month(of: Run) -> Pair[int]:
    """The budget of an, in cents by month."""
    return of.value(f"{ID}.month", 0)


def verdict_of(of: Run) -> Verdict:
    return verdict(of, LAW.rights[ID], "an")


def cents(value: int) -> str:
    return f"{value // 100}.{value % 100:02d}"


def sale(day: str, value: str = "200000", share: str = "100") -> list[Told]:
    good = {"kind": "building", "transfer": "sold", "market_value": value, "date": day, "share": share}
    return [{**good, "ownership": "full"}]


def year_amounts(name: str) -> dict[date, Decimal]:
    parameter = P[name]
    return {e.start: Decimal(e.values[""][0]).scaleb(-parameter.decimals) for e in parameter.entries if e.start}


# -- the budget -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("points", range(1, 19))
def test_points_of_a_decision_decide_whether_and_how_much(points: int) -> None:
    found = run(autonomy_points=str(points))
    if points < 7:
        assert verdict_of(found).outcome is Outcome.UNLIKELY
        return
    category = str(1 + sum(points >= border for border in (9, 12, 15, 17)))
    assert told(found, "category") == category
    assert Decimal(told(found, "year")) == year_amounts(f"{ID}.cat{category}_year")[date(2025, 2, 1)]


@pytest.mark.parametrize(
    ("fact", "most"), [("pension_month", 500_000), ("savings", 50_000_000), ("gross_social_benefits_year", 4_000_000)]
)
@given(data=st.data())
@examples(25)
def test_more_means_never_raise_it_and_it_stays_within_the_category(fact: str, most: int, data: st.DataObject) -> None:
    less, more = sorted(data.draw(st.integers(0, most)) for _ in range(2))
    small, large = (month(run(**{fact: cents(value)})) for value in (less, more))
    assert 0 <= large[0] <= small[0] <= month(run())[0]


@given(euros=st.integers(0, 9_000))
@examples(25)
def test_each_euro_above_the_ceiling_is_a_euro_less(euros: int) -> None:
    fixed: Told = {f"{ID}.counted_income_year": {"an": str(17_327 + euros)}}
    left = max(Decimal(0), Decimal("6011.69") - (17_327 + euros - Decimal("17326.90")))
    assert Decimal(told(run(fixed=fixed), "year")) == left


def test_a_partner_brings_income_and_a_higher_ceiling() -> None:
    partner: dict[str, Told] = {"id": "bo", "birth_date": "1946-01-01", **NO_MEANS, "pension_month": "1000"}
    found = run(partner, relations={"bo": "spouse"}, pension_month="1000")
    assert (told(found, "ceiling_category"), told(found, "counted_income_year")) == ("C", "21600.0000")
    assert told(found, "over_ceiling") == "0.0000"


def test_a_dependent_child_gives_the_higher_ceiling() -> None:
    assert told(run(child_supported="yes"), "ceiling_category") == "C"


def test_with_a_housemate_it_is_open_whether_they_form_a_household() -> None:
    friend: dict[str, Told] = {"id": "vriend", "birth_date": "1946-01-01", **NO_MEANS, "pension_month": "2500"}
    found = run(friend, relations={"vriend": "none"}, pension_month="1000")
    assert told(found, "ceiling_category") == "AB | C"
    assert month(found)[0] < month(found)[1] == month(run())[1]
    assert told(run({**friend, "birth_date": "2010-01-01"}, relations={"vriend": "none"}), "ceiling_category") == "AB"


# -- what the zorgkas must find ---------------------------------------------------------------------------------------


def test_an_igo_may_or_may_not_count() -> None:
    igo: list[Told] = [{"right": "inkomensgarantie_ouderen", "holder": "an", "answer": "yes", "amount": "1000"}]
    found = run(receives=igo, pension_month="1200")
    assert told(found, "counted_income_year") == "[12960.0000, 23760.0000]"
    assert verdict_of(found).outcome is Outcome.TO_INVESTIGATE


@pytest.mark.parametrize(("income", "open_"), [("0", False), ("1499.99", False), ("1500", True)])
def test_other_property_with_a_high_cadastral_income_leaves_the_amount_open(income: str, open_: bool) -> None:
    low, high = month(run(cadastral_income_other_property=income))
    assert ((low, high) == (0, month(run())[1])) is open_
    assert (low == high) is not open_


@pytest.mark.parametrize(("day", "counted"), [("2015-03-02", "12000"), ("2015-03-01", "0")])
def test_a_sale_counts_for_ten_years(day: str, counted: str) -> None:
    assert Decimal(told(run(goods_given_or_sold_10y=sale(day)), "counted_from_sale_year")) == Decimal(counted)


def test_what_comes_off_a_sale_is_open_so_that_it_counts_between_nothing_and_all() -> None:
    found = run(goods_given_or_sold_10y=sale("2020-01-01", share="50"))
    assert told(found, "counted_income_year") == "[0.0000, 6000.0000]"


# -- the care home ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "igo", "category"),
    [("5", "no", "5"), ("4", "no", "4"), ("none", "no", "4"), ("none", "yes", "5"), ("forgotten", "no", "4 | 5")],
)
def test_in_a_care_home_the_category_is_four_or_five(before: str, igo: str, category: str) -> None:
    receives: list[Told] = [{"right": "inkomensgarantie_ouderen", "holder": "an", "answer": igo, "amount": "100"}]
    stay: dict[str, Told] = {"care_setting": "woonzorgcentrum", "autonomy_points": "0"}
    found = run(**stay, care_category_before_admission=before, receives=receives if igo == "yes" else [])
    assert told(found, "category") == category
    assert told(found, "c2") == "yes"


def test_the_rule_of_the_care_home_starts_on_1_april_2023() -> None:
    for on, holds in (("2023-03-31", "unknown"), ("2023-04-01", "yes")):
        assert told(run(on=on, care_setting="woonzorgcentrum", autonomy_points="0"), "c2") == holds


def test_an_assisted_dwelling_is_no_care_home() -> None:
    assert told(run(care_setting="assisted_living"), "in_care_home") == "no"


# -- other conditions -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("right", ["inkomensvervangende_tegemoetkoming", "integratietegemoetkoming"])
def test_it_does_not_go_together_with_a_disability_allowance(right: str) -> None:
    receives: list[Told] = [{"right": right, "holder": "an", "answer": "yes"}]
    assert verdict_of(run(receives=receives)).outcome is Outcome.UNLIKELY


@pytest.mark.parametrize(
    ("on", "years", "consecutive", "outcome"),
    [
        ("2025-03-01", "10", "5", Outcome.LIKELY),
        ("2025-03-01", "9", "9", Outcome.TO_INVESTIGATE),
        ("2025-03-01", "30", "4", Outcome.UNLIKELY),
        ("2021-12-31", "5", "5", Outcome.LIKELY),
        ("2022-01-01", "5", "5", Outcome.TO_INVESTIGATE),
    ],
)
def test_years_that_surely_fit_pass_and_five_in_a_row_are_needed(
    on: str, years: str, consecutive: str, outcome: Outcome
) -> None:
    found = run(on=on, years_in_flanders_or_brussels=years, consecutive_years_in_flanders_or_brussels=consecutive)
    assert verdict_of(found).outcome is outcome


def test_another_nationality_is_for_the_zorgkas_to_look_at() -> None:
    assert verdict_of(run(residence_status="card_C_K")).outcome is Outcome.TO_INVESTIGATE


def test_who_receives_it_needs_no_new_points() -> None:
    receives: list[Told] = [{"right": ID, "holder": "an", "answer": "yes", "points": "15"}]
    found = run(receives=receives, autonomy_points="0")
    assert (told(found, "c2"), told(found, "category")) == ("yes", "4 | 5")
    assert verdict_of(found).received == "yes"


def test_who_needs_no_help_or_is_too_young_does_not_see_it() -> None:
    assert verdict_of(run(lasting_health_limitation="no")).outcome is Outcome.NOT_RELEVANT
    assert verdict_of(run(birth_date="1961-03-02")).outcome is Outcome.NOT_RELEVANT
    assert verdict_of(run(birth_date="1960-03-02")).outcome is Outcome.LATER


# -- data -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("category", CATEGORIES)
def test_the_amounts_are_a_chain_of_two_percent(category: str) -> None:
    amounts = list(year_amounts(f"{ID}.cat{category}_year").values())
    for before, after in pairwise(amounts[1:]):
        assert abs(after / before - Decimal("1.02")) < Decimal("0.0001")
    assert Decimal("1.039") < amounts[1] / amounts[0] < Decimal("1.0405")


def test_the_chain_gives_the_monthly_amounts_that_pages_printed() -> None:
    highest = year_amounts(f"{ID}.cat5_year")
    for day, printed in year_amounts(f"{ID}.max_month_printed").items():
        chain = [amount for start, amount in highest.items() if start <= day][-1] / 12
        assert abs(chain - printed) <= 1, day
    weak = P[f"{ID}.max_month_printed"].entries[0].values[""][0]
    assert abs(highest[date(2025, 2, 1)] * Decimal("1.02") / 12 - Decimal(weak) / 100) < Decimal("0.1")

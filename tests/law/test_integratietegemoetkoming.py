"""What must hold of the IT beyond its worked examples. All people are synthetic."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.integratietegemoetkoming.points import CATEGORIES, IT_ID, P
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples
from tests.law.then import then

LAW = law()
ON = "2025-03-01"
NO_INCOME: dict[str, Told] = {
    "taxable_labour_income_year": "0",
    "taxable_replacement_income_year": "0",
    "other_taxable_income_year": "0",
}
WHO: dict[str, Told] = {
    "birth_date": "1990-01-01",
    "residence_status": "belgian",
    "lives_in_belgium": "yes",
    "lasting_health_limitation": "yes",
    "autonomy_points": "12",
    "child_in_charge": "no",
    "child_supported": "no",
    "care_setting": "home",
}
TOP = ("fixed", "findings", "receives", "persons_complete", "receives_complete")


def run(*others: dict[str, Told], on: str = ON, relations: dict[str, str] | None = None, **facts: Told) -> Run:
    """A run for Belgian ``an`` with 12 points and no income, with these facts and these others at her address."""
    an = {"id": "an", **WHO, **NO_INCOME, **{name: it for name, it in facts.items() if name not in TOP}}
    told: dict[str, Told] = {
        "on": on,
        "persons_complete": "yes",
        "receives_complete": "yes",
        "persons": [{name: it for name, it in an.items() if it != "forgotten"}, *others],
        "relations": [{"of": who, "to": "an", "is": it} for who, it in (relations or {}).items()],
        **{name: it for name, it in facts.items() if name in TOP},
    }
    return Run(LAW, read_household(told, LAW, date.max))


def receiving(**attributes: Told) -> list[Told]:
    return [{"right": IT_ID, "holder": "an", "answer": "yes", "from": "2020-01-01", **attributes}]


def told(of: Run, name: str) -> str:
    expr = LAW.quantities[f"{IT_ID}.{name}"].expr
    return show(expr, of.value(f"{IT_ID}.{name}", 0))


def month(of: Run) -> Pair[int]:
    """The IT of an, in cents by month."""
    return of.value(f"{IT_ID}.it_month", 0)


def verdict_of(of: Run) -> Verdict:
    return verdict(of, LAW.rights[IT_ID], "an")


def cents(value: int) -> str:
    return f"{value // 100}.{value % 100:02d}"


INCOMES = st.integers(0, 9_000_000)


# -- points -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("points", range(1, 19))
def test_points_of_a_decision_decide_whether_and_how_much(points: int) -> None:
    found = run(autonomy_points=str(points))
    if points < 7:
        assert verdict_of(found).outcome is Outcome.UNLIKELY
        return
    category = str(1 + sum(points >= border for border in (9, 12, 15, 17)))
    assert told(found, "category") == category
    whole = P[f"it.cat{category}_year"].worth("", date.fromisoformat(ON)).low
    assert month(found) == ((whole + 6) // 12,) * 2
    assert verdict_of(found).outcome is Outcome.LIKELY


def test_who_was_never_examined_sees_the_range_of_all_categories() -> None:
    found = verdict_of(run(autonomy_points="0"))
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert found.granted == (131_78, 1142_17)


def test_each_step_that_the_doctor_finds_narrows_the_amount() -> None:
    def finding(condition: str, found: str) -> dict[str, Told]:
        by = {"by": "een arts van de DG", "on": "2025-02-01"}
        return {"right": IT_ID, "condition": condition, "holder": "an", "finding": found, **by}

    steps: list[Told] = [finding("c2", "yes")]
    assert told(run(autonomy_points="0", findings=steps), "category") == "1 | 2 | 3 | 4 | 5"
    steps.append(finding("c3_category_3", "yes"))
    assert told(run(autonomy_points="0", findings=steps), "category") == "3 | 4 | 5"
    steps.append(finding("c3_category_5", "no"))
    assert told(run(autonomy_points="0", findings=steps), "category") == "3 | 4"
    assert verdict_of(run(autonomy_points="0", findings=steps)).outcome is Outcome.LIKELY


def test_a_running_payment_tells_at_least_its_category() -> None:
    found = run(autonomy_points="0", receives=receiving(category="3"))
    assert told(found, "category") == "3 | 4 | 5"
    assert told(run(autonomy_points="12", receives=receiving(category="3")), "category") == "3"
    assert verdict_of(found).outcome is Outcome.LIKELY


def test_a_running_payment_without_its_category_leaves_it_open_above_the_points() -> None:
    assert told(run(autonomy_points="9", receives=receiving()), "category") == "2 | 3 | 4 | 5"


def test_unknown_points_are_asked() -> None:
    found = verdict_of(run(autonomy_points="forgotten"))
    assert found.outcome is Outcome.UNDECIDED
    assert "an.autonomy_points" in [need.label for need in found.needs]


# -- income -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fact", NO_INCOME)
@given(less=INCOMES, more=INCOMES)
@examples(20)
def test_more_income_of_ones_own_never_raises_it_and_it_stays_within_the_category(
    fact: str, less: int, more: int
) -> None:
    less, more = sorted((less, more))
    small, large = (month(run(**{fact: cents(value)})) for value in (less, more))
    assert large[0] <= small[0]
    assert large[1] <= small[1]
    assert 0 <= large[0] <= small[1] <= month(run())[0]


def test_work_to_63000_takes_nothing_off_since_october_2021() -> None:
    assert month(run(taxable_labour_income_year="63000")) == month(run())


@pytest.mark.parametrize(
    ("on", "counted"),
    [("2021-09-30", "[2850.000, 3000.000]"), ("2021-10-01", "0.000"), ("2020-01-01", "[2850.000, 3000.000]")],
)
def test_before_october_2021_half_of_what_lay_above_24000_or_24300_counted(on: str, counted: str) -> None:
    assert told(run(on=on, taxable_labour_income_year="30000"), "counted_labour_income") == counted


def test_the_exemptions_may_have_been_indexed_since() -> None:
    found = then(run(taxable_labour_income_year="70000"), "2025-03-01")
    low, high = month(found)
    assert low < high == month(run())[0]


def test_replacement_income_to_the_ivt_of_the_category_takes_nothing_off() -> None:
    assert month(run(taxable_replacement_income_year="19900")) == month(run())
    assert month(run(taxable_replacement_income_year="26000"))[1] < month(run())[0]


def test_an_ivt_by_itself_never_takes_anything_off() -> None:
    ivt: list[Told] = [{"right": "inkomensvervangende_tegemoetkoming", "holder": "an", "answer": "yes"}]
    assert month(run(receives=ivt)) == month(run())


def test_whether_an_ivt_counts_beside_other_benefits_is_open() -> None:
    ivt: list[Told] = [
        {"right": "inkomensvervangende_tegemoetkoming", "holder": "an", "answer": "yes", "amount": "500"}
    ]
    low, high = month(run(receives=ivt, taxable_replacement_income_year="17000"))
    assert high == month(run())[0]
    assert low < high


# -- the price of love ------------------------------------------------------------------------------------------------


def test_until_2020_a_partner_leaves_the_amount_open_and_never_since() -> None:
    partner: dict[str, Told] = {"id": "bo", "birth_date": "1985-01-01", "taxable_labour_income_year": "50000"}
    for on, outcome in (("2020-12-31", Outcome.TO_INVESTIGATE), ("2021-01-01", Outcome.LIKELY)):
        found = run(partner, relations={"bo": "spouse"}, on=on)
        assert verdict_of(found).outcome is outcome
        assert (month(found)[0] == 0) is (on < "2021")
    assert verdict_of(run(on="2020-12-31")).outcome is Outcome.LIKELY


def test_living_together_does_not_change_the_amount() -> None:
    housemate: dict[str, Told] = {"id": "vriend", "birth_date": "1985-01-01"}
    assert month(run(housemate, relations={"vriend": "none"})) == month(run())


# -- data -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("category", CATEGORIES)
def test_the_derived_amounts_are_two_percent_apart(category: str) -> None:
    parameter = P[f"it.cat{category}_year"]
    year = {entry.start: entry.values[""][0] for entry in parameter.entries}
    printed = year[date(2024, 7, 1)]
    assert abs(year[date(2025, 2, 1)] - printed * 1.02) < 1
    assert abs(year[date(2023, 1, 1)] - printed / 1.02**2) < 1

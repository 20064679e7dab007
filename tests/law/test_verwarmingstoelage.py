"""The heating allowance: the printed table, the sixty days against a calendar, the categories, and what stays open."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.verwarmingstoelage.categories import P
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples
from tests.law.then import then

RIGHT = "verwarmingstoelage"
AN: dict[str, Told] = {
    "id": "an",
    "birth_date": "1980-01-01",
    "residence_status": "belgian",
    "cadastral_income_other_property": "0",
    "in_debt_mediation": "no",
}
HOUSEHOLD: dict[str, Told] = {
    "household_gross_taxable_income_year": "18000",
    "heating_dependants": "0",
    "register_differs": "no",
}
DWELLING: dict[str, Told] = {
    "tenure": "tenant",
    "heating_fuel": "heating_oil_bulk",
    "fuel_price_litre": "1.02",
    "fuel_litres": "1000",
    "fuel_address_is_home": "yes",
    "heating_allowance_this_year": "none",
}
VT: dict[str, Told] = {"right": "verhoogde_tegemoetkoming", "answer": "yes"}


def run(
    on: str,
    delivered: str = "",
    *,
    household: dict[str, Told] | None = None,
    dwelling: dict[str, Told] | None = None,
    persons: list[Told] | None = None,
    complete: str = "yes",
    **more: Told,
) -> Run:
    """A synthetic home heated with oil, delivered on the day itself, except for what is said otherwise."""
    told: dict[str, Told] = {
        "on": on,
        "household": {**HOUSEHOLD, **(household or {})},
        "dwelling": {**DWELLING, "fuel_delivered_on": delivered or on, **(dwelling or {})},
        "persons": [AN] if persons is None else persons,
        "persons_complete": complete,
        "receives_complete": complete,
        **more,
    }
    return Run(law(), read_household(told, law(), date.max))


def answer(of: Run) -> Verdict:
    return verdict(of, of.law.rights[RIGHT], "")


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


def shown(of: Run, quantity: str) -> str:
    name = f"{RIGHT}.{quantity}"
    return show(of.law.quantities[name].expr, of.value(name))


@pytest.mark.parametrize(
    ("price", "rate", "year"),
    [
        ("0", "0.14", "210.00"),
        ("1.1199", "0.14", "210.00"),
        ("1.12", "0.15", "225.00"),
        ("1.1449", "0.15", "225.00"),
        ("1.145", "0.16", "240.00"),
        ("1.17", "0.17", "255.00"),
        ("1.195", "0.18", "270.00"),
        ("1.2199", "0.18", "270.00"),
        ("1.22", "0.19", "285.00"),
        ("1.2449", "0.19", "285.00"),
        ("1.245", "0.20", "300.00"),
        ("3", "0.20", "300.00"),
    ],
)
def test_the_table_of_s10(price: str, rate: str, year: str) -> None:
    home = run("2021-11-15", dwelling={"fuel_price_litre": price, "fuel_litres": "1500"})
    assert shown(home, "rate_per_litre") == rate
    assert shown(home, "allowance") == year


def test_the_printed_maximum_of_a_year_is_the_rate_times_the_litres() -> None:
    rates, printed = P["verwarming.rate_per_litre"].entries[0].values, P["verwarming.max_year"].entries[0].values
    for bracket, (rate, _) in rates.items():
        assert printed[bracket][0] * 100 == rate * 1500


@given(delivered=st.dates(date(2024, 6, 1), date(2026, 3, 1)), days=st.integers(-40, 100))
@examples(80)
@pytest.mark.property
def test_one_asks_within_sixty_days_of_the_delivery(delivered: date, days: int) -> None:
    home = run((delivered + timedelta(days)).isoformat(), delivered.isoformat())
    asked_in_time = 0 <= days <= 60
    assert value(home, "c2") == (asked_in_time, asked_in_time)


@given(litres=st.integers(1, 4_000), before=st.integers(0, 2_000))
@examples(60)
@pytest.mark.property
def test_the_deliveries_of_a_year_never_count_for_more_than_its_litres(litres: int, before: int) -> None:
    home = run(
        "2021-11-15",
        dwelling={
            "fuel_litres": str(litres),
            "heating_allowance_this_year": "bulk",
            "heating_allowance_litres_this_year": str(before),
        },
    )
    counted = min(litres, max(0, 1500 - before))
    assert value(home, "litres_counted") == (counted, counted)
    assert value(home, "allowance") == (14 * counted, 14 * counted)
    assert value(home, "pays") == (counted > 0, counted > 0)


@given(income=st.integers(15_000, 45_000), number=st.integers(0, 4), other=st.integers(0, 2_000))
@examples(60)
@pytest.mark.property
def test_the_ceiling_rises_with_each_dependant_and_property_counts_three_times(
    income: int, number: int, other: int
) -> None:
    kinds: list[Told] = [{"id": f"kind{n}", "birth_date": "2016-01-01"} for n in range(number)]
    home = run(
        "2025-02-15",
        household={"household_gross_taxable_income_year": str(income), "heating_dependants": "9"},
        persons=[{**AN, "cadastral_income_other_property": str(other)}, *kinds],
    )
    fits = (income + 3 * other) * 100 <= 24814_75 + 4591_85 * number
    assert value(home, "category2_income_ok") == (fits, fits)


def test_who_lives_alone_is_not_asked_for_dependants() -> None:
    home = run("2025-02-15", household={"heating_dependants": "", "household_gross_taxable_income_year": "24814.75"})
    assert answer(home).outcome is Outcome.LIKELY
    assert value(home, "dependants") == (0, 0)


@pytest.mark.parametrize(
    ("on", "delivered", "litres", "allowance"),
    [
        ("2022-06-30", "2022-06-20", "1500", "255.00"),
        ("2022-07-01", "2022-06-20", "1500", "[210.00, 540.00]"),  # delivered before, asked after the change
        ("2022-08-01", "2022-07-10", "2000", "[280.00, 720.00]"),
        ("2023-05-15", "2023-05-01", "2000", "[280.00, 400.00]"),
        ("2024-01-15", "2023-12-20", "2000", "[210.00, 720.00]"),
        ("2024-03-01", "2024-02-20", "2000", "[210.00, 300.00]"),
        ("2025-11-01", "2025-10-20", "1500", "[210.00, 300.00]"),
    ],
)
def test_rates_that_were_not_found_stay_a_range(on: str, delivered: str, litres: str, allowance: str) -> None:
    home = run(on, delivered, dwelling={"fuel_litres": litres, "fuel_price_litre": "1.18"})
    assert shown(home, "allowance") == allowance


@pytest.mark.parametrize(
    ("on", "delivered", "allowance"),
    [
        ("2022-06-30", "2022-06-20", "210.00"),
        ("2022-07-15", "2022-06-20", "[210.00, 456.00]"),
        ("2022-12-31", "2022-11-20", "456.00"),
        ("2023-06-30", "2023-06-20", "[210.00, 456.00]"),
        ("2025-06-30", "2025-06-20", "210.00"),
    ],
)
@pytest.mark.parametrize("fuel", ["heating_oil_pump", "lamp_petroleum_pump"])
def test_the_amount_at_the_pump(fuel: str, on: str, delivered: str, allowance: str) -> None:
    home = run(on, delivered, dwelling={"heating_fuel": fuel, "fuel_litres": "", "fuel_address_is_home": ""})
    assert shown(home, "allowance") == allowance
    assert answer(home).outcome is Outcome.LIKELY


@pytest.mark.parametrize(
    ("granted", "fuel", "pays"),
    [
        ("none", "heating_oil_bulk", True),
        ("pump", "heating_oil_bulk", False),
        ("bulk", "heating_oil_pump", False),
        ("pump", "lamp_petroleum_pump", False),
    ],
)
def test_pump_and_delivery_exclude_each_other_in_a_year(granted: str, fuel: str, pays: bool) -> None:
    home = run("2021-11-15", dwelling={"heating_fuel": fuel, "heating_allowance_this_year": granted})
    assert value(home, "pays") == (pays, pays)


def test_an_unknown_price_takes_no_right_away() -> None:
    home = run("2021-11-15", dwelling={"fuel_price_litre": "", "fuel_litres": ""})
    assert answer(home).outcome is Outcome.LIKELY
    assert shown(home, "allowance") == "[0.14, 300.00]"


@pytest.mark.parametrize("fuel", ["natural_gas", "electricity", "bottled_gas", "pellets", "wood", "coal"])
def test_other_fuels_open_nothing(fuel: str) -> None:
    found = answer(run("2025-03-01", dwelling={"heating_fuel": fuel}))
    assert found.outcome is Outcome.UNLIKELY
    assert "c1" in [reason.condition for reason in found.because if reason.truth == "no"]


KIM: dict[str, Told] = {"id": "kim", "birth_date": "2015-01-01"}
GROWN: dict[str, Told] = {**AN, "id": "kim", "birth_date": "2003-01-01"}
PARENT: list[Told] = [{"of": "an", "to": "kim", "is": "parent"}]
FRIEND: list[Told] = [{"of": "an", "to": "kim", "is": "none"}]


@pytest.mark.parametrize(
    ("other", "relations", "also", "outcome"),
    [
        (KIM, PARENT, False, Outcome.LIKELY),  # a minor child
        (KIM, FRIEND, False, Outcome.UNLIKELY),  # a minor who is not her child
        ({**GROWN, "dependent_at_health_fund": "yes"}, PARENT, False, Outcome.LIKELY),
        ({**GROWN, "dependent_at_health_fund": "no"}, PARENT, False, Outcome.UNLIKELY),
        (GROWN, PARENT, False, Outcome.UNDECIDED),
        (GROWN, FRIEND, False, Outcome.UNLIKELY),
        (GROWN, FRIEND, True, Outcome.LIKELY),  # everybody has it
    ],
)
def test_whose_income_is_not_looked_at(
    other: dict[str, Told], relations: list[Told], also: bool, outcome: Outcome
) -> None:
    receives: list[Told] = [{**VT, "holder": "an"}, *([{**VT, "holder": "kim"}] if also else [])]
    home = run(
        "2025-03-01",
        household={"household_gross_taxable_income_year": "60000"},
        persons=[AN, other],
        relations=relations,
        receives=receives,
    )
    assert answer(home).outcome is outcome


def test_debts_open_it_by_a_finding_of_the_ocmw_only() -> None:
    rich: dict[str, Told] = {"household_gross_taxable_income_year": "60000"}
    mediated: list[Told] = [{**AN, "in_debt_mediation": "yes"}]
    assert answer(run("2025-03-01", household=rich)).outcome is Outcome.UNLIKELY
    found = answer(run("2025-03-01", household=rich, persons=mediated))
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert [judgement.name for judgement in found.judgements] == [f"{RIGHT}.c6"]
    refused: list[Told] = [
        {"right": RIGHT, "condition": "c6", "finding": "no", "by": "OCMW (synthetisch)", "on": "2025-02-28"}
    ]
    home = run("2025-03-01", household=rich, persons=mediated, findings=refused)
    assert answer(home).outcome is Outcome.UNLIKELY


def test_a_low_income_needs_no_look_at_debts_or_at_the_health_fund() -> None:
    found = answer(run("2025-03-01", persons=[{**AN, "in_debt_mediation": ""}], complete="yes"))
    assert found.outcome is Outcome.LIKELY
    assert found.judgements == ()


def test_an_unknown_income_is_asked() -> None:
    found = answer(run("2025-03-01", household={"household_gross_taxable_income_year": ""}))
    assert found.outcome is Outcome.UNDECIDED
    assert "household_gross_taxable_income_year" in [need.name for need in found.needs]


@pytest.mark.parametrize("told", ["", "yes"])
def test_a_household_that_may_differ_from_the_register_is_left_to_the_ocmw(told: str) -> None:
    found = answer(run("2025-03-01", household={"register_differs": told}))
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert [judgement.name for judgement in found.judgements] == [f"{RIGHT}.c8"]


@pytest.mark.parametrize("fact", ["heating_fuel", "fuel_delivered_on", "fuel_address_is_home"])
def test_a_missing_answer_about_the_fuel_is_asked(fact: str) -> None:
    found = answer(run("2025-03-01", "2025-02-20", dwelling={fact: ""}))
    assert found.outcome is Outcome.UNDECIDED
    assert fact in [need.name for need in found.needs]


def test_the_ceiling_of_2026_is_a_range_from_the_last_known_one() -> None:
    low, high = value(then(run("2026-11-21"), "2025-03-01"), "income_ceiling_year")
    assert low == 24814_75 < high
    near = run("2026-11-21", household={"household_gross_taxable_income_year": "25500"})
    assert "verwarming.income_ceiling" in answer(then(near, "2025-03-01")).stale


def test_the_limit_for_a_dependant_is_told() -> None:
    assert shown(run("2025-03-01"), "dependant_net_income_limit") == "3980"


def test_every_condition_is_one_short_sentence() -> None:
    for condition in law().rights[RIGHT].conditions:
        assert len(condition.text.split()) <= 20
        assert condition.text.endswith(".")

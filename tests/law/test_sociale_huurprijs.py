"""The social rent: between minimum and base rent, its divisors through the years, and what stays open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples
from tests.law.then import then

RIGHT = "sociale_huurprijs"
AN: dict[str, Told] = {"id": "an", "birth_date": "1985-04-12", "disability_66": "no"}
HOME: dict[str, Told] = {
    "tenure": "tenant",
    "landlord": "social",
    "market_rent_month": "800",
    "minimum_rent_month": "180",
    "patrimony_discount_month": "40",
    "energy_correction_month": "15",
}


def run(on: str, income: str, *, persons: list[Told] | None = None, **dwelling: Told) -> Run:
    """A synthetic social tenant of whom everything is told, except what is said otherwise."""
    told: dict[str, Told] = {
        "on": on,
        "household": {"housing_income": income},
        "dwelling": {**HOME, **dwelling},
        "persons": [AN] if persons is None else persons,
        "persons_complete": "yes",
        "receives_complete": "yes",
    }
    return Run(law(), read_household(told, law(), date.max))


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


def shown(of: Run, quantity: str) -> str:
    name = f"{RIGHT}.{quantity}"
    return show(of.law.quantities[name].expr, of.value(name))


@given(income=st.integers(0, 90_000), discount=st.integers(0, 160), energy=st.integers(0, 40))
@examples(40)
@pytest.mark.property
def test_the_rent_lies_between_the_minimum_and_the_base_rent(income: int, discount: int, energy: int) -> None:
    home = run("2024-06-01", str(income), patrimony_discount_month=str(discount), energy_correction_month=str(energy))
    low, high = value(home, "rent")
    assert (180 + energy) * 100 <= low <= high <= 800_00


@pytest.mark.parametrize(
    ("on", "income", "part"),
    [
        ("2018-06-01", "40000", "727.27"),  # 55 for everybody
        ("2023-06-01", "28105", "511.00"),  # 55
        ("2023-06-01", "28105.01", "520.46"),  # 54
        ("2024-06-01", "29515", "546.57"),  # 54
        ("2024-06-01", "29515.01", "556.89"),  # 53
        ("2024-06-01", "36893.74", "696.11"),  # 53, a cent below 125 %
        ("2024-06-01", "36893.75", "709.50"),  # 52
        ("2024-06-01", "44272.50", "868.09"),  # 51
    ],
)
def test_the_divisor_follows_the_year_and_the_ceiling(on: str, income: str, part: str) -> None:
    assert shown(run(on, income), "income_part_month") == part


def test_a_minimum_rent_that_is_not_told_leaves_the_rent_between_what_is_known() -> None:
    home = run("2024-06-01", "22000", minimum_rent_month="", patrimony_discount_month="0", energy_correction_month="0")
    assert shown(home, "rent") == "[407.41, 800.00]"
    assert verdict(home, home.law.rights[RIGHT], "").outcome is Outcome.LIKELY


@pytest.mark.parametrize(
    ("custody", "weight"),
    [("full", "1.0"), ("equal", "0.5"), ("minority_here", "0.5"), ("majority_here", "[0.5, 1.0]")],
)
def test_a_child_counts_by_the_time_it_is_here(custody: str, weight: str) -> None:
    tom: dict[str, Told] = {
        "id": "tom",
        "birth_date": "2015-05-05",
        "custody_share": custody,
        "child_handicap_percent": "0",
        "child_pillar1_points": "0",
    }
    assert shown(run("2024-06-01", "24000", persons=[AN, tom]), "discounted_dependants") == weight


def test_an_adult_with_a_recognised_disability_is_a_dependant() -> None:
    home = run("2024-06-01", "24000", persons=[{**AN, "disability_66": "yes"}])
    assert shown(home, "family_discount_month") == "22.0"


def test_a_low_income_of_a_family_stays_between_itself_and_a_leefloon() -> None:
    bo: dict[str, Told] = {**AN, "id": "bo"}
    assert shown(run("2024-06-01", "6000", persons=[AN, bo]), "counted_income_year") == "[6000.00, 20895.48]"
    assert shown(run("2024-06-01", "0", persons=[AN, bo]), "counted_income_year") == "[10307.64, 20895.48]"
    assert shown(run("2024-06-01", "20000", persons=[AN, bo]), "counted_income_year") == "[20000.00, 20895.48]"


def test_amounts_that_are_old_or_stand_between_two_years_are_ranges() -> None:
    home = then(run("2024-06-01", "24000"), "2023-12-31")
    assert shown(home, "max_patrimony_discount") == "[160, 168]"
    assert shown(run("2020-06-01", "24000", persons=[{**AN, "disability_66": "yes"}]), "family_discount_month") == (
        "[19.0, 21.0]"
    )
    assert shown(then(run("2026-11-21", "29600"), "2024-12-31"), "income_part_month") == "[548.15, 558.49]"

"""The care premium: the year of 26, the reduced premium never dearer, the fine and the change of law by date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told
from tests.effort import examples
from tests.law.then import then

RIGHT = "vlaamse_zorgpremie"


def run(on: str, person: dict[str, Told], increased_from: str = "") -> Run:
    """A synthetic person in Flanders who lives alone and is not free of the premium."""
    increased: dict[str, Told] = {"right": "verhoogde_tegemoetkoming", "holder": "an", "answer": "no"}
    if increased_from:
        increased = {**increased, "answer": "yes", "from": increased_from}
    told: dict[str, Told] = {
        "on": on,
        "persons_complete": "yes",
        "persons": [{"id": "an", "residence_region": "flanders", "zorgkas_no_premium": "no", **person}],
        "receives": [increased, {"right": "collectieve_schuldenregeling", "holder": "an", "answer": "no"}],
    }
    return Run(law(), read_household(told, law(), date.max))


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


@given(born=st.dates(date(1940, 1, 1), date(2010, 12, 31)), year=st.integers(2018, 2025))
@examples(60)
@pytest.mark.property
def test_the_premium_begins_in_the_year_of_the_26th_birthday(born: date, year: int) -> None:
    low, high = value(run(f"{year}-05-05", {"birth_date": born.isoformat()}), "premium")
    assert low == high
    assert (low > 0) is (year - born.year >= 26)


@pytest.mark.parametrize("year", range(2018, 2026))
def test_the_reduced_premium_is_about_half_of_the_full_one(year: int) -> None:
    settled: dict[str, Told] = {
        "birth_date": "1980-01-01",
        "consecutive_years_in_flanders_or_brussels": "10",
        "inburgering_duty": "fulfilled",
    }
    reduced = value(run(f"{year}-05-05", settled, "2010-01-01"), "premium")
    full = value(run(f"{year}-05-05", settled), "premium")
    assert abs(2 * reduced[0] - full[0]) <= 2
    assert abs(2 * reduced[1] - full[1]) <= 2


@pytest.mark.parametrize(("duty", "reduced"), [("not_obliged", 1), ("fulfilled", 1), ("not_fulfilled", 0)])
def test_an_integration_duty_that_is_not_met_takes_the_reduction_away(duty: str, reduced: int) -> None:
    person: dict[str, Told] = {"consecutive_years_in_flanders_or_brussels": "5", "inburgering_duty": duty}
    assert value(run("2024-03-01", person, "2010-01-01"), "reduced") == (reduced, reduced)
    assert value(run("2021-03-01", person, "2010-01-01"), "reduced") == (1, 1)


@pytest.mark.parametrize(
    ("on", "unpaid", "fine"), [("2018-09-01", 2, 0), ("2018-09-01", 3, 250), ("2019-09-01", 2, 250)]
)
def test_since_2019_the_second_unpaid_premium_brings_the_fine(on: str, unpaid: int, fine: int) -> None:
    person: dict[str, Told] = {"unpaid_zorgpremies": str(unpaid), "zorgpremie_arrears_paid": "no"}
    assert value(run(on, person), "fine") == (fine, fine)


def test_the_amount_of_a_year_that_nobody_printed_is_not_guessed() -> None:
    low, high = value(then(run("2026-03-01", {"birth_date": "1980-01-01"}), "2025-12-31"), "premium")
    assert low < 64 < high


def test_collective_debt_settlement_that_is_not_known_leaves_the_duty_open() -> None:
    told: dict[str, Told] = {
        "on": "2024-03-01",
        "persons": [
            {"id": "an", "birth_date": "1980-01-01", "residence_region": "flanders", "zorgkas_no_premium": "no"}
        ],
    }
    found = verdict(Run(law(), read_household(told, law(), date.max)), law().rights[RIGHT], "an")
    assert str(found.outcome) == "undecided"

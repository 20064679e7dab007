"""The social internet offer: what opens it, what never does, and the old tariff by date."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

RIGHT = "sociaal_tarief_telecom"
BORN: dict[str, Told] = {"id": "an", "birth_date": "1957-01-01", "residence_region": "flanders"}


def run(on: str, *receives: dict[str, Told], persons: list[Told] | None = None, income: str = "20000") -> Run:
    """A synthetic home of which everything is told, except what is said otherwise."""
    told: dict[str, Told] = {
        "on": on,
        "persons": [BORN] if persons is None else persons,
        "persons_complete": "yes",
        "receives_complete": "yes",
        "household": {"household_gross_taxable_income_year": income},
        "receives": [{"answer": "yes", "holder": "an", "from": "2020-01-01", **entry} for entry in receives],
    }
    return Run(law(), read_household(told, law(), date.max))


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


OPENING = (
    "leefloon",
    "maatschappelijke_dienstverlening",
    "ext:ocmw_voorschot_igo_of_handicap",
    "inkomensvervangende_tegemoetkoming",
    "integratietegemoetkoming",
    "ext:oude_tegemoetkoming_65_procent",
    "ext:hulp_van_derden",
    "zorgbudget_ouderen",
    "inkomensgarantie_ouderen",
)


@pytest.mark.parametrize("right", OPENING)
def test_each_benefit_opens_the_offer(right: str) -> None:
    assert str(verdict(run("2025-03-01", {"right": right}), law().rights[RIGHT], "").outcome) == "likely"


@pytest.mark.parametrize("right", ["verhoogde_tegemoetkoming", "sociaal_tarief_energie", "huurpremie"])
def test_what_is_no_ground_opens_nothing(right: str) -> None:
    assert str(verdict(run("2025-03-01", {"right": right}), law().rights[RIGHT], "").outcome) == "unlikely"


def test_the_benefit_of_anybody_at_the_address_counts() -> None:
    home = run("2025-03-01", {"right": "leefloon", "holder": "bo"}, persons=[BORN, {"id": "bo"}])
    assert value(home, "right_new") == (1, 1)


@pytest.mark.parametrize(("income", "right"), [("25797", (1, 1)), ("25797.01", (0, 1))])
def test_the_income_limit_of_the_old_tariff(income: str, right: Pair[int]) -> None:
    """Above it, deafness could still open the old tariff: that is left to a human."""
    assert value(run("2023-07-15", income=income), "right_old") == right


@pytest.mark.parametrize(("other", "right"), [("1950-01-01", (1, 1)), ("1990-01-01", (0, 1))])
def test_older_people_lived_alone_or_with_older_people(other: str, right: Pair[int]) -> None:
    home = run("2023-07-15", persons=[BORN, {"id": "bo", "birth_date": other, "disability_66": "no"}])
    assert value(home, "right_old") == right


def test_on_65_the_pages_differ() -> None:
    assert value(run("2022-06-01"), "right_old") == (0, 1)
    assert value(run("2023-07-15"), "right_old") == (1, 1)


def test_nobody_enters_the_old_tariff_since_march_2024() -> None:
    assert value(run("2024-03-01"), "right_old") == (0, 0)

"""The job bonus: it falls with the wage, follows the part of the year, and stays open where nothing was found."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told
from tests.effort import examples

RIGHT = "jobbonus"


def run(on: str = "2023-06-15", wage: Told = "1900", share: Told = "100", **more: Told) -> Run:
    """A synthetic employee in Flanders; an empty value forgets a fact."""
    told: dict[str, Told] = {
        "id": "an",
        "birth_date": "1990-02-03",
        "residence_region": "flanders",
        "work_status": "employee",
        "fulltime_gross_wage_month": wage,
        "share_of_year_worked": share,
        **more,
    }
    person = {name: value for name, value in told.items() if value != ""}
    return Run(law(), read_household({"on": on, "persons": [person]}, law(), date.max))


def outcome(of: Run) -> Outcome:
    return verdict(of, of.law.rights[RIGHT], "an").outcome


@examples(30)
@given(st.integers(0, 4_000), st.integers(0, 4_000), st.integers(0, 100))
def test_who_earns_more_never_has_a_higher_bonus(one: int, other: int, share: int) -> None:
    low, high = (run(wage=str(wage), share=str(share)).value(f"{RIGHT}.bonus") for wage in sorted((one, other)))
    assert high[0] <= low[0]
    assert high[1] <= low[1]


@examples(30)
@given(st.integers(0, 4_000), st.integers(0, 100))
def test_a_part_of_the_year_gives_that_part_of_the_bonus(wage: int, share: int) -> None:
    whole = run(wage=str(wage)).value(f"{RIGHT}.bonus")
    part = run(wage=str(wage), share=str(share)).value(f"{RIGHT}.bonus")
    for end, of in zip(part, whole, strict=True):
        assert abs(Decimal(end) - Decimal(of) * share / 100) <= 1


@pytest.mark.parametrize(("on", "found"), [("2021-11-15", 700_00), ("2022-11-15", 650_00), ("2024-11-15", 650_00)])
def test_the_fixed_amount_of_a_year_comes_on_top(on: str, found: int) -> None:
    assert run(on, wage="1700").value(f"{RIGHT}.amount") == (found, found)


def test_nothing_is_added_where_there_is_no_bonus() -> None:
    assert run("2022-11-15", wage="2900").value(f"{RIGHT}.amount") == (0, 0)


@pytest.mark.parametrize(
    ("on", "wage", "found"),
    [
        ("2022-06-30", "2800", Outcome.LATER),
        ("2022-07-01", "2800", Outcome.LIKELY),
        ("2024-12-31", "2000", Outcome.LIKELY),
        ("2025-12-31", "2000", Outcome.LIKELY),
        ("2026-01-01", "2000", Outcome.TO_INVESTIGATE),
        ("2025-06-01", "4000", Outcome.UNLIKELY),
    ],
)
def test_the_limits_and_the_doubt_go_by_date(on: str, wage: str, found: Outcome) -> None:
    assert outcome(run(on, wage)) is found


def test_a_small_part_of_the_year_is_not_paid_below_ten_euro() -> None:
    assert outcome(run(wage="1900", share="1")) is Outcome.UNLIKELY
    assert outcome(run(wage="1900", share="2")) is Outcome.LIKELY

"""The maximum bill: the ceiling rises with the income, social and lowest group, what stays open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.rules.algebra import Pair
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told
from tests.effort import examples

RIGHT = "maximumfactuur"
VT: dict[str, Told] = {"right": "verhoogde_tegemoetkoming", "holder": "an", "answer": "yes", "from": "2020-01-01"}
CHRONIC: dict[str, Told] = {"right": "statuut_chronische_aandoening", "holder": "an", "answer": "yes"}


def run(income: str, *receives: dict[str, Told], on: str = "2024-06-15") -> Run:
    """A synthetic person alone who paid little before."""
    told: dict[str, Told] = {
        "on": on,
        "persons_complete": "yes",
        "receives_complete": "yes",
        "household": {"household_net_taxable_income_two_years_before": income},
        "persons": [{"id": "an", "copayments_previous_year": "100", "copayments_two_years_before": "100"}],
        "receives": list(receives),
    }
    return Run(law(), read_household(told, law(), date.max))


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


@given(low=st.integers(0, 80_000), more=st.integers(0, 20_000), year=st.sampled_from((2018, 2023, 2024)))
@examples(60)
@pytest.mark.property
def test_more_income_never_lowers_the_ceiling(low: int, more: int, year: int) -> None:
    poorer, richer = (value(run(str(income), on=f"{year}-06-15"), "ceiling") for income in (low, low + more))
    assert poorer[0] == poorer[1] <= richer[0] == richer[1]


@pytest.mark.parametrize(("income", "ceiling"), [("100000", 51692), ("20000", 51692), ("12681.18", 25499)])
def test_the_social_ceiling_never_raises_one_that_is_lower(income: str, ceiling: int) -> None:
    assert value(run(income, VT), "ceiling") == (ceiling, ceiling)


def test_whether_the_lowest_ceiling_falls_by_illness_is_left_to_the_health_fund() -> None:
    assert value(run("12000", CHRONIC), "reduction") == (0, 11487)
    assert value(run("13000", CHRONIC), "reduction") == (11487, 11487)


def test_an_unknown_income_leaves_every_ceiling_open() -> None:
    assert value(run("?"), "ceiling") == (25499, 206766)
    assert value(run("?", VT), "ceiling") == (25499, 51692)


def test_the_lowest_group_exists_since_2022() -> None:
    assert value(run("0", on="2018-06-15"), "lowest_group") == (0, 0)
    assert value(run("11000", on="2022-06-15"), "ceiling") == (25000, 25000)

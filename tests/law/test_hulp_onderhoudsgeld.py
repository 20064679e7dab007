"""Help with maintenance: half of what is paid, never above the maximum."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.rules.algebra import Pair
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told
from tests.effort import examples

CENT = Decimal("0.01")


def value(quantity: str, paid: Told) -> Pair[int]:
    person: dict[str, Told] = {"id": "an", "birth_date": "1985-04-12", "child_maintenance_paid_month": paid}
    household: Told = {"on": "2025-06-15", "persons": [person]}
    low, high = Run(law(), read_household(household, law(), date.max)).value(f"hulp_onderhoudsgeld.{quantity}")
    return int(low), int(high)


@pytest.mark.property
@given(st.integers(0, 1_000_00))
@examples(60)
def test_half_of_what_is_paid_up_to_the_maximum(cents: int) -> None:
    paid = Decimal(cents) / 100
    expected = min((paid / 2).quantize(CENT, ROUND_HALF_UP), Decimal("91.67"))
    assert value("help_month", str(paid)) == (int(expected * 100), int(expected * 100))


def test_an_amount_known_as_a_range_gives_a_range() -> None:
    assert value("help_month", ["100", "150"]) == (50_00, 75_00)

"""The train: what one trip costs, before and after the reform."""

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

TRIPS = ("second_off_peak", "second_peak", "first")


def price(on: str, cents: int, **facts: Told) -> Pair[int]:
    """The price of a trip in cents, for a ticket of so many cents."""
    person: dict[str, Told] = {"id": "an", "birth_date": "1976-01-01", "train_ticket_price": f"{cents / 100:.2f}"}
    run = Run(law(), read_household({"on": on, "persons": [person | facts]}, law(), date.max))
    low, high = run.value("nmbs_verhoogde_tegemoetkoming.price")
    return int(low), int(high)


@pytest.mark.property
@given(st.integers(0, 20_000), st.sampled_from(TRIPS), st.sampled_from(["yes", "no"]))
@examples(60)
def test_a_trip_never_costs_more_than_the_ticket(cents: int, trip: str, plus: str) -> None:
    for on in ("2025-10-14", "2025-10-15"):
        low, high = price(on, cents, train_trip=trip, train_plus=plus)
        assert low == high <= cents
        assert high == cents or trip != "first"


@pytest.mark.property
@given(st.integers(0, 20_000), st.sampled_from(TRIPS))
@examples(60)
def test_a_train_plus_card_never_makes_a_trip_dearer(cents: int, trip: str) -> None:
    with_card = price("2025-11-01", cents, train_trip=trip, train_plus="yes")
    assert with_card <= price("2025-11-01", cents, train_trip=trip, train_plus="no")
    assert with_card[1] <= 5_50 or trip == "first"


def test_without_a_word_on_the_trip_the_price_is_a_range() -> None:
    assert price("2025-11-01", 10_00) == (3_60, 10_00)

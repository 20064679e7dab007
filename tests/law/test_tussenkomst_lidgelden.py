"""Help with club fees: never more than the fee, an amount that nobody printed stays open, and who decides."""

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

RIGHT = "tussenkomst_lidgelden"
KNOWN = ("bekkevoort", "evergem", "antwerpen")


def run(municipality: str, fee: int, refund: int = 0, born: str = "2012-05-05", **person: Told) -> Run:
    """A synthetic child with a club fee."""
    an: dict[str, Told] = {
        "id": "an",
        "birth_date": born,
        "membership_cost": str(fee),
        "health_fund_refund": str(refund),
    }
    told: dict[str, Told] = {
        "on": "2024-06-01",
        "dwelling": {"home_municipality": municipality},
        "persons": [{**an, **person}],
        "persons_complete": "yes",
        "receives_complete": "yes",
    }
    return Run(law(), read_household(told, law(), date.max))


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


def cents(of: Run, quantity: str) -> Pair[int]:
    """The ends of an amount in cents, whatever its number of decimals."""
    low, high = value(of, quantity)
    scale = of.law.quantities[f"{RIGHT}.{quantity}"].expr
    decimals = int(getattr(scale, "decimals", 0))
    return low * 100 // 10**decimals, high * 100 // 10**decimals


@given(fee=st.integers(0, 500), refund=st.integers(0, 100), municipality=st.sampled_from(KNOWN))
@examples(60)
@pytest.mark.property
def test_the_help_is_exact_and_never_more_than_what_is_left_of_the_fee(
    fee: int, refund: int, municipality: str
) -> None:
    low, high = cents(run(municipality, fee, refund), "help")
    assert 0 <= low == high <= max(0, fee - refund) * 100


@pytest.mark.parametrize("municipality", ["rijkevorsel", "heusden_zolder", "another"])
def test_where_no_amount_is_printed_it_lies_between_nothing_and_the_fee(municipality: str) -> None:
    assert cents(run(municipality, 120, 20), "help") == (0, 10_000)


@pytest.mark.parametrize(("born", "outcome"), [("2021-06-02", "later"), ("2021-06-01", "to_investigate")])
def test_heusden_zolder_begins_at_three(born: str, outcome: str) -> None:
    found = verdict(run("heusden_zolder", 100, born=born), law().rights[RIGHT], "an")
    assert str(found.outcome) == outcome


def test_in_evergem_the_amount_halves_at_eighteen() -> None:
    assert cents(run("evergem", 200, born="2006-06-02"), "help") == (15_000, 15_000)
    assert cents(run("evergem", 200, born="2006-06-01"), "help") == (7_500, 7_500)


def test_debt_mediation_replaces_the_income_test_in_bekkevoort() -> None:
    found = verdict(run("bekkevoort", 100, in_debt_mediation="yes"), law().rights[RIGHT], "an")
    assert str(found.outcome) == "likely"

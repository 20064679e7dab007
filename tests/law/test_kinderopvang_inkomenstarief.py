"""Childcare by income: the attest settles the price; findings and a leefloon only ever lower it."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.algebra import Pair
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

RIGHT = "kinderopvang_inkomenstarief"


def run(
    *,
    income: str = "",
    receives: list[Told] | None = None,
    findings: tuple[tuple[str, str], ...] = (),
    on: str = "2024-02-01",
    siblings: int = 0,
    **child: Told,
) -> Run:
    """A synthetic toddler with one parent; who receives what is told in full."""
    parent: dict[str, Told] = {"id": "an", "birth_date": "1990-05-01"}
    if income:
        parent |= {"taxable_labour_income_year": income, "taxable_replacement_income_year": "0"}
    toddler: dict[str, Told] = {
        "id": "kind",
        "birth_date": "2022-05-01",
        "childcare": "income_tariff",
        "childcare_hours_day": "9",
    }
    persons: list[Told] = [toddler | child, parent]
    persons += [{"id": f"broer{n}", "birth_date": f"201{n}-01-01"} for n in range(siblings)]
    household: Told = {
        "on": on,
        "persons": persons,
        "persons_complete": "yes",
        "receives_complete": "yes",
        "relations": [{"of": "an", "to": "kind", "is": "parent"}],
        "receives": receives or [],
        "findings": [
            {"right": RIGHT, "condition": name, "holder": "kind", "finding": found, "by": "OCMW", "on": on}
            for name, found in findings
        ],
    }
    return Run(law(), read_household(household, law(), date.max))


def price(of: Run, quantity: str = "amount") -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}", 0)
    return int(low), int(high)


NO_OCMW = (("c4", "no"),)


def test_without_an_attest_only_the_lowest_and_the_highest_tariff_are_known() -> None:
    assert price(run()) == (1_97, 34_64)


def test_without_help_of_the_ocmw_and_without_a_drop_the_minimum_is_the_lowest() -> None:
    assert price(run(findings=(*NO_OCMW, ("c3", "no")))) == (6_24, 34_64)


def test_a_leefloon_halves_the_price() -> None:
    leefloon: list[Told] = [{"right": "leefloon", "holder": "an", "answer": "yes"}]
    assert price(run(receives=leefloon, findings=NO_OCMW)) == (3_74, 17_32)


def test_without_income_the_price_is_the_minimum_also_when_the_bands_are_not_known() -> None:
    assert price(run(income="0", findings=(*NO_OCMW, ("c3", "no"))), "normal") == (6_24, 6_24)


def test_a_brother_lowers_the_least_that_is_possible_by_the_discount() -> None:
    alone, together = (price(run(siblings=n, findings=(*NO_OCMW, ("c3", "no")))) for n in (0, 1))
    assert together[0] == alone[0] - 3_91
    assert together[1] == alone[1]


@pytest.mark.parametrize(
    ("hours", "price_of_day"), [("2", (4_00, 6_00)), ("3", (6_00, 6_00)), ("5", (10_00, 10_00)), ("11", (10_00, 10_00))]
)
def test_the_price_on_the_attest_follows_the_hours(hours: str, price_of_day: Pair[int]) -> None:
    attest: list[Told] = [{"right": RIGHT, "holder": "kind", "answer": "yes", "day_price": "10"}]
    assert price(run(receives=attest, childcare_hours_day=hours)) == price_of_day

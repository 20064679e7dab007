"""The property tax reductions: both tables, the two readings after 2019, and who counts for how much."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.law.vermindering_onroerende_voorheffing.children import P as CHILDREN
from rechtop.law.vermindering_onroerende_voorheffing_handicap.units import P as DISABILITY
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show

TABLE = "vermindering_onroerende_voorheffing_handicap.basic_reduction"


def run(
    on: str,
    *persons: dict[str, Told],
    receives: list[Told] | None = None,
    dwelling: dict[str, Told] | None = None,
) -> Run:
    """A synthetic home in Flanders with these people and no others."""
    told: dict[str, Told] = {
        "on": on,
        "persons": [{"domiciled_here": "since_1_january", **person} for person in persons],
        "persons_complete": "yes",
        "receives_complete": "yes",
        "receives": receives or [],
        "dwelling": dwelling or {},
    }
    return Run(law(), read_household(told, law(), date.max))


def shown(of: Run, name: str) -> str:
    return show(of.law.quantities[name].expr, of.value(name))


AN: dict[str, Told] = {"id": "an", "birth_date": "1979-01-01", "disability_66": "yes"}


@pytest.mark.parametrize(
    ("on", "amount"),
    [
        ("2015-06-01", "7.62"),
        ("2017-06-01", "7.81"),
        ("2018-06-01", "12.68"),
        ("2019-12-31", "12.94"),
        ("2021-06-01", "[12.94, 16.00]"),  # no amounts found between 2019 and 2023
        ("2023-06-01", "[14.85, 16.00]"),  # two readings
    ],
)
def test_the_amount_of_one_person_with_a_disability_by_year(on: str, amount: str) -> None:
    assert shown(run(on, AN), TABLE) == amount


def test_the_readings_after_2019_hold_the_derived_and_the_printed_amounts() -> None:
    table, derived = DISABILITY["ov_handicap.basic_reduction"], DISABILITY["ov_handicap.two_units_derived"]
    printed = CHILDREN["ov.children.base"]
    for year in (2023, 2024, 2025):
        day = date(year, 6, 1)
        worth = table.worth("2", day)
        assert worth.low <= derived.worth("", day).low <= worth.high
        if year < 2025:
            for key in printed.keys:
                found = table.worth(key, day)
                assert found.low <= printed.worth(key, day).low <= found.high


def test_the_printed_amounts_are_a_fixed_amount_by_child() -> None:
    for entry, extra in zip(CHILDREN["ov.children.base"].entries, CHILDREN["ov.children.extra"].entries, strict=True):
        for key, (amount, _) in entry.values.items():
            assert amount == int(key) * extra.values[""][0]


@pytest.mark.parametrize(
    ("person", "units"),
    [
        ({"disability_66": "yes"}, "2"),
        ({"on_invalidity": "yes"}, "2"),
        ({"autonomy_points": "9"}, "2"),
        ({"birth_date": "1950-01-01", "disability_66": "yes"}, "[0, 2]"),  # found before 65?
        ({"birth_date": "1950-01-01", "disability_66": "yes", "disability_found_before_65": "no"}, "0"),
        ({"domiciled_here": "later", "disability_66": "yes"}, "0"),
        ({"birth_date": "2010-01-01", "child_pillar1_points": "4"}, "2"),
        ({"birth_date": "2010-01-01", "child_handicap_percent": "66"}, "2"),
    ],
)
def test_who_counts_for_two(person: dict[str, Told], units: str) -> None:
    told: dict[str, Told] = {"id": "an", "birth_date": "1979-01-01", **person}
    found = shown(run("2025-06-01", told), "vermindering_onroerende_voorheffing_handicap.units")
    assert found == units


def test_an_unknown_handicap_of_a_child_leaves_it_at_least_one() -> None:
    benefit: Told = {"right": "groeipakket_basisbedrag", "holder": "kim", "answer": "yes", "from": "2015-01-01"}
    home = run("2025-06-01", {"id": "kim", "birth_date": "2015-01-01"}, receives=[benefit])
    assert shown(home, "vermindering_onroerende_voorheffing_handicap.units") == "[1, 2]"


@pytest.mark.parametrize(("children", "disabled"), [(0, 1), (1, 1), (2, 0), (2, 1), (3, 2), (4, 4)])
def test_the_two_parts_of_2019_are_together_the_row_of_the_table(children: int, disabled: int) -> None:
    persons = [{**AN, "id": f"p{n}"} for n in range(disabled)]
    told: dict[str, Told] = {"disability_66": "no", "child_handicap_percent": "0", "child_pillar1_points": "0"}
    persons += [{"id": f"c{n}", "birth_date": "2010-01-01", **told} for n in range(children)]
    receives: list[Told] = [
        {"right": "groeipakket_basisbedrag", "holder": f"c{n}", "answer": "yes", "from": "2010-01-01"}
        for n in range(children)
    ]
    home = run("2019-06-01", *persons, receives=receives, dwelling={"property_tax_surcharges": "0"})
    for_children = home.value("vermindering_onroerende_voorheffing.reduction")[0]
    added = home.value("vermindering_onroerende_voorheffing_handicap.added_for_disability")[0]
    whole = home.value("vermindering_onroerende_voorheffing_handicap.reduction")[0]
    assert for_children + added == whole
    assert (for_children > 0) == (children >= 2)
    assert (added > 0) == (disabled > 0)

"""The minimum supply of gas in winter: which table holds, the range where none was found, and who decides."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show

RIGHT = "minimale_levering_aardgas"
METER: dict[str, Told] = {"right": "budgetmeter", "holder": "an", "answer": "yes", "energy": "natural_gas"}
TARIFF: dict[str, Told] = {"right": "sociaal_tarief_energie", "holder": "an", "answer": "yes"}


def run(on: str, *receives: Told, kind: str = "flat", status: str = "belgian") -> Run:
    """A synthetic customer with these receipts and no others."""
    told: dict[str, Told] = {
        "on": on,
        "dwelling": {"dwelling_kind": kind},
        "persons": [{"id": "an", "birth_date": "1980-01-01", "residence_status": status}],
        "persons_complete": "yes",
        "receives_complete": "yes",
        "receives": list(receives),
    }
    return Run(law(), read_household(told, law(), date.max))


def answer(of: Run) -> Verdict:
    return verdict(of, of.law.rights[RIGHT], "")


def half_month(of: Run) -> str:
    name = f"{RIGHT}.amount_half_month"
    return show(of.law.quantities[name].expr, of.value(name))


@pytest.mark.parametrize(
    ("on", "receives", "kind", "amount"),
    [
        ("2026-11-21", [METER], "terraced_or_corner_max_2_open_sides", "[53.23, 110.66]"),
        ("2025-03-01", [METER, TARIFF], "flat", "[20.66, 32.66]"),
        ("2020-12-15", [METER, TARIFF], "flat", "[20.66, 32.66]"),  # only the ordinary table was found
        ("2022-01-31", [METER], "flat", "[37.97, 77.66]"),  # the day before the raised table
        ("2024-03-31", [METER], "flat", "49.66"),
        ("2024-03-31", [METER], "", "[49.66, 82.66]"),  # kind of home not told
    ],
)
def test_a_table_is_not_carried_to_another_winter(on: str, receives: list[Told], kind: str, amount: str) -> None:
    assert half_month(run(on, *receives, kind=kind)) == amount


def test_the_ocmw_settles_it() -> None:
    found = answer(run("2024-01-15", METER))
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert {judgement.name for judgement in found.judgements} == {f"{RIGHT}.c3", f"{RIGHT}.c4"}


def test_another_nationality_is_left_to_the_ocmw() -> None:
    found = answer(run("2024-01-15", METER, status="card_B_refugee"))
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert f"{RIGHT}.residence" in [judgement.name for judgement in found.judgements]


def test_in_spring_it_comes_back_in_november() -> None:
    found = answer(run("2025-05-15", METER))
    assert found.outcome in (Outcome.LATER, Outcome.UNLIKELY)
    assert found.start is None or found.start == date(2025, 11, 1)

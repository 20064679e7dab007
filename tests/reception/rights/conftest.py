"""Files for the tests of rights: few facts, and a small part of the real law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from rechtop.reception.rights import keeping
from tests.reception.made import a_file, desk
from tests.smaller_law import FEW, only

Data = Mapping[str, str]


NOTHING = (
    "net_wage_month", "social_benefit_month", "other_net_income_month", "savings", "mortgage_interest_year",
    "rent_received_year", "cadastral_income_buildings", "wijkwerk_hours_month", "wijkwerk_pay_month",
    "housing_costs_paid_by_third_month", "alimony_for_self_month",
)  # fmt: skip
PENNILESS = {
    "f__p1__birth_date": "01/01/1990",
    "f__p1__residence_status": "belgian",
    "f__p1__lives_in_belgium": "ja",
    "f__p1__imprisoned_on_roll": "nee",
    "l__p1__goods_given_or_sold_10y": "nee",
    "nog": "nee",
    "alles": "nee",
} | {f"f__p1__{fact}": "0" for fact in NOTHING}
"""Somebody alone with nothing at all, of whom the OCMW only has to look into what it always does."""


@pytest.fixture(scope="module", autouse=True)
def small_law() -> Iterator[None]:
    """Four rights of the real law."""
    with only(FEW):
        yield


@pytest.fixture
def at(store: str) -> Desk:
    """A worker at her desk."""
    return desk()


@pytest.fixture
def file(at: Desk) -> Trajectory:
    """A file of a made-up person of whom nothing is known."""
    return a_file(at)


def send(at: Desk, file: Trajectory, action: str = "", seen: str | None = None, **typed: str) -> keeping.Kept:
    """Send the form with what is known and something typed over it; ``f__p1__savings`` is ``f.p1.savings``."""
    now = keeping.known_of(at, file)
    sheet = now.sheet()
    data = {name: [text] for name, text in sheet.typed.items()}
    data |= {"persoon": list(sheet.people), "gezien": [now.seen if seen is None else seen]}
    data |= {f"rij.{name}": list(keys) for name, keys in sheet.rows.items()}
    data |= {name.replace("__", "."): [text] for name, text in typed.items()}
    return keeping.kept(at, file.pk, data, action)

"""The rent subsidy: the same sum as the rent premium, what stays open, and the installation premium that follows it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.huursubsidie.subsidy import NINE, P
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples

RIGHT = "huursubsidie"
AN: dict[str, Told] = {
    "id": "an",
    "birth_date": "1985-04-12",
    "residence_status": "belgian",
    "residence_region": "flanders",
    "disability_66": "no",
    "owns_other_real_estate": "no",
    "installation_premium_before": "no",
}
HOME: dict[str, Told] = {
    "tenure": "tenant",
    "landlord": "svk",
    "rent_month": "500",
    "rental_unit_kind": "self_contained",
    "rent_area": "ordinary",
    "moved_on": "2024-03-01",
    "lease_signed_on": "2024-02-20",
}
FORMER: list[Told] = [{"right": RIGHT, "holder": "an", "answer": "yes", "from": "2015-01-01", "until": "2018-12-31"}]


def run(on: str = "2024-06-01", income: str = "20000", *, persons: list[Told] | None = None, **more: Told) -> Run:
    """A synthetic tenant of a former SVK of whom everything is told, except what is said otherwise."""
    told: dict[str, Told] = {
        "on": on,
        "household": {"housing_income": income},
        "dwelling": HOME,
        "persons": [AN] if persons is None else persons,
        "persons_complete": "yes",
        "receives_complete": "yes",
        **more,
    }
    return Run(law(), read_household(told, law(), date.max))


def answer(of: Run) -> Verdict:
    return verdict(of, of.law.rights[RIGHT], "")


def shown(of: Run, name: str) -> str:
    return show(of.law.quantities[name].expr, of.value(name))


@given(income=st.integers(0, 45_000), number=st.integers(0, 6))
@examples(40)
@pytest.mark.property
def test_since_may_2019_the_subsidy_is_the_sum_of_the_rent_premium(income: int, number: int) -> None:
    children: list[Told] = [{"id": f"kind{n}", "birth_date": "2017-05-05"} for n in range(number)]
    home = run("2024-06-01", str(income), persons=[AN, *children])
    assert home.value("huursubsidie.subsidy") == home.value("huurpremie.premium")
    assert home.value("huursubsidie.max_amount") == home.value("huurpremie.max_amount")
    assert home.value("huursubsidie.income_ceiling_year") == home.value("huurpremie.income_ceiling_year")


@pytest.mark.parametrize("on", ["2019-06-01", "2020-06-01", "2021-06-01", "2022-06-01", "2023-06-01", "2026-11-21"])
def test_its_ceilings_are_those_of_the_rent_premium_in_every_year(on: str) -> None:
    home = run(on)
    assert home.value("huursubsidie.income_ceiling_year") == home.value("huurpremie.income_ceiling_year")


def test_who_rents_from_a_former_svk_needs_no_other_reason() -> None:
    assert answer(run()).outcome is Outcome.LIKELY


def test_dependants_leave_the_amount_open_and_so_the_installation_premium() -> None:
    home = run(persons=[{**AN, "disability_66": "yes"}])
    assert shown(home, "huursubsidie.subsidy") == "[176.65, 207.39]"
    assert shown(home, "huursubsidie.installation_premium") == "[529.95, 622.17]"


def test_an_earlier_rent_subsidy_leaves_the_installation_premium_to_the_administration() -> None:
    home = run(receives=FORMER)
    assert shown(home, "huursubsidie.installation_premium") == "[0.00, 529.95]"
    assert shown(run(), "huursubsidie.installation_premium") == "529.95"


def test_before_may_2019_nothing_is_decided() -> None:
    home = run("2018-06-01", dwelling={**HOME, "moved_on": "2018-03-01"}, household={"housing_income": "15000"})
    assert answer(home).outcome is Outcome.UNDECIDED


def test_the_months_in_the_rule_are_those_of_the_amounts() -> None:
    assert P["huursubsidie.max_months_after_move"].worth("", date(2024, 6, 1)).low == NINE


def test_a_missing_answer_is_asked() -> None:
    dwelling = {name: told for name, told in HOME.items() if name != "rent_month"}
    found = answer(run(dwelling=dwelling))
    assert found.outcome is Outcome.UNDECIDED
    assert "rent_month" in [need.name for need in found.needs]


def test_who_owns_something_is_left_to_the_administration() -> None:
    found = answer(run(persons=[{**AN, "owns_other_real_estate": "yes"}]))
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert [judgement.name for judgement in found.judgements] == [f"{RIGHT}.c4"]

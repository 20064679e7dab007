"""Legal assistance follows the means of legal aid by a lawyer, and waits for the judge."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told


def run(income: str, **facts: Told) -> Run:
    """A synthetic Belgian woman who lives alone, with this income a month."""
    told: dict[str, Told] = {"id": "an", "birth_date": "1985-04-12", "residence_status": "belgian"}
    told |= {"legal_matter": "other", "imprisoned_on_roll": "no", "exceptional_debt_month": "0"}
    told |= {"savings": "0", "cadastral_income_foreign_use": "0"}
    household: Told = {
        "on": "2023-10-01",
        "dwelling": {"social_rent_at_most_half": "no"},
        "persons_complete": "yes",
        "receives_complete": "yes",
        "persons": [told | facts],
        "fixed": {"juridische_tweedelijnsbijstand.household_net_income_month": income},
    }
    return Run(law(), read_household(household, law(), date.max))


@pytest.mark.parametrize("income", ["0", "1525.99", "1526", "1816.99", "1817", "5000"])
def test_the_result_is_that_of_legal_aid(income: str) -> None:
    of = run(income)
    assert of.value("rechtsbijstand.result") == of.value("juridische_tweedelijnsbijstand.result")


@pytest.mark.parametrize("income", ["0", "1816.99"])
def test_a_low_income_is_at_best_for_the_judge(income: str) -> None:
    of = run(income)
    assert verdict(of, law().rights["rechtsbijstand"], "an").outcome is Outcome.TO_INVESTIGATE


def test_a_case_about_asylum_asks_no_income() -> None:
    of = run("9000", legal_matter="stay_or_asylum", residence_status="irregular")
    assert of.value("rechtsbijstand.c1") == (1, 1)
    assert verdict(of, law().rights["rechtsbijstand"], "an").outcome is Outcome.TO_INVESTIGATE

"""Advances on maintenance: never above what was fixed nor above 175 euro; incomes counted until the summer of 2020."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

RIGHT = "davo_voorschotten"


def answer(on: str, *, wage: str = "9000", **child: Told) -> Verdict:
    """A synthetic child with one parent who earns much, unless said otherwise."""
    facts: dict[str, Told] = {
        "id": "kind",
        "birth_date": "2015-05-01",
        "residence_status": "belgian",
        "lives_in_belgium": "yes",
        "maintenance_fixed_month": "150",
        "maintenance_terms_unpaid": "2",
        "child_pillar1_points": "0",
    }
    parent: dict[str, Told] = {
        "id": "an",
        "birth_date": "1985-05-01",
        "net_wage_month": wage,
        "social_benefit_month": "0",
        "other_net_income_month": "0",
        "alimony_for_self_month": "0",
    }
    household: Told = {
        "on": on,
        "persons": [facts | child, parent],
        "persons_complete": "yes",
        "receives_complete": "yes",
        "relations": [{"of": "an", "to": "kind", "is": "parent"}],
    }
    run = Run(law(), read_household(household, law(), date.max))
    return verdict(run, run.law.rights[RIGHT], "kind")


@pytest.mark.parametrize("fixed", [1, 130, 175, 176, 900])
def test_an_advance_is_never_above_what_was_fixed_nor_above_the_maximum(fixed: int) -> None:
    assert answer("2025-03-01", maintenance_fixed_month=str(fixed)).amount == (min(fixed, 175) * 100,) * 2


@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        ("2020-05-31", Outcome.LATER),
        ("2020-06-01", Outcome.TO_INVESTIGATE),
        ("2020-07-31", Outcome.TO_INVESTIGATE),
        ("2020-08-01", Outcome.LIKELY),
    ],
)
def test_the_income_of_the_parent_stopped_to_count_in_the_summer_of_2020(on: str, outcome: Outcome) -> None:
    assert answer(on).outcome is outcome


def test_a_child_with_a_handicap_raised_the_old_limit_twice() -> None:
    found = [answer("2020-03-01", wage=wage, child_pillar1_points="4").outcome for wage in ("2340", "2341")]
    assert found == [Outcome.LIKELY, Outcome.LATER]


def test_the_service_looks_into_a_residence_that_is_not_belgian() -> None:
    assert answer("2025-03-01", residence_status="card_A_temporary_protection").outcome is Outcome.TO_INVESTIGATE

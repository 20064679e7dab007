"""Collective debt settlement: the court decides, whatever somebody tells about herself."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

RIGHT = "collectieve_schuldenregeling"


def outcome(**facts: Told) -> Outcome:
    """The answer for a synthetic Belgian woman without a trade."""
    told: dict[str, Told] = {"id": "an", "birth_date": "1985-04-12", "residence_status": "belgian"}
    told |= {"trade_status": "never", "debt_settlement_revoked_last_5_years": "no"}
    household: Told = {"on": "2025-06-15", "persons_complete": "yes", "persons": [told | facts]}
    run = Run(law(), read_household(household, law(), date.max))
    return verdict(run, law().rights[RIGHT], "an").outcome


@pytest.mark.parametrize("trouble", ["behind", "no_way_out", "debts"])
def test_debts_of_any_weight_are_for_the_court_to_weigh(trouble: str) -> None:
    assert outcome(money_trouble=trouble) is Outcome.TO_INVESTIGATE


@pytest.mark.parametrize("trouble", ["none", "budget"])
def test_without_debts_there_is_nothing_to_settle(trouble: str) -> None:
    assert outcome(money_trouble=trouble) is Outcome.UNLIKELY


def test_a_minor_gets_no_row() -> None:
    assert outcome(birth_date="2010-01-01", money_trouble="no_way_out") is Outcome.NOT_RELEVANT


def test_a_trade_that_ended_on_an_unknown_day_leaves_it_open() -> None:
    assert outcome(money_trouble="no_way_out", trade_status="ended") is Outcome.UNDECIDED
    assert outcome(money_trouble="no_way_out", trade_status="ended", trade_ended_on="2024") is Outcome.UNDECIDED
    assert outcome(money_trouble="no_way_out", trade_status="ended", trade_ended_on="2023") is Outcome.TO_INVESTIGATE

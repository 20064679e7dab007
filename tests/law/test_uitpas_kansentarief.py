"""The leisure pass: the core counts wherever a pass exists, the lists of a municipality only there."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

RIGHT = "uitpas_kansentarief"
CORE = (
    "verhoogde_tegemoetkoming",
    "leefloon",
    "maatschappelijke_dienstverlening",
    "collectieve_schuldenregeling",
    "budgetbeheer_schuldbemiddeling",
)


def outcome(municipality: str, right: str, **found: Told) -> str:
    """What comes out for a synthetic person alone who receives one benefit."""
    told: dict[str, Told] = {
        "on": "2025-06-15",
        "dwelling": {"home_municipality": municipality},
        "persons": [{"id": "an", "in_debt_mediation": "no", "dependent_at_health_fund": "no"}],
        "persons_complete": "yes",
        "receives_complete": "yes",
        "household": {"household_net_taxable_income_two_years_before": "60000"},
        "receives": [{"right": right, "holder": "an", "answer": "yes", "from": "2020-01-01"}],
        "findings": [
            {"right": RIGHT, "condition": condition, "finding": finding, "by": "de gemeente", "on": "2025-06-15"}
            | ({"holder": "an"} if condition == "local" else {})
            for condition, finding in found.items()
        ],
    }
    run = Run(law(), read_household(told, law(), date.max))
    return str(verdict(run, run.law.rights[RIGHT], "an").outcome)


@pytest.mark.parametrize("right", CORE)
@pytest.mark.parametrize("municipality", ["oostende", "pelt", "zonhoven"])
def test_the_core_counts_wherever_there_is_a_pass(right: str, municipality: str) -> None:
    assert outcome(municipality, right) == "likely"


@pytest.mark.parametrize(
    ("municipality", "right", "expected"),
    [
        ("oostende", "inkomensgarantie_ouderen", "likely"),
        ("pelt", "inkomensgarantie_ouderen", "to_investigate"),
        ("pelt", "integratietegemoetkoming", "likely"),
        ("pelt", "huursubsidie", "likely"),
        ("oostende", "integratietegemoetkoming", "to_investigate"),
        ("zelzate", "ext:materiele_opvang_of_LOI", "likely"),
        ("zonhoven", "ext:materiele_opvang_of_LOI", "to_investigate"),
    ],
)
def test_a_list_counts_in_its_own_municipality_only(municipality: str, right: str, expected: str) -> None:
    assert outcome(municipality, right) == expected


def test_elsewhere_it_is_for_the_municipality_to_say() -> None:
    assert outcome("another", "leefloon") == "to_investigate"
    assert outcome("another", "leefloon", c1="yes") == "likely"
    assert outcome("another", "leefloon", c1="no") == "unlikely"
    assert outcome("zonhoven", "huurpremie", local="no") == "unlikely"

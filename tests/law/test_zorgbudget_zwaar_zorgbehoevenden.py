"""What must hold of the care budget for heavy needs beyond its worked examples. All people are synthetic."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.law.zorgbudget_zwaar_zorgbehoevenden.need import ID
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

LAW = law()
WHO: dict[str, Told] = {
    "id": "an",
    "birth_date": "1980-06-01",
    "residence_status": "belgian",
    "lasting_health_limitation": "yes",
    "care_setting": "home",
    "zorgkas_member": "yes",
    "years_in_flanders_or_brussels": "40",
    "consecutive_years_in_flanders_or_brussels": "40",
    "belrai_total": "0",
    "belrai_adl_iadl": "0",
    "bel_score": "0",
    "autonomy_points": "0",
    "child_total_points": "0",
}


def outcome(facts: dict[str, Told], on: str = "2025-03-01", receives: tuple[Told, ...] = ()) -> Outcome:
    """The outcome for ``an`` with these facts."""
    told: dict[str, Told] = {
        "on": on,
        "persons_complete": "yes",
        "receives_complete": "yes",
        "receives": list(receives),
        "persons": [{**WHO, **facts}],
    }
    return verdict(Run(LAW, read_household(told, LAW, date.max)), LAW.rights[ID], "an").outcome


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"belrai_total": "13"}, Outcome.LIKELY),
        ({"belrai_total": "12.5", "belrai_adl_iadl": "5"}, Outcome.UNLIKELY),
        ({"belrai_total": "9", "belrai_adl_iadl": "5.5"}, Outcome.LIKELY),
        ({"bel_score": "35"}, Outcome.LIKELY),
        ({"bel_score": "34"}, Outcome.UNLIKELY),
        ({"autonomy_points": "15"}, Outcome.LIKELY),
        ({"autonomy_points": "14"}, Outcome.TO_INVESTIGATE),
        ({"birth_date": "2015-01-01", "bel_score": "10"}, Outcome.LIKELY),
        ({"birth_date": "2015-01-01", "child_total_points": "18"}, Outcome.LIKELY),
        ({"birth_date": "2015-01-01", "child_total_points": "17"}, Outcome.TO_INVESTIGATE),
        ({"care_setting": "psychiatric_care_home"}, Outcome.LIKELY),
        ({"care_setting": "other_institution", "belrai_total": "20"}, Outcome.TO_INVESTIGATE),
        ({"care_setting": "short_stay_or_day_centre", "day_care_score": "Cdem"}, Outcome.TO_INVESTIGATE),
    ],
)
def test_each_proof_of_need_has_its_threshold(facts: dict[str, Told], expected: Outcome) -> None:
    assert outcome(facts) is expected


def test_a_katz_certificate_opened_it_before_june_2021() -> None:
    nursing: Told = {"right": "ext:forfait_thuisverpleging", "holder": "an", "answer": "yes", "letter": "C"}
    assert outcome({}, "2021-05-31", (nursing,)) is Outcome.LIKELY
    assert outcome({}, "2021-06-01", (nursing,)) is Outcome.TO_INVESTIGATE


@pytest.mark.parametrize(("duty", "expected"), [("not_obliged", Outcome.LIKELY), ("not_fulfilled", Outcome.UNLIKELY)])
def test_an_inburgering_duty_must_be_met_by_who_is_no_belgian(duty: str, expected: Outcome) -> None:
    found = outcome({"residence_status": "eu_permanent", "inburgering_duty": duty, "belrai_total": "20"})
    assert found is (Outcome.TO_INVESTIGATE if expected is Outcome.LIKELY else expected)
    assert outcome({"inburgering_duty": duty, "belrai_total": "20"}) is Outcome.LIKELY


def test_it_may_go_together_with_an_integration_allowance_of_category_four() -> None:
    allowance: Told = {"right": "integratietegemoetkoming", "holder": "an", "answer": "yes", "category": "4"}
    assert outcome({}, receives=(allowance,)) is Outcome.LIKELY

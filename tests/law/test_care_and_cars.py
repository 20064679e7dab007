"""What must hold of care leave, the zorgkas and a car beyond the worked examples. All people are synthetic."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

LAW = law()


def answer(right: str, facts: dict[str, Told], on: str = "2026-11-21", receives: tuple[Told, ...] = ()) -> Verdict:
    """The verdict for ``an``, who lives alone, with these facts."""
    told: dict[str, Told] = {
        "on": on,
        "synthetic": "yes",
        "persons_complete": "yes",
        "receives_complete": "yes",
        "receives": list(receives),
        "persons": [{"id": "an", "birth_date": "1970-06-01", "lasting_health_limitation": "yes", **facts}],
    }
    return verdict(Run(LAW, read_household(told, LAW, date.max)), LAW.rights[right], "an")


CAR: dict[str, Told] = {
    "fully_blind": "yes",
    "car_purchase": "dealer",
    "car_price_excl_vat": "20000",
    "car_for_own_use": "yes",
}


def test_after_the_delivery_only_the_six_percent_is_sure() -> None:
    """1,200 EUR is 6 % of 20,000 EUR, 4,200 EUR is 21 %."""
    found = answer("btw_wagen_handicap", {**CAR, "car_delivered_on": "2025-06-01"})
    assert found.outcome is Outcome.LIKELY
    assert found.granted == (1_200_00, 4_200_00)


def test_before_the_delivery_all_of_it_is_saved() -> None:
    assert answer("btw_wagen_handicap", {**CAR, "car_delivered_on": "2027"}).granted == (4_200_00, 4_200_00)


def test_social_profit_does_not_get_the_amounts_of_the_private_sector() -> None:
    facts: dict[str, Told] = {
        "works_in_flanders": "yes",
        "care_leave": "palliative",
        "leave_share": "full",
        "contract_share": "100",
        "work_share_year_before": "100",
        "incentive_months_taken": "0",
        "leave_starts_on": "2022-05-01",
    }
    benefit: Told = {"right": "ext:rva_onderbrekingsuitkering", "holder": "an", "answer": "yes"}
    found = answer("vlaamse_aanmoedigingspremie", {**facts, "work_sector": "social_profit"}, "2022-06-01", (benefit,))
    assert found.granted == (30_00, 650_00)
    assert found.outcome is Outcome.TO_INVESTIGATE


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ("flanders", Outcome.TO_INVESTIGATE),
        ("brussels", Outcome.UNLIKELY),
        (None, Outcome.UNDECIDED),
    ],
)
def test_no_zorgkas_closes_an_aid_to_move_only_outside_flanders(region: str | None, expected: Outcome) -> None:
    facts: dict[str, Told] = {
        "residence_status": "belgian",
        "zorgkas_member": "no",
        "lasting_mobility_problem": "yes",
        "mobility_prescription": "yes",
    }
    if region is not None:
        facts["residence_region"] = region
    assert answer("mobiliteitshulpmiddelen", facts).outcome is expected


def test_without_the_region_a_member_is_a_member() -> None:
    facts: dict[str, Told] = {
        "residence_status": "belgian",
        "zorgkas_member": "yes",
        "lasting_mobility_problem": "yes",
        "mobility_prescription": "yes",
    }
    assert answer("mobiliteitshulpmiddelen", facts).outcome is Outcome.LIKELY


@pytest.mark.parametrize("unknown", ["leave_share", "care_credit_motive", "contract_share", "leave_starts_on"])
def test_care_credit_with_something_unknown_is_never_refused(unknown: str) -> None:
    facts: dict[str, Told] = {
        "work_sector": "flemish_public",
        "care_credit_motive": "palliative_care",
        "leave_share": "one_fifth",
        "contract_share": "100",
        "leave_starts_on": "2026-12-01",
        "care_credit_taken": [],
    }
    del facts[unknown]
    assert answer("vlaams_zorgkrediet", facts).outcome in (Outcome.UNDECIDED, Outcome.TO_INVESTIGATE)

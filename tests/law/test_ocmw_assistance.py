"""Nobody meets only a bare no: OCMW assistance and urgent medical help as the nets below the leefloon."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.law.residence.gate import DOCUMENTS
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

LAW = law()
ON = "2025-03-01"
MD, DMH = "maatschappelijke_dienstverlening", "dringende_medische_hulp"
OPEN = (Outcome.LIKELY, Outcome.TO_INVESTIGATE, Outcome.UNDECIDED, Outcome.LATER)


def run(on: str = ON, **facts: Told) -> Run:
    """A run for synthetic ``an``, who lives alone in Belgium."""
    an: dict[str, Told] = {"id": "an", "birth_date": "1990-01-01", "lives_in_belgium": "yes", **facts}
    told: dict[str, Told] = {"on": on, "persons_complete": "yes", "receives_complete": "yes", "persons": [an]}
    return Run(LAW, read_household(told, LAW, date.max))


def outcome(of: Run, right: str) -> Outcome:
    return verdict(of, LAW.rights[right], "an").outcome


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_stay_leaves_a_way_to_help(document: str) -> None:
    found = run(residence_status=document)
    assert {outcome(found, MD), outcome(found, DMH)} & set(OPEN)


@pytest.mark.parametrize("certificate", ["yes", "no", "?"])
@pytest.mark.parametrize("document", [id for id, told in DOCUMENTS.items() if told.coarse == "irregular"])
def test_urgent_care_without_lawful_stay_is_always_to_be_investigated(document: str, certificate: str) -> None:
    found = run(residence_status=document, care_certificate=certificate)
    assert outcome(found, DMH) is Outcome.TO_INVESTIGATE


def test_the_exception_of_illness_is_asked_before_assistance_is_called_unlikely() -> None:
    open_answer = verdict(run(residence_status="undocumented"), LAW.rights[MD], "an")
    assert open_answer.outcome is Outcome.UNDECIDED
    assert [need.name for need in open_answer.needs] == ["too_ill_to_return"]
    assert outcome(run(residence_status="undocumented", too_ill_to_return="yes"), MD) is Outcome.TO_INVESTIGATE
    assert outcome(run(residence_status="undocumented", too_ill_to_return="no"), MD) is Outcome.UNLIKELY


def test_assistance_is_never_certain_without_a_human() -> None:
    for document in DOCUMENTS:
        assert outcome(run(residence_status=document), MD) is not Outcome.LIKELY


@pytest.mark.parametrize(
    ("annex", "assistance", "urgent_care"),
    [
        ("2025-01-01", (0, 0), (1, 1)),
        ("2024-12-02", (0, 0), (1, 1)),
        ("2024-12-01", (1, 1), (0, 0)),
        ("?", (0, 1), (0, 1)),
    ],
)
def test_three_months_after_annex_19ter_assistance_takes_over(
    annex: str, assistance: tuple[int, int], urgent_care: tuple[int, int]
) -> None:
    found = run(residence_status="orange_card_family_eu_belgian", annex_19ter_on=annex)
    assert found.value(f"{MD}.stay_opens_right", 0) == assistance
    assert found.value(f"{DMH}.stay_opens_right", 0) == urgent_care


def test_assistance_comes_later_for_who_waits_those_months() -> None:
    found = verdict(
        run(residence_status="orange_card_family_eu_belgian", annex_19ter_on="2025-01-01", care_certificate="no"),
        LAW.rights[MD],
        "an",
    )
    assert (found.outcome, found.start) == (Outcome.LATER, date(2025, 4, 1))


@pytest.mark.parametrize(
    ("facts", "possible"),
    [
        ({"residence_status": "card_B"}, (1, 1)),
        ({"residence_status": "card_B", "social_benefit_month": "1500"}, (0, 0)),
        ({"residence_status": "card_B", "imprisoned_on_roll": "yes"}, (0, 0)),
        ({"residence_status": "belgian"}, (0, 0)),
        ({"residence_status": "undocumented"}, (0, 0)),
        ({"residence_status": "eu_student"}, (0, 0)),
        ({"residence_status": "trafficking_victim"}, (0, 1)),
    ],
)
def test_an_equivalent_leefloon_needs_all_of_the_leefloon_but_stay_or_age(
    facts: dict[str, Told], possible: tuple[int, int]
) -> None:
    nothing = (
        "net_wage_month",
        "wijkwerk_pay_month",
        "social_benefit_month",
        "other_net_income_month",
        "alimony_for_self_month",
        "housing_costs_paid_by_third_month",
        "savings",
        "cadastral_income_buildings",
        "rent_received_year",
    )
    means: dict[str, Told] = {**dict.fromkeys(nothing, "0"), "goods_given_or_sold_10y": []}
    found = run(**{**means, "imprisoned_on_roll": "no", **facts})
    assert found.value(f"{MD}.equivalent_leefloon", 0) == possible
    low, high = found.value(f"{MD}.equivalent_leefloon_month", 0)
    assert (low > 0, high > 0) == (bool(possible[0]), bool(possible[1]))


def test_a_minor_has_a_right_of_its_own_and_may_apply_alone_when_found_so() -> None:
    found = run(residence_status="belgian", birth_date="2009-01-01", emancipated_by_marriage="no")
    assert outcome(found, MD) is Outcome.TO_INVESTIGATE
    assert found.value(f"{MD}.may_apply_alone", 0) == (0, 1)
    assert run(birth_date="2007-03-01").value(f"{MD}.may_apply_alone", 0) == (1, 1)


def test_an_unknown_stay_decides_nothing() -> None:
    assert {outcome(run(), MD), outcome(run(), DMH)} == {Outcome.UNDECIDED}

"""Works and loans for a home: limits by household, what stays open, and who judges."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples
from tests.law.then import then

AN: dict[str, Told] = {
    "id": "an",
    "birth_date": "1980-01-01",
    "residence_status": "belgian",
    "residence_region": "flanders",
    "domiciled_here": "since_1_january",
    "owns_other_real_estate": "no",
    "disability_66": "no",
    "worked_12_months": "yes",
}
BO: dict[str, Told] = {**AN, "id": "bo"}
KIM: dict[str, Told] = {"id": "kim", "birth_date": "2015-01-01", "domiciled_here": "since_1_january"}
MARRIED: list[Told] = [{"of": "an", "to": "bo", "is": "spouse"}]
FRIENDS: list[Told] = [{"of": "an", "to": "bo", "is": "none"}]


def run(
    on: str,
    *persons: dict[str, Told],
    household: dict[str, Told] | None = None,
    dwelling: dict[str, Told] | None = None,
    **more: Told,
) -> Run:
    """A synthetic owner of an old home, with these people and no others."""
    told: dict[str, Told] = {
        "on": on,
        "household": household or {},
        "dwelling": {"tenure": "owner", "dwelling_age_years": "40", **(dwelling or {})},
        "persons": list(persons or (AN,)),
        "persons_complete": "yes",
        "receives_complete": "yes",
        **more,
    }
    return Run(law(), read_household(told, law(), date.max))


def answer(of: Run, right: str, holder: str = "") -> Verdict:
    return verdict(of, of.law.rights[right], holder)


def shown(of: Run, name: str) -> str:
    return show(of.law.quantities[name].expr, of.value(name))


@pytest.mark.parametrize(
    ("persons", "relations", "limit"),
    [
        ([AN], [], "51840"),
        ([AN, KIM], [{"of": "an", "to": "kim", "is": "parent"}], "74060"),
        ([AN, BO], MARRIED, "74060"),
        ([AN, BO, KIM], MARRIED, "78220"),
        ([AN, BO], FRIENDS, "[51840, 74060]"),  # a couple? left open
    ],
)
def test_the_middle_limit_of_2023_by_household(
    persons: list[dict[str, Told]], relations: list[Told], limit: str
) -> None:
    assert shown(run("2023-06-01", *persons, relations=relations), "mijn_verbouwpremie.limit_middle") == limit


@given(income=st.integers(30_000, 90_000), on=st.dates(date(2022, 10, 1), date(2024, 12, 31)))
@examples(40)
@pytest.mark.property
def test_the_categories_follow_one_another(income: int, on: date) -> None:
    home = run(on.isoformat(), household={"renovation_income": str(income)})
    low = home.value("mijn_verbouwpremie.limit_lowest")
    middle = home.value("mijn_verbouwpremie.limit_middle")
    assert low[0] == low[1] < middle[0] == middle[1]
    expected = "lowest" if income <= low[0] else "middle" if income <= middle[0] else "highest"
    assert shown(home, "mijn_verbouwpremie.category") == expected


@given(bill=st.integers(0, 60_000), on=st.dates(date(2022, 10, 1), date(2026, 3, 1)))
@examples(40)
@pytest.mark.property
def test_the_premium_for_windows_never_exceeds_its_maximum_nor_its_share(bill: int, on: date) -> None:
    home = run(
        on.isoformat(),
        dwelling={"renovation_work": "windows", "renovation_invoice": str(bill)},
        fixed={"mijn_verbouwpremie.category": "middle"},
    )
    share, most = (35, 3850) if on < date(2025, 1, 1) else (25, 2750)
    assert shown(home, "mijn_verbouwpremie.premium") == f"{min(bill * share / 100, most):.4f}"


@pytest.mark.parametrize(
    ("on", "rate"),
    [("2023-01-31", "0.00"), ("2023-02-01", "2.25"), ("2024-02-24", "2.75"), ("2026-11-21", "[0.00, 11.00]")],
)
def test_an_old_interest_is_never_used(on: str, rate: str) -> None:
    assert shown(then(run(on), "2025-12-31"), "mijn_verbouwlening.interest") == rate


LOAN: dict[str, Told] = {
    "loan_purpose": "renovate_only",
    "earlier_renovation_loan": "none",
    "renovation_income": "30000",
}


def test_whether_a_loan_can_be_paid_back_is_for_the_energiehuis() -> None:
    found = answer(run("2024-06-01", household=LOAN), "mijn_verbouwlening")
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert [judgement.name for judgement in found.judgements] == ["mijn_verbouwlening.c4"]


def test_a_finding_of_the_energiehuis_settles_it() -> None:
    finding: Told = {
        "right": "mijn_verbouwlening",
        "condition": "c4",
        "finding": "yes",
        "by": "Energiehuis (synthetisch)",
        "on": "2024-05-31",
    }
    assert answer(run("2024-06-01", household=LOAN, findings=[finding]), "mijn_verbouwlening").outcome is Outcome.LIKELY


def test_an_unknown_invoice_takes_no_adaptation_premium_away() -> None:
    old: dict[str, Told] = {**AN, "birth_date": "1950-01-01"}
    home = run("2022-06-01", old, household={"renovation_income": "20000"})
    found = answer(home, "aanpassingspremie_ouderen")
    assert found.outcome is Outcome.UNDECIDED
    assert {need.name for need in found.needs} == {"renovation_invoice", "renovation_invoice_on"}


@pytest.mark.parametrize(
    ("invoiced", "enough"), [("2020-06-01", (1, 1)), ("2020-05-31", (0, 0)), ("2021-12-31", (1, 1)), ("", (0, 1))]
)
def test_bills_are_at_most_two_years_old(invoiced: str, enough: tuple[int, int]) -> None:
    bills: dict[str, Told] = {"renovation_invoice": "2000", "renovation_invoice_on": invoiced}
    assert run("2022-06-01", dwelling=bills).value("aanpassingspremie_ouderen.c4") == enough


@pytest.mark.parametrize(("months", "in_time"), [("0", (1, 1)), ("12", (1, 1)), ("13", (0, 0)), ("", (0, 1))])
def test_the_insurance_is_asked_within_a_year(months: str, in_time: tuple[int, int]) -> None:
    home = run("2023-06-01", household={"months_since_first_drawdown": months})
    assert home.value("verzekering_gewaarborgd_wonen.c2") == in_time


@pytest.mark.parametrize(
    ("purpose", "amount", "enough"),
    [
        ("buy", "49999.99", (0, 0)),
        ("buy", "50000", (1, 1)),
        ("build", "50000", (1, 1)),
        ("renovate_only", "24999.99", (0, 0)),
        ("renovate_only", "25000", (1, 1)),
        ("keep_after_separation", "80000", (0, 1)),
        ("", "50000", (0, 1)),
    ],
)
def test_the_least_loan_for_the_insurance(purpose: str, amount: str, enough: tuple[int, int]) -> None:
    home = run("2023-06-01", household={"loan_purpose": purpose, "home_loan_amount": amount})
    assert home.value("verzekering_gewaarborgd_wonen.c1") == enough


@pytest.mark.parametrize(
    ("income", "outcome"),
    [("30000", Outcome.TO_INVESTIGATE), ("5000", Outcome.TO_INVESTIGATE), ("47000", Outcome.UNLIKELY)],
)
def test_a_social_loan_has_a_lowest_and_a_highest_income(income: str, outcome: Outcome) -> None:
    asked: dict[str, Told] = {
        "housing_income": income,
        "home_loan_area": "0",
        "loan_purpose": "buy",
        "property_value": "250000",
    }
    home = run("2024-06-01", household=asked, dwelling={"tenure": "tenant"})
    found = answer(home, "vlaamse_woonlening")
    assert found.outcome in (outcome, Outcome.LATER) if outcome is Outcome.UNLIKELY else found.outcome is outcome


def test_the_emergency_fund_is_wholly_for_the_ocmw_to_find() -> None:
    found = answer(run("2026-11-21", dwelling={"renovation_work": "other"}), "noodkoopfonds")
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert {judgement.name.rpartition(".")[2] for judgement in found.judgements} == {"c1", "c2", "c3", "c5"}

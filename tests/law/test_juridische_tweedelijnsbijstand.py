"""Legal aid: the strict limits, who counts, presumptions, and what only the office for legal aid may settle."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.loading import parameters
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples

RIGHT = "juridische_tweedelijnsbijstand"
MONEY = (
    "net_wage_month",
    "social_benefit_month",
    "other_net_income_month",
    "alimony_for_self_month",
    "alimony_for_children_month",
    "alimony_paid_by_judgment_year",
    "rent_received_year",
    "exceptional_debt_month",
    "savings",
    "cadastral_income_foreign_use",
)
AN: dict[str, Told] = {
    "id": "an",
    "birth_date": "1985-04-12",
    "residence_status": "belgian",
    "legal_matter": "other",
    "imprisoned_on_roll": "no",
    "legal_insurance": "no",
    **dict.fromkeys(MONEY, "0"),
}


def adult(who: str, **facts: Told) -> dict[str, Told]:
    return {
        "id": who,
        "birth_date": "1984-01-01",
        "maintained_by_household": "no",
        **dict.fromkeys(MONEY, "0"),
        **facts,
    }


def child(who: str, born: str = "2015-01-01") -> dict[str, Told]:
    return {"id": who, "birth_date": born}


def run(
    on: str = "2023-10-01",
    others: list[Told] | None = None,
    relations: list[Told] | None = None,
    receives: list[Told] | None = None,
    dwelling: str = "no",
    findings: list[Told] | None = None,
    **facts: Told,
) -> Run:
    """A synthetic woman of whom all is told, with whom she lives; an empty value forgets a fact."""
    told = {name: value for name, value in {**AN, **facts}.items() if value != ""}
    household: Told = {
        "on": on,
        "dwelling": {"social_rent_at_most_half": dwelling},
        "persons_complete": "yes",
        "receives_complete": "yes",
        "persons": [told, *(others or [])],
        "relations": relations or [],
        "receives": receives or [],
        "findings": findings or [],
    }
    return Run(law(), read_household(household, law(), date.max))


def answer(of: Run, who: str = "an") -> Verdict:
    return verdict(of, of.law.rights[RIGHT], who)


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


def shown(of: Run, quantity: str, person: int = 0) -> str:
    name = f"{RIGHT}.{quantity}"
    return show(of.law.quantities[name].expr, of.value(name, person))


def relation(other: str, kind: str) -> Told:
    return {"of": other, "to": "an", "is": kind}


cents = st.integers(0, 3_000_00)


def money(scaled: int) -> str:
    return str(Decimal(scaled) / 100)


@pytest.mark.property
@given(wage=cents)
@examples(60)
def test_both_limits_are_strict_and_the_contribution_is_the_difference(wage: int) -> None:
    of = run(net_wage_month=money(wage))
    expected = "full" if wage < 1526_00 else "partial" if wage < 1817_00 else "none"
    assert shown(of, "result") == expected
    paid = min(max(wage - 1526_00, 25_00), 125_00) if expected == "partial" else 0
    assert value(of, "contribution") == (paid, paid)


@pytest.mark.property
@given(one=cents, other=cents, debt=st.integers(0, 500_00))
@examples(40)
def test_more_income_never_helps_and_debts_never_harm(one: int, other: int, debt: int) -> None:
    order = ["none", "partial", "full"]
    less, more = sorted((one, other))
    poor, rich = (shown(run(net_wage_month=money(wage)), "result") for wage in (less, more))
    assert order.index(poor) >= order.index(rich)
    with_debt = run(net_wage_month=money(more), exceptional_debt_month=money(debt))
    assert value(with_debt, "own_means_month") == (more - debt, more)


@pytest.mark.parametrize(
    ("right", "amount"),
    [("leefloon", "0.00"), ("maatschappelijke_dienstverlening", "0.00"), ("inkomensgarantie_ouderen", "0.00")],
)
def test_a_benefit_for_who_has_too_little_opens_it_whatever_else_is_there(right: str, amount: str) -> None:
    of = run(net_wage_month="9000", savings="90000", receives=[{"right": right, "holder": "an", "answer": "yes"}])
    assert answer(of).outcome is Outcome.LIKELY
    assert shown(of, "contribution") == amount


def test_an_income_replacement_allowance_opens_it_and_an_integration_allowance_is_looked_into() -> None:
    rich = {"net_wage_month": "9000"}
    ivt: list[Told] = [{"right": "inkomensvervangende_tegemoetkoming", "holder": "an", "answer": "yes"}]
    it: list[Told] = [{"right": "integratietegemoetkoming", "holder": "an", "answer": "yes", "amount": "300"}]
    assert answer(run(receives=ivt, **rich)).outcome is Outcome.LIKELY
    assert answer(run(receives=it, **rich)).outcome is Outcome.TO_INVESTIGATE


@pytest.mark.parametrize("matter", ["stay_or_asylum", "immediate_trial", "forced_admission"])
def test_some_cases_open_it_without_a_test_of_income(matter: str) -> None:
    assert answer(run(net_wage_month="9000", legal_matter=matter)).outcome is Outcome.LIKELY


def test_a_prisoner_and_a_social_tenant_with_a_low_rent_are_presumed_to_have_too_little() -> None:
    assert shown(run(net_wage_month="9000", imprisoned_on_roll="yes"), "result") == "full"
    assert shown(run(net_wage_month="9000", dwelling="yes"), "result") == "full"


def test_a_grown_up_child_of_the_tenant_may_not_be_the_tenant() -> None:
    mother = adult("moeder", net_wage_month="5000")
    of = run(others=[mother], relations=[relation("moeder", "parent")], dwelling="yes", shares_household_costs="yes")
    assert value(of, "by_dwelling") == (0, 1)
    assert answer(of).outcome is Outcome.TO_INVESTIGATE


def test_a_child_with_guaranteed_family_benefit_opens_it_for_its_parent() -> None:
    receives: list[Told] = [{"right": "ext:gewaarborgde_gezinsbijslag", "holder": "els", "answer": "yes"}]
    of = run(
        others=[child("els")],
        relations=[{"of": "an", "to": "els", "is": "parent"}],
        receives=receives,
        net_wage_month="9000",
    )
    assert shown(of, "result") == "full"


def test_the_ordinary_child_benefit_is_neither_income_nor_a_presumption() -> None:
    receives: list[Told] = [{"right": "groeipakket_basisbedrag", "holder": "els", "answer": "yes", "amount": "800"}]
    of = run(
        others=[child("els")],
        relations=[{"of": "an", "to": "els", "is": "parent"}],
        receives=receives,
        net_wage_month="1000",
    )
    assert value(of, "household_net_income_month") == (100_000, 100_000)


@pytest.mark.parametrize(
    ("others", "relations", "limit"),
    [
        ([], [], "1526.00"),
        ([child("els")], [relation("els", "child")], "2151.73"),
        ([adult("bo")], [relation("bo", "life_partner")], "1817.00"),
        ([adult("bo"), child("els")], [relation("bo", "spouse"), relation("els", "child")], "2151.73"),
        ([adult("tom", maintained_by_household="yes")], [relation("tom", "child")], "2151.73"),
        ([adult("bo", maintained_by_household="yes")], [relation("bo", "spouse")], "1817.00"),
    ],
)
def test_the_limit_of_a_household(others: list[Told], relations: list[Told], limit: str) -> None:
    assert shown(run(others=others, relations=relations), "full_limit") == limit


def test_a_partner_counts_with_all_she_earns() -> None:
    partner = adult("bo", net_wage_month="1000", rent_received_year="1200", alimony_paid_by_judgment_year="600")
    of = run(others=[partner], relations=[relation("bo", "life_partner")], net_wage_month="1000")
    assert value(of, "household_net_income_month") == (205_000, 205_000)
    assert shown(of, "result") == "partial"


@pytest.mark.parametrize(
    ("found", "outcome"),
    [(None, Outcome.TO_INVESTIGATE), ("yes", Outcome.LIKELY), ("no", Outcome.UNLIKELY)],
)
def test_who_shares_no_costs_is_for_the_office_to_find(found: str | None, outcome: Outcome) -> None:
    entry: Told = {
        "right": RIGHT,
        "condition": "c2",
        "holder": "an",
        "finding": found or "",
        "by": "BJB",
        "on": "2023-10-02",
    }
    of = run(
        others=[adult("bo", net_wage_month="4000")],
        relations=[relation("bo", "none")],
        findings=[entry] if found else [],
        shares_household_costs="no",
        net_wage_month="1200",
    )
    assert answer(of).outcome is outcome
    assert [j.name for j in answer(of).judgements] == ([] if found else [f"{RIGHT}.c2"])


def test_care_money_only_can_make_the_income_higher() -> None:
    receives: list[Told] = [{"right": "zorgbudget_ouderen", "holder": "an", "answer": "yes", "amount": "500"}]
    of = run(receives=receives, net_wage_month="1400")
    assert value(of, "own_net_income_month") == (140_000, 190_000)
    assert answer(of).outcome is Outcome.TO_INVESTIGATE


def test_unknown_savings_leave_it_to_the_office_and_none_at_all_settles_it() -> None:
    assert answer(run(net_wage_month="1000")).outcome is Outcome.LIKELY
    assert answer(run(net_wage_month="1000", savings="")).outcome is Outcome.TO_INVESTIGATE
    assert answer(run(net_wage_month="1000", cadastral_income_foreign_use="100")).outcome is Outcome.TO_INVESTIGATE


def test_an_unknown_income_never_counts_as_zero() -> None:
    found = answer(run(net_wage_month=""))
    assert found.outcome is Outcome.UNDECIDED
    assert "an.net_wage_month" in [need.label for need in found.needs]


def test_somebody_who_may_live_there_unlisted_leaves_it_open() -> None:
    household: Told = {"on": "2023-10-01", "persons": [AN], "receives_complete": "yes"}
    of = Run(law(), read_household(household, law(), date.max))
    assert answer(of).outcome is Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("on", "supplement"),
    [
        ("2016-10-01", "173.48"),
        ("2017-10-01", "178.54"),
        ("2020-10-01", "259.18"),
        ("2022-12-01", "307.58"),
        ("2023-10-01", "334.73"),
        ("2023-12-01", "341.42"),
        ("2025-03-01", "355.21"),
    ],
)
def test_the_supplement_is_a_share_of_the_leefloon(on: str, supplement: str) -> None:
    assert shown(run(on), "supplement_month") == supplement


def test_the_published_supplements_are_the_share_of_a_leefloon() -> None:
    """Of that day, or of the step before it: in 2022 the bars printed one step late."""
    leefloon = [e.values[""][0] for e in parameters("leefloon")["leefloon.cat3_month"].entries]
    for entry in parameters(RIGHT)["prodeo.per_dependant"].entries:
        share = Decimal("0.2") if entry.start is not None and entry.start >= date(2020, 9, 1) else Decimal("0.15")
        wanted = Decimal(entry.values[""][0])
        near = [(Decimal(it) * share).quantize(Decimal(1), ROUND_HALF_UP) for it in leefloon]
        assert min(abs(it - wanted) for it in near) <= 2 or entry.start == date(2021, 9, 1)


def test_partial_and_full_limits_meet_in_every_year() -> None:
    """Where a family falls out of the free lawyer is where somebody alone falls out of any help."""
    amounts = parameters(RIGHT)
    for one, other in zip(
        amounts["prodeo.partial.alone"].entries, amounts["prodeo.full.household"].entries, strict=True
    ):
        assert (one.start, one.values) == (other.start, other.values)


def test_recalled_limits_are_told_as_not_verified() -> None:
    assert "prodeo.full.alone" in answer(run("2025-03-01", net_wage_month="1000")).unverified
    assert "prodeo.full.alone" not in answer(run("2023-10-01", net_wage_month="1000")).unverified

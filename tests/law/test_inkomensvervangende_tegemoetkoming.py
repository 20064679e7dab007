"""What must hold of the IVT beyond its worked examples. All people are synthetic."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import IVT_ID, P
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples

LAW = law()
ON = "2025-03-01"
NO_INCOME: dict[str, Told] = {
    "taxable_labour_income_year": "0",
    "taxable_replacement_income_year": "0",
    "other_taxable_income_year": "0",
}
WHO: dict[str, Told] = {
    "birth_date": "1990-01-01",
    "residence_status": "belgian",
    "lives_in_belgium": "yes",
    "lasting_health_limitation": "yes",
    "earning_capacity_recognised": "yes",
    "child_in_charge": "no",
    "child_supported": "no",
    "care_setting": "home",
    "asks_ivt": "yes",
}
TOP = ("fixed", "findings", "receives", "persons_complete", "receives_complete")


def run(*others: dict[str, Told], on: str = ON, relations: dict[str, str] | None = None, **facts: Told) -> Run:
    """A run for Belgian, recognised ``an`` without income, with these facts and these others at her address."""
    an = {"id": "an", **WHO, **NO_INCOME, **{name: it for name, it in facts.items() if name not in TOP}}
    told: dict[str, Told] = {
        "on": on,
        "persons_complete": "yes",
        "receives_complete": "yes",
        "persons": [{name: it for name, it in an.items() if it != "forgotten"}, *others],
        "relations": [{"of": who, "to": "an", "is": it} for who, it in (relations or {}).items()],
        **{name: it for name, it in facts.items() if name in TOP},
    }
    return Run(LAW, read_household(told, LAW, date.max))


def other(name: str, income: str = "0", **facts: Told) -> dict[str, Told]:
    """An adult with this income from work."""
    return {
        "id": name,
        "birth_date": "1985-05-05",
        "asks_ivt": "no",
        **NO_INCOME,
        "taxable_labour_income_year": income,
        **facts,
    }


def finding(condition: str, found: str) -> dict[str, Told]:
    return {
        "right": IVT_ID,
        "condition": condition,
        "holder": "an",
        "finding": found,
        "by": "een arts van de DG",
        "on": "2025-02-01",
    }


def told(of: Run, name: str) -> str:
    expr = LAW.quantities[f"{IVT_ID}.{name}"].expr
    return show(expr, of.value(f"{IVT_ID}.{name}", 0))


def month(of: Run) -> Pair[int]:
    """The IVT of an, in cents by month."""
    return of.value(f"{IVT_ID}.ivt_month", 0)


def verdict_of(of: Run) -> Verdict:
    return verdict(of, LAW.rights[IVT_ID], "an")


def cents(value: int) -> str:
    return f"{value // 100}.{value % 100:02d}"


INCOMES = st.integers(0, 6_000_000)
SITUATIONS: dict[str, tuple[tuple[dict[str, Told], ...], dict[str, str]]] = {
    "A": (({"id": "moeder", "birth_date": "1960-01-01"},), {"moeder": "parent"}),
    "B": ((), {}),
    "C": ((other("bo"),), {"bo": "spouse"}),
}


# -- the amount -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("category", "ABC")
def test_without_income_it_is_a_twelfth_of_the_amount_of_the_category(category: str) -> None:
    others, relations = SITUATIONS[category]
    found = run(*others, relations=relations)
    assert told(found, "category") == category
    whole = P[f"ivt.cat{category}_year"].worth("", date.fromisoformat(ON)).low
    assert month(found)[0] == month(found)[1] == (whole + 6) // 12
    assert verdict_of(found).outcome is Outcome.LIKELY


@pytest.mark.parametrize("category", "ABC")
@given(work=INCOMES, benefit=INCOMES, rest=INCOMES)
@examples(25)
def test_it_is_never_above_the_amount_of_the_category_nor_below_zero(
    category: str, work: int, benefit: int, rest: int
) -> None:
    others, relations = SITUATIONS[category]
    low, high = month(
        run(
            *others,
            relations=relations,
            taxable_labour_income_year=cents(work),
            taxable_replacement_income_year=cents(benefit),
            other_taxable_income_year=cents(rest),
        )
    )
    assert 0 <= low <= high <= month(run(*others, relations=relations))[0]


@pytest.mark.parametrize("fact", NO_INCOME)
@pytest.mark.parametrize("again", ["yes", "no"])
@given(less=INCOMES, more=INCOMES)
@examples(20)
def test_more_income_of_ones_own_never_raises_it(fact: str, again: str, less: int, more: int) -> None:
    less, more = sorted((less, more))
    work: dict[str, Told] = {"no_labour_income_24_months": again, "labour_started_on": "2024-01-01"}
    small, large = (month(run(**{fact: cents(value)}, **work)) for value in (less, more))
    assert large[0] <= small[0]
    assert large[1] <= small[1]


@given(less=INCOMES, more=INCOMES)
@examples(25)
def test_more_income_of_the_partner_never_raises_it(less: int, more: int) -> None:
    less, more = sorted((less, more))
    small, large = (month(run(other("bo", cents(it)), relations={"bo": "spouse"})) for it in (less, more))
    assert large[0] <= small[0]


def test_the_income_of_family_does_not_count() -> None:
    rich = other("moeder", "90000")
    assert month(run(rich, relations={"moeder": "parent"})) == month(
        run(other("moeder"), relations={"moeder": "parent"})
    )


def test_the_published_exemption_of_the_partner_is_half_of_category_a() -> None:
    share = P["ivt.partner_exempt_share_of_catA"].worth("", date(2025, 3, 1))
    for day in (date(2023, 7, 1), date(2025, 2, 1)):
        half = Decimal(P["ivt.catA_year"].worth("", day).low).scaleb(-P["ivt.catA_year"].decimals) / 2
        exempt = P["ivt.partner_exempt_year"]
        assert Decimal(exempt.worth("", day).low).scaleb(-exempt.decimals) == half
    assert (share.low, P["ivt.partner_exempt_share_of_catA"].decimals) == (5, 1)


def test_an_unknown_income_leaves_the_amount_between_nothing_and_all_of_it() -> None:
    found = run(taxable_replacement_income_year="forgotten")
    assert month(found) == (0, month(run())[0])
    assert verdict_of(found).outcome is Outcome.UNDECIDED


def test_the_ordinary_exemption_is_between_nothing_and_half_of_the_pay() -> None:
    found = run(taxable_labour_income_year="10000", no_labour_income_24_months="no")
    assert told(found, "counted_labour_income") == "[5000.0000, 10000.0000]"


# -- work after 24 months without -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "started", "fits"),
    [
        ("2023-12-31", "2023-05-01", "no"),
        ("2024-01-01", "2023-05-01", "yes"),
        ("2024-01-01", "2022-12-31", "no"),
        ("2024-01-01", "2023-01-01", "yes"),
        ("2025-05-01", "2023-05-02", "yes"),
        ("2025-05-02", "2023-05-02", "no"),
    ],
)
def test_the_higher_exemption_is_for_a_start_since_2023_and_two_years_from_2024(
    on: str, started: str, fits: str
) -> None:
    found = run(on=on, no_labour_income_24_months="yes", labour_started_on=started)
    assert told(found, "starts_again") == fits


@given(pay=INCOMES)
@examples(60)
def test_the_scale_after_24_months_counts_each_bracket_as_the_table_says(pay: int) -> None:
    found = run(
        on="2024-02-01",
        taxable_labour_income_year=cents(pay),
        no_labour_income_24_months="yes",
        labour_started_on="2023-05-01",
    )
    euros = Decimal(pay) / 100
    brackets = ((25_000, 30_000, "0.5"), (30_000, 35_000, "0.75"), (35_000, 10**9, "1"))
    counted = sum((max(Decimal(0), min(euros, Decimal(b)) - a) * Decimal(c) for a, b, c in brackets), Decimal(0))
    assert Decimal(told(found, "counted_labour_income")) == counted


# -- the household ----------------------------------------------------------------------------------------------------


def test_a_proof_of_separate_households_is_for_the_dg_to_weigh() -> None:
    friend = other("vriend", "30000")
    relations = {"vriend": "none"}
    without = run(friend, relations=relations, separate_household_proof="no")
    assert (told(without, "category"), verdict_of(without).outcome) == ("C", Outcome.UNLIKELY)
    proof = run(friend, relations=relations, separate_household_proof="yes")
    assert told(proof, "category") == "B | C"
    assert verdict_of(proof).outcome is Outcome.TO_INVESTIGATE
    assert month(proof) == (0, 1347_32)
    for found, category in (("yes", "B"), ("no", "C")):
        settled = run(friend, relations=relations, separate_household_proof="yes", findings=[finding("c10", found)])
        assert told(settled, "category") == category


def test_a_proof_does_not_part_a_couple() -> None:
    assert told(run(other("bo"), relations={"bo": "spouse"}, separate_household_proof="yes"), "category") == "C"


def test_with_a_child_in_charge_an_accepted_proof_still_leaves_the_friends_income_out() -> None:
    found = run(
        other("vriend", "90000"),
        relations={"vriend": "none"},
        child_supported="yes",
        separate_household_proof="yes",
        findings=[finding("c10", "yes")],
    )
    assert (told(found, "category"), month(found)) == ("C", (1820_82, 1820_82))


def test_of_several_housemates_it_is_open_whose_income_counts() -> None:
    two = (other("vriend", "8000"), other("vriendin", "20000"))
    found = run(*two, relations={"vriend": "none", "vriendin": "none"}, separate_household_proof="no")
    assert told(found, "companion_income_year") == "[8000.00, 28000.00]"
    assert month(found)[0] == 0
    assert month(found)[1] > 1500_00
    assert verdict_of(found).outcome is Outcome.TO_INVESTIGATE


def test_a_minor_housemate_makes_no_household() -> None:
    child = {"id": "pleegkind", "birth_date": "2015-01-01"}
    assert told(run(child, relations={"pleegkind": "none"}), "category") == "A"


@pytest.mark.parametrize("relation", ["parent_in_law", "stepparent", "sibling", "grandparent", "child"])
def test_family_to_the_third_degree_makes_no_household(relation: str) -> None:
    assert told(run(other("iemand", "50000"), relations={"iemand": relation}), "category") == "A"


def test_other_kin_is_close_or_distant_as_she_says() -> None:
    for distant, category in (("yes", "C"), ("no", "A"), ("forgotten", "A | C")):
        found = run(
            other("nicht"),
            relations={"nicht": "other_kin"},
            lives_with_distant_kin=distant,
            separate_household_proof="no",
        )
        assert told(found, "category") == category


def test_the_income_of_a_partner_who_also_asks_is_open() -> None:
    found = run(other("bo", "20000", asks_ivt="yes"), relations={"bo": "spouse"})
    assert told(found, "category") == "B"
    assert month(found) == ((16167_85 - (20000_00 - 5389_25) + 6) // 12, 1347_32)


def test_a_partner_who_receives_an_ivt_counts_as_asking() -> None:
    receives: Told = [{"right": IVT_ID, "holder": "bo", "answer": "yes"}]
    partner = {name: it for name, it in other("bo").items() if name != "asks_ivt"}
    found = run(partner, relations={"bo": "spouse"}, receives=receives)
    assert told(found, "category") == "B"


def test_who_left_a_family_for_an_institution_stays_open() -> None:
    stay: dict[str, Told] = {"care_setting": "other_institution", "admitted_on": "2020-01-01"}
    found = run(**stay, family_before_admission="yes")
    assert told(found, "category") == "B | C"
    assert month(found)[0] == 0
    assert verdict_of(found).outcome is Outcome.TO_INVESTIGATE
    assert told(run(**stay, family_before_admission="no"), "category") == "B"


def test_unknown_housemates_leave_every_category_open() -> None:
    assert told(run(persons_complete="no"), "category") == "A | B | C"


# -- recognition, age and residence -----------------------------------------------------------------------------------


def test_no_decision_never_makes_it_impossible() -> None:
    for recognised in ("no", "forgotten"):
        found = verdict_of(run(earning_capacity_recognised=recognised))
        assert found.outcome is Outcome.TO_INVESTIGATE
        assert [judgement.name for judgement in found.judgements] == [f"{IVT_ID}.c2"]


def test_a_running_ivt_is_the_recognition_also_after_65() -> None:
    receives: Told = [{"right": IVT_ID, "holder": "an", "answer": "yes", "from": "2015-01-01"}]
    found = verdict_of(run(birth_date="1950-01-01", earning_capacity_recognised="no", receives=receives))
    assert (found.outcome, found.received) == (Outcome.LIKELY, "yes")


def test_who_has_no_handicap_or_illness_does_not_see_it() -> None:
    assert verdict_of(run(lasting_health_limitation="no")).outcome is Outcome.NOT_RELEVANT


@pytest.mark.parametrize(
    ("on", "born", "outcome"),
    [
        ("2020-07-31", "2001-01-01", Outcome.TO_INVESTIGATE),
        ("2020-08-01", "2001-01-01", Outcome.LIKELY),
        ("2019-03-01", "1998-03-01", Outcome.LIKELY),
    ],
)
def test_from_21_until_july_2020_and_from_18_since(on: str, born: str, outcome: Outcome) -> None:
    assert verdict_of(run(on=on, birth_date=born)).outcome is outcome


def test_a_married_minor_does_not_wait_for_18() -> None:
    assert verdict_of(run(birth_date="2008-06-01", emancipated_by_marriage="yes")).outcome is Outcome.LIKELY
    assert verdict_of(run(birth_date="2008-06-01", emancipated_by_marriage="no")).outcome is Outcome.UNLIKELY


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("card_C_K", Outcome.LIKELY),
        ("eu_permanent", Outcome.LIKELY),
        ("population_register", Outcome.LIKELY),
        ("eu_worker_self_employed", Outcome.TO_INVESTIGATE),
        ("card_B_refugee", Outcome.TO_INVESTIGATE),
        ("card_A_limited", Outcome.TO_INVESTIGATE),
        ("short_stay", Outcome.UNLIKELY),
        ("undocumented", Outcome.UNLIKELY),
        ("forgotten", Outcome.UNDECIDED),
    ],
)
def test_the_population_register_opens_it_and_other_stay_is_looked_at(status: str, outcome: Outcome) -> None:
    assert verdict_of(run(residence_status=status)).outcome is outcome

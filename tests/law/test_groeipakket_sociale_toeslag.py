"""The social supplement: groups and amounts through time, families at one address, what stays open and for whom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.rules.algebra import Pair
from rechtop.rules.household import NOBODY
from rechtop.rules.outcomes import Outcome, Verdict, holders, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.refine import bounds_of
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples
from tests.law.then import then

RIGHT = "groeipakket_sociale_toeslag"
HIGH = "100000"
AN: dict[str, Told] = {"id": "an", "birth_date": "1985-04-12", "cadastral_income_foreign_use": "0"}
BORN = ("2018-03-03", "2017-05-05", "2016-07-07", "2015-06-06")


def child(name: str, born: str = "2018-03-03", **more: Told) -> dict[str, Told]:
    """A synthetic child that lives here all the time, in the new regime."""
    return {
        "id": name,
        "birth_date": born,
        "old_regime_open_20181231": "no",
        "custody_share": "full",
        "foster_placement": "none",
        **more,
    }


def children(count: int, **more: Told) -> list[dict[str, Told]]:
    return [child(f"k{number}", BORN[number], **more) for number in range(count)]


def run(
    on: str,
    income: str | None,
    kids: list[dict[str, Told]],
    *,
    real: str | None = HIGH,
    mother: Mapping[str, Told] | None = None,
    others: list[Told] | None = None,
    relations: list[Told] | None = None,
    receives: list[Told] | None = None,
    complete: str = "yes",
    paid: bool = True,
    findings: list[Told] | None = None,
) -> Run:
    """A synthetic mother with her children, of whom everything is told unless said otherwise."""
    money: dict[str, Told] = {}
    if income is not None:
        money["groeipakket_family_income"] = income
    if real is not None:
        money["groeipakket_real_income_month"] = real
    names = [kid["id"] for kid in kids]
    told: dict[str, Told] = {
        "on": on,
        "household": money,
        "persons": [{**AN, **(mother or {})}, *kids, *(others or [])],
        "persons_complete": complete,
        "receives_complete": "yes",
        "relations": [*({"of": "an", "to": name, "is": "parent"} for name in names), *(relations or [])],
        "receives": [
            *({"right": "groeipakket_basisbedrag", "holder": name, "answer": "yes"} for name in names if paid),
            *(receives or []),
        ],
        "findings": findings or [],
    }
    return Run(law(), read_household(told, law(), date.max))


def answer(of: Run, who: str = "k0") -> Verdict:
    return verdict(of, of.law.rights[RIGHT], who)


def shown(of: Run, quantity: str, who: str = "k0") -> str:
    name = f"{RIGHT}.{quantity}"
    return show(of.law.quantities[name].expr, of.value(name, of.number(who)))


def amount(of: Run, who: str = "k0") -> Pair[int]:
    found = bounds_of(of, of.law.rights[RIGHT], of.number(who)).amount
    assert found is not None
    return int(found[0]), int(found[1])


def finding(condition: str, found: str, who: str = "k0") -> dict[str, Told]:
    by = "een medewerker van de uitbetaler (synthetisch)"
    return {"right": RIGHT, "condition": condition, "holder": who, "finding": found, "by": by, "on": "2023-05-01"}


# -- groups and amounts through time -----------------------------------------------------------------------------------

EXACT_DAYS = ("2019-06-01", "2020-10-01", "2022-10-01", "2022-12-01", "2023-02-01", "2023-05-01", "2024-01-15")


@pytest.mark.parametrize("on", EXACT_DAYS)
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_more_income_never_gives_more(on: str, count: int) -> None:
    before = (10**9, 10**9)
    for income in (*range(0, 90_000, 6_000), 32_882, 34_526, 36_325, 40_281, 42_380, 64_945, 68_329):
        found = amount(run(on, str(income), children(count)))
        if income % 6_000 == 0:
            assert found[0] <= before[0]
            assert found[1] <= before[1]
            before = found


@pytest.mark.parametrize(
    ("on", "income", "count", "expected"),
    [
        ("2022-11-30", "20000", 2, "54.12"),
        ("2022-12-01", "20000", 2, "69.12"),  # 15 euro more
        ("2023-03-31", "38000", 2, "no"),
        ("2023-04-01", "38000", 2, "35.00"),  # the middle group begins
        ("2023-08-31", "42000", 2, "no"),
        ("2023-09-01", "42000", 2, "35.70"),  # the limits rise
        ("2023-05-01", "38000", 3, "79.94"),
        ("2023-05-01", "34526.91", 3, "101.59"),
        ("2023-05-01", "34526.92", 3, "79.94"),
        ("2023-05-01", "64945.94", 3, "no"),
    ],
)
def test_the_law_through_time_and_at_its_limits(on: str, income: str, count: int, expected: str) -> None:
    home = run(on, income, children(count))
    if expected == "no":
        assert shown(home, "eligible") == "no"
        assert amount(home) == (0, 0)
    else:
        assert answer(home).outcome is Outcome.LIKELY
        assert shown(home, "amount") == expected


@pytest.mark.parametrize(
    ("rank", "sick", "alone", "expected"),
    [
        ("1", "no", True, "67.05"),
        ("1", "yes", True, "126.66"),
        ("2", "yes", True, "47.38"),
        ("3", "yes", True, "41.17"),
        ("3", "no", False, "20.93"),
        ("5", "no", False, "20.93"),
    ],
)
def test_the_old_regime_pays_by_the_frozen_rank(rank: str, sick: str, alone: bool, expected: str) -> None:
    old = child("k0", "2012-03-03", old_regime_open_20181231="yes", rank_from_youngest_20181231=rank)
    bo: Told = {"id": "bo", "birth_date": "1980-01-01", "cadastral_income_foreign_use": "0", "long_term_sick": "no"}
    home = run(
        "2023-10-01",
        "20000",
        [old],
        mother={"long_term_sick": sick},
        others=[] if alone else [bo],
        relations=[] if alone else [{"of": "bo", "to": "an", "is": "spouse"}, {"of": "bo", "to": "k0", "is": "parent"}],
    )
    assert shown(home, "amount") == expected


def test_a_sick_stepparent_and_the_high_group_leave_the_amount_to_a_human() -> None:
    old = child("k0", "2012-03-03", old_regime_open_20181231="yes", rank_from_youngest_20181231="1")
    bo: dict[str, Told] = {"id": "bo", "birth_date": "1980-01-01", "cadastral_income_foreign_use": "0"}
    home = run(
        "2023-10-01",
        "20000",
        [old],
        mother={"long_term_sick": "no"},
        others=[{**bo, "long_term_sick": "yes"}],
        relations=[{"of": "bo", "to": "an", "is": "spouse"}, {"of": "bo", "to": "k0", "is": "stepparent"}],
    )
    assert answer(home).outcome is Outcome.LIKELY
    assert shown(home, "amount") == "[67.05, 126.66]"
    above = run("2023-10-01", "50000", [old, child("k1"), child("k2")], mother={"long_term_sick": "yes"})
    assert shown(above, "amount") == "[67.05, 126.66]"


def test_old_children_alone_have_no_high_group_and_a_new_child_opens_it() -> None:
    old = [
        child(f"k{n}", f"201{n}-03-03", old_regime_open_20181231="yes", rank_from_youngest_20181231=str(3 - n))
        for n in range(3)
    ]
    assert shown(run("2023-05-01", "50000", old), "eligible") == "no"
    with_new = run("2023-05-01", "50000", [*old, child("k3")])
    assert [shown(with_new, "eligible", kid) for kid in ("k0", "k3")] == ["yes", "yes"]


def test_a_child_born_after_2018_is_new_without_asking() -> None:
    kid = child("k0", "2019-01-01")
    del kid["old_regime_open_20181231"]
    assert shown(run("2023-05-01", "20000", [kid]), "new_regime") == "yes"
    before = child("k0", "2018-12-31")
    del before["old_regime_open_20181231"]
    assert shown(run("2023-05-01", "20000", [before]), "new_regime") == "unknown"


@pytest.mark.parametrize(
    ("on", "year"),
    [
        ("2020-09-30", "2017"),
        ("2020-10-01", "2018"),
        ("2022-09-01", "2020"),
        ("2025-03-01", "2022"),
        ("2025-09-01", "2023"),
    ],
)
def test_the_income_year_is_two_before_the_award_year_starts(on: str, year: str) -> None:
    assert shown(run(on, "20000", children(1)), "income_year") == f"{year}-01-01"


@pytest.mark.parametrize(
    ("custody", "placed", "expected"),
    [
        ("full", "none", "69.12"),
        ("majority_here", "none", "69.12"),
        ("equal", "none", "34.56"),
        ("not_decided", "none", "34.56"),
        ("full", "institution", "23.04"),
        ("equal", "institution", "11.52"),
        ("full", "asylum_reception", "[23.04, 69.12]"),
    ],
)
def test_custody_and_placement_divide_the_amount(custody: str, placed: str, expected: str) -> None:
    kid = child("k0", custody_share=custody, foster_placement=placed)
    assert shown(run("2023-05-01", "20000", [kid]), "amount") == expected


# -- who, and which children count -------------------------------------------------------------------------------------


def test_without_children_there_is_nothing_to_show() -> None:
    home = run("2023-05-01", "20000", [])
    assert list(holders(home, law().rights[RIGHT])) == []
    assert answer(home, "an").outcome is Outcome.NOT_RELEVANT


def test_a_child_nobody_listed_may_hold_it() -> None:
    home = run("2023-05-01", "20000", [], complete="no")
    assert list(holders(home, law().rights[RIGHT])) == [NOBODY]


def test_a_young_mother_without_child_benefit_of_her_own_is_no_holder() -> None:
    home = run("2023-05-01", "20000", children(1), mother={"birth_date": "2003-01-01"})
    assert list(holders(home, law().rights[RIGHT])) == ["k0"]
    assert answer(home).outcome is Outcome.LIKELY


def test_people_who_may_live_there_unlisted_may_be_children() -> None:
    home = run("2023-05-01", "20000", children(2), complete="no")
    assert shown(home, "counted_children") == "[2, 19]"
    found = answer(home)
    assert found.outcome is Outcome.TO_INVESTIGATE  # whose income it is depends on who lives there
    assert amount(home) == (0, 101_59)
    assert answer(run("2023-05-01", "20000", children(2))).outcome is Outcome.LIKELY


@given(listed=st.integers(1, 3), hidden=st.integers(0, 3), income=st.integers(0, 80_000))
@examples(60)
@pytest.mark.property
def test_listing_somebody_more_never_leaves_what_was_said(listed: int, hidden: int, income: int) -> None:
    hidden = min(hidden, len(BORN) - listed)
    half = run("2023-05-01", str(income), children(listed), complete="no")
    whole = run("2023-05-01", str(income), children(listed + hidden))
    low, high = half.value(f"{RIGHT}.holds", half.number("k0"))
    exact = whole.value(f"{RIGHT}.holds", whole.number("k0"))
    assert low <= exact[0] <= exact[1] <= high
    assert amount(half)[0] <= amount(whole)[0] <= amount(whole)[1] <= amount(half)[1]


def test_two_sisters_with_children_are_two_families_and_the_income_is_of_one() -> None:
    els: Told = {"id": "els", "birth_date": "1990-02-02", "cadastral_income_foreign_use": "0"}
    relations: list[Told] = [
        {"of": "els", "to": "an", "is": "sibling"},
        {"of": "els", "to": "tom", "is": "parent"},
        {"of": "els", "to": "lou", "is": "parent"},
        {"of": "an", "to": "tom", "is": "other_kin"},
        {"of": "an", "to": "lou", "is": "other_kin"},
        {"of": "els", "to": "k0", "is": "other_kin"},
    ]
    benefits: list[Told] = [
        {"right": "groeipakket_basisbedrag", "holder": name, "answer": "yes"} for name in ("tom", "lou")
    ]
    others: list[Told] = [els, child("tom", "2020-02-02"), child("lou", "2022-02-02")]

    def home(*findings: Told) -> Run:
        return run(
            "2023-05-01",
            "20000",
            [child("k0")],
            others=others,
            relations=relations,
            receives=benefits,
            findings=list(findings),
        )

    assert [shown(home(), "counted_children", who) for who in ("k0", "tom", "lou")] == ["1", "2", "2"]
    assert [judgement.name for judgement in answer(home()).judgements] == [f"{RIGHT}.c1"]
    assert answer(home(finding("c1", "yes"))).outcome is Outcome.LIKELY
    assert answer(home(finding("c1", "no"))).outcome is Outcome.UNLIKELY


def test_a_grandparent_who_brings_up_the_child_counts_as_its_family() -> None:
    mia: Told = {"id": "mia", "birth_date": "1950-01-01", "cadastral_income_foreign_use": "900"}
    told: dict[str, Told] = {
        "on": "2023-05-01",
        "household": {"groeipakket_family_income": "20000"},
        "persons": [child("k0"), mia],
        "persons_complete": "yes",
        "receives_complete": "yes",
        "relations": [{"of": "mia", "to": "k0", "is": "grandparent"}],
        "receives": [{"right": "groeipakket_basisbedrag", "holder": "k0", "answer": "yes"}],
    }
    home = Run(law(), read_household(told, law(), date.max))
    assert shown(home, "no_parent_here") == "yes"
    assert home.value(f"{RIGHT}.foreign_use_ki", 0)[0] == 900_00
    assert answer(home).outcome is Outcome.TO_INVESTIGATE
    assert shown(home, "single_parent_family") == "unknown"


# -- what is asked, and what only a human finds ------------------------------------------------------------------------


def test_an_unknown_income_leaves_it_undecided_and_is_asked() -> None:
    found = answer(run("2023-05-01", None, children(1), real=None))
    assert found.outcome is Outcome.UNDECIDED
    assert {need.label for need in found.needs} == {
        "household.groeipakket_family_income",
        "household.groeipakket_real_income_month",
    }


def test_nothing_known_of_a_child_is_no_reason_to_say_no() -> None:
    told: dict[str, Told] = {"on": "2023-05-01", "persons": [{"id": "k0", "birth_date": "2020-01-01"}]}
    found = answer(Run(law(), read_household(told, law(), date.max)))
    assert found.outcome is Outcome.UNDECIDED
    assert "no" not in {reason.truth for reason in found.because}


def test_too_much_income_is_no_end_while_the_income_of_now_is_unknown() -> None:
    assert answer(run("2023-05-01", "80000", children(1), real=None)).outcome is Outcome.UNDECIDED
    fallen = run("2023-05-01", "80000", children(1), real="2000")
    assert answer(fallen).outcome is Outcome.TO_INVESTIGATE
    assert [judgement.name for judgement in answer(fallen).judgements] == [f"{RIGHT}.c6"]
    asked = run("2023-05-01", "80000", children(1), real="2000", findings=[finding("c6", "yes")])
    assert answer(asked).outcome is Outcome.LIKELY
    assert shown(asked, "amount") == "69.12"
    assert answer(run("2023-05-01", "80000", children(1))).outcome is Outcome.UNLIKELY


def test_the_alarm_bell_may_lift_the_middle_group_to_the_low_one() -> None:
    home = run("2023-05-01", "38000", children(1), real="2000")
    assert answer(home).outcome is Outcome.LIKELY
    assert shown(home, "amount") == "[35.00, 69.12]"


@pytest.mark.parametrize(
    "right",
    [
        "leefloon",
        "maatschappelijke_dienstverlening",
        "inkomensvervangende_tegemoetkoming",
        "inkomensgarantie_ouderen",
    ],
)
def test_a_benefit_of_the_family_may_open_it_whatever_the_income_was(right: str) -> None:
    receives: list[Told] = [{"right": right, "holder": "an", "answer": "yes"}]
    home = run("2023-05-01", "80000", children(1), receives=receives)
    assert answer(home).outcome is Outcome.TO_INVESTIGATE
    assert [judgement.name for judgement in answer(home).judgements] == [f"{RIGHT}.c5"]


def test_child_benefit_that_is_paid_settles_the_stay_of_the_child() -> None:
    foreign = children(1, residence_status="foreigners_register")
    assert answer(run("2023-05-01", "20000", foreign)).outcome is Outcome.LIKELY
    orange = children(1, residence_status="orange_card_asylum")
    assert answer(run("2023-05-01", "20000", orange, paid=False)).outcome is Outcome.UNLIKELY
    refugee = children(1, residence_status="card_B_refugee")
    unpaid = answer(run("2023-05-01", "20000", refugee, paid=False))
    assert unpaid.outcome is Outcome.TO_INVESTIGATE
    assert [judgement.name for judgement in unpaid.judgements] == [f"{RIGHT}.child"]


def test_property_let_out_is_for_the_payer() -> None:
    owner = run("2023-05-01", "20000", children(1), mother={"cadastral_income_foreign_use": "1200"})
    assert [judgement.name for judgement in answer(owner).judgements] == [f"{RIGHT}.c4"]
    too_little = run(
        "2023-05-01",
        "20000",
        children(1),
        mother={"cadastral_income_foreign_use": "1200"},
        findings=[finding("c4", "no")],
    )
    assert answer(too_little).outcome is Outcome.UNLIKELY


# -- amounts that age --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("income", "outcome"),
    [
        ("20000", Outcome.LIKELY),
        ("42000", Outcome.LIKELY),  # below the middle limit of 2023
        ("45000", Outcome.UNDECIDED),
        ("80000", Outcome.UNLIKELY),
    ],
)
def test_old_limits_decide_clear_cases_and_no_others(income: str, outcome: Outcome) -> None:
    found = answer(then(run("2026-11-21", income, children(1)), "2025-12-31"))
    assert found.outcome is outcome
    if outcome is Outcome.UNDECIDED:
        assert found.stale == ("sociale_toeslag.limit_mid", "sociale_toeslag.mid_1_2")
        assert found.needs == ()


@pytest.mark.parametrize(
    ("income", "eligible"),
    [("30378.60", "yes"), ("30378.61", "unknown"), ("30986.17", "unknown"), ("30986.18", "no")],
)
def test_between_the_printed_limits_of_2019_it_stays_open(income: str, eligible: str) -> None:
    assert shown(run("2019-06-01", income, children(1)), "eligible") == eligible


@pytest.mark.parametrize(
    ("on", "one_off"),
    [("2022-10-31", "0"), ("2022-11-30", "100"), ("2022-12-01", "0"), ("2023-04-01", "100"), ("2023-05-01", "0")],
)
def test_the_one_off_supplement_was_for_two_months(on: str, one_off: str) -> None:
    assert shown(run(on, "20000", children(1)), "one_off") == one_off
    assert shown(run(on, "90000", children(1)), "one_off") == "0"


def test_every_condition_is_one_short_sentence() -> None:
    for condition in law().rights[RIGHT].conditions:
        assert len(condition.text.split()) <= 20 or condition.text.count(".") > 1
        assert condition.text.endswith(".")

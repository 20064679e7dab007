"""The basic child benefit: ages by the month, the two regimes, what stays open, and parts that go elsewhere."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples
from tests.law.then import then

RIGHT = "groeipakket_basisbedrag"
CHILD: dict[str, Told] = {
    "id": "kind",
    "birth_date": "2020-06-01",
    "residence_status": "belgian",
    "child_domicile_region": "flanders",
    "foster_placement": "none",
}
OLD: dict[str, Told] = {
    "birth_date": "2012-03-10",
    "old_regime_open_20181231": "yes",
    "rank_from_youngest_20181231": "2",
    "is_oldest_child": "no",
}


def run(on: str = "2025-03-01", receives: list[Told] | None = None, **child: Told) -> Run:
    """A synthetic child of whom all that matters is told, unless said otherwise; None forgets a fact."""
    told = {name: value for name, value in {**CHILD, **child}.items() if value != ""}
    household: Told = {"on": on, "persons": [told], "receives_complete": "yes", "receives": receives or []}
    return Run(law(), read_household(household, law(), date.max))


def answer(of: Run) -> Verdict:
    return verdict(of, of.law.rights[RIGHT], "kind")


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


def shown(of: Run, quantity: str) -> str:
    name = f"{RIGHT}.{quantity}"
    return show(of.law.quantities[name].expr, of.value(name))


births = st.dates(date(1999, 1, 1), date(2018, 12, 31))
days = st.dates(date(2019, 1, 1), date(2026, 8, 31))


@pytest.mark.property
@given(birth=births, on=days)
@examples(200)
def test_the_month_of_the_eighteenth_birthday_is_the_last_without_conditions(birth: date, on: date) -> None:
    of = run(on.isoformat(), birth_date=birth.isoformat(), youth_activity="none", child_pillar1_points="0")
    last = (birth.year + 18, birth.month)
    expected = int((on.year, on.month) <= last)
    assert value(of, "c3") == (expected, expected)


@pytest.mark.property
@given(birth=births, on=days, rank=st.integers(1, 20))
@examples(200)
def test_in_the_old_regime_the_oldest_child_never_gets_a_higher_age_supplement(
    birth: date, on: date, rank: int
) -> None:
    facts: dict[str, Told] = {**OLD, "birth_date": birth.isoformat(), "rank_from_youngest_20181231": str(rank)}
    other = value(run(on.isoformat(), **facts), "total")
    oldest = value(run(on.isoformat(), **{**facts, "is_oldest_child": "yes"}), "total")
    assert oldest[0] <= other[0]
    assert oldest[1] <= other[1]


@pytest.mark.parametrize(("rank", "base"), [("1", "103.72"), ("2", "191.92"), ("3", "259.49"), ("8", "259.49")])
def test_the_rank_counts_from_the_youngest(rank: str, base: str) -> None:
    assert shown(run(**{**OLD, "rank_from_youngest_20181231": rank}), "base") == base


def test_a_rank_that_is_only_partly_known_gives_a_range() -> None:
    assert shown(run(**{**OLD, "rank_from_youngest_20181231": ["1", "2"]}), "base") == "[103.72, 191.92]"


def test_a_child_of_after_2018_has_the_new_amount_without_a_question_about_the_old_regime() -> None:
    assert shown(run(), "total") == "180.19"


def test_the_age_supplement_is_open_in_the_month_of_the_birthday_only() -> None:
    facts = {**OLD, "birth_date": "2013-03-10"}
    found = [
        shown(run(on, **facts), "age_supplement") for on in ("2025-03-09", "2025-03-10", "2025-03-31", "2025-04-01")
    ]
    assert found == ["32.63", "[32.63, 49.86]", "[32.63, 49.86]", "49.86"]


def test_the_frozen_amounts_stay_exact_until_they_were_indexed_in_september_2025() -> None:
    facts: dict[str, Told] = {**OLD, "birth_date": "2017-01-10", "is_oldest_child": "yes"}
    found = [shown(run(on, **facts), "age_supplement") for on in ("2024-03-01", "2025-08-31", "2025-09-01")]
    assert found == ["16.36", "16.36", "16.69"]


def test_an_amount_older_than_a_year_is_a_range_and_decides_nothing_about_the_right() -> None:
    found = answer(then(run("2026-11-21"), "2025-12-31"))
    assert found.outcome is Outcome.LIKELY
    assert found.amount == (183_80, 188_40)
    assert found.stale == ("basisbedrag.new",)


@pytest.mark.parametrize(
    ("placement", "on", "amount"),
    [
        ("none", "2025-03-01", "180.19"),
        ("foster_family", "2025-03-01", "180.19"),
        ("institution", "2025-03-01", "60.06"),
        ("asylum_reception", "2025-03-01", "60.06"),
        ("asylum_reception", "2022-03-01", "169.79"),
    ],
)
def test_a_placement_takes_a_part(placement: str, on: str, amount: str) -> None:
    assert shown(run(on, foster_placement=placement), "amount") == amount


def test_an_unknown_placement_leaves_the_amount_open_and_not_the_right() -> None:
    found = answer(run(foster_placement=""))
    assert (found.outcome, found.amount) == (Outcome.LIKELY, (60_06, 180_19))


def test_a_finding_of_the_payer_settles_a_student_above_the_hours() -> None:
    facts: dict[str, Told] = {"birth_date": "2004-06-02", "youth_activity": "student", "student_hours_year": "700"}
    of = run("2024-11-01", **facts)
    assert answer(of).outcome is Outcome.TO_INVESTIGATE
    assert [j.name for j in answer(of).judgements] == [f"{RIGHT}.c3"]


def test_an_unknown_age_leaves_everything_open() -> None:
    assert answer(run(birth_date="")).outcome is Outcome.UNDECIDED


def test_a_conditional_residence_is_for_the_payer_to_investigate() -> None:
    assert answer(run(residence_status="annex_35")).outcome is Outcome.TO_INVESTIGATE

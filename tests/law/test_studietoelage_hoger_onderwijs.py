"""The study grant and the tuition fee: between the limits, by credits, with a room, and the rates of the fee."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told
from tests.effort import examples

RIGHT = "studietoelage_hoger_onderwijs"
FEE = "verminderd_studiegeld_hoger_onderwijs"
STUDENT: dict[str, Told] = {
    "id": "an",
    "birth_date": "2003-02-03",
    "residence_status": "belgian",
    "school_level": "hoger_onderwijs",
    "higher_education_program": "degree",
    "credits_funded": "60",
    "boarding": "no",
    "pupil_household_status": "ten_laste",
}


def run(
    income: Told = "15000", points: int = 2, on: str = "2022-10-01", share: Told = "0", now: Told = "5000", **told: Told
) -> Run:
    """A synthetic student whose family has so many points; an empty value forgets a fact."""
    family: dict[str, Told] = {
        "study_grant_income": income,
        "replacement_income_share": share,
        "groeipakket_family_income": "50000",
        "groeipakket_real_income_month": now,
    }
    household: Told = {
        "on": on,
        "receives_complete": "yes",
        "household": {name: value for name, value in family.items() if value != ""},
        "persons": [{name: value for name, value in {**STUDENT, **told}.items() if value != ""}],
        "fixed": {f"{RIGHT}.family_points": {"an": str(points)}, f"{RIGHT}.ki_test": {"an": "yes"}},
    }
    return Run(law(), read_household(household, law(), date.max))


def outcome(of: Run, right: str = RIGHT) -> Outcome:
    return verdict(of, of.law.rights[right], "an").outcome


def grant(of: Run) -> tuple[int, int]:
    low, high = of.value(f"{RIGHT}.amount")
    return low, high


INCOMES = st.integers(0, 60_000)


@examples(60)
@given(INCOMES, INCOMES, st.integers(0, 12))
def test_a_higher_income_never_gives_more_and_the_amount_is_exact(one: int, other: int, points: int) -> None:
    poor, rich = (grant(run(str(income), points)) for income in sorted((one, other)))
    assert poor[0] == poor[1]
    assert rich[0] <= poor[0]
    assert poor[0] == 0 or 281_36 <= poor[0] <= 2_613_35


@examples(40)
@given(INCOMES, st.integers(1, 90), st.integers(1, 90), st.sampled_from(("yes", "no")))
def test_more_credits_never_give_less(income: int, one: int, other: int, room: str) -> None:
    few, many = (grant(run(str(income), credits_funded=str(count), boarding=room)) for count in sorted((one, other)))
    assert few[0] <= many[0]


@examples(40)
@given(INCOMES, st.integers(27, 60))
def test_a_room_gives_at_least_as_much(income: int, count: int) -> None:
    home, room = (grant(run(str(income), credits_funded=str(count), boarding=room)) for room in ("no", "yes"))
    assert home[0] <= room[0]


def test_a_married_student_counts_as_one_with_a_room() -> None:
    assert grant(run(pupil_household_status="gehuwd")) == (4_354_18, 4_354_18)


def test_who_says_to_live_on_her_own_is_for_the_division() -> None:
    assert grant(run(pupil_household_status="zelfstandig_alleenstaand")) == (2_613_35, 4_354_18)


def test_above_ten_points_the_limits_are_those_of_ten() -> None:
    assert run("70485.18", 15).value(f"{RIGHT}.below_max") == (1, 1)
    assert run("70485.19", 15).value(f"{RIGHT}.below_max") == (0, 0)


def test_an_income_that_fell_leaves_the_amount_open_and_one_that_did_not_closes() -> None:
    fell = run("60000", now="2000")
    assert outcome(fell) is Outcome.TO_INVESTIGATE
    assert grant(fell) == (0, 2_613_35)
    assert outcome(run("60000", now="5000")) is Outcome.UNLIKELY


def test_residence_goes_by_the_document() -> None:
    assert outcome(run(residence_status="card_A_refugee")) is Outcome.LIKELY
    assert outcome(run(residence_status="eu_inactive")) is Outcome.TO_INVESTIGATE
    assert outcome(run(residence_status="orange_card_asylum")) is Outcome.UNLIKELY


def test_the_fee_follows_the_grant_and_a_second_degree_is_for_the_school() -> None:
    second = run(higher_education_program="same_level_again")
    assert outcome(second) is Outcome.UNLIKELY
    assert outcome(second, FEE) is Outcome.TO_INVESTIGATE
    assert outcome(run(), FEE) is Outcome.LIKELY


def test_no_low_fee_without_the_nationality_save_for_eu_citizens() -> None:
    assert outcome(run(residence_status="orange_card_asylum"), FEE) is Outcome.UNLIKELY
    assert outcome(run(residence_status="eu_inactive"), FEE) is Outcome.LIKELY

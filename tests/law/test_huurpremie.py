"""The rent premium: ceilings and amounts by household and day, what stays open, and what a human judges."""

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

RIGHT = "huurpremie"
AN: dict[str, Told] = {
    "id": "an",
    "birth_date": "1985-04-12",
    "residence_region": "flanders",
    "domiciled_here": "since_1_january",
    "disability_66": "no",
}
HOUSEHOLD: dict[str, Told] = {
    "social_housing_list": "here",
    "social_housing_list_since": "2015-01-01",
    "refused_social_offer": "no",
    "housing_income": "20000",
}
DWELLING: dict[str, Told] = {
    "tenure": "tenant",
    "landlord": "private",
    "rent_month": "500",
    "rental_unit_kind": "self_contained",
    "rent_area": "ordinary",
    "declared_unfit": "no",
}


def run(
    on: str,
    *,
    household: dict[str, Told] | None = None,
    dwelling: dict[str, Told] | None = None,
    persons: list[Told] | None = None,
    complete: str = "yes",
    **more: Told,
) -> Run:
    """A synthetic tenant of whom everything is told, except what is said otherwise."""
    told: dict[str, Told] = {
        "on": on,
        "household": {**HOUSEHOLD, **(household or {})},
        "dwelling": {**DWELLING, **(dwelling or {})},
        "persons": [AN] if persons is None else persons,
        "persons_complete": complete,
        "receives_complete": complete,
        **more,
    }
    return Run(law(), read_household(told, law(), date.max))


def answer(of: Run) -> Verdict:
    return verdict(of, of.law.rights[RIGHT], "")


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


def shown(of: Run, quantity: str) -> str:
    name = f"{RIGHT}.{quantity}"
    return show(of.law.quantities[name].expr, of.value(name))


def children(number: int) -> list[Told]:
    born: list[Told] = [{"id": f"kind{n}", "birth_date": "2017-05-05"} for n in range(number)]
    return [AN, *born]


@given(income=st.integers(0, 60_000), rent=st.integers(0, 1_200), number=st.integers(0, 6))
@examples(60)
@pytest.mark.property
def test_the_premium_never_exceeds_its_maximum_and_falls_with_income(income: int, rent: int, number: int) -> None:
    def premium(of_income: int) -> Pair[int]:
        home = run(
            "2024-06-01",
            household={"housing_income": str(of_income)},
            dwelling={"rent_month": str(rent)},
            persons=children(number),
        )
        assert value(home, "premium")[1] <= value(home, "max_amount")[0]
        return value(home, "premium")

    less, more = premium(income), premium(income + 1000)
    assert more[0] <= less[0]
    assert more[1] <= less[1]
    assert less[0] >= 0


@given(income=st.integers(0, 45_000))
@examples(40)
@pytest.mark.property
def test_who_lives_alone_gets_three_quarters_less_a_fifty_fifth(income: int) -> None:
    home = run("2024-06-01", household={"housing_income": str(income)})
    own = (income * 100 * 2 + 55) // 110  # a cent, halves up
    expected = max(0, min(177_76, 540_29 - own))
    assert value(home, "premium") == (expected, expected)
    assert value(home, "holds") == ((income <= 29515 and expected > 0),) * 2


@pytest.mark.parametrize(
    ("number", "ceiling", "rent", "most"),
    [
        (1, "46745", "864.4680", "207.39"),
        (2, "49220", "1008.5460", "237.02"),
        (3, "51695", "1080.5850", "266.65"),
        (4, "54170", "1080.5850", "296.28"),
        (5, "56645", "1080.5850", "296.28"),
    ],
)
def test_each_dependant_raises_ceiling_rent_and_amount_up_to_their_ends(
    number: int, ceiling: str, rent: str, most: str
) -> None:
    home = run("2024-06-01", persons=children(number))
    assert shown(home, "income_ceiling_year") == ceiling
    assert shown(home, "max_rent") == rent
    assert shown(home, "max_amount") == most


@pytest.mark.parametrize(
    ("on", "alone", "disabled", "couple"),
    [
        ("2019-06-01", "24852", "26934", "37276"),
        ("2020-06-01", "25317", "27438", "37974"),
        ("2021-06-01", "25557", "27698", "38335"),
        ("2022-06-01", "25850", "28015", "38773"),
        ("2023-06-01", "28105", "30460", "42156"),
        ("2024-06-01", "29515", "31987", "44270"),
    ],
)
def test_ceilings_by_household_and_year(on: str, alone: str, disabled: str, couple: str) -> None:
    bo: dict[str, Told] = {**AN, "id": "bo"}
    assert shown(run(on), "income_ceiling_year") == alone
    assert shown(run(on, persons=[{**AN, "disability_66": "yes"}]), "income_ceiling_year") == disabled
    assert shown(run(on, persons=[AN, bo]), "income_ceiling_year") == couple


def test_the_law_changed_on_the_first_of_may_2019() -> None:
    before, after = run("2019-04-30", persons=children(1)), run("2019-05-01", persons=children(1))
    assert shown(before, "premium") == "152.71"
    assert shown(before, "max_rent") == "[675.0000, 708.7500]"
    assert shown(after, "max_rent") == "729.4560"
    assert shown(after, "premium") == "[92.27, 175.00]"
    assert shown(after, "max_amount") == "175.00"


def test_before_may_2019_the_premium_was_a_third_of_a_low_rent() -> None:
    for rent, area, expected in [
        ("385.33", "ordinary", "150.26"),
        ("385.34", "ordinary", "152.71"),
        ("423.86", "uplift_10", "165.29"),
        ("423.87", "uplift_10", "167.98"),
    ]:
        home = run("2018-06-01", dwelling={"rent_month": rent, "rent_area": area}, persons=children(1))
        assert shown(home, "premium") == expected, (rent, area)


def test_an_old_rent_between_the_two_maxima_is_left_to_a_human() -> None:
    dwelling: dict[str, Told] = {"rent_month": "620", "rent_area": "uplift_10"}
    home = run("2018-06-01", household={"housing_income": "15000", "social_housing_list_since": "2010-01-01"})
    assert answer(home).outcome is Outcome.TO_INVESTIGATE  # the inspection of that time
    held = run(
        "2018-06-01",
        household={"housing_income": "15000", "social_housing_list_since": "2010-01-01"},
        dwelling=dwelling,
    )
    assert {found.name for found in answer(held).judgements} == {f"{RIGHT}.c6", f"{RIGHT}.old_uplift"}


def test_a_disabled_dependant_keeps_the_amount_open_but_not_the_right() -> None:
    home = run("2024-06-01", persons=[{**AN, "disability_66": "yes"}])
    assert shown(home, "premium") == "[176.65, 207.39]"
    assert answer(home).outcome is Outcome.LIKELY
    richer = run("2024-06-01", persons=[{**AN, "disability_66": "yes"}], household={"housing_income": "30000"})
    assert shown(richer, "premium") == "[0.00, 102.90]"
    assert [found.name for found in answer(richer).judgements] == [f"{RIGHT}.reference_rent"]


def test_a_grown_child_counts_by_its_child_benefit_only() -> None:
    tom: dict[str, Told] = {
        "id": "tom",
        "birth_date": "2004-01-01",
        "disability_66": "no",
        "domiciled_here": "later",
        "residence_region": "flanders",
    }
    benefit: list[Told] = [{"right": "groeipakket_basisbedrag", "holder": "tom", "answer": "yes"}]
    assert run("2024-06-01", persons=[AN, tom]).value("housing_dependants") == (0, 0)
    assert run("2024-06-01", persons=[AN, tom], receives=benefit).value("housing_dependants") == (1, 1)
    assert run("2024-06-01", persons=[tom], receives=benefit).value("housing_dependants") == (0, 0)


def test_limits_after_2024_are_ranges_that_hold_the_last_one() -> None:
    home = then(run("2026-11-21"), "2024-12-31")
    assert shown(home, "income_ceiling_year") == "[29515, 32541]"
    low, high = value(home, "max_rent_without_dependants")
    assert low < high
    near = then(run("2026-11-21", household={"housing_income": "30000"}), "2024-12-31")
    assert set(answer(near).stale) >= {"sociale_huur.income.alone"}


def test_amounts_of_2020_and_2021_were_not_found_and_stay_between_their_neighbours() -> None:
    for on in ("2020-06-01", "2021-06-01"):
        assert shown(run(on), "max_amount") == "[150.00, 157.87]"
    assert shown(run("2020-06-01"), "max_rent") == "[607.8800, 618.2500]"


@pytest.mark.parametrize("registered", ["elsewhere", "struck_off"])
def test_a_contested_registration_is_judged_and_only_after_four_years(registered: str) -> None:
    home = run("2024-06-01", household={"social_housing_list": registered})
    assert answer(home).outcome is Outcome.TO_INVESTIGATE
    assert [found.name for found in answer(home).judgements] == [f"{RIGHT}.c1"]
    short: dict[str, Told] = {"social_housing_list": registered, "social_housing_list_since": "2022-01-01"}
    assert answer(run("2024-06-01", household=short)).outcome is Outcome.UNLIKELY


@pytest.mark.parametrize(
    ("fact", "told", "condition"),
    [
        ("landlord", "social", "c5"),
        ("landlord", "kin_here", "c5"),
        ("landlord", "no_own_contract", "c2"),
        ("declared_unfit", "yes", "c6"),
    ],
)
def test_each_thing_that_excludes_names_its_condition(fact: str, told: str, condition: str) -> None:
    found = answer(run("2024-06-01", dwelling={fact: told}))
    assert found.outcome is Outcome.UNLIKELY
    assert [reason.condition for reason in found.because if reason.truth == "no"] == [condition]


def test_a_flat_that_a_social_landlord_rents_itself_is_private() -> None:
    assert answer(run("2024-06-01", dwelling={"landlord": "svk"})).outcome is Outcome.LIKELY


@pytest.mark.parametrize(
    ("fact", "told"), [("residence_region", "brussels"), ("domiciled_here", "no"), ("birth_date", "2010-01-01")]
)
def test_an_adult_lives_there_officially_in_flanders(fact: str, told: str) -> None:
    found = answer(run("2024-06-01", persons=[{**AN, fact: told}]))
    assert found.outcome is Outcome.UNLIKELY
    assert "c2" in [reason.condition for reason in found.because if reason.truth == "no"]


@pytest.mark.parametrize(
    ("where", "fact"),
    [
        ("household", "social_housing_list"),
        ("household", "social_housing_list_since"),
        ("household", "housing_income"),
        ("dwelling", "landlord"),
        ("dwelling", "rent_month"),
        ("dwelling", "declared_unfit"),
    ],
)
def test_a_missing_answer_is_asked_and_never_filled_in(where: str, fact: str) -> None:
    home = run("2024-06-01", **{where: {fact: ""}})  # type: ignore[arg-type]
    assert answer(home).outcome is Outcome.UNDECIDED
    assert fact in [need.name for need in answer(home).needs]


def test_a_rent_subsidy_of_unknown_amount_leaves_it_open() -> None:
    subsidy: list[Told] = [{"right": "huursubsidie", "holder": "an", "answer": "yes"}]
    found = answer(run("2024-06-01", receives=subsidy))
    assert found.outcome is Outcome.UNDECIDED
    assert "receives.huursubsidie.amount" in [need.name for need in found.needs]


def test_who_receives_the_premium_is_told_so() -> None:
    held: list[Told] = [{"right": RIGHT, "holder": "an", "answer": "yes", "from": "2023-06-01"}]
    assert answer(run("2024-06-01", receives=held)).received == "yes"
    assert answer(run("2024-06-01")).received == "no"


def test_every_condition_is_one_short_sentence() -> None:
    for condition in law().rights[RIGHT].conditions:
        assert len(condition.text.split()) <= 20
        assert condition.text.endswith(".")

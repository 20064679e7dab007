"""The school allowance: points of the family, the formula between the limits, the school year, what stays open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.loading import parameters
from rechtop.law.schooltoeslag.amounts import RATES
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples
from tests.law.then import then

RIGHT = "schooltoeslag"
PUPIL: dict[str, Told] = {
    "id": "kind",
    "birth_date": "2012-02-03",
    "residence_status": "belgian",
    "school_level": "lager",
    "boarding": "no",
    "foster_placement": "none",
    "often_absent_from_school": "no",
    "child_pillar1_points": "0",
}
PARENT: dict[str, Told] = {
    "id": "ouder",
    "birth_date": "1985-01-01",
    "school_level": "none",
    "disability_66": "no",
    "cadastral_income_foreign_use": "0",
    "fiscally_dependent": "no",
}


def run(
    on: str = "2023-10-01",
    income: Told = "20000",
    share: Told = "0",
    others: list[Told] | None = None,
    points: str = "",
    **pupil: Told,
) -> Run:
    """A synthetic pupil and one parent of whom all is told; an empty value forgets a fact."""
    told = {name: value for name, value in {**PUPIL, **pupil}.items() if value != ""}
    family = {name: v for name, v in (("groeipakket_family_income", income), ("replacement_income_share", share)) if v}
    more = others or []
    household: Told = {
        "on": on,
        "household": family,
        "persons_complete": "yes",
        "receives_complete": "yes",
        "persons": [told, PARENT, *more],
        "relations": [
            {"of": "ouder", "to": "kind", "is": "parent"},
            *({"of": "ouder", "to": str(other["id"]), "is": "parent"} for other in more if isinstance(other, dict)),
        ],
        "fixed": {f"{RIGHT}.family_points": {"kind": points}} if points else {},
    }
    return Run(law(), read_household(household, law(), date.max))


def answer(of: Run, who: str = "kind") -> Verdict:
    return verdict(of, of.law.rights[RIGHT], who)


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


def shown(of: Run, quantity: str, person: int = 0) -> str:
    name = f"{RIGHT}.{quantity}"
    return show(of.law.quantities[name].expr, of.value(name, person))


def sibling(number: int, level: str, **facts: Told) -> Told:
    born = "2004-01-01" if level == "hoger_onderwijs" else "2015-01-01"
    return {"id": f"ander{number}", "birth_date": born, "school_level": level, "child_pillar1_points": "0", **facts}


incomes = st.integers(0, 120_000).map(str)


@pytest.mark.property
@given(one=incomes, other=incomes, points=st.integers(0, 20), level=st.sampled_from(["kleuter", "lager", "buso"]))
@examples(50)
def test_more_income_never_gives_more(one: str, other: str, points: int, level: str) -> None:
    less, more = sorted((one, other), key=int)
    poor = value(
        run(income=less, points=str(points), school_level=level, pupil_household_status="ten_laste"),
        "on_declared_income",
    )
    rich = value(
        run(income=more, points=str(points), school_level=level, pupil_household_status="ten_laste"),
        "on_declared_income",
    )
    assert poor[0] >= rich[0]
    assert poor[1] >= rich[1]


@pytest.mark.property
@given(income=incomes, points=st.integers(0, 19))
@examples(50)
def test_more_points_never_give_less(income: str, points: int) -> None:
    fewer, more = (value(run(income=income, points=str(p)), "on_declared_income") for p in (points, points + 1))
    assert more[0] >= fewer[0]


@pytest.mark.property
@given(income=incomes, points=st.integers(0, 20))
@examples(50)
def test_the_partial_allowance_is_the_printed_formula(income: str, points: int) -> None:
    limits = parameters(RIGHT)
    low, high = (
        Decimal(limits[f"{RIGHT}.{name}"].worth(str(points), date(2023, 10, 1)).low) / 100
        for name in ("limit_min", "limit_max")
    )
    of = run(income=income, points=str(points))
    if low < Decimal(income) <= high:
        part = Decimal("205.37") * (high - Decimal(income)) / (high - low)
        expected = max(Decimal("132.06"), part.quantize(Decimal("0.01"), rounding="ROUND_HALF_UP"))
        assert shown(of, "on_declared_income") == str(expected)
    else:
        assert shown(of, "on_declared_income") == ("205.37" if Decimal(income) <= low else "0.00")


def test_limits_rise_with_the_points_and_from_year_to_year() -> None:
    for name in ("limit_min", "limit_max"):
        parameter = parameters(RIGHT)[f"{RIGHT}.{name}"]
        for entry in parameter.entries:
            assert [entry.values[key][1] for key in parameter.keys] == sorted(
                entry.values[k][1] for k in parameter.keys
            )
        for key in parameter.keys:
            highs = [entry.values[key][1] for entry in parameter.entries]
            assert highs == sorted(highs)


def test_every_rate_has_a_minimum_that_is_not_above_its_full_amount() -> None:
    found = parameters(RIGHT)
    for rate in RATES[1:]:
        low, full = (found[f"{RIGHT}.{rate}.{kind}"].worth("", date(2023, 10, 1)).low for kind in ("min", "full"))
        assert 0 < low <= full


@pytest.mark.parametrize(
    ("others", "points"),
    [
        ([], "2"),
        ([sibling(1, "kleuter")], "3"),
        ([sibling(1, "none", fiscally_dependent="yes")], "3"),
        ([sibling(1, "none", fiscally_dependent="no")], "2"),
        ([sibling(1, "none")], "[2, 3]"),
        ([sibling(1, "lager", child_pillar1_points="4")], "4"),
        ([sibling(1, "hoger_onderwijs", fiscally_dependent="yes")], "3"),
        ([sibling(n, "hoger_onderwijs", fiscally_dependent="yes") for n in (1, 2)], "5"),
    ],
)
def test_the_points_of_a_family(others: list[Told], points: str) -> None:
    assert shown(run(others=others), "family_points") == points


def test_a_person_can_count_for_several_points() -> None:
    brother = sibling(1, "hoger_onderwijs", fiscally_dependent="yes", child_pillar1_points="5")
    sister = sibling(2, "hoger_onderwijs", fiscally_dependent="yes")
    assert shown(run(others=[brother, sister]), "family_points") == "6"


@pytest.mark.parametrize(
    ("on", "start", "year"),
    [
        ("2023-08-31", "2022-09-01", "2020-01-01"),
        ("2023-09-01", "2023-09-01", "2021-01-01"),
        ("2024-02-29", "2023-09-01", "2021-01-01"),
        ("2023-12-31", "2023-09-01", "2021-01-01"),
    ],
)
def test_a_school_year_starts_in_september_and_looks_two_years_back(on: str, start: str, year: str) -> None:
    assert (shown(run(on), "school_year_start"), shown(run(on), "income_year")) == (start, year)


def test_secondary_school_has_an_age_and_special_secondary_school_has_none() -> None:
    for level, expected in (("secundair_voltijds", (0, 0)), ("leren_en_werken", (0, 0)), ("buso", (1, 1))):
        assert value(run(birth_date="2001-01-01", school_level=level), "c3") == expected


def test_what_the_pupil_says_of_living_alone_is_for_the_payer_to_find() -> None:
    of = run(
        birth_date="2005-02-03",
        school_level="secundair_voltijds",
        pupil_household_status="zelfstandig_alleenstaand",
        income="10000",
    )
    assert shown(of, "rate") == "sec_gehuwd_zelfst_alleenst | sec_andere_extern"
    assert answer(of).outcome is Outcome.LIKELY
    assert shown(of, "amount") == "[1029.41, 3567.11]"


def test_of_a_young_pupil_it_is_not_asked_whether_she_lives_alone() -> None:
    of = run(birth_date="2010-02-03", school_level="secundair_voltijds")
    assert shown(of, "amount") == "1029.41"


def test_an_unknown_income_never_counts_as_zero() -> None:
    found = answer(run(income="", share=""))
    assert found.outcome is Outcome.UNDECIDED
    assert found.amount == (0, 266_67)
    assert "household.groeipakket_family_income" in [need.label for need in found.needs]


def test_above_the_limit_the_recent_income_is_still_asked() -> None:
    found = answer(run(income="90000", points="2"))
    assert found.outcome is Outcome.UNDECIDED
    assert [need.name for need in found.needs] == ["groeipakket_real_income_month"]


def test_absence_or_property_are_for_the_payer_and_never_refuse() -> None:
    assert answer(run(often_absent_from_school="yes")).outcome is Outcome.TO_INVESTIGATE
    assert answer(run(often_absent_from_school="")).outcome is Outcome.TO_INVESTIGATE
    of = run().with_fact("cadastral_income_foreign_use", 1, (50_000, 50_000))
    assert answer(of).outcome is Outcome.TO_INVESTIGATE


def test_the_document_of_the_pupil_decides_the_gate() -> None:
    assert answer(run(residence_status="eu_first_3_months")).outcome is Outcome.UNLIKELY
    assert answer(run(residence_status="card_B_refugee")).outcome is Outcome.LIKELY
    assert answer(run(residence_status="orange_card_9ter")).outcome is Outcome.TO_INVESTIGATE


def test_old_limits_decide_what_is_clear_and_leave_open_what_is_near() -> None:
    assert answer(run("2026-11-21", points="3")).outcome is Outcome.LIKELY
    family = then(run("2026-11-21", income="55000", points="3"), "2024-08-31")
    near = answer(family.with_fact("groeipakket_real_income_month", 0, (500_000,) * 2))
    assert near.outcome is Outcome.UNDECIDED
    assert f"{RIGHT}.limit_max" in near.stale

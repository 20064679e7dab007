"""The supplements of the Groeipakket: amounts by birth, month and points, what stays open, and what never falls."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.law.then import then

CHILD: dict[str, Told] = {
    "id": "kind",
    "birth_date": "2020-06-01",
    "residence_status": "belgian",
    "child_domicile_region": "flanders",
}


def run(on: str, **facts: Told) -> Run:
    """A synthetic child who receives nothing yet; an empty text forgets a fact."""
    told = {name: value for name, value in {**CHILD, **facts}.items() if value != ""}
    household: Told = {"on": on, "persons": [told], "persons_complete": "yes", "receives_complete": "yes"}
    return Run(law(), read_household(household, law(), date.max))


def shown(of: Run, quantity: str) -> str:
    return show(of.law.quantities[quantity].expr, of.value(quantity))


def answer(of: Run, right: str) -> Verdict:
    return verdict(of, of.law.rights[right], "kind")


@pytest.mark.parametrize("on", ["2022-01-10", "2023-10-01", "2025-10-01", "2026-12-01"])
def test_the_birth_grant_stays_that_of_the_day_of_birth(on: str) -> None:
    assert shown(run(on, birth_date="2021-12-25"), "groeipakket_startbedrag.amount") == "1167.33"


@pytest.mark.parametrize(
    ("birth", "amount"),
    [("2020-08-31", "1122.00"), ("2020-09-01", "1144.44"), ("2025-08-31", "1238.78"), ("2025-09-01", "1263.56")],
)
def test_the_birth_grant_rises_in_september(birth: str, amount: str) -> None:
    assert shown(run("2025-09-02", birth_date=birth), "groeipakket_startbedrag.amount") == amount


def test_a_birth_after_the_last_known_amount_gives_a_range_and_the_right_itself() -> None:
    born = then(run("2026-11-21", birth_date="2026-10-01", birth_grant_paid="no"), "2025-12-31")
    found = answer(born, "groeipakket_startbedrag")
    assert (found.outcome, found.amount) == (Outcome.LIKELY, (1263_56, 1295_15))


def test_before_the_birth_one_more_rise_is_possible() -> None:
    facts: dict[str, Told] = {"birth_date": "1995-04-10", "residence_region": "flanders", "pregnant": "yes"}
    found = answer(run("2025-03-01", **facts), "groeipakket_startbedrag")
    assert (found.outcome, found.amount) == (Outcome.LIKELY, (1238_78, 1263_56))


def test_who_may_be_pregnant_is_asked_that_and_nothing_about_a_child() -> None:
    facts: dict[str, Told] = {"birth_date": "1995-04-10", "residence_region": "flanders"}
    found = answer(run("2025-03-01", **facts), "groeipakket_startbedrag")
    assert [need.name for need in found.needs] == ["pregnant"]


@pytest.mark.parametrize("on", ["2021-10-01", "2023-01-15", "2023-10-01", "2024-10-01"])
def test_the_computed_orphan_supplement_is_the_printed_one_within_a_cent(on: str) -> None:
    of = run(on, parents_deceased="one", orphan_before_2019="no")
    for share in ("half", "full"):
        computed, printed = (of.value(f"groeipakket_wezentoeslag.{name}{share}") for name in ("", "printed_"))
        assert printed[0] - 1 <= computed[0] <= computed[1] <= printed[1] + 1, share


def test_a_parent_who_vanished_leaves_the_rate_open_too() -> None:
    facts: dict[str, Told] = {"parents_deceased": "missing", "orphan_before_2019": "no"}
    assert shown(run("2025-10-01", **facts), "groeipakket_wezentoeslag.supplement") == "[147.04, 183.80]"


@pytest.mark.parametrize("pillar1", ["0", "4"])
def test_more_points_never_give_less(pillar1: str) -> None:
    low = 4 if pillar1 == "4" else 6
    found = [
        run("2025-10-01", child_total_points=str(points), child_pillar1_points=pillar1).value(
            "groeipakket_zorgtoeslag.supplement"
        )[0]
        for points in range(low, 37)
    ]
    assert found == sorted(found)
    assert (found[0], found[-1]) == (92_76 if pillar1 == "4" else 123_53, 618_41)


def test_a_child_that_nobody_examined_has_every_level_ahead() -> None:
    facts: dict[str, Told] = {
        "child_total_points": "0",
        "child_pillar1_points": "0",
        "lasting_health_limitation": "yes",
    }
    found = answer(run("2025-10-01", **facts), "groeipakket_zorgtoeslag")
    assert (found.outcome, found.granted) == (Outcome.TO_INVESTIGATE, (92_76, 618_41))


def test_a_child_without_any_limitation_nor_points_in_pillar_1_is_asked_no_more() -> None:
    facts: dict[str, Told] = {"lasting_health_limitation": "no", "child_pillar1_points": "0"}
    assert answer(run("2025-10-01", **facts), "groeipakket_zorgtoeslag").outcome is Outcome.NOT_RELEVANT


def test_points_in_pillar_1_count_also_for_who_told_of_no_limitation() -> None:
    facts: dict[str, Told] = {"lasting_health_limitation": "no", "child_pillar1_points": "4"}
    found = answer(run("2025-10-01", **facts), "groeipakket_zorgtoeslag")
    assert {reason.condition: reason.truth for reason in found.because}["c3"] == "yes"


def test_the_school_bonus_of_a_year_without_a_known_amount_is_a_range() -> None:
    assert shown(run("2021-08-08"), "groeipakket_schoolbonus.amount") == "[20.40, 21.23]"


def test_the_year_of_turning_five_gives_the_second_amount_of_the_school_bonus() -> None:
    found = [
        shown(run("2025-08-20", birth_date=birth), "groeipakket_schoolbonus.amount")
        for birth in ("2020-01-01", "2020-12-31", "2021-01-01")
    ]
    assert found == ["39.41", "39.41", "22.52"]


def test_whoever_receives_nothing_more_may_have_had_the_birth_grant_long_ago() -> None:
    found = answer(run("2025-03-01", birth_date="2021-01-10"), "groeipakket_startbedrag")
    assert (found.outcome, [need.name for need in found.needs]) == (Outcome.UNDECIDED, ["birth_grant_paid"])


def test_few_half_days_in_nursery_school_never_refuse() -> None:
    facts: dict[str, Told] = {"birth_date": "2021-06-10", "school_level": "kleuter", "kleuter_half_days": "0"}
    assert answer(run("2025-06-10", **facts), "groeipakket_kleutertoeslag").outcome is Outcome.TO_INVESTIGATE


def test_foster_care_amounts_drift_after_a_year_and_leave_the_right_as_it_is() -> None:
    placed = then(run("2026-11-21", foster_placement="foster_family"), "2025-12-31")
    found = answer(placed, "groeipakket_pleegzorgtoeslag")
    assert (found.outcome, found.amount) == (Outcome.LIKELY, (70_98, 72_76))
    assert found.stale == ("pleegzorgtoeslag.amount",)

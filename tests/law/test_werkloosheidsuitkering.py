"""Unemployment benefit: days of work by age, the stops of 2026, and what only the RVA can say."""

from __future__ import annotations

from datetime import date

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told

RIGHT = "werkloosheidsuitkering"


def run(on: str, receives: Told = "", **told: Told) -> Run:
    """A synthetic Belgian who looks for work; an empty value forgets a fact."""
    person: dict[str, Told] = {
        "id": "an",
        "birth_date": "1990-02-03",
        "residence_status": "belgian",
        "lives_in_belgium": "yes",
        "registered_jobseeker": "yes",
        "unemployment_benefit_years": "0",
        "half_time_with_guarantee": "no",
        "shortage_training": "no",
        "career_years": "5",
        **told,
    }
    known = {name: value for name, value in person.items() if value != ""}
    household: dict[str, Told] = {"on": on, "receives_complete": "yes", "persons": [known]}
    if receives:
        household["receives"] = [{"right": RIGHT, "holder": "an", "answer": "yes", "from": receives}]
    return Run(law(), read_household(household, law(), date.max))


def outcome(of: Run) -> Outcome:
    return verdict(of, of.law.rights[RIGHT], "an").outcome


@pytest.mark.parametrize(
    ("born", "days", "enough"),
    [
        ("1990-02-03", (311, 467, 623), False),
        ("1990-02-03", (312, 312, 312), True),
        ("1990-02-03", (0, 468, 468), True),
        ("1990-02-03", (0, 0, 624), True),
        ("1985-02-03", (467, 467, 467), False),
        ("1985-02-03", (0, 468, 468), True),
        ("1970-02-03", (468, 468, 623), False),
        ("1970-02-03", (0, 0, 624), True),
    ],
)
def test_the_days_needed_go_by_age(born: str, days: tuple[int, int, int], enough: bool) -> None:
    worked: dict[str, Told] = {f"work_days_{n}_months": str(d) for n, d in zip((21, 33, 42), days, strict=True)}
    assert run("2024-05-01", birth_date=born, **worked).value(f"{RIGHT}.enough_days") == (enough, enough)


def test_too_few_days_never_close_the_right_of_who_worked() -> None:
    few: dict[str, Told] = {f"work_days_{n}_months": "200" for n in (21, 33, 42)}
    assert outcome(run("2024-05-01", **few)) is Outcome.TO_INVESTIGATE
    assert outcome(run("2024-05-01", **{**few, "career_years": "0"})) is Outcome.UNLIKELY
    assert outcome(run("2024-05-01", birth_date="1985-02-03", **few)) is Outcome.TO_INVESTIGATE
    assert outcome(run("2026-05-01", **few)) is Outcome.TO_INVESTIGATE


@pytest.mark.parametrize(
    ("years", "on", "found"),
    [
        ("25", "2025-12-31", (1, 1)),
        ("25", "2026-01-01", (0, 0)),
        ("20", "2026-01-01", (0, 0)),
        ("19.9", "2026-02-28", (1, 1)),
        ("19.9", "2026-03-01", (0, 0)),
        ("8", "2026-03-01", (0, 0)),
        ("7.9", "2026-03-31", (1, 1)),
        ("7.9", "2026-04-01", (0, 1)),
        ("1.5", "2026-04-01", (0, 1)),
        ("1", "2026-12-31", (1, 1)),
    ],
)
def test_benefits_stop_in_stages(years: str, on: str, found: tuple[int, int]) -> None:
    stopped = run(on, unemployment_benefit_years=years, work_days_42_months="0")
    assert stopped.value(f"{RIGHT}.c3") == found


def test_work_since_then_can_open_a_new_right() -> None:
    worked = run("2026-03-01", unemployment_benefit_years="12", work_days_42_months="400")
    assert worked.value(f"{RIGHT}.c3") == (0, 1)
    assert outcome(worked) is Outcome.TO_INVESTIGATE


@pytest.mark.parametrize(
    ("born", "career", "half_time", "found"),
    [
        ("1971-03-01", "30", "no", (1, 1)),
        ("1971-03-02", "30", "no", (0, 0)),
        ("1971-03-01", "29", "no", (0, 0)),
        ("1990-02-03", "5", "yes", (1, 1)),
    ],
)
def test_a_long_career_and_half_time_work_are_exempt(
    born: str, career: str, half_time: str, found: tuple[int, int]
) -> None:
    asked = run(
        "2026-03-01",
        birth_date=born,
        career_years=career,
        half_time_with_guarantee=half_time,
        unemployment_benefit_years="12",
        work_days_42_months="0",
    )
    assert asked.value(f"{RIGHT}.c3") == found


def test_who_receives_it_was_admitted() -> None:
    assert run("2026-11-21", "2026-02-01", unemployment_benefit_years="1").value(f"{RIGHT}.c1") == (1, 1)


def test_who_works_and_looks_for_no_work_has_none_and_who_lost_it_only_has_to_register() -> None:
    told: dict[str, Told] = {"registered_jobseeker": "no", "work_days_21_months": "400", "work_days_42_months": "400"}
    assert outcome(run("2024-05-01", work_status="employee", **told)) is Outcome.UNLIKELY
    assert outcome(run("2024-05-01", work_status="none", **told)) is Outcome.TO_INVESTIGATE

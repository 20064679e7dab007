"""The social energy tariff: the quarter rule against a calendar, the temporary steps, what stays open, prices."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.sociaal_tarief_energie.extension import STEPS
from rechtop.rules.algebra import Pair, pack
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples
from tests.law.then import then

RIGHT = "sociaal_tarief_energie"
NOTHING_ELSE: dict[str, Told] = {
    "use_kind": "main_home",
    "social_flat_collective_gas": "no",
    "energy_ground_ended_this_year": "none",
}
AN: dict[str, Told] = {"id": "an", "birth_date": "1985-04-12"}


def run(
    on: str,
    *receives: dict[str, Told],
    dwelling: dict[str, Told] | None = None,
    persons: list[Told] | None = None,
    complete: str = "yes",
    findings: list[Told] | None = None,
) -> Run:
    """A synthetic home of which everything is told, unless said otherwise."""
    told: dict[str, Told] = {
        "on": on,
        "dwelling": NOTHING_ELSE if dwelling is None else dwelling,
        "persons": [AN] if persons is None else persons,
        "persons_complete": complete,
        "receives_complete": complete,
        "receives": [{"answer": "yes", **entry} for entry in receives],
        "findings": findings or [],
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


def ground(right: str, start: date | None = None, end: date | None = None, **more: Told) -> dict[str, Told]:
    period: dict[str, Told] = {"right": right, "holder": "an", **more}
    if start:
        period["from"] = start.isoformat()
    if end:
        period["until"] = end.isoformat()
    return period


def quarter_start(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


days = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@given(start=days, end=days, on=days)
@examples(120)
@pytest.mark.property
def test_a_ground_counts_from_its_quarter_to_the_end_of_each_year_it_touches(start: date, end: date, on: date) -> None:
    start, end = sorted((start, end))
    if start > on:
        start = on  # a period that is still to come cannot be told
    end = max(start, end)
    home = run(on.isoformat(), ground("leefloon", start, end))
    counts = end.year >= on.year
    assert value(home, "holds") == (counts, counts)
    if counts:
        begins = max(quarter_start(start), date(on.year, 1, 1))
        assert value(home, "tariff_from") == (pack(begins), pack(begins))
        assert value(home, "tariff_until") == (pack(date(on.year, 12, 31)),) * 2
        assert begins <= on


temporary = st.dates(date(2020, 10, 1), date(2023, 12, 31))


@given(start=temporary, end=temporary, on=temporary)
@examples(120)
@pytest.mark.property
def test_increased_reimbursement_counts_in_its_steps_only(start: date, end: date, on: date) -> None:
    start, end = sorted((min(start, on), end))
    home = run(on.isoformat(), ground("verhoogde_tegemoetkoming", start, end))
    if date(2021, 2, 1) <= on <= date(2021, 12, 31):
        counts = end >= date(2021, 2, 1)
        begins, ends = max(quarter_start(start), date(2021, 2, 1)), date(2021, 12, 31)
    else:
        counts = date(2022, 1, 1) <= on <= date(2023, 6, 30) and end >= quarter_start(on)
        begins = quarter_start(on)
        ends = max(
            day
            for day in (date(on.year, m, d) for m, d in ((3, 31), (6, 30), (9, 30), (12, 31)))
            if quarter_start(day) == begins
        )
    assert value(home, "holds") == (counts, counts)
    if counts:
        assert value(home, "tariff_from") == (pack(begins), pack(begins))
        assert value(home, "tariff_until") == (pack(ends), pack(ends))


def test_the_temporary_steps_follow_one_another_from_february_2021_to_june_2023() -> None:
    assert (STEPS[0].start, STEPS[-1].end) == ("2021-02-01", "2023-06-30")
    for one, following in pairwise(STEPS):
        assert (date.fromisoformat(following.start) - date.fromisoformat(one.end)).days == 1


@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        ("2021-01-31", Outcome.LATER),
        ("2021-02-01", Outcome.LIKELY),
        ("2023-06-30", Outcome.LIKELY),
        ("2023-07-01", Outcome.UNLIKELY),
    ],
)
def test_the_law_on_increased_reimbursement_changes_with_the_day(on: str, outcome: Outcome) -> None:
    home = run(on, ground("verhoogde_tegemoetkoming", date(2020, 1, 1), date(2030, 1, 1)))
    assert answer(home).outcome is outcome


@pytest.mark.parametrize(
    "right",
    [
        "leefloon",
        "maatschappelijke_dienstverlening",
        "ext:ocmw_voorschot_igo_of_handicap",
        "inkomensvervangende_tegemoetkoming",
        "integratietegemoetkoming",
        "ext:oude_tegemoetkoming_65_procent",
        "ext:hulp_van_derden",
        "zorgbudget_ouderen",
        "inkomensgarantie_ouderen",
    ],
)
def test_each_ground_of_anybody_is_enough_however_little_else_is_known(right: str) -> None:
    home = run("2025-03-01", ground(right), dwelling={"use_kind": "main_home"}, complete="no")
    assert answer(home).outcome is Outcome.LIKELY


@pytest.mark.parametrize(
    ("region", "outcome"),
    [("brussels_or_wallonia", Outcome.LIKELY), ("german_community", Outcome.TO_INVESTIGATE)],
)
def test_the_aid_of_another_region(region: str, outcome: Outcome) -> None:
    home = run("2025-03-01", ground("ext:tegemoetkoming_ouderen_ander_gewest", region=region))
    assert answer(home).outcome is outcome


@pytest.mark.parametrize("right", ["groeipakket_basisbedrag", "verhoogde_tegemoetkoming"])
def test_other_benefits_are_no_ground(right: str) -> None:
    assert answer(run("2025-03-01", ground(right))).outcome is Outcome.UNLIKELY


@pytest.mark.parametrize(
    ("born", "points", "outcome"),
    [
        ("2015-05-05", "4", Outcome.LIKELY),
        ("2015-05-05", "3", Outcome.UNLIKELY),
        ("2004-01-02", "4", Outcome.LIKELY),  # turned 21 after 1 January
        ("2003-12-31", "4", Outcome.UNLIKELY),
    ],
)
def test_points_of_a_child_count_until_the_year_of_21(born: str, points: str, outcome: Outcome) -> None:
    kim: dict[str, Told] = {"id": "kim", "birth_date": born, "child_pillar1_points": points}
    assert answer(run("2025-03-01", persons=[AN, kim])).outcome is outcome


def test_points_without_a_first_day_leave_the_first_quarter_open() -> None:
    kim: dict[str, Told] = {"id": "kim", "birth_date": "2015-05-05", "child_pillar1_points": "5"}
    assert shown(run("2025-08-15", persons=[AN, kim]), "tariff_from") == "[2025-01-01, 2025-07-01]"
    since: dict[str, Told] = {
        "right": RIGHT,
        "condition": "points_since",
        "holder": "kim",
        "finding": "no",
        "by": "een maatschappelijk werker (synthetisch)",
        "on": "2025-08-15",
    }
    assert shown(run("2025-08-15", persons=[AN, kim], findings=[since]), "tariff_from") == "2025-07-01"


def test_a_ground_since_an_unknown_day_leaves_the_first_quarter_open() -> None:
    home = run("2025-08-15", ground("leefloon"))
    assert answer(home).outcome is Outcome.LIKELY
    assert shown(home, "tariff_from") == "[2025-01-01, 2025-07-01]"


def test_what_stopped_earlier_this_year_is_asked_and_counts() -> None:
    open_question = run("2025-11-01", dwelling={**NOTHING_ELSE, "energy_ground_ended_this_year": "?"})
    assert answer(open_question).outcome is Outcome.UNDECIDED
    assert [need.name for need in answer(open_question).needs] == ["energy_ground_ended_this_year"]
    unsure = run("2025-11-01", dwelling={**NOTHING_ELSE, "energy_ground_ended_this_year": "yes"})
    assert answer(unsure).outcome is Outcome.LIKELY
    assert shown(unsure, "tariff_from") == "[2025-01-01, 2025-10-01]"


def test_somebody_who_may_live_there_too_may_bring_a_ground() -> None:
    home = run("2025-03-01", complete="no")
    assert answer(home).outcome is Outcome.UNDECIDED
    assert "persons_complete" in [need.name for need in answer(home).needs]


@pytest.mark.parametrize("use", ["second_home", "common_parts", "professional", "temporary_connection"])
def test_only_the_home_gets_the_tariff(use: str) -> None:
    home = run("2025-03-01", ground("leefloon"), dwelling={**NOTHING_ELSE, "use_kind": use})
    assert answer(home).outcome is Outcome.UNLIKELY
    assert [reason.condition for reason in answer(home).because if reason.truth == "no"] == ["c8"]


def test_a_social_flat_opens_gas_only_and_a_human_looks_at_the_building() -> None:
    flat = {**NOTHING_ELSE, "tenure": "tenant", "social_flat_collective_gas": "yes"}
    home = run("2025-03-01", dwelling=flat)
    found = answer(home)
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert [judgement.name for judgement in found.judgements] == [f"{RIGHT}.c6"]
    assert (shown(home, "for_gas"), shown(home, "for_electricity")) == ("unknown", "no")


def test_an_old_price_is_unknown_and_takes_no_right_away() -> None:
    use: dict[str, Told] = {"kwh_electricity_year": "2500", "kwh_gas_year": "0", "electricity_meter": "single"}
    inside = run("2026-03-31", ground("leefloon"), dwelling={**NOTHING_ELSE, **use})
    after = then(run("2026-04-01", ground("leefloon"), dwelling={**NOTHING_ELSE, **use}), "2026-03-31")
    assert shown(inside, "cost_eur") == "619.88"
    low, high = value(after, "cost_eur")
    assert low == 0
    assert high > 619_88
    assert answer(after).outcome is Outcome.LIKELY


def test_the_price_of_january_2025_is_not_used_after_march() -> None:
    use: dict[str, Told] = {"kwh_electricity_year": "2500", "kwh_gas_year": "0", "electricity_meter": "single"}
    assert shown(run("2025-03-31", dwelling=use), "cost_eur") == "520.38"
    low, high = value(run("2025-04-01", dwelling=use), "cost_eur")
    assert low < high


@given(kwh=st.integers(0, 50_000), night=st.integers(0, 50_000))
@examples(60)
@pytest.mark.property
def test_day_and_night_cost_between_all_by_night_and_all_by_day(kwh: int, night: int) -> None:
    use: dict[str, Told] = {"kwh_electricity_year": str(kwh), "electricity_meter": "two_rate"}
    low, high = value(run("2026-02-01", dwelling=use), "cost_electricity_eur")
    told: dict[str, Told] = {**use, "kwh_electricity_night_year": str(min(night, kwh))}
    exact = value(run("2026-02-01", dwelling=told), "cost_electricity_eur")
    assert exact[0] == exact[1]
    assert low <= exact[0] <= high
    assert high - low <= kwh * 2 + 1  # the night was 1.959 eurocent cheaper


@pytest.mark.parametrize(
    ("on", "gas", "electricity"),
    [
        ("2024-06-30", "0", "0"),
        ("2024-07-01", "[0, 53]", "[0, 82]"),
        ("2024-12-31", "[0, 53]", "[0, 82]"),
        ("2025-01-01", "[0, 212]", "[0, 328]"),
    ],
)
def test_the_premium_is_open_and_later_amounts_are_unknown(on: str, gas: str, electricity: str) -> None:
    home = run(on, ground("leefloon"), dwelling={**NOTHING_ELSE, "collective_heating_without_contract": "yes"})
    assert (shown(home, "premium_gas"), shown(home, "premium_electricity")) == (gas, electricity)
    assert (shown(home, "for_gas"), shown(home, "for_electricity")) == ("no", "yes")
    assert answer(home).outcome is Outcome.LIKELY


def test_there_is_no_premium_without_a_ground_of_its_own() -> None:
    heated = {**NOTHING_ELSE, "collective_heating_without_contract": "yes"}
    assert shown(run("2024-08-01", dwelling=heated), "premium_gas") == "0"


def test_who_has_the_tariff_already_is_told_so() -> None:
    assert answer(run("2025-03-01", ground(RIGHT))).received == "yes"
    assert answer(run("2025-03-01")).received == "no"


def test_every_condition_is_one_short_sentence() -> None:
    for condition in law().rights[RIGHT].conditions:
        assert len(condition.text.split()) <= 20
        assert condition.text.endswith(".")

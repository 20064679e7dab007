"""The VT: who belongs to the household, grounds and how far they reach, both routes, borders, and what stays open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.synthetic import household
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples

RIGHT = "verhoogde_tegemoetkoming"
ON = "2024-11-01"
YEAR_CEILING, MONTH_CEILING = 25_630_67, 27_550_86
"""The ceilings of that day for one person, in cents a year."""

NO_GROUP: dict[str, Told] = {
    "on_retirement_pension": "no",
    "on_survivor_pension": "no",
    "on_invalidity": "no",
    "handicap_recognised_without_allowance": "no",
    "months_unemployed_or_incapacitated": "0",
    "months_disponibility_for_illness": "0",
    "bridging_right_full_quarter": "no",
    "signalled_by_health_fund": "no",
}


def adult(id: str = "an", **told: Told) -> dict[str, Told]:
    """A synthetic Belgian of 44 in no indicator group, of whom no income is told."""
    return {
        "id": id,
        "birth_date": "1980-01-01",
        "residence_status": "belgian",
        "dependent_at_health_fund": "no",
        **NO_GROUP,
        **told,
    }


def child(id: str = "kim", **told: Told) -> dict[str, Told]:
    """A synthetic Belgian of 9 without any ground of its own, a dependant of somebody at the address."""
    return {
        "id": id,
        "birth_date": "2015-01-01",
        "residence_status": "belgian",
        "dependent_at_health_fund": "yes",
        "child_handicap_percent": "0",
        "child_pillar1_points": "0",
        "unaccompanied_minor": "no",
        "full_orphan": "no",
        "signalled_by_health_fund": "no",
        **told,
    }


def run(
    *persons: Told, year: str = "", month: str = "", relations: list[Told] | None = None, on: str = ON, **more: Told
) -> Run:
    told: dict[str, Told] = {
        "on": on,
        "household": {
            "household_gross_taxable_income_previous_year": year,
            "household_gross_taxable_income_month": month,
        },
        "persons": list(persons),
        "persons_complete": "yes",
        "receives_complete": "yes",
        "relations": relations or [],
        **more,
    }
    return Run(law(), read_household(told, law(), date.max))


def tie(of: str, to: str, relation: str) -> dict[str, Told]:
    return {"of": of, "to": to, "is": relation}


def answer(of: Run, who: str = "an") -> Verdict:
    return verdict(of, of.law.rights[RIGHT], who)


def shown(of: Run, quantity: str, who: str = "an") -> str:
    name = f"{RIGHT}.{quantity}"
    found = of.law.quantities[name]
    return show(found.expr, of.value(name, of.number(who) if found.is_personal else 0))


def euros(cents: int) -> str:
    return f"{cents / 100:.2f}"


# -- the household ---------------------------------------------------------------------------------------------------

PARENT_AND_CHILD: list[Told] = [tie("an", "kim", "parent")]


def test_partner_and_dependants_belong_whatever_kind_of_partner() -> None:
    for kind in ("spouse", "legal_cohabitant", "life_partner"):
        of = run(adult(), adult("bo"), child(), relations=[tie("an", "bo", kind), tie("bo", "kim", "parent")])
        assert [shown(of, "household_size", who) for who in ("an", "bo", "kim")] == ["3", "3", "3"]
        assert shown(of, "several_families") == "no"


def test_a_working_son_is_a_family_of_his_own() -> None:
    of = run(
        adult(birth_date="1960-01-01", gross_taxable_income_previous_year="20000"),
        adult("zoon", birth_date="1995-01-01", gross_taxable_income_previous_year="40000"),
        relations=[tie("an", "zoon", "parent")],
        year="60000",
    )
    assert shown(of, "several_families") == "yes"
    assert (shown(of, "household_size"), shown(of, "income_previous_year")) == ("1", "20000.00")
    assert shown(of, "income_previous_year", "zoon") == "40000.00"
    assert answer(of).outcome is Outcome.LIKELY
    assert answer(of, "zoon").outcome is Outcome.UNLIKELY


def test_whether_a_grown_son_is_a_dependant_is_asked() -> None:
    son = adult("zoon", birth_date="2002-01-01")
    del son["dependent_at_health_fund"]
    of = run(adult(), son, relations=[tie("an", "zoon", "parent")], year="20000")
    assert shown(of, "several_families") == "unknown"
    assert answer(of).outcome is Outcome.UNDECIDED
    assert ("dependent_at_health_fund", "zoon") in [(i.name, i.who) for i in answer(of).needs]


def test_where_several_families_live_a_dependant_without_a_parent_here_is_for_the_health_fund() -> None:
    relations: list[Told] = [tie("an", "oom", "sibling"), tie("an", "kim", "none"), tie("oom", "kim", "other_kin")]
    people = (adult(), adult("oom"), child())
    assert shown(run(*people, relations=relations), "household_size") == "[1, 2]"
    finding: dict[str, Told] = {"right": RIGHT, "condition": "household", "by": "ziekenfonds", "on": ON}
    for found, size in (("yes", "2"), ("no", "1")):
        told: list[Told] = [{**finding, "holder": "an", "finding": found}]
        assert shown(run(*people, relations=relations, findings=told), "household_size") == size


@pytest.mark.parametrize(
    ("on", "custody", "size"),
    [
        (ON, "equal", "2"),
        (ON, "majority_here", "2"),
        (ON, "minority_here", "[1, 2]"),
        ("2022-06-01", "equal", "1"),
    ],
)
def test_a_child_in_shared_residence_raises_the_ceiling(on: str, custody: str, size: str) -> None:
    shared = child(dependent_at_health_fund="no", custody_share=custody)
    assert shown(run(adult(), shared, relations=PARENT_AND_CHILD, on=on), "household_size") == size


def test_an_unlisted_person_may_always_enlarge_the_household() -> None:
    of = run(adult(), persons_complete="no", year="20000")
    assert shown(of, "household_size") == "[1, 20]"
    assert answer(of).outcome is Outcome.UNDECIDED


# -- automatic grounds -----------------------------------------------------------------------------------------------

FAMILY: list[Told] = [tie("an", "bo", "spouse"), tie("an", "kim", "parent"), tie("bo", "kim", "parent")]


@pytest.mark.parametrize(
    "right", ["inkomensgarantie_ouderen", "inkomensvervangende_tegemoetkoming", "integratietegemoetkoming"]
)
def test_an_allowance_opens_it_for_the_partner_and_the_dependants(right: str) -> None:
    told: list[Told] = [{"right": right, "holder": "bo", "answer": "yes"}]
    of = run(adult(), adult("bo"), child(), relations=FAMILY, receives=told, year="90000", month="9000")
    assert [answer(of, who).outcome for who in ("an", "bo", "kim")] == [Outcome.LIKELY] * 3
    assert shown(of, "route") == "automatic"


def test_the_allowance_of_a_dependant_reaches_itself_and_perhaps_the_others() -> None:
    told: list[Told] = [{"right": "integratietegemoetkoming", "holder": "kim", "answer": "yes"}]
    grown = child(birth_date="2003-01-01", **NO_GROUP)
    of = run(adult(), adult("bo"), grown, relations=FAMILY, receives=told, year="90000", month="9000")
    assert answer(of, "kim").outcome is Outcome.LIKELY
    assert answer(of).outcome is Outcome.TO_INVESTIGATE
    assert [i.name for i in answer(of).judgements] == [f"{RIGHT}.extension"]


def test_without_any_ground_and_with_a_high_income_it_is_unlikely() -> None:
    of = run(adult(), adult("bo"), child(), relations=FAMILY, year="90000", month="9000")
    assert [answer(of, who).outcome for who in ("an", "bo", "kim")] == [Outcome.UNLIKELY] * 3


def test_leefloon_and_equal_support_one_after_the_other_are_for_the_health_fund() -> None:
    told: list[Told] = [
        {"right": "leefloon", "holder": "an", "answer": "yes", "from": "2024-06-01", "until": "2024-09-15"},
        {"right": "maatschappelijke_dienstverlening", "holder": "an", "answer": "yes", "from": "2024-09-16"},
    ]
    of = run(adult(), receives=told, year="90000", month="9000")
    assert answer(of).outcome is Outcome.TO_INVESTIGATE


@given(st.integers(0, 200))
@examples(60)
def test_leefloon_opens_it_after_three_full_calendar_months(days: int) -> None:
    on = date(2024, 6, 1) + timedelta(days=days)
    told: list[Told] = [{"right": "leefloon", "holder": "an", "answer": "yes", "from": "2024-06-01"}]
    of = run(adult(), receives=told, year="90000", month="9000", on=on.isoformat())
    if on < date(2024, 9, 1):
        assert (answer(of).outcome, answer(of).start) == (Outcome.LATER, date(2024, 9, 1))
    else:
        assert answer(of).outcome is Outcome.LIKELY


# -- income ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cents", "outcome"),
    [
        (YEAR_CEILING - 1, Outcome.LIKELY),
        (YEAR_CEILING, Outcome.TO_INVESTIGATE),
        (80_000_00, Outcome.UNLIKELY),
    ],
)
def test_the_year_route_leaves_only_the_exact_ceiling_open(cents: int, outcome: Outcome) -> None:
    found = answer(run(adult(), year=euros(cents), month="9000"))
    assert found.outcome is outcome
    assert [i.name for i in found.judgements] == ([f"{RIGHT}.c3"] if outcome is Outcome.TO_INVESTIGATE else [])


@pytest.mark.parametrize(
    ("month", "outcome"),
    [
        (MONTH_CEILING // 14, Outcome.LIKELY),
        (MONTH_CEILING // 14 + 1, Outcome.TO_INVESTIGATE),
        (MONTH_CEILING // 12, Outcome.TO_INVESTIGATE),
        (6000_00, Outcome.UNLIKELY),
    ],
)
def test_the_month_route_leaves_room_for_holiday_pay(month: int, outcome: Outcome) -> None:
    assert answer(run(adult(on_invalidity="yes"), year="90000", month=euros(month))).outcome is outcome


def test_the_month_route_is_closed_to_who_is_in_no_group() -> None:
    assert answer(run(adult(), year="90000", month="1000")).outcome is Outcome.UNLIKELY


@pytest.mark.parametrize(
    "group",
    [
        {"on_retirement_pension": "yes"},
        {"on_survivor_pension": "yes"},
        {"on_invalidity": "yes"},
        {"handicap_recognised_without_allowance": "yes"},
        {"months_unemployed_or_incapacitated": "3"},
        {"months_disponibility_for_illness": "3"},
        {"bridging_right_full_quarter": "yes"},
        {"signalled_by_health_fund": "yes"},
        {"residence_status": "card_A_temporary_protection"},
    ],
    ids=lambda group: next(iter(group)),
)
def test_somebody_of_the_household_in_a_group_opens_the_month_route_for_all(group: dict[str, Told]) -> None:
    of = run(adult(), adult("bo", **group), child(), relations=FAMILY, year="90000", month="1000")
    assert [answer(of, who).outcome for who in ("an", "bo", "kim")] == [Outcome.LIKELY] * 3
    assert shown(of, "route", "kim") == "month"


def test_a_single_parent_is_a_group_and_a_couple_is_not() -> None:
    single = run(adult(), child(), relations=PARENT_AND_CHILD, year="90000", month="1000")
    assert [answer(single, who).outcome for who in ("an", "kim")] == [Outcome.LIKELY] * 2
    couple = run(adult(), adult("bo"), child(), relations=FAMILY, year="90000", month="1000")
    assert shown(couple, "has_indicator") == "no"


def test_a_parent_alone_with_a_child_that_is_a_dependant_elsewhere_is_for_the_health_fund() -> None:
    shared = child(dependent_at_health_fund="no", custody_share="equal")
    found = answer(run(adult(), shared, relations=PARENT_AND_CHILD, year="90000", month="1000"))
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert [i.name for i in found.judgements] == [f"{RIGHT}.c5"]


def test_an_elder_who_lives_with_her_working_son_is_no_single_parent() -> None:
    of = run(
        adult(birth_date="1950-01-01"),
        adult("zoon", birth_date="1975-01-01"),
        relations=[tie("an", "zoon", "parent")],
    )
    assert shown(of, "single_parent") == "no"


@given(income=st.integers(0, 60_000_00), more=st.integers(1, 20_000_00), grouped=st.booleans())
@examples(100)
def test_more_income_never_opens_it(income: int, more: int, grouped: bool) -> None:
    person = adult(on_invalidity="yes") if grouped else adult()

    def holds(cents: int) -> tuple[int, int]:
        low, high = run(person, year=euros(cents), month=euros(cents // 12)).value(f"{RIGHT}.holds", 0)
        return int(low), int(high)

    less, rich = holds(income), holds(income + more)
    assert rich[0] <= less[0]
    assert rich[1] <= less[1]


def test_the_ceiling_rises_with_every_dependant() -> None:
    sizes = []
    for number in range(4):
        children = [child(f"kind{n}") for n in range(number)]
        ties: list[Told] = [tie("an", f"kind{n}", "parent") for n in range(number)]
        sizes.append(run(adult(), *children, relations=ties).value(f"{RIGHT}.ceiling_year_route_year", 0))
    assert sizes == [(YEAR_CEILING + n * 4_744_94, YEAR_CEILING + n * 4_744_94) for n in range(4)]


# -- who is insured, when it starts ----------------------------------------------------------------------------------


def test_insurance_is_judged_for_who_is_not_belgian_and_has_no_ground() -> None:
    found = answer(run(adult(residence_status="card_B"), year="10000"))
    assert found.outcome is Outcome.TO_INVESTIGATE
    assert [i.name for i in found.judgements] == [f"{RIGHT}.residence"]


@given(st.dates(date(2024, 1, 1), date(2025, 12, 31)))
@examples(100)
def test_the_year_route_starts_with_the_quarter_and_runs_to_the_end_of_the_next_year(on: date) -> None:
    of = run(adult(), on=on.isoformat(), fixed={f"{RIGHT}.route": {"an": "year"}})
    start = date(on.year, (on.month - 1) // 3 * 3 + 1, 1)
    assert shown(of, "starts_on") == start.isoformat()
    assert shown(of, "right_until") == f"{on.year + 1}-12-31"


def test_it_has_no_amount_of_its_own() -> None:
    assert answer(run(adult(), year="10000")).amount is None


# -- soundness -------------------------------------------------------------------------------------------------------


@pytest.mark.property
@pytest.mark.parametrize("seed", range(25))
def test_what_is_known_later_falls_within_what_was_said_before(seed: int) -> None:
    random = Random(seed)
    on = random.choice((date(2022, 10, 1), date(2025, 3, 1), date(2026, 11, 21)))
    whole = household(law(), random, on)
    part = replace(
        whole,
        complete=random.random() < 0.5,
        facts={key: pair for key, pair in whole.facts.items() if random.random() < 0.5},
        relations={key: mask for key, mask in whole.relations.items() if random.random() < 0.5},
        records={key: rows for key, rows in whole.records.items() if random.random() < 0.5},
        findings=(),
    )
    exact, said = Run(law(), whole), Run(law(), part)
    for person in range(len(whole.people)):
        for name in ("holds", "household_size", "income_previous_year", "ceiling_year", "automatic"):
            low, high = exact.value(f"{RIGHT}.{name}", person)
            least, most = said.value(f"{RIGHT}.{name}", person)
            assert least <= low <= high <= most, (name, person)

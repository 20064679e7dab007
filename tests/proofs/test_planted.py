"""Traps that were planted in a small law are found, and nothing else is."""

from decimal import Decimal

import pytest

from rechtop.law.facts.person import age
from rechtop.proofs import ladders
from rechtop.proofs.branches import dead_branches
from rechtop.proofs.cliffs import cliffs
from rechtop.proofs.contradictions import contradictions
from rechtop.proofs.gaps import by_age
from rechtop.proofs.joints import Joint
from rechtop.proofs.search import Search
from rechtop.proofs.shapes import SHAPES
from rechtop.rules.law import Law
from rechtop.rules.logic import case
from rechtop.rules.run import Run
from tests.proofs.planted import ON, paid, planted, right


@pytest.fixture(scope="module")
def search() -> Search:
    return Search(planted(), ON, shapes=SHAPES[:2])


@pytest.fixture(autouse=True)
def _only_this_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rechtop.proofs.search.DAYS", ())


def test_one_euro_more_than_the_limit_loses_the_whole_amount(search: Search) -> None:
    found = {(cliff.right, cliff.shape): cliff for cliff in cliffs(search)}
    assert set(found) == {("cliff", "alleen"), ("cliff", "ouder_kind")}
    cliff = found["cliff", "alleen"]
    assert (cliff.before, cliff.after) == (Decimal(200), Decimal(0))
    assert cliff.deepest
    # The solver stops just below or at the limit; the evaluator is asked again here, without the search.
    wage = cliff.household.facts["net_wage_month", "an"][0]
    assert wage == 1000_00
    run = Run(search.law, cliff.household)
    assert run.value("cliff.holds") == (1, 1)
    assert run.with_fact("net_wage_month", 0, (wage + 100, wage + 100)).value("cliff.holds") == (0, 0)


def test_the_household_of_a_cliff_is_as_plain_as_can_be(search: Search) -> None:
    cliff = next(iter(cliffs(search)))
    assert cliff.household.facts["birth_date", "an"] == (1980_01_01, 1980_01_01)
    assert not cliff.household.findings


def test_a_right_nobody_can_have_and_a_condition_that_never_decides_are_found(search: Search) -> None:
    found = {(one.right, one.never, one.condition): one for one in contradictions(search)}
    assert set(found) == {("impossible", "holds", ""), ("idle", "false", "idle.c2")}
    assert all(one.proven and not one.other_time for one in found.values())
    impossible, idle = found["impossible", "holds", ""], found["idle", "false", "idle.c2"]
    assert impossible.because in ("impossible.c1", "impossible.c2")
    assert idle.because == "idle.c1"
    assert idle.household is not None
    run = Run(search.law, idle.household)
    assert any(run.value("idle.c2", place) == (0, 0) for place in range(run.size))


def test_a_branch_that_nobody_reaches_is_found_with_a_household_beside_it(search: Search) -> None:
    found = list(dead_branches(search))
    assert [(dead.branch.quantity, dead.branch.side, dead.proven) for dead in found] == [
        ("branched.amount", "then", True)
    ]
    assert found[0].household is not None
    assert "tests/proofs/planted.py" in found[0].branch.place


def test_a_branch_that_only_another_day_reaches_is_said_to_be_of_another_time(monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    from rechtop.rules.days import ON as TODAY
    from rechtop.rules.days import day

    monkeypatch.setattr("rechtop.proofs.search.DAYS", (date(2019, 1, 1),))
    earlier = case(((age >= 30) & (day("2020-01-01") > TODAY), age >= 18), otherwise=age >= 12)
    (dead,) = dead_branches(Search(Law([right("older", earlier)]), ON, shapes=SHAPES[:1]))
    assert (dead.branch.side, dead.other_time) == ("then", True)


def test_the_months_between_two_rights_are_counted(search: Search) -> None:
    joint = Joint("young", "old", "synthetic", range(60, 70))
    (gap,) = by_age(search, joint)
    assert (gap.months, divmod(gap.age_months, 12), gap.last, gap.first) == (12, (65, 0), 64, 66)
    run = Run(search.law, gap.household)
    assert (run.value("young.holds"), run.value("old.holds")) == ((0, 0), (0, 0))


def test_rights_that_join_have_no_gap() -> None:
    law = Law([right("young", age < 66), right("old", age >= 66)])
    assert not list(by_age(Search(law, ON), Joint("young", "old", "synthetic", range(60, 70))))


def test_a_household_that_climbs_falls_where_the_limit_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ladders, "KINDS", {"laag_loon": "net_wage_month"})
    monkeypatch.setattr(ladders, "EACH", 1)
    falls = list(ladders.falls(Search(planted(), ON)))
    assert [(fall.income, fall.loss, fall.lost, fall.less) for fall in falls] == [
        (1000, Decimal("200.00"), ("cliff",), ())
    ]


def test_what_the_evaluator_does_not_confirm_is_dropped(search: Search, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rechtop.proofs.cliffs._paid", lambda run, right, holder: 0)
    told: list[str] = []
    assert not list(cliffs(Search(search.law, ON, shapes=SHAPES[:1], tell=told.append)))
    assert any(text.startswith("niet bevestigd: cliff") for text in told)


def test_a_slope_is_no_cliff() -> None:
    law = Law([right("flat", age >= 18, paid=paid("200"))])
    assert not list(cliffs(Search(law, ON, shapes=SHAPES[:1])))

"""How many questions are left at most: a promise that only falls, over whole interviews of made-up households."""

from datetime import date
from functools import cache
from random import Random

import pytest

from rechtop.explorer.interview.order import next_of
from rechtop.explorer.interview.screen import run_of
from rechtop.explorer.interview.state import State
from rechtop.explorer.sheet import NOTHING_ELSE
from rechtop.law.catalogue import law
from rechtop.law.varied import Varied, varied
from rechtop.rules.outcomes import Outcome, verdicts
from tests.effort import SOAK
from tests.explorer.interview.test_answers import household
from tests.explorer.interview.visitor import ANSWERS, NEXT, Visitor
from tests.explorer.interview.whole import Whole

ON = date(2025, 3, 1)
EVERY = 1 if SOAK else 50


@cache
def sample() -> list[Varied]:
    """Every so many of the three hundred made-up households."""
    return list(varied(law(), Random(2025), ON))[::EVERY]


@pytest.mark.property
@pytest.mark.parametrize("silent", [0.0, 0.15])
@pytest.mark.parametrize("number", range(300 // EVERY))
def test_the_promise_never_rises_and_is_kept(number: int, silent: float) -> None:
    """It may rise only when an answer adds a record. What was really left is never more than was promised."""
    whole = Whole(sample()[number].household, Random(number), silent=silent)
    promised, put = -1, list[str]()
    while (found := whole.next()) is not None:
        if promised >= 0:
            assert found.left <= promised, f"after {put[-1]}: {found.left} are left and {promised} were promised"
        assert found.name not in put or found.name == NOTHING_ELSE
        put.append(found.name)
        opened = whole.answer(found)
        promised = -1 if opened else whole.state.most_left
        assert opened or promised < found.left
    assert len(put) < 200


@pytest.mark.parametrize("number", range(4))
def test_an_interview_without_silence_ends_with_nothing_to_be_told(number: int) -> None:
    whole = Whole(sample()[number].household, Random(number), silent=0.0)
    while (found := whole.next()) is not None:
        whole.answer(found)
    run = run_of(whole.state)
    open_ones = [v.right for v in verdicts(run, refine=True) if v.outcome is Outcome.UNDECIDED and not v.stale]
    told_as_ranges = {v.right for v in verdicts(run) if any(need.kind == "fact" for need in v.needs)}
    assert set(open_ones) <= told_as_ranges


def test_the_number_on_the_page_falls_with_each_answer(visitor: Visitor) -> None:
    visitor.alone()
    shown = [visitor.left]
    while visitor.question:
        visitor.answer(doe="?") if len(shown) % 3 else visitor.usual()
        if visitor.error:
            visitor.answer(doe="-")
        if visitor.title == "U mag hier stoppen":
            visitor.go(NEXT)
        if visitor.question:
            shown.append(visitor.left)
    assert shown == sorted(shown, reverse=True)
    assert len(set(shown)) == len(shown)


def test_a_changed_answer_or_a_new_person_makes_a_new_promise(visitor: Visitor) -> None:
    visitor.alone()
    for _ in range(8):
        visitor.usual()
    few = visitor.left
    visitor.person("Bo", jaar="2019", band="child")
    visitor.everybody()
    assert visitor.left > few
    few = visitor.left
    visitor.send(ANSWERS, {"weg": "f.p1.birth_date"})
    visitor.go(NEXT)
    assert visitor.left > few


def test_asking_twice_what_comes_next_gives_the_same(visitor: Visitor) -> None:
    visitor.alone()
    assert household(visitor).people == ("p1",)
    whole = Whole(sample()[0].household, Random(1))
    for _ in range(5):
        found = whole.next()
        assert found is not None
        copy = State(**vars(whole.state))
        assert next_of(copy, run_of(copy)) == found
        whole.answer(found)

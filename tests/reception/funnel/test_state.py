"""Where a right stands: a function of what happened, whatever the order in which it was typed."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.reception.funnel.state import holding, way, ways
from rechtop.reception.models import Stage
from tests import effort
from tests.reception.funnel.typed import FIRST, Typed, events, line, lists


@pytest.mark.property
@effort.examples(60)
@given(lists, st.randoms(use_true_random=False))
def test_the_order_of_typing_does_not_matter(told: list[Typed], random: Random) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)
    assert ways(told) == ways(shuffled)


@pytest.mark.property
@effort.examples(60)
@given(lists, events)
def test_taking_back_restores_what_was(told: list[Typed], wrong: Typed) -> None:
    back = Typed(wrong.stage, wrong.on, wrong.right, wrong.holder, takes_back_id=wrong.id)
    assert ways([*told, wrong, back]) == ways(told)


@pytest.mark.property
@effort.examples(60)
@given(lists)
def test_each_event_that_holds_is_in_exactly_one_way(told: list[Typed]) -> None:
    in_ways = [event.id for one in ways(told) for event in one.events]
    assert sorted(in_ways) == sorted(event.id for event in holding(told))


@pytest.mark.parametrize(
    ("stages", "at", "marks"),
    [
        ((Stage.EXPLORED,), Stage.EXPLORED, "x...."),
        ((Stage.EXPLORED, Stage.ACTION), Stage.ACTION, "xx..."),
        ((Stage.REQUESTED, Stage.GRANTED, Stage.RECEIVED), Stage.RECEIVED, "..xxx"),
        ((Stage.REQUESTED, Stage.REFUSED, Stage.ACTION), Stage.REFUSED, ".xxx."),
        ((Stage.REQUESTED, Stage.REFUSED, Stage.APPEALED, Stage.GRANTED), Stage.GRANTED, "..xx."),
        ((Stage.REQUESTED, Stage.GRANTED, Stage.RECEIVED, Stage.REQUESTED), Stage.REQUESTED, "..x.."),
        ((Stage.ACTION, Stage.STOPPED), Stage.STOPPED, ".x..."),
        ((Stage.REQUESTED, Stage.STOPPED, Stage.EXPLORED), Stage.EXPLORED, "x.x.."),
    ],
)
def test_where_a_right_stands_and_its_five_marks(stages: tuple[str, ...], at: str, marks: str) -> None:
    found = way(line(*stages))
    five = (found.explored, found.agreed, found.requested, found.decided, found.received)
    assert (found.at, "".join("." if one is None else "x" for one in five)) == (at, marks)


def test_who_asks_again_while_it_waits_keeps_the_first_day() -> None:
    found = way(line(Stage.REQUESTED, Stage.EXPLORED, Stage.REQUESTED))
    assert found.requested is not None
    assert found.requested.on == FIRST


def test_a_domain_and_its_rights_stand_apart() -> None:
    told = [Typed(Stage.EXPLORED, right=""), Typed(Stage.REQUESTED), Typed(Stage.ACTION, FIRST + timedelta(1), "")]
    assert [(one.right, one.at) for one in ways(told)] == [("", Stage.ACTION), ("leefloon", Stage.REQUESTED)]

"""The one table of which step may follow which: every pair of it, and what is asked when it may not."""

from __future__ import annotations

from itertools import product

import pytest

from rechtop.reception.funnel.moves import NOTHING, May, hitch, may_follow, moved
from rechtop.reception.models import Stage
from rechtop.reception.models.doing import NoRequest
from tests.reception.funnel.typed import FIRST, Typed, line

# Rows: where a right stands. Columns, in the order of Stage: verkend, actie, aangevraagd, toegekend, deels, geweigerd,
# gekregen, beroep, gestopt. j: yes; u: only when it is said why nothing was requested; n: no.
TABLE = {
    NOTHING: "jjjuuuunn",
    Stage.EXPLORED: "jjjuuuunj",
    Stage.ACTION: "jjjuuuunj",
    Stage.REQUESTED: "jjjjjjjjj",
    Stage.GRANTED: "jjjjjjjjj",
    Stage.PARTLY: "jjjjjjjjj",
    Stage.REFUSED: "jjjjjjnjj",
    Stage.APPEALED: "jjjjjjnjj",
    Stage.RECEIVED: "jjjjjjjjj",
    Stage.STOPPED: "jjjuuuunn",
}
SAYS = {"j": May.YES, "u": May.UNASKED, "n": May.NO}


@pytest.mark.parametrize(("before", "after"), list(product(TABLE, Stage)))
def test_every_pair_is_as_the_table_says(before: str, after: Stage) -> None:
    assert may_follow(before, after) is SAYS[TABLE[before][list(Stage).index(after)]]


@pytest.mark.parametrize(("before", "after"), list(product(TABLE, Stage)))
def test_what_may_not_follow_is_asked_about_in_words(before: str, after: Stage) -> None:
    told = hitch(_led_to(before, after))
    assert (told is None) is (may_follow(before, after) is May.YES)
    if told is not None:
        assert str(after.label) in told.question


def _led_to(before: str, after: Stage) -> list[Typed]:
    ways: dict[str, tuple[str, ...]] = {
        NOTHING: (),
        Stage.EXPLORED: (Stage.EXPLORED,),
        Stage.ACTION: (Stage.ACTION,),
        Stage.REQUESTED: (Stage.REQUESTED,),
        Stage.APPEALED: (Stage.REQUESTED, Stage.REFUSED, Stage.APPEALED),
        Stage.RECEIVED: (Stage.REQUESTED, Stage.RECEIVED),
        Stage.STOPPED: (Stage.ACTION, Stage.STOPPED),
    }
    return line(*ways.get(before, (Stage.REQUESTED, before)), after)


@pytest.mark.parametrize("why", [NoRequest.BY_ITSELF, NoRequest.BEFORE])
def test_what_came_by_itself_or_was_asked_before_needs_no_request(why: NoRequest) -> None:
    assert hitch([Typed(Stage.GRANTED)]) is not None
    assert hitch([Typed(Stage.GRANTED, no_request=why)]) is None


def test_what_is_no_right_has_a_result_without_a_request() -> None:
    assert hitch(line(Stage.EXPLORED, Stage.ACTION, Stage.RECEIVED, right="")) is None
    assert hitch(line(Stage.EXPLORED, Stage.ACTION, Stage.RECEIVED)) is not None


def test_looking_again_never_takes_a_right_back() -> None:
    assert moved(Stage.REFUSED, Stage.ACTION) == Stage.REFUSED
    assert moved(Stage.ACTION, Stage.EXPLORED) == Stage.ACTION
    assert moved(Stage.STOPPED, Stage.EXPLORED) == Stage.EXPLORED


def test_everything_of_one_day_stands_in_the_order_of_the_funnel() -> None:
    same_day = [Typed(stage, FIRST) for stage in (Stage.RECEIVED, Stage.GRANTED, Stage.REQUESTED, Stage.EXPLORED)]
    assert hitch(same_day) is None

"""Nobody tells it three times: a fact that came along stands in the file that is made, as told by who sent it."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from rechtop.handovers.counts.gathering import came_in_during
from rechtop.handovers.inbox.facts import keep_facts
from rechtop.handovers.inbox.taking import came_in, make_file, reply
from rechtop.handovers.out.choosing import choices
from rechtop.handovers.sending import FACT, Item, To, draft, send
from rechtop.handovers.states import State, Way
from rechtop.reception.counting.periods import Kind, period_of
from rechtop.reception.desk import Desk
from rechtop.reception.handout.fact_words import fact_answer
from rechtop.reception.models import Fact, SaidBy
from tests.handovers.made import SERVICE, agreed, post_brings
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

BEFORE = ON - timedelta(3)
TOLD = {"birth_date": "1990-05-04", "net_wage_month": ["900.00", "1234.50"], "savings": "?"}


@pytest.fixture
def theirs(their_store: str) -> Desk:
    """The desk of who receives."""
    return desk(worker("Cis Verzonnen", team=SERVICE, organisation=THEIRS), organisation=THEIRS)


def _sent_with_facts(at: Desk) -> list[Item]:
    file = a_file(at)
    for name, value in TOLD.items():
        Fact.objects.using(at.store).create(
            trajectory=file, place="p1", fact=name, value=value, on=BEFORE, proof="seen", by=at.user, by_name=at.name
        )
    items = [one.item for one in choices(at, file)]
    held = draft(at, file.pk, To(SERVICE, "CAW", Way.STORE, THEIRS), "Hulp", items, at.on + timedelta(90))
    send(at, held, agreed(at.on))
    post_brings(at.store)
    return items


def test_facts_that_came_along_are_facts_of_the_file(store: str, theirs: Desk) -> None:
    _sent_with_facts(desk())
    made = make_file(theirs, reply(theirs, came_in(theirs).get(), State.ACCEPTED))
    kept = Fact.objects.using(theirs.store).filter(trajectory=made)
    told = {one.fact: (one.value, one.on, one.said_by, one.proof, one.place) for one in kept}
    assert told == {
        name: (TOLD[name], BEFORE, SaidBy.SERVICE, "none", "p1") for name in ("birth_date", "net_wage_month")
    }, "what she did not know stays unknown, and no paper was seen here"
    (counted,) = came_in_during(theirs.store, period_of(Kind.QUARTER, ON))
    assert not counted.asked_again


def test_p06_a_value_says_what_the_text_says_that_she_saw_and_nothing_more(store: str, theirs: Desk) -> None:
    valued = [item for item in _sent_with_facts(desk()) if "value" in item]
    assert len(valued) == 2
    for item in valued:
        assert set(item) == {"id", "kind", "label", "text", "value", "on"}
        again = Fact(place="p1", fact=item["id"].removeprefix(FACT), value=json.loads(item["value"]))
        day = date.fromisoformat(item["on"])
        assert item["text"] == f"{fact_answer(again)} (op {day:%d/%m/%Y}, bewijs gezien)"


@pytest.mark.parametrize(
    "changed",
    [
        {"value": "[" * 5000}, {"value": "nothing"}, {"value": '{"a": 1}'}, {"value": '"ooit"'}, {"on": "gisteren"},
        {"id": "fact:geheim"}, {"id": "birth_date"},
    ],
    ids=str,
)  # fmt: skip
def test_a_value_that_cannot_be_is_left_out_and_breaks_nothing(theirs: Desk, changed: dict[str, str]) -> None:
    item: Item = {
        "id": "fact:birth_date", "kind": "fact", "label": "Geboren", "text": "1990", "value": '"1990"',
        "on": "2026-11-20",
    }  # fmt: skip
    file = a_file(theirs)
    assert keep_facts(theirs, file, [item | changed]) == 0  # type: ignore[list-item]  # what a stranger may send
    assert keep_facts(theirs, file, [item]) == 1
    assert keep_facts(theirs, file, [item]) == 0, "the same twice is once"

"""Every pair of states: what is in the table happens, all else is refused by the code and by both databases."""

from __future__ import annotations

from itertools import product

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from rechtop.handovers.errors import MoveRefused
from rechtop.handovers.guard import guard
from rechtop.handovers.models import Agreed, Handover, Move
from rechtop.handovers.moving import Mover, move
from rechtop.handovers.states import MOVES, OPEN, TO_THE_PERSON, Outcome, Refusal, Side, State, Way, to_the_person
from tests.handovers.made import drafted
from tests.reception.made import ON, a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

FILLED = {
    "agreed_how": Agreed.PAPER,
    "agreed_on": ON,
    "sent_on": ON,
    "refusal": Refusal.FULL,
    "outcome": Outcome.HELPED,
    "started_on": ON,
    "ended_on": ON,
    "withdrawn_on": ON,
}
"""All that any state asks, so that only the move itself can be refused."""


@pytest.fixture
def handover(store: str) -> Handover:
    guard(store)
    at = desk()
    held = drafted(at, a_file(at))
    Handover.objects.using(store).filter(pk=held.pk).update(**FILLED)
    return held


def _put(store: str, handover: Handover, state: str) -> Handover:
    """The handover in a state, however it came there: a new row, for which no move is needed."""
    held = Handover.objects.using(store).get(pk=handover.pk)
    held.pk = None
    held.id = Handover().id
    held.state = state
    held.save(using=store, force_insert=True)
    return held


def test_every_pair_of_states(store: str, handover: Handover) -> None:
    walked = 0
    for before, after, side in product(State.values, State.values, Side):
        held = _put(store, handover, before)
        if side in MOVES.get((before, after), ()):
            moved = move(store, held, State(after), Mover(side), ON)
            assert moved.state == after
            walked += 1
        else:
            with pytest.raises(MoveRefused):
                move(store, held, State(after), Mover(side), ON)
    assert walked == sum(len(sides) for sides in MOVES.values())


@pytest.mark.parametrize("before", State.values)
def test_the_database_refuses_what_is_not_in_the_table(store: str, handover: Handover, before: str) -> None:
    for after in State.values:
        held = Handover.objects.using(store).filter(pk=_put(store, handover, before).pk)
        if (before, after) in MOVES or before == after:
            assert held.update(state=after) == 1
        else:
            with pytest.raises(DatabaseError, match="cannot go to that state"), transaction.atomic(using=store):
                held.update(state=after)


def test_a_move_that_is_not_allowed_cannot_even_be_written_down(store: str, handover: Handover) -> None:
    for side in ("sender", "time"):
        with pytest.raises(IntegrityError), transaction.atomic(using=store):
            Move.objects.using(store).create(
                handover=handover, number=9, before="sent", after="accepted", side=side, on=ON
            )


def test_a_move_that_was_made_is_never_changed(store: str, handover: Handover) -> None:
    move(store, handover, State.SENT, Mover(Side.SENDER), ON)
    with pytest.raises(DatabaseError, match="only added"), transaction.atomic(using=store):
        Move.objects.using(store).update(after="accepted")


@pytest.mark.parametrize(
    ("state", "missing"),
    [
        ("sent", {"agreed_how": ""}),
        ("sent", {"agreed_on": None}),
        ("sent", {"sent_on": None}),
        ("refused", {"refusal": ""}),
        ("started", {"started_on": None}),
        ("ended", {"outcome": ""}),
        ("withdrawn", {"withdrawn_on": None}),
    ],
)
def test_the_database_refuses_a_state_without_what_belongs_to_it(
    store: str, handover: Handover, state: str, missing: dict[str, object]
) -> None:
    held = _put(store, handover, state)
    with pytest.raises(IntegrityError), transaction.atomic(using=store):
        Handover.objects.using(store).filter(pk=held.pk).update(**missing)


def test_acceptance_is_not_success() -> None:
    assert State.ACCEPTED in OPEN
    assert not any(after == State.STARTED for before, after in MOVES if before in {State.SENT, State.RECEIVED})


def test_every_state_has_words_for_the_person() -> None:
    assert set(TO_THE_PERSON) == set(State.values)
    assert not set(TO_THE_PERSON.values()) & {str(label) for label in State.labels}, "other words than the sender's"


def test_what_she_carries_or_is_told_by_telephone_was_not_sent() -> None:
    for state in State.values:
        told = {way: to_the_person(state, way) for way in Way.values}
        assert told[Way.STORE] == told[Way.LINK] == TO_THE_PERSON[state]
        assert not any("stuurden uw vraag" in told[way] for way in (Way.CARRIED, Way.PHONE))

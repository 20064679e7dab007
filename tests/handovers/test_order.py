"""What is about one handover arrives in the order in which it was written, and what she took back does not leave."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from rechtop.handovers.documents import Signed, read
from rechtop.handovers.errors import DocumentRefused
from rechtop.handovers.exchange import deliver, lost, send_again, take_in, to_repeat
from rechtop.handovers.models import Direction, Document, Handover, Outgoing
from rechtop.handovers.models.exchange import DocumentKind
from rechtop.handovers.moving import Mover
from rechtop.handovers.receiving import answer, apply
from rechtop.handovers.sending import withdraw
from rechtop.handovers.states import Side, State, Way
from tests.handovers.made import post_brings, sent
from tests.reception.made import ON, a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
THEM = Mover(Side.RECEIVER, None, "Cis Verzonnen")


def _states(store: str) -> list[str]:
    return list(Outgoing.objects.using(store).order_by("document__at", "pk").values_list("state", flat=True))


def _signed(store: str, kind: DocumentKind) -> Signed:
    document = Document.objects.using(store).get(direction=Direction.OUT, kind=kind)
    return read(document.text, bytes(document.signature))


def _later(store: str) -> None:
    Outgoing.objects.using(store).update(next_try=timezone.now() + timedelta(hours=1))


def test_p07_what_she_took_back_before_it_left_never_leaves(store: str, their_store: str) -> None:
    at = desk()
    withdraw(at, sent(at, a_file(at)))
    assert post_brings(store) == (1, 0), "only that she took it back"
    assert _states(store) == ["stopped", "arrived"]
    assert not Handover.objects.using(their_store).exists()
    assert [one.kind for one in Document.objects.using(their_store)] == [DocumentKind.WITHDRAWAL]
    assert lost(store) == to_repeat(store) == []


def test_p07_refused_and_then_taken_back_it_is_not_sent_again(store: str, their_store: str) -> None:
    at = desk()
    held = sent(at, a_file(at))
    Outgoing.objects.using(store).update(state=Outgoing.State.GIVEN_UP)
    withdraw(at, held)
    send_again(store, to_repeat(store))
    post_brings(store)
    assert _states(store) == ["stopped", "arrived"]
    assert not Handover.objects.using(their_store).exists()


def test_p07_a_question_that_was_on_its_way_comes_too_late(store: str, their_store: str) -> None:
    at = desk()
    held = sent(at, a_file(at))
    question = _signed(store, DocumentKind.HANDOVER)
    withdraw(at, held)
    assert take_in(their_store, _signed(store, DocumentKind.WITHDRAWAL), apply)
    with pytest.raises(DocumentRefused, match="trok deze overdracht in"):
        take_in(their_store, question, apply)
    assert not Handover.objects.using(their_store).exists()


def test_an_answer_that_waits_keeps_the_next_one_back(store: str, their_store: str) -> None:
    at = desk()
    left = sent(at, a_file(at))
    post_brings(store)
    there = Handover.objects.using(their_store).get()
    there = answer(their_store, there, State.ACCEPTED, THEM, ON)
    _later(their_store)
    answer(their_store, there, State.STARTED, THEM, ON)
    assert post_brings(their_store) == (0, 0)
    left.refresh_from_db()
    assert left.state == State.SENT
    Outgoing.objects.using(their_store).update(next_try=None)
    assert post_brings(their_store) == (2, 0)
    left.refresh_from_db()
    assert left.state == State.STARTED, "that help began is not lost"


def test_who_cannot_be_reached_is_asked_once_a_round(store: str) -> None:
    at, away, asked = desk(), uuid4(), []
    for _ in range(3):
        sent(at, a_file(at), Way.INSTALLATION, away)

    def post(organisation: UUID, signed: Signed) -> None:
        asked.append(organisation)
        raise TimeoutError

    assert deliver(store, apply, post) == (0, 3)
    assert asked == [away]
    assert _states(store) == ["waiting"] * 3

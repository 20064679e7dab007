"""Between two stores nothing is lost and nothing doubled, and nobody speaks for another."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rechtop.handovers import exchange
from rechtop.handovers.documents import Signed, from_wire, read, sign
from rechtop.handovers.errors import DocumentRefused, HandoverError, NotAgreed
from rechtop.handovers.exchange import lost, send_again, take_in
from rechtop.handovers.models import Agreed, Direction, Document, Handover, Outgoing
from rechtop.handovers.models.exchange import DocumentKind
from rechtop.handovers.moving import Mover
from rechtop.handovers.receiving import answer, apply
from rechtop.handovers.sending import Agreement, To, draft, send, withdraw
from rechtop.handovers.states import Side, State, Way
from tests.handovers.made import LEAST, SERVICE, agreed, drafted, post_brings, sent
from tests.reception.made import ON, a_file, desk
from tests.stores.made import OURS, THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
THEM = Mover(Side.RECEIVER, None, "Cis Verzonnen")


def _last(store: str) -> Signed:
    document = Document.objects.using(store).filter(direction=Direction.OUT).latest("at")
    return read(document.text, bytes(document.signature))


def test_it_arrives_with_exactly_what_was_agreed(store: str, their_store: str) -> None:
    at = desk()
    left = sent(at, a_file(at))
    assert post_brings(store) == (1, 0)
    there = Handover.objects.using(their_store).get()
    assert (there.pk, there.state, there.items, there.purpose) == (left.pk, State.SENT, LEAST, "Schuldhulp")
    assert there.trajectory is None


def test_the_days_count_working_days(store: str) -> None:
    at = desk()
    left = sent(at, a_file(at))
    assert left.sent_on == ON
    assert [(day - ON).days for day in (left.receipt_due, left.remind_on, left.answer_due) if day] == [2, 7, 14]


def test_brought_twice_it_is_there_once(store: str, their_store: str) -> None:
    at = desk()
    sent(at, a_file(at))
    signed = _last(store)
    assert take_in(their_store, signed, apply) is True
    assert take_in(their_store, signed, apply) is False
    assert Handover.objects.using(their_store).count() == 1
    assert Document.objects.using(their_store).count() == 1


def test_pulling_the_plug_between_both_commits_loses_and_doubles_nothing(
    store: str, their_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = desk()
    sent(at, a_file(at))
    bring = exchange._bring

    def dies_after_arriving(outgoing: Outgoing, *args: object) -> None:
        bring(outgoing, *args)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(exchange, "_bring", dies_after_arriving)
        with pytest.raises(KeyboardInterrupt):
            post_brings(store)
    assert Outgoing.objects.using(store).get().state == Outgoing.State.WAITING
    assert post_brings(store) == (1, 0)
    assert Handover.objects.using(their_store).count() == 1


def test_an_answer_comes_back(store: str, their_store: str) -> None:
    at = desk()
    left = sent(at, a_file(at))
    post_brings(store)
    there = Handover.objects.using(their_store).get()
    answer(their_store, there, State.ACCEPTED, THEM, ON, to_person="Welkom")
    post_brings(their_store)
    left.refresh_from_db()
    assert (left.state, left.answered_on, left.to_person) == (State.ACCEPTED, ON, "Welkom")


def test_a_refusal_says_why_and_what_now(store: str, their_store: str) -> None:
    at = desk()
    sent(at, a_file(at))
    post_brings(store)
    there = Handover.objects.using(their_store).get()
    with pytest.raises(HandoverError, match="Kies een reden"):
        answer(their_store, there, State.REFUSED, THEM, ON, next_step="Bel de buren")
    with pytest.raises(HandoverError, match="volgende stap"):
        answer(their_store, there, State.REFUSED, THEM, ON, refusal="full")
    assert Document.objects.using(their_store).filter(direction=Direction.OUT).count() == 0
    assert answer(their_store, there, State.REFUSED, THEM, ON, refusal="full", next_step="Wij bellen in mei").refusal


def test_p07_a_withdrawal_that_crosses_an_answer_wins(store: str, their_store: str) -> None:
    at = desk()
    left = sent(at, a_file(at))
    post_brings(store)
    there = Handover.objects.using(their_store).get()
    answer(their_store, there, State.ACCEPTED, THEM, ON)
    withdraw(at, left)
    post_brings(their_store)
    post_brings(store)
    left.refresh_from_db()
    there.refresh_from_db()
    assert (left.state, there.state) == (State.WITHDRAWN, State.WITHDRAWN)


def test_p04_nothing_leaves_without_an_agreement(store: str) -> None:
    at = desk()
    held = drafted(at, a_file(at))
    with pytest.raises(NotAgreed, match="getuige"):
        send(at, held, Agreement(Agreed.VOICE, ON))
    with pytest.raises(NotAgreed, match="latere dag"):
        send(at, held, replace(agreed(ON), on=ON + timedelta(1)))
    assert not Document.objects.using(store).exists()


def test_p15_a_supposition_never_leaves(store: str) -> None:
    at = desk()
    file = a_file(at)
    to = To(SERVICE, "Budgethulp", Way.STORE, THEIRS)
    with pytest.raises(HandoverError, match="vermoeden"):
        draft(at, file.pk, to, "Hulp", [*LEAST, {"id": "h", "kind": "hypothesis", "label": "x", "text": "y"}], ON)


def test_a_changed_document_is_refused(store: str, their_store: str) -> None:
    at = desk()
    sent(at, a_file(at))
    signed = _last(store)
    wire = signed.to_wire()
    with pytest.raises(DocumentRefused, match="niet getekend"):
        from_wire(wire | {"text": wire["text"].replace("Fatima", "Yasmina")})
    with pytest.raises(DocumentRefused, match="andere organisatie"):
        take_in(store, signed, apply)


def test_nobody_answers_for_another(store: str, their_store: str) -> None:
    at = desk()
    left = sent(at, a_file(at))
    body = {"state": "accepted", "on": ON.isoformat()}
    forged = sign(DocumentKind.REPLY, left.pk, OURS, OURS, body)
    with pytest.raises(DocumentRefused, match="niet van wie de vraag kreeg"):
        take_in(store, forged, apply)


def test_reconciling_finds_what_a_restored_store_no_longer_has(store: str, their_store: str) -> None:
    at = desk()
    sent(at, a_file(at))
    post_brings(store)
    assert lost(store) == []
    from rechtop.journal.triggers import unprotect

    unprotect(their_store)
    Handover.objects.using(their_store).all().delete()
    Document.objects.using(their_store).all().delete()
    gone = lost(store)
    assert len(gone) == 1
    send_again(store, gone)
    assert post_brings(store) == (1, 0)
    assert lost(store) == []
    assert Handover.objects.using(their_store).count() == 1
    assert THEIRS != OURS

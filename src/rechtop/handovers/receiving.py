"""The receiver's side: what a document does where it arrives, and the answers that go back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import DatabaseError, transaction

from rechtop.handovers.documents import Signed, sign
from rechtop.handovers.errors import DocumentRefused, HandoverError
from rechtop.handovers.exchange import put_out
from rechtop.handovers.models import Agreed, Direction, Document, Handover, Move
from rechtop.handovers.models.exchange import DocumentKind
from rechtop.handovers.moving import SAID, Mover, move
from rechtop.handovers.states import Outcome, Refusal, Side, State, Way, may_move
from rechtop.handovers.terms import due_after, terms_of
from rechtop.stores.models import Peer

_DATES = {
    State.RECEIVED: "received_on",
    State.STARTED: "started_on",
    State.ENDED: "ended_on",
}


def apply(store: str, signed: Signed) -> None:
    """Do what a document says, within the transaction that keeps it. Raises DocumentRefused."""
    if signed.kind == DocumentKind.HANDOVER:
        _arrives(store, signed)
    elif signed.kind == DocumentKind.REPLY:
        _answered(store, signed)
    else:
        _taken_back(store, signed)


def answer(
    store: str,
    handover: Handover,
    after: State,
    mover: Mover,
    on: date,
    *,
    refusal: str = "",
    outcome: str = "",
    next_step: str = "",
    to_person: str = "",
    to_sender: str = "",
) -> Handover:
    """The receiver answers; the sender hears it by a signed document.

    A refusal needs a code and a next step. Raises HandoverError, MoveRefused.
    """
    if handover.direction != Direction.IN:
        raise HandoverError("Deze overdracht kwam niet bij ons binnen.")
    told = {
        "state": str(after),
        "on": on.isoformat(),
        "refusal": refusal,
        "outcome": outcome,
        "next_step": next_step,
        "to_person": to_person,
        "to_sender": to_sender,
    }
    with transaction.atomic(using=store):
        held = move(store, handover, after, mover, on, **fields_of(told))
        owner = held.receiver_organisation
        if owner is None:
            raise HandoverError("Van welke organisatie is deze dienst?")
        put_out(store, sign(DocumentKind.REPLY, held.pk, owner, held.sender, told))
    return held


def fields_of(told: Mapping[str, Any]) -> dict[str, object]:
    """The fields that come with an answer. Raises HandoverError when one is missing."""
    after = State(told["state"])
    on = date.fromisoformat(told["on"])
    filled: dict[str, object] = {name: str(told.get(name, "")).strip() for name in SAID}
    if after in _DATES:
        filled[_DATES[after]] = on
    if after in {State.ACCEPTED, State.WAITING, State.REFUSED}:
        filled["answered_on"] = on
    if after == State.REFUSED:
        if told.get("refusal") not in Refusal.values:
            raise HandoverError("Waarom kan het niet? Kies een reden.")
        if not filled["next_step"]:
            raise HandoverError("Wat kan de persoon nu doen? Vul een volgende stap in.")
        filled["refusal"] = told["refusal"]
    if after == State.ENDED:
        if told.get("outcome") not in Outcome.values:
            raise HandoverError("Hoe liep het af? Kies een antwoord.")
        filled["outcome"] = told["outcome"]
    return filled


def _arrives(store: str, signed: Signed) -> None:
    """What came in. Another handover with this number is never overwritten, whoever signed this one.

    One that was taken back before it arrived is not kept (P-07).
    """
    documents = Document.objects.using(store).filter(handover=signed.handover, sender=signed.sender)
    if documents.filter(kind=DocumentKind.WITHDRAWAL, direction=Direction.IN).exists():
        raise DocumentRefused("De persoon trok deze overdracht in.")
    body = signed.body
    if Handover.objects.using(store).filter(pk=signed.handover).exists():
        raise DocumentRefused("Een andere overdracht met hetzelfde nummer is hier al.")
    try:
        sent_on = date.fromisoformat(body["sent_on"])
        service = UUID(body["service"])
        due = due_after(sent_on, terms_of(store, service, sent_on))
        made = Handover.objects.using(store).create(
            id=signed.handover,
            direction=Direction.IN,
            sender=signed.sender,
            sender_name=_name_of(signed.sender, str(body["sender_name"]))[:200],
            sender_call=str(body["sender_call"])[:200],
            receiver=service,
            receiver_organisation=signed.receiver,
            receiver_name=str(body["receiver_name"])[:200],
            way=Way.STORE,
            purpose=str(body["purpose"]),
            items=[_item(item) for item in body["items"]],
            until=date.fromisoformat(body["until"]),
            agreed_how=Agreed(body["agreed_how"]),
            agreed_on=date.fromisoformat(body["agreed_on"]),
            state=State.SENT,
            sent_on=sent_on,
            receipt_due=due.receipt,
            remind_on=due.remind,
            answer_due=due.answer,
        )
    except (KeyError, TypeError, ValueError, DatabaseError):
        raise DocumentRefused("Deze overdracht is niet volledig.") from None
    Move.objects.using(store).create(
        handover=made, number=1, before=State.DRAFT, after=State.SENT, side=Side.SENDER, on=sent_on,
        by_name=made.sender_name[:120],
    )  # fmt: skip


def _item(told: Mapping[str, object]) -> dict[str, str]:
    """One thing that came in, as texts; nothing else of what was sent with it is kept."""
    names = ("id", "kind", "label", "text", *(name for name in ("value", "on") if name in told))
    return {name: str(told[name]) for name in names}


def _answered(store: str, signed: Signed) -> None:
    """An answer comes back. One that crossed a withdrawal is kept as a document and changes nothing."""
    held = _known(store, signed, Direction.OUT)
    if held.receiver_organisation != signed.sender:
        raise DocumentRefused("Dit antwoord komt niet van wie de vraag kreeg.")
    try:
        filled, after = fields_of(signed.body), State(signed.body["state"])
        on = date.fromisoformat(signed.body["on"])
    except (KeyError, TypeError, ValueError, HandoverError):
        raise DocumentRefused("Dit antwoord is niet volledig.") from None
    if may_move(held.state, after, Side.RECEIVER):
        move(store, held, after, Mover(Side.RECEIVER, None, held.receiver_name[:120]), on, **filled)


def _taken_back(store: str, signed: Signed) -> None:
    """She took it back. What did not arrive here is not awaited any more: the document alone is kept, to know it by."""
    try:
        on = date.fromisoformat(signed.body["on"])
    except (KeyError, TypeError, ValueError):
        raise DocumentRefused("Deze intrekking is niet volledig.") from None
    if not Handover.objects.using(store).filter(pk=signed.handover).exists():
        return
    held = _known(store, signed, Direction.IN)
    if held.sender != signed.sender:
        raise DocumentRefused("Deze intrekking komt niet van wie de vraag stuurde.")
    if may_move(held.state, State.WITHDRAWN, Side.SENDER):
        move(store, held, State.WITHDRAWN, Mover(Side.SENDER, None, held.sender_name[:120]), on, withdrawn_on=on)


def _name_of(organisation: UUID, told: str) -> str:
    """Who sent it: the name under which the key was checked here. What a document says of itself is only a claim."""
    peer = Peer.objects.filter(pk=organisation, ended_on=None).first()
    return peer.name if peer is not None else told


def _known(store: str, signed: Signed, direction: Direction) -> Handover:
    held = Handover.objects.using(store).filter(pk=signed.handover, direction=direction).first()
    if held is None:
        raise DocumentRefused("Deze overdracht is hier niet bekend.")
    return held

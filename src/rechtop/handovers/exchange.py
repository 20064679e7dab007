"""From one store to another, with nothing lost and nothing doubled.

A document is put in the outbox in the very transaction in which the handover changes. Delivering is a second step, in
the receiver's store; noting that it arrived a third, in the sender's. Whoever pulls the plug between them finds the
document waiting, and sends it again: the receiver knows it by its id and answers the same.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from rechtop.handovers.documents import Signed, read
from rechtop.handovers.errors import DocumentRefused
from rechtop.handovers.models import Direction, Document, Handover, Outgoing
from rechtop.handovers.models.exchange import DocumentKind
from rechtop.handovers.states import State
from rechtop.stores.errors import StoreError
from rechtop.stores.models import Store
from rechtop.stores.registry import open_store, store_of

MOST_TRIES = 50
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=6)
REPEATED = timedelta(days=31)
"""Older than this no backup is put back."""

Apply = Callable[[str, Signed], None]
"""What a document does in the store where it arrives."""

Post = Callable[[UUID, Signed], None]
"""Brings a document to an organisation of another installation. Raises OSError when it does not arrive."""


def put_out(store: str, signed: Signed) -> Document:
    """Into the outbox, as part of the transaction that runs."""
    made = _keep(store, signed, Direction.OUT)
    Outgoing.objects.using(store).create(document=made, receiver=signed.receiver, next_try=timezone.now())
    return made


def take_in(store: str, signed: Signed, apply: Apply) -> bool:
    """Keep a document that arrived and do what it says; False when it was here already. Raises DocumentRefused."""
    with transaction.atomic(using=store):
        if signed.receiver != store_of(store):
            raise DocumentRefused("Dit document is voor een andere organisatie.")
        held = Document.objects.using(store).select_for_update().filter(pk=signed.id).first()
        if held is not None:
            if bytes(held.digest) != signed.digest:
                raise DocumentRefused("Een ander document met hetzelfde nummer is hier al.")
            return False
        _keep(store, signed, Direction.IN)
        apply(store, signed)
    return True


def deliver(store: str, apply: Apply, post: Post) -> tuple[int, int]:
    """Bring everything that waits in the outbox of a store: how many arrived, how many could not be brought now.

    What is about one handover goes in the order in which it was written: an earlier document that waits keeps the
    later ones back. A side that cannot be reached is asked once a round. A handover that she took back stays here.
    """
    now = timezone.now()
    held = Outgoing.objects.using(store).filter(state=Outgoing.State.WAITING).order_by("document__at", "pk")
    arrived = failed = 0
    held_up: set[UUID] = set()
    away: set[UUID] = set()
    for pk, handover, receiver, next_try in held.values_list("pk", "document__handover", "receiver", "next_try"):
        if handover in held_up or (next_try is not None and next_try > now):
            held_up.add(handover)
            continue
        if receiver in away:
            held_up.add(handover)
            failed += 1
            continue
        outgoing = Outgoing.objects.using(store).select_related("document").get(pk=pk)
        try:
            if not _may_leave(store, outgoing.document):
                _note(store, outgoing, Outgoing.State.STOPPED)
                continue
            _bring(outgoing, apply, post)
        except (OSError, StoreError) as fault:
            away.add(receiver)
            held_up.add(handover)
            failed += _wait(store, outgoing, fault)
        except DocumentRefused as fault:
            failed += _wait(store, outgoing, fault)
        else:
            _note(store, outgoing, Outgoing.State.ARRIVED, arrived_at=timezone.now())
            arrived += 1
    return arrived, failed


def lost(store: str) -> list[Document]:
    """Reconciliation: documents noted as arrived in a store here that are not there (a backup was put back)."""
    arrived = Outgoing.objects.using(store).filter(state=Outgoing.State.ARRIVED).select_related("document")
    gone = []
    for receiver in set(arrived.values_list("receiver", flat=True)):
        if not Store.objects.filter(pk=receiver).exists():
            continue
        sent = [outgoing.document for outgoing in arrived.filter(receiver=receiver)]
        inbox = Document.objects.using(open_store(receiver)).filter(pk__in=[document.pk for document in sent])
        there = set(inbox.values_list("pk", flat=True))
        gone += [document for document in sent if document.pk not in there]
    return gone


def to_repeat(store: str) -> list[Document]:
    """What a human sends again: refused by the other side, or arrived lately at another installation.

    Nobody can look whether it is still there after a restored backup; who has it already does nothing.
    """
    held = Outgoing.objects.using(store).select_related("document")
    elsewhere = held.filter(state=Outgoing.State.ARRIVED, arrived_at__gte=timezone.now() - REPEATED)
    here = set(Store.objects.values_list("pk", flat=True))
    again = [*held.filter(state=Outgoing.State.GIVEN_UP), *(one for one in elsewhere if one.receiver not in here)]
    return [outgoing.document for outgoing in again]


def given_up(store: str) -> int:
    """How many documents the other side refused, or could not be reached for, until a human looks."""
    return Outgoing.objects.using(store).filter(state=Outgoing.State.GIVEN_UP).count()


def send_again(store: str, documents: list[Document]) -> None:
    """Put documents back in the outbox; who has them already does nothing."""
    Outgoing.objects.using(store).filter(document__in=documents).update(
        state=Outgoing.State.WAITING, next_try=timezone.now(), tries=0
    )


def _keep(store: str, signed: Signed, direction: Direction) -> Document:
    return Document.objects.using(store).create(
        id=signed.id,
        handover=signed.handover,
        kind=signed.kind,
        direction=direction,
        sender=signed.sender,
        text=signed.text,
        digest=signed.digest,
        signature=signed.signature,
    )


def _may_leave(store: str, document: Document) -> bool:
    """Whether it may still go: not the question itself after she took back what she agreed to (P-07)."""
    if document.kind != DocumentKind.HANDOVER:
        return True
    return not Handover.objects.using(store).filter(pk=document.handover, state=State.WITHDRAWN).exists()


def _note(store: str, outgoing: Outgoing, state: Outgoing.State, **more: object) -> None:
    Outgoing.objects.using(store).filter(pk=outgoing.pk).update(state=state, problem="", **more)


def _bring(outgoing: Outgoing, apply: Apply, post: Post) -> None:
    held = outgoing.document
    signed = read(held.text, bytes(held.signature))
    if Store.objects.filter(pk=outgoing.receiver).exists():
        take_in(open_store(outgoing.receiver), signed, apply)
    else:
        post(outgoing.receiver, signed)


def _wait(store: str, outgoing: Outgoing, fault: Exception) -> bool:
    """Try again later, ever less often; what is refused outright is given up at once, for a human. Whether it waits."""
    tries = outgoing.tries + 1
    over = tries >= MOST_TRIES or isinstance(fault, DocumentRefused)
    Outgoing.objects.using(store).filter(pk=outgoing.pk).update(
        tries=tries,
        state=Outgoing.State.GIVEN_UP if over else Outgoing.State.WAITING,
        next_try=timezone.now() + min(FIRST_WAIT * 2 ** min(tries - 1, 20), LONGEST_WAIT),
        problem=str(fault)[:200],
    )
    return not over

"""When a file's time is over, what left from it and came in for it goes too; so does what never became one (P-14)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from rechtop.handovers.models import Direction, Document, Handover, Move, Outgoing
from rechtop.handovers.states import State
from rechtop.stores.models import Door
from rechtop.stores.registry import store_of


def remove_handovers(store: str, trajectory: UUID) -> None:
    """Handovers, their moves, documents and private links of one file. The caller holds `unprotected`."""
    _remove(store, list(Handover.objects.using(store).filter(trajectory=trajectory).values_list("pk", flat=True)))


def remove_received(store: str, pk: UUID) -> None:
    """One that came in and never became a file. The caller holds `unprotected`."""
    _remove(store, [pk])


def received_ended(store: str) -> Iterator[tuple[UUID, date]]:
    """Those that came in and never became a file, with the day on which they were over.

    Refused, ended or taken back: that day. In every other state: the day until which she agreed.
    """
    held = Handover.objects.using(store).filter(direction=Direction.IN, trajectory=None)
    told = held.values_list("pk", "state", "until", "answered_on", "ended_on", "withdrawn_on")
    for pk, state, until, answered_on, ended_on, withdrawn_on in told:
        days = {State.REFUSED: answered_on, State.ENDED: ended_on, State.WITHDRAWN: withdrawn_on}
        yield pk, days.get(State(state)) or until


def _remove(store: str, gone: list[UUID]) -> None:
    documents = Document.objects.using(store).filter(handover__in=gone)
    Outgoing.objects.using(store).filter(document__in=documents)._raw_delete(store)
    documents._raw_delete(store)
    Move.objects.using(store).filter(handover__in=gone)._raw_delete(store)
    Handover.objects.using(store).filter(pk__in=gone)._raw_delete(store)
    Door.objects.filter(store=store_of(store), target__in=gone).delete()

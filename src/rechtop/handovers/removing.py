"""When a file's time is over, what left from it and came in for it goes too (P-14)."""

from __future__ import annotations

from uuid import UUID

from rechtop.handovers.models import Document, Handover, Move, Outgoing
from rechtop.stores.models import Door
from rechtop.stores.registry import store_of


def remove_handovers(store: str, trajectory: UUID) -> None:
    """Handovers, their moves, documents and private links of one file. The caller holds `unprotected`."""
    gone = list(Handover.objects.using(store).filter(trajectory=trajectory).values_list("pk", flat=True))
    documents = Document.objects.using(store).filter(handover__in=gone)
    Outgoing.objects.using(store).filter(document__in=documents)._raw_delete(store)
    documents._raw_delete(store)
    Move.objects.using(store).filter(handover__in=gone)._raw_delete(store)
    Handover.objects.using(store).filter(pk__in=gone)._raw_delete(store)
    Door.objects.filter(store=store_of(store), target__in=gone).delete()

"""Every night: is the journal whole, and if so, sign where it ends. What was found is kept for the control officer."""

from __future__ import annotations

from datetime import datetime

from rechtop.journal.checking import check_chain, read_seals, seal_head
from rechtop.journal.models import Check, Head, NoticeKind
from rechtop.journal.notices import tell

MOST_FAULTS = 100
"""Kept of one check; the command tells all."""


def verify(store: str, *, at: datetime) -> list[str]:
    """Walk the journal of a store, hold it to its seals, and keep what was found; a fault goes to the officer."""
    seals, head = read_seals(store), Head.objects.using(store).filter(id=1).first() or Head()
    faults = check_chain(store, seals)
    Check.objects.using(store).create(
        at=at, lines=head.number, seals=len(seals), faults="\n".join(faults[:MOST_FAULTS])
    )
    if faults:
        tell(store, NoticeKind.JOURNAL_BROKEN)
    return faults


def seal(store: str, *, at: datetime) -> list[str]:
    """Verify, and sign the end when nothing is wrong: a seal under a changed journal would cover it up."""
    faults = verify(store, at=at)
    if not faults:
        seal_head(store, at=at)
    return faults

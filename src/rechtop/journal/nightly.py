"""Every night: is the journal whole, and if so, sign where it ends. What was found is kept for the control officer."""

from __future__ import annotations

from datetime import datetime

from rechtop.journal.checking import check_chain, read_seals, seal_head
from rechtop.journal.models import Check, Head, NoticeKind
from rechtop.journal.notices import last_check, tell

MOST_FAULTS = 100
"""Kept of one check; the command tells all."""


def verify(store: str, *, at: datetime) -> list[str]:
    """Walk the journal of a store, hold it to its seals, and keep what was found; a fault goes to the officer."""
    seals, head = read_seals(store), Head.objects.using(store).filter(id=1).first() or Head()
    faults = [*check_chain(store, seals), *_shorter(store, head)]
    Check.objects.using(store).create(
        at=at, lines=head.number, seals=len(seals), faults="\n".join(faults[:MOST_FAULTS])
    )
    if faults:
        tell(store, NoticeKind.JOURNAL_BROKEN)
    return faults


def _shorter(store: str, head: Head) -> list[str]:
    """A journal only grows: fewer lines than at the last check means that some went, also when no seal is left."""
    last = last_check(store)
    if last is None or head.number >= last.lines:
        return []
    return [f"het logboek telde {last.lines} regels op {last.at:%d/%m/%Y}, en nu {head.number}"]


def seal(store: str, *, at: datetime) -> list[str]:
    """Verify, and sign the end when nothing is wrong: a seal under a changed journal would cover it up."""
    faults = verify(store, at=at)
    if not faults:
        seal_head(store, at=at)
    return faults

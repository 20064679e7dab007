"""What was looked into, for the funnel: one event for a right and a day. An outcome is no decision (P-17)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from rechtop.reception.desk import Desk
from rechtop.reception.funnel.events import add
from rechtop.reception.models import Event, Stage
from rechtop.reception.reference.domains import domain_of
from rechtop.rules.outcomes import Outcome, Verdict

LOOKED_INTO = (Outcome.LIKELY, Outcome.TO_INVESTIGATE, Outcome.UNLIKELY, Outcome.LATER)
"""Outcomes of which the answers say something; with too few answers a right is not explored yet."""


def explored(desk: Desk, trajectory_pk: UUID, verdicts: Iterable[Verdict]) -> int:
    """Write that these rights were explored today; says how many were new today. Raises what `Desk.writing` raises."""
    rights = dict.fromkeys(verdict.right for verdict in verdicts if verdict.outcome in LOOKED_INTO)
    held = Event.objects.using(desk.store).filter(
        trajectory=trajectory_pk, stage=Stage.EXPLORED, on=desk.on, holder="", takes_back=None, taken_back=None
    )
    known = set(held.values_list("right", flat=True))
    new = [right for right in rights if right not in known]
    if new:
        with desk.writing(trajectory_pk, "trajectory.funnel") as trajectory:
            for right in new:
                domain = domain_of(right, desk.on)
                add(desk, trajectory, Event(on=desk.on, stage=Stage.EXPLORED, right=right, domain=domain))
    return len(new)

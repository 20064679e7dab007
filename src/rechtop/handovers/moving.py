"""The one function that changes the state of a handover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from rechtop.handovers.errors import MoveRefused
from rechtop.handovers.models import Handover, Move
from rechtop.handovers.states import Side, State, may_move

SAID = ("next_step", "to_person", "to_sender")
"""The texts that may come with a move: kept with it, so that a later answer without them takes nothing away."""


@dataclass(frozen=True, slots=True)
class Mover:
    """Who makes a move, as it is written down."""

    side: Side
    user: UUID | None = None
    name: str = ""


def move(store: str, handover: Handover, after: State, mover: Mover, on: date, **filled: object) -> Handover:
    """Bring a handover to another state and write the move down; ``filled`` are fields that come with it.

    The row is read again and locked: what the caller holds may be old. Raises MoveRefused.
    """
    with transaction.atomic(using=store):
        held = Handover.objects.using(store).select_for_update().get(pk=handover.pk)
        if not may_move(held.state, after, mover.side):
            raise MoveRefused(
                f"Deze overdracht is “{held.get_state_display()}”. Dat kan niet “{State(after).label}” worden."
            )
        before, held.state = held.state, after
        for name, value in filled.items():
            setattr(held, name, value)
        held.version += 1
        held.save(using=store)
        Move.objects.using(store).create(
            handover=held,
            number=held.moves.count() + 1,
            before=before,
            after=after,
            side=mover.side,
            on=on,
            by=mover.user,
            by_name=mover.name,
            **{name: str(filled.get(name, "")) for name in SAID},
        )
    return held

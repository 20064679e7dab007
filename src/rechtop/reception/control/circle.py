"""A closed circle: a file that only who is assigned to it knows of (a colleague's file, partner violence)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from rechtop.accounts.access import Action
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.models import Merge, Opening, Trajectory


def set_circle(desk: Desk, pk: UUID, *, closed: bool, why: str = "") -> Trajectory:
    """Close the circle around a file, or open it again; from the next page on it is (not) in anybody's list.

    Openings with a reason of before no longer reach into a closed circle: those of others end. What is left of
    files that went into this one goes along.
    """
    part = "circle.closed" if closed else "circle.opened"
    with desk.writing(pk, part, act=Act.ASSIGN, action=Action.CLOSE_CIRCLE, why=why.strip()) as held:
        covers = _covers(desk.store, held.pk)
        Trajectory.objects.using(desk.store).filter(pk__in=[held.pk, *covers]).update(is_closed_circle=closed)
        if closed:
            earlier = Opening.objects.using(desk.store).filter(is_emergency=False, until__gte=desk.on)
            earlier = earlier.filter(trajectory__in=[held.pk, *covers])
            earlier.update(until=desk.on - timedelta(1))
        held.is_closed_circle = closed
    return held


def _covers(store: str, kept: UUID) -> list[UUID]:
    """The files that went into this one, and those that went into them."""
    found: list[UUID] = []
    onward = [kept]
    while onward:
        joined = Merge.objects.using(store).filter(kept__in=onward, undone_on=None).exclude(gone__in=found)
        onward = list(joined.values_list("gone", flat=True))
        found += onward
    return found

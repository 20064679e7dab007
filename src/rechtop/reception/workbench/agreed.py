"""The agreed steps that are due for a worker, however large the store is."""

from __future__ import annotations

from django.db.models import Q

from rechtop.reception.desk import Desk
from rechtop.reception.models import OwnerKind, Step, StepState
from rechtop.reception.workbench.mine import followed, in_her_hands

_ORDER = ("due_on", "order", "pk")


def steps_due(desk: Desk, most: int) -> list[Step]:
    """Her own steps, and in her files those of others, which she follows: at most so many, the oldest day first.

    Three narrow questions, each by an index of its own and with its own limit; one wide question with "or" between
    them walks the whole store. Only what is shown is opened.
    """
    held = Step.objects.using(desk.store).filter(state=StepState.OPEN, trajectory__closed_on=None)
    now = held.filter(Q(due_on__lte=desk.on) | Q(look_on__lte=desk.on))
    asked = (
        now.filter(desk.reach(of="trajectory__"), owner=desk.user),
        now.filter(trajectory__in=in_her_hands(desk)).exclude(owner_kind=OwnerKind.WORKER),
        now.filter(trajectory__in=followed(desk), owner_kind=OwnerKind.WORKER),
    )
    first = {row for one in asked for row in one.order_by(*_ORDER).values_list(*_ORDER)[:most]}
    shown = Step.objects.using(desk.store).filter(pk__in=[pk for _, _, pk in sorted(first)[:most]])
    return list(shown.select_related("trajectory__person").order_by(*_ORDER))

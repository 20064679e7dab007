"""What a page of another room shows of handovers, by name: that room does not know this one."""

from __future__ import annotations

from uuid import UUID

from django import template

from rechtop.handovers.inbox.taking import came_in
from rechtop.handovers.models import Direction, Handover
from rechtop.handovers.states import State
from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory

register = template.Library()


@register.simple_tag
def handovers_to_read(desk: Desk) -> int:
    """How many came in for her teams that nobody received or answered yet; one query."""
    return came_in(desk).filter(state=State.SENT).count()


@register.simple_tag
def came_along(trajectory: Trajectory) -> bool:
    """Whether a file began with what another service sent along; one query."""
    held = Handover.objects.using(trajectory._state.db).filter(trajectory=trajectory, direction=Direction.IN)
    return held.exists()


@register.simple_tag
def services_asked(desk: Desk, trajectory: Trajectory) -> dict[UUID, str]:
    """The services of others to which something of a file went, with their names; one query."""
    held = Handover.objects.using(desk.store).filter(trajectory=trajectory, direction=Direction.OUT)
    held = held.exclude(sent_on=None).exclude(receiver_organisation=desk.organisation)
    return dict(held.order_by("sent_on").values_list("receiver", "receiver_name"))

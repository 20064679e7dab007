"""What a page of another room shows of handovers, by name: that room does not know this one."""

from __future__ import annotations

from django import template

from rechtop.handovers.inbox.taking import came_in
from rechtop.handovers.states import State
from rechtop.reception.desk import Desk

register = template.Library()


@register.simple_tag
def handovers_to_read(desk: Desk) -> int:
    """How many came in for her teams that nobody received or answered yet; one query."""
    return came_in(desk).filter(state=State.SENT).count()

"""What left from a file and what came in for it, in the whole file that the person gets (P-18)."""

from __future__ import annotations

from rechtop.handovers.models import Direction, Handover
from rechtop.reception.desk import Desk
from rechtop.reception.handout.whole import Line, Part
from rechtop.reception.models import Trajectory


def tell_handovers(desk: Desk, trajectory: Trajectory) -> Part:
    """Each handover with what was in it, as she agreed to it, and where it stands."""
    held = Handover.objects.using(desk.store).filter(trajectory=trajectory).order_by("created_at")
    return Part("Wat aan andere diensten doorgegeven werd", tuple(_line(one) for one in held))


def _line(held: Handover) -> Line:
    items = "; ".join(f"{item['label']}: {item['text']}" for item in held.items)
    whom = f"van {held.sender_name}" if held.direction == Direction.IN else f"naar {held.receiver_name}"
    when = f"{held.sent_on:%d/%m/%Y}" if held.sent_on else ""
    return Line(whom, f"{held.get_state_display()}. Waarvoor: {held.purpose}. {items}", held.by_name, when)

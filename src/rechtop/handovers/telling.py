"""What left from a file and what came in for it, in the whole file that the person gets (P-18)."""

from __future__ import annotations

from django.db.models import Prefetch

from rechtop.handovers.models import Direction, Handover, Move
from rechtop.reception.desk import Desk
from rechtop.reception.handout.whole import Line, Part
from rechtop.reception.models import Trajectory


def tell_handovers(desk: Desk, trajectory: Trajectory) -> Part:
    """Each handover with what was in it, as she agreed to it, where it stands, and what was said on the way."""
    held = Handover.objects.using(desk.store).filter(trajectory=trajectory).order_by("created_at")
    held = held.prefetch_related(Prefetch("moves", Move.objects.using(desk.store).order_by("number")))
    return Part("Wat aan andere diensten doorgegeven werd", tuple(_line(one) for one in held))


def _line(held: Handover) -> Line:
    items = "; ".join(f"{item['label']}: {item['text']}" for item in held.items)
    whom = f"van {held.sender_name}" if held.direction == Direction.IN else f"naar {held.receiver_name}"
    when = f"{held.sent_on:%d/%m/%Y}" if held.sent_on else ""
    said = "; ".join(told for one in held.moves.all() for told in _said(one))
    text = f"{held.get_state_display()}. Waarvoor: {held.purpose}. {items}"
    return Line(whom, f"{text}. Antwoorden: {said}" if said else text, held.by_name, when)


def _said(one: Move) -> list[str]:
    return [f"{one.on:%d/%m/%Y}, {text}" for text in (one.to_person, one.to_sender, one.next_step) if text]

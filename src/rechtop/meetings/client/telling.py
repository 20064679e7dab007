"""The meetings of a file, in the whole file that the person gets (P-18)."""

from __future__ import annotations

from collections.abc import Iterator

from rechtop.meetings.client.models import ClientMeeting
from rechtop.reception.desk import Desk
from rechtop.reception.handout.whole import Line, Part
from rechtop.reception.models import Trajectory


def tell_meetings(desk: Desk, trajectory: Trajectory) -> Part:
    """Each meeting: who was at the table, what was said, what was agreed."""
    held = ClientMeeting.objects.using(desk.store).filter(trajectory=trajectory).order_by("on", "created_at")
    found = held.prefetch_related("participants", "points", "agreements")
    return Part("Overleg over mijn vraag", tuple(line for one in found for line in _lines(one)))


def _lines(meeting: ClientMeeting) -> Iterator[Line]:
    by, on = meeting.by_name, f"{meeting.on:%d/%m/%Y}"
    answer = meeting.get_answer_display() if meeting.answer else "nog niet gevraagd"
    yield Line("Overleg", f"{meeting.get_state_display()}; mijn akkoord: {answer}", by, on)
    if meeting.absence:
        yield Line(
            "Waarom ik er niet bij was", f"{meeting.get_absence_display()}. {meeting.absence_told}".strip(), by, on
        )
    names = ", ".join(one.name for one in sorted(meeting.participants.all(), key=lambda one: one.created_at))
    for what, text in (("Wie mee aan tafel zat", names), ("Verslag", meeting.report)):
        if text:
            yield Line(what, text, by, on)
    for point in sorted(meeting.points.all(), key=lambda one: one.created_at):
        yield Line("Waarover", point.text, point.by_name, on)
    for one in sorted(meeting.agreements.all(), key=lambda one: one.created_at):
        who = one.owner_name or one.get_owner_kind_display()
        yield Line("Afgesproken", f"{one.what}: {who}, tegen {one.due_on:%d/%m/%Y}", one.by_name, on)

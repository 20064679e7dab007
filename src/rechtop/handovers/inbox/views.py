"""The pages of what came in."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rechtop.handovers.errors import HandoverError
from rechtop.handovers.inbox.taking import came_in, make_file, read_one, reply
from rechtop.handovers.models import Handover
from rechtop.handovers.post import post_brings
from rechtop.handovers.states import MOVES, Outcome, Refusal, Side, State
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.page import reception_page

NAMES = ("refusal", "outcome", "next_step", "to_person", "to_sender")
PAGE = 25


@reception_page("GET", "HEAD")
def inbox(request: HttpRequest, desk: Desk) -> HttpResponse:
    """What came in for one's team, what waits for an answer first."""
    held = came_in(desk).exclude(state=State.WITHDRAWN).order_by("answered_on", "answer_due", "pk")
    page = Paginator(held, PAGE).get_page(request.GET.get("bladzijde"))
    desk.note(Act.READ, "handover.inbox")
    return render(request, "handovers/inbox.html", {"page": page, "on": desk.on})


@reception_page("GET", "HEAD", "POST")
def one(request: HttpRequest, desk: Desk, handover_pk: UUID) -> HttpResponse:
    """Read one and answer it."""
    held = read_one(desk, handover_pk)
    after = request.POST.get("state", "")
    if after in State.values:
        try:
            reply(desk, held, State(after), **{name: request.POST.get(name, "") for name in NAMES})
        except HandoverError as fault:
            return _page(request, desk, held, str(fault))
        post_brings(desk.store)
        return redirect("handovers:in", held.pk)
    return _page(request, desk, held)


@reception_page("POST")
def take(request: HttpRequest, desk: Desk, handover_pk: UUID) -> HttpResponse:
    """Make it a file of one's own."""
    held = read_one(desk, handover_pk)
    try:
        made = make_file(desk, held)
    except HandoverError as fault:
        return _page(request, desk, held, str(fault))
    return redirect("reception:file", made.pk)


def _page(request: HttpRequest, desk: Desk, held: Handover, fault: str = "") -> HttpResponse:
    possible = [after for (before, after), sides in MOVES.items() if before == held.state and Side.RECEIVER in sides]
    moves = [State(after) for after in possible]
    shown = {
        "handover": held,
        "fault": fault,
        "typed": {name: request.POST.get(name, "") for name in NAMES},
        "yes": [state for state in moves if state not in {State.REFUSED, State.ENDED}],
        "can_refuse": State.REFUSED in moves,
        "can_end": State.ENDED in moves,
        "can_take": held.state in {State.ACCEPTED, State.STARTED},
        "refusals": Refusal.choices,
        "outcomes": Outcome.choices,
        "is_over": held.until < desk.on,
        "is_taken_back": held.state == State.WITHDRAWN and held.trajectory_id is None,
    }
    return render(request, "handovers/in.html", shown)

"""The pages of what came in."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rechtop.handovers.answering import answer_shown, typed_in
from rechtop.handovers.errors import HandoverError
from rechtop.handovers.inbox.taking import came_in, make_file, read_one, reply
from rechtop.handovers.links import is_readable
from rechtop.handovers.models import Handover
from rechtop.handovers.post import post_brings
from rechtop.handovers.states import State, to_the_receiver
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.page import reception_page

PAGE = 25


@reception_page("GET", "HEAD")
def inbox(request: HttpRequest, desk: Desk) -> HttpResponse:
    """What came in for one's team, what waits for an answer first."""
    waits_first = F("answered_on").desc(nulls_first=True)
    held = came_in(desk).exclude(state=State.WITHDRAWN).order_by(waits_first, "answer_due", "pk")
    page = Paginator(held, PAGE).get_page(request.GET.get("bladzijde"))
    rows = [(one, to_the_receiver(one.state), is_readable(one, desk.on) or one.trajectory_id) for one in page]
    desk.note(Act.READ, "handover.inbox")
    return render(request, "handovers/inbox.html", {"page": page, "rows": rows, "on": desk.on})


@reception_page("GET", "HEAD", "POST")
def one(request: HttpRequest, desk: Desk, handover_pk: UUID) -> HttpResponse:
    """Read one and answer it."""
    held = read_one(desk, handover_pk)
    after = request.POST.get("state", "")
    if after in State.values:
        try:
            reply(desk, held, State(after), **typed_in(request.POST))
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
    shown = answer_shown(held, desk.on, request.POST, fault)
    shown["can_take"] = shown["shows"] and held.state in {State.ACCEPTED, State.STARTED}
    return render(request, "handovers/in.html", shown)

"""The day of a worker, the queue of her teams, her home visits, and a file that may be silent for a while."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rechtop.accounts.access import Action
from rechtop.journal.models import Act
from rechtop.reception.assigning.colleagues import teams
from rechtop.reception.desk import Desk
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.workbench.day import SHOWN, TERMS_WITHIN, day_of, queued_rows
from rechtop.reception.workbench.forms import QuietForm
from rechtop.reception.workbench.mine import queue
from rechtop.reception.workbench.silence import NotQuiet, make_quiet, quiets, silent_after
from rechtop.reception.workbench.visits import visits_of

QUEUED = 200
"""Files of a queue on one page at most."""


@reception_page("GET", "HEAD")
def workbench(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Today first."""
    day = day_of(desk, may_take=_may_take(desk))
    desk.note(Act.READ, "workbench")
    shown = {"day": day, "desk": desk, "shown": SHOWN, "silent_after": silent_after(desk.on).days,
             "terms_within": TERMS_WITHIN, "may_assign": _may_take(desk)}  # fmt: skip
    return render(request, "reception/workbench/page.html", shown)


@reception_page("GET", "HEAD")
def team_queue(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Everything that waits in the queues of her teams, by team."""
    waiting = queue(desk, QUEUED + 1)
    named = teams(desk)
    held: dict[UUID | None, list[object]] = {}
    rows = queued_rows(desk, waiting[:QUEUED], may_take=_may_take(desk))
    for one, row in zip(waiting, rows, strict=False):
        held.setdefault(one.file.team, []).append(row)
    desk.note(Act.READ, "queue")
    by_team = [(named.get(key, "") if key else "", found) for key, found in held.items()]
    shown = {"by_team": sorted(by_team, key=lambda one: one[0].casefold()), "more": len(waiting) > QUEUED, "desk": desk}
    return render(request, "reception/workbench/queue.html", shown)


@reception_page("GET", "HEAD")
def visits(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The home visits of today, for a telephone."""
    return render(request, "reception/workbench/visits.html", {"visits": visits_of(desk), "desk": desk})


@reception_page("GET", "HEAD", "POST")
def quiet(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Let a file be silent until a day, not without a reason."""
    trajectory = desk.open(pk, "trajectory.quiet")
    data = request.POST if request.method == "POST" else None
    form = QuietForm(data)
    if data is not None and form.is_valid():
        told, address = form.cleaned_data, reverse("reception:workbench")
        try:
            kept = partial(claim, desk, request, leads_to=address)
            make_quiet(desk, trajectory, told["until"], told["why"], claim=kept)
        except NotQuiet as refused:
            form.add_error(refused.field, str(refused))
        else:
            return redirect(address)
    shown = {"form": form, "quiets": quiets(desk, trajectory), "silent_after": silent_after(desk.on).days}
    return file_page(request, desk, trajectory, "overview", "reception/workbench/quiet.html", shown)


def _may_take(desk: Desk) -> bool:
    """Whether she carries files at all; which ones, is asked again when she takes one."""
    return bool(desk.standing.may(Action.ASSIGN, desk.ref("trajectory")))

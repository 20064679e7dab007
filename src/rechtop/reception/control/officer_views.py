"""The pages of the control officer: what waits for a review, what is worth a look, the journal. Never a file."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from rechtop.accounts.access import Action
from rechtop.journal.models import Act
from rechtop.journal.notices import last_check
from rechtop.reception.control.logbook import asked_of, lines, workers
from rechtop.reception.control.patterns import patterns
from rechtop.reception.control.reviewing import emergencies, review
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import ReviewOutcome
from rechtop.reception.page import reception_page

CHECK_WITHIN = timedelta(hours=36)
"""The journal is checked every night: an older check means that the daily job does not run."""


@reception_page("GET", "HEAD", action=Action.CONTROL)
def oversight(request: HttpRequest, desk: Desk) -> HttpResponse:
    """What waits first; then what is worth a look; then the journal of a period. The look itself is journaled."""
    return _page(request, desk)


@reception_page("POST", action=Action.CONTROL)
def reviewed(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Keep what was found of an opening in an emergency."""
    try:
        review(desk, pk, request.POST.get("outcome", ""), request.POST.get("review", ""))
    except ReceptionError as error:
        return _page(request, desk, error=str(error), about=pk, typed=request.POST.get("review", ""))
    return redirect("reception:oversight")


def _page(
    request: HttpRequest, desk: Desk, *, error: str = "", about: UUID | None = None, typed: str = ""
) -> HttpResponse:
    asked = asked_of(request.GET.dict(), desk.on)
    found, check = emergencies(desk), last_check(desk.store)
    for opening in found.waiting:
        desk.note(Act.READ, "opening.why", opening.trajectory)
    desk.note(Act.READ, "journal")
    shown = {
        "emergencies": found,
        "outcomes": ReviewOutcome.choices,
        "error": error,
        "about": about,
        "typed": typed,
        "check": check,
        "faults": check.faults.splitlines() if check else [],
        "check_is_old": check is None or check.at < timezone.now() - CHECK_WITHIN,
        "asked": asked,
        "patterns": patterns(desk.store, asked.period),
        "workers": workers(desk, asked.period),
        "acts": Act.choices,
        "lines": lines(desk, asked, request.GET.get("blad", "")),
    }
    return render(request, "reception/control/oversight.html", shown, status=400 if error else 200)

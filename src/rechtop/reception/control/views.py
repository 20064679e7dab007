"""Pages of a worker: opening with a reason, in an emergency, the circle of a file, and who looked at it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rechtop.accounts.access import Action
from rechtop.journal.models import Act
from rechtop.reception.control.circle import set_circle
from rechtop.reception.control.logbook import who_looked
from rechtop.reception.control.opening import OpeningRefused, break_glass, may_ask, open_with_reason
from rechtop.reception.control.telling import addresses
from rechtop.reception.desk import Desk
from rechtop.reception.models import OpeningPurpose
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page, holding

PURPOSES = [(code, label) for code, label in OpeningPurpose.choices if code != OpeningPurpose.EMERGENCY]


@reception_page("GET", "HEAD", "POST", action=Action.OPEN_WITH_REASON)
def reason(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Why she opens a file of another team; nothing of the file is shown before."""
    trajectory = may_ask(desk, pk)
    typed = {"purpose": request.POST.get("purpose", ""), "why": request.POST.get("why", "")}
    errors: dict[str, str] = {}
    if request.method == "POST":
        try:
            open_with_reason(desk, pk, typed["purpose"], typed["why"])
        except OpeningRefused as refused:
            errors = {refused.field: str(refused)}
        else:
            return redirect("reception:file", pk)
    shown = {"trajectory": trajectory, "purposes": PURPOSES, "typed": typed, "errors": errors}
    return render(request, "reception/control/reason.html", shown)


@reception_page("GET", "HEAD", "POST", action=Action.BREAK_GLASS)
def emergency(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Break-glass: a reference and a reason open any file of the organisation."""
    typed = {"reference": request.POST.get("reference", ""), "why": request.POST.get("why", "")}
    errors: dict[str, str] = {}
    if request.method == "POST":
        try:
            opened = break_glass(desk, typed["reference"], typed["why"])
        except OpeningRefused as refused:
            errors = {refused.field: str(refused)}
        else:
            return redirect("reception:file", opened.trajectory_id)
    shown = {"typed": typed, "errors": errors, "has_officer": bool(addresses(desk.organisation, desk.on))}
    return render(request, "reception/control/emergency.html", shown)


@reception_page("GET", "HEAD", "POST", action=Action.CLOSE_CIRCLE)
def circle(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Who is inside, and the button that closes the circle or opens it again."""
    trajectory = desk.open(pk, "trajectory.circle", Action.CLOSE_CIRCLE)
    if request.method == "POST":
        wanted = request.POST.get("circle", "")
        if wanted in {"close", "open"}:
            set_circle(desk, pk, closed=wanted == "close", why=request.POST.get("why", ""))
            trajectory = desk.find(pk)
            if not desk.standing.may(Action.READ_FILE, desk.file_ref(trajectory)):
                return redirect("reception:workbench")  # the head closed it and is not inside
        return redirect("reception:circle", pk)
    inside = holding(desk, trajectory)
    shown = {"inside": inside, "is_inside": any(one.worker == desk.user for one in inside)}
    return file_page(request, desk, trajectory, "circle", "reception/control/circle.html", shown)


@reception_page("GET", "HEAD", action=Action.HAND_OUT)
def logbook(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Who looked at her file and why: a sheet for the person, when she asks for it. That it was made is noted too."""
    trajectory = desk.open(pk, "trajectory.logbook", Action.HAND_OUT)
    desk.note(Act.PRINT, "trajectory.logbook", trajectory, why=_("de persoon vroeg wie haar dossier las"))
    shown = {"lines": who_looked(desk, trajectory)}
    return file_page(request, desk, trajectory, "logbook", "reception/control/logbook.html", shown)

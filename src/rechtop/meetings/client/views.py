"""Pages of consultations with the person: those of her file, one of them, and her report on paper."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from rechtop.handovers.out.receivers import found_services
from rechtop.journal.models import Act
from rechtop.law.procedure.calendar import next_working_day
from rechtop.meetings.client import holding
from rechtop.meetings.client.doing import Forms, do
from rechtop.meetings.client.forms import PlanForm
from rechtop.meetings.client.holding import MeetingError
from rechtop.meetings.client.models import ClientMeeting, ClientPoint
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ChangedMeanwhile, ReceptionError
from rechtop.reception.merging import Merge, mark_of, merged
from rechtop.reception.models import Trajectory
from rechtop.reception.once import AlreadyKept, claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page

USUAL = timedelta(14)
"""When it is held unless she says otherwise: time to tell her, to ask her, and to invite."""


@reception_page("GET", "HEAD", "POST")
def meetings(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Those of a file, and a new one."""
    trajectory = desk.open(pk, "trajectory.meetings")
    form, fault = PlanForm(request.POST or None, initial={"on": next_working_day(desk.on + USUAL)}), ""
    if request.method == "POST" and form.is_valid():
        try:
            made = holding.plan(desk, pk, form.cleaned_data["on"], form.cleaned_data["place"])
        except MeetingError as wrong:
            fault = str(wrong)
        else:
            return redirect("meetings:client", pk, made.pk)
    held = ClientMeeting.objects.using(desk.store).filter(trajectory=trajectory).order_by("-on", "-created_at")
    shown = {"meetings": held, "form": form, "fault": fault}
    return file_page(request, desk, trajectory, "meetings", "meetings/client/list.html", shown)


@reception_page("GET", "HEAD", "POST")
def one(request: HttpRequest, desk: Desk, pk: UUID, meeting: UUID) -> HttpResponse:
    """Everything of one meeting, in the order in which it happens."""
    trajectory = desk.open(pk, "trajectory.meeting")
    held = _held(desk, trajectory, meeting)
    told = request.POST if request.method == "POST" else None
    forms, fault = Forms(desk, held, told), ""
    merge: Merge | None = None
    searches = told is not None and "search" in told
    if told is not None and not searches:
        here = reverse("meetings:client", args=[pk, held.pk])
        try:
            with transaction.atomic(using=desk.store):
                claim(desk, request, leads_to=here)
                do(desk, held, told, forms)
            return redirect(here)
        except AlreadyKept:
            raise
        except ChangedMeanwhile as changed:
            fault, merge = str(changed), merged(changed)
        except ReceptionError as wrong:
            fault = str(wrong)
    asked = told.get("asked", "") if told is not None else ""
    shown = {
        "meeting": held,
        "forms": forms,
        "fault": fault,
        "merge": merge,
        "mark": merge.mark if merge else mark_of(held.report),
        "searched": searches,
        "found": found_services(asked, desk.organisation, desk.on) if searches else [],
        "participants": held.participants.order_by("created_at"),
        "points": [(one, _is_new_to_her(held, one)) for one in held.points.order_by("created_at")],
        "agreements": held.agreements.order_by("created_at"),
        "can_hold": held.on <= desk.on,
    }
    return file_page(request, desk, trajectory, "meetings", "meetings/client/one.html", shown)


@reception_page("GET", "HEAD")
def paper(request: HttpRequest, desk: Desk, pk: UUID, meeting: UUID) -> HttpResponse:
    """The report as she takes it home."""
    trajectory = desk.open(pk, "trajectory.meeting_paper")
    held = _held(desk, trajectory, meeting)
    desk.note(Act.PRINT, "trajectory.meeting_paper", trajectory)
    shown = {
        "meeting": held,
        "participants": held.participants.order_by("created_at"),
        "points": held.points.order_by("created_at"),
        "agreements": held.agreements.order_by("created_at"),
    }
    return file_page(request, desk, trajectory, "meetings", "meetings/client/paper.html", shown)


def _is_new_to_her(meeting: ClientMeeting, point: ClientPoint) -> bool:
    """Whether it came on the agenda after she agreed: she does not know it yet (P-08)."""
    return meeting.agreed_on is not None and timezone.localtime(point.created_at).date() > meeting.agreed_on


def _held(desk: Desk, trajectory: Trajectory, pk: UUID) -> ClientMeeting:
    held = holding.meeting_of(desk, trajectory, pk)
    if held is None:
        raise Http404
    return held

"""The pages of the seven B's of a service: the last scan beside the one before, a new scan, improvements."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from rechtop.accounts.access import Action, Standing
from rechtop.accounts.gate import need, work_page
from rechtop.organisations.access import of_service
from rechtop.organisations.models import Improvement, Service
from rechtop.organisations.reachability.errors import ReachRefused
from rechtop.organisations.reachability.scan_forms import DoneForm, ImprovementForm, ScanForm
from rechtop.organisations.reachability.scans import MOST, compare, done, scan


@work_page("GET", "HEAD", "POST", action=Action.LOG_CONTACT)
def seven(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """The seven B's of a service, for every worker; who may, adds an improvement."""
    service = get_object_or_404(Service.objects.select_related("organisation"), pk=pk)
    today, may_scan = timezone.localdate(), standing.may(Action.SCAN, of_service(service))
    data = request.POST if request.method == "POST" else None
    if data is not None:
        need(standing, Action.SCAN, of_service(service))
    form = ImprovementForm(data)
    if data is not None and form.is_valid() and standing.user is not None:
        told = form.cleaned_data
        Improvement.objects.create(
            service=service, added_on=today, by=standing.user.pk, is_fictional=service.is_fictional, **told
        )
        return redirect("reach:seven", pk=pk)
    found = compare(service)
    late = {action.pk for line in found.lines for action in line.actions if action.is_late_on(today)}
    context = {
        "service": service,
        "found": found,
        "late": late,
        "most": MOST,
        "form": form if may_scan else None,
        "may_scan": may_scan,
        "has_errors": data is not None,
    }
    return render(request, "organisations/reachability/seven.html", context)


@work_page("GET", "HEAD", "POST", action=Action.SCAN)
def new_scan(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """Score each B, with what the score rests on."""
    service = get_object_or_404(Service.objects.select_related("organisation"), pk=pk)
    need(standing, Action.SCAN, of_service(service))
    today = timezone.localdate()
    data = request.POST if request.method == "POST" else None
    form = ScanForm(data, initial={"on": today})
    if data is not None and form.is_valid():
        told = form.cleaned_data
        by = standing.user.pk if standing.user is not None else None
        try:
            scan(service, form.answers(), on=told["on"], with_users=told["with_users"], by=by, today=today)
        except ReachRefused as refused:
            form.add_error(None, str(refused))
        else:
            return redirect("reach:seven", pk=pk)
    context = {"form": form, "service": service, "has_errors": data is not None}
    return render(request, "organisations/reachability/new_scan.html", context)


@work_page("GET", "HEAD", "POST", action=Action.SCAN)
def improvement(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """Note that an improvement was done, and what it changed."""
    action = get_object_or_404(Improvement.objects.select_related("service", "service__organisation"), pk=pk)
    need(standing, Action.SCAN, of_service(action.service))
    today = timezone.localdate()
    data = request.POST if request.method == "POST" else None
    form = DoneForm(data, initial={"done_on": action.done_on or today, "effect": action.effect})
    if data is not None and form.is_valid():
        try:
            done(action, on=form.cleaned_data["done_on"], effect=form.cleaned_data["effect"], today=today)
        except ReachRefused as refused:
            form.add_error("done_on", str(refused))
        else:
            return redirect("reach:seven", pk=action.service_id)
    context = {"form": form, "action": action, "has_errors": data is not None}
    return render(request, "organisations/reachability/improvement.html", context)

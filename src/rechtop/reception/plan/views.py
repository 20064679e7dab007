"""The plan: written together, read together, confirmed, printed, and taken along as a file."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters

from rechtop.journal.models import Act
from rechtop.reception.calling import whom_to_call
from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.plan import versions
from rechtop.reception.plan.bundle import bundle_of
from rechtop.reception.plan.checking import faults_of
from rechtop.reception.plan.forms import ConfirmForm, PlanForm
from rechtop.reception.plan.proposals import LARGEST, NotAFile, proposals
from rechtop.reception.plan.versions import GoalState, PlanRefused, read_goals

TEMPLATE, WHAT = "reception/plan/page.html", "trajectory.plan"
EMPTY_ROWS = 3
FHIR = "application/fhir+json"


@sensitive_post_parameters()
@reception_page("GET", "HEAD", "POST")
def plan(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """The plan that holds, and the form for the next version."""
    trajectory = desk.open(pk, WHAT)
    form = PlanForm(request.POST or None)
    goals = list(zip(request.POST.getlist("doel"), request.POST.getlist("stand"), strict=False))
    if request.method == "POST" and form.is_valid():
        here = reverse("reception:plan", args=[pk])
        try:
            told = read_goals([text for text, _state in goals], [state for _text, state in goals])
            with desk.writing(pk, WHAT):
                claim(desk, request, leads_to=here)
                versions.write(
                    desk, pk, life_goal=form.cleaned_data["life_goal"], goals=told,
                    review_on=form.cleaned_data["review_on"], began_from=request.POST.get("versie", ""),
                )  # fmt: skip
            return redirect(here)
        except PlanRefused as wrong:
            form.add_error(wrong.field if wrong.field in form.fields else None, str(wrong))
    return _page(request, desk, trajectory, form, ConfirmForm(), goals)


@sensitive_post_parameters()
@reception_page("POST")
def confirm(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """She says that it is her plan."""
    trajectory = desk.open(pk, WHAT)
    form, here = ConfirmForm(request.POST), reverse("reception:plan", args=[pk])
    if form.is_valid():
        told = form.cleaned_data
        try:
            with desk.writing(pk, WHAT):
                claim(desk, request, leads_to=here)
                versions.confirm(
                    desk, pk, version=request.POST.get("versie", ""), mark=request.POST.get("merk", ""),
                    how=told["how"], witness=told["witness"], interpreter=told["interpreter"],
                )  # fmt: skip
            return redirect(here)
        except PlanRefused as wrong:
            form.add_error(wrong.field if wrong.field in form.fields else None, str(wrong))
    return _page(request, desk, trajectory, PlanForm(), form, [])


@reception_page("GET", "HEAD")
def as_fhir(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """The confirmed plan as FHIR; a plan that she did not confirm, or with a fault in it, does not leave."""
    trajectory = desk.open(pk, WHAT)
    held = versions.now(desk, trajectory)
    if not held.is_confirmed:
        raise Http404
    bundle = bundle_of(desk, trajectory, held)
    if faults := faults_of(bundle):
        return _page(request, desk, trajectory, PlanForm(), ConfirmForm(), [], faults=faults)
    desk.note(Act.EXPORT, "trajectory.plan", trajectory)
    answer = JsonResponse(bundle, content_type=FHIR, json_dumps_params={"ensure_ascii": False, "indent": 2})
    answer.headers["Content-Disposition"] = 'attachment; filename="plan.fhir.json"'
    return answer


@reception_page("POST")
def from_file(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """What a file of another service says of the agreements; nothing of it is kept."""
    trajectory = desk.open(pk, WHAT)
    sent, fault, found = request.FILES.get("bestand"), "", []
    try:
        found = proposals(desk, trajectory, sent.read(LARGEST + 1) if sent is not None else b"")
    except NotAFile as wrong:
        fault = str(wrong)
    shown = {"proposals": found, "fault": fault}
    template, status = "reception/plan/proposals.html", 422 if fault else 200
    return file_page(request, desk, trajectory, "plan", template, shown, status=status)


def _page(
    request: HttpRequest,
    desk: Desk,
    trajectory: Trajectory,
    form: PlanForm,
    confirming: ConfirmForm,
    typed: list[tuple[str, str]],
    *,
    faults: list[str] | None = None,
) -> HttpResponse:
    held = versions.now(desk, trajectory)
    if not form.is_bound and held.version is not None:
        form.initial = {"life_goal": held.version.life_goal, "review_on": held.version.review_on}
    rows = typed if form.is_bound else [(goal.text, goal.state) for goal in held.goals]
    empty = [("", GoalState.ACTIVE.value)] * EMPTY_ROWS
    written = versions.versions(desk, trajectory)
    shown = {
        "form": form,
        "confirming": confirming,
        "rows": [*[row for row in rows if row[0].strip()], *empty],
        "states": GoalState.choices,
        "plan": held,
        "call": whom_to_call(desk, trajectory),
        "versions": [(number, one, versions.goals_of(one)) for number, one in enumerate(written, 1)][::-1],
        "faults": faults or [],
    }
    status = 422 if faults or form.errors or confirming.errors else 200
    return file_page(request, desk, trajectory, "plan", TEMPLATE, shown, status=status)

"""The page of steps: what is agreed, what comes next, and one line to agree on more."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rechtop.reception.assigning.colleagues import Colleague, colleagues
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ChangedMeanwhile
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.steps import doing
from rechtop.reception.steps.doing import StepRefused
from rechtop.reception.steps.forms import AgreeForm
from rechtop.reception.steps.reading import plan_of


@reception_page("GET", "HEAD", "POST")
def steps(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """What is agreed and where every right stands; agree, do, move, drop."""
    trajectory = desk.open(pk, "trajectory.steps")
    data = request.POST if request.method == "POST" else None
    wants = data.get("doe", "") if data is not None else ""
    form = AgreeForm(
        data if wants == "afspreken" else None,
        known=colleagues(desk),
        me=Colleague(desk.user, desk.name, None),
        on=desk.on,
    )
    refused, touched, typed = "", "", {}
    try:
        if data is not None and _done(request, desk, pk, wants, form):
            return redirect("reception:steps", pk)
    except (StepRefused, ChangedMeanwhile) as error:
        field = getattr(error, "field", "")
        if wants == "afspreken":
            form.add_error(_beside(field), str(error))
        else:
            refused, touched = str(error), request.POST.get("stap", "")
            typed = {"why": request.POST.get("waarom", ""), "day": request.POST.get("dag", "")}
    shown = {"plan": plan_of(desk, trajectory), "form": form, "refused": refused, "touched": touched, "typed": typed}
    return file_page(request, desk, trajectory, "steps", "reception/steps/page.html", shown)


def _beside(field: str) -> str | None:
    return {"owner": "who_name", "": None}.get(field, field)


def _done(request: HttpRequest, desk: Desk, pk: UUID, wants: str, form: AgreeForm) -> bool:
    """Whether what was asked is done. Raises StepRefused, ChangedMeanwhile."""
    if wants == "afspreken" and not form.is_valid():
        return False

    def claimed() -> None:
        claim(desk, request, leads_to=reverse("reception:steps", args=[pk]))

    if wants == "afspreken":
        told = form.cleaned_data
        doing.agree(
            desk, pk, told["what"], owner=form.owner(), due_on=told["due_on"], look_on=told["look_on"],
            domain=told["domain"], claim=claimed,
        )  # fmt: skip
        return True
    step, version = _step(request)
    why = request.POST.get("waarom", "")
    if wants == "gedaan":
        doing.done(desk, pk, step, version=version, claim=claimed)
    elif wants == "schrappen":
        doing.drop(desk, pk, step, why=why, version=version, claim=claimed)
    elif wants == "verzetten":
        doing.postpone(desk, pk, step, to=_day(request), why=why, version=version, claim=claimed)
    elif wants == "heropenen":
        doing.reopen(desk, pk, step, due_on=_day(request), version=version, claim=claimed)
    else:
        return False
    return True


def _step(request: HttpRequest) -> tuple[UUID, int | None]:
    version = request.POST.get("versie", "")
    try:
        return UUID(request.POST.get("stap", "")), int(version) if version.isdigit() else None
    except ValueError:
        raise StepRefused("", _("Deze stap is er niet.")) from None


def _day(request: HttpRequest) -> date:
    typed = request.POST.get("dag", "").strip()
    try:
        found = forms.DateField().clean(typed)
    except forms.ValidationError:
        wrong = _("“%(typed)s” is geen dag. Schrijf dd/mm/jjjj.") % {"typed": typed[:20]}
        raise StepRefused("to", wrong if typed else _("Schrijf de nieuwe dag: dd/mm/jjjj.")) from None
    if not isinstance(found, date):
        raise StepRefused("to", _("Kies een dag."))
    return found

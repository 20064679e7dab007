"""The page on which a file closes, and opens again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rechtop.reception.assigning.forms import CHOOSE, note_field
from rechtop.reception.closing import ending
from rechtop.reception.closing.ending import ENDINGS, Answer, Became, NotClosed
from rechtop.reception.desk import Desk
from rechtop.reception.models import Ending, Step, Trajectory
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page

BECAME = (
    (Became.DONE, _("gedaan")),
    (Became.DROPPED, _("niet meer nodig")),
    (Became.HANDED, _("iemand anders doet het")),
)


class CloseForm(forms.Form):
    """Why it may close; what becomes of each step stands beside the step."""

    ending = forms.ChoiceField(label=_("hoe het eindigt"), choices=[("", _("kies")), *ENDINGS], error_messages=CHOOSE)
    why = note_field(_("waarom het dicht mag"))


class ReopenForm(forms.Form):
    """Why it opens again."""

    because = note_field(_("waarom het weer opengaat"), _("Bijvoorbeeld: dit hielp niet."))


@dataclass(frozen=True, slots=True)
class Asked:
    """An open step with what was answered so far, and what is wrong with it."""

    step: Step
    became: str = ""
    text: str = ""
    error: str = ""


@reception_page("GET", "HEAD", "POST")
def closing(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Close a file that is open, or open one that is closed."""
    trajectory = desk.open(pk, ending.WHAT)
    data = request.POST if request.method == "POST" else None
    wants = data.get("doe", "") if data is not None else ""
    closes = CloseForm(data if wants == "sluit" else None)
    reopens = ReopenForm(data if wants == "heropen" else None)
    address = reverse("reception:closing", args=[pk])
    wrong = NotClosed("", "")
    try:
        if _done(
            desk, trajectory, data or QueryDict(), closes, reopens, partial(claim, desk, request, leads_to=address)
        ):
            return redirect(address)
    except NotClosed as refused:
        wrong = refused
        form: forms.Form = reopens if reopens.is_bound else closes
        if refused.field in form.fields:
            form.add_error(refused.field, str(refused))
    asked = _asked(desk, trajectory, data or QueryDict(), wrong)
    shown = {
        "form": reopens if reopens.is_bound else closes,
        "closes": closes,
        "reopens": reopens,
        "asked": asked,
        "became": BECAME,
        "refused": "" if wrong.field in (*closes.fields, *reopens.fields) else str(wrong),
        "wrong": wrong.field,
        "closings": list(ending.closings(desk, trajectory)),
    }
    return file_page(request, desk, trajectory, "closing", "reception/closing/page.html", shown)


def _done(
    desk: Desk,
    trajectory: Trajectory,
    data: QueryDict,
    closes: CloseForm,
    reopens: ReopenForm,
    kept: Callable[[], None],
) -> bool:
    """Whether what was asked is done. Raises NotClosed."""
    if closes.is_bound and closes.is_valid():
        told, answers = closes.cleaned_data, _answers(desk, trajectory, data)
        ending.close(desk, trajectory.pk, Ending(told["ending"]), told["why"], answers, claim=kept)
        return True
    if reopens.is_bound and reopens.is_valid():
        ending.reopen(desk, trajectory.pk, reopens.cleaned_data["because"], claim=kept)
        return True
    return False


def _answers(desk: Desk, trajectory: Trajectory, data: QueryDict) -> dict[UUID, Answer]:
    """What was said of each open step: the fields are called after its id."""
    known = {str(one): one for one in Became}
    return {
        step.pk: Answer(known.get(data.get(f"stap-{step.pk}", "")), data.get(f"tekst-{step.pk}", ""))
        for step in ending.open_steps(desk, trajectory)
    }


def _asked(desk: Desk, trajectory: Trajectory, data: QueryDict, wrong: NotClosed) -> list[Asked]:
    if trajectory.closed_on is not None:
        return []
    return [
        Asked(
            step,
            data.get(f"stap-{step.pk}", ""),
            data.get(f"tekst-{step.pk}", ""),
            str(wrong) if wrong.field == str(step.pk) else "",
        )
        for step in ending.open_steps(desk, trajectory)
    ]

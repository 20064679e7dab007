"""Two pages: who was involved through the years, and who is around her now. What is only drawn is not kept."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters

from rechtop.reception.around import ego
from rechtop.reception.around.drawing import draw
from rechtop.reception.around.involved import TELLERS, WHO_AT_MOST, NotInvolved, add, lines_of, take_back
from rechtop.reception.around.moments import month_of
from rechtop.reception.around.sums import in_one_sentence
from rechtop.reception.desk import Desk
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.reference.domains import domains

EMPTY_ROWS = 3
"""Rows to fill in under those that are there."""


class InvolvedForm(forms.Form):
    """One line: who, in which part of life, from when until when."""

    who = forms.CharField(label=_("wie was betrokken"), max_length=WHO_AT_MOST, required=False)
    domain = forms.ChoiceField(label=_("waarbij"), required=False)
    since = forms.CharField(
        label=_("vanaf"), required=False, max_length=20, help_text=_("2019 of 03/2019. Niet geweten? Laat leeg."),
        widget=forms.TextInput(attrs={"class": "short"}),
    )  # fmt: skip
    until = forms.CharField(
        label=_("tot"), required=False, max_length=20, help_text=_("2019 of 03/2019. Niet geweten? Laat leeg."),
        widget=forms.TextInput(attrs={"class": "short"}),
    )  # fmt: skip
    goes_on = forms.BooleanField(label=_("nu nog"), required=False)
    told_by = forms.ChoiceField(label=_("wie vertelt dit"), choices=[(one.value, one.label) for one in TELLERS])

    def __init__(self, data: object, desk: Desk) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # the data of a request
        field = self.fields["domain"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("kies")), *((one.id, one.name) for one in domains(desk.on))]


@sensitive_post_parameters()
@reception_page("GET", "HEAD", "POST")
def involved(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """The timeline as a drawing and as a list; add a line, strike one."""
    trajectory = desk.open(pk, "trajectory.timeline")
    form, fault = InvolvedForm(request.POST if request.POST.get("doe") == "erbij" else None, desk), ""
    if request.method == "POST":
        try:
            if _changed(request, desk, pk, form):
                return redirect("reception:involved", pk)
        except NotInvolved as wrong:
            if form.is_bound:
                form.add_error(wrong.field or None, str(wrong))
            else:
                fault = str(wrong)
    lines, now = lines_of(desk, trajectory), month_of(desk.on)
    told = [line.told for line in lines]
    shown = {
        "form": form,
        "fault": fault,
        "lines": lines,
        "drawing": draw(told, now),
        "sentence": in_one_sentence(told, now),
    }
    return file_page(request, desk, trajectory, "involved", "reception/around/involved.html", shown)


def _changed(request: HttpRequest, desk: Desk, pk: UUID, form: InvolvedForm) -> bool:
    """Whether what was asked is done. Raises NotInvolved."""
    if form.is_bound and not form.is_valid():
        return False
    with desk.writing(pk, "trajectory.timeline"):
        claim(desk, request, leads_to=reverse("reception:involved", args=[pk]))
        if form.is_bound:
            told = form.cleaned_data
            add(
                desk, pk, who=told["who"], domain_id=told["domain"], since=told["since"], until=told["until"],
                goes_on=told["goes_on"], told_by=told["told_by"],
            )  # fmt: skip
        else:
            take_back(desk, pk, _id(request.POST.get("schrap", "")))
    return True


def _id(typed: str) -> UUID:
    try:
        return UUID(typed)
    except ValueError:
        raise NotInvolved("", str(_("Deze lijn is er niet meer."))) from None


@sensitive_post_parameters()
@reception_page("GET", "HEAD", "POST")
def around(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Who is around her. Drawing keeps nothing; keeping and wiping happen only with their own button."""
    trajectory = desk.open(pk, "trajectory.around")
    asked = request.POST.get("doe", "")
    held, fault = ego.kept_of(desk, trajectory), ""
    people = ego.people_of(held)
    typed = [(near.name, near.sector, str(near.closeness)) for near in people]
    if asked == "wis":
        ego.wipe(desk, pk)
        return redirect("reception:around", pk)
    if asked in {"teken", "bewaar"}:
        columns = [request.POST.getlist(name) for name in ("naam", "sector", "hoe")]
        typed = [row for row in zip(*columns, strict=False) if row[0].strip()]
        try:
            people = ego.read_people(*zip(*typed, strict=True)) if typed else []
            if asked == "bewaar":
                ego.keep(desk, pk, people)
                return redirect("reception:around", pk)
        except ego.NotDrawn as wrong:
            fault = str(wrong)
    empty = ("", "", "0")
    shown = {
        "rows": [*typed, *[empty] * EMPTY_ROWS],
        "dots": ego.dots(people),
        "rings": [(ego.RINGS[how], how.label) for how in ego.Closeness if how],
        "sectors": ego.Sector.choices,
        "closeness": [(str(value), label) for value, label in ego.Closeness.choices],
        "held": held,
        "is_only_drawn": asked == "teken" and not fault,
        "fault": fault,
    }
    status = 422 if fault else 200
    return file_page(request, desk, trajectory, "around", "reception/around/around.html", shown, status=status)

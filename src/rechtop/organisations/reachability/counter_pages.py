"""The pages of the desk counter: the taps for anybody at a desk, the totals of a week for who is logged in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rechtop.accounts.access import Action, Standing
from rechtop.accounts.gate import need, open_form, work_page
from rechtop.organisations.access import of_organisation
from rechtop.organisations.forms.grouped import Grouped
from rechtop.organisations.models import Desk, Organisation, holding_on
from rechtop.organisations.reachability.counter import (
    MINUTES,
    Tap,
    add_desk,
    count,
    monday_of,
    open_desks,
    read_token,
    stop_desk,
    take_back,
    week,
)
from rechtop.organisations.reachability.errors import ReachRefused
from rechtop.organisations.reachability.themes import desk_themes

_BEGIN = date(2000, 1, 1)
"""Before this day nobody counted; the calendar of Python itself ends some weeks further back."""


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """Public. Which desk is yours."""
    context = {"desks": open_desks(timezone.localdate())}
    return render(request, "organisations/reachability/desks.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def tap(request: HttpRequest, code: str) -> HttpResponse:
    """Public. A button for each thing people come for; one tap counts it. Knows nobody."""
    desk = get_object_or_404(Desk.objects.select_related("organisation"), code=code)
    refused = ""
    if request.method == "POST":
        minutes = request.POST.get("minutes", "")
        try:
            chosen = int(minutes) if minutes in {str(one) for one in MINUTES} else None
            token = count(desk, request.POST.get("theme", ""), chosen, now=timezone.localtime())
        except ReachRefused as why:
            refused = str(why)
        else:
            return redirect(f"{reverse('reach:tap', args=[code])}?geteld={token}")
    token = request.GET.get("geteld", "") if not refused else ""
    context = {
        "desk": desk,
        "is_over": not desk.holds_on(timezone.localdate()),
        "themes": desk_themes().items(),
        "minutes": MINUTES,
        "refused": refused,
        "token": token,
        "counted": _counted(desk, token),
    }
    return open_form(render(request, "organisations/reachability/tap.html", context))


def _counted(desk: Desk, token: str) -> str:
    """What was counted just now, in words; empty when nothing was."""
    try:
        found: Tap = read_token(token)[0]
    except ReachRefused:
        return ""
    return desk_themes().get(found.theme, "") if found.desk == desk.code else ""


@require_POST
def untap(request: HttpRequest, code: str) -> HttpResponse:
    """Public. Take back what was counted just now."""
    desk = get_object_or_404(Desk, code=code)
    try:
        take_back(desk, request.POST.get("token", ""))
    except ReachRefused as why:
        context = {"desk": desk, "themes": desk_themes().items(), "minutes": MINUTES, "refused": str(why)}
        return open_form(render(request, "organisations/reachability/tap.html", context))
    return redirect("reach:tap", code=code)


class DeskForm(Grouped, forms.Form):
    """A new desk that counts."""

    name = forms.CharField(label=_("naam van het loket"), max_length=120)
    organisation = forms.ModelChoiceField(
        label=_("organisatie"), queryset=Organisation.objects.none(), empty_label=_("kies een organisatie")
    )
    groups = ((_("Een loket erbij"), ("name", "organisation")),)

    def __init__(self, *args: Any, standing: Standing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        where = standing.where(Action.DESKS)
        field = self.fields["organisation"]
        if isinstance(field, forms.ModelChoiceField):
            held = Organisation.objects.filter(holding_on(on)).order_by("name", "pk")
            field.queryset = held if where is None else held.filter(pk__in=where)


@work_page("GET", "HEAD", "POST")
def totals(request: HttpRequest, standing: Standing) -> HttpResponse:
    """The totals of a week; who may, adds a desk."""
    today = timezone.localdate()
    where = standing.where(Action.DESKS)
    may_add = where is None or bool(where)
    data = request.POST if request.method == "POST" else None
    form = DeskForm(data, standing=standing, on=today)
    if data is not None and form.is_valid():
        organisation = form.cleaned_data["organisation"]
        need(standing, Action.DESKS, of_organisation(organisation))
        add_desk(form.cleaned_data["name"], organisation, on=today)
        return redirect("reach:totals")
    monday = _monday(request.GET.get("week", ""), today)
    desks, lines = week(monday)
    context = {
        "form": form if may_add else None,
        "has_errors": data is not None,
        "desks": desks,
        "mine": [desk for desk in open_desks(today) if standing.may(Action.DESKS, of_organisation(desk.organisation))],
        "lines": lines,
        "monday": monday,
        "sunday": monday + timedelta(6),
        "before": monday - timedelta(7),
        "after": monday + timedelta(7) if monday + timedelta(7) <= today else None,
    }
    return render(request, "organisations/reachability/totals.html", context)


def _monday(asked: str, today: date) -> date:
    """The Monday of the week of a day as YYYY-MM-DD; this week for any other text."""
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        day = today
    return monday_of(day if _BEGIN <= day <= today else today)


@work_page("POST", action=Action.DESKS)
def stop(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """Let a desk count no more after today."""
    desk = get_object_or_404(Desk.objects.select_related("organisation"), pk=pk)
    need(standing, Action.DESKS, of_organisation(desk.organisation))
    stop_desk(desk, on=timezone.localdate())
    return redirect("reach:totals")

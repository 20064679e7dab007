"""What if on a page: at the desk with everything that was typed there, in the explorer with the running interview."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from rechtop.explorer.interview import sessions
from rechtop.explorer.interview.screen import page
from rechtop.explorer.interview.state import State
from rechtop.explorer.sheet import Sheet
from rechtop.explorer.told import read_sheet
from rechtop.explorer.whatif.chart import chart_of
from rechtop.explorer.whatif.choices import groups
from rechtop.explorer.whatif.form import BEFORE, Form, any_fact, earners, own_pay, posted_form
from rechtop.law.catalogue import law
from rechtop.law.sentences import LAST_STEP
from rechtop.law.whatif.telling import Telling

_CONTROL = ("csrfmiddlewaretoken", "doe", "deel")


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def at_desk(request: HttpRequest) -> HttpResponse:
    """Public. Any fact of the desk form, varied. The sheet travels in the form; without one there is nothing to do."""
    if request.method != "POST":
        return redirect("explorer:desk")
    typed = {name: values for name, values in request.POST.lists() if not name.startswith(BEFORE)}
    sheet = Sheet.posted({name: values for name, values in typed.items() if name not in _CONTROL})
    reading = read_sheet(sheet, law(), timezone.localdate())
    form = any_fact(posted_form(request.POST.dict()), law(), reading.household)
    carried = [(name, value) for name, values in typed.items() if name not in _CONTROL for value in values if value]
    names = sheet.names()
    context = {
        "carried": carried,
        "groups": groups(law()),
        "names": names,
        "unread": len(reading.errors),
        **_found(form, names),
    }
    return _shown(request, "desk", context)


@page("GET", "HEAD", "POST")
def own(request: HttpRequest, state: State) -> HttpResponse:
    """What if my income changes: only net pay, in simple words, from the answers of the interview."""
    if not state.answers.people:
        return redirect("explorer:interview:people")
    household = state.household()
    names = {who: state.called(who) or "u" for who in state.names}
    form = own_pay(posted_form(request.POST.dict()), law(), household)
    context = {
        "names": {who: names[who] for who in earners(household)},
        "state": state,
        "ends": sessions.ends_at(request),
        "seconds": request.session.get_expiry_age(),
        **_found(form, names, hides_told=state.shielded),
    }
    return _shown(request, "own", context)


def _found(form: Form, names: Mapping[str, str], *, hides_told: bool = False) -> dict[str, object]:
    """What both pages show: the form, and where something was computed the answer in words with its chart."""
    found: dict[str, object] = {"form": form, "told": None, "chart": None, "last_step": LAST_STEP}
    if form.walk is not None:
        found |= {"told": Telling(form.walk, names, hides_told=hides_told), "chart": chart_of(form.walk)}
    return found


def _shown(request: HttpRequest, name: str, context: Mapping[str, object]) -> HttpResponse:
    response = render(request, f"explorer/whatif/{name}.html", dict(context))
    response.headers["Referrer-Policy"] = "same-origin"  # or a browser would not say where the form came from
    return response

"""The route of an interview, its days as a calendar file, and the route of what was filled in at the desk."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from rechtop.explorer.interview import sessions
from rechtop.explorer.interview.screen import page, run_of
from rechtop.explorer.interview.state import State
from rechtop.explorer.outcome.views import WHOM_TO_CALL
from rechtop.explorer.route.calendar import calendar_file
from rechtop.explorer.route.paper import route_paper
from rechtop.explorer.sheet import Sheet
from rechtop.explorer.told import read_sheet
from rechtop.explorer.views import carried
from rechtop.law.catalogue import law
from rechtop.law.route import route
from rechtop.rules.run import Run


@page("GET", "HEAD")
def steps(request: HttpRequest, state: State) -> HttpResponse:
    """The route of an interview, to print on one page."""
    context = {
        "paper": route_paper(route(run_of(state)), state.names),
        "state": state,
        "ends": sessions.ends_at(request),
        "seconds": request.session.get_expiry_age(),
    }
    return _shown(request, "steps", context | WHOM_TO_CALL)


@page("GET", "HEAD")
def days(request: HttpRequest, state: State) -> HttpResponse:
    """The days of the route as a file for a calendar. Its name and its words tell nothing."""
    file = calendar_file(route(run_of(state)), timezone.now())
    response = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="dagen.ics"'
    return response


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def at_desk(request: HttpRequest) -> HttpResponse:
    """Public. The route of what was typed on the desk form; it travels back in the form, and nothing is kept."""
    if request.method != "POST":
        return redirect("explorer:desk")
    today = timezone.localdate()
    sheet = Sheet.posted(dict(request.POST.lists()))
    reading = read_sheet(sheet, law(), today)
    context = {
        "paper": route_paper(route(Run(law(), reading.household)), sheet.names()),
        "errors": len(reading.errors),
        "carried": carried(request),
    }
    return _shown(request, "desk", context | WHOM_TO_CALL)


def _shown(request: HttpRequest, name: str, context: dict[str, object]) -> HttpResponse:
    response = render(request, f"explorer/route/{name}.html", context)
    response.headers["Referrer-Policy"] = "same-origin"  # or a browser would not say where the forms come from
    return response

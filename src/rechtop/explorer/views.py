"""The desk form and the page for help right now. Both are public and keep nothing: answers travel in the form."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods
from django_htmx.middleware import HtmxDetails

from rechtop.explorer import help_now
from rechtop.explorer.page import Page
from rechtop.explorer.sheet import Sheet
from rechtop.explorer.told import read_sheet
from rechtop.law.catalogue import law


class DeskRequest(HttpRequest):
    """A request that may come from htmx."""

    htmx: HtmxDetails


ACTION = "doe"
"""The name of the buttons that change the sheet instead of only asking for the answers."""


PART = "deel"
"""What htmx asks while somebody types: the answers at once, the questions that help most after a pause."""

_CONTROL = ("csrfmiddlewaretoken", ACTION, PART)
_PARTS = {"": "explorer/_update.html", "vragen": "explorer/_update_questions.html"}


@gzip_page
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def desk(request: DeskRequest) -> HttpResponse:
    """Public. The form with the answers beside it; htmx asks for a part only."""
    today = timezone.localdate()
    sheet = Sheet.blank(today)
    if request.method == "POST":
        sheet = changed(Sheet.posted(dict(request.POST.lists())), request.POST.get(ACTION, ""))
    typing = bool(request.htmx) and request.method == "POST"
    page = Page(
        law(), sheet, read_sheet(sheet, law(), today), refine=request.method == "POST" and not typing, keep=typing
    )
    template = _PARTS.get(request.POST.get(PART, ""), _PARTS[""]) if typing else "explorer/desk.html"
    return _with_a_form(request, template, {"page": page})


def changed(sheet: Sheet, action: str) -> Sheet:
    """The sheet after a button: ``persoon-erbij``, ``persoon-weg:p2``, ``rij-erbij:LIST``, ``rij-weg:LIST:ROW``,
    ``toon:PLACE``.
    """
    what, _, about = action.partition(":")
    if what == "persoon-erbij":
        return sheet.with_person()
    if what == "persoon-weg":
        return sheet.without_person(about)
    if what == "toon":
        return sheet.with_opened(about)
    if what == "rij-erbij":
        return sheet.with_row(about)
    if what == "rij-weg":
        name, _, row = about.rpartition(":")
        return sheet.without_row(name, row)
    return sheet


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def urgent(request: HttpRequest) -> HttpResponse:
    """Public. Who helps right now. Carries along what was typed on the desk form, so that nothing is lost."""
    context = {"situations": help_now.SITUATIONS, "sources": help_now.sources(), "carried": carried(request)}
    return _with_a_form(request, "explorer/urgent.html", context)


def carried(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed on the desk form, to be sent back with it: on the pages that the form leads to."""
    sent = ((name, value) for name, values in request.POST.lists() if name not in _CONTROL for value in values)
    return [(name, value) for name, value in sent if value]


def _with_a_form(request: HttpRequest, template: str, context: Mapping[str, object]) -> HttpResponse:
    """A page with a form that is sent. A browser keeps its origin to itself under "no-referrer", as other pages say it,
    and what it then sends would be refused as a form of somebody else.
    """
    response = render(request, template, dict(context))
    response.headers["Referrer-Policy"] = "same-origin"
    return response

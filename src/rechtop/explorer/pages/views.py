"""The public pages. They are the same for everybody and know nothing of who reads them."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_safe

from rechtop.explorer.pages.entrances import ways
from rechtop.explorer.pages.listing import by_name
from rechtop.explorer.pages.right import RightPage
from rechtop.explorer.pages.search import needs_help_now, search
from rechtop.law.catalogue import law
from rechtop.organisations.find.asked import Asked
from rechtop.organisations.helping import helpers_of

QUERY = "zoek"


@csrf_exempt  # it changes nothing, and looking for a right works without cookies too
@gzip_page
@require_http_methods(["GET", "HEAD", "POST"])
def all_rights(request: HttpRequest) -> HttpResponse:
    """Public. The ways into the catalogue, or the rights that fit what was asked.

    What is typed comes in the form. It goes on to an address in which nobody reads it, so that going back works. An
    address in which somebody can read it, an older one, leads there too: it does not stay in sight or in the history.
    """
    sent = request.POST if request.method == "POST" else request.GET
    typed = Asked.read(sent)
    if request.method == "POST" or QUERY in sent:
        line = Asked(words=typed.words).address()
        return HttpResponseRedirect(f"{reverse('explorer:rights')}{'?' if line else ''}{line}")
    asked = typed.words
    found = search(law(), asked) if asked else ()
    context = {
        "asked": asked,
        "is_too_old": typed.is_too_old,
        "found": found,
        "is_urgent": needs_help_now(asked),
        "ways": () if found else ways(law()).values(),
        "every": () if found else by_name(law().rights),
    }
    return render(request, "explorer/pages/rights.html", context)


@gzip_page
@require_safe
def entrance(request: HttpRequest, way: str, id: str) -> HttpResponse:
    """Public. The rights behind one way in."""
    way_in = ways(law()).get(way)
    found = way_in.entrance(id) if way_in is not None else None
    if way_in is None or found is None:
        raise Http404
    others = [other for other in way_in.entrances if other is not found]
    return render(request, "explorer/pages/entrance.html", {"entrance": found, "way": way_in, "others": others})


@gzip_page
@require_safe
def right(request: HttpRequest, right: str) -> HttpResponse:
    """Public. Everything about one right, with the amounts of today and who helps with it."""
    today = timezone.localdate()
    context = {
        "page": RightPage(law(), right, today),
        "check": check_address(right),
        "helping": helpers_of(right, today),
    }
    return render(request, "explorer/pages/right.html", context)


def check_address(right: str) -> str:
    """Where one right is looked into: the interview, told which right weighs more, or else the desk form.

    The id of a right may stand in an address: it says nothing of anybody.
    """
    try:
        return f"{reverse('explorer:interview:start')}?recht={right}"
    except NoReverseMatch:
        return reverse("explorer:desk")

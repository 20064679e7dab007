"""The page on which anybody finds help, and the button that says what is missing."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from rechtop.law.subjects import DOMAINS, EVENTS
from rechtop.organisations.find.answer import Answer, note_unmet
from rechtop.organisations.find.asked import DOMAIN_NAMES, Asked
from rechtop.organisations.names import LANGUAGES


@csrf_exempt  # it changes nothing, and finding help works without cookies too
@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: HttpRequest) -> HttpResponse:
    """Public. Help by everyday words, near a place, open now, in a language; everything when nothing was asked.

    What is typed comes in the form. It goes on to an address in which nobody reads it, so that going back works.
    """
    if request.method == "POST":
        line = Asked.read(request.POST).address()
        return HttpResponseRedirect(f"{reverse('organisations:offer')}{'?' if line else ''}{line}")
    answer = Answer(Asked.read(request.GET), timezone.localtime())
    asked = answer.asked
    is_wanting = bool(asked.words or asked.right) and not answer.found and not answer.called.named
    if is_wanting and not asked.only_open and request.method == "GET":
        spot = answer.spot
        note_unmet(answer.moment.date(), spot.municipality if spot else "", asked.likely_domain)
    context = {
        "answer": answer,
        "asked": asked,
        "languages": LANGUAGES,
        "domains": DOMAINS,
        "events": EVENTS,
        "wider": asked.address(where=""),
        "without_right": replace(asked, right="", page=1).address(),
    }
    return _with_a_form(render(request, "organisations/offer.html", context))


@require_POST
def missing(request: HttpRequest) -> HttpResponse:
    """Public. Somebody says about what there was no help: a subject of our list, and the municipality she typed."""
    asked = Asked.read(request.POST)
    subject = request.POST.get("onderwerp", "")
    if subject in DOMAIN_NAMES:
        spot = asked.spot
        note_unmet(timezone.localdate(), spot.municipality if spot else "", subject)
    context = {"asked": asked, "domains": DOMAINS, "chosen": DOMAIN_NAMES.get(subject, "")}
    return _with_a_form(render(request, "organisations/missing.html", context))


def _with_a_form(response: HttpResponse) -> HttpResponse:
    response.headers["Referrer-Policy"] = "same-origin"  # or a browser would not say where the form came from
    return response

"""The pages of areas. All are public and keep nothing: what is typed or sent is used once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import groupby

from allauth.core import ratelimit
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_safe

from rechtop.areas import demo, maps
from rechtop.areas.access_in_space import Assumptions
from rechtop.areas.errors import AreasError, Fault, PlacesRefused
from rechtop.areas.finding import find
from rechtop.areas.forms import ReachForm
from rechtop.areas.homes import Homes, homes_of
from rechtop.areas.places import (
    NEIGHBOURHOOD_CREDIT,
    POPULATION_ON,
    POPULATION_SOURCE,
    Zone,
    former_municipalities,
    municipalities,
    municipalities_of_zone,
    regions,
    sections_of,
    zones,
)
from rechtop.areas.places_file import read_places
from rechtop.areas.study import Study, study
from rechtop.areas.through_time import predecessors, today_of

QUERY = "zoek"
_SHOWN_FAULTS = 50
_COUNTED = {"population_on": POPULATION_ON, "population_source": POPULATION_SOURCE}


@gzip_page
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def index(request: HttpRequest) -> HttpResponse:
    """Public. All first-line zones with their municipalities. What is searched travels in the form, not the address."""
    asked = " ".join(request.POST.get(QUERY, "")[:100].split())
    context = {"asked": asked, "found": find(asked) if asked else (), "provinces": _provinces()}
    return _with_a_form(request, "areas/index.html", context)


@cache
def _provinces() -> list[tuple[str, list[tuple[Zone, str]]]]:
    """The first-line zones by province, each with the names of its municipalities."""
    ordered = sorted(zones().values(), key=lambda zone: (zone.province, zone.name))
    return [
        (name, [(one, ", ".join(place.name for place in municipalities_of_zone(one.code))) for one in of])
        for name, of in groupby(ordered, key=lambda zone: zone.province)
    ]


@gzip_page
@require_safe
def municipality(request: HttpRequest, nis: str) -> HttpResponse:
    """Public. One municipality: its zone, inhabitants, areas and past. An old code says where it went."""
    if nis in former_municipalities():
        context = {"former": former_municipalities()[nis], "now": today_of(nis)}
        return render(request, "areas/former.html", context)
    found = municipalities().get(nis)
    if found is None:
        raise Http404
    picture, rows, notes = maps.of_municipality(found, timezone.localdate())
    context = {
        "municipality": found,
        "zone": zones().get(found.zone),
        "region": regions().get(found.region, ""),
        "predecessors": predecessors(nis),
        "sections": sections_of(nis),
        "map": picture,
        "rows": rows,
        "knows_people": any(row.people is not None for row in rows),
        "notes": notes,
        "credit": NEIGHBOURHOOD_CREDIT,
        **_COUNTED,
    }
    return render(request, "areas/municipality.html", context)


@gzip_page
@require_safe
def zone(request: HttpRequest, code: str) -> HttpResponse:
    """Public. One first-line zone with its municipalities."""
    found = zones().get(code)
    if found is None:
        raise Http404
    picture, rows = maps.of_zone(code, found.name)
    people = sum(one.population for one in municipalities_of_zone(code))
    remarks = [(one.name, one.remark) for one in municipalities_of_zone(code) if one.remark]
    context = {"zone": found, "map": picture, "rows": rows, "people": people, "remarks": remarks, **_COUNTED}
    return render(request, "areas/zone.html", context)


@gzip_page
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def access(request: HttpRequest) -> HttpResponse:
    """Public. Who can reach what: of a made-up town, or of a list that somebody sends. The list is not kept.

    A list takes up to some seconds of work: from one address only so many a minute (settings, ACCOUNT_RATE_LIMITS).
    """
    if request.method == "POST" and (limited := ratelimit.consume_or_429(request, action="access_in_space")):
        return limited  # type: ignore[no-any-return]
    today = timezone.localdate()
    form = ReachForm(request.POST, request.FILES) if request.method == "POST" else ReachForm()
    context: dict[str, object] = {"form": form, "example": demo.CSV_EXAMPLE, "faults": (), "is_demo": False}
    if not form.is_bound:
        homes = demo.homes()
        found = study(homes, demo.places(), today, Assumptions(), earlier=demo.EARLIER)
        return _reached(request, context | {"is_demo": True, "name": demo.TOWN}, found, homes)
    if not form.is_valid():
        return _with_a_form(request, "areas/access.html", context | {"is_wrong": True})
    try:
        return _of_a_list(request, form, context, today)
    except AreasError as error:
        faults: tuple[Fault, ...] = error.faults if isinstance(error, PlacesRefused) else ()
        context |= {
            "refused": str(error),
            "faults": faults[:_SHOWN_FAULTS],
            "other_faults": len(faults[_SHOWN_FAULTS:]),
        }
        return _with_a_form(request, "areas/access.html", context)


def _of_a_list(request: HttpRequest, form: ReachForm, context: dict[str, object], today: date) -> HttpResponse:
    sent = read_places(form.cleaned_data["bestand"].read())
    if sent.faults:
        raise PlacesRefused(
            f"{len(sent.faults)} rijen kloppen niet. We rekenden niets uit. Verbeter ze en probeer opnieuw.",
            sent.faults,
        )
    of = form.cleaned_data["gemeente"]
    on = form.chosen_day(today)
    homes = homes_of(of, on)
    given = Assumptions(form.road_factor(), form.catchment_m())
    found = study(homes, sent.places, on, given, of, earlier=form.cleaned_data["vroeger"])
    return _reached(request, context | {"remarks": sent.remarks, "name": of.name}, found, homes)


def _reached(request: HttpRequest, context: Mapping[str, object], found: Study, homes: Homes) -> HttpResponse:
    shown = {**context, "study": found, "maps": maps.of_study(found, homes)}
    return _with_a_form(request, "areas/access.html", shown)


def _with_a_form(request: HttpRequest, template: str, context: Mapping[str, object]) -> HttpResponse:
    """A page with a form that is sent: under "no-referrer" a browser would keep from us where the form came from."""
    response = render(request, template, dict(context))
    response.headers["Referrer-Policy"] = "same-origin"
    return response

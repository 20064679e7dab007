"""Open data over HTTP: public, without login, key or cookie."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rechtop.organisations.hsds import fetching
from rechtop.organisations.hsds.answers import answer, refused, streamed
from rechtop.organisations.hsds.links import Links
from rechtop.organisations.ipdc import shaping
from rechtop.organisations.models import Place, Service, ServiceAtPlace
from rechtop.organisations.open_data import calendars
from rechtop.organisations.open_data import table as csv_table
from rechtop.organisations.quality.criteria import rules
from rechtop.organisations.quality.freshness import checked_in_time

_CALENDAR = "text/calendar; charset=utf-8"
_FORMATS = {"ttl": ("turtle", "text/turtle; charset=utf-8"), "jsonld": ("json-ld", "application/ld+json")}


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What can be had, in which form, and under which conditions."""
    context = {"in_time": checked_in_time(localdate()), "target": rules().target}
    return render(request, "organisations/open_data/about.html", context)


@require_safe
def table(request: HttpRequest) -> HttpResponseBase:
    """The public social map as a table."""
    found = streamed(request, csv_table.lines(localdate()), "text/csv; charset=utf-8")
    found.headers["Content-Disposition"] = 'attachment; filename="sociale-kaart.csv"'
    return found


@require_safe
def service_hours(request: HttpRequest, service: UUID) -> HttpResponseBase:
    """The hours of a service everywhere."""
    places = _at_places().order_by("position", "id")
    found = get_object_or_404(
        Service.objects.prefetch_related("schedules", "closings", "phones", Prefetch("at_places", places)), pk=service
    )
    return _calendar(request, found.name, calendars.slots_of(found))


@require_safe
def place_hours(request: HttpRequest, service: UUID, at_place: UUID) -> HttpResponseBase:
    """The hours of a service at one place."""
    found = get_object_or_404(_at_places().select_related("service"), pk=at_place, service=service)
    return _calendar(request, f"{found.service.name} ({found.place.name})", [calendars.slot_at(found)])


@require_safe
def hours_of_place(request: HttpRequest, place: UUID) -> HttpResponseBase:
    """The hours of everything at one place."""
    found = get_object_or_404(Place, pk=place)
    at_places = _at_places().filter(place=found).select_related("service").order_by("service__name", "id")
    return _calendar(request, found.name, [calendars.slot_at(item) for item in at_places])


@require_safe
def instance(request: HttpRequest, service: UUID, suffix: str = "") -> HttpResponseBase:
    """A service as an instance of IPDC-LPDC: JSON-LD, or Turtle for who asks for it."""
    if not suffix:
        suffix = "ttl" if "text/turtle" in request.headers.get("Accept", "") else "jsonld"
    found = fetching.full_services([service]) if suffix in _FORMATS else []
    if not found:
        return refused(404, reason=_("Er is hier geen dienst. Kies .ttl of .jsonld."))
    if not shaping.is_public(found[0]):
        return refused(404, reason=_("IPDC-LPDC kent alleen diensten van een overheid. Vraag deze dienst met HSDS."))
    form, content_type = _FORMATS[suffix]
    graph = shaping.graph_of(found[0], Links.of(request), localdate())
    response = answer(request, shaping.written(graph, form), content_type, modified=found[0].modified_at)
    response.headers["Vary"] = "Accept"
    return response


def _calendar(request: HttpRequest, name: str, slots: list[calendars.Slot]) -> HttpResponseBase:
    modified = max((slot.service.modified_at for slot in slots), default=None)
    return answer(request, calendars.calendar(name, slots, localdate()), _CALENDAR, modified=modified)


def _at_places() -> QuerySet[ServiceAtPlace]:
    return ServiceAtPlace.objects.select_related("place").prefetch_related(
        "phones", "schedules", "closings", "service__phones"
    )

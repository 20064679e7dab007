"""The work pages: what is mine to keep true, and editing it. Thin: a view asks access, calls a service, answers."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from rechtop.accounts.access import INSTALLATION, Action, Standing, roles_of
from rechtop.accounts.doors import ways_for
from rechtop.accounts.gate import need, work_page
from rechtop.organisations.access import of_organisation, of_service, of_thing
from rechtop.organisations.acting import actor_of, thing_at
from rechtop.organisations.adding import free_slug
from rechtop.organisations.errors import CannotUndo, EditedMeanwhile, NotValid
from rechtop.organisations.forms.grouped import NewServiceForm, PlaceOfServiceForm
from rechtop.organisations.forms.hours import HoursForm
from rechtop.organisations.forms.rows import rows_of
from rechtop.organisations.forms.things import OrganisationForm, PlaceForm, ServiceForm, ThingForm
from rechtop.organisations.models import Change, Organisation, Place, Service, ServiceAtPlace, holding_on
from rechtop.organisations.names import municipality_of
from rechtop.organisations.record import snapshot
from rechtop.organisations.services import Actor, add, confirm, edit, history, thing_of, undo
from rechtop.organisations.told import told_change

FORMS: dict[str, type[ThingForm]] = {"service": ServiceForm, "place": PlaceForm, "organisation": OrganisationForm}
"""What can be edited, and with which form."""


SHOWN = 50
"""How many services of each sort the first page names; the others are a click away."""


@work_page("GET", "HEAD")
def start(request: HttpRequest, standing: Standing) -> HttpResponse:
    """The first page after logging in: my services, those that should have been checked first."""
    today = timezone.localdate()
    where = standing.where(Action.EDIT)
    services = Service.objects.filter(holding_on(today)).select_related("organisation", "keeper")
    if where is not None:
        mine = Organisation.objects.filter(pk__in=where)
        services = services.filter(keeper__in=mine) | services.filter(keeper=None, organisation__in=mine)
    late, never = services.filter(next_review_on__lt=today), services.filter(next_review_on=None)
    context = {
        "standing": standing,
        "roles": roles_of(standing.mandates),
        "overdue": late.order_by("next_review_on", "name", "pk")[:SHOWN],
        "unchecked": never.order_by("name", "pk")[:SHOWN],
        "services": services.order_by("name", "pk")[:SHOWN],
        "more_overdue": max(0, late.count() - SHOWN),
        "more_unchecked": max(0, never.count() - SHOWN),
        "number": services.count(),
        "more_services": max(0, services.count() - SHOWN),
        "organisations": Organisation.objects.filter(pk__in=where).order_by("name") if where else [],
        "may_edit": where is None or bool(where),
        "may_import": bool(standing.may(Action.IMPORT, INSTALLATION)),
        "may_partner": bool(standing.may(Action.PARTNER, INSTALLATION)),
        "may_add": bool(standing.may(Action.ADD, INSTALLATION)),
        "may_oversee": bool(standing.may(Action.OVERSEE, INSTALLATION)),
        "may_edit_areas": bool(standing.may(Action.EDIT_AREAS, INSTALLATION)),
        "may_receive": bool(standing.where(Action.RECEIVE)),
        "ways": ways_for(standing),
    }
    return render(request, "organisations/work.html", context)


@work_page("GET", "HEAD", "POST", action=Action.EDIT)
def edit_thing(request: HttpRequest, standing: Standing, kind: str, pk: UUID) -> HttpResponse:
    """The own fields of a thing, and its lists; what was typed stays until it is right."""
    thing = thing_at(kind, pk)
    need(standing, Action.EDIT, of_thing(thing))
    held, data = snapshot(thing), request.POST.copy() if request.method == "POST" else None
    form = FORMS[kind](data, instance=thing_at(kind, pk))
    lists = rows_of(thing, held, data)
    rows_fit = all([rows.is_valid() for rows in lists]) if data is not None else False
    if data is not None and form.is_valid() and rows_fit:
        values = form.values_on(timezone.localdate()) if isinstance(form, ServiceForm) else form.values()
        values |= {rows.name: rows.values() for rows in lists}
        try:
            edit(thing, values, by=actor_of(standing), version=form.cleaned_data["version"])
        except NotValid as refused:
            form.refuse(refused)
        except EditedMeanwhile as refused:
            form.add_error(None, str(refused))
            data["version"] = str(form.opened)  # saving once more goes on from her text
        else:
            return redirect("organisations:history", kind=kind, pk=pk)
    context = {"form": form, "lists": lists, "thing": thing, "kind": kind, "has_errors": data is not None}
    context["may_close"] = standing.may(Action.CLOSE, of_thing(thing)) and thing.valid_until is None
    if isinstance(thing, Service):
        context |= {
            "at_places": thing.at_places.select_related("place"),
            "may_add": standing.may(Action.ADD, of_thing(thing)),
        }
    elif isinstance(thing, Organisation):
        context["may_add"] = standing.may(Action.ADD, of_thing(thing))
    return render(request, "organisations/edit.html", context)


@work_page("GET", "HEAD", "POST", action=Action.EDIT)
def edit_hours(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """When a service is open at one place."""
    at = get_object_or_404(ServiceAtPlace.objects.select_related("service", "place"), pk=pk)
    need(standing, Action.EDIT, of_service(at.service))
    data = request.POST.copy() if request.method == "POST" else None
    form = HoursForm(data, at=at, on=timezone.localdate())
    if data is not None and form.is_valid():
        held = snapshot(at.service)["at_places"]
        values = {"at_places": [form.line() if line["id"] == str(at.pk) else line for line in held]}
        try:
            edit(at.service, values, by=actor_of(standing), version=form.cleaned_data["version"])
        except NotValid as refused:
            form.add_error(None, str(refused))
        except EditedMeanwhile as refused:
            form.add_error(None, str(refused))
            data["version"] = str(form.opened)
        else:
            return redirect("organisations:history", kind="service", pk=at.service.pk)
    context = {"form": form, "at": at, "thing": at.service, "kind": "service", "has_errors": data is not None}
    return render(request, "organisations/edit_hours.html", context)


@work_page("GET", "HEAD", action=Action.SEE_HISTORY)
def history_of(request: HttpRequest, standing: Standing, kind: str, pk: UUID) -> HttpResponse:
    """Who changed what, newest first, each with a button to undo it."""
    thing = thing_at(kind, pk)
    need(standing, Action.SEE_HISTORY, of_thing(thing))
    changes = [told_change(change) for change in history(thing)[:100]]
    may_edit = standing.may(Action.EDIT, of_thing(thing))
    context = {"thing": thing, "kind": kind, "changes": changes, "may_edit": may_edit}
    return render(request, "organisations/history.html", context)


@work_page("POST", action=Action.EDIT)
def undo_change(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """Put back what stood there before a change; when that cannot be, the history says why."""
    change = get_object_or_404(Change, pk=pk)
    if change.object_kind not in FORMS:
        raise Http404
    thing = thing_of(change)
    need(standing, Action.EDIT, of_thing(thing))
    try:
        undo(change, by=actor_of(standing))
    except CannotUndo as refused:
        changes = [told_change(one) for one in history(thing)[:100]]
        context = {"thing": thing, "kind": change.object_kind, "changes": changes, "may_edit": True}
        return render(request, "organisations/history.html", context | {"refused": str(refused)})
    return redirect("organisations:history", kind=change.object_kind, pk=thing.pk)


@work_page("POST", action=Action.EDIT)
def confirm_thing(request: HttpRequest, standing: Standing, kind: str, pk: UUID) -> HttpResponse:
    """Note that all of it is right today."""
    thing = thing_at(kind, pk)
    if isinstance(thing, Place):
        raise Http404
    need(standing, Action.EDIT, of_thing(thing))
    confirm(thing, by=actor_of(standing), on=timezone.localdate())
    return redirect("organisations:history", kind=kind, pk=pk)


@work_page("GET", "HEAD", "POST", action=Action.ADD)
def new_service(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """A new service of an organisation."""
    organisation = get_object_or_404(Organisation, pk=pk)
    need(standing, Action.ADD, of_organisation(organisation))
    data = request.POST if request.method == "POST" else None
    there = Service.objects.filter(holding_on(timezone.localdate()), organisation=organisation)
    form = NewServiceForm(data, taken=there.values_list("name", flat=True))
    if data is not None and form.is_valid():
        name = form.cleaned_data["name"]
        values = {
            "organisation": str(organisation.pk),
            "slug": free_slug(Service, f"{name} {organisation.name}"),
            "name": name,
            "description": form.cleaned_data["description"],
            "is_fictional": organisation.is_fictional,
        }
        made = add(Service, values, by=actor_of(standing))
        return redirect("organisations:edit", kind="service", pk=made.pk)
    context = {"form": form, "thing": organisation, "has_errors": data is not None}
    return render(request, "organisations/new_service.html", context)


@work_page("GET", "HEAD", "POST", action=Action.ADD)
def new_place(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """Give a service at one place more; its hours are filled in next."""
    service = get_object_or_404(Service, pk=pk)
    need(standing, Action.ADD, of_service(service))
    there = service.at_places.values("place")
    places = Place.objects.filter(holding_on(timezone.localdate()), organisation=service.organisation)
    known = [(str(one.pk), f"{one.name}, {one.street_line}") for one in places.exclude(pk__in=there).order_by("name")]
    data = request.POST if request.method == "POST" else None
    form = PlaceOfServiceForm(data, known=known)
    if data is not None and form.is_valid():
        told, actor = form.cleaned_data, actor_of(standing)
        with transaction.atomic():
            place = UUID(told["place"]) if told["place"] else _place_at(service, told, actor).pk
            held = snapshot(service)["at_places"]
            if str(place) not in {line["place"] for line in held}:  # the form was sent twice
                edit(service, {"at_places": [*held, {"place": str(place)}]}, by=actor)
        return redirect("organisations:hours", pk=service.at_places.get(place_id=place).pk)
    context = {"form": form, "thing": service, "has_errors": data is not None}
    return render(request, "organisations/new_place.html", context)


def _place_at(service: Service, told: Mapping[str, str], actor: Actor) -> Place:
    """The place of the organisation with this name and address, made when there is none."""
    values = {name: told[name] for name in ("name", "street", "house_number", "postcode", "city")}
    there = Place.objects.filter(holding_on(timezone.localdate()), organisation=service.organisation, **values)
    if (held := there.order_by("pk").first()) is not None:
        return held
    about = {
        "organisation": str(service.organisation_id),
        "municipality": municipality_of(told["city"], told["postcode"]),
        "is_fictional": service.is_fictional,
    }
    return add(Place, values | about, by=actor)

"""The pages on which something ends. Thin: a view asks access, calls an act, answers."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone

from rechtop.accounts.access import Action, Standing
from rechtop.accounts.gate import need, work_page
from rechtop.organisations.access import of_place, of_service, of_thing
from rechtop.organisations.acting import actor_of, thing_at
from rechtop.organisations.ending.acts import end_organisation, end_place, services_at
from rechtop.organisations.ending.forms import EndForm, EndOfOrganisationForm, EndOfPlaceForm, FollowedForm
from rechtop.organisations.errors import NotThere, NotValid
from rechtop.organisations.models import Organisation, Place, Service, holding_on
from rechtop.organisations.services import Actor, add, end

Ending = Service | Place | Organisation


@work_page("GET", "HEAD", "POST", action=Action.CLOSE)
def end_thing(request: HttpRequest, standing: Standing, kind: str, pk: UUID) -> HttpResponse:
    """Let a service, a place or an organisation stop. When its end is known already, its history tells it."""
    thing = thing_at(kind, pk)
    need(standing, Action.CLOSE, of_thing(thing))
    if thing.valid_until is not None:
        return redirect("organisations:history", kind=kind, pk=pk)
    today, data = timezone.localdate(), request.POST if request.method == "POST" else None
    form = _form(thing, data, today)
    if form.is_valid():
        try:
            with transaction.atomic():
                _end(thing, form, standing)
        except NotValid as refused:
            for name, messages in refused.found.items():
                for message in messages:
                    form.add_error(name if name in form.fields else None, message)
        except NotThere as refused:
            form.add_error(None, str(refused))
        else:
            return redirect("organisations:history", kind=kind, pk=pk)
    context = {"form": form, "thing": thing, "kind": kind, "has_errors": data is not None}
    return render(request, "organisations/ending/end.html", context | _along(thing, standing, today))


def _form(thing: Ending, data: QueryDict | None, today: date) -> EndForm:
    if isinstance(thing, Place):
        return EndOfPlaceForm(data, known=_others(thing, today))
    if isinstance(thing, Organisation):
        return EndOfOrganisationForm(data, thing=thing, on=today)
    return FollowedForm(data, thing=thing, on=today)


def _others(place: Place, today: date) -> list[Place]:
    """Where its services can go: the other places of the same organisation."""
    if place.organisation_id is None:
        return []
    there = Place.objects.filter(holding_on(today), organisation=place.organisation_id, valid_until=None)
    return list(there.exclude(pk=place.pk).order_by("name", "pk"))


def _end(thing: Ending, form: EndForm, standing: Standing) -> None:
    told, by = form.cleaned_data, actor_of(standing)
    on, because = told["last_day"], told["because"]
    if isinstance(thing, Service):
        end(thing, on=on, because=because, by=by, successor=told["following"])
    elif isinstance(thing, Organisation):
        along = told["along"] == "yes"
        end_organisation(thing, on=on, because=because, by=by, follower=told["following"], along=along)
    else:
        mine = [one for one in services_at(thing, on) if standing.may(Action.EDIT, of_service(one))]
        end_place(thing, on=on, because=because, by=by, follower=_follower(thing, told, by), moving=mine)


def _follower(place: Place, told: dict[str, str], by: Actor) -> Place | None:
    """The place that was chosen, or the new one that was filled in."""
    if told["place"]:
        return Place.objects.get(pk=told["place"])
    if not told["name"]:
        return None
    values = {name: told[name] for name in ("name", "street", "house_number", "postcode", "city")}
    owner = str(place.organisation_id) if place.organisation_id else None
    return add(Place, {**values, "organisation": owner, "is_fictional": place.is_fictional}, by=by)


def _along(thing: Ending, standing: Standing, today: date) -> dict[str, object]:
    """What belongs to it and so stops or goes along: told before anybody decides."""
    if isinstance(thing, Service):
        return {}
    if isinstance(thing, Organisation):
        return {
            "services": thing.services.filter(holding_on(today)).order_by("name", "pk"),
            "places": thing.places.filter(holding_on(today)).order_by("name", "pk"),
            "kept": thing.kept_services.filter(holding_on(today)).exclude(organisation=thing).count(),
        }
    there = services_at(thing, today)
    mine = [one for one in there if standing.may(Action.EDIT, of_service(one))]
    may_add = standing.may(Action.ADD, of_place(thing))
    return {"services": mine, "others": [one for one in there if one not in mine], "may_add": may_add}

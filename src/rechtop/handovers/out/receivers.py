"""Finding the service that a question goes to, and the way it can go there."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import F, Q

from rechtop.handovers.errors import HandoverError
from rechtop.handovers.out.instead import closed_now
from rechtop.handovers.sending import To
from rechtop.handovers.states import Way
from rechtop.organisations.find.search import search
from rechtop.organisations.models import Phone, Service, holding_on
from rechtop.stores.models import Peer, Store

MOST = 12


def found_services(asked: str, own: UUID, on: date) -> list[Service]:
    """The services that fit what was typed, not those of one's own organisation.

    What ended, is paused or is full brings along what came in its place and who helps with the same.
    """
    if not asked.strip():
        return []
    within = Service.objects.filter(holding_on(on)).exclude(organisation=own)
    hits = [hit.service.pk for hit in search(asked, within)[:MOST]]
    named = within.filter(name__icontains=asked.strip()).order_by("name").values_list("pk", flat=True)
    hits += [pk for pk in named[:MOST] if pk not in hits]
    held = {service.pk: service for service in Service.objects.filter(pk__in=hits).select_related("organisation")}
    found = {pk: held[pk] for pk in hits if pk in held}
    ended = Service.objects.filter(name__icontains=asked.strip()).exclude(holding_on(on)).values_list("pk", flat=True)
    for pk in [*found, *ended[:MOST]]:
        closed = closed_now(pk, own, on)
        for other in (closed.follower, *closed.others) if closed else ():
            if other is not None:
                found.setdefault(other.pk, other)
    return list(found.values())


def ways_to(service: Service) -> list[Way]:
    """How it can go to a service, the surest first. The telephone and the person herself always can."""
    ways: list[Way] = []
    if Store.objects.filter(pk=service.organisation_id, closed_on=None).exists():
        ways.append(Way.STORE)
    elif Peer.objects.filter(pk=service.organisation_id, ended_on=None).exclude(address="").exists():
        ways.append(Way.INSTALLATION)
    if service.email:
        ways.append(Way.LINK)
    return [*ways, Way.PHONE, Way.CARRIED]


def number_of(service: Service | None) -> str:
    """The number to call a service on: its own before that of its organisation, that for professionals first."""
    if service is None:
        return ""
    held = Phone.objects.filter(Q(service=service) | Q(organisation=service.organisation_id))
    held = held.filter(kind__in=[Phone.Kind.VOICE, Phone.Kind.MOBILE])
    first = held.order_by(F("service").asc(nulls_last=True), "-is_for_professionals", "pk").first()
    return first.number if first is not None else ""


def receiver(service: UUID, way: str, on: date) -> To:
    """The chosen service and way. Raises HandoverError when it is not there, or cannot be reached that way."""
    found = Service.objects.filter(holding_on(on), pk=service).select_related("organisation").first()
    if found is None:
        raise HandoverError("Deze dienst staat niet (meer) op de sociale kaart. Kies een andere.")
    if way not in ways_to(found):
        raise HandoverError("Zo kan het niet naar deze dienst. Kies een andere weg.")
    return To(found.pk, f"{found.name} ({found.organisation.name})", Way(way), found.organisation_id)

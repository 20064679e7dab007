"""The receiver closed: where the question can go now. What came in its place first, then who helps with the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q

from rechtop.organisations.ending.instead import instead_of
from rechtop.organisations.models import Capacity, Service, holding_on

MOST = 3
"""So many other services are proposed: a choice, not a search."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A service that takes nobody now: why, what came in its place, and others that help with the same."""

    service: Service
    why: str
    follower: Service | None
    others: tuple[Service, ...]


def closed_now(service: UUID, own: UUID, on: date) -> Closed | None:
    """What to know of a service that ended, is paused or is full on a day; None when it takes people."""
    found = Service.objects.select_related("organisation", "successor").filter(pk=service).first()
    why = _why(found, on) if found is not None else ""
    if found is None or not why:
        return None
    follower = instead_of(found, on).follower if found.has_ended_on(on) else None
    kept = follower if isinstance(follower, Service) and follower.organisation_id != own else None
    return Closed(found, why, kept, tuple(one for one in _same_subject(found, own, on) if one != kept)[:MOST])


def _why(service: Service, on: date) -> str:
    if service.has_ended_on(on):
        return "Deze dienst bestaat niet meer."
    if service.is_paused:
        return "Deze dienst is tijdelijk gesloten."
    if service.capacity == Capacity.FULL:
        return "Bij deze dienst kan nu niemand bij."
    return ""


def _same_subject(service: Service, own: UUID, on: date) -> list[Service]:
    """Services that take people and share subjects: the most shared first, then those of the same municipality."""
    subjects = Q()
    for taxonomy, code in service.topics.values_list("taxonomy", "code"):
        subjects |= Q(topics__taxonomy=taxonomy, topics__code=code)
    if not subjects:
        return []
    open_ = Service.objects.filter(holding_on(on), is_paused=False).exclude(capacity=Capacity.FULL)
    open_ = open_.exclude(organisation=own).exclude(pk=service.pk).filter(subjects)
    here = Count("pk", filter=Q(organisation__municipality=service.organisation.municipality))
    ranked = open_.annotate(shared=Count("topics", distinct=True), here=here).order_by("-shared", "-here", "name", "pk")
    return list(ranked.select_related("organisation")[: MOST + 1])

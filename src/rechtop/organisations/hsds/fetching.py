"""Reads what a page needs in a number of questions that does not grow with the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Max, Model, Prefetch, Q, QuerySet

from rechtop.organisations.hsds.values import FETCHED, latest
from rechtop.organisations.models import Organisation, Place, Service, ServiceAtPlace

M = TypeVar("M", bound=Model)
Stamp = tuple[UUID, datetime]
"""The identity of something, and when what is told of it changed."""


def _fetched(*names: str) -> list[Prefetch[str, QuerySet[Model], str]]:
    """Lists that are put where :func:`held` looks for them; without a manager for each thing on a page."""
    return [Prefetch(name, to_attr=FETCHED + name.rpartition("__")[2]) for name in names]


def _flat_services() -> QuerySet[Service]:
    places = ServiceAtPlace.objects.select_related("place")
    return Service.objects.select_related("organisation", "keeper", "successor").prefetch_related(
        Prefetch("at_places", places, to_attr=f"{FETCHED}at_places")
    )


def flat_services(ids: Sequence[UUID]) -> list[Service]:
    """Services with their organisation, and when their places changed."""
    return _in_order(_flat_services(), ids)


def stamps(found: QuerySet[Service], on: date) -> list[Stamp]:
    """Only when each service changed, in the order of their identities: one question, however many there are."""
    ended = Q(at_places__valid_until__lt=on)
    gone = Q(at_places__place__valid_until__lt=on)
    rows = (
        found.order_by("pk")
        .annotate(
            moved=Max("at_places__place__modified_at"),
            link_ended=Max("at_places__valid_until", filter=ended),
            place_ended=Max("at_places__place__valid_until", filter=gone),
        )
        .values_list(
            "pk", "modified_at", "organisation__modified_at", "keeper__modified_at", "moved",
            "valid_from", "valid_until", "link_ended", "place_ended",
        )
    )  # fmt: skip
    return [
        (pk, latest(list(filter(None, (own, organisation, keeper, moved))), begin, [end, link, place], on))
        for pk, own, organisation, keeper, moved, begin, end, link, place in rows
    ]


def full_services(ids: Sequence[UUID]) -> list[Service]:
    """Services with everything."""
    places = ServiceAtPlace.objects.select_related("place").prefetch_related(
        *_fetched("phones", "schedules", "closings", "place__phones")
    )
    found = Service.objects.select_related("organisation", "keeper", "successor").prefetch_related(
        *_fetched(
            "topics", "conditions", "rights", "documents", "costs", "languages", "areas", "ways", "wordings",
            "phones", "schedules", "closings", "organisation__identifiers", "organisation__phones",
        ),
        Prefetch("at_places", places, to_attr=f"{FETCHED}at_places"),
    )  # fmt: skip
    return _in_order(found, ids)


def organisations(ids: Sequence[UUID], *, full: bool) -> list[Organisation]:
    """Organisations; ``full`` with everything of themselves and of their places."""
    found = Organisation.objects.all()
    if full:
        places = Place.objects.prefetch_related(*_fetched("phones")).order_by("name", "id")
        there = Prefetch("places", places, to_attr=f"{FETCHED}places")
        found = found.prefetch_related(*_fetched("identifiers", "phones"), there)
    return _in_order(found, ids)


def at_places(ids: Sequence[UUID]) -> list[ServiceAtPlace]:
    """Services at places, with the place, the service and everything of both that is told here."""
    found = ServiceAtPlace.objects.select_related("place").prefetch_related(
        *_fetched("phones", "schedules", "closings", "place__phones"), Prefetch("service", _flat_services())
    )
    return _in_order(found, ids)


def services_of(organisations: Sequence[Organisation]) -> dict[UUID, list[UUID]]:
    """The identities of the services of organisations, by organisation."""
    found: dict[UUID, list[UUID]] = {}
    pairs = Service.objects.filter(organisation__in=organisations).order_by("pk").values_list("organisation", "pk")
    for owner, service in pairs:
        found.setdefault(owner, []).append(service)
    return found


def _in_order(found: QuerySet[M], ids: Sequence[UUID]) -> list[M]:
    by_id = found.order_by().in_bulk(ids)
    return [by_id[id] for id in ids if id in by_id]

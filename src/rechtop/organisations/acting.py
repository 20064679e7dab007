"""Who does something to the social map, as its history tells it, and to what."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from rechtop.accounts.access import Standing
from rechtop.organisations.models import Organisation, Place, Service
from rechtop.organisations.services import Actor


def actor_of(standing: Standing) -> Actor:
    """Who does it, and for which organisation: the one of her mandate, or the whole website."""
    user = standing.user
    if user is None:
        raise Http404
    names = [mandate.organisation for mandate in standing.mandates if mandate.organisation is not None]
    organisation = Organisation.objects.filter(pk__in=names).order_by("name").first() if names else None
    return Actor(user.pk, str(user), organisation.name if organisation is not None else "de regie van deze website")


def thing_at(kind: str, pk: UUID) -> Service | Place | Organisation:
    """What an address of a work page is about, or a 404."""
    if kind == "service":
        return get_object_or_404(Service, pk=pk)
    return get_object_or_404(Place, pk=pk) if kind == "place" else get_object_or_404(Organisation, pk=pk)

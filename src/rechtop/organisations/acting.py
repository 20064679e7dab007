"""Who does something to the social map, as its history tells it."""

from __future__ import annotations

from django.http import Http404

from rechtop.accounts.access import Standing
from rechtop.organisations.models import Organisation
from rechtop.organisations.services import Actor


def actor_of(standing: Standing) -> Actor:
    """Who does it, and for which organisation: the one of her mandate, or the whole website."""
    user = standing.user
    if user is None:
        raise Http404
    names = [mandate.organisation for mandate in standing.mandates if mandate.organisation is not None]
    organisation = Organisation.objects.filter(pk__in=names).order_by("name").first() if names else None
    return Actor(user.pk, str(user), organisation.name if organisation is not None else "de regie van deze website")

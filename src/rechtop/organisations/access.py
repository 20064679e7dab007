"""What of the social map belongs to whom, as rechtop.accounts decides on it."""

from __future__ import annotations

from rechtop.accounts.access import INSTALLATION, Ref
from rechtop.organisations.models import Organisation, Place, Service
from rechtop.organisations.services import Thing


def of_service(service: Service) -> Ref:
    """A service belongs to the organisation that keeps its fiche true."""
    return Ref("service", service.keeper_id or service.organisation_id)


def of_organisation(organisation: Organisation) -> Ref:
    """An organisation belongs to itself."""
    return Ref("organisation", organisation.pk)


def of_place(place: Place) -> Ref:
    """A place belongs to its organisation; without one to the whole installation."""
    return Ref("place", place.organisation_id)


def of_thing(thing: Thing) -> Ref:
    """Whatever has a history of its own."""
    if isinstance(thing, Service):
        return of_service(thing)
    if isinstance(thing, Organisation):
        return of_organisation(thing)
    if isinstance(thing, Place):
        return of_place(thing)
    return INSTALLATION  # a partnership is of several

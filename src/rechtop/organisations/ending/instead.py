"""Where people go now that something is no longer there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rechtop.organisations.models import Organisation, Service
from rechtop.organisations.public_bodies import ocmw_of

_FARTHEST = 20
"""So many followers after each other are looked through: a ring of them ends somewhere."""


@dataclass(frozen=True, slots=True)
class Instead:
    """Where to go: what came in its place and is there now, who offered it, the OCMW of the municipality.

    ``follower`` is the last one that is still there; ``ended`` the one that was named and ended too.
    """

    follower: Service | Organisation | None = None
    ended: Service | Organisation | None = None
    organisation: Organisation | None = None
    ocmw: Organisation | None = None

    @property
    def is_service(self) -> bool:
        """Whether the follower is a service."""
        return isinstance(self.follower, Service)


def instead_of(thing: Service | Organisation, on: date) -> Instead:
    """Where to go on a day instead of what ended. Only what is there is named; none: nobody said."""
    follower = _last(thing, on)
    named = thing.successor
    ended = named if named is not None and named != follower else None
    if isinstance(thing, Service):
        offers = thing.organisation if not thing.organisation.has_ended_on(on) else _last_organisation(thing, on)
        municipality = thing.organisation.municipality
    else:
        offers, municipality = None, thing.municipality
    ocmw = ocmw_of(municipality) if municipality and follower is None else None
    return Instead(follower, ended, offers, ocmw if ocmw not in (offers, thing) else None)


def _last(thing: Service | Organisation, on: date) -> Service | Organisation | None:
    """What follows, over followers that ended too, until one that is there."""
    found = thing.successor
    for _step in range(_FARTHEST):
        if found is None or not found.has_ended_on(on):
            return found
        found = found.successor
    return None


def _last_organisation(service: Service, on: date) -> Organisation | None:
    found = _last(service.organisation, on)
    return found if isinstance(found, Organisation) else None

"""Which services of the social map decide on a right or help to ask for it: for the page of that right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rechtop.organisations.find.search import current
from rechtop.organisations.models import RightLink, Service

MOST = 5
"""How many services are named. Of more, nobody can say here which one is near: then one looks for them by place."""


@dataclass(frozen=True, slots=True)
class Helper:
    """A service, and what it does for the right, in words."""

    service: Service
    part: str


@dataclass(frozen=True, slots=True)
class Helpers:
    """How many services there are for a right, and each of them when they are few."""

    number: int
    named: tuple[Helper, ...]


def helpers_of(right: str, on: date) -> Helpers:
    """The services for a right on a day: those that decide on it first. Who is not on the map is not counted."""
    links = RightLink.objects.filter(right=right, service__in=current(on)).select_related("service__organisation")
    number = links.count()
    if number > MOST:
        return Helpers(number, ())
    decides = RightLink.Part.DECIDES
    held = sorted(links, key=lambda link: (link.part != decides, link.service.name, link.service.pk))
    return Helpers(number, tuple(Helper(link.service, str(RightLink.Part(link.part).label)) for link in held))

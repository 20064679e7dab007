"""Who is in a partnership on a day, circle by circle, each with a number that the drawing and the list share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.utils import timezone

from rechtop.organisations.fiche import Fiche, with_everything
from rechtop.organisations.models import Partnership, PartnershipRole, Service, holding_on

CIRCLES = tuple(PartnershipRole.Kind)
"""From the inside outward."""

PLURAL = {
    PartnershipRole.Kind.CORE: "Kernactoren",
    PartnershipRole.Kind.BASIC: "Basisactoren",
    PartnershipRole.Kind.FACILITATING: "Faciliterende actoren",
    PartnershipRole.Kind.BEHIND: "Achterliggend aanbod",
}
"""What the members of a circle are called together."""


@dataclass(frozen=True, slots=True)
class Member:
    """One service in the partnership, with the number under which it stands in the drawing and in the list."""

    number: int
    service: Service
    fiche: Fiche


@dataclass(frozen=True, slots=True)
class Circle:
    """Everybody with the same role, by name."""

    kind: PartnershipRole.Kind
    members: tuple[Member, ...]

    @property
    def name(self) -> str:
        """What they are called together."""
        return PLURAL[self.kind]


def circles_on(partnership: Partnership, on: date) -> list[Circle]:
    """The four circles on a day. A service that stopped is left out, also when its role still runs."""
    roles = PartnershipRole.objects.filter(
        holding_on(on), holding_on(on, "service__"), partnership=partnership
    ).values_list("kind", "service")
    chosen: dict[str, set[UUID]] = {}
    for role, key in roles:
        chosen.setdefault(role, set()).add(key)
    keys = {key for held in chosen.values() for key in held}
    services = with_everything(Service.objects.filter(pk__in=keys)).order_by("name", "pk")
    moment = timezone.make_aware(datetime.combine(on, time(12)))
    found: list[Circle] = []
    number = 0
    for kind in CIRCLES:
        members: list[Member] = []
        for service in services:
            if service.pk in chosen.get(kind, ()):
                number += 1
                members.append(Member(number, service, Fiche(service, moment)))
        found.append(Circle(kind, tuple(members)))
    return found


def networks_of(services: Iterable[UUID], on: date) -> Sequence[Partnership]:
    """The partnerships in which any of these services has a role on a day."""
    return list(
        Partnership.objects.filter(
            holding_on(on),
            pk__in=PartnershipRole.objects.filter(holding_on(on), service__in=services).values("partnership"),
        ).order_by("name", "pk")
    )

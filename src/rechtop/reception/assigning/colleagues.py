"""Who in the organisation can carry a file, and what its teams are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from rechtop.accounts.access import ALLOWED, Action
from rechtop.accounts.models import Mandate, Role, User
from rechtop.organisations.models import Service
from rechtop.reception.desk import Desk

CARRIERS = tuple(role for role in Role if Action.ASSIGN in ALLOWED[role])
"""Roles that carry files."""

AT_DESKS = tuple(role for role in Role if Action.RECEIVE in ALLOWED[role])
"""Roles of a team: its teams are those that these work in."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can carry a file, and in which team."""

    account: UUID
    name: str
    team: UUID | None


def colleagues(desk: Desk) -> list[Colleague]:
    """Who can carry a file in this organisation on the day of the desk, by name; each once."""
    held = Mandate.objects.on(desk.on).filter(organisation=desk.organisation, role__in=CARRIERS)
    found: dict[UUID, Colleague] = {}
    for one in held.filter(person__is_active=True).select_related("person").order_by("valid_from", "pk"):
        found.setdefault(one.person_id, Colleague(one.person_id, str(one.person), one.team))
    return sorted(found.values(), key=lambda one: one.name.casefold())


def at_work(desk: Desk) -> set[UUID]:
    """The accounts that work with people in this organisation on the day of the desk. Not who left or sleeps."""
    held = Mandate.objects.on(desk.on).filter(organisation=desk.organisation, role__in=AT_DESKS)
    return set(held.filter(person__is_active=True).values_list("person", flat=True))


def teams(desk: Desk) -> dict[UUID, str]:
    """The teams of this organisation in which somebody works today, with their names in the social map."""
    held = Mandate.objects.on(desk.on).filter(organisation=desk.organisation, role__in=AT_DESKS, team__isnull=False)
    keys = {key for key in held.values_list("team", flat=True) if key is not None}
    names = dict(Service.objects.filter(pk__in=keys).values_list("pk", "name"))
    named = {key: names.get(key) or _("Team %(code)s") % {"code": str(key)[-4:]} for key in keys}
    return dict(sorted(named.items(), key=lambda item: item[1].casefold()))


def names_of(accounts: Iterable[UUID]) -> dict[UUID, str]:
    """What workers are called, also those who left."""
    return {one.pk: str(one) for one in User.objects.filter(pk__in=set(accounts))}

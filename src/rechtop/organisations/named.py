"""How the organisations of today are called, for the rooms that know them by their UUID alone."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from rechtop.organisations.models import Organisation, Service, holding_on


def names_of_today() -> dict[UUID, str]:
    """Every organisation that has not ended, by UUID."""
    return dict(Organisation.objects.filter(holding_on(timezone.localdate())).values_list("pk", "name"))


def teams_of_today(organisation: UUID) -> dict[UUID, str]:
    """The services of an organisation that have not ended, by UUID: its teams."""
    held = Service.objects.filter(holding_on(timezone.localdate()), organisation=organisation)
    return dict(held.values_list("pk", "name"))

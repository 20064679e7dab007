"""How the organisations of today are called, for the rooms that know them by their UUID alone."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from rechtop.organisations.models import Organisation, holding_on


def names_of_today() -> dict[UUID, str]:
    """Every organisation that has not ended, by UUID."""
    return dict(Organisation.objects.filter(holding_on(timezone.localdate())).values_list("pk", "name"))

"""The owners of local rights that this installation knows, and what municipalities are called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.conf import settings

from rechtop.areas.places import municipalities
from rechtop.law.local.library import owners
from rechtop.law.local.owners import OwnerLaw

FIELD = "gemeente"
"""The name of the list of municipalities in a form."""


def owners_on(day: date) -> list[OwnerLaw]:
    """The owners with what they have on a day."""
    return owners(settings.DATA, day)


def choices(known: Sequence[OwnerLaw]) -> list[tuple[str, str]]:
    """Every municipality that one may choose, by name: those of today, and any other that an owner has rights for."""
    named = {code: name for owner in known for code, name in owner.areas.items() if owner.benefits}
    today = {code: found.name for code, found in municipalities().items()}
    return sorted((named | today).items(), key=lambda place: place[1])


def municipality_name(code: str, known: Sequence[OwnerLaw]) -> str:
    """What a municipality is called; its code where nobody says."""
    today = municipalities().get(code)
    if today is not None:
        return today.name
    return next((owner.areas[code] for owner in known if code in owner.areas), code)

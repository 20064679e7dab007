"""Organisations by their name or their town: also those of which nobody filled in a service yet, as most OCMWs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.db.models.functions import Length

from rechtop.organisations.models import Organisation, OrganisationKind, holding_on

MOST = 5
"""How many are named. When more are called so, somebody says first where she lives, or types more of the name."""

_WORDS = 6
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Called:
    """How many organisations fit, and each of them when they are few."""

    number: int
    named: tuple[Organisation, ...]

    def without(self, key: UUID | None) -> Called:
        """The same, less the one that the page already names."""
        named = tuple(one for one in self.named if one.pk != key)
        return Called(self.number - (len(self.named) - len(named)), named)


def called(words: str, municipality: str, on: date) -> Called:
    """The organisations with all these words in their name, in a municipality (NIS code) when one is given.

    Without words: the OCMW and the municipality itself. Whole sentences are the name of nobody and find nothing.
    """
    pieces = words.split()
    if len(pieces) > _WORDS or (pieces and max(map(len, pieces)) < _SHORTEST) or not (pieces or municipality):
        return Called(0, ())
    held = Organisation.objects.filter(holding_on(on))
    if municipality:
        held = held.filter(municipality=municipality)
    if not pieces:
        held = held.filter(kind__in=(OrganisationKind.OCMW, OrganisationKind.MUNICIPALITY), parent=None)
    for piece in pieces:
        held = held.filter(Q(name__icontains=piece) | Q(alternate_name__icontains=piece))
    number = held.count()
    if not 0 < number <= MOST:
        return Called(number, ())
    return Called(number, tuple(held.order_by(Length("name"), "name", "pk").prefetch_related("phones")))

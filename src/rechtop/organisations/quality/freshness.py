"""How fresh a fiche is, and how many of all fiches were checked in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Count, Q

from rechtop.law.procedure.calendar import end_of_term
from rechtop.organisations.models import Service, holding_on
from rechtop.organisations.quality.criteria import rules


def freshness(reviewed_on: date | None, on: date) -> Fraction:
    """From 1 (checked at most six months ago) evenly down to 0 (two years ago, or never). A later day counts as 1."""
    if reviewed_on is None:
        return Fraction(0)
    full = end_of_term(reviewed_on, rules().full_months, "month")
    nothing = end_of_term(reviewed_on, rules().nothing_months, "month")
    if on <= full:
        return Fraction(1)
    return max(Fraction(0), Fraction((nothing - on).days, (nothing - full).days))


@dataclass(frozen=True, slots=True)
class InTime:
    """How many services there are, and how many of them need no check yet. Never checked is not in time."""

    services: int
    in_time: int

    @property
    def percent(self) -> int | None:
        """The share, rounded down: 89.9 is not yet 90. None when there are no services."""
        return self.in_time * 100 // self.services if self.services else None


def checked_in_time(on: date) -> InTime:
    """The figure that is published, over all services that are there on a day."""
    found = Service.objects.filter(holding_on(on)).aggregate(
        services=Count("pk"), in_time=Count("pk", filter=Q(next_review_on__gte=on))
    )
    return InTime(found["services"], found["in_time"])

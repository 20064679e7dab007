"""The fiches of somebody, worst first: what helps most, how many lack what, and which should have been checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from rechtop.organisations.fiche import with_everything
from rechtop.organisations.models import Organisation, Service, holding_on
from rechtop.organisations.quality.criteria import Criterion, rules
from rechtop.organisations.quality.scoring import Quality, quality_of


@dataclass(frozen=True, slots=True)
class Lacking:
    """How many fiches lack (a part of) one thing."""

    criterion: Criterion
    fiches: int


LATE, NEVER = "te-laat", "nooit"
"""Which fiches one may ask for."""

MOST = 500
"""How many fiches are looked at together. Of more, those that were longest not checked."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The fiches that were looked at, what helps most first, and how many there are in all, late or never checked."""

    on: date
    fiches: tuple[Quality, ...]
    total: int
    overdue: int
    unchecked: int

    @property
    def is_part(self) -> bool:
        """Whether there are more than were looked at."""
        return self.total > MOST

    @property
    def mean(self) -> int | None:
        """The mean score, rounded down; None without fiches."""
        return sum(one.score for one in self.fiches) // len(self.fiches) if self.fiches else None

    @property
    def lacking(self) -> list[Lacking]:
        """How many fiches lack what, most first."""
        counted = Counter(reason.criterion.id for one in self.fiches for reason in one.reasons)
        return [Lacking(rules().criteria[key], number) for key, number in counted.most_common()]

    def chosen(self, which: str, lacks: str) -> list[Quality]:
        """Those that are late, longest ago first, or never checked (else: all), and that lack one thing if named."""
        held = list(self.fiches)
        if which == LATE:
            late = [one for one in held if one.service.is_overdue_on(self.on)]
            held = sorted(late, key=lambda one: (one.service.next_review_on or self.on, one.service.name))
        elif which == NEVER:
            held = [one for one in held if one.service.next_review_on is None]
        return [one for one in held if not lacks or any(reason.criterion.id == lacks for reason in one.reasons)]


def kept_in(organisations: Iterable[UUID] | None, on: date) -> QuerySet[Service]:
    """The services that these organisations keep true on a day; None is all of them."""
    services = Service.objects.filter(holding_on(on))
    if organisations is None:
        return services
    mine = Organisation.objects.filter(pk__in=organisations)
    return services.filter(Q(keeper__in=mine) | Q(keeper=None, organisation__in=mine))


def overview(services: QuerySet[Service], on: date, which: str = "") -> Overview:
    """The quality of these services, what helps most first: most points to win, then longest not checked, then name.

    Of a map with more than :data:`MOST` services only a part is looked at, of those that ``which`` means.
    """
    late, never = services.filter(next_review_on__lt=on), services.filter(next_review_on=None)
    total = services.count()
    if total > MOST:
        services = {LATE: late, NEVER: never}.get(which, services)
    longest = services.order_by(F("next_review_on").asc(nulls_first=True), "name", "pk")
    found = [quality_of(service, on) for service in with_everything(longest)[:MOST]]
    found.sort(key=lambda one: (one.score, one.service.next_review_on or date.min, one.service.name, one.service.pk))
    return Overview(on, tuple(found), total, late.count(), never.count())

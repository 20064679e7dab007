"""The fiches of somebody, worst first: what helps most, how many lack what, and which should have been checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from rechtop.organisations.fiche import with_everything
from rechtop.organisations.models import Organisation, Service, holding_on
from rechtop.organisations.quality.criteria import Criterion, rules
from rechtop.organisations.quality.scoring import Quality, quality_of


@dataclass(frozen=True, slots=True)
class Lacking:
    """How many fiches lack (a part of) one thing."""

    criterion: Criterion
    fiches: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All fiches that were looked at, what helps most first."""

    on: date
    fiches: tuple[Quality, ...]

    @property
    def mean(self) -> int | None:
        """The mean score, rounded down; None without fiches."""
        return sum(one.score for one in self.fiches) // len(self.fiches) if self.fiches else None

    @property
    def overdue(self) -> list[Quality]:
        """What should have been checked by now, longest ago first."""
        late = [one for one in self.fiches if one.service.is_overdue_on(self.on)]
        return sorted(late, key=lambda one: (one.service.next_review_on or self.on, one.service.name))

    @property
    def unchecked(self) -> list[Quality]:
        """What nobody took on yet."""
        return [one for one in self.fiches if one.service.next_review_on is None]

    @property
    def lacking(self) -> list[Lacking]:
        """How many fiches lack what, most first."""
        counted = Counter(reason.criterion.id for one in self.fiches for reason in one.reasons)
        return [Lacking(rules().criteria[key], number) for key, number in counted.most_common()]

    def chosen(self, which: str, lacks: str) -> list[Quality]:
        """Those that are ``overdue`` or ``unchecked`` (else: all), and that lack one thing when it is named."""
        held = {"te-laat": self.overdue, "nooit": self.unchecked}.get(which, self.fiches)
        return [one for one in held if not lacks or any(reason.criterion.id == lacks for reason in one.reasons)]


def kept_in(organisations: Iterable[UUID] | None, on: date) -> QuerySet[Service]:
    """The services that these organisations keep true on a day; None is all of them."""
    services = Service.objects.filter(holding_on(on))
    if organisations is None:
        return services
    mine = Organisation.objects.filter(pk__in=organisations)
    return services.filter(Q(keeper__in=mine) | Q(keeper=None, organisation__in=mine))


def overview(services: QuerySet[Service], on: date) -> Overview:
    """The quality of these services, what helps most first: most points to win, then longest not checked, then name."""
    found = [quality_of(service, on) for service in with_everything(services)]
    never = date.min
    found.sort(key=lambda one: (one.score, one.service.next_review_on or never, one.service.name, one.service.pk))
    return Overview(on, tuple(found))

"""The answer to a visitor: the services of one page, what was left out and why, and what helps when nothing fits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.db import transaction
from django.db.models import F, QuerySet

from rechtop.organisations.fiche import Fiche, with_everything
from rechtop.organisations.find.asked import Asked
from rechtop.organisations.find.place import Spot, in_km
from rechtop.organisations.find.search import MOST, current, for_area, search
from rechtop.organisations.hours import Now
from rechtop.organisations.models import Organisation, Service, UnmetNeed
from rechtop.organisations.public_bodies import ocmw_of

ON_A_PAGE = 20
"""How many services stand on one page."""

FAR_M = 15_000.0
"""At this distance a service weighs half of what it does around the corner."""

REACHABLE = (Now.OPEN, Now.PHONE)
"""What "open now" means: one can go, or at least call."""


@dataclass(frozen=True)
class Found:
    """One service as it stands in the list."""

    fiche: Fiche
    metres: float | None

    @property
    def service(self) -> Service:
        """The service itself."""
        return self.fiche.service

    @property
    def straight(self) -> str:
        """How far it is in a straight line; empty where that is not known."""
        return in_km(self.metres)[0] if self.metres is not None else ""

    @property
    def by_road(self) -> str:
        """About how far by road, with the declared factor."""
        return in_km(self.metres)[1] if self.metres is not None else ""


@dataclass(frozen=True)
class Answer:
    """What is shown for a question at a moment (local time)."""

    asked: Asked
    moment: datetime

    @property
    def spot(self) -> Spot | None:
        """The place that is measured from."""
        return self.asked.spot

    @cached_property
    def _services(self) -> QuerySet[Service]:
        asked, found = self.asked, current(self.moment.date())
        if asked.domain:
            found = found.filter(topics__taxonomy="domein", topics__code=asked.domain)
        if asked.event:
            found = found.filter(topics__taxonomy="gebeurtenis", topics__code=asked.event)
        if asked.language:
            found = found.filter(languages__code=asked.language)
        if self.spot is not None:
            found = for_area(found, self.spot.areas, self.spot.municipality)
        return found.distinct()

    @cached_property
    def _ranked(self) -> list[Found]:
        """Everything that fits, best first: by the words and how near it is, else by how near, else by name."""
        if self.asked.words:
            weights = {hit.service.pk: hit.weight for hit in search(self.asked.words, self._services)}
            services = with_everything(Service.objects.filter(pk__in=weights))
        else:
            weights = {}
            services = with_everything(self._services.order_by("name", "pk"))[: 10 * MOST]
        found = [Found(Fiche(service, self.moment), self._metres(service)) for service in services]
        return sorted(found, key=lambda one: (-self._weight(one, weights.get(one.service.pk, 1.0)), one.service.name))

    def _metres(self, service: Service) -> float | None:
        return self.spot.metres_to(service) if self.spot is not None else None

    def _weight(self, found: Found, words: float) -> float:
        if self.spot is None:
            return words
        return words / (1 + (FAR_M if found.metres is None else found.metres) / FAR_M)

    @cached_property
    def found(self) -> list[Found]:
        """All that is shown, over all pages."""
        if not self.asked.only_open:
            return self._ranked
        return [one for one in self._ranked if one.fiche.state.now in REACHABLE]

    @property
    def not_sure_open(self) -> int:
        """How many were left out of "open now" only because nobody knows their hours."""
        return sum(one.fiche.state.now is Now.UNKNOWN for one in self._ranked) if self.asked.only_open else 0

    @property
    def shown(self) -> list[Found]:
        """Those of this page."""
        start = (self.page - 1) * ON_A_PAGE
        return self.found[start : start + ON_A_PAGE]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-len(self.found) // ON_A_PAGE))

    @property
    def page(self) -> int:
        """The page that is shown: the last one when a later one was asked."""
        return min(self.asked.page, self.pages)

    @property
    def before(self) -> str:
        """What leads to the page before; empty on the first."""
        return self.asked.address(self.page - 1) if self.page > 1 else ""

    @property
    def after(self) -> str:
        """What leads to the next page; empty on the last."""
        return self.asked.address(self.page + 1) if self.page < self.pages else ""

    @cached_property
    def ocmw(self) -> Organisation | None:
        """The OCMW of the municipality that was typed."""
        return ocmw_of(self.spot.municipality) if self.spot is not None else None


def note_unmet(on: date, municipality: str = "", domain: str = "") -> None:
    """Count once more that nothing was found there on that day. No words and nothing of a person are kept."""
    with transaction.atomic():
        UnmetNeed.objects.get_or_create(on=on, municipality=municipality, domain=domain)
        UnmetNeed.objects.filter(on=on, municipality=municipality, domain=domain).update(times=F("times") + 1)

"""The answer to a visitor: the services of one page, what was left out and why, and what helps when nothing fits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet

from rechtop.organisations.fiche import Fiche, with_phones_and_hours
from rechtop.organisations.find.asked import Asked
from rechtop.organisations.find.bodies import Called, called
from rechtop.organisations.find.place import Spot, in_km
from rechtop.organisations.find.search import MOST, current, for_area, search
from rechtop.organisations.hours import Now
from rechtop.organisations.models import Language, Organisation, RightLink, Service, Topic, UnmetNeed
from rechtop.organisations.public_bodies import ocmw_of

ON_A_PAGE = 20
"""How many services stand on one page."""

UNASKED = 10 * MOST
"""How many services are looked at, by name, when no word was typed."""

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
            found = found.filter(_has(Topic, taxonomy="domein", code=asked.domain))
        if asked.event:
            found = found.filter(_has(Topic, taxonomy="gebeurtenis", code=asked.event))
        if asked.language:
            found = found.filter(_has(Language, code=asked.language))
        if asked.right:
            found = found.filter(_has(RightLink, right=asked.right))
        if self.spot is not None:
            found = for_area(found, self.spot.areas, self.spot.municipality, self.moment.date())
        return found

    @cached_property
    def _ranked(self) -> list[UUID]:
        """Everything that fits, best first: by the words and how near it is, else by how near, else by name."""
        if self.asked.words:
            weights = {hit.service.pk: hit.weight for hit in search(self.asked.words, self._services)}
        else:
            named = self._services.order_by("name", "pk").values_list("pk", "name")[:UNASKED]
            weights = {pk: 1.0 for pk, _ in named}
        if self.spot is not None:
            self._metres.update(self.spot.metres_to(weights, self.moment.date()))
        return sorted(weights, key=lambda pk: -weights[pk] * self._nearness(pk))

    def _nearness(self, service: UUID) -> float:
        return 1 / (1 + self._metres.get(service, FAR_M) / FAR_M) if self.spot is not None else 1.0

    @cached_property
    def _metres(self) -> dict[UUID, float]:
        """How far those are of which that is known: filled in once, with the ranking."""
        return {}

    @cached_property
    def _states(self) -> dict[UUID, Now]:
        """What one can count on now, of everything that fits."""
        there = with_phones_and_hours(Service.objects.filter(pk__in=self._ranked))
        return {service.pk: Fiche(service, self.moment).state.now for service in there}

    @property
    def is_cut(self) -> bool:
        """Whether more services fit than are looked at: without a word, only the first by name are."""
        return not self.asked.words and len(self._ranked) == UNASKED < self._services.count()

    @cached_property
    def found(self) -> list[UUID]:
        """All that is shown, over all pages."""
        if not self.asked.only_open:
            return self._ranked
        return [pk for pk in self._ranked if self._states[pk] in REACHABLE]

    @property
    def not_sure_open(self) -> int:
        """How many were left out of "open now" only because nobody knows their hours."""
        return list(self._states.values()).count(Now.UNKNOWN) if self.asked.only_open else 0

    @cached_property
    def shown(self) -> list[Found]:
        """Those of this page, with all that is told of them."""
        start = (self.page - 1) * ON_A_PAGE
        wanted = self.found[start : start + ON_A_PAGE]
        held = {service.pk: service for service in with_phones_and_hours(Service.objects.filter(pk__in=wanted))}
        return [Found(Fiche(held[pk], self.moment), self._metres.get(pk)) for pk in wanted]

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
    def called(self) -> Called:
        """The organisations of that name, or of that town when no word was typed."""
        if self.asked.is_choosing or self.page > 1:
            return Called(0, ())
        found = called(self.asked.words, self.spot.municipality if self.spot else "", self.moment.date())
        return found.without(self.ocmw.pk if self.ocmw is not None and not self.found else None)

    @property
    def is_name(self) -> bool:
        """Whether what was typed is the name of an organisation: several words, and few are called so."""
        return len(self.asked.words.split()) > 1 and bool(self.called.named)

    @cached_property
    def ocmw(self) -> Organisation | None:
        """The OCMW of the municipality that was typed."""
        return ocmw_of(self.spot.municipality) if self.spot is not None else None


def _has(line: type[Topic | Language | RightLink], **said: str) -> Exists:
    """The condition that a service has such a line: looked up for each that is weighed, not for all beforehand."""
    return Exists(line._default_manager.filter(service=OuterRef("pk"), **said))


def note_unmet(on: date, municipality: str = "", domain: str = "") -> None:
    """Count once more that nothing was found there on that day. No words and nothing of a person are kept."""
    with transaction.atomic():
        UnmetNeed.objects.get_or_create(on=on, municipality=municipality, domain=domain)
        UnmetNeed.objects.filter(on=on, municipality=municipality, domain=domain).update(times=F("times") + 1)

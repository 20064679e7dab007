"""The lists of the API: what is on a page of each, and how one of them looks."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Model, QuerySet

from rechtop.organisations.hsds import choosing, fetching, organisation, paging, places, service
from rechtop.organisations.hsds.asked import MOST_WITH_SERVICES, Asked
from rechtop.organisations.hsds.links import Links
from rechtop.organisations.hsds.terms import all_taxonomies, all_terms
from rechtop.organisations.hsds.values import Json
from rechtop.organisations.hsds.versions import Version
from rechtop.organisations.models import Service

BATCH = 200
"""How many are read at once when everything is sent, one a line."""


@dataclass(frozen=True)
class Listing(ABC):
    """A list as asked for by one visitor on one day."""

    version: Version
    links: Links
    asked: Asked
    on: date

    @abstractmethod
    def page(self) -> tuple[paging.Page, list[Json]]:
        """The page that is asked for, and what stands on it."""

    @abstractmethod
    def lines(self) -> Iterator[Json]:
        """Everything that is asked for."""

    @abstractmethod
    def one(self, id: UUID) -> Json | None:
        """One of them with everything; None when there is none."""


class Stored(Listing):
    """A list of rows of the database."""

    @abstractmethod
    def chosen(self) -> QuerySet[Model]:
        """The rows that are asked for."""

    @abstractmethod
    def shown(self, ids: Sequence[UUID]) -> list[Json]:
        """How those with these identities look, in their order."""

    def page(self) -> tuple[paging.Page, list[Json]]:
        found = paging.page_of(self.chosen(), self.asked)
        return found, self.shown(found.ids)

    def lines(self) -> Iterator[Json]:
        batch = MOST_WITH_SERVICES if self.asked.full_service else BATCH
        for ids in paging.every(self.chosen(), batch):
            yield from self.shown(ids)


class Services(Stored):
    """Services, tombstones too."""

    def chosen(self) -> QuerySet[Model]:
        return choosing.services(self.asked, self.on)

    def page(self) -> tuple[paging.Page, list[Json]]:
        found = paging.page_of(self.chosen(), self.asked)
        if self.asked.minimal and len(found.ids) == found.total:  # all at once: not by a list of identities
            return found, self._minimal(choosing.services(self.asked, self.on))
        return found, self.shown(found.ids)

    def shown(self, ids: Sequence[UUID]) -> list[Json]:
        if self.asked.minimal:
            return self._minimal(Service.objects.filter(pk__in=ids))
        if self.asked.full:
            return [service.full(item, self.version, self.links, self.on) for item in fetching.full_services(ids)]
        return [service.flat(item, self.on) for item in fetching.flat_services(ids)]

    def _minimal(self, found: QuerySet[Service]) -> list[Json]:
        return [service.minimal(id, changed) for id, changed in fetching.stamps(found, self.on)]

    def one(self, id: UUID) -> Json | None:
        found = fetching.full_services([id])
        return service.full(found[0], self.version, self.links, self.on) if found else None


class Organisations(Stored):
    """Organisations with the services that each offers."""

    def chosen(self) -> QuerySet[Model]:
        return choosing.organisations(self.asked, self.on)

    def shown(self, ids: Sequence[UUID]) -> list[Json]:
        return self._with_services(ids, full=self.asked.full)

    def one(self, id: UUID) -> Json | None:
        found = self._with_services([id], full=True)
        return found[0] if found else None

    def _with_services(self, ids: Sequence[UUID], *, full: bool) -> list[Json]:
        rows = fetching.organisations(ids, full=full)
        if not full and not self.asked.full_service:
            return [organisation.flat(row) for row in rows]
        offered = fetching.services_of(rows)
        every = [id for ids in offered.values() for id in ids]
        if self.asked.full_service:
            told = {
                item.pk: service.full(item, self.version, self.links, self.on) for item in fetching.full_services(every)
            }
        else:
            told = {item.pk: service.named(item, self.on) for item in Service.objects.filter(organisation__in=rows)}
        found = []
        for row in rows:
            shown = organisation.full(row, self.version, self.on) if full else organisation.flat(row)
            found.append(shown | {"services": [told[id] for id in offered.get(row.pk, []) if id in told]})
        return found


class AtPlaces(Stored):
    """Services at places."""

    def chosen(self) -> QuerySet[Model]:
        return choosing.at_places(self.asked, self.on)

    def shown(self, ids: Sequence[UUID]) -> list[Json]:
        return self._shown(ids, full=self.asked.full)

    def one(self, id: UUID) -> Json | None:
        found = self._shown([id], full=True)
        return found[0] if found else None

    def _shown(self, ids: Sequence[UUID], *, full: bool) -> list[Json]:
        found = []
        for item in fetching.at_places(ids):
            if full:
                shown = places.at_place(item, self.links, self.on)
            else:
                shown = places.flat_at_place(item) | {"location": places.location(item.place, full=False)}
            found.append(shown | {"service": service.flat(item.service, self.on)})
        return found


class Fixed(Listing):
    """A list that is short enough to be all there."""

    @abstractmethod
    def everything(self) -> dict[UUID, Json]:
        """Each as it looks, by identity."""

    def page(self) -> tuple[paging.Page, list[Json]]:
        found = self._chosen()
        page = paging.slice_of(list(found), self.asked)
        return page, [found[id] for id in page.ids]

    def lines(self) -> Iterator[Json]:
        yield from self._chosen().values()

    def one(self, id: UUID) -> Json | None:
        return self.everything().get(id)

    def _chosen(self) -> dict[UUID, Json]:
        word = self.asked.search.lower()
        return {id: item for id, item in self.everything().items() if word in item["name"].lower()}


class Taxonomies(Fixed):
    """The lists of subjects."""

    def everything(self) -> dict[UUID, Json]:
        return {taxonomy.id: taxonomy.json() for taxonomy in all_taxonomies(all_terms())}


class TaxonomyTerms(Fixed):
    """The subjects. None stands under another, so all are at the top."""

    def everything(self) -> dict[UUID, Json]:
        return {term.id: term.json() for term in all_terms()}

    def _chosen(self) -> dict[UUID, Json]:
        found = super()._chosen()
        if self.asked.parent is not None:
            return {}
        wanted = {str(taxonomy) for taxonomy in self.asked.taxonomies}
        return {id: item for id, item in found.items() if not wanted or item["taxonomy_id"] in wanted}


LISTS: dict[str, type[Listing]] = {
    "services": Services,
    "organizations": Organisations,
    "service_at_locations": AtPlaces,
    "taxonomies": Taxonomies,
    "taxonomy_terms": TaxonomyTerms,
}
"""Every list by the name it has in an address."""

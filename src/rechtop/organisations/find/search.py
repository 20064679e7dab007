"""Finding services: what was typed, what it may mean, which services carry those words, and how near they are.

Rare words choose, common ones only order what was chosen: in a large map nobody waits for all services with "hulp".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from rechtop.law.everyday.spelling import plain, sound
from rechtop.law.everyday.vocabulary import SHORTEST_PART, telling
from rechtop.organisations.find.indexing import LONGEST
from rechtop.organisations.find.vocabulary import Known, known
from rechtop.organisations.models import (
    Organisation,
    SearchWord,
    Service,
    ServiceArea,
    ServiceAtPlace,
    holding_on,
)

MOST = 60
"""How many services are weighed to the end."""

CANDIDATES = 600
"""About how many services the rare words may bring; words with more only order."""

ORDERED = 400
"""How many of those, the weightiest by the rare words, are ordered by the common ones too."""

MOST_MEANT = 60
"""For how many known words one typed word may stand, the nearest first: "hulp" begins and ends hundreds."""

MOST_WORDS = 12
"""Of what is typed no more words than this are looked at."""

BESIDE_BEST = 0.3
"""Which share of what the best one weighs a service must weigh to be shown."""

SAID = 1.5
"""What it adds when the words were typed just as the name or a search phrase has them."""

Meant = dict[str, float]


@dataclass(frozen=True, slots=True)
class Hit:
    """A service and what it weighs for what was asked (only to be compared with the others).

    Of the service only its names are fetched.
    """

    service: Service
    weight: float


def search(asked: str, within: QuerySet[Service] | None = None) -> list[Hit]:
    """The services that fit what was typed, best first; those that fit much less than the best are left out."""
    words, services = known(), Service.objects.all() if within is None else within
    meant = list(_meant(words, asked))
    weights = _weighed(words, meant, services) if meant else {}
    if not weights:
        return []
    best = sorted(weights, key=lambda pk: (-weights[pk], pk))[:MOST]
    typed = f" {' '.join(plain(asked))} "
    hits = [
        Hit(service, weights[service.pk] + _said(service, typed))
        for service in Service.objects.filter(pk__in=best).only("slug", "name", "alternate_name", "search_words")
    ]
    least = BESIDE_BEST * max((hit.weight for hit in hits), default=0.0)
    return sorted((hit for hit in hits if hit.weight >= least), key=lambda hit: (-hit.weight, hit.service.name))


def current(on: date) -> QuerySet[Service]:
    """The services that are there on a day, of organisations that are."""
    return Service.objects.filter(holding_on(on), _of(holding_on(on)))


def _of(condition: Q) -> Exists:
    """The condition on who offers it, looked up for each service: a join would begin with all organisations."""
    return Exists(Organisation.objects.filter(condition, pk=OuterRef("organisation_id")))


def for_area(
    services: QuerySet[Service], areas: Collection[tuple[str, str]], municipality: str, on: date
) -> QuerySet[Service]:
    """Those that work for an area, or of which nobody said for whom while they are in that municipality."""
    named = Q(level__in=["belgie", "vlaanderen"])
    for level, code in areas:
        named |= Q(level=level, code=code)
    named |= Q(level__in=["wijk", "deelgemeente"], code__startswith=municipality)  # a part of it: the fiche says which
    told = ServiceArea.objects.filter(service=OuterRef("pk"))
    running = ServiceAtPlace.objects.filter(holding_on(on), holding_on(on, "place__"))
    there = running.filter(place__municipality=municipality).order_by().values("service")  # read once, not per service
    unsaid = ~Exists(told) & (_of(Q(municipality=municipality)) | Q(pk__in=there))
    return services.filter(Exists(told.filter(named)) | unsaid)


def _meant(words: Known, asked: str) -> Iterator[Meant]:
    """For each thing that was asked, the known words it may stand for. A compound is asked as its two halves too."""
    vocabulary = words.words
    for heard in list(dict.fromkeys(telling(asked[:200])))[:MOST_WORDS]:
        meant = _nearest(words, vocabulary.meant(heard[:LONGEST]))
        if meant:
            yield meant
        if not meant or max(meant.values()) < 1:
            for cut in range(SHORTEST_PART, len(heard) - SHORTEST_PART + 1):
                if heard[:cut] in vocabulary.rare and heard[cut:] in vocabulary.rare:
                    yield {heard[:cut]: 0.7}
                    yield {heard[cut:]: 0.7}
                    break
    for first, second in pairwise(plain(asked[:200])[:MOST_WORDS]):
        joined = sound(first + second)
        if joined in vocabulary.rare:
            yield {joined: 1.0}


def _nearest(words: Known, meant: Meant) -> Meant:
    """Those that are nearest, and of equally near ones those that most services carry."""
    if len(meant) <= MOST_MEANT:
        return meant
    best = sorted(meant, key=lambda heard: (-meant[heard], -words.services_with.get(heard, 0), heard))
    return {heard: meant[heard] for heard in best[:MOST_MEANT]}


def _weighed(words: Known, meant: list[Meant], services: QuerySet[Service]) -> dict[UUID, float]:
    """What every service weighs that carries one of the rarer words; the common ones are added to the weightiest."""
    choosing, ordering = _apart(words, meant)
    tables = [{heard: near * words.words.rare[heard] / 100 for heard, near in one.items()} for one in meant]
    among = SearchWord.objects.filter(Exists(services.filter(pk=OuterRef("service_id"))), heard__in=choosing)
    carried = _carried(among.order_by("-weight", "service_id")[: CANDIDATES * min(2, len(choosing))])
    weights = {pk: _weight(tables, own) for pk, own in carried.items()}
    if not ordering or not weights:
        return weights
    best = sorted(weights, key=lambda pk: (-weights[pk], pk))[:ORDERED]
    more = _carried(SearchWord.objects.filter(heard__in=ordering, service_id__in=best))
    return {pk: _weight(tables, carried[pk] | more.get(pk, {})) for pk in best}


def _carried(found: QuerySet[SearchWord]) -> dict[UUID, dict[str, int]]:
    """The words that each service carries, with what they weigh in it."""
    carried: defaultdict[UUID, dict[str, int]] = defaultdict(dict)
    for pk, heard, weight in found.values_list("service_id", "heard", "weight"):
        carried[pk][heard] = weight
    return carried


def _apart(words: Known, meant: list[Meant]) -> tuple[set[str], set[str]]:
    """The words that choose, the rarest things first, and those that only order."""
    total, choosing, every = 0, set[str](), {heard for one in meant for heard in one}
    for one in sorted(meant, key=lambda one: sum(words.services_with.get(heard, 0) for heard in one)):
        for heard in sorted(one, key=lambda heard: -one[heard]):
            number = words.services_with.get(heard, 0)
            if choosing and total + number > CANDIDATES:
                continue
            choosing.add(heard)
            total += number
    return choosing, every - choosing


def _weight(tables: list[Meant], carried: dict[str, int]) -> float:
    """What a service weighs: of each thing that was asked, the best of the words it carries for it."""
    return sum(
        max((table[heard] * weight for heard, weight in carried.items() if heard in table), default=0.0)
        for table in tables
    )


def _said(service: Service, typed: str) -> float:
    """What a service gains because a whole phrase of its name or search words was typed."""
    phrases = [service.name, service.alternate_name, *service.search_words.split(",")]
    found = (plain(phrase) for phrase in phrases)
    return max((SAID * len(phrase) for phrase in found if phrase and f" {' '.join(phrase)} " in typed), default=0.0)

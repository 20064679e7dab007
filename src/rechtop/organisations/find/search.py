"""Finding services: what was typed, what it may mean, which services carry those words, and how near they are.

Rare words choose, common ones only order what was chosen: in a large map nobody waits for all services with "hulp".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from uuid import UUID

from django.db.models import Q, QuerySet

from rechtop.law.everyday.spelling import plain, sound
from rechtop.law.everyday.vocabulary import SHORTEST_PART, telling
from rechtop.organisations.find.indexing import LONGEST
from rechtop.organisations.find.vocabulary import Known, known
from rechtop.organisations.models import SearchWord, Service, holding_on

MOST = 60
"""How many services are weighed to the end."""

CANDIDATES = 1500
"""About how many services the rare words may bring; words with more only order."""

MOST_WORDS = 12
"""Of what is typed no more words than this are looked at."""

BESIDE_BEST = 0.3
"""Which share of what the best one weighs a service must weigh to be shown."""

SAID = 1.5
"""What it adds when the words were typed just as the name or a search phrase has them."""

Meant = dict[str, float]


@dataclass(frozen=True, slots=True)
class Hit:
    """A service and what it weighs for what was asked (only to be compared with the others)."""

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
        for service in services.filter(pk__in=best).select_related("organisation")
    ]
    least = BESIDE_BEST * max((hit.weight for hit in hits), default=0.0)
    return sorted((hit for hit in hits if hit.weight >= least), key=lambda hit: (-hit.weight, hit.service.name))


def current(on: date) -> QuerySet[Service]:
    """The services that are there on a day, of organisations that are."""
    return Service.objects.filter(holding_on(on), holding_on(on, "organisation__"))


def for_area(services: QuerySet[Service], areas: Collection[tuple[str, str]], municipality: str) -> QuerySet[Service]:
    """Those that work for an area, or of which nobody said for whom while they are in that municipality."""
    named = Q(areas__level="belgie") | Q(areas__level="vlaanderen")
    for level, code in areas:
        named |= Q(areas__level=level, areas__code=code)
    seat = Q(organisation__municipality=municipality) | Q(at_places__place__municipality=municipality)
    there = Q(areas=None) & seat
    return services.filter(named | there).distinct()


def _meant(words: Known, asked: str) -> Iterator[Meant]:
    """For each thing that was asked, the known words it may stand for. A compound is asked as its two halves too."""
    vocabulary = words.words
    for heard in list(dict.fromkeys(telling(asked[:200])))[:MOST_WORDS]:
        meant = vocabulary.meant(heard[:LONGEST])
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


def _weighed(words: Known, meant: list[Meant], services: QuerySet[Service]) -> dict[UUID, float]:
    """What every service weighs that carries one of the rarer words; the common ones are added to those."""
    choosing, ordering = _apart(words, meant)
    among = SearchWord.objects.filter(heard__in=choosing, service__in=services.values("pk"))
    rows = list(_rows(among.order_by("-weight", "service_id")[: 2 * CANDIDATES]))
    if ordering and rows:
        rows += _rows(SearchWord.objects.filter(heard__in=ordering, service_id__in={pk for pk, _, _ in rows}))
    carried: defaultdict[UUID, dict[str, int]] = defaultdict(dict)
    for pk, heard, weight in rows:
        carried[pk][heard] = weight
    return {pk: _weight(words, meant, own) for pk, own in carried.items()}


def _rows(found: QuerySet[SearchWord]) -> Iterable[tuple[UUID, str, int]]:
    return found.values_list("service_id", "heard", "weight")


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


def _weight(words: Known, meant: list[Meant], carried: dict[str, int]) -> float:
    rare = words.words.rare
    return sum(
        max((near * carried.get(heard, 0) / 100 * rare[heard] for heard, near in one.items()), default=0.0)
        for one in meant
    )


def _said(service: Service, typed: str) -> float:
    """What a service gains because a whole phrase of its name or search words was typed."""
    phrases = [service.name, service.alternate_name, *service.search_words.split(",")]
    found = (plain(phrase) for phrase in phrases)
    return max((SAID * len(phrase) for phrase in found if phrase and f" {' '.join(phrase)} " in typed), default=0.0)

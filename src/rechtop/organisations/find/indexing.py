"""The words by which a service is found, kept beside it and made again whenever its fiche changes."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction
from django.db.models import QuerySet

from rechtop.law.about import about
from rechtop.law.catalogue import law
from rechtop.law.everyday.vocabulary import telling
from rechtop.law.subjects import DOMAINS, EVENTS
from rechtop.organisations.find.vocabulary import forget
from rechtop.organisations.models import Organisation, SearchWord, Service

NAME, SEARCHED, RIGHT, OFFERED_BY, DESCRIPTION, WHOM, TOPIC, CONDITION = 100, 100, 55, 60, 60, 45, 35, 25
"""What a word counts by where it stands, of 100: the name, the search words, and so on down to the conditions."""

LONGEST = 40
"""Of a longer word only the beginning is kept."""

AT_ONCE = 500
"""How many services are held in memory together."""


def index(services: QuerySet[Service]) -> int:
    """Make the words of these services again. Returns how many services that were."""
    done = 0
    held = services.select_related("organisation").prefetch_related("topics", "rights", "conditions").order_by("pk")
    with transaction.atomic():
        for service in held.iterator(chunk_size=AT_ONCE):
            _write(service)
            done += 1
    forget()
    return done


def index_all(services: QuerySet[Service]) -> int:
    """The same for many that have no words yet, as after an import: in few statements."""
    held = services.select_related("organisation").prefetch_related("topics", "rights", "conditions").order_by("pk")
    waiting: list[SearchWord] = []
    done = 0
    with transaction.atomic():
        for service in held.iterator(chunk_size=AT_ONCE):
            waiting += _rows(service)
            done += 1
            if len(waiting) > 20 * AT_ONCE:
                SearchWord.objects.bulk_create(waiting)
                waiting = []
        SearchWord.objects.bulk_create(waiting)
    forget()
    return done


def index_thing(thing: object) -> None:
    """After a change: of a service its own words, of an organisation those of all that it offers."""
    if isinstance(thing, Service):
        index(Service.objects.filter(pk=thing.pk))
    elif isinstance(thing, Organisation):
        index(Service.objects.filter(organisation=thing))


def _write(service: Service) -> None:
    wanted = {row.heard: row for row in _rows(service)}
    there = dict(SearchWord.objects.filter(service=service).values_list("heard", "weight"))
    gone = [heard for heard, weight in there.items() if heard not in wanted or wanted[heard].weight != weight]
    if gone:
        SearchWord.objects.filter(service=service, heard__in=gone).delete()
    SearchWord.objects.bulk_create(row for heard, row in wanted.items() if there.get(heard) != row.weight)


def _rows(service: Service) -> list[SearchWord]:
    found: dict[str, int] = {}
    for weight, text in _texts(service):
        for heard in telling(text):
            found[heard[:LONGEST]] = max(weight, found.get(heard[:LONGEST], 0))
    return [SearchWord(service=service, heard=heard, weight=weight) for heard, weight in found.items()]


def _texts(service: Service) -> Iterator[tuple[int, str]]:
    """Every text that is searched, with what its words weigh."""
    domains = {domain.id: f"{domain.title} {domain.examples}" for domain in DOMAINS}
    yield NAME, f"{service.name} {service.alternate_name}"
    yield SEARCHED, service.search_words
    yield OFFERED_BY, service.organisation.name
    yield DESCRIPTION, service.description
    yield WHOM, service.for_whom
    for link in service.rights.all():
        if link.right in law().rights:
            words = about(link.right)
            yield RIGHT, f"{words.name} {' '.join(words.search)}"
    for topic in service.topics.all():
        told = {"domein": domains, "gebeurtenis": dict(EVENTS)}.get(topic.taxonomy, {})
        yield TOPIC, told.get(topic.code, topic.code)
    for condition in service.conditions.all():
        yield CONDITION, condition.text

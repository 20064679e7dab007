"""The words by which a service is found, kept beside it and made again whenever its fiche changes."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection, transaction
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
    key, done = Service._meta.pk, 0
    with transaction.atomic(), connection.cursor() as cursor:
        for service in held.iterator(chunk_size=AT_ONCE):
            owner = key.get_db_prep_value(service.pk, connection)
            # a million rows: objects of Django's would take most of the time
            cursor.executemany(_INSERT, [(owner, heard, weight) for heard, weight in _words(service).items()])
            done += 1
    forget()
    return done


_INSERT = f"INSERT INTO {SearchWord._meta.db_table} (service_id, heard, weight) VALUES (%s, %s, %s)"  # noqa: S608


def index_thing(thing: object) -> None:
    """After a change: of a service its own words, of an organisation those of all that it offers."""
    if isinstance(thing, Service):
        index(Service.objects.filter(pk=thing.pk))
    elif isinstance(thing, Organisation):
        index(Service.objects.filter(organisation=thing))


def _write(service: Service) -> None:
    wanted = _words(service)
    there = dict(SearchWord.objects.filter(service=service).values_list("heard", "weight"))
    gone = [heard for heard, weight in there.items() if wanted.get(heard) != weight]
    if gone:
        SearchWord.objects.filter(service=service, heard__in=gone).delete()
    SearchWord.objects.bulk_create(
        SearchWord(service=service, heard=heard, weight=weight)
        for heard, weight in wanted.items()
        if there.get(heard) != weight
    )


def _words(service: Service) -> dict[str, int]:
    """Every word of a fiche as it sounds, with the most that it weighs anywhere."""
    found: dict[str, int] = {}
    for weight, text in _texts(service):
        for heard in telling(text):
            found[heard[:LONGEST]] = max(weight, found.get(heard[:LONGEST], 0))
    return found


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

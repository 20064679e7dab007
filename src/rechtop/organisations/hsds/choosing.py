"""Which services, organisations and services at places a list holds: every filter narrows it further."""

from __future__ import annotations

from datetime import date, datetime
from math import cos, radians
from uuid import UUID

from django.db.models import F, FloatField, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from rechtop.areas.places import BRUSSELS, Municipality, municipalities
from rechtop.organisations.hsds.asked import Asked, WrongParameter
from rechtop.organisations.hsds.terms import Term, all_terms
from rechtop.organisations.models import (
    AreaLevel,
    Organisation,
    Place,
    Service,
    ServiceArea,
    ServiceAtPlace,
    Topic,
    holding_on,
)

_METRES_PER_DEGREE = 111_195.0
_WORDS = 8


def services(asked: Asked, on: date) -> QuerySet[Service]:
    """The services that are asked for, tombstones too."""
    found = Service.objects.filter(*(_says(word, Service) for word in _words(asked.search)))
    if asked.organisation is not None:
        found = found.filter(organisation=asked.organisation)
    for condition in _subjects(asked):
        found = found.filter(condition)
    return found if asked.modified_after is None else found.filter(_changed(asked.modified_after, on))


def organisations(asked: Asked, on: date) -> QuerySet[Organisation]:
    """The organisations that are asked for; those that ended only when asked for, or when asked what changed."""
    found = Organisation.objects.filter(*(_says(word, Organisation) for word in _words(asked.search)))
    if asked.organisation is not None:
        found = found.filter(Q(pk=asked.organisation) | Q(parent=asked.organisation))
    for condition in _subjects(asked):
        found = found.filter(pk__in=Service.objects.filter(condition).values("organisation"))
    if asked.modified_after is not None:
        since = asked.modified_after
        return found.filter(Q(modified_at__gte=since) | _passed("", since, on))
    return found if asked.ended else found.filter(holding_on(on))


def at_places(asked: Asked, on: date) -> QuerySet[ServiceAtPlace]:
    """The services at places that are asked for; those that ended only when asked for, or when asked what changed."""
    found = ServiceAtPlace.objects.all()
    if _words(asked.search) or asked.organisation is not None or asked.terms or asked.taxonomies:
        chosen = Asked(
            search=asked.search, organisation=asked.organisation, terms=asked.terms, taxonomies=asked.taxonomies
        )
        found = found.filter(service__in=services(chosen, on))
    if asked.postcode:
        found = _around(found, asked.postcode, asked.proximity)
    elif asked.proximity is not None:
        raise WrongParameter("proximity", str(asked.proximity), _("alleen samen met `postcode`"))
    if asked.modified_after is not None:
        since = asked.modified_after
        moved = Q(place__modified_at__gte=since) | Q(service__modified_at__gte=since)
        return found.filter(
            moved | _passed("", since, on) | _passed("place__", since, on) | _passed("service__", since, on)
        )
    if asked.ended:
        return found
    gone = ~holding_on(on)  # few: looked up once, not beside each of the many
    places, ended = Place.objects.filter(gone).values("pk"), Service.objects.filter(gone).values("pk")
    return found.filter(holding_on(on)).exclude(place__in=places).exclude(service__in=ended)


def _words(search: str) -> list[str]:
    return search.split()[:_WORDS]


def _says(word: str, model: type[Service] | type[Organisation]) -> Q:
    names = ["name", "alternate_name", "description"]
    names += ["search_words", "organisation__name"] if model is Service else []
    found = Q()
    for name in names:
        found |= Q(**{f"{name}__icontains": word})
    return found


def _subjects(asked: Asked) -> list[Q]:
    """One condition on services for each term and each taxonomy; one that is not there matches nothing."""
    if not asked.terms and not asked.taxonomies:
        return []
    known = all_terms()
    by_id = {found.id: found for found in known}
    conditions = [_carries(by_id.get(wanted)) for wanted in asked.terms]
    for wanted in asked.taxonomies:
        conditions.append(_carries_any([found for found in known if found.taxonomy.id == wanted], wanted))
    return conditions


def _carries(found: Term | None) -> Q:
    return Q(pk__in=[]) if found is None else found.of_services()


def _carries_any(terms: list[Term], wanted: UUID) -> Q:
    if not terms:
        return Q(pk__in=[])
    taxonomy = terms[0].taxonomy
    if taxonomy.field:
        return Q(**{f"{taxonomy.field}__in": [found.code for found in terms]})
    return Q(pk__in=Topic.objects.filter(taxonomy=taxonomy.key).values("service"))


def _changed(since: datetime, on: date) -> Q:
    """Services of which something that is told changed at or after a moment: see service.last_modified."""
    moved = ServiceAtPlace.objects.filter(
        Q(place__modified_at__gte=since) | _passed("", since, on) | _passed("place__", since, on)
    )
    return (
        Q(modified_at__gte=since)
        | Q(pk__in=moved.order_by().values("service"))
        | Q(organisation__in=Organisation.objects.filter(modified_at__gte=since).values("pk"))
        | Q(keeper__in=Organisation.objects.filter(modified_at__gte=since).values("pk"))
        | _passed("", since, on)
    )


def _passed(prefix: str, since: datetime, on: date) -> Q:
    """Something that began or ended between a moment and a day, without anybody touching it then."""
    day = localdate(since)
    begun = Q(**{f"{prefix}valid_from__gte": day, f"{prefix}valid_from__lte": on})
    return begun | Q(**{f"{prefix}valid_until__gte": day, f"{prefix}valid_until__lt": on})


def _around(found: QuerySet[ServiceAtPlace], postcode: str, metres: int | None) -> QuerySet[ServiceAtPlace]:
    """Near a postcode, or serving it: known are the postcodes of town halls, and those of places in the social map."""
    town = next((item for item in municipalities().values() if item.seat_postcode == postcode), None)
    if metres is None:
        served = Q(place__postcode=postcode)
        return found.filter(served | _serves(town)) if town else found.filter(served)
    if town is None:
        raise WrongParameter("postcode", postcode, _("de postcode van een gemeentehuis in Vlaanderen of Brussel"))
    north = (Cast("place__latitude", FloatField()) - Value(town.lat)) * Value(_METRES_PER_DEGREE)
    east = (Cast("place__longitude", FloatField()) - Value(town.lon)) * Value(
        _METRES_PER_DEGREE * cos(radians(town.lat))
    )
    near = found.annotate(north=north, east=east)
    return near.annotate(square=F("north") * F("north") + F("east") * F("east")).filter(square__lte=float(metres) ** 2)


def _serves(town: Municipality) -> Q:
    everywhere = [AreaLevel.BELGIUM] if town.province == BRUSSELS else [AreaLevel.BELGIUM, AreaLevel.FLANDERS]
    within = Q(level__in=everywhere)
    for kind, code in (
        (AreaLevel.MUNICIPALITY, town.code),
        (AreaLevel.ZONE, town.zone),
        (AreaLevel.REGION, town.region),
        (AreaLevel.PROVINCE, town.province),
    ):
        if code:
            within |= Q(level=kind, code=code)
    return Q(service__in=ServiceArea.objects.filter(within).values("service"))

"""What belongs to a service, a place or an organisation, as objects of HSDS."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from uuid import NAMESPACE_URL, uuid5

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from rechtop.areas.places import municipalities, neighbourhoods, regions, sections, zones
from rechtop.organisations.hsds.terms import Term
from rechtop.organisations.hsds.values import Json, begin_of, derived, known, label, moment, text, web
from rechtop.organisations.hsds.versions import Version
from rechtop.organisations.models import (
    AreaLevel,
    Capacity,
    Closing,
    CostOption,
    Language,
    Phone,
    Place,
    RequiredDocument,
    Schedule,
    Service,
    ServiceArea,
)

UNKNOWN = "onbekend"
"""HSDS wants a province and a postcode with every address; where one is not known, it says so."""

_YES_NO = uuid5(NAMESPACE_URL, "https://rechtop.example/eenheid/ja-nee")


def day(value: date | None) -> str | None:
    """A day as ISO 8601 writes it."""
    return value.isoformat() if value is not None else None


def phones(found: Iterable[Phone]) -> list[Json]:
    """Telephones that anyone may call; those for professionals only stand among what HSDS has no place for."""
    return [phone(item) for item in found if not item.is_for_professionals]


def phone(item: Phone) -> Json:
    """One telephone."""
    return known(
        {
            "id": str(item.pk),
            "organization_id": item.organisation_id and str(item.organisation_id),
            "service_id": item.service_id and str(item.service_id),
            "location_id": item.place_id and str(item.place_id),
            "service_at_location_id": item.at_place_id and str(item.at_place_id),
            "number": text(item.number),
            "type": item.kind,
            "description": text(item.description),
        }
    )


def schedule(item: Schedule, link: str, remarks: str) -> Json:
    """Hours. ``link`` is the address of the calendar file, ``remarks`` what holds for all hours there."""
    return known(
        {
            "id": str(item.pk),
            "service_id": item.service_id and str(item.service_id),
            "service_at_location_id": item.at_place_id and str(item.at_place_id),
            "valid_from": day(item.valid_from),
            "valid_to": day(item.valid_until),
            "dtstart": day(item.dtstart),
            "until": day(item.valid_until),
            "wkst": "MO",
            "freq": item.freq,
            "interval": item.interval,
            "byday": item.byday.replace(" ", "").upper(),
            "opens_at": item.opens_at.isoformat("minutes"),
            "closes_at": item.closes_at.isoformat("minutes") if item.closes_at else None,
            "schedule_link": link,
            "attending_type": item.way,
            "description": label(Schedule.Way, item.way),
            "notes": " ".join(filter(None, [text(item.notes), remarks])),
        }
    )


def remarks(
    closings: Iterable[Closing], on: date, on_holidays: bool | None = None, call_first: bool | None = None
) -> str:
    """In words what HSDS has no field for: days that it is closed, public holidays, calling first."""
    found = []
    if call_first:
        found.append(_("Bel eerst."))
    if on_holidays is not None:
        found.append(_("Ook open op feestdagen.") if on_holidays else _("Gesloten op feestdagen."))
    for closing in closings:
        if closing.last_day >= on:
            found.append(
                _("Gesloten van %(first)s tot en met %(last)s. %(reason)s")
                % {
                    "first": closing.first_day.strftime("%d/%m/%Y"),
                    "last": closing.last_day.strftime("%d/%m/%Y"),
                    "reason": text(closing.reason),
                }
            )
    return " ".join(part.strip() for part in found)


def language(item: Language) -> Json:
    """A language that is spoken."""
    return known(
        {
            "id": str(item.pk),
            "service_id": str(item.service_id),
            "name": _language(item.code),
            "code": item.code,
            "note": text(item.note),
        }
    )


@cache
def _language(code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"]).lower()
    except KeyError:  # a language that Django has no name for
        return ""


def cost(item: CostOption) -> Json:
    """A price, in euro."""
    return known(
        {
            "id": str(item.pk),
            "service_id": str(item.service_id),
            "valid_from": day(item.valid_from),
            "valid_to": day(item.valid_until),
            "option": text(item.option),
            "currency": "EUR" if item.amount is not None else None,
            "amount": float(item.amount) if item.amount is not None else None,
            "amount_description": text(item.amount_description),
        }
    )


def document(item: RequiredDocument) -> Json:
    """A paper to bring along."""
    return known(
        {
            "id": str(item.pk),
            "service_id": str(item.service_id),
            "document": text(item.document),
            "uri": web(item.uri),
        }
    )


def area(item: ServiceArea) -> Json:
    """An area served: its name, and its code in ``extent``."""
    kind = label(AreaLevel, item.level)
    return known(
        {
            "id": str(item.pk),
            "service_id": str(item.service_id),
            "name": area_name(item.level, item.code) or " ".join(filter(None, [kind, text(item.code)])),
            "description": kind,
            "extent": text(item.code),
            "extent_type": "text" if item.code else None,
        }
    )


@cache
def _areas() -> dict[str, dict[str, str]]:
    return {
        AreaLevel.NEIGHBOURHOOD: {item.code: item.name for item in neighbourhoods().values()},
        AreaLevel.SUBMUNICIPALITY: {item.code: item.name for item in sections().values()},
        AreaLevel.MUNICIPALITY: {item.code: item.name for item in municipalities().values()},
        AreaLevel.ZONE: {item.code: item.name for item in zones().values()},
        AreaLevel.REGION: dict(regions()),
    }


def area_name(level: str, code: str) -> str:
    """The name of an area; empty when it has none here."""
    if level in (AreaLevel.FLANDERS, AreaLevel.BELGIUM):
        return "Vlaanderen" if level == AreaLevel.FLANDERS else "België"
    return text(code) if level == AreaLevel.PROVINCE else _areas().get(level, {}).get(code, "")


def attribute(id: str, owner: str, entity: str, found: Term, version: Version) -> Json:
    """A term that a service or an organisation carries."""
    made: Json = {
        "id": id,
        "link_id": owner,
        "link_type": found.taxonomy.key,
        "link_entity": entity,
        "taxonomy_term_id": str(found.id),
        "value": found.code,
        "taxonomy_term": found.json(),
    }
    return made | {"label": found.name} if version.has_capacity else made


def capacity(service: Service) -> list[Json]:
    """Whether there is room, as 3.1 counts it: one place that is free or not, since nobody told how many.

    Nothing when it is not known, or not known since when.
    """
    if service.capacity == Capacity.UNKNOWN or service.capacity_on is None:
        return []
    unit = {
        "id": str(_YES_NO),
        "name": _("plaats: ja (1) of nee (0), geen aantal"),
        "scheme": "Rechtop",
        "identifier": "ja-nee",
    }
    note = [label(Capacity, service.capacity), text(service.capacity_note)]
    return [
        {
            "id": derived(service.pk, "capacity"),
            "service_id": str(service.pk),
            "unit_id": str(_YES_NO),
            "unit": unit,
            "available": 1 if service.capacity in (Capacity.OPEN, Capacity.LIMITED) else 0,
            "maximum": 1,
            "description": ". ".join(filter(None, note)),
            "updated": moment(begin_of(service.capacity_on)),
        }
    ]


def address(place: Place) -> list[Json]:
    """The address, when street and town are known: HSDS knows no address without them."""
    if not (place.street_line and place.city):
        return []
    found = municipalities().get(place.municipality)
    return [
        {
            "id": derived(place.pk, "address"),
            "location_id": str(place.pk),
            "address_1": text(place.street_line),
            "city": text(place.city),
            "state_province": found.province if found else UNKNOWN,
            "postal_code": text(place.postcode) or UNKNOWN,
            "country": "BE",
            "address_type": place.kind,
        }
    ]


def accessibility(place: Place) -> list[Json]:
    """How somebody gets in who does not walk or walks badly; nothing when nothing is known."""
    found = []
    if place.is_step_free is not None:
        found.append(_("Zonder trappen binnen.") if place.is_step_free else _("Alleen met trappen binnen."))
    if place.has_accessible_toilet is not None:
        has = place.has_accessible_toilet
        found.append(_("Aangepast toilet aanwezig.") if has else _("Geen aangepast toilet."))
    note = text(place.accessibility_note)
    if not found and not note:
        return []
    return [
        known(
            {
                "id": derived(place.pk, "accessibility"),
                "location_id": str(place.pk),
                "description": " ".join(found) or note,
                "details": note if found else "",
            }
        )
    ]

"""Places, and services at places, as HSDS has them: location and service_at_location."""

from __future__ import annotations

from datetime import date

from rechtop.organisations.hsds import parts
from rechtop.organisations.hsds.links import Links
from rechtop.organisations.hsds.values import Json, held, known, text
from rechtop.organisations.models import Place, ServiceAtPlace


def location(place: Place, *, full: bool) -> Json:
    """A place; ``full`` with its address, telephones and how to get in. What has ended says so."""
    found: Json = {
        "id": str(place.pk),
        "location_type": place.kind,
        "organization_id": place.organisation_id and str(place.organisation_id),
        "name": text(place.name),
        "description": text(place.description),
        "transportation": text(place.transport),
        "latitude": place.latitude,
        "longitude": place.longitude,
        "external_identifier": place.neighbourhood or place.municipality,
        "external_identifier_type": _code_type(place),
        "is_fictional": place.is_fictional or None,
    }
    if full:
        found |= {
            "addresses": parts.address(place),
            "phones": parts.phones(held(place, "phones")),
            "accessibility": parts.accessibility(place),
        }
    return known(found)


def _code_type(place: Place) -> str:
    if place.neighbourhood:
        return "wijk"
    return "NIS" if place.municipality else ""


def at_place(item: ServiceAtPlace, links: Links, on: date) -> Json:
    """A service at a place, with everything of the place; without the service itself."""
    closings = held(item, "closings")
    remarks = parts.remarks(closings, on, item.is_open_on_holidays, item.call_first)
    link = links.calendar(item.service_id, item.pk)
    return flat_at_place(item) | known(
        {
            "phones": parts.phones(held(item, "phones")),
            "schedules": [parts.schedule(hours, link, remarks) for hours in held(item, "schedules")],
            "location": location(item.place, full=True),
        }
    )


def flat_at_place(item: ServiceAtPlace) -> Json:
    """Only its own fields; ``ended_on`` when it is not there any more."""
    return known(
        {
            "id": str(item.pk),
            "service_id": str(item.service_id),
            "location_id": str(item.place_id),
            "description": text(item.description),
            "ended_on": parts.day(item.valid_until),
            "ended_because": text(item.ended_because),
        }
    )

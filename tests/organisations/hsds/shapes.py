"""What HSDS asks of an answer, written down a second time in our own short form: required fields, kinds, formats.

`make conformance` checks the same answers against the schema files of the specification itself, which are not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

PLACES = ("physical", "postal", "virtual")
REQUIRED: dict[str, str] = {
    "accessibility": "id",
    "address": "id address_1 city state_province postal_code country address_type",
    "attribute": "id",
    "cost_option": "id",
    "language": "id",
    "location": "id location_type",
    "organization": "id name description",
    "organization_identifier": "id identifier_type identifier",
    "phone": "id number",
    "required_document": "id",
    "schedule": "id",
    "service": "id name status",
    "service_area": "id",
    "service_at_location": "id",
    "service_capacity": "id unit available updated",
    "taxonomy": "id name description",
    "taxonomy_term": "id name description",
    "unit": "id name",
    "url": "id url",
}
LISTS: dict[str, str] = {
    "accessibility": "accessibility",
    "additional_urls": "url",
    "additional_websites": "url",
    "addresses": "address",
    "attributes": "attribute",
    "capacities": "service_capacity",
    "cost_options": "cost_option",
    "languages": "language",
    "locations": "location",
    "organization_identifiers": "organization_identifier",
    "phones": "phone",
    "required_documents": "required_document",
    "schedules": "schedule",
    "service_areas": "service_area",
    "service_at_locations": "service_at_location",
    "services": "service",
}
OBJECTS: dict[str, str] = {
    "location": "location",
    "organization": "organization",
    "service": "service",
    "taxonomy_detail": "taxonomy",
    "taxonomy_term": "taxonomy_term",
    "unit": "unit",
}
ENUMERATIONS: dict[tuple[str, str], tuple[str, ...]] = {
    ("address", "address_type"): PLACES,
    ("location", "location_type"): PLACES,
    ("service", "status"): ("active", "inactive", "defunct", "temporarily closed"),
    ("schedule", "freq"): ("WEEKLY", "MONTHLY"),
    ("schedule", "wkst"): ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
}
NUMBERS = frozenset(
    {"amount", "available", "interval", "latitude", "longitude", "maximum", "maximum_age", "minimum_age"}
)
OTHERS = frozenset({"is_fictional", "rechtop"})
ADDRESSES = frozenset({"url", "uri", "website", "schedule_link", "term_uri"})
MOMENTS = frozenset({"last_modified", "updated", "modified_date"})

_WEB = re.compile(
    r"https?://[A-Za-z0-9.:\[\]-]+(/[A-Za-z0-9%/:@!$&'()*+,;=~._-]*)?([?][^\s<>\"{}|\\^`]*)?(#[^\s<>\"]*)?"
)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def faults(kind: str, found: Any, where: str = "") -> Iterator[str]:
    """What is wrong with an object of HSDS and everything in it, each with the place where it stands."""
    where = where or kind
    if not isinstance(found, dict):
        yield f"{where}: no object"
        return
    for name in REQUIRED[kind].split():
        if name not in found:
            yield f"{where}.{name}: is missing"
    for name, value in found.items():
        if name not in OTHERS:
            yield from _faults_in(kind, name, value, f"{where}.{name}")


def _faults_in(kind: str, name: str, value: Any, where: str) -> Iterator[str]:
    if name in LISTS:
        if not isinstance(value, list) or (not value and name != "services"):
            yield f"{where}: no list, or an empty one"
            return
        for number, item in enumerate(value):
            yield from faults(LISTS[name], item, f"{where}[{number}]")
    elif name in OBJECTS:
        yield from faults(OBJECTS[name], value, where)
    elif not _is_well(kind, name, value):
        yield f"{where}: {value!r}"


def _is_well(kind: str, name: str, value: Any) -> bool:
    if name in NUMBERS:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if not isinstance(value, str):
        return False
    if name == "id" or name.endswith("_id"):
        return str(UUID(value)) == value
    if (kind, name) in ENUMERATIONS:
        return value in ENUMERATIONS[kind, name]
    if name in ADDRESSES:
        return _WEB.fullmatch(value) is not None
    if name in MOMENTS:
        return datetime.fromisoformat(value).tzinfo is not None
    if name in ("email", "assurer_email"):
        return _MAIL.fullmatch(value) is not None
    return bool(value)


def references(found: Any) -> Iterator[tuple[str, str]]:
    """Every reference to another object: the kind of what it should lead to, and its identity."""
    leads = {
        "organization_id": "organizations",
        "parent_organization_id": "organizations",
        "taxonomy_term_id": "taxonomy_terms",
        "taxonomy_id": "taxonomies",
        "service_id": "services",
        "service_at_location_id": "service_at_locations",
    }
    if isinstance(found, dict):
        for name, value in found.items():
            if name in leads:
                yield leads[name], value
            yield from references(value)
    elif isinstance(found, list):
        for item in found:
            yield from references(item)

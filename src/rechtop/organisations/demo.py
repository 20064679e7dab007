"""The social map of Voorbeeldstad, which does not exist: to learn and to try with. Everything in it is marked so."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import yaml
from django.db import transaction

from rechtop.law.procedure.calendar import end_of_term
from rechtop.organisations.hours_in_words import read_hours
from rechtop.organisations.models import REVIEW_MONTHS, Organisation, Partnership, Place, Service
from rechtop.organisations.services import RECHTOP, add

MUNICIPALITY = "99001"
"""The NIS code of Voorbeeldstad; no real municipality has one that begins with 99."""

DEMO_ZONE = "99E"
"""The code of its first-line zone."""

_SOURCE = "Verzonnen voorbeeld"
_LIST_TAXONOMIES = {"topics": "domein", "events": "gebeurtenis"}


def demo_id(kind: str, name: str) -> UUID:
    """The id of something in the demo town, the same in every installation."""
    return uuid5(NAMESPACE_URL, f"https://voorbeeldstad.example/{kind}/{name}")


@cache
def demo_file() -> dict[str, Any]:
    """Everything of the demo town, as it is written down."""
    text = resources.files("rechtop.organisations").joinpath("data/demo.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


def load_demo(on: date, only: Collection[str] = ()) -> int:
    """Put the demo town in the social map when it is not there yet; ``on`` is the day that counts as today.

    ``only`` names the services of a smaller town, for tests. Returns how many services that were.
    """
    if Organisation.objects.filter(is_fictional=True).exists():
        return 0
    told = _smaller(demo_file(), only) if only else demo_file()
    with transaction.atomic():
        for slug, words in told["organisations"].items():
            add(Organisation, _organisation(slug, words, told), by=RECHTOP, id=demo_id("organisatie", slug))
        for slug, words in told["places"].items():
            add(Place, _place(words, told), by=RECHTOP, id=demo_id("plaats", slug))
        later = [slug for slug, words in told["services"].items() if "ended" in words]  # their successors come first
        for slug in [*(slug for slug in told["services"] if slug not in later), *later]:
            words = told["services"][slug]
            add(Service, _service(slug, words, told, on), by=RECHTOP, id=demo_id("dienst", slug))
        add(Partnership, _partnership(told["partnership"]), by=RECHTOP, id=demo_id("samenwerking", "onthaal"))
    return len(told["services"])


def _smaller(told: Mapping[str, Any], only: Collection[str]) -> dict[str, Any]:
    """The town with some of its services, and what these need."""
    services = {slug: words for slug, words in told["services"].items() if slug in only}
    places = {place for words in services.values() for place in words.get("places", {})}
    owners = {words["org"] for words in services.values()} | {told["places"][place]["org"] for place in places}
    partnership = told["partnership"]
    roles = {kind: [slug for slug in slugs if slug in only] for kind, slugs in partnership["roles"].items()}
    return {
        **told,
        "organisations": {slug: words for slug, words in told["organisations"].items() if slug in owners},
        "places": {slug: words for slug, words in told["places"].items() if slug in places},
        "services": services,
        "partnership": {**partnership, "roles": roles},
    }


def _address(words: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "street": words["street"],
        "house_number": words["number"],
        "postcode": told["postcode"],
        "city": told["town"],
        "municipality": told["municipality"],
    }


def _organisation(slug: str, words: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "slug": slug,
        "kind": words["kind"],
        "name": words["name"],
        "description": words["does"],
        "is_fictional": True,
        "source": _SOURCE,
        "phones": [{"number": words["phone"]}],
        **_address(words, told),
    }


def _place(words: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    latitude, longitude = words["at"]
    return {
        "organisation": str(demo_id("organisatie", words["org"])),
        "name": words["name"],
        "neighbourhood": words["area"],
        "latitude": latitude,
        "longitude": longitude,
        "transport": words.get("bus", ""),
        "is_step_free": words.get("step_free"),
        "has_accessible_toilet": words.get("toilet"),
        "is_fictional": True,
        **_address(words, told),
    }


def _service(slug: str, words: Mapping[str, Any], told: Mapping[str, Any], on: date) -> dict[str, Any]:
    checked = on - timedelta(words["checked"])
    ages = words.get("ages", (None, None))
    organisation = told["organisations"][words["org"]]["name"]
    values: dict[str, Any] = {
        "slug": slug,
        "organisation": str(demo_id("organisatie", words["org"])),
        "name": words["name"],
        "description": words["does"],
        "for_whom": words["for"],
        "minimum_age": ages[0],
        "maximum_age": ages[1],
        "entry": words.get("entry", "onbekend"),
        "how_to_apply": words.get("apply", ""),
        "cost": words.get("cost", "onbekend"),
        "cost_note": words.get("cost_note", ""),
        "interpreters": words.get("interpreters", ""),
        "email": words.get("email", ""),
        "capacity": words.get("capacity", "onbekend"),
        "capacity_note": words.get("capacity_note", ""),
        "capacity_on": checked.isoformat() if "capacity" in words else None,
        "waiting_days": words.get("waiting_days"),
        "search_words": words.get("words", ""),
        "is_fictional": True,
        "source": _SOURCE,
        "reviewed_on": checked.isoformat(),
        "reviewed_for": organisation,
        "next_review_on": end_of_term(checked, REVIEW_MONTHS, "month").isoformat(),
        "topics": [
            {"taxonomy": taxonomy, "code": code}
            for name, taxonomy in _LIST_TAXONOMIES.items()
            for code in words.get(name, ())
        ],
        "conditions": [{"text": text} for text in words.get("conditions", ())],
        "rights": [{"right": right, "part": "beslist"} for right in words.get("decides", ())]
        + [{"right": right, "part": "helpt"} for right in words.get("helps", ())],
        "documents": [{"document": text} for text in words.get("papers", ())],
        "costs": [
            {"option": option, "amount": amount, "amount_description": note}
            for option, (amount, note) in words.get("prices", {}).items()
        ],
        "wordings": [_wording(language, told) for language, told in words.get("texts", {}).items()],
        "languages": [{"code": code} for code in words.get("langs", ())],
        "areas": [_area(text, told) for text in words.get("areas", ())],
        "ways": [_way(audience, way) for audience, way in words.get("ways", {}).items()],
        "phones": [{"number": words["phone"]}] if "phone" in words else [],
        "schedules": read_hours(words.get("phone_schedule", "")),
        "at_places": [_at_place(place, found) for place, found in words.get("places", {}).items()],
    }
    if "ended" in words:
        values |= {
            "valid_until": words["ended"]["last_day"].isoformat(),
            "ended_because": words["ended"]["because"],
            "successor": str(demo_id("dienst", words["ended"]["successor"])),
        }
    return values


def _wording(language: str, words: Mapping[str, Any]) -> dict[str, Any]:
    said = {"name": words["name"], "description": words["does"], "is_machine": words.get("machine", False)}
    return {"language": language, **said}


def _area(text: str, told: Mapping[str, Any]) -> dict[str, str]:
    level, _, code = text.partition(":")
    return {"level": level, "code": code or (told["municipality"] if level == "gemeente" else "")}


def _way(audience: str, words: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "audience": audience,
        "is_open": words.get("open"),
        "how": words.get("how", ""),
        "phone": words.get("phone", ""),
        "email": words.get("email", ""),
        "answer_days": words.get("days"),
    }


def _at_place(place: str, words: Mapping[str, Any]) -> dict[str, Any]:
    closed = words.get("closed")
    return {
        "place": str(demo_id("plaats", place)),
        "description": words.get("where", ""),
        "call_first": words.get("call_first"),
        "is_open_on_holidays": words.get("holidays"),
        "schedules": read_hours(words.get("hours", "")),
        "closings": [
            {
                "first_day": closed["from"].isoformat(),
                "last_day": closed["until"].isoformat(),
                "reason": closed["why"],
            }
        ]
        if closed
        else [],
    }


def _partnership(words: Mapping[str, Any]) -> dict[str, Any]:
    since = words["since"].isoformat()
    return {
        "slug": words["slug"],
        "name": words["name"],
        "description": words["does"],
        "is_fictional": True,
        "valid_from": since,
        "areas": [{"level": "gemeente", "code": MUNICIPALITY}],
        "roles": [
            {"service": str(demo_id("dienst", service)), "kind": kind, "valid_from": since}
            for kind, services in words["roles"].items()
            for service in services
        ],
    }

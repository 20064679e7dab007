"""The public social map as a table: one line for each service at each place, for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO

from django.db.models import Q

from rechtop.organisations.hsds import fetching, paging
from rechtop.organisations.hsds.parts import area_name
from rechtop.organisations.hsds.service import status
from rechtop.organisations.hsds.values import held, label, mail, text, web
from rechtop.organisations.models import (
    Cost,
    Entry,
    OrganisationKind,
    Phone,
    Schedule,
    Service,
    ServiceAtPlace,
    holding_on,
)

BATCH = 200
COLUMNS = (
    "id", "naam", "andere naam", "organisatie", "soort organisatie", "wat u er krijgt", "voor wie", "vanaf leeftijd",
    "tot leeftijd", "hoe komt u binnen", "hoe u het vraagt", "kost het iets", "uitleg prijs", "telefoon", "e-mail",
    "website", "plaats", "adres", "postcode", "gemeente", "breedtegraad", "lengtegraad", "uren", "talen",
    "gebieden", "levensdomeinen", "toestand", "nagekeken op", "gewijzigd op", "verzonnen",
)  # fmt: skip
_WAYS = {Schedule.Way.OPEN: "", Schedule.Way.APPOINTMENT: " afspraak", Schedule.Way.PHONE: " telefoon"}
_RISKY = ("=", "+", "-", "@", "\t", "\r")


def lines(on: date) -> Iterator[bytes]:
    """The table in pieces, in UTF-8 with a mark so that spreadsheets know. Services that ended are not in it."""
    yield "\ufeff".encode() + _written([COLUMNS])
    there = Service.objects.filter(holding_on(on) | Q(valid_from__gt=on, valid_until=None))
    for ids in paging.every(there, BATCH):
        rows = [row for service in fetching.full_services(ids) for row in _rows(service, on)]
        yield _written([safe(value) for value in row] for row in rows)


def safe(value: object) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    found = text(str(value))
    return f"'{found}" if found.startswith(_RISKY) else found


def _written(rows: Iterator[list[str]] | list[tuple[str, ...]]) -> bytes:
    stream = StringIO()
    csv.writer(stream, delimiter=";").writerows(rows)
    return stream.getvalue().encode("utf-8", "replace")


def _rows(service: Service, on: date) -> Iterator[list[object]]:
    there = [item for item in held(service, "at_places") if not (item.has_ended_on(on) or item.place.has_ended_on(on))]
    if not there:
        yield _row(service, None, on)
    for item in there:
        yield _row(service, item, on)


def _row(service: Service, item: ServiceAtPlace | None, on: date) -> list[object]:
    place = item.place if item is not None else None
    hours = [*(held(item, "schedules") if item is not None else ()), *held(service, "schedules")]
    phones = [
        *(held(item, "phones") if item is not None else ()),
        *(held(place, "phones") if place is not None else ()),
    ]
    return [
        service.pk,
        service.name,
        service.alternate_name,
        service.organisation.name,
        label(OrganisationKind, service.organisation.kind),
        service.description,
        "\n".join([service.for_whom, *(line.text for line in held(service, "conditions"))]).strip(),
        service.minimum_age,
        service.maximum_age,
        "" if service.entry == Entry.UNKNOWN else label(Entry, service.entry),
        service.how_to_apply,
        "" if service.cost == Cost.UNKNOWN else label(Cost, service.cost),
        service.cost_note,
        _numbers([*phones, *held(service, "phones")]),
        mail(service.email),
        web(service.url),
        place.name if place is not None else "",
        place.street_line if place is not None else "",
        place.postcode if place is not None else "",
        place.city if place is not None else "",
        place.latitude if place is not None else None,
        place.longitude if place is not None else None,
        "; ".join(_hours(schedule) for schedule in hours),
        ", ".join(language.code for language in held(service, "languages")),
        ", ".join(area_name(area.level, area.code) or area.code for area in held(service, "areas")),
        ", ".join(topic.code for topic in held(service, "topics") if topic.taxonomy == "domein"),
        status(service, on),
        service.reviewed_on,
        service.modified_at.date(),
        "ja" if service.is_fictional else "nee",
    ]


def _numbers(phones: list[Phone]) -> str:
    return ", ".join(dict.fromkeys(phone.number for phone in phones if not phone.is_for_professionals))


def _hours(schedule: Schedule) -> str:
    """Hours in the words of RFC 5545: short, and the same for every reader."""
    until = f"-{schedule.closes_at:%H:%M}" if schedule.closes_at else "-?"
    often = f" (om de {schedule.interval})" if schedule.interval > 1 else ""
    return f"{schedule.byday} {schedule.opens_at:%H:%M}{until}{often}{_WAYS[Schedule.Way(schedule.way)]}"

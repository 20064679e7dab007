"""A service as HSDS has it, also after its end: a tombstone with the reason and what came in its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rechtop.organisations.hsds import organisation, parts, places
from rechtop.organisations.hsds.beyond import beyond
from rechtop.organisations.hsds.links import Links
from rechtop.organisations.hsds.terms import PLAATS, PRIJS, TOEGANG, Term, term
from rechtop.organisations.hsds.values import Json, derived, held, known, label, latest, mail, moment, text, web
from rechtop.organisations.hsds.versions import Version
from rechtop.organisations.models import Cost, Service


def status(service: Service, on: date) -> str:
    """One of the four words that HSDS has."""
    if service.has_ended_on(on):
        return "defunct"
    if not service.holds_on(on):
        return "inactive"
    return "temporarily closed" if service.is_paused else "active"


def last_modified(service: Service, on: date) -> datetime:
    """When what is told of it last changed: itself, its organisations or places, or a first or last day that passed."""
    changed, ends = [service.modified_at, service.organisation.modified_at], [service.valid_until]
    if service.keeper is not None:
        changed.append(service.keeper.modified_at)
    for item in held(service, "at_places"):
        changed.append(item.place.modified_at)
        ends += [item.valid_until, item.place.valid_until]
    return latest(changed, service.valid_from, ends, on)


def minimal(id: UUID, changed: datetime) -> Json:
    """Its identity and when it changed; ``modified_date`` is the name that the description of the API uses."""
    return {"id": str(id), "modified_date": moment(changed), "last_modified": moment(changed)}


def named(service: Service, on: date) -> Json:
    """Its identity, its name and whether it is there: as it stands under an organisation."""
    return {"id": str(service.pk), "name": text(service.name), "status": status(service, on)}


def flat(service: Service, on: date) -> Json:
    """Everything that it has one of, and its organisation."""
    return known(
        {
            "id": str(service.pk),
            "organization_id": str(service.organisation_id),
            "name": text(service.name),
            "alternate_name": text(service.alternate_name),
            "description": text(service.description),
            "url": web(service.url),
            "email": mail(service.email),
            "status": status(service, on),
            "interpretation_services": text(service.interpreters),
            "application_process": text(service.how_to_apply),
            "fees_description": _fees(service),
            "wait_time": _waiting(service),
            "eligibility_description": text(service.for_whom),
            "minimum_age": service.minimum_age,
            "maximum_age": service.maximum_age,
            "assured_date": parts.day(service.reviewed_on),
            "assurer_email": mail(service.kept_by.email),
            "alert": _alert(service, on),
            "last_modified": moment(last_modified(service, on)),
            "is_fictional": service.is_fictional or None,
            "organization": organisation.flat(service.organisation),
            "ended_on": parts.day(service.valid_until),
            "ended_because": text(service.ended_because),
            "successor_id": service.successor_id and str(service.successor_id),
        }
    )


def full(service: Service, version: Version, links: Links, on: date) -> Json:
    """Everything: also what it has many of, and under ``rechtop`` what HSDS has no place for."""
    link = links.calendar(service.pk)
    remarks = parts.remarks(held(service, "closings"), on)
    there = [item for item in held(service, "at_places") if not (item.has_ended_on(on) or item.place.has_ended_on(on))]
    lines = [text(line.text) for line in held(service, "conditions")]
    found = flat(service, on) | known(
        {
            "eligibility_description": "\n".join(filter(None, [text(service.for_whom), *lines])),
            "phones": parts.phones(held(service, "phones")),
            "schedules": [parts.schedule(item, link, remarks) for item in held(service, "schedules")],
            "service_areas": [parts.area(item) for item in held(service, "areas")],
            "service_at_locations": [places.at_place(item, links, on) for item in there],
            "languages": [parts.language(item) for item in held(service, "languages")],
            "organization": organisation.nested(service.organisation, version),
            "cost_options": [parts.cost(item) for item in held(service, "costs")],
            "required_documents": [parts.document(item) for item in held(service, "documents")],
            "attributes": [
                parts.attribute(key, str(service.pk), "service", item, version) for key, item in _terms(service)
            ],
            "rechtop": beyond(service),
        }
    )
    if version.has_capacity:
        found |= known({"capacities": parts.capacity(service), "additional_urls": _more(service, links)})
    return found


def _terms(service: Service) -> Iterator[tuple[str, Term]]:
    """The terms it carries, each with the identity of its carrying."""
    for topic in held(service, "topics"):
        found = term(topic.taxonomy, topic.code)
        if found is not None:
            yield str(topic.pk), found
    for taxonomy, code in ((TOEGANG, service.entry), (PRIJS, service.cost), (PLAATS, service.capacity)):
        found = term(taxonomy.key, code)
        if found is not None:
            yield derived(service.pk, taxonomy.key), found


def _more(service: Service, links: Links) -> list[Json]:
    return [
        {
            "id": derived(service.pk, "ipdc"),
            "service_id": str(service.pk),
            "label": _("Als linked data (IPDC-LPDC)"),
            "url": links.instance(service.pk),
        }
    ]


def _fees(service: Service) -> str:
    words = "" if service.cost == Cost.UNKNOWN else f"{label(Cost, service.cost)}.".capitalize()
    return " ".join(filter(None, [words, text(service.cost_note)]))


def _waiting(service: Service) -> str:
    days = service.waiting_days
    return "" if days is None else ngettext("%(days)s dag", "%(days)s dagen", days) % {"days": days}


def _alert(service: Service, on: date) -> str:
    """The message on the fiche; of what has ended, that it has, why, and where to go now."""
    if not service.has_ended_on(on):
        return text(service.alert)
    lines = [_("Deze dienst bestaat niet meer.")]
    if service.ended_because:
        lines.append(_("Reden: %(why)s") % {"why": text(service.ended_because)})
    if service.successor is not None:
        lines.append(_("In de plaats kwam: %(name)s") % {"name": text(service.successor.name)})
    return " ".join(lines)

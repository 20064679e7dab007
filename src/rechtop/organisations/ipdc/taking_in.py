"""Makes or renews a fiche from an instance of IPDC-LPDC, as one act that stands in the history.

Lines that say the same as before keep their identity and everything that IPDC does not know of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rechtop.organisations.ipdc.errors import NoInstance
from rechtop.organisations.ipdc.names import LANGUAGES
from rechtop.organisations.ipdc.reading import Contact, Instance
from rechtop.organisations.ipdc.shaping import words_of
from rechtop.organisations.models import Organisation, Place, Service, ServiceAtPlace
from rechtop.organisations.names import municipality_of
from rechtop.organisations.record import snapshot
from rechtop.organisations.services import Actor, add, edit

Line = dict[str, Any]

_SAME = {
    "topics": ("taxonomy", "code"),
    "conditions": ("text",),
    "documents": ("document",),
    "costs": ("option",),
    "languages": ("code",),
    "areas": ("level", "code"),
    "wordings": ("language",),
}
"""By which fields a line is known again."""

_SLUG = 70


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of it: the fiche, whether it is new, and what could not be taken over."""

    service: Service
    is_new: bool
    left_out: tuple[str, ...]


def take_in(instance: Instance, organisation: Organisation, *, by: Actor) -> TakenIn:
    """Put an instance in the social map as a service of an organisation. Raises NoInstance, NotValid."""
    with transaction.atomic():
        held = Service.objects.filter(pk=instance.key).first() if instance.key is not None else None
        if held is not None and held.organisation_id != organisation.pk:
            raise NoInstance(_("Deze dienst staat al op de kaart, bij een andere organisatie."))
        before = snapshot(held) if held is not None else {}
        values = _merged(instance, organisation, before, by)
        note = _("Uit IPDC-LPDC")
        if held is not None:
            return TakenIn(edit(held, values, by=by, note=note), False, tuple(instance.left_out))
        values |= {"organisation": str(organisation.pk), "slug": _free_slug(instance.values["name"])}
        values |= {"is_fictional": organisation.is_fictional, "source": "IPDC-LPDC"}
        made = add(Service, values, by=by, id=instance.key, note=note)
    return TakenIn(made, True, tuple(instance.left_out))


def _merged(instance: Instance, organisation: Organisation, before: Mapping[str, Any], by: Actor) -> Line:
    values = dict(instance.values)
    for name, fields in _SAME.items():
        if values[name] or before:
            values[name] = _known_again(values[name], before.get(name, []), fields)
    # What IPDC has no code for cannot be missing from it: those languages and texts stay.
    spoken = [line for line in before.get("languages", []) if line["code"] not in LANGUAGES]
    values["languages"] = [*values["languages"], *spoken]
    values["wordings"] = [*values["wordings"], *(w for w in before.get("wordings", []) if w["language"] != "en")]
    if before and set(words_of(values["search_words"])) == set(words_of(before["search_words"])):
        del values["search_words"]  # only the order differs, and linked data has none
    if not values["topics"] and before:
        del values["topics"]  # themes of others do not undo our own subjects
    return values | _contacts(instance, organisation, before, by)


def _known_again(lines: Sequence[Line], before: Sequence[Line], fields: Sequence[str]) -> list[Line]:
    there = {tuple(line[name] for name in fields): line for line in reversed(before)}
    found, used = [], set()
    for line in lines:
        old = there.get(tuple(line[name] for name in fields))
        if old is not None and old["id"] not in used:
            used.add(old["id"])
            found.append(old | line)
        else:
            found.append(line)
    order = {line["id"]: number for number, line in enumerate(before)}
    return sorted(found, key=lambda line: order.get(line.get("id", ""), len(order)))


def _contacts(instance: Instance, organisation: Organisation, before: Mapping[str, Any], by: Actor) -> Line:
    """Telephones, hours and places from the contact points."""
    links = {UUID(line["id"]): line for line in before.get("at_places", [])}
    own = [c for c in instance.contacts if not c.address and c.key not in links]
    there = [c for c in instance.contacts if c.address or c.key in links]
    hidden = [line for line in before.get("phones", []) if line["is_for_professionals"]]
    phones = [{"number": c.phone} for c in own if c.phone]
    values: Line = {"phones": [*_known_again(phones, before.get("phones", []), ("number",)), *hidden]}
    values["email"] = next((c.email for c in instance.contacts if c.email), "")
    if not instance.values["url"]:
        values["url"] = next((c.url for c in instance.contacts if c.url), "")
    told = [hours for c in own for hours in (c.hours or [])]
    if all(c.hours is not None for c in own):
        values["schedules"] = _hours(told, before.get("schedules", []))
    values["at_places"] = [_at_place(c, organisation, links.get(c.key) if c.key else None, by) for c in there]
    return values


def _hours(told: Sequence[Line], before: Sequence[Line]) -> list[Line]:
    def seen(line: Line) -> Line:
        return line | {"opens_at": line["opens_at"][:5], "closes_at": line["closes_at"] and line["closes_at"][:5]}

    short = [seen(line) for line in before]
    return _known_again(told, short, ("way", "freq", "byday", "opens_at", "closes_at"))


def _at_place(contact: Contact, organisation: Organisation, held: Line | None, by: Actor) -> Line:
    place = Place.objects.get(pk=held["place"]) if held is not None else _place(contact, organisation, by)
    values: Line = dict(held) if held is not None else {"id": str(_free_key(contact.key)), "place": str(place.pk)}
    known = {phone.number for phone in place.phones.all()}
    before = held["phones"] if held is not None else []
    if contact.phone and contact.phone not in known:
        rest = [line for line in before if line["number"] != contact.phone]
        values["phones"] = [*_known_again([{"number": contact.phone}], before, ("number",)), *rest]
    if contact.hours is not None:
        values["schedules"] = _hours(contact.hours, held["schedules"] if held is not None else [])
    return values


def _place(contact: Contact, organisation: Organisation, by: Actor) -> Place:
    """The place of the organisation at this address, made when there is none."""
    there = Place.objects.filter(organisation=organisation, valid_until=None)
    found = there.filter(**contact.address).order_by("pk").first()
    if found is not None:
        return found
    words: Line = {"organisation": str(organisation.pk), "is_fictional": organisation.is_fictional}
    line = f"{contact.address['street']} {contact.address['house_number']}, {contact.address['city']}"
    told = contact.address | {"municipality": municipality_of(contact.address["city"], contact.address["postcode"])}
    return add(Place, words | told | {"name": line.strip(" ,")[:200]}, by=by, note=_("Uit IPDC-LPDC"))


def _free_key(key: UUID | None) -> UUID:
    """The identity that a file gives, unless something else has it: a file never moves a line of another service."""
    return uuid4() if key is None or ServiceAtPlace.objects.filter(pk=key).exists() else key


def _free_slug(name: str) -> str:
    slug = slugify(name)[:_SLUG].strip("-") or "dienst"
    taken = set(Service.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    number = 2
    found = slug
    while found in taken:
        found, number = f"{slug}-{number}", number + 1
    return found

"""Services in JSON of HSDS 3.0 or 3.1 as drafts: a page of a list, a list, or one service with everything.

Telephones for professionals, rights and roles are not HSDS: they are not in such a file, and stay as they are here.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TypeGuard
from uuid import UUID

from rechtop.areas.places import municipalities
from rechtop.organisations.hsds.terms import Term, all_fixed
from rechtop.organisations.importing import drafts
from rechtop.organisations.importing.drafts import Draft, PlaceDraft, Reading, plain
from rechtop.organisations.importing.errors import Fault, ImportRefused
from rechtop.organisations.importing.tables import MOST_ROWS
from rechtop.organisations.models import AreaLevel, Phone, Schedule
from rechtop.organisations.names import municipality_of
from rechtop.organisations.record import Values

Json = dict[str, object]

HEADER = ("plaats", "id", "naam")
"""What a list of refused objects tells of each."""

_TEXTS = {
    "name": "name",
    "alternate_name": "alternate_name",
    "description": "description",
    "email": "email",
    "interpretation_services": "interpreters",
    "application_process": "how_to_apply",
    "fees_description": "cost_note",
    "eligibility_description": "for_whom",
    "alert": "alert",
}
_KINDS = set(Phone.Kind.values)


def is_object(value: object) -> TypeGuard[Json]:
    """Whether this is an object of JSON."""
    return isinstance(value, dict)


def read_hsds(content: bytes) -> Reading:
    """The drafts of a file. Raises ImportRefused when the file as a whole cannot be read."""
    try:
        told: object = json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise ImportRefused(f"Het bestand is geen UTF-8: plaats {error.start}. Bewaar het als UTF-8.") from None
    except json.JSONDecodeError as error:
        raise ImportRefused(f"Het bestand is geen JSON: regel {error.lineno}, teken {error.colno}.") from None
    except (RecursionError, ValueError):
        raise ImportRefused("Het bestand is te diep genest, of bevat een te groot getal.") from None
    found, where = _services(told)
    if len(found) > MOST_ROWS:
        raise ImportRefused(f"Het bestand heeft meer dan {MOST_ROWS} diensten. Deel het op.")
    return Reading(len(found), (_draft(one, where.format(number)) for number, one in enumerate(found)), HEADER)


def _no_number(text: str) -> float:
    raise ImportRefused(f"Het bestand bevat {text}: dat is geen getal in JSON.")


def _services(told: object) -> tuple[list[object], str]:
    """The services in a file, and how the place of each is written."""
    if is_object(told):
        for name in ("contents", "services"):
            listed = told.get(name)
            if isinstance(listed, list):
                return listed, f"{name}[{{}}]"
        if "name" in told and ("organization" in told or "organization_id" in told):
            return [told], "de dienst"
    elif isinstance(told, list) and told:
        return told, "[{}]"
    raise ImportRefused(
        "Het bestand bevat geen diensten van HSDS. We lezen een bladzijde met “contents”, een lijst, of één dienst."
    )


def _draft(told: object, where: str) -> Draft:
    if not is_object(told):
        return Draft(where, (where, "", ""), faults=[Fault("", "", "dit is geen dienst maar iets anders")])
    key, name = _text(told, "id"), _text(told, "name")
    draft = Draft(where, (where, key, name), key)
    draft.values = {ours: text for theirs, ours in _TEXTS.items() if (text := _text(told, theirs))}
    if not name:
        draft.faults.append(Fault("name", "", "is leeg"))
    if url := _text(told, "url"):
        draft.values["url"] = drafts.website(url)
    for age in ("minimum_age", "maximum_age"):
        _age(draft, told, age)
    status = _text(told, "status")
    if status in ("defunct", "inactive"):
        reason = "de dienst bestaat volgens het bestand niet (meer). Staat ze hier, beëindig ze dan zelf"
        draft.faults.append(Fault("status", status, reason))
    elif status:
        draft.values["is_paused"] = status == "temporarily closed"
    _lists(draft, told)
    _organisation(draft, told)
    for at in _objects(told, "service_at_locations"):
        _place(draft, at)
    return draft


def _age(draft: Draft, told: Json, name: str) -> None:
    value = told.get(name)
    if value is None or value == "":
        return
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 130:
        draft.faults.append(Fault(name, str(value)[:40], "is geen leeftijd in jaren"))
    else:
        draft.values[name] = int(value)


def _lists(draft: Draft, told: Json) -> None:
    values = draft.values
    _put(values, "phones", _phones(told))
    _put(values, "schedules", _schedules(draft, told))
    codes = {_text(one, "code").lower(): plain(_text(one, "note")) for one in _objects(told, "languages")}
    _put(values, "languages", [{"code": code} | _if("note", note) for code, note in codes.items() if code])
    papers = [
        {"document": _text(one, "document")} | _if("uri", _text(one, "uri"))
        for one in _objects(told, "required_documents")
        if _text(one, "document")
    ]
    _put(values, "documents", papers)
    _put(values, "costs", [_cost(one) for one in _objects(told, "cost_options")])
    areas = {_text(one, "extent"): one for one in _objects(told, "service_areas")}
    known = [{"level": AreaLevel.MUNICIPALITY.value, "code": code} for code in areas if code in municipalities()]
    _put(values, "areas", known)
    topics: dict[tuple[str, str], Values] = {}
    for one in _objects(told, "attributes"):
        found = _fixed().get(_text(one, "taxonomy_term_id"))
        if found is not None and found.taxonomy.field in ("entry", "cost", "capacity"):
            values[found.taxonomy.field] = found.code
        elif found is not None and not found.taxonomy.field:
            topics[found.taxonomy.key, found.code] = {"taxonomy": found.taxonomy.key, "code": found.code}
        elif found is None:
            topics |= _foreign(one)
    _put(values, "topics", list(topics.values()))


@cache
def _fixed() -> dict[str, Term]:
    return {str(term.id): term for term in all_fixed()}


def _foreign(told: Json) -> dict[tuple[str, str], Values]:
    """A term of a list of others."""
    term = told.get("taxonomy_term")
    if not is_object(term):
        return {}
    taxonomy, code = _text(term, "taxonomy")[:40] or "elders", (_text(term, "code") or _text(term, "name"))[:80]
    return {(taxonomy, code): {"taxonomy": taxonomy, "code": code}} if code else {}


def _cost(told: Json) -> Values:
    found: Values = {"option": _text(told, "option") or "Prijs"}
    amount = told.get("amount")
    if isinstance(amount, int | float) and not isinstance(amount, bool) and _text(told, "currency") in ("", "EUR"):
        found["amount"] = f"{amount:.2f}"
    found |= _if("amount_description", _text(told, "amount_description"))
    return found | _if("valid_from", _text(told, "valid_from")) | _if("valid_until", _text(told, "valid_to"))


def _phones(told: Json) -> list[Values]:
    found = {}
    for one in _objects(told, "phones"):
        if number := _text(one, "number"):
            kind = _text(one, "type")
            found[number] = {"number": number, **_if("kind", kind if kind in _KINDS else "")}
            found[number] |= _if("description", _text(one, "description"))
    return list(found.values())


def _schedules(draft: Draft, told: Json) -> list[Values]:
    found = []
    for one in _objects(told, "schedules"):
        freq, days, opens = _text(one, "freq"), _text(one, "byday"), _text(one, "opens_at")
        if not opens or not days or freq not in Schedule.Freq.values:
            reason = "deze uren hebben geen dagen, geen beginuur of een andere herhaling dan per week of maand"
            draft.faults.append(Fault("schedules", f"{freq} {days} {opens}".strip(), reason, is_whole=False))
            continue
        line: Values = {"freq": freq, "byday": days, "opens_at": _clock(opens)}
        line |= _if("closes_at", _clock(_text(one, "closes_at")))
        interval = one.get("interval")
        if isinstance(interval, int) and not isinstance(interval, bool):
            line["interval"] = interval
        for theirs, ours in (("dtstart", "dtstart"), ("valid_from", "valid_from"), ("valid_to", "valid_until")):
            line |= _if(ours, _text(one, theirs)[:10])
        found.append(line)
    return found


def _clock(text: str) -> str:
    """A time without its zone, with seconds."""
    bare = text.split("+")[0].split("Z")[0]
    return f"{bare}:00" if bare.count(":") == 1 else bare


def _organisation(draft: Draft, told: Json) -> None:
    made = draft.organisation
    owner = told.get("organization")
    made.key = _text(told, "organization_id")
    if is_object(owner):
        made.key = _text(owner, "id") or made.key
        for name in ("name", "alternate_name", "description", "email"):
            made.values |= _if(name, _text(owner, name))
        made.values |= _if("website", drafts.website(_text(owner, "website")))
        _put(made.values, "phones", _phones(owner))
        for number in _objects(owner, "organization_identifiers"):
            if "kbo" in (_text(number, "identifier_scheme") + _text(number, "identifier_type")).casefold():
                try:
                    made.kbo = drafts.kbo(_text(number, "identifier"))
                except ValueError as refused:
                    draft.faults.append(Fault("organization_identifiers", _text(number, "identifier"), str(refused)))
    if not (made.key or made.kbo or made.values.get("name")):
        draft.faults.append(Fault("organization", "", "de organisatie ontbreekt"))


def _place(draft: Draft, told: Json) -> None:
    there = told.get("location")
    if not is_object(there):
        draft.faults.append(Fault("service_at_locations", _text(told, "id"), "de plaats ontbreekt", is_whole=False))
        return
    made = PlaceDraft(_text(there, "id"))
    for theirs, ours in (("name", "name"), ("description", "description"), ("transportation", "transport")):
        made.place |= _if(ours, _text(there, theirs))
    made.place["kind"] = "virtual" if _text(there, "location_type") == "virtual" else "physical"
    for one in _objects(there, "addresses")[:1]:
        made.place |= drafts.address(_text(one, "address_1"))
        postcode, city = _text(one, "postal_code"), _text(one, "city")
        made.place |= _if("postcode", postcode if postcode != "onbekend" else "") | _if("city", city)
        made.place |= _if("municipality", municipality_of(city, postcode))
    if there.get("latitude") is not None or there.get("longitude") is not None:
        point, fault = drafts.point(there.get("latitude"), there.get("longitude"))
        made.place |= point
        if fault is not None:
            draft.faults.append(fault)
    _put(made.place, "phones", _phones(there))
    made.at |= _if("description", _text(told, "description"))
    _put(made.at, "phones", _phones(told))
    _put(made.at, "schedules", _schedules(draft, told))
    draft.places.append(made)


def _objects(told: Json, name: str) -> list[Json]:
    found = told.get(name)
    return [one for one in found if is_object(one)] if isinstance(found, list) else []


def _text(told: Json, name: str) -> str:
    value = told.get(name)
    return plain(value) if isinstance(value, str) else ""


def _if(name: str, value: str) -> Values:
    return {name: value} if value else {}


def _put(values: Values, name: str, lines: list[Values]) -> None:
    if lines:
        values[name] = lines


def identity(text: str) -> UUID | None:
    """The UUID that a text is, or None."""
    try:
        return UUID(text)
    except ValueError:
        return None

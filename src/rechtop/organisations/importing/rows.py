"""The rows of a table as drafts, by the chosen columns. What is wrong is said with its column and its value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from rechtop.law.subjects import DOMAINS
from rechtop.organisations.errors import NotValid
from rechtop.organisations.forms.areas import read_areas
from rechtop.organisations.hours_in_words import IN_DUTCH, read_hours
from rechtop.organisations.importing import drafts
from rechtop.organisations.importing.drafts import Draft, OrganisationDraft, PlaceDraft, Reading
from rechtop.organisations.importing.errors import Fault
from rechtop.organisations.importing.fields import BY_KEY
from rechtop.organisations.importing.tables import Row, Table
from rechtop.organisations.names import LANGUAGES, municipality_of
from rechtop.organisations.record import Values

_CLOSED = {"gesloten", "dicht", "-", "closed", "/"}
_LANGUAGE = {name.casefold(): code for code, name in LANGUAGES.items()} | {code: code for code in LANGUAGES}


def read_table(table: Table, columns: Mapping[str, str], owner: OrganisationDraft | None = None) -> Reading:
    """The drafts of a table. ``columns`` says which column is what; ``owner`` whose all of it is."""
    places = {columns[name]: number for number, name in enumerate(table.header) if columns.get(name)}
    named = {f"kolom {number}": name for number, name in enumerate(table.header, 1)}

    def all_of() -> Iterator[Draft]:
        for row in table.rows:
            yield _draft(row, places, named, owner)

    return Reading(len(table.rows), all_of(), table.header, table.remarks)


def _draft(row: Row, places: Mapping[str, int], named: Mapping[str, str], owner: OrganisationDraft | None) -> Draft:
    faults = [Fault(named.get(f.field, f.field), f.value, f.reason, f.is_whole) for f in row.faults]
    draft = Draft(f"rij {row.number}", row.cells, faults=faults)
    if draft.is_refused:
        return draft
    told = {key: drafts.plain(row.cells[place]) for key, place in places.items() if row.cells[place]}
    told = {key: text for key, text in told.items() if text}
    draft.key = told.get("key", "")
    _service(draft, told)
    _organisation(draft, told, owner)
    _place(draft, told)
    if "name" not in told:
        draft.faults.append(Fault(BY_KEY["name"].label, "", "is leeg"))
    return draft


def _service(draft: Draft, told: Mapping[str, str]) -> None:
    for key in ("name", "alternate_name", "description", "for_whom", "how_to_apply", "cost_note", "search_words",
                "email", "alert"):  # fmt: skip
        if key in told:
            draft.values[key] = told[key]
    if "url" in told:
        draft.values["url"] = drafts.website(told["url"])
    read_whole: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("minimum_age", _age), ("maximum_age", _age), ("phones", phones), ("languages", _languages),
    )  # fmt: skip
    for key, read in read_whole:
        if key in told:
            _put(draft, key, told, read)
    if "conditions" in told:
        draft.values["conditions"] = [{"text": line} for line in _pieces(told["conditions"], r"[\n;]")]
    if "documents" in told:
        draft.values["documents"] = [{"document": line} for line in _pieces(told["documents"], r"[\n;,]")]
    for key, read_one in (("topics", _topic), ("areas", _area)):
        if key in told:
            _put_each(draft, key, told[key], read_one)


def _organisation(draft: Draft, told: Mapping[str, str], owner: OrganisationDraft | None) -> None:
    made = draft.organisation
    made.key = told.get("organisation.key", "")
    for key in ("name", "description", "email"):
        if f"organisation.{key}" in told:
            made.values[key] = told[f"organisation.{key}"]
    if "organisation.website" in told:
        made.values["website"] = drafts.website(told["organisation.website"])
    if "organisation.kbo" in told:
        made.kbo = str(_read(draft, "organisation.kbo", told, drafts.kbo) or "")
    if "organisation.phones" in told:
        numbers = _read(draft, "organisation.phones", told, phones)
        made.values |= {"phones": numbers} if numbers else {}
    if not (made.key or made.kbo or made.values.get("name")):
        if owner is not None:
            draft.organisation = owner
        elif not draft.is_refused:
            draft.faults.append(Fault("de organisatie", "", "is leeg"))


def _put(draft: Draft, key: str, told: Mapping[str, str], read: Callable[[str], object]) -> None:
    found = _read(draft, key, told, read)
    if found is not None:
        draft.values[key] = found


def _put_each(draft: Draft, key: str, text: str, read: Callable[[str], Values]) -> None:
    """The pieces of a cell that can be read; one that cannot is left out alone, and noted."""
    found = []
    for piece in _pieces(text, r"[\n;|]" if "\n" in text or ";" in text or "|" in text else r","):
        try:
            found.append(read(piece))
        except ValueError as refused:
            draft.faults.append(Fault(BY_KEY[key].label, piece, str(refused), is_whole=False))
    if found:
        draft.values[key] = [line for number, line in enumerate(found) if line not in found[:number]]


def _read(draft: Draft, key: str, told: Mapping[str, str], read: Callable[[str], object]) -> object:
    """A value; None when it cannot be read, which is noted."""
    try:
        return read(told[key])
    except ValueError as refused:
        draft.faults.append(Fault(BY_KEY[key].label, told[key], str(refused)))
        return None


def _place(draft: Draft, told: Mapping[str, str]) -> None:
    values: Values = drafts.address(told["place.address"]) if "place.address" in told else {}
    for key in ("name", "street", "house_number", "box", "postcode", "city", "transport"):
        if f"place.{key}" in told:
            values[key] = told[f"place.{key}"]
    if values.get("city"):
        code = municipality_of(values["city"], str(values.get("postcode", "")))
        values |= {"municipality": code} if code else {}
    if "place.latitude" in told or "place.longitude" in told:
        point, fault = drafts.point(told.get("place.latitude"), told.get("place.longitude"))
        values |= point
        if fault is not None:
            draft.faults.append(fault)
    hours = _hours(draft, told)
    if values or told.get("place.key"):
        at: Values = {"schedules": hours} if hours else {}
        draft.places.append(PlaceDraft(told.get("place.key", ""), values, at))
    elif hours:
        draft.values["schedules"] = hours


def _hours(draft: Draft, told: Mapping[str, str]) -> list[Values]:
    lines = [(BY_KEY["hours"].label, told["hours"])] if "hours" in told else []
    for day in IN_DUTCH:
        text = told.get(f"hours.{day}", "")
        if text and text.casefold() not in _CLOSED:
            for piece in _pieces(text, r"[\n;,/&]|\ben\b"):
                lines.append((BY_KEY[f"hours.{day}"].label, f"{day} {piece}"))
    found: list[Values] = []
    for label, text in lines:
        try:
            found += [line | {"opens_at": f"{line['opens_at']}:00", "closes_at": f"{line['closes_at']}:00"}
                      for line in read_hours(text)]  # fmt: skip
        except NotValid as refused:
            reason = " ".join(message for messages in refused.found.values() for message in messages)
            draft.faults.append(Fault(label, text, reason))
    return found


def phones(text: str) -> list[Values]:
    """The numbers in a text, with a comma or a new line between them. Raises ValueError."""
    found = []
    for piece in _pieces(text, r"[\n;,]|\bof\b"):
        if sum(sign.isdigit() for sign in piece) < 3 or not set(piece) <= set("0123456789 +-./()"):
            raise ValueError("schrijf een nummer met cijfers, zoals 09 123 45 67")
        found.append({"number": piece})
    return found


def _age(text: str) -> int:
    found = re.fullmatch(r"(\d{1,3})(?:\s*jaar)?", text, re.ASCII)
    if found is None or int(found[1]) > 130:
        raise ValueError("schrijf een leeftijd in jaren")
    return int(found[1])


def _languages(text: str) -> list[Values]:
    found = {}
    for piece in _pieces(text, r"[\n;,/]|\ben\b"):
        code = _LANGUAGE.get(piece.casefold())
        if code is None:
            raise ValueError(f"de taal “{piece[:30]}” kennen we niet")
        found[code] = {"code": code}
    return list(found.values())


def _topic(text: str) -> Values:
    """A part of life, by its name or the first word of it."""
    for domain in DOMAINS:
        if text.casefold() in {domain.id, domain.title.casefold(), domain.title.split()[0].casefold()}:
            return {"taxonomy": "domein", "code": domain.id}
    known = ", ".join(domain.title for domain in DOMAINS)
    raise ValueError(f"dit is geen deel van het leven. Wij kennen: {known}")


def _area(text: str) -> Values:
    """An area as people write it."""
    try:
        return read_areas(text)[0]
    except NotValid as refused:
        raise ValueError(" ".join(refused.found["areas"])) from refused


def _pieces(text: str, between: str) -> list[str]:
    """The pieces of a text, each once."""
    return list(dict.fromkeys(filter(None, (" ".join(piece.split()) for piece in re.split(between, text)))))

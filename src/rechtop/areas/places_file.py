"""A list of places as CSV: every row is right or refused with its reason, and nothing is kept of a file.

Columns (other names are in :data:`COLUMNS`): ``id``, ``naam``, ``lengte``, ``breedte``, and if known ``open_van``,
``open_tot`` (the first day that it is closed) and ``capaciteit``. Separated by ``;`` ``,`` or a tab, in UTF-8 or
Windows-1252. Days as 31/12/2025 or 2025-12-31; a number may have a comma.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite

from rechtop.areas.access_in_space import Place
from rechtop.areas.earth import not_in_belgium
from rechtop.areas.errors import Fault, PlacesRefused

LARGEST = 5 * 1024 * 1024
"""Bytes of a file."""

MOST_ROWS = 20_000

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "code", "nummer"),
    "name": ("naam", "name", "loket"),
    "lon": ("lengte", "lon", "longitude", "lengtegraad", "x"),
    "lat": ("breedte", "lat", "latitude", "breedtegraad", "y"),
    "opened": ("open_van", "opened", "begin", "geopend"),
    "closed": ("open_tot", "closed", "einde", "gesloten"),
    "capacity": ("capaciteit", "capacity", "aanbod"),
}
"""For each thing that we want the names that its column may have, in small letters."""

_NEEDED = ("id", "name", "lon", "lat")
_FORMULA = ("=", "+", "@", "\t")
_PACKED = {b"PK\x03\x04": "een werkblad of zip-bestand", b"\xd0\xcf\x11\xe0": "een oud werkblad", b"%PDF": "een pdf"}


@dataclass(frozen=True, slots=True)
class PlacesFile:
    """What a file holds: its places, the rows that are refused, and remarks about the file as a whole."""

    places: tuple[Place, ...]
    faults: tuple[Fault, ...]
    remarks: tuple[str, ...]


class _Refused(ValueError):
    """One row is refused; its text says why."""


def read_places(content: bytes) -> PlacesFile:
    """Read a file of places. Rows are numbered as in the file: the names of the columns are row 1.

    Raises PlacesRefused when the file as a whole cannot be read.
    """
    lines, strange, remarks = _lines(content)
    rows = csv.reader(io.StringIO("\n".join(lines)), delimiter=_delimiter(lines[0]))
    header = next(rows)
    columns = _columns(header)
    faults = [Fault(number, "de tekens zijn anders opgeslagen dan in de rest van het bestand") for number in strange]
    places: dict[str, Place] = {}
    first: dict[str, int] = {}
    try:
        for cells in rows:
            number = rows.line_num
            if number in strange or not any(cell.strip() for cell in cells):
                continue
            if len(first) + len(faults) >= MOST_ROWS:
                raise PlacesRefused(f"Het bestand heeft meer dan {MOST_ROWS} rijen. Deel het op.")
            try:
                place = _place(cells, columns, len(header))
                if place.id in first:
                    raise _Refused(f"het nummer {place.id!r} staat ook op rij {first[place.id]}")
            except _Refused as refused:
                faults.append(Fault(number, str(refused)))
                continue
            places[place.id], first[place.id] = place, number
    except csv.Error:
        raise PlacesRefused(
            f"Vanaf rij {rows.line_num} kan het bestand niet gelezen worden. Staat er een aanhalingsteken te veel?"
        ) from None
    if not places and not faults:
        raise PlacesRefused("Het bestand heeft geen enkele rij onder de namen van de kolommen.")
    faults.sort(key=lambda fault: fault.row)
    return PlacesFile(tuple(places.values()), tuple(faults), tuple(remarks))


def _lines(content: bytes) -> tuple[list[str], set[int], list[str]]:
    """The lines as text, the numbers of those in another encoding than the rest, and what to say of it."""
    if len(content) > LARGEST:
        raise PlacesRefused(f"Het bestand is groter dan {LARGEST // 2**20} MB. Deel het op.")
    for begin, what in _PACKED.items():
        if content.startswith(begin):
            raise PlacesRefused(f"Dit is {what}, geen CSV. Bewaar uw lijst als “CSV UTF-8”.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content:
        raise PlacesRefused("Het bestand is als UTF-16 opgeslagen of is geen tekst. Bewaar het als “CSV UTF-8”.")
    if not content.strip():
        raise PlacesRefused("Het bestand is leeg.")
    raw = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    other = [number for number, line in enumerate(raw, 1) if not line.isascii()]
    wrong = [number for number in other if _utf8(raw[number - 1]) is None]
    if not wrong:
        return [line.decode("utf-8") for line in raw], set(), []
    if len(wrong) == len(other):
        return [_western(line) for line in raw], set(), ["Het bestand is Windows-1252. We lazen het zo."]
    return [_utf8(line) or _western(line) for line in raw], set(wrong), []


def _western(line: bytes) -> str:
    return line.decode("cp1252", errors="replace")


def _utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _delimiter(header: str) -> str:
    counts = {mark: header.count(mark) for mark in (";", "\t", ",")}
    best = max(counts, key=lambda mark: counts[mark])
    if not counts[best]:
        raise PlacesRefused(
            f"In de eerste rij staat geen ; of , of tab tussen de kolommen: {header[:60]!r}. "
            "Bewaar het bestand als CSV met puntkomma’s."
        )
    return best


def _columns(header: list[str]) -> dict[str, int]:
    names = [re.sub(r"[\s-]+", "_", cell.strip().strip('"').casefold()) for cell in header]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise PlacesRefused(f"De kolom {twice[0]!r} staat er twee keer in.")
    found = {
        wanted: next(names.index(name) for name in known if name in names)
        for wanted, known in COLUMNS.items()
        if any(name in names for name in known)
    }
    missing = [COLUMNS[wanted][0] for wanted in _NEEDED if wanted not in found]
    if missing:
        raise PlacesRefused(f"De kolom {', '.join(missing)} ontbreekt. Het bestand heeft: {', '.join(names)[:200]}.")
    return found


def _place(cells: list[str], columns: Mapping[str, int], width: int) -> Place:
    if len(cells) != width:
        raise _Refused(f"{len(cells)} kolommen in plaats van {width}: staat een tekst met het scheidingsteken los?")
    told = {wanted: " ".join(cells[column].split()) for wanted, column in columns.items()}
    for wanted, text in told.items():
        if text.startswith(_FORMULA) or (text.startswith("-") and wanted in ("id", "name")):
            raise _Refused(f"{COLUMNS[wanted][0]} begint als een formule: {text[:30]!r}")
        if wanted in _NEEDED and not text:
            raise _Refused(f"{COLUMNS[wanted][0]} is leeg")
        if len(text) > 200:
            raise _Refused(f"{COLUMNS[wanted][0]} is langer dan 200 tekens")
    lon, lat = _number(told["lon"], "lengte"), _number(told["lat"], "breedte")
    if reason := not_in_belgium(lon, lat):
        raise _Refused(reason)
    opened, closed = _day(told.get("opened", ""), "open_van"), _day(told.get("closed", ""), "open_tot")
    if opened is not None and closed is not None and closed <= opened:
        raise _Refused(f"open_tot ({closed:%d/%m/%Y}) komt niet na open_van ({opened:%d/%m/%Y})")
    capacity = _number(told["capacity"], "capaciteit") if told.get("capacity") else 1.0
    if capacity < 0:
        raise _Refused(f"capaciteit is kleiner dan nul: {capacity:g}")
    return Place(told["id"], told["name"], lon, lat, opened, closed, capacity)


def _number(text: str, name: str) -> float:
    if not re.fullmatch(r"-?\d{1,9}([.,]\d{1,12})?", text):
        raise _Refused(f"{name} is geen getal: {text[:30]!r}")
    found = float(text.replace(",", "."))
    if not isfinite(found):
        raise _Refused(f"{name} is geen getal: {text[:30]!r}")
    return found


def _day(text: str, name: str) -> date | None:
    """A day, or None when nothing was told."""
    if not text:
        return None
    written = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)
    try:
        if written:
            return date(int(written[3]), int(written[2]), int(written[1]))
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise _Refused(f"{name} is geen dag zoals 31/12/2025: {text[:30]!r}")

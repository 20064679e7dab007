"""What one row or one object of a file says, before anything is compared: plain values as `record` has them.

A value that the file does not tell is absent, never empty: reading in a file empties nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from rechtop.areas.earth import not_in_belgium
from rechtop.organisations.hsds.values import text as readable
from rechtop.organisations.importing.errors import Fault
from rechtop.organisations.ipdc.markup import unmarked
from rechtop.organisations.record import Values

_TAG = re.compile(r"<\s*[/!]?\s*[a-zA-Z][^<>]*>|<!--")
_ADDRESS = re.compile(
    r"(?P<street>[^,\d][^,]*?)\s+(?P<house_number>\d+\s?[a-zA-Z]?(?:[-/]\d+)?)"
    r"(?:\s*(?:bus|bte|b\.)\s*(?P<box>\w+))?(?:\s*,\s*(?:(?P<postcode>[1-9]\d{3})\s+)?(?P<city>\D+))?"
)


@dataclass
class OrganisationDraft:
    """The organisation that a row names: by its number elsewhere, its company number, or its name."""

    key: str = ""
    kbo: str = ""
    values: Values = field(default_factory=dict)


@dataclass
class PlaceDraft:
    """A place of a row: its number elsewhere, its own values, and those of the service there."""

    key: str = ""
    place: Values = field(default_factory=dict)
    at: Values = field(default_factory=dict)


@dataclass
class Draft:
    """A service as a file tells it. ``where`` names its place in the file; ``raw`` is the row as it stood."""

    where: str
    raw: tuple[str, ...] = ()
    key: str = ""
    organisation: OrganisationDraft = field(default_factory=OrganisationDraft)
    values: Values = field(default_factory=dict)
    places: list[PlaceDraft] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        """Whether the row as a whole cannot be taken over."""
        return any(fault.is_whole for fault in self.faults)


@dataclass(frozen=True)
class Reading:
    """A whole file: how many services it tells of, those one by one, the names of its columns, and remarks."""

    total: int
    drafts: Iterator[Draft]
    header: tuple[str, ...]
    remarks: tuple[str, ...] = ()


def plain(text: str) -> str:
    """A text without marks of HTML; scripts and styles say nothing. A plain "<" stays."""
    found = readable(text)
    if _TAG.search(found):
        marked = unmarked(found)
        lines = [*marked.lines, *(f"- {item.text}" for item in marked.items)]
        found = readable("\n".join(line for line in lines if line))
    elif "&" in found:
        found = readable(unescape(found))
    return found


def address(text: str) -> Values:
    """Street, number, box, postcode and town of an address in one line; what does not fit stays as the street."""
    found = _ADDRESS.fullmatch(" ".join(text.split()))
    if found is None:
        return {"street": text}
    return {name: part.strip() for name, part in found.groupdict().items() if part}


def point(latitude: object, longitude: object) -> tuple[Values, Fault | None]:
    """Two coordinates, or why they are left out: a wrong point is worse than none."""
    told = f"{latitude or ''} {longitude or ''}".strip()
    try:
        lat, lon = (float(str(one).replace(",", ".")) for one in (latitude, longitude))
    except ValueError:
        return {}, Fault("coördinaten", told, "een coördinaat is geen getal", is_whole=False)
    reason = not_in_belgium(lon, lat)
    if not reason and lon < 2.5:  # the narrower limit of a place
        reason = f"het punt ({lon:g}, {lat:g}) ligt buiten België"
    if reason:
        return {}, Fault("coördinaten", told, reason, is_whole=False)
    return {"latitude": lat, "longitude": lon}, None


def kbo(text: str) -> str:
    """A company number as ten digits. Raises ValueError with why it is none."""
    digits = re.sub(r"[\s.]", "", text.upper().removeprefix("BE"))
    if len(digits) == 9 and digits.isdigit():
        digits = "0" + digits  # a worksheet drops the first zero
    if not (re.fullmatch(r"[01]\d{9}", digits, re.ASCII) and 97 - int(digits[:8]) % 97 == int(digits[8:])):
        raise ValueError("dit is geen ondernemingsnummer: tien cijfers, waarvan de laatste twee kloppen")
    return digits


def website(text: str) -> str:
    """An address of the web; without its beginning it gets https."""
    return text if "://" in text or not text else f"https://{text}"

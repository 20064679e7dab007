"""Finding a municipality by a name as people write it: misspelled, of a part of it, of before a merger, in French.

Postcodes are only those of the seat of each municipality; a code of five figures is the statistical code (NIS).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from rapidfuzz import fuzz, process

from rechtop.areas.places import Municipality, former_municipalities, municipalities, neighbourhoods, sections
from rechtop.areas.through_time import today_of

MOST = 10
"""How many municipalities are given at most."""

NEARLY = 78.0
"""How alike two names must be at least, of 100, when neither begins the other."""

_SHORTEST_BEGIN = 3


class Known(Enum):
    """By what a municipality was found. The value is its weight when two are equally alike: the lower, the nearer."""

    NAME = 0
    FORMER = 1
    SECTION = 2
    FRENCH = 3
    POSTCODE = 4
    CODE = 5
    NEIGHBOURHOOD = 6


_WORDS = {
    Known.NAME: "",
    Known.FORMER: "vroegere gemeente",
    Known.SECTION: "deelgemeente",
    Known.FRENCH: "Franse naam",
    Known.POSTCODE: "postcode van het gemeentehuis",
    Known.CODE: "NIS-code",
    Known.NEIGHBOURHOOD: "wijk",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A municipality, by which name it was found, and how alike that name is (100 is the same)."""

    municipality: Municipality
    by: Known
    name: str
    alike: float

    @property
    def because(self) -> str:
        """Dutch, for people: "deelgemeente Bavegem"; empty when it is the name of the municipality itself."""
        return f"{_WORDS[self.by]} {self.name}".strip() if self.by is not Known.NAME else ""


@dataclass(frozen=True, slots=True)
class _Name:
    by: Known
    name: str
    municipality: str


def plain(name: str) -> str:
    """A name as it is compared: small letters, no accents, hyphens or brackets; "St." is "sint"."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    text = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = re.sub(r"[^a-z0-9]+", " ", text.replace("'", "")).split()
    return " ".join({"st": "sint", "ste": "sint", "sinte": "sint"}.get(word, word) for word in words)


@cache
def _names() -> dict[str, tuple[_Name, ...]]:
    """Every name in its plain form, with what it may be."""
    found: dict[str, list[_Name]] = {}
    for name in _every():
        written = name.name
        for form in {plain(written), plain(re.sub(r"\(.*?\)", "", written))}:
            if form:
                found.setdefault(form, []).append(name)
    return {form: tuple(names) for form, names in found.items()}


def _every() -> Iterator[_Name]:
    for one in municipalities().values():
        yield _Name(Known.NAME, one.name, one.code)
        if one.name_fr:
            yield _Name(Known.FRENCH, one.name_fr, one.code)
        if one.seat_postcode:
            yield _Name(Known.POSTCODE, one.seat_postcode, one.code)
        yield _Name(Known.CODE, one.code, one.code)
    for old in former_municipalities().values():
        yield _Name(Known.FORMER, old.name, today_of(old.code).code)
        yield _Name(Known.CODE, old.code, today_of(old.code).code)
    for section in sections().values():
        yield _Name(Known.SECTION, section.name, section.municipality)
    for area in neighbourhoods().values():
        yield _Name(Known.NEIGHBOURHOOD, area.name, area.municipality)


def find(asked: str, *, most: int = MOST) -> tuple[Found, ...]:
    """The municipalities that fit what was typed, the best first; each once, by its best name."""
    wanted = plain(asked[:100])
    if not wanted:
        return ()
    best: dict[str, Found] = {}
    for form, alike in _alike(wanted):
        for name in _names()[form]:
            found = Found(municipalities()[name.municipality], name.by, name.name, alike)
            known = best.get(name.municipality)
            if known is None or _order(found) < _order(known):
                best[name.municipality] = found
    ordered = sorted(best.values(), key=lambda found: (*_order(found), found.municipality.name))
    return tuple(ordered[:most])


_OF_AN_ADDRESS = (Known.NAME, Known.FORMER, Known.SECTION, Known.FRENCH)
"""By which names the town of an address is known, the surest first."""


def municipality_in(town: str, postcode: str = "") -> Municipality | None:
    """The municipality that the town of an address lies in: itself, a part of it, or one that merged into it.

    Nothing is guessed: the name must be right. Of several with that name, the one whose seat has a postcode with the
    same first two figures; None when nobody can tell.
    """
    known = [name for name in _names().get(plain(town), ()) if name.by in _OF_AN_ADDRESS]
    near = [name for name in known if municipalities()[name.municipality].seat_postcode[:2] == postcode.strip()[:2]]
    for names in (near, known):
        for by in _OF_AN_ADDRESS:
            codes = {name.municipality for name in names if name.by is by}
            if len(codes) == 1:
                return municipalities()[codes.pop()]
    return None


def _order(found: Found) -> tuple[float, int]:
    return -found.alike, found.by.value


def _alike(wanted: str) -> Iterator[tuple[str, float]]:
    """The forms that are like what was typed, of 0 to 100. Figures are never guessed at."""
    names = _names()
    if wanted in names:
        yield wanted, 100.0
    if wanted.isdigit():
        return
    if len(wanted) >= _SHORTEST_BEGIN:
        yield from ((form, 95.0) for form in names if form.startswith(wanted) and form != wanted)
    if wanted in names:
        return  # what was typed is a name: nothing is guessed beside it
    glued = wanted.replace(" ", "")
    for form, alike, _ in process.extract(wanted, names.keys(), scorer=fuzz.ratio, score_cutoff=NEARLY, limit=40):
        if not form.isdigit():
            same = form.replace(" ", "") == glued  # Sint Niklaas and Sintniklaas
            yield form, 99.0 if same else min(alike, 94.0)

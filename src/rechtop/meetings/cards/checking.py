"""Looking through the text of a card for what could tell who it is about: names, dates, streets, numbers.

A help, no proof: a rare situation betrays somebody without one name. So whoever writes looks as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Found(StrEnum):
    """What a piece of text looks like."""

    NATIONAL_NUMBER = "national_number"
    PHONE = "phone"
    EMAIL = "email"
    DATE = "date"
    AGE = "age"
    STREET = "street"
    POSTCODE = "postcode"
    NAME = "name"


WORDS = {
    Found.NATIONAL_NUMBER: _("een rijksregisternummer"),
    Found.PHONE: _("een telefoonnummer"),
    Found.EMAIL: _("een e-mailadres"),
    Found.DATE: _("een datum"),
    Found.AGE: _("een leeftijd: gebruik de keuze hierboven"),
    Found.STREET: _("een straat"),
    Found.POSTCODE: _("een postcode"),
    Found.NAME: _("misschien een naam van een mens of een plaats"),
}
NEVER = frozenset({Found.NATIONAL_NUMBER, Found.PHONE, Found.EMAIL, Found.DATE, Found.STREET})
"""What stands on no card, whoever looked at it."""

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_STREETS = "straat|steenweg|laan|plein|dreef|kaai"
_ENDINGS = f"{_STREETS}|weg|baan|lei|vest|markt|hof|pad|ring"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_PATTERNS: tuple[tuple[Found, re.Pattern[str]], ...] = (
    (Found.EMAIL, _any(r"\S+@\S+\.\w+")),
    (Found.NATIONAL_NUMBER, _any(r"(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[- .]?\d{3}[- .]?\d{2}(?!\d)")),
    (
        Found.DATE,
        _any(
            r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)",
            rf"(?<!\d)\d{{1,2}} (?i:{_MONTHS})\b",
            r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)",
        ),
    ),
    (Found.PHONE, _any(r"(?<![\d.,])(?:\+|00)?\d(?:[ ./-]?\d){7,11}(?!\d)")),
    (
        Found.STREET,
        _any(rf"\b[A-ZÀ-Ý][\w'’-]*(?:{_ENDINGS})\b(?: \d+\w?)?", rf"\b[\w'’-]+(?:{_STREETS}) \d+\w?"),
    ),
    (Found.POSTCODE, _any(r"(?<![\d€.,])[1-9]\d{3} (?=[A-ZÀ-Ý])")),
    (Found.AGE, _any(r"(?<!\d)\d{1,3}[- ]?(?:jaar oud|jarige?n?)\b", r"\bis \d{1,3} jaar\b")),
)
_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w'’-]*")
_STARTS = re.compile(r"(?:^|[.!?:;…]\s+|\n\s*|[“\"(]\s*)$")
KNOWN = frozenset(
    "Belgisch België Vlaams Vlaanderen Nederlands Frans Engels Arabisch Turks Pools Oekraïens Europese Groeipakket "
    "Rechtop Huis Uit".split()
)
"""Words with a capital that name nobody. Whatever is all capitals (OCMW, CAW, VDAB) names nobody either."""


@dataclass(frozen=True, slots=True)
class Warning:
    """A piece of text, and what it looks like."""

    found: Found
    text: str

    @property
    def is_refused(self) -> bool:
        """Whether it must go before the card is kept."""
        return self.found in NEVER

    @property
    def words(self) -> str:
        """What it looks like, for the page."""
        return str(WORDS[self.found])


def warnings(*texts: str) -> list[Warning]:
    """What in these texts could tell who it is about, each once, what must go first."""
    found = dict.fromkeys(one for text in texts for one in _in(text))
    return sorted(found, key=lambda one: not one.is_refused)


def _in(text: str) -> Iterator[Warning]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield Warning(kind, match[0].strip())
        text = pattern.sub(" … ", text)
    for match in _WORD.finditer(text):
        word = match[0]
        begins = _STARTS.search(text[: match.start()])
        if (
            word[0].isupper()
            and not word.isupper()
            and word not in KNOWN
            and not (begins and not _like_a_name(text, match))
        ):
            yield Warning(Found.NAME, word)


def _like_a_name(text: str, first: re.Match[str]) -> bool:
    """Whether the first word of a sentence is followed by another capital: "Fatima Voorbeeld belde"."""
    following = _WORD.match(text, first.end() + 1)
    return following is not None and following[0][0].isupper() and not following[0].isupper()

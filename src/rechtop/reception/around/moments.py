"""A moment as people remember it: a year, or a month of a year. Nothing is made more precise than it was told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from rechtop.reception.errors import ReceptionError

NOW = "now"
"""Stands in ``until`` while something still goes on."""

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
EARLIEST = 1900
_YEAR = re.compile(r"(\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_WORD_YEAR = re.compile(r"([a-zA-Z]{3,9})\.?\s+(\d{4})")


class NotAMoment(ReceptionError):
    """What was typed is no year and no month of a year."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, or a month of it (1 to 12; None: only the year is known)."""

    year: int
    month: int | None = None

    @property
    def first(self) -> int:
        """The first month that it can be, counted from the year 0."""
        return self.year * 12 + (self.month or 1) - 1

    @property
    def last(self) -> int:
        """The last month that it can be."""
        return self.year * 12 + (self.month or 12) - 1

    @property
    def kept(self) -> str:
        """As it stands in a store."""
        return f"{self.year}" if self.month is None else f"{self.year}-{self.month:02}"

    @property
    def told(self) -> str:
        """In words: "maart 2019"."""
        return f"{self.year}" if self.month is None else f"{MONTHS[self.month - 1]} {self.year}"

    @property
    def short(self) -> str:
        """In a drawing: "03/2019"."""
        return f"{self.year}" if self.month is None else f"{self.month:02}/{self.year}"


def month_of(on: date) -> int:
    """The month of a day, counted from the year 0."""
    return on.year * 12 + on.month - 1


def moment_of(month: int) -> Moment:
    """Back from a counted month."""
    return Moment(month // 12, month % 12 + 1)


def kept_moment(kept: str) -> Moment | None:
    """A moment as it stands in a store; None for what is not known (or cannot be read)."""
    year, _dash, month = kept.partition("-")
    if not year.isdigit():
        return None
    return Moment(int(year), int(month) if month.isdigit() else None)


def read_moment(typed: str, on: date) -> Moment | None:
    """What somebody typed: "2019", "03/2019", "2019-03", "maart 2019"; None for nothing. Raises NotAMoment."""
    text = typed.strip()
    if not text:
        return None
    year, month = _parts(text)
    if year is None or not EARLIEST <= year <= on.year or (month is not None and not 1 <= month <= 12):
        raise NotAMoment(_("Schrijf een jaar, of een maand en een jaar. Bijvoorbeeld 2019 of 03/2019."))
    found = Moment(year, month)
    if found.first > month_of(on):
        raise NotAMoment(_("Deze maand moet nog komen. Kijk de maand en het jaar na."))
    return found


def _parts(text: str) -> tuple[int | None, int | None]:
    if match := _YEAR.fullmatch(text):
        return int(match[1]), None
    if match := _MONTH_YEAR.fullmatch(text):
        return int(match[2]), int(match[1])
    if match := _YEAR_MONTH.fullmatch(text):
        return int(match[1]), int(match[2])
    if match := _WORD_YEAR.fullmatch(text):
        named = [number for number, name in enumerate(MONTHS, 1) if name.startswith(match[1].lower())]
        return int(match[2]), named[0] if len(named) == 1 else 0
    return None, None

"""The periods that are published: whole months, quarters or years, never a range that somebody chooses.

Two reports that overlap can be subtracted, and what is left may be one person. So an organisation publishes periods of
one kind, each once; longer periods are added up from what was published.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rechtop.reception.errors import ReceptionError

TYPING_DAYS = 14
"""Days after a period in which what happened is still typed; then its figures are made, once."""

OFFERED = 4
"""So many periods that ended are offered at once, and made at night."""


class PeriodRefused(ReceptionError):
    """Figures of this period are not given; the text says why and what is."""


class Kind(StrEnum):
    """How long a period is."""

    MONTH = "maand"
    QUARTER = "kwartaal"
    YEAR = "jaar"


MONTHS = {Kind.MONTH: 1, Kind.QUARTER: 3, Kind.YEAR: 12}
_FORMS = {
    Kind.MONTH: re.compile(r"(?P<year>20\d\d)-(?P<number>0[1-9]|1[0-2])"),
    Kind.QUARTER: re.compile(r"(?P<year>20\d\d)-K(?P<number>[1-4])"),
    Kind.YEAR: re.compile(r"(?P<year>20\d\d)"),
}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A whole month, quarter or year; ``number`` is that of the month or quarter in the year (a year has 1)."""

    kind: Kind
    year: int
    number: int = 1

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, (self.number - 1) * MONTHS[self.kind] + 1, 1)

    @property
    def until(self) -> date:
        """Its last day."""
        months = self.year * 12 + self.start.month - 1 + MONTHS[self.kind]
        return date(months // 12, months % 12 + 1, 1) - timedelta(1)

    @property
    def ready_on(self) -> date:
        """The first day on which its figures are made."""
        return self.until + timedelta(TYPING_DAYS + 1)

    def __str__(self) -> str:
        """As it stands in an address: 2026-03, 2026-K1, 2026."""
        if self.kind is Kind.YEAR:
            return f"{self.year}"
        return f"{self.year}-K{self.number}" if self.kind is Kind.QUARTER else f"{self.year}-{self.number:02}"


def period(text: str) -> Period:
    """A period as it stands in an address. Raises PeriodRefused for any other range."""
    for kind, form in _FORMS.items():
        if found := form.fullmatch(text.strip()):
            return Period(kind, int(found["year"]), int(found.groupdict().get("number") or 1))
    raise PeriodRefused(f"{text!r} is geen heel jaar (2026), kwartaal (2026-K1) of maand (2026-03). Kies er zo één.")


def period_of(kind: Kind, on: date) -> Period:
    """The period of a kind that holds a day."""
    return Period(kind, on.year, (on.month - 1) // MONTHS[kind] + 1)


def before(last: Period) -> Period:
    """The period just before."""
    return period_of(last.kind, last.start - timedelta(1))


def offered(kind: Kind, on: date) -> list[Period]:
    """The last periods of a kind whose figures can be there on a day, newest first."""
    last = before(period_of(kind, on))
    while last.ready_on > on:
        last = before(last)
    found = [last]
    while len(found) < OFFERED:
        found.append(before(found[-1]))
    return found


def overlap(one: Period, other: Period) -> bool:
    """Whether they share a day."""
    return one.start <= other.until and other.start <= one.until

"""Dutch notation: reads amounts (1.250,50), days (dd/mm/jjjj, mm/jjjj, jjjj), ranges (900 tot 1.100) and no answer.

Only the writing is understood here. Whether a value is possible is checked where every household is read.
Everything raises :class:`~rechtop.explorer.errors.Unreadable`, with what to type instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TypeVar

from rechtop.explorer.errors import Unreadable
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT

T = TypeVar("T")

_SPACES = re.compile(r"[\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")
_BETWEEN_WORDS = re.compile(r"(?:tussen |van )?(.+?) (?:tot en met|t/m|tot|en) (.+)")
_BETWEEN_DASH = re.compile(r"(.+?) ?[-–—] ?(.+)")
_AT_MOST = re.compile(r"(?:hoogstens|maximum|max\.?|minder dan|ten hoogste|tot|<) ?(.+)")
_AT_LEAST = re.compile(r"(?:minstens|minimum|min\.?|meer dan|ten minste|vanaf|>) ?(.+)")
_EURO = re.compile(r"€|\beuro\b|\beur\b")
_NUMBER = re.compile(r"(-?(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+))(?:,(\d+|-+))?|(-?\d+)\.(\d{1,2})")
_DAY = re.compile(r"(?:(?:(\d{1,2})[/. -])?(\d{1,2}|[a-z]{3,9})[/. -])?(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_SHORT_YEAR = re.compile(r"\d{1,2}[/. -](?:\d{1,2}|[a-z]{3,9})[/. -]\d{2}")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_NO_ANSWER = {
    "?": NOT_KNOWN,
    "weet niet": NOT_KNOWN,
    "weet ik niet": NOT_KNOWN,
    "onbekend": NOT_KNOWN,
    "-": RATHER_NOT,
    "–": RATHER_NOT,
    "liever niet": RATHER_NOT,
    "zeg ik liever niet": RATHER_NOT,
}

AMOUNT = "Schrijf een bedrag, bijvoorbeeld 1.250,50, of een bereik: 900 tot 1.100."
NUMBER = "Schrijf een getal, bijvoorbeeld 12, of een bereik: 10 tot 14."
DAY = "Schrijf een dag, een maand of een jaar: 02/04/1957, 04/1957 of 1957."


@dataclass(frozen=True)
class Span:
    """What an amount can be, from least to most; an end that was not given is None."""

    low: Decimal | None
    high: Decimal | None

    def times(self, factor: int) -> Span:
        """The same in a smaller unit: exact."""
        return Span(*(None if end is None else end * factor for end in (self.low, self.high)))

    def divided_by(self, divisor: int, decimals: int) -> Span:
        """The same in a larger unit: the least down, the most up to ``decimals`` places, so that nothing falls out."""
        place = Decimal(1).scaleb(-decimals)
        low = None if self.low is None else (self.low / divisor).quantize(place, ROUND_FLOOR)
        high = None if self.high is None else (self.high / divisor).quantize(place, ROUND_CEILING)
        return Span(low, high)


def plain(text: str) -> str:
    """What was typed, in small letters and with single spaces."""
    return _SPACES.sub(" ", text).strip().lower()


def no_answer(text: str) -> str:
    """``?`` for asked and not known, ``-`` for rather not say; empty when it is something else."""
    return _NO_ANSWER.get(plain(text), "")


def span(text: str, decimals: int, *, advice: str = AMOUNT) -> Span:
    """An amount or a number of at most ``decimals`` digits after the comma, or a range of them."""
    typed = plain(_EURO.sub(" ", text.lower()))

    def one(part: str) -> Decimal:
        return _number(part, decimals, advice)

    if found := _AT_MOST.fullmatch(typed):
        return Span(None, one(found[1]))
    if found := _AT_LEAST.fullmatch(typed):
        return Span(one(found[1]), None)
    return Span(*_ends(typed, one))


def _ends(typed: str, one: Callable[[str], T]) -> tuple[T, T]:
    """The two ends of a range, or the same value twice."""
    if found := _BETWEEN_WORDS.fullmatch(typed) or _BETWEEN_DASH.fullmatch(typed):
        return one(found[1].strip()), one(found[2].strip())
    value = one(typed)
    return value, value


def _number(text: str, decimals: int, advice: str) -> Decimal:
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise Unreadable(advice)
    whole, after = (found[1], found[2]) if found[1] is not None else (found[3], found[4])
    after = (after or "").strip("-")
    digits = after.rstrip("0")
    if len(after) == 3 and decimals:  # 1,250 is a thousand and something to some, and one and a quarter to others
        raise Unreadable(f"Bedoelt u duizenden? Schrijf dan {whole}.{after} met een punt.")
    if len(digits) > decimals:
        raise Unreadable(
            f"Schrijf hoogstens {decimals} cijfers na de komma."
            if decimals
            else "Schrijf een heel getal, zonder cijfers na de komma."
        )
    units = re.sub("[. ]", "", whole)
    return Decimal(f"{units}.{digits}" if digits else units)


def day(text: str) -> str | list[str]:
    """A day, month or year as ``1957-04-02``, ``1957-04`` or ``1957``; a range as two of them."""
    typed = plain(text)
    if _is_a_day(typed):
        return _day(typed)
    first, last = _ends(typed, _day)
    return [first, last]


def _is_a_day(typed: str) -> bool:
    return bool(_DAY.fullmatch(typed) or _ISO_DAY.fullmatch(typed) or _SHORT_YEAR.fullmatch(typed))


def _day(typed: str) -> str:
    if _SHORT_YEAR.fullmatch(typed):
        raise Unreadable("Schrijf het jaar met vier cijfers, bijvoorbeeld 1957.")
    if found := _ISO_DAY.fullmatch(typed):
        year, month, number = found[1], found[2], found[3]
    elif found := _DAY.fullmatch(typed):
        number, month, year = found[1], found[2], found[3]
    else:
        raise Unreadable(DAY)
    try:
        which = _month(month) if month else 1
        date(int(year), which, int(number or 1))
    except ValueError:
        raise Unreadable(f"Deze dag bestaat niet. {DAY}") from None
    return "-".join([year, *([f"{which:02}"] if month else []), *([f"{int(number):02}"] if number else [])])


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    names = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(text)]
    if len(names) != 1:
        raise ValueError(text)
    return names[0]

"""Amounts of a budget as people write them, always told per month; a week or a year is converted in the open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from rechtop.explorer.errors import Unreadable
from rechtop.explorer.notation import no_answer, span
from rechtop.law.sentences import euros

PERIODS = (("maand", "per maand"), ("week", "per week"), ("jaar", "per jaar"))
WEEKS_A_YEAR, MONTHS_A_YEAR = 52, 12
CENT = Decimal("0.01")
MOST = Decimal(1_000_000)
"""EUR; more is a slip of the pen."""

EXACT = "Schrijf één bedrag, bijvoorbeeld 850 of 1.250,50. Weet u het niet? Laat het leeg."


@dataclass(frozen=True, slots=True)
class Amount:
    """EUR/month, None while it is not known; ``note`` tells how it was converted."""

    month: Decimal | None
    note: str = ""


def read_amount(text: str, period: str = "maand") -> Amount:
    """Read one amount. Raises Unreadable, with what to write instead."""
    if not text.strip() or no_answer(text):
        return Amount(None)
    given = _one(text)
    if period == "jaar":
        month = (given / MONTHS_A_YEAR).quantize(CENT, ROUND_HALF_UP)
        return Amount(month, f"Omgerekend: {shown(given)} per jaar, gedeeld door 12, is {shown(month)} per maand.")
    if period == "week":
        month = (given * WEEKS_A_YEAR / MONTHS_A_YEAR).quantize(CENT, ROUND_HALF_UP)
        how = "maal 52 weken, gedeeld door 12 maanden"
        return Amount(month, f"Omgerekend: {shown(given)} per week, {how}, is {shown(month)} per maand.")
    return Amount(given)


def read_owed(text: str) -> Decimal | None:
    """Read what is left of a debt (EUR). Raises Unreadable."""
    return None if not text.strip() or no_answer(text) else _one(text)


def _one(text: str) -> Decimal:
    found = span(text, 2, advice=EXACT)
    if found.low is None or found.low != found.high:
        raise Unreadable(EXACT)
    if found.low < 0:
        raise Unreadable("Schrijf een bedrag zonder minteken. Een kost zet u bij wat buitengaat.")
    if found.low > MOST:
        raise Unreadable(f"Dit is meer dan {shown(MOST)}. Kijk de komma en de punten na.")
    return found.low


def shown(amount: Decimal) -> str:
    """An amount as people write it: € 1.250,50."""
    sign = "-" if amount < 0 else ""
    return f"{sign}{euros(int(abs(amount) * 100), 2)}"


def typed(stored: str) -> str:
    """A stored amount as it stands in a field: 1.250,50."""
    return euros(int(Decimal(stored) * 100), 2).removeprefix("€").strip() if stored else ""

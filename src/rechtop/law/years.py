"""Which year a question speaks of on a given day, where the law counts in other years than the calendar does."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from rechtop.rules.algebra import unpack
from rechtop.rules.law import Law
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run

_YEARS = {"groeipakket_family_income": "groeipakket_sociale_toeslag.income_year"}
"""Facts about a year, and the quantity that says on which day that year begins."""


@lru_cache(maxsize=4096)  # bounded: anybody may ask about any day
def year_asked(law: Law, fact: str, on: date) -> int | None:
    """The year that a fact speaks of when it is asked on a day; None where its question says that itself."""
    quantity = _YEARS.get(fact)
    if quantity is None:
        return None
    low, high = Run(law, read_household({"on": on.isoformat(), "persons": [{"id": "p1"}]}, law, on)).value(quantity, 0)
    return unpack(low).year if low == high else None

"""The errors of the rule language.

::

    RuleError
    |-- LawError            the law itself is wrong; found when it is loaded
    |   |-- UnitMismatch    two quantities that cannot be compared or added
    |   |-- RangeTooWide    an amount that does not fit in 64 bits
    |   |-- CyclicLaw       a quantity that needs itself
    |   `-- UnknownName     a reference to something that does not exist
    `-- InputError          what somebody told about a household cannot be read
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class RuleError(Exception):
    """Root of everything that the rule language refuses."""


class LawError(RuleError):
    """The law as written cannot be loaded; the message names the place in the law file."""

    def __init__(self, message: str, place: str = "") -> None:
        self.place = place
        super().__init__(f"{place}: {message}" if place else message)


class UnitMismatch(LawError):
    """Two quantities with different units meet where the law needs the same unit."""


class RangeTooWide(LawError):
    """The declared ranges of the facts let an amount grow past 64 bits."""


class CyclicLaw(LawError):
    """Quantities that need each other, so that no order of calculation exists."""


class UnknownName(LawError):
    """A name that the law does not declare."""


class InputError(RuleError):
    """A household that cannot be read. Names the field, the value and what to do."""

    def __init__(self, field: str, value: object, advice: str) -> None:
        self.field, self.value, self.advice = field, value, advice
        shown = repr(value)
        shown = shown if len(shown) <= 80 else f"{shown[:77]}..."
        super().__init__(f"{field}: {shown}: {advice}")


def nearest(name: str, known: Iterable[str]) -> str:
    """Give a Dutch hint with the known name that looks most like ``name``, or an empty text."""
    matches = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f" Bedoelt u {matches[0]!r}?" if matches else ""

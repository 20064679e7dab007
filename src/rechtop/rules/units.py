"""Units of measure: EUR/month and EUR/year do not add, and a product has the product of the units."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rechtop.rules.errors import LawError

WORDS = frozenset(
    {
        "EUR",
        "eurocent",
        "year",
        "month",
        "week",
        "day",
        "hour",
        "person",
        "child",
        "points",
        "percent",
        "kWh",
        "litre",
        "m3",
    }
)
_DIMENSIONLESS = frozenset({"1", "fraction", "factor"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of powers of basic units, such as EUR/month (EUR to the 1, month to the -1)."""

    powers: tuple[tuple[str, int], ...] = ()

    @classmethod
    def parse(cls, text: str) -> Unit:
        """Read ``EUR/month/child`` or ``1``. Raises LawError on a word that is no unit."""
        powers: dict[str, int] = {}
        for sign, written in re.findall(r"(^|[*/])([^*/]*)", text):
            word = written.strip()
            if word in _DIMENSIONLESS:
                continue
            if word not in WORDS:
                raise LawError(f"{word!r} in {text!r} is no unit; known are {', '.join(sorted(WORDS))}")
            powers[word] = powers.get(word, 0) + (-1 if sign == "/" else 1)
        return cls._of(powers)

    @classmethod
    def _of(cls, powers: dict[str, int]) -> Unit:
        return cls(tuple(sorted((word, power) for word, power in powers.items() if power)))

    def __mul__(self, other: Unit) -> Unit:
        powers = dict(self.powers)
        for word, power in other.powers:
            powers[word] = powers.get(word, 0) + power
        return self._of(powers)

    def __truediv__(self, other: Unit) -> Unit:
        return self * Unit(tuple((word, -power) for word, power in other.powers))

    def __str__(self) -> str:
        above = [word for word, power in self.powers for _ in range(max(power, 0))]
        below = [word for word, power in self.powers for _ in range(max(-power, 0))]
        return "/".join(["*".join(above) or "1", *below])


NONE = Unit()
EUR = Unit.parse("EUR")
EUR_MONTH = Unit.parse("EUR/month")
EUR_YEAR = Unit.parse("EUR/year")
YEAR = Unit.parse("year")
MONTH = Unit.parse("month")
WEEK = Unit.parse("week")
DAY = Unit.parse("day")
HOUR = Unit.parse("hour")
PERSONS = Unit.parse("person")
CHILDREN = Unit.parse("child")
PERCENT = Unit.parse("percent")
POINTS = Unit.parse("points")

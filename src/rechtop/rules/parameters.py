"""Legal amounts: dated values with a source and a status, and what they are worth on a day they do not cover.

A value is exact from its ``start`` until the next usual indexing of its family. After that it *drifts*: it enters
as a range, from the last value to the last value with the family's yearly drift, never as a false exact number.
A value of a family that expires, or that ended, may not be used at all and leaves everything possible.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, Decimal

from rechtop.rules.algebra import Algebra, Of, Pair, V
from rechtop.rules.errors import LawError
from rechtop.rules.kinds import Choice, Expr, Number, scale
from rechtop.rules.units import Unit

UNVERIFIED = frozenset({"derived", "recalled"})
STATUSES = frozenset({"official", "secondary"}) | UNVERIFIED
DATED = frozenset({"stated", "derived", "approximate", "unknown"})


@dataclass(frozen=True)
class Family:
    """How a group of amounts usually moves: exact for so many months, then drifting or expired."""

    id: str
    about: str
    reason: str
    exact_months: int | None  # None: exact until the law changes
    drift_year: Decimal | None = None
    step: Decimal | None = None  # one usual indexing; a next value within one step proves that none lay between
    expires_months: int | None = None


@dataclass(frozen=True)
class Dated:
    """One published value (or table of values by key) and where it comes from."""

    start: date | None
    values: Mapping[str, Pair[int]]
    source: str
    status: str
    dated: str
    note: str = ""
    known: date | None = None
    until: date | None = None
    expires: date | None = None


@dataclass(frozen=True)
class Worth:
    """What a parameter is worth on a day: a range, whether that range is there because of age, and the entry used."""

    low: int
    high: int
    stale: bool
    entry: Dated | None

    @property
    def is_unverified(self) -> bool:
        """Whether nobody has yet seen this value, or its date, in print."""
        return self.entry is None or self.entry.status in UNVERIFIED or self.entry.dated == "unknown"


@dataclass(frozen=True, eq=False)
class Parameter:
    """A legal amount through time; of a table ``words`` says what each key is called, in Dutch."""

    id: str
    about: str
    unit: Unit
    decimals: int
    family: Family
    entries: tuple[Dated, ...]  # by start; one without a start comes first
    keys: tuple[str, ...] = ("",)
    starts: tuple[date, ...] = field(default=())
    words: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        dated = [entry.start for entry in self.entries if entry.start is not None]
        if sorted(set(dated)) != dated or None in [entry.start for entry in self.entries[1:]]:
            raise LawError(f"{self.id}: the values are not in the order of their dates, or a date comes twice")
        if not self.entries:
            raise LawError(f"{self.id}: a parameter has at least one value")
        for entry in self.entries:
            if set(entry.values) != set(self.keys):
                raise LawError(f"{self.id}: the value of {entry.start} does not have the keys {', '.join(self.keys)}")
            if entry.status not in STATUSES or entry.dated not in DATED:
                raise LawError(f"{self.id}: status {entry.status!r} or date status {entry.dated!r} is not known")
        object.__setattr__(self, "starts", tuple(dated))

    def called(self, key: str) -> str:
        """What the amount is, or one entry of its table."""
        return f"{self.about}: {self.words.get(key, key)}" if key else self.about

    def possible(self, key: str) -> Pair[int]:
        """How far the amount can ever go: used for load-time ranges, and when no value may be used."""
        low = min(entry.values[key][0] for entry in self.entries)
        high = max(entry.values[key][1] for entry in self.entries)
        return min(0, 4 * low), max(0, 4 * high)

    def entry_on(self, on: date, known_on: date | None = None) -> tuple[Dated | None, Dated | None]:
        """Give the entry in force on a day and the next one, as far as they were known on ``known_on``."""
        seen = [e for e in self.entries if known_on is None or (e.known or e.start or date.min) <= known_on]
        dated = [e for e in seen if e.start is not None]
        position = bisect_right([e.start for e in dated if e.start is not None], on)
        undated = seen[0] if seen and seen[0].start is None else None
        current = dated[position - 1] if position else undated
        return current, dated[position] if position < len(dated) else None

    def worth(self, key: str, on: date, known_on: date | None = None) -> Worth:
        """What the amount is worth on a day, seen with what was known on ``known_on`` (default: everything)."""
        entry, following = self.entry_on(on, known_on)
        if entry is None:
            return Worth(*self.possible(key), stale=True, entry=None)
        low, high = entry.values[key]
        if entry.start is None:
            return Worth(low, high, stale=True, entry=entry)
        ended = (entry.until is not None and on > entry.until) or (entry.expires is not None and on > entry.expires)
        family = self.family
        if not ended and family.expires_months is not None:
            ended = on >= add_months(entry.start, family.expires_months)
        if ended:
            return Worth(*self.possible(key), stale=True, entry=entry)
        if family.exact_months is None or not family.drift_year or entry.until is not None:
            return Worth(low, high, stale=False, entry=entry)
        if on < add_months(entry.start, family.exact_months):
            return Worth(low, high, stale=False, entry=entry)
        if following is not None:
            upcoming = following.values[key]
            if family.step is not None and low == high <= upcoming[0] and upcoming[1] <= high * (1 + family.step):
                return Worth(low, high, stale=False, entry=entry)
            return Worth(min(low, upcoming[0]), max(high, upcoming[1]), stale=True, entry=entry)
        years = 1 + (months_from(entry.start, on) - family.exact_months) // 12
        drifted = int((high * (1 + family.drift_year) ** years).to_integral_value(ROUND_CEILING))
        return Worth(low, min(max(high, drifted), self.possible(key)[1]), stale=True, entry=entry)

    @property
    def value(self) -> Number:
        """The amount as the law reads it. Raises LawError for a table: that is read with :meth:`by`."""
        if self.keys != ("",):
            raise LawError(f"{self.id} is a table by {', '.join(self.keys)}; read it with by(...)")
        return ParameterLeaf(self, "")

    def at(self, key: str) -> Number:
        """One entry of a table."""
        if key not in self.keys:
            raise LawError(f"{self.id} has no entry {key!r}; known are {', '.join(self.keys)}")
        return ParameterLeaf(self, key)

    def by(self, choice: Choice) -> Number:
        """The entry of the table that belongs to a choice."""
        return choice.look_up({key: ParameterLeaf(self, key) for key in self.keys})


@dataclass(eq=False)
class ParameterLeaf(Number):
    """A legal amount as the law reads it, on the day of assessment."""

    parameter: Parameter
    key: str

    def settle(self) -> None:
        self.unit, self.decimals = self.parameter.unit, self.parameter.decimals

    def children(self) -> Sequence[Expr]:
        return ()

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        low, high = self.parameter.possible(self.key)
        return a.number(low), a.number(high)


def scaled_values(id: str, texts: Mapping[str, Sequence[str]]) -> tuple[int, dict[str, Pair[int]]]:
    """Scale the written values of one entry with the fewest decimals that hold them all."""
    numbers = {key: [Decimal(text) for text in pair] for key, pair in texts.items()}
    decimals = max(max(0, -int(n.normalize().as_tuple().exponent)) for pair in numbers.values() for n in pair)
    pairs = {key: (scale(pair[0], decimals), scale(pair[-1], decimals)) for key, pair in numbers.items()}
    if any(low > high for low, high in pairs.values()):
        raise LawError(f"{id}: a range has its low end first")
    return decimals, pairs


def months_from(start: date, end: date) -> int:
    """Full months from one day to another."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def add_months(day: date, months: int) -> date:
    """The same day so many months later; the first of the next month where that day does not exist."""
    index = day.year * 12 + day.month - 1 + months
    for year, month, number in ((index // 12, index % 12 + 1, day.day), ((index + 1) // 12, (index + 1) % 12 + 1, 1)):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise ValueError(f"{day} plus {months} months is outside the calendar")

"""What stands at one value of the varied fact: every right of every holder, and what all of it brings together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome
from rechtop.rules.rights import AmountKind
from rechtop.rules.units import EUR_MONTH, EUR_YEAR, Unit

Key = tuple[str, str]
"""A right and its holder; an empty holder stands for the household and for who is not listed."""

RANKS = {Outcome.LIKELY: 3, Outcome.TO_INVESTIGATE: 2, Outcome.UNDECIDED: 1}
"""How much hope an outcome leaves; every other one leaves none."""

A_YEAR = {EUR_MONTH.powers: 12, EUR_YEAR.powers: 1}
"""How many times an amount of a unit comes in a year."""


@dataclass(frozen=True)
class Holding:
    """One right of one holder at one value. ``amount`` is what is due when granted, scaled, in ``unit``.

    ``counts`` is whether it stands in the totals: a right that another one excludes or leaves nothing of does not.
    """

    outcome: Outcome
    kind: AmountKind | None = None
    unit: Unit | None = None
    decimals: int = 0
    amount: Pair[int] | None = None
    counts: bool = True

    @property
    def rank(self) -> int:
        """From 3 (likely) to 0 (not now)."""
        return RANKS.get(self.outcome, 0)

    @property
    def is_exact(self) -> bool:
        """Whether nothing is open: surely not held, or likely with one amount."""
        if self.rank == RANKS[Outcome.LIKELY]:
            return self.amount is None or self.amount[0] == self.amount[1]
        return not self.rank

    def year(self, hope: Outcome) -> Pair[int]:
        """The income it brings in cents a year, from least to most, counting only what has at least so much hope.

        What has less hope brings nothing at least, and at most what it would pay when it is held after all.
        """
        if not self.counts or self.kind is not AmountKind.INCOME or self.amount is None or self.unit is None:
            return 0, 0
        times = A_YEAR.get(self.unit.powers, 0)
        low, high = (to_cents(end * times, self.decimals) for end in self.amount)
        return low if self.rank >= RANKS[hope] else min(0, low), high if self.rank else 0


NOT_HELD = Holding(Outcome.NOT_RELEVANT)


@dataclass(frozen=True)
class Point:
    """What the joint run finds at one value: totals in cents, at least and at most, of what is likely or looked into.

    ``month`` is income a month and ``year`` income that is paid by the year. ``broken`` is what cannot be true then.
    """

    value: int
    holdings: Mapping[Key, Holding]
    month: Pair[int] = (0, 0)
    year: Pair[int] = (0, 0)
    one_off: Pair[int] = (0, 0)
    broken: tuple[str, ...] = ()

    def of(self, key: Key) -> Holding:
        """One right; not relevant when it has no row here."""
        return self.holdings.get(key, NOT_HELD)

    @property
    def whole_year(self) -> Pair[int]:
        """All income of rights together, cents a year; what is paid by the month counts twelve times."""
        return self.month[0] * 12 + self.year[0], self.month[1] * 12 + self.year[1]


def to_cents(scaled: int, decimals: int) -> int:
    """An amount with so many decimals as cents; what is finer than a cent is rounded down."""
    factor: int = 10 ** abs(decimals - 2)
    return scaled * factor if decimals <= 2 else scaled // factor

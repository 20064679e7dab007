"""What a joint run found: every right in the legal order of claims, what it is worth alone and together, the totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome
from rechtop.rules.rights import AmountKind
from rechtop.rules.run import Run
from rechtop.rules.units import EUR, EUR_MONTH, EUR_YEAR, Unit

NOTHING: Pair[int] = (0, 0)
GIVEN = (Outcome.LIKELY, Outcome.TO_INVESTIGATE)
"""The outcomes that a joint run grants."""


class Standing(StrEnum):
    """What became of a right in the joint run."""

    COUNTS = "counts"  # it stands beside all others
    ALTERNATIVE = "alternative"  # it cannot be had with another one, which is worth more
    LOST = "lost"  # what came before leaves nothing of it


@dataclass(frozen=True)
class Grant:
    """One right of one holder, in the place where the legal order of claims puts it.

    ``outcome`` is that of the first run, ``then`` that of the joint run. ``alone`` and ``together`` are what is due in
    each when it is granted (scaled by ``decimals``, in ``unit``); None where it is not held or pays nothing.
    ``opened_by`` are the assumed receipts that its rule looks at, when it was not likely without them; ``because_of``
    those that took it away or changed its amount. ``assumed`` says that its receipt was put in, for the next ones to
    read. ``why`` is a Dutch sentence, empty where there is nothing to tell.
    """

    right: str
    holder: str
    outcome: Outcome
    then: Outcome
    standing: Standing
    received: str
    kind: AmountKind | None
    unit: Unit | None
    decimals: int
    alone: Pair[int] | None
    together: Pair[int] | None
    opened_by: tuple[str, ...] = ()
    because_of: tuple[str, ...] = ()
    assumed: bool = False
    why: str = ""

    @property
    def counts(self) -> bool:
        """Whether it stands in the totals and on the list of what to ask."""
        return self.standing is Standing.COUNTS

    @property
    def is_opened(self) -> bool:
        """Whether it only becomes likely, or to be investigated, through the others."""
        return self.counts and self.outcome not in GIVEN

    @property
    def is_received(self) -> bool:
        """Whether the holder certainly receives it already."""
        return self.received == "yes"

    @property
    def is_unsure(self) -> bool:
        """Whether it is acted out as new although nobody told whether it is received already."""
        return self.assumed and self.received == "unknown"


@dataclass(frozen=True)
class Joint:
    """The joint run of a household. ``before`` is the first run, ``after`` the one with the assumed receipts.

    Totals are euro cents, at least and at most, of the rights that stand together. Lower prices are in none of them.
    """

    before: Run
    after: Run
    grants: tuple[Grant, ...]
    assumptions: tuple[str, ...]

    @property
    def opened(self) -> tuple[Grant, ...]:
        """The rights that become likely, or to be investigated, only through the assumed receipts."""
        return tuple(grant for grant in self.grants if grant.is_opened)

    @property
    def month(self) -> Pair[int]:
        """Income a month, also of what is received already: all that the law gives this household, cents."""
        return self._total(AmountKind.INCOME, EUR_MONTH)

    @property
    def year(self) -> Pair[int]:
        """Income that is paid by the year (school allowance, lump sums): cents a year, not in ``month``."""
        return self._total(AmountKind.INCOME, EUR_YEAR)

    @property
    def one_off(self) -> Pair[int]:
        """What is paid once, cents."""
        return self._total(AmountKind.ONE_OFF, EUR)

    @property
    def duties(self) -> Pair[int]:
        """What must be paid, cents a year."""
        return self._total(AmountKind.DUTY, EUR_YEAR)

    @property
    def more_a_month(self) -> Pair[int]:
        """What comes on top of what is received now, cents a month: less than nothing where one right eats another.

        A right of which nobody told whether it is received counts as new (``Grant.is_unsure``), as the assumptions say.
        """
        return added(change(grant) for grant in self._of(AmountKind.INCOME, EUR_MONTH))

    @property
    def not_in_totals(self) -> tuple[Grant, ...]:
        """Rights that stand and are worth money that no total can hold: lower prices, pay by the day, no amount."""
        summed = {
            (AmountKind.INCOME, EUR_MONTH),
            (AmountKind.INCOME, EUR_YEAR),
            (AmountKind.ONE_OFF, EUR),
            (AmountKind.DUTY, EUR_YEAR),
        }
        return tuple(grant for grant in self.grants if grant.counts and (grant.kind, grant.unit) not in summed)

    def _of(self, kind: AmountKind, unit: Unit) -> Iterator[Grant]:
        return (grant for grant in self.grants if (grant.kind, grant.unit) == (kind, unit))

    def _total(self, kind: AmountKind, unit: Unit) -> Pair[int]:
        return added(cents(grant.together, grant.decimals) for grant in self._of(kind, unit) if grant.counts)


def change(grant: Grant) -> Pair[int]:
    """What one right adds to what is received now, in cents: all of a new one, the difference of a running one."""
    together = cents(grant.together, grant.decimals) if grant.counts else NOTHING
    if not grant.is_received:
        return together
    alone = cents(grant.alone, grant.decimals)
    return NOTHING if together == alone else (together[0] - alone[1], together[1] - alone[0])


def cents(pair: Pair[int] | None, decimals: int) -> Pair[int]:
    """An amount as cents; what is finer than a cent is rounded outward."""
    if pair is None:
        return NOTHING
    if decimals <= 2:
        return pair[0] * 10 ** (2 - decimals), pair[1] * 10 ** (2 - decimals)
    finer = 10 ** (decimals - 2)
    return pair[0] // finer, -(-pair[1] // finer)


def added(pairs: Iterable[Pair[int]]) -> Pair[int]:
    """The sum of ranges."""
    low = high = 0
    for pair in pairs:
        low, high = low + pair[0], high + pair[1]
    return low, high

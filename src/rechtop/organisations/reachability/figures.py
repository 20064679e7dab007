"""Figures of attempts: how many got an answer, how long they waited, which time went to our staff.

Pure: numbers in, figures out. Below :data:`ENOUGH` attempts there is no share and no median, only how many there were.
What was not said (a wait, lost minutes) is left out and counted, never taken for zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

ENOUGH = 10
"""Fewer attempts than this say nothing of a service, and may point at one worker or one day."""


@dataclass(frozen=True, slots=True)
class Tried:
    """An attempt as figures see it. ``answered`` None: still waits. Minutes and days None: not said."""

    on: date
    answered: bool | None
    waited_minutes: int | None = None
    waited_days: int | None = None
    lost_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """What a number of attempts together say. Shares in whole percent, waits in minutes or days."""

    number: int
    """All attempts, also those that still wait."""
    settled: int
    """Those of which we know whether an answer came: the share is taken over these."""
    answered: int
    minutes_known: int
    days_known: int
    lost_minutes: int
    """The sum over the attempts of which it was said."""
    lost_known: int
    _minutes: int | None = None
    _days: int | None = None

    @property
    def is_enough(self) -> bool:
        """Whether there are enough settled attempts for a share."""
        return self.settled >= ENOUGH

    @property
    def share(self) -> int | None:
        """Answered attempts of a hundred settled ones, rounded half up; None when there are too few."""
        return (200 * self.answered + self.settled) // (2 * self.settled) if self.is_enough else None

    @property
    def median_minutes(self) -> int | None:
        """The middle wait at telephones and desks, answered or not, in minutes; None when too few were said."""
        return self._minutes if self.minutes_known >= ENOUGH else None

    @property
    def median_days(self) -> int | None:
        """The middle wait for an answer to mails and forms, in days; None when too few were said."""
        return self._days if self.days_known >= ENOUGH else None


def figures(attempts: Iterable[Tried]) -> Figures:
    """What these attempts together say."""
    held = list(attempts)
    minutes = [one.waited_minutes for one in held if one.waited_minutes is not None]
    days = [one.waited_days for one in held if one.waited_days is not None]
    lost = [one.lost_minutes for one in held if one.lost_minutes is not None]
    settled = [one.answered for one in held if one.answered is not None]
    return Figures(
        number=len(held),
        settled=len(settled),
        answered=sum(settled),
        minutes_known=len(minutes),
        days_known=len(days),
        lost_minutes=sum(lost),
        lost_known=len(lost),
        _minutes=median(minutes),
        _days=median(days),
    )


def median(numbers: Sequence[int]) -> int | None:
    """The middle number; of two in the middle their mean, rounded half up. None of none."""
    held = sorted(numbers)
    if not held:
        return None
    low, high = held[(len(held) - 1) // 2], held[len(held) // 2]
    return (low + high + 1) // 2


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a year: 2026, 4."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    def __str__(self) -> str:
        return f"{self.number}e kwartaal {self.year}"


def quarter_of(day: date) -> Quarter:
    """The quarter in which a day lies."""
    return Quarter(day.year, (day.month + 2) // 3)


def quarters_until(last: date, many: int) -> list[Quarter]:
    """So many quarters up to and with that of a day, oldest first."""
    index = last.year * 4 + quarter_of(last).number - 1
    return [Quarter(one // 4, one % 4 + 1) for one in range(index - many + 1, index + 1)]


def by_quarter(attempts: Iterable[Tried], last: date, many: int) -> list[tuple[Quarter, Figures]]:
    """The figures of each of so many quarters, oldest first; one without attempts has a row too."""
    held: dict[Quarter, list[Tried]] = {quarter: [] for quarter in quarters_until(last, many)}
    for one in attempts:
        quarter = quarter_of(one.on)
        if quarter in held:
            held[quarter].append(one)
    return [(quarter, figures(ones)) for quarter, ones in held.items()]

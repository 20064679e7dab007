"""A stream of small decisions read from one string of bytes: quick to draw, and it still shrinks well.

Hypothesis draws and shrinks one string of bytes; everything random in an example is read from it. A string that has
run out keeps saying 0, and 0 always means the simplest choice, so a shrunk string gives a small example.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Decisions in the order in which they are asked for."""

    def __init__(self, stream: bytes) -> None:
        self._stream, self._at = stream, 0

    def _byte(self) -> int:
        if self._at >= len(self._stream):
            return 0
        self._at += 1
        return self._stream[self._at - 1]

    def below(self, count: int) -> int:
        """A number from 0 up to ``count``, that one not included."""
        value, reach = self._byte(), 256
        while reach < count:
            value, reach = value * 256 + self._byte(), reach * 256
        return value % count

    def between(self, low: int, high: int) -> int:
        """A number from ``low`` to ``high``, often one of the two ends."""
        if low == high:
            return low
        return (low, high, low + self.below(high - low + 1))[self.below(3)]

    def pick(self, things: Sequence[T]) -> T:
        """One of the things; the first is the simplest."""
        return things[self.below(len(things))]

    def one_in(self, count: int) -> bool:
        """True about once in ``count`` times; False is the simplest."""
        return self.below(count) == count - 1

    def some(self, things: Sequence[T]) -> list[T]:
        """Some of the things, in their order."""
        return [thing for thing in things if self.below(2)]

    def day(self, low: date, high: date) -> date:
        """A day from ``low`` to ``high``."""
        return low + timedelta(self.between(0, (high - low).days))

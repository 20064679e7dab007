"""Cliffs: where one step more of the varied fact costs more than it brings, found to the smallest unit by halving.

A right is lost where hope of it goes (likely, to investigate, undecided, not). Money is lost where income and rights
together fall. What falls euro by euro is no cliff. Ranges are kept: money is *surely* lost only when the most that can
be left lies below the least there was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rechtop.law.whatif.points import A_YEAR, RANKS, Holding, Key, Point
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome
from rechtop.rules.rights import AmountKind

SMALLEST = 1_200
"""Cents a year: a fall of at most one euro a month is no cliff."""

At = Callable[[int], Point]
Income = Callable[[int], int]
"""How much income a value is, in cents a year; always 0 where more of the fact is no more income."""

_LIKELY, _DOUBT = RANKS[Outcome.LIKELY], RANKS[Outcome.UNDECIDED]


@dataclass(frozen=True)
class Loss:
    """A right that is lost, or of which less is left, from one value to the next."""

    key: Key
    before: Holding
    after: Holding

    @property
    def is_gone(self) -> bool:
        """Whether no hope of it is left."""
        return not self.after.rank

    @property
    def is_doubtful(self) -> bool:
        """Whether there was more hope of it, and it cannot be said any more."""
        return self.after.rank == _DOUBT < self.before.rank

    @property
    def is_certain(self) -> bool:
        """Whether it was likely, and is surely gone or surely pays less."""
        return self.before.rank == _LIKELY and (self.is_gone or self.after.rank == _LIKELY)

    @property
    def year(self) -> Pair[int]:
        """How much less income it brings, cents a year, at least and at most."""
        low, high = sorted(self.ends)
        return low, high

    @property
    def ends(self) -> Pair[int]:
        """How much less the least and the most of it is, cents a year, when what is looked into turns out well."""
        before, after = self.before.year(Outcome.TO_INVESTIGATE), self.after.year(Outcome.TO_INVESTIGATE)
        return before[0] - after[0], before[1] - after[1]


@dataclass(frozen=True)
class Cliff:
    """At ``last`` things are as before, at ``first`` (one smallest unit more) they are not.

    ``start`` and ``end`` are the step of the walk in which it lies. ``less`` is how much less there is of income and
    rights together, in cents a year, at least and at most, when what is looked into turns out well.
    ``surely_less`` is that there is less money whatever is unknown; a loss says for itself whether it is certain.
    ``causes`` are rights that end here with next to nothing to lose themselves, but that open some of the losses.
    """

    start: int
    end: int
    last: int
    first: int
    losses: tuple[Loss, ...]
    less: Pair[int]
    surely_less: bool
    causes: tuple[Key, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Whether less money is surely left, or a right is surely gone."""
        return self.surely_less or any(loss.is_certain and loss.is_gone for loss in self.losses)

    @property
    def costs_money(self) -> bool:
        """Whether income and rights together fall by more than next to nothing."""
        return self.less[1] > SMALLEST


@dataclass(frozen=True)
class Slope:
    """A stretch in which each step more leaves less, without one value where it falls; ``less`` as in a cliff."""

    start: int
    end: int
    less: Pair[int]


def cliffs(
    values: Sequence[int], at: At, income: Income, depends: Mapping[str, frozenset[str]]
) -> tuple[tuple[Cliff, ...], tuple[Slope, ...]]:
    """The cliffs and slopes of a walk, from low to high.

    ``depends`` are the rights that the varied fact can move, each with the rights it follows; its own id is among
    those when it reads the fact itself.
    """
    found: dict[int, Cliff] = {}
    slopes: list[Slope] = []
    seeker = _Seeker(at, income, depends)
    for start, end in pairwise(values):
        if not (at(start).broken or at(end).broken):
            inside = [seeker.cliff(start, end, last) for last in sorted(set(seeker.places(start, end)))]
            found |= {cliff.last: cliff for cliff in inside if cliff is not None}
            if seeker.is_slope(start, end, [cliff for cliff in inside if cliff is not None]):
                _join(slopes, Slope(start, end, seeker.less(start, end)))
    return tuple(found[last] for last in sorted(found)), tuple(slopes)


def _join(slopes: list[Slope], more: Slope) -> None:
    if slopes and slopes[-1].end == more.start:
        before = slopes.pop()
        more = Slope(before.start, more.end, (before.less[0] + more.less[0], before.less[1] + more.less[1]))
    slopes.append(more)


class _Seeker:
    """Looks within one step of the walk for the values at which something is lost."""

    def __init__(self, at: At, income: Income, depends: Mapping[str, frozenset[str]]) -> None:
        self.at, self.income, self.depends = at, income, depends

    def places(self, start: int, end: int) -> Iterator[int]:
        """The last values before something is lost. A right can fall more than once in a step: doubt comes first."""
        before, after = self.at(start), self.at(end)
        for key, held in before.holdings.items():
            for rank in range(after.of(key).rank + 1, held.rank + 1):
                yield self._last(start, end, key, rank)
        if (last := self._steepest(start, end)) is not None:
            yield last

    def _last(self, low: int, high: int, key: Key, rank: int) -> int:
        """The last value at which there is at least so much hope of a right, before one at which there is less."""
        while high - low > 1:
            middle = (low + high) // 2
            if self.at(middle).of(key).rank >= rank:
                low = middle
            else:
                high = middle
        return low

    def _steepest(self, low: int, high: int) -> int | None:
        """The last value before the largest fall of income and rights together; None where nothing falls."""
        while self.fall(low, high) > SMALLEST:
            if high - low == 1:
                return low
            middle = (low + high) // 2
            low, high = (low, middle) if self.fall(low, middle) >= self.fall(middle, high) else (middle, high)
        return None

    def fall(self, low: int, high: int) -> int:
        """How much the least or the most of income and rights together falls, whichever falls more (cents a year)."""
        return max(self.less(low, high))

    def less(self, low: int, high: int) -> Pair[int]:
        """How much less income and rights together there is at the higher value, the least and the most (cents a year).

        Counts what is likely or looked into, as the totals do: a right that becomes doubtful is missing from them.
        """
        more = self.income(high) - self.income(low)
        before, after = self.at(low).whole_year, self.at(high).whole_year
        least, most = sorted(was - now - more for was, now in zip(before, after, strict=True))
        return least, most

    def cliff(self, start: int, end: int, last: int) -> Cliff | None:
        """What is lost between a value and the next one, or None when that is nothing to speak of."""
        before, after = self.at(last), self.at(last + 1)
        losses = tuple(self._losses(before, after))
        if not losses:
            return None
        surely, causes = self._surely_less(before, after), tuple(self._causes(before, after, losses))
        return Cliff(start, end, last, last + 1, losses, self._left(before, after), surely, causes)

    def _left(self, before: Point, after: Point) -> Pair[int]:
        """How much less income and rights bring from one value to the next; what is doubtful may still bring all."""
        more = self.income(after.value) - self.income(before.value)
        ends = [-more, -more]
        for key in {**before.holdings, **after.holdings}:
            for end, less in enumerate(Loss(key, before.of(key), after.of(key)).ends):
                ends[end] += less
        return min(ends), max(ends)

    def _causes(self, before: Point, after: Point, losses: Sequence[Loss]) -> Iterator[Key]:
        lost = {loss.key[0] for loss in losses}
        behind = frozenset[str]().union(*(self.depends.get(right, frozenset()) for right in lost)) - lost
        for key, held in before.holdings.items():
            if key[0] in behind and after.of(key).rank < held.rank:
                yield key

    def _losses(self, before: Point, after: Point) -> Iterator[Loss]:
        """The rights with less hope or less money; an income only where it falls by more than next to nothing."""
        more = self.income(after.value) - self.income(before.value)
        for key, held in before.holdings.items():
            loss = Loss(key, held, after.of(key))
            if held.kind is AmountKind.DUTY:
                continue
            if held.kind is AmountKind.INCOME and held.unit is not None and held.unit.powers in A_YEAR:
                if loss.year[1] > SMALLEST + more:
                    yield loss
            elif loss.after.rank <= _DOUBT and loss.after.rank < held.rank:
                yield loss

    def _surely_less(self, before: Point, after: Point) -> bool:
        """Whether income and rights together fall whatever is unknown: each right that can have moved at its widest."""
        more = self.income(after.value) - self.income(before.value)
        moved = self._moved(before, after)
        keys = [key for key in {**before.holdings, **after.holdings} if key[0] in moved]
        least = sum(before.of(key).year(Outcome.LIKELY)[0] for key in keys)
        most = sum(after.of(key).year(Outcome.LIKELY)[1] for key in keys)
        return least > most + more

    def _moved(self, before: Point, after: Point) -> set[str]:
        """The rights that can differ between two values: not those that are exact and the same, nor what follows only
        such ones.
        """
        still = {
            right
            for right in self.depends
            if all(
                before.of(key).is_exact and before.of(key) == after.of(key)
                for key in {**before.holdings, **after.holdings}
                if key[0] == right
            )
        }
        moved = {right for right, follows in self.depends.items() if right in follows and right not in still}
        while True:
            more = {right for right, follows in self.depends.items() if follows & moved and right not in still} - moved
            if not more:
                return moved
            moved |= more

    def is_slope(self, start: int, end: int, inside: Sequence[Cliff]) -> bool:
        """Whether more of an income leaves less, and most of that not at the cliffs of this step."""
        if self.income(end) == self.income(start):
            return False
        at_cliffs = sum(max(0, self.fall(cliff.last, cliff.first)) for cliff in inside)
        return self.fall(start, end) - at_cliffs > SMALLEST

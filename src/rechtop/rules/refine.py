"""Bounds of one right for one holder, and the refined answer that splits the last few small unknowns.

Bounds treat every unknown on its own, so they can leave open what no single household can be. Where at most six
unknowns remain, each a yes or no, a choice or a small whole number, all combinations are tried instead: the widest
unknown is halved until nothing is open, so that a whole range that decides nothing by itself is one trial. Judgements
and legal amounts that are too old stay open meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from rechtop.rules.algebra import Pair
from rechtop.rules.openings import Openings
from rechtop.rules.rights import Right
from rechtop.rules.run import Run
from rechtop.rules.walk import Input

MOST_UNKNOWNS = 6
MOST_COMBINATIONS = 4096
MOST_STEPS = 16
"""How many values a whole number may still have to count as small."""


@dataclass(frozen=True)
class Bounds:
    """What is certain and possible of a right for one holder.

    ``holds`` with all judgements open; ``favourable`` whether it is certain once they fall well; ``amount`` what is
    due, 0 where the right may not hold; ``granted`` what is due supposing that the right is granted, however the
    judgements fall that only move the amount.
    """

    holds: Pair[int]
    favourable: bool
    amount: Pair[int] | None
    granted: Pair[int] | None

    def joined(self, other: Bounds) -> Bounds:
        """Everything that either leaves possible."""
        return Bounds(
            (self.holds[0] and other.holds[0], self.holds[1] or other.holds[1]),
            self.favourable and other.favourable,
            _hull(self.amount, other.amount),
            _hull(self.granted, other.granted),
        )


def _hull(one: Pair[int] | None, other: Pair[int] | None) -> Pair[int] | None:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


def bounds_of(run: Run, right: Right, person: int) -> Bounds:
    """The bounds of a right, as compiled quantities give them."""
    holds = run.value(right.holds.name, person)
    settled = holds[0] == holds[1]
    hopeful = run if settled else run.favourable
    favourable = bool(holds[1] and hopeful.value(right.holds.name, person)[0])
    if right.due is None:
        return Bounds(holds, favourable, None, None)
    if not holds[1]:
        return Bounds(holds, favourable, (0, 0), None)
    low, high = run.value(right.due.name, person)
    granted = (max(0, low), high) if right.pays is not None else (low, high)
    return Bounds(holds, favourable, granted if holds[0] else (min(0, granted[0]), max(0, high)), granted)


def refined(openings: Openings, right: Right, person: int, bounds: Bounds) -> Bounds:
    """The bounds after splitting the unknowns that remain, or the same bounds where splitting does not apply."""
    facts = _matter(openings, right, person)
    if not facts or not can_split(openings.run, facts):
        return bounds
    result: Bounds | None = None
    for found in _combinations(openings, right, person, facts):
        result = found if result is None else result.joined(found)
        if result == bounds:  # nothing is left that splitting could rule out
            break
    return result or bounds


def _matter(openings: Openings, right: Right, person: int) -> tuple[Input, ...]:
    """The unknowns that somebody can answer and that can still move the right or what is due."""
    found = openings.answerable(right.holds.name, person)
    if right.due is None:
        return found
    return tuple(dict.fromkeys((*found, *openings.answerable(right.due.name, person))))


def settled_by_splitting(
    openings: Openings, right: Right, person: int, facts: Sequence[Input], is_open: Callable[[Bounds], bool]
) -> bool:
    """Whether all combinations of a few small unknowns together leave nothing open; stops where something is."""
    result: Bounds | None = None
    for found in _combinations(openings, right, person, facts):
        result = found if result is None else result.joined(found)
        if is_open(result):
            return False
    return result is not None


def can_split(run: Run, unknowns: Sequence[Input]) -> bool:
    """Whether these unknowns are few and small enough to try all their combinations."""
    if len(unknowns) > MOST_UNKNOWNS:
        return False
    sizes = [_size(run, unknown) for unknown in unknowns]
    return 0 not in sizes and prod(sizes) <= MOST_COMBINATIONS


def can_be(run: Run) -> bool:
    """Whether no constraint is certainly broken for anybody listed."""
    return all(_standing(run, name)[1] for name in run.law.constraint_names)


def _combinations(openings: Openings, right: Right, person: int, facts: Sequence[Input]) -> Iterator[Bounds]:
    """The bounds for every combination of these unknowns that the constraints allow."""
    run = openings.run
    if can_be(run):
        keys = {("fact", fact.name) for fact in facts}
        reads = {c: {key[1] for key in keys & run.law.leaves[c]} for c in run.law.constraint_names}
        touched = {constraint: read for constraint, read in reads.items() if read}
        standing = {constraint: _standing(run, constraint) for constraint in touched}
        yield from _split(openings, right, person, facts, touched, standing)


def _split(
    openings: Openings,
    right: Right,
    person: int,
    unknowns: Sequence[Input],
    constraints: Mapping[str, Collection[str]],
    standing: Mapping[str, Pair[int]],
) -> Iterator[Bounds]:
    """Try every combination, stopping where no unknown matters any more.

    ``constraints`` are those that read an unknown, with the unknowns they read, and ``standing`` is whether they are
    met. One that is still open may forbid what is decided, as long as it reads an unknown that is still to split.
    """
    if not all(possible for _, possible in standing.values()):
        return
    run = openings.run
    bounds = bounds_of(run, right, person)
    decided = bounds.holds[0] == bounds.holds[1] and (bounds.amount is None or bounds.amount[0] == bounds.amount[1])
    matters = () if decided else _matter(openings, right, person)
    uncertain = [constraint for constraint, (certain, _) in standing.items() if not certain]
    doubtful = {name for constraint in uncertain for name in constraints[constraint]}
    sizes = {
        unknown: size
        for unknown in unknowns
        if (unknown in matters or unknown.name in doubtful) and (size := _size(run, unknown)) > 1
    }
    if not sizes:
        yield bounds
        return
    widest = max(sizes, key=lambda unknown: sizes[unknown])
    for half in _halves(run, widest):
        tried = run.with_fact(widest.name, _place(run, widest), half)
        # what is certain stays so: only the constraints in doubt are looked at again
        moved = {name: _standing(tried, name) for name in uncertain if widest.name in constraints[name]}
        yield from _split(openings.beside(tried), right, person, unknowns, constraints, {**standing, **moved})


def _standing(run: Run, constraint: str) -> Pair[int]:
    """Whether the household certainly and possibly is as the constraint asks, for everybody listed."""
    number = run.law.quantity(constraint)
    people = range(len(run.household.people)) if run.law.personal[number] else (0,)
    pairs = [run.memo[number][person] or run.compute(number, person) for person in people]
    return min((pair[0] for pair in pairs), default=1), min((pair[1] for pair in pairs), default=1)


def _place(run: Run, unknown: Input) -> int:
    return run.number(unknown.who) if unknown.who in run.household.people else 0


def _pair(run: Run, unknown: Input) -> Pair[int]:
    known = run.facts[run.law.fact(unknown.name)]
    return known[_place(run, unknown)] if isinstance(known, list) else known


def _size(run: Run, unknown: Input) -> int:
    """How many values an unknown can still have; 0 when it is not one of the small kinds."""
    if unknown.kind != "fact":
        return 0
    fact = run.law.facts[unknown.name]
    low, high = _pair(run, unknown)
    if fact.kind == "choice":
        return low.bit_count()
    is_small = fact.kind == "truth" or (fact.kind == "number" and fact.decimals == 0 and high - low < MOST_STEPS)
    return high - low + 1 if is_small else 0


def _halves(run: Run, unknown: Input) -> tuple[Pair[int], Pair[int]]:
    """Both halves of what an unknown can still be, each as a range or a set of options."""
    low, high = _pair(run, unknown)
    if run.law.facts[unknown.name].kind == "choice":
        lower = low
        for _ in range(low.bit_count() // 2):
            lower &= lower - 1
        return (low ^ lower,) * 2, (lower, lower)
    middle = (low + high) // 2
    return (low, middle), (middle + 1, high)

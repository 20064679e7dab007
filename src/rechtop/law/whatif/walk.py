"""The walk: the same household at every value of one fact, each value a joint run of all rights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rechtop.law.joint import Joint, joint, legal_order
from rechtop.law.whatif.cliffs import Cliff, Slope, cliffs
from rechtop.law.whatif.linked import STRANDS, Counts, kept, linked, of_other_times
from rechtop.law.whatif.points import A_YEAR, RANKS, Holding, Key, Point, to_cents
from rechtop.law.whatif.vary import MOST_POINTS, Asked, Variation, read_variation
from rechtop.rules.algebra import Pair
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.law import Law
from rechtop.rules.nearer import nearer
from rechtop.rules.outcomes import Outcome, holders, outcome_of, person_of
from rechtop.rules.refine import bounds_of
from rechtop.rules.rights import Right
from rechtop.rules.run import Run

FactOf = tuple[str, str]
"""A fact and whose it is; empty for the household and the dwelling."""


@dataclass(frozen=True)
class Stretch:
    """A right that keeps one outcome over some values, with what it is worth at the first and at the last."""

    start: int
    end: int
    first: Holding
    last: Holding


class Walk:
    """Everything that a what-if found. Points are computed once, also those between the steps.

    ``unknown`` are the facts that hang together with the varied one and so are not known here, ``past`` incomes of
    other years that stay, ``kept`` other incomes of now that are supposed to stay. With ``keep`` nothing becomes
    unknown: somebody who knows better says that the rest stays as told. ``most`` is how many values one may ask for.
    """

    def __init__(
        self,
        law: Law,
        household: Household,
        asked: Asked,
        *,
        on: date | None = None,
        carried: bool = False,
        known_on: date | None = None,
        keep: bool = False,
        most: int = MOST_POINTS,
    ) -> None:
        self.law, self.household, self.keep = law, household, keep
        self.variation: Variation = read_variation(law, household, asked, most)
        fact, of = self.variation.fact.id, self.variation.of
        self.told: Pair[int] | None = household.facts.get((fact, of))
        together = linked(law, household, fact, of)
        self.unknown: list[FactOf] = [] if keep else together
        self.past: list[FactOf] = of_other_times(law, household, fact)
        self.kept: list[FactOf] = kept(law, household, fact, of) + (together if keep else [])
        for name, who in self.unknown:
            household = household.forgetting(name, who)
        self.run = Run(law, household, on, carried=carried, known_on=known_on)
        self.depends: Mapping[str, frozenset[str]] = depends(law, fact)
        self._place = self.run.number(of)
        for right in law.rights.values():  # what the fact does not touch is computed once, here
            for who in holders(self.run, right):
                bounds_of(self.run.favourable, right, person_of(self.run, right, who))
        self._constraints = [c for c in law.constraints if ("fact", fact) in law.leaves[f"constraint.{c.id}"]]
        self._points: dict[int, Point] = {}
        self.points: tuple[Point, ...] = tuple(self.at(value) for value, _ in self.variation.values)

    def at(self, value: int) -> Point:
        """What stands at one value: a scaled number, 0 or 1, or the mask of an option."""
        if value not in self._points:
            self._points[value] = self._point(value)
        return self._points[value]

    def _point(self, value: int) -> Point:
        run = self.run.with_fact(self.variation.fact.id, self._place, (value, value))
        broken = tuple(c.text for c in self._constraints if _is_broken(run, f"constraint.{c.id}"))
        if broken:
            return Point(value, {}, broken=broken)
        found = joint(run)
        return Point(value, self._holdings(found), found.month, found.year, found.one_off)

    def _holdings(self, found: Joint) -> dict[Key, Holding]:
        grants = {(grant.right, grant.holder): grant for grant in found.grants}
        result: dict[Key, Holding] = {}
        for right in self._moving_rights:
            for who in holders(found.after, right):
                if who == NOBODY and right.holder.is_personal:
                    continue
                grant = grants.get((right.id, who))
                if grant is None:
                    result[right.id, who] = _not_granted(found.after, right, who)
                else:
                    result[right.id, who] = Holding(
                        grant.then, grant.kind, grant.unit, grant.decimals, grant.together, grant.counts
                    )
        return result

    @cached_property
    def _moving_rights(self) -> tuple[Right, ...]:
        return tuple(right for right in self.law.rights.values() if right.id in self.depends)

    def income(self, value: int) -> int:
        """How much income a value is, in cents a year; 0 where the fact is no income."""
        fact = self.variation.fact
        if self.counts is Counts.NOT:
            return 0
        return to_cents(value, fact.decimals) * A_YEAR.get(fact.unit.powers, 0)

    @property
    def counts(self) -> Counts:
        """Whether more of the fact is money in hand: net, at most (gross), or not."""
        strand = STRANDS.get(self.variation.fact.id)
        return strand.counts if strand is not None else Counts.NOT

    @property
    def adds_up(self) -> bool:
        """Whether the varied fact is money in hand of now, so that it may be added to what rights bring."""
        return self.counts is Counts.NET

    def together(self, point: Point) -> Pair[int]:
        """The varied income and all rights together by the month, in cents; what is paid by the year for a twelfth."""
        income = self.income(point.value)
        return (point.whole_year[0] + income) // 12, (point.whole_year[1] + income) // 12

    @cached_property
    def without_top(self) -> frozenset[Key]:
        """The rights of which the most that is due only follows from how wide an unknown fact is declared."""
        found: set[Key] = set()
        for value in {self.points[0].value, self.points[-1].value}:
            less = nearer(self.run.with_fact(self.variation.fact.id, self._place, (value, value)))
            for (right, who), held in self.at(value).holdings.items():
                if held.amount is not None and held.amount[0] < held.amount[1]:
                    granted = bounds_of(
                        less, self.law.rights[right], person_of(less, self.law.rights[right], who)
                    ).granted
                    if granted is not None and granted[1] < held.amount[1]:
                        found.add((right, who))
        return frozenset(found)

    @cached_property
    def out_of_sight(self) -> tuple[Key, ...]:
        """The rights that stand as everything was told, and cannot be decided at any value: too much is not known here.

        They are in no total, and that says nothing about what happens to them.
        """
        if not self.unknown:
            return ()
        told = joint(Run(self.law, self.household, self.run.day, carried=self.run.carried, known_on=self.run.known_on))
        given = [(grant.right, grant.holder) for grant in told.grants if grant.counts]
        ranks = {key: {point.of(key).rank for point in self.points} for key in given}
        undecided = RANKS[Outcome.UNDECIDED]
        return tuple(key for key in given if key[0] in self.depends and max(ranks[key]) == undecided)

    @cached_property
    def found(self) -> tuple[tuple[Cliff, ...], tuple[Slope, ...]]:
        """The cliffs and the slopes, from low to high; none where the values lie on no line."""
        if not self.variation.is_number:
            return (), ()
        return cliffs([point.value for point in self.points], self.at, self.income, self.depends)

    @cached_property
    def changes(self) -> Mapping[Key, tuple[Stretch, ...]]:
        """The rights of which something differs between two of the values, each as stretches of one outcome."""
        keys = dict.fromkeys(key for point in self.points for key in point.holdings)
        return {key: tuple(self._stretches(key)) for key in keys if self._differs(key)}

    def _differs(self, key: Key) -> bool:
        seen = [point.of(key) for point in self.points if not point.broken]
        return any((held.outcome, held.amount) != (seen[0].outcome, seen[0].amount) for held in seen)

    def _stretches(self, key: Key) -> Iterator[Stretch]:
        open_one: Stretch | None = None
        for point in self.points:
            held = point.of(key)
            same = open_one is not None and not point.broken and open_one.last.outcome is held.outcome
            if open_one is not None and same and self.variation.is_number:
                open_one = Stretch(open_one.start, point.value, open_one.first, held)
                continue
            if open_one is not None:
                yield open_one
            open_one = None if point.broken else Stretch(point.value, point.value, held, held)
        if open_one is not None:
            yield open_one


def depends(law: Law, fact: str) -> Mapping[str, frozenset[str]]:
    """The rights that a fact can move, each with those it follows: itself where it reads the fact, and the moved rights
    that it reads, excludes or absorbs.
    """
    order = legal_order(law)
    found = {right.id for right in law.rights.values() if _reads(law, right, fact)}
    direct = frozenset(found)
    while more := {id for id in law.rights if (order.reads[id] | order.rivals[id]) & found} - found:
        found |= more
    return {
        id: ((order.reads[id] | order.rivals[id]) & found) - {id} | ({id} & direct) for id in law.rights if id in found
    }


def _reads(law: Law, right: Right, fact: str) -> bool:
    parts = [right.holds.name, *([right.due.name] if right.due is not None else [])]
    return any(("fact", fact) in law.leaves[part] for part in parts)


def is_read(law: Law, fact: str) -> bool:
    """Whether any right reads a fact; the rest only serve a quantity that is shown."""
    return any(_reads(law, right, fact) for right in law.rights.values())


def _not_granted(run: Run, right: Right, who: str) -> Holding:
    """A right that the joint run did not grant, as it stands with everything that was."""
    bounds = bounds_of(run, right, person_of(run, right, who))
    outcome = outcome_of(bounds)
    if right.due is None or right.amount is None:
        return Holding(outcome, right.amount.kind if right.amount is not None else None)
    shown = bounds.granted if outcome is Outcome.UNDECIDED else None
    return Holding(outcome, right.amount.kind, right.due.unit, right.due.decimals, shown)


def _is_broken(run: Run, constraint: str) -> bool:
    """Whether what was told certainly cannot be true together, of somebody listed."""
    is_personal = run.law.personal[run.law.quantity(constraint)]
    people = range(len(run.household.people)) if is_personal else (0,)
    return any(not run.value(constraint, person)[1] for person in people)

"""Who is there: relations between people, and aggregates over people and records.

Aggregates meet *everybody* at the address, the person at hand included (her relation to herself is ``self``);
:data:`another` filters her out. People and records that may exist but were not listed take part as possible
members, as often as there can still be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rechtop.rules.algebra import Algebra, Axis, Fold, Of, Pair, V
from rechtop.rules.arithmetic import with_decimals
from rechtop.rules.errors import LawError
from rechtop.rules.kinds import Choice, Expr, Number, Truth, literal, same_unit
from rechtop.rules.logic import ALWAYS, Not
from rechtop.rules.records import PEOPLE, Over, Presence, RecordLeaf
from rechtop.rules.units import PERSONS, Unit

RELATIONS: tuple[tuple[str, str], ...] = (
    ("spouse", "echtgenoot"),
    ("legal_cohabitant", "wettelijk samenwonende partner"),
    ("life_partner", "feitelijke partner"),
    ("parent", "ouder"),
    ("child", "kind"),
    ("grandparent", "grootouder"),
    ("grandchild", "kleinkind"),
    ("parent_in_law", "schoonouder"),
    ("child_in_law", "schoonkind"),
    ("stepparent", "stiefouder"),
    ("stepchild", "stiefkind"),
    ("sibling", "broer of zus"),
    ("other_kin", "andere familie"),
    ("none", "geen familie"),
    ("self", "de persoon zelf"),
)
INVERSE = {
    "parent": "child",
    "grandparent": "grandchild",
    "parent_in_law": "child_in_law",
    "stepparent": "stepchild",
    "child": "parent",
    "grandchild": "grandparent",
    "child_in_law": "parent_in_law",
    "stepchild": "stepparent",
}
"""What I am to somebody who is this to me; relations that are not named here are the same both ways."""

PARTNERS = ("spouse", "legal_cohabitant", "life_partner")


@dataclass(eq=False)
class Relation(Choice):
    """What the person an aggregate has arrived at is to the person at hand."""

    def own_axes(self) -> frozenset[Axis]:
        return frozenset({Axis.SELF, Axis.OTHER})

    def settle(self) -> None:
        self.options = tuple(name for name, _ in RELATIONS)

    def children(self) -> Sequence[Expr]:
        return ()

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        every = a.number((1 << len(RELATIONS)) - 1)
        return every, every


def is_my(*relations: str) -> Truth:
    """Whether the person an aggregate has arrived at is one of these to the person at hand."""
    return Relation().one_of(*relations)


def another() -> Truth:
    """Whether the person an aggregate has arrived at is somebody else than the person at hand."""
    return Not(is_my("self"))


@dataclass(eq=False)
class Gathering(Expr):
    """An aggregate over certain and possible members that meet ``where``."""

    over: Over
    where: Truth

    def __post_init__(self) -> None:
        self.presence = Presence(self.over)
        super().__post_init__()
        self.axes = (self.axes - {self.over.axis}).union(*(child.axes for child in self.outside()))
        for leaf in self._fields():
            if leaf.list.name != self.over.name:
                raise LawError(f"{leaf.list.name!r} is read inside an aggregate over {self.over.name!r}", self.place)

    def children(self) -> Sequence[Expr]:
        return self.presence, self.where

    def outside(self) -> Sequence[Expr]:
        """The children that do not speak of the members, but of whom the whole aggregate speaks."""
        return ()

    def _fields(self) -> Iterator[RecordLeaf]:
        """The fields that are read of the record at hand, when this runs over records."""
        waiting, seen = [child for child in self.children() if child not in self.outside()], set[Expr]()
        while waiting and self.over.axis is Axis.RECORD:
            node = waiting.pop()
            if isinstance(node, RecordLeaf):
                yield node
            if node not in seen:
                seen.add(node)
                if isinstance(node, Gathering) and node.over.axis is Axis.RECORD:
                    waiting += node.outside()
                else:
                    waiting += node.children()

    def counts(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        """Whether the member at hand takes part."""
        present, meets = of(self.presence), of(self.where)
        return a.both(present[0], meets[0]), a.both(present[1], meets[1])


class Exists(Gathering, Truth):
    """Whether at least one member meets the condition."""

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        certain, possible = a.fold(self.over, (Fold.ANY, Fold.ANY), (0, 0), lambda: self.counts(a, of))
        return certain, possible


@dataclass(eq=False)
class Total(Gathering, Number):
    """The sum over the members that meet the condition; a possible member may count or not."""

    value: Number

    def settle(self) -> None:
        self.unit, self.decimals = self.value.unit, self.value.decimals

    def children(self) -> Sequence[Expr]:
        return self.presence, self.where, self.value

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        zero = a.number(0)

        def element() -> tuple[V, ...]:
            certain, possible = self.counts(a, of)
            low, high = of(self.value)
            maybe_low = zero if self.value.bounds[0] >= 0 else a.choose(possible, a.minimum(low, zero), zero)
            maybe_high = high if self.value.bounds[0] >= 0 else a.maximum(high, zero)
            return (
                a.choose(certain, low, maybe_low),
                a.choose(certain, high, a.choose(possible, maybe_high, zero)),
            )

        low, high = a.fold(self.over, (Fold.TOTAL, Fold.TOTAL), (0, 0), element)
        return low, high


@dataclass(eq=False)
class Extreme(Gathering, Number):
    """The largest (or smallest) value among the members that meet the condition; ``empty`` when there is none."""

    value: Number
    empty: Number
    largest: bool

    def settle(self) -> None:
        self.unit = same_unit(self.value, self.empty, "choose between", self.place)
        self.decimals = max(self.value.decimals, self.empty.decimals)

    def children(self) -> Sequence[Expr]:
        return self.presence, self.where, self.value, self.empty

    def outside(self) -> Sequence[Expr]:
        return (self.empty,)

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        ends = [end * 10 ** (self.decimals - part.decimals) for part in (self.value, self.empty) for end in part.bounds]
        floor, ceiling = min(0, *ends), max(0, *ends)
        bottom, top = a.number(floor), a.number(ceiling)

        def element() -> tuple[V, ...]:
            certain, possible = self.counts(a, of)
            low, high = with_decimals(a, of(self.value), self.decimals - self.value.decimals)
            return (
                a.choose(certain, low, bottom if self.largest else top),
                a.choose(certain, high, bottom if self.largest else top),
                a.choose(possible, low, top),
                a.choose(possible, high, bottom),
                certain,
            )

        sure = Fold.GREATEST if self.largest else Fold.LEAST
        edge = floor if self.largest else ceiling
        empties = (edge, edge, ceiling, floor, 0)
        folds = (sure, sure, Fold.LEAST, Fold.GREATEST, Fold.ANY)
        sure_low, sure_high, least, greatest, some = a.fold(self.over, folds, empties, element)
        none = with_decimals(a, of(self.empty), self.decimals - self.empty.decimals)
        if self.largest:
            high = a.maximum(greatest, a.choose(some, bottom, none[1]))
            return a.choose(some, sure_low, a.minimum(none[0], least)), high
        low = a.minimum(least, a.choose(some, top, none[0]))
        return low, a.choose(some, sure_high, a.maximum(none[1], greatest))


def exists(where: Truth, over: Over = PEOPLE) -> Truth:
    """Whether at least one member meets ``where``."""
    return Exists(over, where)


def each(where: Truth, holds: Truth, over: Over = PEOPLE) -> Truth:
    """Whether ``holds`` is true of every member that meets ``where``."""
    return Not(Exists(over, where & ~holds))


def total(value: Number, where: Truth = ALWAYS, over: Over = PEOPLE) -> Number:
    """The sum of ``value`` over the members that meet ``where``."""
    return Total(over, where, value)


def count(where: Truth = ALWAYS, over: Over = PEOPLE, unit: Unit = PERSONS) -> Number:
    """How many members meet ``where``."""
    return Total(over, where, literal(1, unit))


def greatest(value: Number, where: Truth = ALWAYS, *, empty: Number, over: Over = PEOPLE) -> Number:
    """The largest ``value`` among the members that meet ``where``, else ``empty``."""
    return Extreme(over, where, value, empty, True)


def least(value: Number, where: Truth = ALWAYS, *, empty: Number, over: Over = PEOPLE) -> Number:
    """The smallest ``value`` among the members that meet ``where``, else ``empty``."""
    return Extreme(over, where, value, empty, False)

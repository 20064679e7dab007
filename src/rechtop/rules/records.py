"""Lists of records of a person (goods given away, periods of a benefit), and what an aggregate can run over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rechtop.rules.algebra import Algebra, Axis, Of, Pair, V
from rechtop.rules.errors import LawError
from rechtop.rules.kinds import DAYS, Choice, Day, Expr, Number, Truth
from rechtop.rules.units import NONE, Unit


@dataclass(frozen=True)
class Over:
    """What an aggregate runs over."""

    axis: Axis
    name: str


PEOPLE = Over(Axis.OTHER, "persons")


@dataclass(frozen=True)
class Field:
    """A field of a record list: its kind, unit, possible range (scaled), the question behind it and its options.

    ``labels`` are the options in the words of people, one for each; a number speaks for itself.
    """

    name: str
    kind: str  # number, truth, choice or day
    question: str
    unit: Unit = NONE
    decimals: int = 0
    low: int = 0
    high: int = 1
    options: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    def label(self, option: str) -> str:
        """An option in the words of people."""
        return dict(zip(self.options, self.labels, strict=False)).get(option, option)

    def declared(self) -> Pair[int]:
        """Everything the field can be."""
        every = (1 << len(self.options)) - 1
        if self.kind == "choice":
            return every, every
        return DAYS if self.kind == "day" and self.high == 1 else (self.low, self.high)


@dataclass(frozen=True)
class RecordList(Over):
    """A list of records that belongs to a person: goods given away, periods of a benefit."""

    question: str
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field:
        """The declaration of a field. Raises LawError when the list has no such field."""
        for candidate in self.fields:
            if candidate.name == name:
                return candidate
        raise LawError(f"{self.name!r} has no field {name!r}")

    def number(self, name: str) -> Number:
        """A number of the record that an aggregate has arrived at."""
        return RecordNumber(self, self.field(name))

    def truth(self, name: str) -> Truth:
        """A yes or no of the record."""
        return RecordTruth(self, self.field(name))

    def choice(self, name: str) -> Choice:
        """An option of the record."""
        return RecordChoice(self, self.field(name))

    def day(self, name: str) -> Day:
        """A day of the record."""
        return RecordDay(self, self.field(name))


def record_list(name: str, question: str, *fields: Field) -> RecordList:
    """Declare a list of records of a person."""
    return RecordList(Axis.RECORD, name, question, fields)


@dataclass(eq=False)
class RecordLeaf(Expr):
    """A field of the record at hand. Lists belong to the person an expression is about (SELF)."""

    list: RecordList
    of_field: Field

    def own_axes(self) -> frozenset[Axis]:
        return frozenset({Axis.SELF, Axis.RECORD})

    def children(self) -> Sequence[Expr]:
        return ()

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        low, high = self.of_field.declared()
        return a.number(low), a.number(high)


class RecordNumber(RecordLeaf, Number):
    """A number in a record."""

    def settle(self) -> None:
        self.unit, self.decimals = self.of_field.unit, self.of_field.decimals


class RecordTruth(RecordLeaf, Truth):
    """A yes or no in a record."""

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        return a.truth(False), a.truth(True)


class RecordChoice(RecordLeaf, Choice):
    """An option in a record."""

    def settle(self) -> None:
        self.options = self.of_field.options


class RecordDay(RecordLeaf, Day):
    """A day in a record."""


@dataclass(eq=False)
class Presence(Truth):
    """Whether the member at hand exists: (certainly, possibly)."""

    over: Over

    def own_axes(self) -> frozenset[Axis]:
        return frozenset({self.over.axis} | ({Axis.SELF} if self.over.axis is Axis.RECORD else set()))

    def children(self) -> Sequence[Expr]:
        return ()

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        return a.truth(False), a.truth(True)

"""Facts: what somebody can know about a household, declared once, and how the law reads them.

A fact is itself an expression about the person (or household) at hand: ``net_wage_month`` is her own wage,
``net_wage_month.of(OTHER)`` that of the person an aggregate has arrived at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, IntEnum
from typing import TypeVar

from rechtop.rules.algebra import Algebra, Axis, Of, Pair, V
from rechtop.rules.errors import LawError
from rechtop.rules.kinds import DAYS, Choice, Day, Expr, Number, Truth, scale
from rechtop.rules.units import NONE, Unit

SELF, OTHER, RECORD = Axis.SELF, Axis.OTHER, Axis.RECORD


class Entity(Enum):
    """To what a fact belongs."""

    PERSON = "person"
    HOUSEHOLD = "household"
    DWELLING = "dwelling"
    CASE = "case"


class Window(Enum):
    """The period a fact speaks of, counted from the day of assessment. Outside it the fact is unknown."""

    ALWAYS = "altijd"  # a birth date
    MOMENT = "op de dag zelf"
    PREVIOUS_MONTH = "de vorige maand"
    THREE_MONTHS = "drie volle maanden"
    THIS_YEAR = "dit kalenderjaar"
    YEAR_BEFORE = "het jaar ervoor"
    TWO_YEARS_BEFORE = "twee jaar ervoor"


class Sensitivity(IntEnum):
    """How hard it is to be asked this at a counter; heavier questions come later."""

    PLAIN = 0
    PRIVATE = 1
    DELICATE = 2


@dataclass(frozen=True)
class Fact:
    """The declaration of a fact. Texts are plain Dutch; ``low`` and ``high`` are its possible range, scaled."""

    id: str
    entity: Entity
    kind: str  # number, truth, choice or day
    question: str
    why: str
    document: str
    known_by: str
    window: Window
    sensitivity: Sensitivity
    effort: int  # 1: knows it at once, 2: has to look it up, 3: has to go and get a paper
    changeable: bool
    unit: Unit = NONE
    decimals: int = 0
    low: int = 0
    high: int = 1
    options: tuple[tuple[str, str], ...] = ()  # (id, Dutch label)
    groups: tuple[tuple[str, str, tuple[str, ...]], ...] = ()  # a coarser answer: (id, Dutch label, its options)
    typical: tuple[int, ...] = ()  # values that divide people in groups; the next question tries them


Leaf = TypeVar("Leaf", bound="FactLeaf")


@dataclass(eq=False)
class FactLeaf(Expr):
    """A fact as the law reads it: of the person at hand or of the one an aggregate has arrived at."""

    fact: Fact
    axis: Axis = SELF

    def own_axes(self) -> frozenset[Axis]:
        return frozenset({self.axis}) if self.fact.entity is Entity.PERSON else frozenset()

    def children(self) -> Sequence[Expr]:
        return ()

    def of(self: Leaf, axis: Axis) -> Leaf:
        """The same fact of somebody else. Raises LawError when the fact is not one of persons."""
        if self.fact.entity is not Entity.PERSON:
            raise LawError(f"{self.fact.id!r} belongs to the {self.fact.entity.value}, not to a person", self.place)
        return replace(self, axis=axis)

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        low, high = declared(self.fact)
        return a.number(low), a.number(high)


class NumberFact(FactLeaf, Number):
    """A fact that is a number with a unit."""

    def settle(self) -> None:
        self.unit, self.decimals = self.fact.unit, self.fact.decimals


class TruthFact(FactLeaf, Truth):
    """A fact that is yes or no."""

    def meaning(self, a: Algebra[V], of: Of[V]) -> Pair[V]:
        return a.truth(False), a.truth(True)


class ChoiceFact(FactLeaf, Choice):
    """A fact that is one option of a list."""

    def settle(self) -> None:
        self.options = tuple(name for name, _ in self.fact.options)


class DayFact(FactLeaf, Day):
    """A fact that is a day, possibly known only as a year or a month."""


def declared(fact: Fact) -> Pair[int]:
    """Everything a fact can be: its pair while nothing is known."""
    if fact.kind == "choice":
        every = (1 << len(fact.options)) - 1
        return every, every
    return fact.low, fact.high


def answers(fact: Fact) -> dict[str, int]:
    """The masks that an answer to a choice may name: every option and every group of options."""
    options = {name: 1 << number for number, (name, _) in enumerate(fact.options)}
    return options | {name: sum(options[part] for part in parts) for name, _, parts in fact.groups}


def truth_fact(
    id: str,
    entity: Entity,
    question: str,
    *,
    why: str,
    document: str = "",
    known_by: str = "de persoon zelf",
    window: Window = Window.MOMENT,
    sensitivity: Sensitivity = Sensitivity.PLAIN,
    effort: int = 1,
    changeable: bool = False,
) -> TruthFact:
    """Declare a fact that is yes or no. See :class:`Fact` for the meaning of each argument."""
    return TruthFact(
        Fact(id, entity, "truth", question, why, document, known_by, window, sensitivity, effort, changeable)
    )


def number_fact(
    id: str,
    entity: Entity,
    question: str,
    unit: Unit,
    low: str | int,
    high: str | int,
    *,
    why: str,
    decimals: int = 2,
    typical: Sequence[int] = (),
    document: str = "",
    known_by: str = "de persoon zelf",
    window: Window = Window.MOMENT,
    sensitivity: Sensitivity = Sensitivity.PLAIN,
    effort: int = 2,
    changeable: bool = False,
) -> NumberFact:
    """Declare a number with its unit and its possible range ``low`` to ``high`` (in that unit, both possible)."""
    base = Fact(id, entity, "number", question, why, document, known_by, window, sensitivity, effort, changeable)
    ends = scale(Decimal(low), decimals), scale(Decimal(high), decimals)
    middle = tuple(value * 10**decimals for value in typical)
    return NumberFact(replace(base, unit=unit, decimals=decimals, low=ends[0], high=ends[1], typical=middle))


def choice_fact(
    id: str,
    entity: Entity,
    question: str,
    options: Sequence[tuple[str, str]],
    *,
    why: str,
    groups: Sequence[tuple[str, str, tuple[str, ...]]] = (),
    document: str = "",
    known_by: str = "de persoon zelf",
    window: Window = Window.MOMENT,
    sensitivity: Sensitivity = Sensitivity.PLAIN,
    effort: int = 1,
    changeable: bool = False,
) -> ChoiceFact:
    """Declare a choice; each option is (id, Dutch label), each group a coarser answer (id, label, its options)."""
    base = Fact(id, entity, "choice", question, why, document, known_by, window, sensitivity, effort, changeable)
    return ChoiceFact(replace(base, options=tuple(options), groups=tuple(groups)))


def day_fact(
    id: str,
    entity: Entity,
    question: str,
    *,
    why: str,
    low: int = DAYS[0],
    high: int = DAYS[1],
    document: str = "",
    known_by: str = "de persoon zelf",
    window: Window = Window.ALWAYS,
    sensitivity: Sensitivity = Sensitivity.PLAIN,
    effort: int = 1,
    changeable: bool = False,
) -> DayFact:
    """Declare a day, by default one that never changes (a birth date)."""
    base = Fact(id, entity, "day", question, why, document, known_by, window, sensitivity, effort, changeable)
    return DayFact(replace(base, low=low, high=high))

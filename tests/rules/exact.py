"""The reference: what an expression is worth in one fully known world, in exact fractions, node by node.

Written apart from the product and naive on purpose: it knows no pairs, no scaled integers and no ``meaning``. A number
is a Fraction in its own unit, a day is (year, month, day of the month), a choice is the name of its option.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache
from math import ceil, floor
from typing import Any

from rechtop.rules import arithmetic, days, facts, logic, named, parameters, people, records
from rechtop.rules.algebra import Axis
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.facts import Entity
from rechtop.rules.household import NOBODY
from rechtop.rules.kinds import Choice, Day, Expr, Number
from rechtop.rules.law import Law
from rechtop.rules.people import RELATIONS
from tests.rules.some_household import World

Calendar = tuple[int, int, int]


@dataclass(frozen=True)
class Here:
    """Whom an expression speaks of: the person at hand, the member an aggregate has arrived at, the record."""

    who: str = NOBODY
    other: str = NOBODY
    record: Any = None

    def person(self, axis: Axis) -> str:
        return self.other if axis is Axis.OTHER else self.who


class Exact:
    """Evaluates quantities of a law in one world."""

    def __init__(self, law: Law, world: World) -> None:
        self.law, self.world = law, world
        self._known: dict[tuple[str, str], Any] = {}

    def quantity(self, name: str, who: str = NOBODY) -> Any:
        """The value of a quantity, of a person or of the household."""
        if (name, who) not in self._known:
            self._known[name, who] = self.value(self.law.quantities[name].expr, Here(who))
        return self._known[name, who]

    def value(self, expr: Expr, here: Here) -> Any:
        """The value of an expression for whom it speaks of."""
        return rule_of(type(expr))(self, expr, here)

    def scaled(self, name: str, who: str = NOBODY) -> int:
        """The value of a quantity as the product writes it: scaled, packed, one bit or 0 and 1."""
        expr = self.law.quantities[name].expr
        value = self.quantity(name, who)
        if isinstance(expr, Number):
            scaled = value * 10**expr.decimals
            assert scaled.denominator == 1, f"{name} is {value}: more decimals than {expr.decimals}"
            return int(scaled)
        if isinstance(expr, Choice):
            return 1 << expr.options.index(value)
        if isinstance(expr, Day):
            year, month, day = value
            return int(f"{year:04}{month:02}{day:02}")
        return int(value)


@cache
def rule_of(kind: type[Expr]) -> Callable[["Exact", Any, Here], Any]:
    """The rule of a kind of node, or of the kind that it stems from."""
    return next(RULES[base] for base in kind.__mro__ if base in RULES)


def told(kind: str, raw: int, decimals: int, options: tuple[str, ...]) -> Any:
    """Read one value of a world."""
    if kind == "number":
        return Fraction(raw, 10**decimals)
    if kind == "day":
        return split(raw)
    if kind == "choice":
        (name,) = (option for number, option in enumerate(options) if raw == 1 << number)
        return name
    return bool(raw)


def split(packed: int) -> Calendar:
    """Read yyyymmdd."""
    digits = f"{packed:08}"
    return int(digits[:-4]), int(digits[-4:-2]), int(digits[-2:])


# -- leaves -----------------------------------------------------------------------------------------------------------


def _fact(e: Exact, x: facts.FactLeaf, here: Here) -> Any:
    who = here.person(x.axis) if x.fact.entity is Entity.PERSON else NOBODY
    options = tuple(name for name, _ in x.fact.options)
    return told(x.fact.kind, e.world.facts[x.fact.id, who], x.fact.decimals, options)


def _field(e: Exact, x: records.RecordLeaf, here: Here) -> Any:
    field = x.of_field
    return told(field.kind, here.record[field.name], field.decimals, field.options)


def _parameter(e: Exact, x: parameters.ParameterLeaf, here: Here) -> Any:
    return Fraction(e.world.parameters[x.parameter.id, x.key], 10**x.parameter.decimals)


def _judgement(e: Exact, x: named.Judgement, here: Here) -> Any:
    return e.world.findings[x.right, x.condition, here.who if x.personal else NOBODY]


def _relation(e: Exact, x: people.Relation, here: Here) -> Any:
    if here.who == here.other:
        return "self"
    return told("choice", e.world.relations[here.other, here.who], 0, tuple(name for name, _ in RELATIONS))


def _reference(e: Exact, x: named.Reference, here: Here) -> Any:
    return e.quantity(x.name, here.person(x.axis) if x.personal else NOBODY)


# -- numbers ----------------------------------------------------------------------------------------------------------


def _both(combine: Callable[[Any, Any], Any]) -> Callable[[Exact, Any, Here], Any]:
    return lambda e, x, here: combine(e.value(x.left, here), e.value(x.right, here))


def _quotient(e: Exact, x: arithmetic.Quotient, here: Here) -> Any:
    digits = 10**x.to_decimals
    found = e.value(x.left, here) / e.value(x.right, here) * digits
    whole = {Rounding.DOWN: floor(found), Rounding.UP: ceil(found), Rounding.HALF_UP: floor(found + Fraction(1, 2))}
    return Fraction(whole[x.rounding], digits)


def _look_up(e: Exact, x: arithmetic.LookUp, here: Here) -> Any:
    return e.value(x.table[e.value(x.key, here)], here)


def _years(e: Exact, x: days.YearsBetween, here: Here) -> Any:
    start, end = e.value(x.start, here), e.value(x.end, here)
    return Fraction(end[0] - start[0] - (end[1:] < start[1:]))


def _months(e: Exact, x: days.MonthsBetween, here: Here) -> Any:
    start, end = e.value(x.start, here), e.value(x.end, here)
    if not x.calendar:
        return Fraction((end[0] - start[0]) * 12 + end[1] - start[1] - (end[2] < start[2]))
    begun = start[2] > 1  # the month of the start does not lie wholly after it
    return Fraction(max(0, (end[0] - start[0]) * 12 + end[1] - start[1] - begun))


def _days(e: Exact, x: days.DaysBetween, here: Here) -> Any:
    start, end = (_or_first_of_next(*e.value(day, here)) for day in (x.start, x.end))
    return Fraction((end - start).days)


def _or_first_of_next(year: int, month: int, day: int) -> date:
    """The day, or the first of the next month where it does not exist."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month + 1, 1)


# -- truths, choices, days --------------------------------------------------------------------------------------------


def _case(e: Exact, x: Any, here: Here) -> Any:
    return e.value(x.then if e.value(x.condition, here) else x.otherwise, here)


def _one_of(e: Exact, x: logic.OneOf, here: Here) -> Any:
    return bool(x.wanted >> x.choice.options.index(e.value(x.choice, here)) & 1)


def _moved(e: Exact, x: days.Moved, here: Here) -> Any:
    year, month, day = e.value(x.base, here)
    if x.rule == "months_later":
        month += x.months
        while month > 12:
            year, month = year + 1, month - 12
        while month < 1:
            year, month = year - 1, month + 12
        return year, month, day
    return {
        "first_of_month": (year, month, 1),
        "first_of_quarter": (year, (1, 1, 1, 4, 4, 4, 7, 7, 7, 10, 10, 10)[month - 1], 1),
        "first_of_year": (year, 1, 1),
        "last_of_year": (year, 12, 31),
    }[x.rule]


# -- aggregates -------------------------------------------------------------------------------------------------------


def _members(e: Exact, x: people.Gathering, here: Here) -> Iterable[Here]:
    if x.over.axis is Axis.OTHER:
        members: Iterable[Here] = [replace(here, other=who) for who in e.world.people]
    else:
        members = [replace(here, record=row) for row in e.world.records[x.over.name, here.who]]
    return [member for member in members if e.value(x.where, member)]


def _total(e: Exact, x: people.Total, here: Here) -> Any:
    return sum((e.value(x.value, member) for member in _members(e, x, here)), Fraction(0))


def _extreme(e: Exact, x: people.Extreme, here: Here) -> Any:
    values = [e.value(x.value, member) for member in _members(e, x, here)]
    if not values:
        return e.value(x.empty, here)
    return max(values) if x.largest else min(values)


RULES: dict[type[Expr], Callable[[Exact, Any, Here], Any]] = {
    facts.FactLeaf: _fact,
    records.RecordLeaf: _field,
    parameters.ParameterLeaf: _parameter,
    named.Judgement: _judgement,
    named.Reference: _reference,
    people.Relation: _relation,
    days.Assessment: lambda e, x, here: (e.world.on.year, e.world.on.month, e.world.on.day),
    days.FixedDay: lambda e, x, here: split(x.packed),
    arithmetic.Constant: lambda e, x, here: Fraction(x.value, 10**x.decimals),
    logic.Fixed: lambda e, x, here: x.value,
    logic.Option: lambda e, x, here: x.name,
    arithmetic.Add: _both(lambda left, right: left + right),
    arithmetic.Subtract: _both(lambda left, right: left - right),
    arithmetic.Lower: _both(min),
    arithmetic.Higher: _both(max),
    arithmetic.Multiply: _both(lambda left, right: left * right),
    arithmetic.Quotient: _quotient,
    arithmetic.LookUp: _look_up,
    days.YearsBetween: _years,
    days.MonthsBetween: _months,
    days.DaysBetween: _days,
    days.Moved: _moved,
    logic.AtMost: _both(lambda left, right: left <= right),
    logic.Below: _both(lambda left, right: left < right),
    logic.And: _both(lambda left, right: left and right),
    logic.Or: _both(lambda left, right: left or right),
    logic.Not: lambda e, x, here: not e.value(x.part, here),
    logic.OneOf: _one_of,
    logic.NumberCase: _case,
    logic.DayCase: _case,
    logic.TruthCase: _case,
    logic.ChoiceCase: _case,
    people.Exists: lambda e, x, here: bool(list(_members(e, x, here))),
    people.Total: _total,
    people.Extreme: _extreme,
}
"""One rule per kind of node; a node that the language gets later must come here too."""

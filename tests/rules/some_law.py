"""Random law: facts, records, parameters, judgements and quantities over every node of the language."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from rechtop.rules import arithmetic, days, facts, logic, named, people
from rechtop.rules.algebra import FIRST_DAY, LAST_DAY, Axis, pack
from rechtop.rules.arithmetic import Constant, Rounding
from rechtop.rules.errors import RangeTooWide
from rechtop.rules.facts import OTHER, Entity, Window
from rechtop.rules.kinds import Choice, Day, Expr, Number, Truth
from rechtop.rules.law import Constraint, Law
from rechtop.rules.named import Reference, judged
from rechtop.rules.parameters import Dated, Family, Parameter, add_months
from rechtop.rules.records import PEOPLE, Field, RecordList, record_list
from rechtop.rules.units import EUR, EUR_MONTH, EUR_YEAR, MONTH, NONE, YEAR, Unit
from tests.rules.dice import Dice

OPTIONS = (("red", "green", "blue"), ("left", "right"), ("north", "east", "south", "west"))
UNITS = (EUR_MONTH, EUR_YEAR, NONE, EUR, MONTH, YEAR)
ASSESSED = (date(2025, 3, 31), date(2024, 2, 29), date(2025, 1, 1), date(2026, 7, 15))
SOURCE = "synthetic"
KINDS: tuple[type[Expr], ...] = (Number, Truth, Choice, Day)


@dataclass(frozen=True)
class Scope:
    """Of whom an expression may speak where it will stand, and whether a judgement may stand there."""

    personal: bool
    other: bool = False
    record: RecordList | None = None
    judge: bool = True

    def allows(self, expr: Expr, made: "Scope") -> bool:
        """Whether an expression that was made for another scope may stand here too."""
        if (Axis.SELF in expr.axes and not self.personal) or (Axis.OTHER in expr.axes and not self.other):
            return False
        return (Axis.RECORD not in expr.axes or self.record is made.record) and (self.judge or not made.judge)


@dataclass(frozen=True)
class SomeLaw:
    """A random law and the day for which it is applied."""

    law: Law
    on: date


class LawMaker:
    """Writes a random law from a stream of decisions."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice
        self.on = dice.pick(ASSESSED)
        declared = self._facts()
        self.facts = {kind: [leaf for leaf in declared if isinstance(leaf, kind)] for kind in KINDS}
        self.lists = [self._list("goods"), self._list("receives.aid")]
        self.parameters = [self._parameter(number) for number in range(1 + dice.below(3))]
        self.made: dict[type[Expr], list[tuple[Expr, Scope]]] = {kind: [] for kind in KINDS}
        self.quantities: list[tuple[Reference, Scope]] = []

    def law(self, quantities: int = 4) -> SomeLaw:
        """A law of so many quantities."""
        for number in range(quantities):
            self._quantity(f"q{number}")
        constraints = [Constraint("c", self.truth(1, Scope(bool(self.dice.below(2)), judge=False)), "synthetic")]
        roots = [reference for reference, _ in self.quantities]
        return SomeLaw(Law([], quantities=roots, constraints=constraints if self.dice.one_in(4) else []), self.on)

    # -- declarations ------------------------------------------------------------------------------------------------

    def _facts(self) -> list[facts.FactLeaf]:
        dice, found = self.dice, list[facts.FactLeaf]()
        for entity in (Entity.PERSON, dice.pick((Entity.HOUSEHOLD, Entity.DWELLING, Entity.CASE))):
            prefix = entity.value
            for number in range(2):
                low, high = self._range()
                decimals = dice.below(3)
                found.append(
                    facts.number_fact(
                        f"{prefix}_n{number}", entity, "?", dice.pick(UNITS), low, high, why="", decimals=decimals
                    )
                )
            found.append(facts.truth_fact(f"{prefix}_t", entity, "?", why=""))
            options = [(name, name) for name in dice.pick(OPTIONS)]
            found.append(facts.choice_fact(f"{prefix}_c", entity, "?", options, why=""))
            low_day, high_day = self._days()
            window = dice.pick((Window.ALWAYS, Window.MOMENT, Window.THREE_MONTHS))
            found.append(facts.day_fact(f"{prefix}_d", entity, "?", why="", low=low_day, high=high_day, window=window))
        return found

    def _range(self) -> tuple[int, int]:
        low = self.dice.pick((0, 0, 1, 10, -50, -1000))
        return low, low + self.dice.pick((100, 7, 1, 0, 5000))

    def _days(self) -> tuple[int, int]:
        return self.dice.pick(((FIRST_DAY, LAST_DAY), (20200101, 20261231), (19500630, 20250331)))

    def _list(self, name: str) -> RecordList:
        (low, high), days_of = self._range(), self._days()
        return record_list(
            name,
            "?",
            Field("n", "number", "?", self.dice.pick(UNITS), self.dice.below(3), low, high),
            Field("t", "truth", "?"),
            Field("c", "choice", "?", options=self.dice.pick(OPTIONS)),
            Field("d", "day", "?", low=days_of[0], high=days_of[1]),
        )

    def _parameter(self, number: int) -> Parameter:
        dice = self.dice
        exact = dice.pick((None, 12, 6, 1))
        family = Family(
            "family",
            "synthetic",
            "synthetic",
            exact,
            drift_year=dice.pick((Decimal("0.06"), Decimal("0.25"))),
            step=dice.pick((None, Decimal("0.02"))),
            expires_months=dice.pick((None, None, None, 18)),
        )
        keys = dice.pick((("",), ("",), *OPTIONS))
        first = dice.pick((-8, -14, -40, 3))
        starts = [add_months(self.on, first)]
        if dice.below(2):
            starts.append(add_months(self.on, dice.between(first + 1, 14)))
        entries = tuple(
            Dated(
                start=None if start == starts[0] and dice.one_in(8) else start,
                values={key: self._worth() for key in keys},
                source=SOURCE,
                status="official",
                dated="stated",
                until=add_months(start, 24) if dice.one_in(8) else None,
            )
            for start in starts
        )
        return Parameter(f"p{number}", "synthetic", dice.pick(UNITS), dice.below(3), family, entries, keys)

    def _worth(self) -> tuple[int, int]:
        low = self.dice.pick((100, 0, 1, -30, 100_000))
        return low, low + self.dice.pick((0, 0, 50))

    def _quantity(self, id: str) -> None:
        dice = self.dice
        scope = Scope(personal=not dice.one_in(3), judge=dice.one_in(3))
        kind = dice.pick((Number, Truth, Number, Choice, Truth, Day, Number))
        depth = 2 + dice.below(2)
        if kind is Number:
            reference: Reference = named.named_number(id, self.number(dice.pick(UNITS), depth, scope), "synthetic")
        elif kind is Truth:
            reference = named.named_truth(id, self.truth(depth, scope), "synthetic")
        elif kind is Choice:
            reference = named.named_choice(id, self.choice(dice.pick(OPTIONS), depth, scope), "synthetic")
        else:
            reference = named.named_day(id, self.day(depth, scope), "synthetic")
        self.quantities.append((reference, scope))

    # -- what every kind can be --------------------------------------------------------------------------------------

    def _again(self, kind: type[Expr], scope: Scope, fits: Callable[[Expr], bool]) -> Expr | None:
        """An expression that the law already uses, so that carriers meet shared nodes; seldom."""
        if not self.made[kind] or not self.dice.one_in(6):
            return None
        found = [e for e, made in self.made[kind] if scope.allows(e, made) and fits(e)]
        return self.dice.pick(found) if found else None

    def _leaves(self, kind: type[Expr], scope: Scope, fits: Callable[[Expr], bool]) -> list[Expr]:
        """The facts, fields and quantities of a kind that may stand here."""
        found: list[Expr] = []
        for leaf in self.facts[kind]:
            if fits(leaf):
                household = leaf.fact.entity is not Entity.PERSON
                found += [leaf] if household or scope.personal else []
                found += [leaf.of(OTHER)] if scope.other and not household else []
        if scope.record is not None:
            of = scope.record
            fields = {Number: of.number, Truth: of.truth, Choice: of.choice, Day: of.day}
            leaf_of = {Number: "n", Truth: "t", Choice: "c", Day: "d"}
            field = fields[kind](leaf_of[kind])
            found += [field, field] if fits(field) else []
        for reference, made in self.quantities:
            if isinstance(reference, kind) and fits(reference) and (scope.judge or not made.judge):
                found += [self._elsewhere(reference)] if scope.personal or not reference.personal else []
                found += [self._elsewhere(reference).of(OTHER)] if scope.other and reference.personal else []
        return found

    def _elsewhere(self, reference: Reference) -> Reference:
        """The same quantity, sometimes by its name only and with a wider declared range."""
        if not self.dice.one_in(4):
            return reference
        if isinstance(reference, named.NumberReference):
            low, high = reference.declared
            wider = self.dice.pick((0, 5))
            return named.number_elsewhere(
                reference.name,
                reference.unit,
                reference.decimals,
                (low - wider, high + wider),
                personal=reference.personal,
            )
        if isinstance(reference, named.TruthReference):
            return named.truth_elsewhere(reference.name, personal=reference.personal)
        return reference

    def _over(self, scope: Scope) -> tuple[people.Over, Scope]:
        """What an aggregate runs over, and the scope inside it."""
        if scope.personal and self.dice.one_in(2):
            chosen = self.dice.pick(self.lists)
            return chosen, replace(scope, record=chosen)
        return PEOPLE, replace(scope, other=True)

    # -- numbers -----------------------------------------------------------------------------------------------------

    def number(self, unit: Unit, depth: int, scope: Scope) -> Number:
        """A random number in a unit."""
        again = self._again(Number, scope, lambda e: isinstance(e, Number) and e.unit == unit)
        if isinstance(again, Number):
            return again
        try:
            made = self._number(unit, depth, scope)
        except RangeTooWide:
            made = Constant(1, unit, 0)
        self.made[Number].append((made, scope))
        return made

    def _number(self, unit: Unit, depth: int, scope: Scope) -> Number:
        dice = self.dice
        if depth == 0 or dice.one_in(6):
            return self._number_leaf(unit, scope)
        make = dice.pick(
            (
                self._sum,
                self._product,
                self._quotient,
                self._sum,
                self._table,
                self._number_case,
                self._aggregate,
                self._between,
                self._aggregate,
                self._brackets,
            )
        )
        return make(unit, depth - 1, scope)

    def _in_unit(self, number: Number, unit: Unit) -> Number:
        return number if number.unit == unit else number * Constant(self.dice.pick((1, 3, -2)), unit / number.unit, 0)

    def _number_leaf(self, unit: Unit, scope: Scope) -> Number:
        dice = self.dice
        found = self._leaves(Number, scope, lambda e: True)
        which = dice.below(8)
        if which < 5 and found:
            leaf = dice.pick(found)
            assert isinstance(leaf, Number)
            return self._in_unit(leaf, unit)
        if which < 7:
            parameter = dice.pick(self.parameters)
            value = parameter.value if parameter.keys == ("",) else parameter.at(dice.pick(parameter.keys))
            return self._in_unit(value, unit)
        return Constant(dice.pick((1, 0, -5, 12, 250, 1)), unit, dice.below(3))

    def _sum(self, unit: Unit, depth: int, scope: Scope) -> Number:
        left, right = self.number(unit, depth, scope), self.number(unit, depth, scope)
        return self.dice.pick(
            (arithmetic.Add, arithmetic.Subtract, arithmetic.Higher, arithmetic.Lower, arithmetic.Subtract)
        )(left, right)

    def _product(self, unit: Unit, depth: int, scope: Scope) -> Number:
        other = self.dice.pick((NONE, MONTH / YEAR, NONE))
        return self.number(unit / other, depth, scope) * self.number(other, depth, scope)

    def _quotient(self, unit: Unit, depth: int, scope: Scope) -> Number:
        dice = self.dice
        how = dice.pick((Rounding.HALF_UP, Rounding.DOWN, Rounding.UP))
        decimals = dice.below(3)
        if dice.one_in(3):
            return self.number(unit, depth, scope).rounded(decimals=decimals, rounding=how, source=SOURCE)
        other = dice.pick((NONE, MONTH / YEAR))
        divisor = self.number(other, depth, scope)
        if divisor.bounds[0] <= 0:
            divisor = divisor.not_below(Constant(dice.pick((1, 7)), other, dice.below(2)))
        return self.number(unit * other, depth, scope).divided_by(
            divisor, decimals=decimals, rounding=how, source=SOURCE
        )

    def _table(self, unit: Unit, depth: int, scope: Scope) -> Number:
        tables = [p for p in self.parameters if p.keys != ("",)]
        if tables and self.dice.below(2):
            parameter = self.dice.pick(tables)
            return self._in_unit(parameter.by(self.choice(parameter.keys, depth, scope)), unit)
        options = self.dice.pick(OPTIONS)
        table = {name: self.number(unit, 0, scope) for name in options}
        return self.choice(options, depth, scope).look_up(table)

    def _number_case(self, unit: Unit, depth: int, scope: Scope) -> Number:
        return logic.case(
            (self.truth(depth, scope), self.number(unit, depth, scope)), otherwise=self.number(unit, depth, scope)
        )

    def _aggregate(self, unit: Unit, depth: int, scope: Scope) -> Number:
        over, inside = self._over(scope)
        where = self.truth(depth, inside) if self.dice.below(3) else logic.ALWAYS
        which = self.dice.below(4)
        if which == 1:
            return people.count(where, over, unit)
        if which == 2:
            return people.greatest(
                self.number(unit, depth, inside), where, empty=self.number(unit, 0, scope), over=over
            )
        if which == 3:
            return people.least(self.number(unit, depth, inside), where, empty=self.number(unit, 0, scope), over=over)
        return people.total(self.number(unit, depth, inside), where, over)

    def _between(self, unit: Unit, depth: int, scope: Scope) -> Number:
        function = self.dice.pick(
            (days.years_between, days.months_between, days.calendar_months_between, days.days_between)
        )
        return self._in_unit(function(self.day(depth, scope), self.day(depth, scope)), unit)

    def _brackets(self, unit: Unit, depth: int, scope: Scope) -> Number:
        rates = [self.number(NONE, 0, scope) for _ in range(2)]
        starts = [self.number(unit, 0, scope) for _ in range(2)]
        return arithmetic.marginal_brackets(self.number(unit, depth, scope), *zip(starts, rates, strict=True))

    # -- truths ------------------------------------------------------------------------------------------------------

    def truth(self, depth: int, scope: Scope) -> Truth:
        """A random truth."""
        again = self._again(Truth, scope, lambda e: True)
        if isinstance(again, Truth):
            return again
        try:
            made = self._truth(depth, scope)
        except RangeTooWide:
            made = logic.ALWAYS
        self.made[Truth].append((made, scope))
        return made

    def _truth(self, depth: int, scope: Scope) -> Truth:
        dice = self.dice
        if depth == 0 or dice.one_in(6):
            return self._truth_leaf(scope)
        make = dice.pick(
            (
                self._compared,
                self._logic,
                self._compared_days,
                self._one_of,
                self._any_member,
                self._truth_case,
                self._compared,
                self._negated,
            )
        )
        return make(depth - 1, scope)

    def _truth_leaf(self, scope: Scope) -> Truth:
        dice = self.dice
        if scope.personal and scope.other and dice.one_in(3):
            relation = dice.pick(("child", "parent", "spouse", "life_partner", "none", "sibling", "stepchild"))
            return dice.pick((people.another, lambda: people.is_my(relation), lambda: people.is_my(*people.PARTNERS)))()
        if scope.judge and dice.one_in(3):
            personal = scope.personal and dice.below(2) == 0
            return judged("right", "own" if personal else "shared", by="OCMW", text="...", personal=personal)
        if dice.one_in(8) and scope.personal:
            return judged("right", "harm", by="OCMW", text="...", favourable=False)
        found = self._leaves(Truth, scope, lambda e: True)
        if found and not dice.one_in(8):
            leaf = dice.pick(found)
            assert isinstance(leaf, Truth)
            return leaf
        return dice.pick((logic.ALWAYS, logic.NEVER))

    def _compared(self, depth: int, scope: Scope) -> Truth:
        unit = self.dice.pick(UNITS)
        left, right = self.number(unit, depth, scope), self.number(unit, depth, scope)
        which = self.dice.below(6)
        return (left <= right, left < right, left >= right, left > right, left.equals(right), left >= 3)[which]

    def _compared_days(self, depth: int, scope: Scope) -> Truth:
        left, right = self.day(depth, scope), self.day(depth, scope)
        return (left <= right, left < right, left >= right, left > right)[self.dice.below(4)]

    def _one_of(self, depth: int, scope: Scope) -> Truth:
        options = self.dice.pick(OPTIONS)
        return self.choice(options, depth, scope).one_of(*self.dice.some(options))

    def _logic(self, depth: int, scope: Scope) -> Truth:
        left, right = self.truth(depth, scope), self.truth(depth, scope)
        return self.dice.pick((left & right, left | right))

    def _negated(self, depth: int, scope: Scope) -> Truth:
        return ~self.truth(depth, replace(scope, judge=False))

    def _truth_case(self, depth: int, scope: Scope) -> Truth:
        return logic.case(
            (self.truth(depth, scope), self.truth(depth, scope)),
            (self.truth(0, scope), self.truth(0, scope)),
            otherwise=self.truth(depth, scope),
        )

    def _any_member(self, depth: int, scope: Scope) -> Truth:
        over, inside = self._over(scope)
        if self.dice.below(2):
            quiet = replace(inside, judge=False)
            return people.each(self.truth(depth, quiet), self.truth(depth, quiet), over)
        return people.exists(self.truth(depth, inside), over)

    # -- choices and days --------------------------------------------------------------------------------------------

    def choice(self, options: tuple[str, ...], depth: int, scope: Scope) -> Choice:
        """A random choice between options."""
        again = self._again(Choice, scope, lambda e: isinstance(e, Choice) and e.options == options)
        if isinstance(again, Choice):
            return again
        made = self._choice(options, depth, scope)
        self.made[Choice].append((made, scope))
        return made

    def _choice(self, options: tuple[str, ...], depth: int, scope: Scope) -> Choice:
        dice = self.dice
        if depth and dice.below(2):
            return logic.case(
                (self.truth(depth - 1, scope), self.choice(options, depth - 1, scope)),
                otherwise=self.choice(options, depth - 1, scope),
            )
        found = self._leaves(Choice, scope, lambda e: isinstance(e, Choice) and e.options == options)
        if found and not dice.one_in(4):
            leaf = dice.pick(found)
            assert isinstance(leaf, Choice)
            return leaf
        return logic.Option(options, dice.pick(options))

    def day(self, depth: int, scope: Scope) -> Day:
        """A random day."""
        again = self._again(Day, scope, lambda e: True)
        if isinstance(again, Day):
            return again
        made = self._day(depth, scope)
        self.made[Day].append((made, scope))
        return made

    def _day(self, depth: int, scope: Scope) -> Day:
        dice = self.dice
        which = dice.below(4) if depth else 0
        if which == 1:
            return logic.case(
                (self.truth(depth - 1, scope), self.day(depth - 1, scope)), otherwise=self.day(depth - 1, scope)
            )
        if which >= 2:
            base = self.day(depth - 1, scope)
            moved = (days.first_of_month, days.first_of_quarter, days.first_of_year, days.last_of_year)
            rule = dice.below(6)
            return moved[rule](base) if rule < 4 else days.months_later(base, dice.pick((1, -1, 3, -14, 12, 600)))
        found = self._leaves(Day, scope, lambda e: True)
        if found and dice.below(4):
            leaf = dice.pick(found)
            assert isinstance(leaf, Day)
            return leaf
        return dice.pick((days.ON, days.FixedDay(pack(date(2024, 12, 31))), days.ON))


def some_law(dice: Dice, quantities: int = 4) -> SomeLaw:
    """A random law."""
    return LawMaker(dice).law(quantities)

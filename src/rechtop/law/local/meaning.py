"""Makes an expression of the rules from the tree of a condition or amount; every refusal names its place.

Inside an aggregate (``count``, ``any``, ``every``, ``sum``) a name speaks of each person at the address in turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

from rechtop.law.local.errors import TextWrong
from rechtop.law.local.tree import Always, Call, Date, Figure, If, Joined, Name, Part, Prefixed, Quoted, Within
from rechtop.law.local.vocabulary import Vocabulary
from rechtop.rules.days import ON, day
from rechtop.rules.errors import LawError, RangeTooWide, nearest
from rechtop.rules.facts import OTHER, Entity, FactLeaf
from rechtop.rules.kinds import Choice, Day, Expr, Number, Truth, amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference
from rechtop.rules.units import NONE, Unit


class Meaning:
    """Turns trees into expressions for one right. ``judges`` names the condition in which a human may judge."""

    def __init__(self, names: Vocabulary, *, judges: str = "", personal: bool = True) -> None:
        self.names, self.judges, self.personal = names, judges, personal
        self.gathering = False
        self.may_judge = bool(judges)
        self.judged = 0

    def number(self, part: Part) -> Number:
        """The number that a part is. Raises TextWrong."""
        found = self.expr(part)
        if not isinstance(found, Number):
            raise _other(part, "een getal", found)
        return found

    def truth(self, part: Part) -> Truth:
        """The yes or no that a part is. Raises TextWrong."""
        found = self.expr(part)
        if not isinstance(found, Truth):
            raise _other(part, "ja of nee", found)
        return found

    def choice(self, part: Part) -> Choice:
        """The choice that a part is. Raises TextWrong."""
        found = self.expr(part)
        if not isinstance(found, Choice):
            raise _other(part, "een keuze", found)
        return found

    def day(self, part: Part) -> Day:
        """The day that a part is. Raises TextWrong."""
        found = self.expr(part)
        if not isinstance(found, Day):
            raise _other(part, "een dag", found)
        return found

    def expr(self, part: Part) -> Expr:
        """The expression of a part. Raises TextWrong."""
        try:
            if isinstance(part, Joined) and part.mark in ("and", "or"):
                return self._logic(part)
            with self.without_judging():
                return self._expr(part)
        except RangeTooWide:
            raise TextWrong(part.at, "deze berekening kan te groot worden; begrens ze met min(...)") from None
        except LawError as error:
            raise TextWrong(part.at, f"dit past niet: {str(error).removeprefix(f'{error.place}: ')}") from None

    @contextmanager
    def without_judging(self) -> Iterator[None]:
        """Below anything but ``and`` and ``or`` a judgement could harm."""
        before, self.may_judge = self.may_judge, False
        yield
        self.may_judge = before

    @contextmanager
    def gathered(self, at: int) -> Iterator[None]:
        """Inside an aggregate, names speak of each person."""
        if self.gathering:
            raise TextWrong(at, "een telling in een telling: geef de binnenste een naam onder quantities")
        self.gathering = True
        yield
        self.gathering = False

    def _logic(self, part: Joined) -> Truth:
        left, right = self.of_logic(part.left), self.of_logic(part.right)
        return left & right if part.mark == "and" else left | right

    def of_logic(self, part: Part) -> Truth:
        """One side of ``and`` or ``or``, where a judgement may stand."""
        if isinstance(part, Call) and part.name == "judged":
            return calls.judgement(self, part)
        return self.truth(part)

    def condition(self, part: Part) -> Truth:
        """A whole condition: a judgement may also stand alone."""
        return self.of_logic(part)

    def _expr(self, part: Part) -> Expr:
        match part:
            case Name(id):
                return self.name(id, part.at)
            case Prefixed("not", below):
                return ~self.truth(below)
            case Prefixed(_, below):
                return self._minus(below)
            case Joined(mark, left, right):
                return self._joined(mark, left, right, part.at)
            case Within(choice, options):
                return self._option(self.choice(choice), options)
            case If(condition, then, otherwise):
                return self._if(self.truth(condition), then, otherwise)
            case Call():
                return calls.call(self, part)
            case _:
                return _constant(part)

    def _minus(self, below: Part) -> Number:
        found = self.number(below)
        return amount("0", found.unit) - found

    def name(self, id: str, at: int) -> Expr:
        """A fact or quantity: of the person at hand, or of each person inside an aggregate."""
        if id == "on":
            return ON
        found: FactLeaf | Reference | None = self.names.fact(id) or self.names.quantity(id)
        if found is None:
            raise TextWrong(at, f"dit gegeven bestaat niet: {id!r}.{self.names.hint(id)}")
        if self.gathering and isinstance(found, FactLeaf):
            return found.of(OTHER) if found.fact.entity is Entity.PERSON else found
        if self.gathering and isinstance(found, Reference):
            return found.of(OTHER) if found.personal else found
        return found

    def _joined(self, mark: str, left: Part, right: Part, at: int) -> Expr:
        if mark == "/":
            raise TextWrong(at, "een deling zegt hoe ze afrondt: schrijf round(a / b, 2, half_up)")
        if mark == "*":
            return self.number(left) * self.number(right)
        if isinstance(right, Quoted) and mark in ("=", "!="):
            found = self._option(self.choice(left), (right,))
            return found if mark == "=" else ~found
        one, other = self.alike((left, right))
        if isinstance(one, Number) and isinstance(other, Number):
            return _numbers(mark, one, other)
        if isinstance(one, Day) and isinstance(other, Day) and mark not in ("+", "-"):
            return _days(mark, one, other)
        wrong, place = (other, right) if isinstance(one, Number | Day) else (one, left)
        hint = " Schrijf het gegeven alleen, of met not ervoor." if isinstance(wrong, Truth) else ""
        hint = ' Vergelijk een keuze met een tekst: tenure = "tenant".' if isinstance(wrong, Choice) else hint
        raise TextWrong(place.at, f"met {mark!r} kan {_kind(wrong)} hier niet.{hint}")

    def alike(self, parts: Sequence[Part]) -> list[Expr]:
        """Several parts of one kind: a number without a unit takes that of the others. Money always has its unit."""
        bare = [isinstance(part, Figure) and not part.unit for part in parts]
        found = [None if is_bare else self.expr(part) for part, is_bare in zip(parts, bare, strict=True)]
        numbers = [expr for expr in found if isinstance(expr, Number)]
        unit = numbers[0].unit if numbers else NONE
        result: list[Expr] = []
        for part, expr in zip(parts, found, strict=True):
            if isinstance(part, Figure) and not part.unit:
                expr = figure(part, unit)
            if isinstance(expr, Number) and expr.unit != unit:
                raise TextWrong(part.at, f"de eenheden verschillen: {_unit(unit)} en {_unit(expr.unit)}")
            if expr is not None:
                result.append(expr)
        return result

    def _option(self, choice: Choice, wanted: Sequence[Quoted]) -> Truth:
        for option in wanted:
            if option.text not in choice.options:
                known = ", ".join(choice.options)
                raise TextWrong(
                    option.at, f"deze keuze bestaat niet: {option.text!r}.{nearest(option.text, choice.options)}"
                    f" Kies uit {known}."
                )  # fmt: skip
        return choice.one_of(*(option.text for option in wanted))

    def _if(self, condition: Truth, then: Part, otherwise: Part) -> Expr:
        one, other = self.alike((then, otherwise))
        return either(condition, one, other, otherwise.at)


def either(condition: Truth, then: Expr, otherwise: Expr, at: int) -> Expr:
    """One of two expressions of one kind. Raises TextWrong."""
    if isinstance(then, Number) and isinstance(otherwise, Number):
        return case((condition, then), otherwise=otherwise)
    if isinstance(then, Truth) and isinstance(otherwise, Truth):
        return case((condition, then), otherwise=otherwise)
    if isinstance(then, Day) and isinstance(otherwise, Day):
        return case((condition, then), otherwise=otherwise)
    if isinstance(then, Choice) and isinstance(otherwise, Choice) and then.options == otherwise.options:
        return case((condition, then), otherwise=otherwise)
    raise TextWrong(at, f"dit is {_kind(otherwise)}, en het andere {_kind(then)}")


def figure(part: Figure, unit: Unit) -> Number:
    """A number as it stands; without a unit of its own it has ``unit``. Raises TextWrong for money without a unit."""
    if len(part.digits) > 12:
        raise TextWrong(part.at, f"{part.digits} is te lang voor een getal (hoogstens 12 tekens)")
    if part.unit == "%":
        return amount(part.digits) * amount("0.01")
    if part.unit:
        return amount(part.digits, part.unit)
    if Decimal(part.digits) and any(word == "EUR" for word, _ in unit.powers):
        raise TextWrong(part.at, f"een bedrag heeft een eenheid: schrijf {part.digits} {unit}")
    return amount(part.digits, unit)


def _numbers(mark: str, one: Number, other: Number) -> Expr:
    match mark:
        case "+":
            return one + other
        case "-":
            return one - other
        case "<":
            return one < other
        case "<=":
            return one <= other
        case ">":
            return one > other
        case ">=":
            return one >= other
        case _:
            return one.equals(other) if mark == "=" else ~one.equals(other)


def _days(mark: str, one: Day, other: Day) -> Truth:
    match mark:
        case "<":
            return one < other
        case "<=":
            return one <= other
        case ">":
            return one > other
        case ">=":
            return one >= other
        case _:
            same = (one <= other) & (one >= other)
            return same if mark == "=" else ~same


def _day(written: str, at: int) -> Day:
    try:
        if not 1890 <= date.fromisoformat(written).year <= 2199:
            raise TextWrong(at, f"kies een dag tussen 1890 en 2199, niet {written}")
        return day(written)
    except ValueError:
        raise TextWrong(at, f"{written} is geen dag (schrijf jjjj-mm-dd)") from None


def _constant(part: Part) -> Expr:
    """What stands in the text itself."""
    match part:
        case Figure():
            return figure(part, NONE)
        case Date(written):
            return _day(written, part.at)
        case Always(value):
            return ALWAYS if value else NEVER
        case Quoted():
            raise TextWrong(part.at, 'een tekst staat alleen na een keuze: tenure = "tenant"')
        case _:
            raise TextWrong(part.at, "een pijl (->) staat alleen in table(...) of steps(...)")


def _other(part: Part, wanted: str, found: Expr) -> TextWrong:
    return TextWrong(part.at, f"hier hoort {wanted} te staan, en dit is {_kind(found)}")


def _kind(found: Expr) -> str:
    if isinstance(found, Number):
        return "een getal"
    if isinstance(found, Truth):
        return "ja of nee"
    return "een keuze" if isinstance(found, Choice) else "een dag"


def _unit(unit: Unit) -> str:
    return "zonder eenheid" if unit == NONE else str(unit)


from rechtop.law.local import calls  # noqa: E402  what stands before a bracket builds on the meaning above

"""The functions of local rights: the only names that may stand before a bracket."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rechtop.law.local.errors import TextWrong
from rechtop.law.local.meaning import Meaning, either
from rechtop.law.local.tree import Arrow, Call, Figure, Joined, Name, Part, Quoted
from rechtop.law.local.vocabulary import receipts_of_the_law
from rechtop.rules.arithmetic import Rounding, higher_of, lower_of
from rechtop.rules.days import days_between, first_of_year, months_between, months_later, years_between
from rechtop.rules.errors import nearest
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Day, Expr, Number, Truth
from rechtop.rules.named import judged
from rechtop.rules.people import INVERSE, RELATIONS, another, count, each, exists, is_my, total

_ROUNDINGS = {"half_up": Rounding.HALF_UP, "down": Rounding.DOWN, "up": Rounding.UP}
_RELATIONS = tuple(name for name, _ in RELATIONS)
SOURCE = "De afronding staat in het lokale reglement."


def call(meaning: Meaning, part: Call) -> Expr:
    """The expression of a call. Raises TextWrong for a function that does not exist, or other things than it takes."""
    if part.name == "judged":
        raise TextWrong(part.at, "een oordeel (judged) staat alleen in een voorwaarde, met hoogstens and of or ervoor")
    found = FUNCTIONS.get(part.name)
    if found is None:
        raise TextWrong(part.at, f"deze functie bestaat niet: {part.name!r}.{nearest(part.name, FUNCTIONS)}")
    least, most, make = found
    if not least <= len(part.given) <= most:
        wanted = str(least) if least == most else f"{least} tot {most}"
        raise TextWrong(part.at, f"{part.name} vraagt {wanted} delen tussen haakjes, niet {len(part.given)}")
    return make(meaning, part)


def judgement(meaning: Meaning, part: Call) -> Truth:
    """``judged("of ...", "OCMW")``: what only a human decides. Raises TextWrong where it could harm."""
    if not meaning.judges or not meaning.may_judge or meaning.gathering:
        raise TextWrong(part.at, "een oordeel (judged) staat alleen in een voorwaarde, met hoogstens and of or ervoor")
    if len(part.given) != 2:
        raise TextWrong(part.at, 'schrijf judged("of ...", "wie beslist"), met twee teksten')
    text, by = (_quoted(given) for given in part.given)
    if not text.startswith("of ") or not by:
        raise TextWrong(part.given[0].at, 'de tekst eindigt de zin "... onderzoekt nog of ...": begin met "of "')
    meaning.judged += 1
    if meaning.judged > 1:
        raise TextWrong(part.at, "één oordeel per voorwaarde; maak voor het tweede een eigen voorwaarde")
    return judged(meaning.names.right, meaning.judges, by=by, text=text, personal=meaning.personal)


def _numbers(meaning: Meaning, parts: Sequence[Part]) -> list[Number]:
    found = []
    for part, expr in zip(parts, meaning.alike(parts), strict=True):
        if not isinstance(expr, Number):
            raise TextWrong(part.at, "hier hoort een getal te staan")
        found.append(expr)
    return found


def _least(meaning: Meaning, part: Call) -> Expr:
    return lower_of(*_numbers(meaning, part.given))


def _most(meaning: Meaning, part: Call) -> Expr:
    return higher_of(*_numbers(meaning, part.given))


def _round(meaning: Meaning, part: Call) -> Expr:
    value, digits, how = part.given
    if not isinstance(digits, Figure) or digits.digits not in ("0", "1", "2", "3", "4"):
        raise TextWrong(digits.at, "noem het aantal cijfers na de komma: 0 tot 4")
    if not isinstance(how, Name) or how.id not in _ROUNDINGS:
        raise TextWrong(how.at, f"noem hoe er wordt afgerond: {', '.join(_ROUNDINGS)}")
    decimals, rounding = int(digits.digits), _ROUNDINGS[how.id]
    if not (isinstance(value, Joined) and value.mark == "/"):
        return meaning.number(value).rounded(decimals=decimals, rounding=rounding, source=SOURCE)
    left, right = meaning.number(value.left), meaning.number(value.right)
    if right.bounds[0] <= 0:
        raise TextWrong(value.right.at, "de deler kan nul zijn; schrijf max(..., 1) of een vast getal")
    return left.divided_by(right, decimals=decimals, rounding=rounding, source=SOURCE)


def _count(meaning: Meaning, part: Call) -> Expr:
    with meaning.gathered(part.at):
        return count(meaning.truth(part.given[0]))


def _any(meaning: Meaning, part: Call) -> Expr:
    with meaning.gathered(part.at):
        return exists(meaning.truth(part.given[0]))


def _every(meaning: Meaning, part: Call) -> Expr:
    with meaning.gathered(part.at):
        return each(meaning.truth(part.given[0]), meaning.truth(part.given[1]))


def _sum(meaning: Meaning, part: Call) -> Expr:
    with meaning.gathered(part.at):
        value = meaning.number(part.given[0])
        return total(value, meaning.truth(part.given[1])) if len(part.given) == 2 else total(value)


def _my(meaning: Meaning, part: Call) -> Expr:
    if not meaning.gathering:
        raise TextWrong(part.at, f"{part.name} staat alleen in count(...), any(...), every(...) of sum(...)")
    if part.name == "other":
        return another()
    wanted = [_quoted(given) for given in part.given]
    for name, given in zip(wanted, part.given, strict=True):
        if name not in _RELATIONS:
            known = ", ".join(_RELATIONS)
            raise TextWrong(given.at, f"deze band bestaat niet: {name!r}.{nearest(name, _RELATIONS)} Kies uit {known}.")
    return is_my(*wanted)


def _receives(meaning: Meaning, part: Call) -> Expr:
    given = part.given[0]
    right = given.id if isinstance(given, Name) else _quoted(given)
    found = meaning.names.received(right)
    if found is None:
        raise TextWrong(given.at, f"dit recht kennen we niet: {right!r}.{nearest(right, receipts_of_the_law())}")
    return found.of(OTHER) if meaning.gathering else found


def _legal(meaning: Meaning, part: Call) -> Expr:
    id = part.given[0]
    key = _quoted(part.given[1]) if len(part.given) == 2 else ""
    if not isinstance(id, Name):
        raise TextWrong(id.at, "noem het bedrag: legal(leefloon.cat2_month)")
    found = meaning.names.amount(id.id, key)
    if isinstance(found, str):
        raise TextWrong(id.at, found)
    return found


def _arrows(part: Call) -> tuple[list[tuple[Part, Arrow]], Arrow | None]:
    """The arrows of a table: what stands before each, and the ``else``, which comes last."""
    found: list[tuple[Part, Arrow]] = []
    last: Arrow | None = None
    for given in part.given[1:]:
        if not isinstance(given, Arrow) or last is not None:
            raise TextWrong(given.at, "schrijf ... -> ..., met een komma ertussen en else -> ... op het einde")
        if given.when is None:
            last = given
        else:
            found.append((given.when, given))
    return found, last


def _table(meaning: Meaning, part: Call) -> Expr:
    choice = meaning.choice(part.given[0])
    arrows, last = _arrows(part)
    table: dict[str, Part] = {}
    for when, arrow in arrows:
        option = _quoted(when)
        if option not in choice.options or option in table:
            known = ", ".join(choice.options)
            twice = "staat er twee keer" if option in table else f"bestaat niet.{nearest(option, choice.options)}"
            raise TextWrong(when.at, f"de keuze {option!r} {twice} Kies uit {known}.")
        table[option] = arrow.value
    missing = [option for option in choice.options if option not in table]
    if missing and last is None:
        raise TextWrong(part.at, f"er is geen waarde voor {', '.join(missing)}; voeg else -> ... toe")
    values = [*table.values(), *([last.value] if last is not None and missing else [])]
    numbers = _numbers(meaning, values)
    named = dict(zip(table, numbers, strict=False))
    return choice.look_up({option: named.get(option, numbers[-1]) for option in choice.options})


def _steps(meaning: Meaning, part: Call) -> Expr:
    """``steps(value, limit -> result, ..., else -> result)``: the result of the first limit that is not passed."""
    arrows, last = _arrows(part)
    if last is None or not arrows:
        raise TextWrong(part.at, "steps eindigt met else -> ...: wat geldt er boven de laatste grens?")
    value, *limits = meaning.alike([part.given[0], *(when for when, _ in arrows)])
    if not isinstance(value, Number):
        raise TextWrong(part.given[0].at, "hier hoort een getal te staan")
    *results, result = meaning.alike([*(arrow.value for _, arrow in arrows), last.value])
    for limit, then in reversed(list(zip(limits, results, strict=True))):
        if isinstance(limit, Number):
            result = either(value <= limit, then, result, part.at)
    return result


def _between(make: Callable[[Day, Day], Number]) -> Callable[[Meaning, Call], Expr]:
    def made(meaning: Meaning, part: Call) -> Expr:
        start, end = part.given
        return make(meaning.day(start), meaning.day(end))

    return made


def _later(meaning: Meaning, part: Call) -> Expr:
    months = part.given[1]
    if not isinstance(months, Figure) or not months.digits.isdigit() or int(months.digits) > 1200:
        raise TextWrong(months.at, "noem een vast aantal maanden, zoals months_later(birth_date, 12)")
    return months_later(meaning.day(part.given[0]), int(months.digits))


def _first_of_year(meaning: Meaning, part: Call) -> Expr:
    return first_of_year(meaning.day(part.given[0]))


def _quoted(part: Part) -> str:
    if not isinstance(part, Quoted):
        raise TextWrong(part.at, "hier hoort een tekst tussen dubbele aanhalingstekens te staan")
    return part.text


FUNCTIONS: dict[str, tuple[int, int, Callable[[Meaning, Call], Expr]]] = {
    "min": (2, 20, _least),
    "max": (2, 20, _most),
    "round": (3, 3, _round),
    "count": (1, 1, _count),
    "any": (1, 1, _any),
    "every": (2, 2, _every),
    "sum": (1, 2, _sum),
    "my": (1, len(INVERSE), _my),
    "other": (0, 0, _my),
    "receives": (1, 1, _receives),
    "legal": (1, 2, _legal),
    "table": (2, 20, _table),
    "steps": (3, 20, _steps),
    "years_between": (2, 2, _between(years_between)),
    "months_between": (2, 2, _between(months_between)),
    "days_between": (2, 2, _between(days_between)),
    "months_later": (2, 2, _later),
    "first_of_year": (1, 1, _first_of_year),
}
"""Each function: how many parts it takes at least and at most, and what it makes of them."""

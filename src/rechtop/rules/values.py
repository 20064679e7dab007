"""Reads one written value: a number, a day, an option, yes or no, each possibly only partly known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from rechtop.rules.algebra import Pair, pack
from rechtop.rules.errors import InputError, nearest
from rechtop.rules.facts import Fact, answers, declared
from rechtop.rules.kinds import Choice, Day, Expr, Number, Truth, scale
from rechtop.rules.records import Field

Told: TypeAlias = "str | list[Told] | dict[str, Told]"
"""What a file holds once it is read as text."""

NOTHING = ("", "null", "~")
NOT_KNOWN, RATHER_NOT = "?", "-"
UNANSWERED = (NOT_KNOWN, RATHER_NOT)
"""Asked and not known, and rather not say: neither is asked again."""
_NUMBER = r"[+-]?\d{1,15}(\.\d{1,9})?"
_YES, _NO = ("true", "yes", "ja"), ("false", "no", "nee")


def fact_value(fact: Fact, value: Told, field: str) -> Pair[int]:
    """Read the value of a fact as a pair. Raises InputError naming the field, the value and what is possible."""
    if fact.kind == "choice":
        return option(answers(fact), value, field)
    return _typed(fact.kind, fact.decimals, declared(fact), value, field)


def field_value(part: Field, value: Told, field: str) -> Pair[int]:
    """Read the value of a field of a record. Raises InputError."""
    if part.kind == "choice":
        return option({name: 1 << n for n, name in enumerate(part.options)}, value, field)
    return _typed(part.kind, part.decimals, part.declared(), value, field)


def quantity_value(expr: Expr, value: Told, field: str) -> Pair[int]:
    """Read a value given for a named quantity. Raises InputError."""
    if isinstance(expr, Choice):
        return option({name: 1 << n for n, name in enumerate(expr.options)}, value, field)
    kind = "truth" if isinstance(expr, Truth) else "day" if isinstance(expr, Day) else "number"
    return _typed(kind, expr.decimals if isinstance(expr, Number) else 0, expr.bounds, value, field)


def _typed(kind: str, decimals: int, possible: Pair[int], value: Told, field: str) -> Pair[int]:
    if kind == "truth":
        answer = yes(value, field)
        return (0, 1) if answer is None else (int(answer), int(answer))
    if kind == "day":
        return _range(value, field, day_pair, possible, written_day)
    return _range(
        value, field, lambda text, at: _number(text, decimals, at), possible, lambda end: written(end, decimals)
    )


def written(scaled: int, decimals: int) -> str:
    """A scaled integer as people write it in a file: 98050 with 2 decimals is 980.50."""
    return f"{Decimal(scaled).scaleb(-decimals):.{decimals}f}"


def day_pair(text: str, field: str) -> Pair[int]:
    """Read yyyy-mm-dd, yyyy-mm or yyyy as the range of days it can be."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text.strip(), re.ASCII)
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(part) if part is not None else None for part in found.groups())
        first = date(year or 0, 1 if month is None else month, 1 if day is None else day)
        if day is not None:
            return pack(first), pack(first)
        last = first.replace(month=12) if month is None else first
        return pack(first), pack(last) + 30  # at most the 31st: no later day of that month exists
    except ValueError:
        raise InputError(field, text, "dit is geen bestaande dag; schrijf jjjj-mm-dd, jjjj-mm of jjjj") from None


def one_day(value: Told, field: str) -> date:
    """Read one full day. Raises InputError."""
    low, high = day_pair(value, field) if isinstance(value, str) else (0, 1)
    if low != high:
        raise InputError(field, value, "schrijf de volledige dag, jjjj-mm-dd")
    return date(low // 10000, low // 100 % 100, low % 100)


def _number(text: str, decimals: int, field: str) -> Pair[int]:
    if not re.fullmatch(_NUMBER, text.strip(), re.ASCII):
        raise InputError(field, text, "dit is geen getal; schrijf bijvoorbeeld 1250.50")
    try:
        scaled = scale(Decimal(text.strip()), decimals)
    except ValueError:
        raise InputError(field, text, f"schrijf hoogstens {decimals} cijfers na de punt") from None
    return scaled, scaled


def _range(
    value: Told, field: str, one: Callable[[str, str], Pair[int]], possible: Pair[int], show: Callable[[int], str]
) -> Pair[int]:
    ends = value if isinstance(value, list) else [value]
    if len(ends) not in (1, 2):
        raise InputError(field, value, "een bereik heeft twee waarden: [laagste, hoogste]")
    pairs = [one(end, field) if isinstance(end, str) else _refuse(end, field) for end in ends]
    low, high = pairs[0][0], pairs[-1][1]
    if low > high:
        raise InputError(field, value, "de laagste waarde van een bereik komt eerst")
    if low < possible[0] or high > possible[1]:
        raise InputError(field, value, f"dit valt buiten wat kan: {show(possible[0])} tot {show(possible[1])}")
    return low, high


def _refuse(value: Told, field: str) -> Pair[int]:
    raise InputError(field, value, "hier hoort één waarde te staan")


def option(options: Mapping[str, int], value: Told, field: str) -> Pair[int]:
    """Read one option, a group of options or a list of those still possible, as a mask. Raises InputError."""
    mask = 0
    for part in value if isinstance(value, list) else [value]:
        if not isinstance(part, str) or part not in options:
            raise InputError(field, part, f"kies uit {', '.join(options)}.{nearest(str(part), options)}")
        mask |= options[part]
    if not mask:
        raise InputError(field, value, f"kies uit {', '.join(options)}")
    return mask, mask


def yes(value: Told | None, field: str) -> bool | None:
    """Yes, no, or None for unknown."""
    if value is None or not present(value) or value in (*UNANSWERED, "unknown"):
        return None
    word = value.lower() if isinstance(value, str) else ""
    if word not in (*_YES, *_NO):
        raise InputError(field, value, "schrijf yes of no")
    return word in _YES


def present(value: Told | None) -> bool:
    """Whether something was written at all."""
    return value is not None and value not in NOTHING


def mapping(value: Told, field: str) -> dict[str, Told]:
    """Take a value as names with values. Raises InputError."""
    if not present(value):
        return {}
    if not isinstance(value, dict):
        raise InputError(field, value, "hier horen gegevens met een naam te staan (naam: waarde)")
    return value


def items(value: Told, field: str) -> list[Told]:
    """Take a value as a list. Raises InputError."""
    if not present(value):
        return []
    if not isinstance(value, list):
        raise InputError(field, value, "hier hoort een lijst te staan")
    return value


def text(entry: Mapping[str, Told], key: str, place: str) -> str:
    """Take a text that must be there. Raises InputError."""
    value = entry.get(key, "")
    if not isinstance(value, str) or not present(value):
        raise InputError(f"{place}.{key}", value, "dit is verplicht")
    return value


def known_keys(entry: Mapping[str, Told], known: Iterable[str], place: str) -> None:
    """Refuse a field that does not exist, naming the nearest one. Raises InputError."""
    names = tuple(known)
    for key in entry:
        if key not in names:
            field = f"{place}.{key}" if place else key or "een veld zonder naam"
            raise InputError(field, entry[key], f"dit veld bestaat niet.{nearest(key, names)}")


def show(expr: Expr, pair: Pair[int]) -> str:
    """Write the pair of an expression as a file would: 258.00, [0.00, 631.20], yes, option names, a day."""
    if isinstance(expr, Choice):
        return " | ".join(name for number, name in enumerate(expr.options) if pair[0] >> number & 1)
    if isinstance(expr, Truth):
        return "yes" if pair[0] else "unknown" if pair[1] else "no"
    decimals = expr.decimals if isinstance(expr, Number) else 0
    ends = [written_day(end) if isinstance(expr, Day) else written(end, decimals) for end in pair]
    return ends[0] if ends[0] == ends[1] else f"[{ends[0]}, {ends[1]}]"


def written_day(packed: int) -> str:
    """A packed day as a file writes it, yyyy-mm-dd."""
    return f"{packed // 10000}-{packed // 100 % 100:02d}-{packed % 100:02d}"


def told_value(fact: Fact, pair: Pair[int]) -> str:
    """Write what is known of a fact as a file would: yes, 1250.00, [900.00, 1100.00], option names, a day."""
    if fact.kind == "choice":
        return " | ".join(name for number, (name, _) in enumerate(fact.options) if pair[0] >> number & 1)
    if fact.kind == "truth":
        return "yes" if pair[0] else "unknown" if pair[1] else "no"
    ends = [written_day(end) if fact.kind == "day" else written(end, fact.decimals) for end in pair]
    return ends[0] if ends[0] == ends[1] else f"[{ends[0]}, {ends[1]}]"

"""The legal amounts of a right: what they are on a day, how sure that is, and what they were before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rechtop.explorer.pages.chart import Chart, step_chart
from rechtop.explorer.words import unit_words
from rechtop.law.about import Source
from rechtop.law.sentences import dutch_day, euros
from rechtop.rules.algebra import Pair
from rechtop.rules.parameters import UNVERIFIED, Dated, Parameter
from rechtop.rules.units import Unit
from rechtop.rules.values import written

OLD, UNCHECKED = "verouderd bedrag", "niet nagekeken"
NOT_KNOWN, NO_DATE = "niet gekend", "datum onbekend"

DRAWN_FROM = 3
"""How many dated amounts it takes before a chart says more than the table."""


@dataclass(frozen=True)
class Worth:
    """One legal amount on a day, in words. ``marks`` say what is not sure about it."""

    id: str
    about: str
    money: str
    since: str
    marks: tuple[str, ...]

    @property
    def is_dated(self) -> bool:
        """Whether it is known since when."""
        return self.since != NO_DATE


@dataclass(frozen=True)
class Past:
    """One published amount: from when, how much, where it was read."""

    since: str
    money: str
    source: Source | None
    marks: tuple[str, ...]


@dataclass(frozen=True)
class History:
    """An amount through time, newest first, with a chart where that helps."""

    id: str
    about: str
    unit: str
    chart: Chart | None
    rows: tuple[Past, ...]


@dataclass(frozen=True)
class Amounts:
    """All amounts of a right: those that are published again and again, and the fixed numbers of the rule."""

    published: tuple[Worth, ...]
    fixed: tuple[Worth, ...]
    histories: tuple[History, ...]


def amounts(parameters: Iterable[Parameter], on: date, sources: Mapping[str, Source]) -> Amounts:
    """The amounts as a page shows them. Those with more than one published value come first."""
    every = list(parameters)
    moving = [one for one in every if len(one.entries) > 1 and is_money(one)]
    return Amounts(
        published=tuple(worth for one in moving for worth in worths(one, on)),
        fixed=tuple(worth for one in every if one not in moving for worth in worths(one, on)),
        histories=tuple(history(one, key, on, sources) for one in moving for key in one.keys),
    )


def is_money(parameter: Parameter) -> bool:
    """Whether it is an amount in euro or cent."""
    return any(word in ("EUR", "eurocent") and power > 0 for word, power in parameter.unit.powers)


def worths(parameter: Parameter, on: date) -> tuple[Worth, ...]:
    """What an amount, or every entry of a table, is on a day."""
    return tuple(_worth(parameter, key, on) for key in parameter.keys)


def _worth(parameter: Parameter, key: str, on: date) -> Worth:
    found = parameter.worth(key, on)
    entry = found.entry
    pair, money = (found.low, found.high), NOT_KNOWN
    if entry is not None:
        if found.stale and pair == parameter.possible(key):  # too old to be used: the last that is known
            pair = entry.values[key]
        money = in_words(pair, parameter)
    marks = (OLD,) * found.stale + (UNCHECKED,) * found.is_unverified
    return Worth(_id(parameter, key), parameter.called(key), money, _since(entry), marks)


def history(parameter: Parameter, key: str, on: date, sources: Mapping[str, Source]) -> History:
    """An amount through time."""
    dated = [(entry.start, entry.values[key]) for entry in parameter.entries if entry.start is not None]
    scale = 10**parameter.decimals
    points = [(start, pair[1] / scale) for start, pair in dated if start <= on]
    today = parameter.worth(key, on)
    drifted = (today.low / scale, today.high / scale) if today.stale and today.low != today.high else None
    if drifted is not None and (today.low, today.high) == parameter.possible(key):
        drifted = None
    return History(
        id=_id(parameter, key),
        about=parameter.called(key),
        unit=_unit(parameter.unit),
        chart=step_chart(points, on, drifted) if len(points) >= DRAWN_FROM else None,
        rows=tuple(_past(parameter, key, entry, sources) for entry in reversed(parameter.entries)),
    )


def _past(parameter: Parameter, key: str, entry: Dated, sources: Mapping[str, Source]) -> Past:
    unchecked = entry.status in UNVERIFIED or entry.dated == "unknown"
    money = in_words(entry.values[key], parameter)
    return Past(_since(entry), money, sources.get(entry.source), (UNCHECKED,) * unchecked)


def in_words(pair: Pair[int], parameter: Parameter) -> str:
    """An amount with its unit: "€ 876,13 per maand", "6 %", "3 jaar", or a range of it."""
    low, high = (_number(end, parameter) for end in pair)
    unit = _unit(parameter.unit)
    return " ".join(part for part in (low if low == high else f"{low} tot {high}", unit) if part)


def _number(scaled: int, parameter: Parameter) -> str:
    unit, decimals = parameter.unit, parameter.decimals
    if any(word == "EUR" and power > 0 for word, power in unit.powers):
        cents, rest = divmod(scaled * 100, 10**decimals)
        return euros(cents, 2) if not rest else f"€ {_comma(scaled, decimals)}"
    if not any(power > 0 for _, power in unit.powers):
        is_share = abs(scaled) <= 10**decimals
        return f"{_comma(scaled * 100, decimals)} %" if is_share else f"{_comma(scaled, decimals)} keer"
    return _comma(scaled, decimals)


def _comma(scaled: int, decimals: int) -> str:
    text = written(scaled, decimals)
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _unit(unit: Unit) -> str:
    words = unit_words(unit)
    return {"euro": "", "getal": ""}.get(words, words)


def _since(entry: Dated | None) -> str:
    return dutch_day(entry.start) if entry is not None and entry.start is not None else NO_DATE


def _id(parameter: Parameter, key: str) -> str:
    return "bedrag-" + "-".join(part for part in (*parameter.id.replace("_", "-").split("."), key) if part)

"""The involvement timeline as a drawing: domains as rows, a bar through the years for each line.

Places across are percentages, so that the words keep their size on a small screen; places down are in pixels. Numbers
are texts already: no language changes their point.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rechtop.reception.around.involved import Told
from rechtop.reception.around.moments import moment_of

TOP, DOMAIN, LINE, BETWEEN = 28, 30, 46, 10
"""Pixels: for the years, for the name of a domain, for a line in it, between two domains."""

MOST_YEARS = 5
"""How many years are written above the drawing at most: more do not fit on a telephone."""

LETTERS = 24
"""Of a name in the drawing; the list has it whole."""


@dataclass(frozen=True, slots=True)
class Year:
    """A line down at the beginning of a year; without words where there is no room for them."""

    at: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: its words, and a bar. Dashed where the begin or the end is not known; an arrow while it goes on."""

    who: str
    period: str
    y: int
    bar_y: int
    at: str
    width: str
    end: str
    is_open_before: bool
    is_open_after: bool
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A life domain with its lines."""

    name: str
    y: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole, ``height`` pixels high."""

    height: int
    years: tuple[Year, ...]
    rows: tuple[Row, ...]

    @property
    def bottom(self) -> int:
        """Where the lines of the years end."""
        return self.height - BETWEEN


def draw(lines: Sequence[Told], now: int) -> Drawing | None:
    """The drawing up to the month ``now`` (counted from the year 0); None when there is nothing to draw."""
    if not lines:
        return None
    begins = [first for line in lines if (first := line.possible(now)[0]) is not None]
    ends = [line.possible(now)[1] for line in lines]
    first_year, last_year = min([*begins, *ends]) // 12, now // 12
    scale = _Scale(first_year * 12, (last_year + 1) * 12)
    rows, y = [], TOP
    for name, group in groupby(lines, key=lambda line: line.domain):
        told = list(group)
        bars = tuple(_bar(line, now, scale, y + DOMAIN + number * LINE) for number, line in enumerate(told))
        rows.append(Row(name, y + 18, bars))
        y += DOMAIN + len(told) * LINE + BETWEEN
    return Drawing(y, tuple(_years(first_year, last_year, scale)), tuple(rows))


@dataclass(frozen=True, slots=True)
class _Scale:
    """From months to percentages of the width; ``last`` is the month after the last one."""

    first: int
    last: int

    def at(self, month: int) -> float:
        return 100 * (month - self.first) / (self.last - self.first)


def _bar(line: Told, now: int, scale: _Scale, y: int) -> Bar:
    first, last = line.possible(now)
    begin, end = scale.at(scale.first if first is None else first), scale.at(last + 1)
    return Bar(
        who=shortened(line.who, LETTERS),
        period=line.short,
        y=y + 12,
        bar_y=y + 19,
        at=_percent(begin),
        width=_percent(max(end - begin, 0.5)),
        end=_percent(end),
        is_open_before=line.since is None,
        is_open_after=line.until is None and not line.goes_on,
        goes_on=line.goes_on,
    )


def _years(first: int, last: int, scale: _Scale) -> Iterator[Year]:
    step = -(-(last - first + 1) // MOST_YEARS)
    for year in range(first, last + 1, step):
        at = scale.at(year * 12)
        yield Year(_percent(at), str(moment_of(year * 12).year), "start" if year == first else "middle")


def shortened(text: str, letters: int) -> str:
    """A text that fits, with a sign where something is left out."""
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"


def _percent(value: float) -> str:
    return f"{value:.2f}%"

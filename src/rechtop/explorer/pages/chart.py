"""A small chart of a legal amount through time: a step line, drawn by ourselves, whose table stands below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import floor, log10

WIDTH, HEIGHT = 360, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 340, 12, 162
_MOST_YEARS = 4
_RULES = 3


@dataclass(frozen=True)
class Tick:
    """A mark beside an axis: its place, in units of the drawing, and its text."""

    at: float
    text: str


@dataclass(frozen=True)
class Band:
    """Where the amount may be today, when the last published one is too old: a rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Chart:
    """A drawing in units of its own: ``line`` is the path of the step line."""

    line: str
    band: Band | None
    across: tuple[Tick, ...]
    years: tuple[Tick, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = _LEFT
    right: int = _RIGHT
    bottom: int = _BOTTOM


def step_chart(
    points: Sequence[tuple[date, float]], on: date, today: tuple[float, float] | None = None
) -> Chart | None:
    """Draw amounts from the day each of them starts, up to ``on``; ``today`` is a range where they may be by then.

    None when there are fewer than two amounts: then there is no line to see.
    """
    if len(points) < 2:
        return None
    start, end = points[0][0].toordinal(), max(on, points[-1][0]).toordinal()
    values = [value for _, value in points] + list(today or ())
    low, high, step = rules_across(min(values), max(values))

    def x(day: date) -> float:
        return round(_LEFT + (day.toordinal() - start) / max(1, end - start) * (_RIGHT - _LEFT), 1)

    def y(value: float) -> float:
        return round(_BOTTOM - (value - low) / (high - low) * (_BOTTOM - _TOP), 1)

    moves = [f"M{x(points[0][0])} {y(points[0][1])}"]
    moves += [f"H{x(day)}V{y(value)}" for day, value in points[1:]]
    band = None
    if today is None:
        moves.append(f"H{_RIGHT}")
    else:
        left, top = x(points[-1][0]), y(today[1])
        band = Band(left, top, round(_RIGHT - left, 1), max(2.0, round(y(today[0]) - top, 1)))
    rules = [low + step * number for number in range(round((high - low) / step) + 1)]
    return Chart(
        line="".join(moves),
        band=band,
        across=tuple(Tick(y(value), round_number(value)) for value in rules),
        years=tuple(Tick(x(date(year, 1, 1)), str(year)) for year in _years(points[0][0], date.fromordinal(end))),
    )


def rules_across(least: float, most: float) -> tuple[float, float, float]:
    """Round numbers below and above, and the distance between the rules across."""
    room = (most - least) or abs(most) or 1.0
    raw = room / _RULES
    size = 10.0 ** floor(log10(raw))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= raw)
    low = floor(least / step) * step
    high = low
    while high < most or high <= low:
        high += step
    return low, high, step


def _years(first: date, last: date) -> list[int]:
    years = [year for year in range(first.year, last.year + 1) if first <= date(year, 1, 1) <= last]
    every = -(-len(years) // _MOST_YEARS) or 1
    return years[::every]


def round_number(value: float) -> str:
    """A round number as people write it: 1.250 or 0,5."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))

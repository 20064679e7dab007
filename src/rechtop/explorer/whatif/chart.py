"""A chart of a what-if: what all rights bring together at each value, as a band from least to most, with the cliffs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rechtop.explorer.pages.chart import Tick, round_number, rules_across
from rechtop.law.whatif.walk import Walk
from rechtop.rules.algebra import Pair

WIDTH, HEIGHT = 360, 230
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 346, 12, 194


@dataclass(frozen=True)
class Series:
    """One line with the band around it: ``line`` is the path of the most, ``band`` an outline, empty when exact."""

    line: str
    band: str


@dataclass(frozen=True)
class Chart:
    """A drawing in units of its own. ``together`` is the income with the rights, where those may be added."""

    rights: Series
    together: Series | None
    cliffs: tuple[float, ...]
    across: tuple[Tick, ...]
    values: tuple[Tick, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = _LEFT
    right: int = _RIGHT
    top: int = _TOP
    bottom: int = _BOTTOM


def chart_of(walk: Walk) -> Chart | None:
    """Draw a walk; None where its values lie on no line, or nothing could be computed."""
    points = [point for point in walk.points if not point.broken]
    if not walk.variation.is_number or len(points) < 2:
        return None
    values = [point.value for point in points]
    rights = [(point.whole_year[0] // 12, point.whole_year[1] // 12) for point in points]
    together = [walk.together(point) for point in points] if walk.adds_up else None
    ends = [end / 100 for pair in (*rights, *(together or ())) for end in pair]
    low, high, step = rules_across(min(0.0, *ends), max(1.0, *ends))
    first, last = values[0], values[-1]

    def x(value: int) -> float:
        return round(_LEFT + (value - first) / max(1, last - first) * (_RIGHT - _LEFT), 1)

    def y(cents: float) -> float:
        return round(_BOTTOM - (cents / 100 - low) / (high - low) * (_BOTTOM - _TOP), 1)

    scale = 10.0**walk.variation.fact.decimals
    rules = [low + step * number for number in range(round((high - low) / step) + 1)]
    return Chart(
        rights=_series(values, rights, x, y),
        together=_series(values, together, x, y) if together is not None else None,
        cliffs=tuple(x(cliff.first) for cliff in walk.found[0]),
        across=tuple(Tick(y(rule * 100), round_number(rule)) for rule in rules),
        values=tuple(Tick(x(round(at * scale)), round_number(at)) for at in _marks(first / scale, last / scale)),
    )


def _series(
    values: Sequence[int], pairs: Sequence[Pair[int]], x: Callable[[int], float], y: Callable[[float], float]
) -> Series:
    most = [f"{x(value)} {y(high)}" for value, (_, high) in zip(values, pairs, strict=True)]
    least = [f"{x(value)} {y(low)}" for value, (low, _) in zip(values, pairs, strict=True)]
    is_exact = most == least
    return Series(f"M{'L'.join(most)}", "" if is_exact else f"M{'L'.join((*most, *reversed(least)))}Z")


def _marks(first: float, last: float) -> Iterator[float]:
    """Round values below the drawing, from the first to the last."""
    low, high, step = rules_across(first, last)
    for number in range(round((high - low) / step) + 1):
        if first <= low + step * number <= last:
            yield low + step * number

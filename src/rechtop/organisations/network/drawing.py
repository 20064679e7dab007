"""Where everything stands in the picture: circles inside one another, numbered dots, a label in each circle.

Units are those of the SVG. The number of a dot is explained in the list beside it, so that no name has to fit in the
drawing: dots and labels never touch, for any number of members. A circle with many members gets a second row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, cos, hypot, pi, sin

DOT = 22
"""The radius of a dot."""
GAP = 9
"""What stays free between dots, and around a label."""
LETTER = 11.5
"""The widest that a letter of a label is on average."""
LINE = 24
"""The height of a line of a label."""
_STEP = pi / 360


@dataclass(frozen=True, slots=True)
class Dot:
    """A member at its place."""

    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Word:
    """One line of a label; ``y`` is the middle of the line."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Ring:
    """One circle: its edge, its label in one or two lines, its dots. ``code`` says how it is coloured."""

    code: str
    radius: float
    words: tuple[Word, ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it, in a square of ``size``, the outermost circle first so that the inner ones lie on top."""

    size: float
    rings: tuple[Ring, ...]


def draw(circles: Sequence[tuple[str, str, Sequence[int]]]) -> Picture:
    """The picture of circles from the inside outward: a code, a label and the numbers. An empty circle is left out."""
    edge = 0.0
    found: list[Ring] = []
    for code, label, numbers in circles:
        if numbers:
            ring = _middle(code, label, numbers) if not found else _around(code, label, numbers, edge)
            found.append(ring)
            edge = ring.radius
    middle = edge + GAP
    return Picture(2 * middle, tuple(_moved(ring, middle) for ring in reversed(found)))


def _middle(code: str, label: str, numbers: Sequence[int]) -> Ring:
    """The innermost circle: its label in the centre, its dots around it."""
    lines = label.split(" ", 1)
    half = _half_width(lines)
    start = hypot(half, len(lines) * LINE / 2) + GAP + DOT
    dots, last = _rows(numbers, start, None)
    return Ring(code, last + DOT + GAP, _words(lines, 0.0), dots)


def _around(code: str, label: str, numbers: Sequence[int], inner: float) -> Ring:
    """A circle around others: its label at the top of its first row, its dots on the rest of it."""
    lines = label.split(" ", 1)
    half, tall = _half_width(lines), len(lines) * LINE / 2
    start = inner + GAP + max(DOT, tall)
    dots, last = _rows(numbers, start, (half, tall))
    corner = hypot(half, start + tall)  # the label lies inside the edge as well
    return Ring(code, max(last + DOT, corner) + GAP, _words(lines, -start), dots)


def _rows(numbers: Sequence[int], start: float, label: tuple[float, float] | None) -> tuple[tuple[Dot, ...], float]:
    """The dots in as few rows as they need, from the radius ``start`` outward; and the radius of the last row."""
    pitch = 2 * DOT + GAP
    radii: list[float] = []
    free: list[tuple[float, int]] = []
    while sum(most for _angle, most in free) < len(numbers):
        radii.append(start + len(radii) * pitch)
        free.append(_free(radii[-1], start, label, pitch))
    left, room = list(numbers), sum(most for _angle, most in free)
    dots: list[Dot] = []
    for row, (radius, (angle, most)) in enumerate(zip(radii, free, strict=True)):
        many = len(left) if row == len(radii) - 1 else min(most, ceil(len(left) * most / room))
        room -= most
        here, left = left[:many], left[many:]
        span = 2 * pi - 2 * angle
        for place, number in enumerate(here):
            turn = angle + (place + 0.5) * span / many
            dots.append(Dot(number, radius * sin(turn), -radius * cos(turn)))
    return tuple(dots), radii[-1]


def _free(radius: float, start: float, label: tuple[float, float] | None, pitch: float) -> tuple[float, int]:
    """From which angle (from the top) a row is free of the label, and how many dots then fit at most."""
    angle = 0.0
    if label is not None:
        while angle < pi and _hits(radius * sin(angle), -radius * cos(angle), start, *label):
            angle += _STEP
        apart = 2 * pi - 2 * angle
        between = _turn(radius, pitch)
        return max(0.0, angle - between / 2), max(1, int((apart + between) / between))
    return angle, max(1, int(2 * pi / _turn(radius, pitch)))


def _turn(radius: float, pitch: float) -> float:
    """The angle between two dots that are ``pitch`` apart in a straight line."""
    angle = _STEP
    while 2 * radius * sin(angle / 2) < pitch and angle < pi:
        angle += _STEP
    return angle


def _hits(x: float, y: float, start: float, half: float, tall: float) -> bool:
    """Whether a dot at a point comes too near to the label at the top of the first row."""
    beside = max(0.0, abs(x) - half)
    above = max(0.0, abs(y + start) - tall)
    return hypot(beside, above) < DOT + GAP


def _half_width(lines: Sequence[str]) -> float:
    return max(len(line) for line in lines) * LETTER / 2


def _words(lines: Sequence[str], y: float) -> tuple[Word, ...]:
    top = y - (len(lines) - 1) * LINE / 2
    return tuple(Word(line, 0.0, top + number * LINE) for number, line in enumerate(lines))


def _moved(ring: Ring, by: float) -> Ring:
    """The same, seen from the corner of the square instead of its middle; to a tenth, which is enough for a screen."""
    words = tuple(Word(word.text, round(word.x + by, 1), round(word.y + by, 1)) for word in ring.words)
    dots = tuple(Dot(dot.number, round(dot.x + by, 1), round(dot.y + by, 1)) for dot in ring.dots)
    return Ring(ring.code, round(ring.radius, 1), words, dots)

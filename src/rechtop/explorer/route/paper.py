"""The route as it stands on one sheet of A4: the people by their names, everything else in sentences.

The sheet is for the person herself: it says "u", also where somebody helped her. It holds no answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rechtop.explorer.help_now import SITUATIONS, Situation
from rechtop.explorer.outcome.letter import NO_NAMES
from rechtop.law.joint.receipts import NOT_ACTED_OUT
from rechtop.law.papers import Paper
from rechtop.law.route import Ask, Change, Check, Route, Visit, words
from rechtop.law.sentences import dutch_day

HEADING = 2
"""A heading takes about two lines."""

MOST_CHANGES = 6
"""So many later days stand on paper; the others only on the screen."""

WIDTH = 92
"""About so many letters stand on a line of the sheet in ordinary type."""

SMALL, SMALLEST = 46, 80
"""From how many lines of ordinary type on a sheet needs smaller letters, and the smallest ones."""


@dataclass(frozen=True)
class Line:
    """One right to ask: its name, for whom, what it pays, and what else to know. ``right`` leads to its letter."""

    right: str
    name: str
    who: str
    money: str
    is_sure: bool
    today: bool
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    where: str  # empty where the line before tells the same


@dataclass(frozen=True)
class Step:
    """One counter."""

    number: int
    title: str
    reach: str
    lines: tuple[Line, ...]
    also: str


@dataclass(frozen=True)
class Coming:
    """One later day."""

    day: str
    name: str
    text: str
    on_paper: bool


@dataclass(frozen=True)
class RoutePaper:
    """Everything that the page shows."""

    route: Route
    urgent: tuple[Situation, ...]
    today: str
    steps: tuple[Step, ...]
    papers: tuple[Paper, ...]
    checks: tuple[str, ...]
    then: tuple[tuple[str, str], ...]
    gone: tuple[str, ...]
    coming: tuple[Coming, ...]
    aside: str
    total: str
    assumptions: tuple[str, ...]

    @property
    def last_step(self) -> str:
        """The OCMW, with whom to talk to before where asking puts a stay at risk."""
        return words.last_step(self.route)

    @property
    def size(self) -> str:
        """How small the letters must be for one side of A4: a class of the style sheet."""
        lines = sum(sum(map(_lines, part)) + (HEADING if part else 0) for part in self._parts())
        return "smallest" if lines > SMALLEST else "full" if lines > SMALL else ""

    def _parts(self) -> Iterator[list[str]]:
        """What stands on paper, part by part; two papers stand on one line, each half as wide."""
        for situation in self.urgent:
            yield ["".join(f"{line.name} {line.about}" for line in situation.lines)]
        yield [self.today] if self.today else []
        for step in self.steps:
            yield [*(text for line in step.lines for text in _texts(line)), step.also]
        yield [paper.text for paper in self.papers[::2]] + [paper.text for paper in self.papers if len(paper.text) > 40]
        yield list(self.checks)
        yield [f"{when} {names}" for when, names in self.then]
        yield list(self.gone)
        yield [one.name + one.text for one in self.coming if one.on_paper]
        yield [self.total, self.aside, self.last_step, "OCMW", "OCMW", "OCMW"]


def _texts(line: Line) -> Iterator[str]:
    yield line.name + line.who + line.money
    yield from line.warnings
    yield " ".join((line.where, *line.notes))


def _lines(text: str) -> int:
    return -(-len(text) // WIDTH)


def route_paper(route: Route, names: Mapping[str, str]) -> RoutePaper:
    """The sheet of a route. ``names`` is what people are called, by key, the person herself first."""
    called = {key: "u" if number == 0 or name in NO_NAMES else name for number, (key, name) in enumerate(names.items())}
    changes = tuple(_coming(change, called, number) for number, change in enumerate(route.changes))
    return RoutePaper(
        route=route,
        urgent=tuple(situation for situation in SITUATIONS if situation.id in route.emergencies),
        today=words.listed([_with(ask.name, ask.holders, called) for ask in route.today]) if route.today else "",
        steps=tuple(_step(visit, called) for visit in route.visits),
        papers=route.papers,
        checks=tuple(_check(check, called) for check in route.checks),
        then=tuple((words.then(one), words.listed([ask.name for ask in one.asks])) for one in route.then),
        gone=tuple(f"{_with(gone.name, gone.holders, called)}: {_lower(gone.why)}" for gone in route.gone),
        coming=changes,
        aside=words.listed(aside) if (aside := [ask.name for visit in route.aside for ask in visit.also]) else "",
        total=words.total(route),
        assumptions=tuple(line for line in route.assumptions if line not in NOT_ACTED_OUT.values()),
    )


def _step(visit: Visit, called: Mapping[str, str]) -> Step:
    lines = [_line(ask, called, where if first else "") for where, asks in visit.places for first, ask in _marked(asks)]
    also = words.listed([ask.name for ask in visit.also]) if visit.also else ""
    return Step(visit.number, visit.office.title, visit.office.reach, tuple(lines), also)


def _marked(asks: Sequence[Ask]) -> list[tuple[bool, Ask]]:
    return [(number == 0, ask) for number, ask in enumerate(asks)]


def _line(ask: Ask, called: Mapping[str, str], where: str) -> Line:
    notes = (words.bridge(ask), ask.note, words.decision(ask))
    return Line(
        right=ask.right,
        name=ask.name,
        who=words.whose(ask.holders, called),
        money=_money(ask.money),
        is_sure=ask.is_sure,
        today=ask.today,
        warnings=ask.warnings,
        notes=tuple(note for note in notes if note),
        where=where,
    )


def _check(check: Check, called: Mapping[str, str]) -> str:
    money = f": {_money(check.money)}" if check.money else ""
    return " ".join(
        part for part in (f"{_with(check.name, check.holders, called)}{money}.", words.check(check)) if part
    )


def _coming(change: Change, called: Mapping[str, str], number: int) -> Coming:
    parts = (words.reason(change, called), words.act(change))
    text = " ".join(_money(part) for part in parts if part)
    return Coming(dutch_day(change.on), _with(change.name, change.holders, called), text, number < MOST_CHANGES)


def _with(name: str, holders: Sequence[str], called: Mapping[str, str]) -> str:
    who = words.whose(holders, called)
    return f"{name} (voor {who})" if who else name


def _money(text: str) -> str:
    return text.replace("€ ", "€\N{NO-BREAK SPACE}")


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]

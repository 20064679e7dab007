"""From what happened to handovers in a period to the figures that are published: counted, then hidden where small.

A figure counts files, not handovers: five handovers of one person are one person. A file counts in the period in which
it happened; periods can be added up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median
from uuid import UUID

from rechtop.reception.counting.hiding import shown, shown_parts

Row = dict[str, dict[str, int | None]]
"""By name, then by measure: a number, or None where it is hidden."""


class Measure(StrEnum):
    """What happened to a handover that left."""

    SENT = "sent"
    ANSWERED = "answered"
    REFUSED = "refused"
    STARTED = "started"
    SILENT = "silent"


class Table(StrEnum):
    """By what is counted: the service that received (a file may have several), and where the person lives."""

    SERVICE = "service"
    AREA = "area"


class Days(StrEnum):
    """From the day it left until then."""

    RECEIPT = "receipt"
    ANSWER = "answer"
    START = "start"


TOLD_AGAIN, NOT_AGAIN = "again", "not_again"


@dataclass(frozen=True, slots=True)
class Left:
    """One handover that left, and what of it happened in a period. ``days`` are calendar days."""

    file: UUID
    service: str
    area: str
    measures: frozenset[Measure] = frozenset()
    refusal: str = ""
    days: Mapping[Days, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CameIn:
    """One handover that came in with facts and was made a file in a period. ``service``: our team."""

    file: UUID
    service: str
    area: str
    asked_again: bool


@dataclass(frozen=True)
class Figures:
    """What is published of one period of one store; None is hidden, and rows of which nothing may be shown are out.

    ``days`` by row ("" is everything), then the median for each of `Days`. ``retold``: files made from what came in
    with facts, and of those how many in which a fact that came along was asked again; ``retold_tables`` the same by
    table and row.
    """

    threshold: int
    totals: dict[str, int | None] = field(default_factory=dict)
    tables: dict[str, Row] = field(default_factory=dict)
    refusals: dict[str, int | None] = field(default_factory=dict)
    days: dict[str, Row] = field(default_factory=dict)
    retold: dict[str, int | None] = field(default_factory=dict)
    retold_tables: dict[str, Row] = field(default_factory=dict)


_BY: Mapping[Table, Callable[[Left | CameIn], str]] = {
    Table.SERVICE: lambda one: one.service,
    Table.AREA: lambda one: one.area,
}


def figures(left: Sequence[Left], came_in: Sequence[CameIn], threshold: int) -> Figures:
    """The figures of a period. Raises ValueError for a threshold below what is allowed."""
    totals = {measure: shown(_files(left, measure), threshold) for measure in Measure}
    if _files(left, Measure.ANSWERED) - _files(left, Measure.REFUSED) < threshold:
        totals[Measure.REFUSED] = None  # it would tell how few were answered otherwise
    codes = sorted({one.refusal for one in left if one.refusal})
    return Figures(
        threshold,
        {measure.value: number for measure, number in totals.items()},
        {table.value: _rows(left, table, totals, threshold) for table in Table},
        shown_parts(totals[Measure.REFUSED], _by(left, codes, lambda one: one.refusal), threshold),
        {table: _days(left, by, threshold) for table, by in [("", _whole), *((t.value, _BY[t]) for t in Table)]},
        _retold(came_in, threshold),
        {table.value: _retold_rows(came_in, table, threshold) for table in Table},
    )


def _whole(one: Left | CameIn) -> str:
    return ""


def _files(left: Iterable[Left], measure: Measure) -> int:
    return len({one.file for one in left if measure in one.measures})


def _by(left: Iterable[Left], names: Iterable[str], name_of: Callable[[Left], str]) -> dict[str, int]:
    held = Counter(name for name, _file in {(name_of(one), one.file) for one in left})
    return {name: held[name] for name in names}


def _rows(left: Sequence[Left], table: Table, totals: Mapping[Measure, int | None], threshold: int) -> Row:
    """By row and measure. A refusal is hidden too when those that were answered otherwise are few."""
    by = _BY[table]
    rows: Row = {}
    names = sorted({by(one) for one in left})
    for measure in Measure:
        counts = {name: _files([one for one in left if by(one) == name], measure) for name in names}
        if measure is Measure.REFUSED:
            answered = {name: _files([one for one in left if by(one) == name], Measure.ANSWERED) for name in names}
            counts = {name: n if answered[name] - n >= threshold else 0 for name, n in counts.items()}
        for name, number in shown_parts(totals[measure], counts, threshold).items():
            rows.setdefault(name, {})[measure.value] = number
    return _published(rows)


def _days(left: Sequence[Left], by: Callable[[Left | CameIn], str], threshold: int) -> Row:
    """The median in whole days, where enough different files have it."""
    rows: Row = {}
    for name in sorted({by(one) for one in left}):
        for step in Days:
            held = [(one.file, one.days[step]) for one in left if by(one) == name and step in one.days]
            enough = shown(len({file for file, _days in held}), threshold) is not None
            rows.setdefault(name, {})[step.value] = round(median(days for _file, days in held)) if enough else None
    return _published(rows)


def _retold(came_in: Sequence[CameIn], threshold: int) -> dict[str, int | None]:
    """All of them, and those in which something was asked again."""
    again = len({one.file for one in came_in if one.asked_again})
    total = len({one.file for one in came_in})
    parts = shown_parts(shown(total, threshold), {TOLD_AGAIN: again, NOT_AGAIN: total - again}, threshold)
    return {"files": shown(total, threshold), TOLD_AGAIN: parts[TOLD_AGAIN]}


def _retold_rows(came_in: Sequence[CameIn], table: Table, threshold: int) -> Row:
    """By row. What would tell how many of few were not asked again is hidden."""
    by = _BY[table]
    whole = _retold(came_in, threshold)
    names = sorted({by(one) for one in came_in})
    counts = {name: len({one.file for one in came_in if by(one) == name}) for name in names}
    again = {name: len({one.file for one in came_in if by(one) == name and one.asked_again}) for name in names}
    again = {name: n if counts[name] - n >= threshold else 0 for name, n in again.items()}
    shown_counts = shown_parts(whole["files"], counts, threshold)
    shown_again = shown_parts(whole[TOLD_AGAIN], again, threshold)
    return _published({name: {"files": shown_counts[name], TOLD_AGAIN: shown_again[name]} for name in names})


def _published(rows: Row) -> Row:
    """Without the rows of which nothing is shown: that a row exists tells that somebody is in it."""
    return {name: row for name, row in rows.items() if any(number is not None for number in row.values())}

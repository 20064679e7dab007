"""From what happened in a period to the figures that are published: counted, then hidden where they are small.

A figure counts files (trajectories). A file counts in the period in which it first got so far, for each life domain,
right and fundamental right once, so that periods can be added up and nobody counts twice.
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
    """How far a file got."""

    EXPLORED = "explored"
    ACTED = "acted"
    REQUESTED = "requested"
    OBTAINED = "obtained"
    RECEIVED = "received"


class Table(StrEnum):
    """By what is counted. Rows of the first three exclude one another; of the others a file may stand in several."""

    CHANNEL = "channel"
    MUNICIPALITY = "municipality"
    NEIGHBOURHOOD = "neighbourhood"
    DOMAIN = "domain"
    RIGHT = "right"
    FUNDAMENTAL = "fundamental"


WHOLE = ""
"""The name under which a file counts as a whole: in the totals, and by channel, municipality and neighbourhood."""


@dataclass(frozen=True, slots=True)
class Reached:
    """That a file first got so far within the period: as a whole (`WHOLE`), or for one row of an overlapping table."""

    measure: Measure
    table: Table | None
    name: str = WHOLE


@dataclass(frozen=True, slots=True)
class Counted:
    """One file with something to count in a period. ``causes``: why ways of it ended without the right."""

    file: UUID
    channel: str
    municipality: str
    neighbourhood: str
    reached: frozenset[Reached] = frozenset()
    causes: frozenset[str] = frozenset()
    days: tuple[tuple[str, int], ...] = ()
    is_silent: bool = False


@dataclass(frozen=True)
class Figures:
    """What is published of one period of one store: only numbers of at least ``threshold``, and what cannot betray one.

    ``totals`` by measure; ``tables`` by `Table`, row and measure; rows of which nothing may be shown are left out.
    ``causes``: files with a right that was not obtained, by why (empty: not said). ``days``: the median number of days
    between two stages.
    """

    threshold: int
    totals: dict[str, int | None] = field(default_factory=dict)
    tables: dict[str, Row] = field(default_factory=dict)
    causes: dict[str, int | None] = field(default_factory=dict)
    causes_total: int | None = None
    days: dict[str, int | None] = field(default_factory=dict)
    silent: int | None = None


STEPS = ("to_action", "to_request", "to_decision", "to_receipt")
"""The days that are told: from explored to agreed, to requested, to decided, to received."""

_APART: Mapping[Table, Callable[[Counted], str]] = {
    Table.CHANNEL: lambda one: one.channel,
    Table.MUNICIPALITY: lambda one: one.municipality,
    Table.NEIGHBOURHOOD: lambda one: f"{one.municipality}/{one.neighbourhood}",
}
"""The tables whose rows exclude one another, with the row of a file."""


def figures(files: Iterable[Counted], threshold: int) -> Figures:
    """The figures of a period. Raises ValueError for a threshold below what is allowed."""
    told = list(files)
    counts = {table: _counts(told, table) for table in Table}
    tables: dict[str, Row] = {table: {} for table in Table}
    totals: dict[str, int | None] = {}
    for measure in Measure:
        total = sum(Reached(measure, None) in one.reached for one in told)
        totals[measure] = shown(total, threshold)
        for table in Table:
            if table is not Table.NEIGHBOURHOOD:
                _put(tables[table], measure, shown_parts(totals[measure], counts[table][measure], threshold))
        for municipality, row in tables[Table.MUNICIPALITY].items():
            held = counts[Table.NEIGHBOURHOOD][measure].items()
            parts = {name: number for name, number in held if name.split("/")[0] == municipality}
            _put(tables[Table.NEIGHBOURHOOD], measure, shown_parts(row[measure], parts, threshold))
    causes = Counter(cause for one in told for cause in one.causes)
    causes_total = shown(sum(bool(one.causes) for one in told), threshold)
    return Figures(
        threshold,
        totals,
        {table: _published(rows) for table, rows in tables.items()},
        shown_parts(causes_total, dict(sorted(causes.items())), threshold),
        causes_total,
        {step: _middle(told, step, threshold) for step in STEPS},
        shown(sum(one.is_silent for one in told), threshold),
    )


def _counts(files: Sequence[Counted], table: Table) -> dict[Measure, dict[str, int]]:
    """By measure, how many files each row has; a row that occurs for one measure has a nought for the others."""
    found: dict[Measure, Counter[str]] = {measure: Counter() for measure in Measure}
    apart = _APART.get(table)
    for one in files:
        for reached in one.reached:
            if apart is not None and reached.table is None:
                found[reached.measure][apart(one)] += 1
            elif reached.table is table:
                found[reached.measure][reached.name] += 1
    names = sorted({name for held in found.values() for name in held})
    return {measure: {name: held[name] for name in names} for measure, held in found.items()}


def _put(rows: Row, measure: Measure, parts: Mapping[str, int | None]) -> None:
    for name, number in parts.items():
        rows.setdefault(name, {})[measure] = number


def _published(rows: Row) -> Row:
    """Without the rows of which nothing is shown: that a row exists tells that somebody is in it."""
    return {name: row for name, row in rows.items() if any(number is not None for number in row.values())}


def _middle(files: Sequence[Counted], step: str, threshold: int) -> int | None:
    """The median in whole days, where enough different files have it."""
    held = [(one.file, days) for one in files for name, days in one.days if name == step]
    enough = shown(len({file for file, _days in held}), threshold) is not None
    return round(median(days for _file, days in held)) if enough else None

"""Reports added up, only from what was published: so nothing follows from the sum that did not from its parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rechtop.reception.counting.publishing import Report
from rechtop.reception.counting.tables import Measure, Table


@dataclass(frozen=True, slots=True)
class Number:
    """A sum of published numbers; ``is_at_least`` where one of them was hidden. None: all of them were."""

    number: int | None
    is_at_least: bool


@dataclass(frozen=True)
class Added:
    """Reports added up: of several organisations, or of the quarters of a year. Only from what was published."""

    totals: dict[str, Number]
    tables: dict[str, dict[str, dict[str, Number]]]


def added(reports: Iterable[Report]) -> Added:
    """Add up reports. A person who was with two organisations counts with both; medians cannot be added up."""
    told = [report.figures for report in reports]
    rows = {table: sorted({name for one in told for name in one.tables[table]}) for table in Table}
    return Added(
        {measure: _sum(one.totals.get(measure) for one in told) for measure in Measure},
        {
            table: {
                name: {
                    measure: _sum(one.tables[table].get(name, {}).get(measure) for one in told) for measure in Measure
                }
                for name in rows[table]
            }
            for table in Table
        },
    )


def _sum(numbers: Iterable[int | None]) -> Number:
    told = list(numbers)
    held = [number for number in told if number is not None]
    return Number(sum(held) if held else None, len(held) < len(told))

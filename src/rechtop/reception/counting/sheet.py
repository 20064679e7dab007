"""A report as rows: for the page, and for a spreadsheet. The same numbers in both, hidden ones hidden in both."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from django.utils.translation import gettext as _

from rechtop.reception.counting.adding import Number, added
from rechtop.reception.counting.publishing import Report
from rechtop.reception.counting.tables import Measure
from rechtop.reception.counting.words import DAYS, MEASURES, TABLES, name_of_cause, name_of_row


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table with its definition; rows by name, numbers in the order of the measures (None is hidden)."""

    id: str
    title: str
    definition: str
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class YearSheet:
    """What was published of a year, added up: numbers as text, "≥" where a period was hidden (None: all were)."""

    year: str
    parts: tuple[str, ...]
    measures: tuple[tuple[str, str], ...]
    totals: tuple[str | None, ...]
    tables: tuple[tuple[str, str, tuple[tuple[str, tuple[str | None, ...]], ...]], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report as it is shown. ``coded``: the most that can be without a reason, in whole percents; None if unknown."""

    report: Report
    measures: tuple[tuple[str, str], ...]
    totals: tuple[int | None, ...]
    tables: tuple[ShownTable, ...]
    causes: tuple[tuple[str, int | None], ...]
    uncoded_at_most: int | None
    days: tuple[tuple[str, int | None], ...]


def sheet_of(report: Report) -> Sheet:
    """Everything of a report, with words beside it."""
    told = report.figures
    return Sheet(
        report,
        tuple((str(name), str(definition)) for name, definition in MEASURES.values()),
        tuple(told.totals.get(measure) for measure in Measure),
        tuple(
            ShownTable(
                table, str(title), str(definition),
                tuple(
                    (name_of_row(table, name), tuple(row.get(measure) for measure in Measure))
                    for name, row in told.tables.get(table, {}).items()
                ),
            )
            for table, (title, definition) in TABLES.items()
        ),
        tuple((name_of_cause(code), number) for code, number in told.causes.items()),
        _uncoded(report),
        tuple((str(words), told.days.get(step)) for step, words in DAYS.items()),
    )  # fmt: skip


def year_of(year: str, reports: Sequence[Report]) -> YearSheet:
    """A year out of its published months or quarters, and out of nothing else."""
    told = added(reports)
    return YearSheet(
        year,
        tuple(str(report.period) for report in sorted(reports, key=lambda report: report.period.start)),
        tuple((str(name), str(definition)) for name, definition in MEASURES.values()),
        tuple(_at_least(told.totals[measure]) for measure in Measure),
        tuple(
            (
                str(title), str(definition),
                tuple(
                    (name_of_row(table, name), tuple(_at_least(row[measure]) for measure in Measure))
                    for name, row in told.tables[table].items()
                ),
            )
            for table, (title, definition) in TABLES.items()
        ),
    )  # fmt: skip


def _at_least(number: Number) -> str | None:
    if number.number is None:
        return None
    return f"≥ {number.number}" if number.is_at_least else str(number.number)


def _uncoded(report: Report) -> int | None:
    """Of all rights not obtained, the share of which nobody said why: at most, in whole percents rounded up."""
    told = report.figures
    if told.causes_total is None:
        return None
    number = told.causes.get("", 0)
    if number is None:
        return None
    return -(-100 * number // told.causes_total)


def csv_of(sheet: Sheet) -> str:
    """The report for a spreadsheet: part, row, measure, number; an empty number is hidden."""
    out = StringIO()
    rows = csv.writer(out, delimiter=";", lineterminator="\r\n")
    rows.writerow([_("periode"), _("tabel"), _("rij"), _("maat"), _("aantal")])
    rows.writerows([str(sheet.report.period), *row] for row in _rows(sheet))
    return out.getvalue()


def _rows(sheet: Sheet) -> Iterator[list[str]]:
    names = [name for name, _definition in sheet.measures]
    for name, number in zip(names, sheet.totals, strict=True):
        yield [_("alle dossiers"), "", name, _cell(number)]
    for table in sheet.tables:
        for row, numbers in table.rows:
            for name, number in zip(names, numbers, strict=True):
                yield [table.title, row, name, _cell(number)]
    for cause, number in sheet.causes:
        yield [_("waarom niet verkregen"), cause, _("dossiers"), _cell(number)]
    for step, days in sheet.days:
        yield [_("mediaan van het aantal dagen"), step, _("dagen"), _cell(days)]
    yield [_("geen beslissing binnen de termijn"), "", _("dossiers"), _cell(sheet.report.figures.silent)]


def _cell(number: int | None) -> str:
    return "" if number is None else str(number)

"""The first sheet of an .xlsx as rows of text. Unpacked sizes are bounded, and formulas are refused, not worked out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from openpyxl import load_workbook

from rechtop.organisations.importing.errors import Fault, ImportRefused
from rechtop.organisations.importing.tables import (
    MOST_COLUMNS,
    Row,
    Table,
    checked_header,
    checked_row,
    count_rows,
)

UNPACKED = 200 * 1024 * 1024
"""Bytes of everything in a workbook together, unpacked."""

LAST_ROW = 1_048_576
"""The last row that a worksheet can have. A file may name any, and the library makes every row before it."""

_WRONG = "Dit werkblad kan niet gelezen worden. Open het in uw rekenblad en bewaar het opnieuw als .xlsx of CSV."


def read_xlsx(content: bytes) -> Table:
    """Read the first sheet of a workbook. Raises ImportRefused when the file as a whole cannot be read."""
    try:
        _check_packed(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        try:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what a file says of its size may leave rows out
            return _table(sheet)
        finally:
            book.close()
    except ImportRefused:
        raise
    except Exception as error:  # the library raises whatever a broken part makes it stumble on
        raise ImportRefused(_WRONG) from error


def _check_packed(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = packed.infolist()
        if sum(part.file_size for part in parts) > UNPACKED:
            raise ImportRefused(f"Het werkblad is uitgepakt groter dan {UNPACKED // 2**20} MB. Deel het op.")
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                with packed.open(part) as stream:
                    if b"<!DOCTYPE" in stream.read(2_000):
                        raise ImportRefused(_WRONG)


def _table(sheet: object) -> Table:
    header: tuple[str, ...] = ()
    rows: list[Row] = []
    for number, cells in _rows(sheet):
        texts, faults = [], []
        for place, cell in enumerate(cells, 1):
            kind = getattr(cell, "data_type", "n")
            value = getattr(cell, "value", None)
            if kind == "f":
                reason = "een formule lezen we niet: zet er de waarde"
                faults.append(Fault(f"kolom {place}", str(value)[:60], reason, False))
            elif kind == "e":
                faults.append(Fault(f"kolom {place}", str(value)[:20], "de cel bevat een fout", False))
            texts.append("" if kind in ("f", "e") else _text(value))
        if not header:
            if any(text.strip() for text in texts):
                header = checked_header(texts)
            continue
        while len(texts) > len(header) and not texts[-1].strip():
            texts.pop()
        texts += [""] * (len(header) - len(texts))
        if not (any(text.strip() for text in texts) or faults):
            continue
        count_rows(len(rows))
        row = checked_row(number, texts, len(header))
        rows.append(Row(number, row.cells, (*faults, *row.faults)))
    if not header:
        raise ImportRefused("Het eerste werkblad is leeg.")
    return Table(header, tuple(rows))


def _rows(sheet: object) -> Iterator[tuple[int, Sequence[object]]]:
    """The rows with their numbers. Of rows that are not in the file, which the library makes up, at most the first."""
    before: object = None
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), 1):  # type: ignore[attr-defined]
        if number > LAST_ROW:
            raise ImportRefused(f"Het werkblad heeft meer dan {LAST_ROW} rijen. Deel het op.")
        if cells is not before:  # a row that is not there is the same object again
            before = cells
            yield number, cells


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)

"""The budget as a workbook (XLSX), for whoever goes on with it. Texts stay texts: nothing is a formula."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from rechtop.reception.budget.lines import UNKNOWN, Totals
from rechtop.reception.models import BudgetLine, Side

MONEY = "#,##0.00"
HEAD = ("Kant", "Wat", "Bedrag per maand (EUR)", "Nog te betalen (EUR)")
NOT_WHOLE = "Nog niet alles is ingevuld: dit is wat gekend is."


def workbook(lines: list[BudgetLine], sums: Totals) -> bytes:
    """The file: a line each, then the sums; a line without an amount stays empty."""
    book = Workbook()
    for empty in list(book.worksheets):
        book.remove(empty)
    sheet = book.create_sheet("Maandbudget")
    _row(sheet, HEAD)
    for line in lines:
        _row(sheet, (str(Side(line.side).label), line.label, _number(line.amount), _number(line.owed)))
    _row(sheet, ())
    known = {side: side not in sums.unknown_sides for side in Side}
    _row(sheet, ("", "Komt binnen", sums.coming if known[Side.IN] else UNKNOWN))
    _row(sheet, ("", "Gaat buiten", sums.going if known[Side.OUT] else UNKNOWN))
    _row(sheet, ("", "Schulden per maand", sums.debts if known[Side.DEBT] else UNKNOWN, sums.owed or None))
    _row(sheet, ("", "Blijft over" if sums.is_whole else "Tot nu toe", sums.left if any(known.values()) else UNKNOWN))
    if not sums.is_whole:
        _row(sheet, ("", NOT_WHOLE))
    for column, width in zip("ABCD", (16, 40, 24, 24), strict=True):
        sheet.column_dimensions[column].width = width
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _row(sheet: Worksheet, values: tuple[str | Decimal | None, ...]) -> None:
    number = sheet.max_row + 1 if sheet.max_row > 1 or sheet.cell(1, 1).value is not None else 1
    for place, value in enumerate(values, 1):
        cell = sheet.cell(number, place)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        elif value is not None:
            cell.number_format = MONEY
    if not values:
        sheet.cell(number, 1).value = ""
        sheet.cell(number, 1).data_type = "s"

"""A month budget: reading amounts, keeping lines, what is left, and that nothing is filled in silently."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from rechtop.explorer.errors import Unreadable
from rechtop.reception.budget.amounts import Amount, read_amount, read_owed, shown, typed
from rechtop.reception.budget.lines import UNKNOWN, Sent, add_line, as_field, keep, lines_of, totals
from rechtop.reception.budget.workbook import NOT_WHOLE, workbook
from rechtop.reception.desk import Desk
from rechtop.reception.models import BudgetLine, Side, Trajectory
from tests.reception.made import a_file, desk
from tests.stores.made import in_stores


@pytest.fixture
def at(store: str) -> Desk:
    """A worker at her desk."""
    return desk()


@pytest.fixture
def file(at: Desk) -> Trajectory:
    """A file of a made-up person."""
    return a_file(at)


def _send(at: Desk, file: Trajectory, data: dict[str, str]) -> Sent:
    with at.writing(file.pk, "trajectory.budget") as held:
        return keep(at, held, data)


def _form(at: Desk, file: Trajectory, **changed: str) -> dict[str, str]:
    """What a browser sends back; ``changed`` is typed in the only line."""
    (line,) = lines_of(at.store, file)
    one = as_field(line)
    data = {"wat": one.label, "bedrag": one.amount, "per": "maand", "open": one.owed, "was": one.mark} | changed
    return {f"{name}.{one.key}": text for name, text in data.items()}


def test_a_week_and_a_year_are_converted_in_the_open() -> None:
    assert read_amount("850") == Amount(Decimal(850))
    assert read_amount("1.200", "jaar").month == Decimal("100.00")
    assert read_amount("100", "week") == Amount(
        Decimal("433.33"),
        "Omgerekend: € 100,00 per week, maal 52 weken, gedeeld door 12 maanden, is € 433,33 per maand.",
    )


def test_empty_and_not_known_are_unknown_never_nothing() -> None:
    assert read_amount("") == read_amount("?") == Amount(None)
    assert read_amount("0") == Amount(Decimal(0))
    assert read_owed(" ") is None


@pytest.mark.parametrize("text", ["veel", "900 tot 1.000", "hoogstens 900", "-50", "9.999.999", "1,250", "1,2,3"])
def test_what_is_no_single_amount_is_refused_with_advice(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_amount(text)
    assert refused.value.advice


@given(st.decimals(min_value=0, max_value=1_000_000, places=2))
def test_what_is_stored_is_read_back_exactly(amount: Decimal) -> None:
    assert read_amount(typed(str(amount))).month == amount


@pytest.mark.both_databases
@in_stores
def test_lines_are_added_changed_and_taken_away(at: Desk, file: Trajectory) -> None:
    _send(
        at,
        file,
        {"wat.in-1": "Loon", "bedrag.in-1": "1.450,50", "per.in-1": "maand", "wat.in-2": "", "per.in-2": "jaar"},
    )
    (line,) = lines_of(at.store, file)
    assert (line.side, line.label, line.amount, line.by_name) == (Side.IN, "Loon", "1450.5", at.name)
    assert _send(at, file, _form(at, file)).changed == 0
    assert _send(at, file, _form(at, file, bedrag="12.000", per="jaar")).fields[0].note.startswith("Omgerekend")
    assert lines_of(at.store, file)[0].amount == "1000.00"
    _send(at, file, _form(at, file, wat="", bedrag=""))
    assert lines_of(at.store, file) == []
    assert BudgetLine.objects.using(at.store).count() == 1, "it is taken away, not wiped"


@pytest.mark.both_databases
@in_stores
def test_an_error_names_the_line_and_what_was_typed_and_keeps_the_rest(at: Desk, file: Trajectory) -> None:
    sent = _send(at, file, {"wat.out-1": "Huur", "bedrag.out-1": "veel", "wat.out-2": "Gas", "bedrag.out-2": "90"})
    assert sent.is_wrong
    assert "Huur: u schreef “veel”" in sent.fields[0].error
    assert sent.fields[0].amount == "veel"
    assert [line.label for line in lines_of(at.store, file)] == ["Gas"]
    assert "Schrijf ook wat dit is" in _send(at, file, {"wat.out-1": "", "bedrag.out-1": "20"}).fields[-1].error


@pytest.mark.both_databases
@in_stores
def test_a_line_that_somebody_else_changed_is_not_overwritten(at: Desk, file: Trajectory) -> None:
    _send(at, file, {"wat.out-1": "Huur", "bedrag.out-1": "700"})
    mine = _form(at, file, bedrag="750")
    _send(at, file, _form(at, file, bedrag="720"))
    sent = _send(at, file, mine)
    assert (sent.fields[0].theirs, sent.fields[0].amount) == ("Huur, 720,00", "750")
    assert lines_of(at.store, file)[0].amount == "720"


@pytest.mark.both_databases
@in_stores
def test_what_is_left_is_only_an_end_when_everything_is_known(at: Desk, file: Trajectory) -> None:
    with at.writing(file.pk, "trajectory.budget") as held:
        add_line(at, held, Side.IN, "Leefloon", "1200")
        add_line(at, held, Side.DEBT, "Deurwaarder", "50", "900")
    sums = totals(lines_of(at.store, file))
    assert (sums.left, sums.owed, sums.is_whole, sums.empty_sides) == (Decimal(1150), Decimal(900), False, (Side.OUT,))
    assert sums.in_words["going"] == UNKNOWN
    with at.writing(file.pk, "trajectory.budget") as held:
        add_line(at, held, Side.OUT, "Huur", "1300")
    sums = totals(lines_of(at.store, file))
    assert (sums.is_whole, shown(sums.left)) == (True, "-€ 150,00")
    with at.writing(file.pk, "trajectory.budget") as held:
        add_line(at, held, Side.OUT, "Gas", "")
    assert not totals(lines_of(at.store, file)).is_whole


@pytest.mark.both_databases
@in_stores
def test_debts_that_nobody_asked_about_are_not_known_and_none_is_said_with_a_line(at: Desk, file: Trajectory) -> None:
    assert set(totals([]).in_words.values()) == {UNKNOWN, "€ 0,00"}  # of what is owed nothing is shown
    assert totals([]).in_words["left"] == totals([]).in_words["debts"] == UNKNOWN
    with at.writing(file.pk, "trajectory.budget") as held:
        add_line(at, held, Side.IN, "Leefloon", "1200")
        add_line(at, held, Side.OUT, "Huur", "600")
    sums = totals(lines_of(at.store, file))
    assert (sums.is_whole, sums.asked_debts, sums.in_words["debts"]) == (False, False, UNKNOWN)
    with at.writing(file.pk, "trajectory.budget") as held:
        add_line(at, held, Side.DEBT, "geen schulden", "0")
    sums = totals(lines_of(at.store, file))
    assert (sums.is_whole, sums.in_words["debts"], sums.open_debts) == (True, "€ 0,00", 0)
    with at.writing(file.pk, "trajectory.budget") as held:
        add_line(at, held, Side.DEBT, "Deurwaarder", "50", "900")
        add_line(at, held, Side.DEBT, "Ziekenhuis", "20")
    assert totals(lines_of(at.store, file)).in_words["owed"] == "minstens € 900,00"


def test_the_workbook_holds_the_lines_and_no_formula() -> None:
    lines = [
        BudgetLine(side=Side.IN, label="=1+1", amount="1200.50"),
        BudgetLine(side=Side.OUT, label="Gas", amount=""),
    ]
    sheet = load_workbook(BytesIO(workbook(lines, totals(lines))))["Maandbudget"]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    assert rows[1][:3] == ("komt binnen", "=1+1", 1200.5)
    assert sheet.cell(2, 2).data_type == "s"
    assert rows[2][:3] == ("gaat buiten", "Gas", None)
    assert any(NOT_WHOLE in row for row in rows)
    assert {row[1:3] for row in rows} >= {("Gaat buiten", UNKNOWN), ("Schulden per maand", UNKNOWN)}

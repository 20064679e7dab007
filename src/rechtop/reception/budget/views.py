"""The month budget: one form, suggestions that are taken one by one, a file and paper."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.debug import sensitive_post_parameters

from rechtop.journal.models import Act
from rechtop.reception.budget.amounts import PERIODS
from rechtop.reception.budget.lines import NEW, Field, Sent, add_line, as_field, keep, lines_of, totals
from rechtop.reception.budget.suggested import Suggestion, suggestions
from rechtop.reception.budget.workbook import workbook
from rechtop.reception.desk import Desk
from rechtop.reception.models import BudgetLine, Side, Trajectory
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.rights import keeping

HERE, MOMENT = "budget", "trajectory.budget"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TITLES = {Side.IN: "Komt binnen", Side.OUT: "Gaat buiten", Side.DEBT: "Schulden"}


@dataclass(frozen=True)
class Block:
    """One side of the budget as the page shows it."""

    side: Side
    title: str
    fields: tuple[Field, ...]
    suggested: tuple[Suggestion, ...]


@sensitive_post_parameters()
@reception_page("GET", "HEAD", "POST")
def budget(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """The budget; what cannot be kept stays in its field with what to do."""
    sent: Sent | None = None
    if request.method == "POST":
        data = {name: str(value) for name, value in request.POST.items()}
        with desk.writing(pk, MOMENT) as trajectory:
            sent = keep(desk, trajectory, data)
    trajectory = desk.open(pk, MOMENT)
    lines = lines_of(desk.store, trajectory)
    sums = totals(lines)
    context = {
        "blocks": _blocks(desk, trajectory, lines, sent),
        "sums": sums,
        "money": sums.in_words,
        "periods": PERIODS,
        "sent": sent,
        "printed": [as_field(line) for line in lines],
    }
    status = 422 if sent is not None and sent.is_wrong else 200
    return file_page(request, desk, trajectory, HERE, "reception/budget/page.html", context, status=status)


def _blocks(desk: Desk, trajectory: Trajectory, lines: list[BudgetLine], sent: Sent | None) -> list[Block]:
    again = {one.key: one for one in sent.fields} if sent is not None else {}
    known = keeping.known_of(desk, trajectory)
    found = suggestions(known, known.sheet().names(), lines)
    blocks = []
    for side, title in TITLES.items():
        fields = [again.get(str(line.pk), as_field(line)) for line in lines if line.side == side]
        refused = [one for one in again.values() if one.side == side and one.error and one.key.startswith(side)]
        fields += refused
        taken = {one.key for one in refused}
        free = [f"{side}-{number}" for number in range(1, NEW + len(taken) + 1)]
        fields += [Field(key, side) for key in free if key not in taken][:NEW]
        blocks.append(Block(side, title, tuple(fields), tuple(one for one in found if one.side == side)))
    return blocks


@reception_page("POST")
def take(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Take over suggestions: only now they become lines."""
    chosen = set(request.POST.getlist("voorstel"))
    with desk.writing(pk, MOMENT) as trajectory:
        known = keeping.known_of(desk, trajectory)
        for one in suggestions(known, known.sheet().names(), lines_of(desk.store, trajectory)):
            if one.key in chosen:
                add_line(desk, trajectory, one.side, one.label, one.amount)
    return redirect("reception:budget", pk)


@reception_page("GET", "HEAD")
def as_file(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """The budget as a workbook."""
    trajectory = desk.open(pk, MOMENT)
    desk.note(Act.EXPORT, MOMENT, trajectory)
    lines = lines_of(desk.store, trajectory)
    answer = HttpResponse(workbook(lines, totals(lines)), content_type=XLSX)
    answer.headers["Content-Disposition"] = 'attachment; filename="maandbudget.xlsx"'
    return answer

"""The page that a person takes home."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.sheet.page import sheet_of


@reception_page("GET", "HEAD")
def sheet(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """To print at any moment; that it was made stands in the journal."""
    trajectory = desk.open(pk, "trajectory.sheet")
    desk.note(Act.PRINT, "trajectory.sheet", trajectory)
    shown = {"sheet": sheet_of(desk, trajectory)}
    return file_page(request, desk, trajectory, "sheet", "reception/sheet/sheet.html", shown)

"""The first page of a file."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from rechtop.reception.desk import Desk
from rechtop.reception.overview.reading import overview_of
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page


@reception_page("GET", "HEAD")
def overview(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """What was agreed, who comes when, who works on it."""
    trajectory = desk.open(pk, "trajectory.overview")
    shown = {"overview": overview_of(desk, trajectory)}
    return file_page(request, desk, trajectory, "overview", "reception/overview/page.html", shown)

"""The page of published figures of handovers: whole periods, a definition beside each, no way to a file."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rechtop.accounts.access import Action
from rechtop.accounts.gate import need
from rechtop.handovers.counts.publishing import published
from rechtop.handovers.counts.words import DAYS, MEASURES, sheet_of
from rechtop.journal.models import Act
from rechtop.reception.counting.periods import Kind, PeriodRefused, offered, period
from rechtop.reception.desk import Desk
from rechtop.reception.page import reception_page


@reception_page("GET", "HEAD", action=Action.COUNT)
def newest(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The newest period whose figures can be there."""
    return _page(request, desk, str(offered(Kind(settings.COUNTS_PERIOD), desk.on)[0]))


@reception_page("GET", "HEAD", action=Action.COUNT)
def one(request: HttpRequest, desk: Desk, asked: str) -> HttpResponse:
    """The figures of a period."""
    return _page(request, desk, asked)


def _page(request: HttpRequest, desk: Desk, asked: str) -> HttpResponse:
    need(desk.standing, Action.COUNT, desk.ref("counts"))
    shown: dict[str, object] = {
        "offered": offered(Kind(settings.COUNTS_PERIOD), desk.on),
        "threshold": settings.COUNTS_THRESHOLD,
        "measures": [name for name, _means in MEASURES.values()],
        "steps": list(DAYS.values()),
    }
    try:
        report = published(desk.store, period(asked), on=desk.on)
    except PeriodRefused as refused:
        return render(request, "handovers/counts.html", shown | {"refused": str(refused)}, status=404)
    desk.note(Act.COUNT, f"handovers.{report.period}")
    return render(request, "handovers/counts.html", shown | {"sheet": sheet_of(report)})

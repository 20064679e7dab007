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
from rechtop.reception.counting.periods import Kind, Period, PeriodRefused, before, period, period_of
from rechtop.reception.desk import Desk
from rechtop.reception.page import reception_page

OFFERED = 4
"""So many periods that ended are offered at once."""


@reception_page("GET", "HEAD", action=Action.COUNT)
def newest(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The newest period whose figures can be there."""
    return _page(request, desk, str(_offered(desk)[0]))


@reception_page("GET", "HEAD", action=Action.COUNT)
def one(request: HttpRequest, desk: Desk, asked: str) -> HttpResponse:
    """The figures of a period."""
    return _page(request, desk, asked)


def _page(request: HttpRequest, desk: Desk, asked: str) -> HttpResponse:
    need(desk.standing, Action.COUNT, desk.ref("counts"))
    shown: dict[str, object] = {
        "offered": _offered(desk),
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


def _offered(desk: Desk) -> list[Period]:
    """Periods of the kind that this organisation publishes, newest first."""
    kind = Kind(settings.COUNTS_PERIOD)
    last = before(period_of(kind, desk.on))
    while last.ready_on > desk.on:
        last = before(last)
    offered = [last]
    while len(offered) < OFFERED:
        offered.append(before(offered[-1]))
    return offered

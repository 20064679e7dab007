"""The page of published counts: whole periods, a definition beside each figure, no way to a file."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rechtop.accounts.access import Action
from rechtop.accounts.gate import need
from rechtop.journal.models import Act
from rechtop.reception.counting.periods import Kind, Period, PeriodRefused, offered, period
from rechtop.reception.counting.publishing import Report, publish, reports
from rechtop.reception.counting.sheet import csv_of, sheet_of, year_of
from rechtop.reception.desk import Desk
from rechtop.reception.page import reception_page


@reception_page("GET", "HEAD", action=Action.COUNT)
def newest(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The newest period whose figures can be there."""
    need(desk.standing, Action.COUNT, desk.ref("counts"))
    return _page(request, desk, offered(Kind(settings.COUNTS_PERIOD), desk.on)[0])


@reception_page("GET", "HEAD", action=Action.COUNT)
def one(request: HttpRequest, desk: Desk, asked: str) -> HttpResponse:
    """The figures of a period."""
    need(desk.standing, Action.COUNT, desk.ref("counts"))
    return _page(request, desk, asked)


@reception_page("GET", "HEAD", action=Action.COUNT)
def as_csv(request: HttpRequest, desk: Desk, asked: str) -> HttpResponse:
    """The same figures for a spreadsheet."""
    need(desk.standing, Action.COUNT, desk.ref("counts"))
    try:
        report = _published(desk, asked)
    except PeriodRefused as refused:
        return _refused(request, desk, str(refused))
    answer = HttpResponse("\ufeff" + csv_of(sheet_of(report)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="cijfers-{report.period}.csv"'
    return answer


def _page(request: HttpRequest, desk: Desk, asked: Period | str) -> HttpResponse:
    try:
        year = period(asked) if isinstance(asked, str) else asked
        parts = [
            one for one in reports(desk.store) if one.period.year == year.year and one.period.kind is not Kind.YEAR
        ]
        if year.kind is Kind.YEAR and parts:
            desk.note(Act.COUNT, f"counts.{year}")
            return _shown(request, desk, {"sheet": None, "year": year_of(str(year.year), parts)})
        report = _published(desk, asked)
    except PeriodRefused as refused:
        return _refused(request, desk, str(refused))
    return _shown(request, desk, {"sheet": sheet_of(report)})


def _refused(request: HttpRequest, desk: Desk, why: str) -> HttpResponse:
    return _shown(request, desk, {"sheet": None, "refused": why}, status=404)


def _shown(request: HttpRequest, desk: Desk, context: dict[str, object], status: int = 200) -> HttpResponse:
    shown = {
        "refused": "",
        "year": None,
        "years": sorted({str(one.period.year) for one in reports(desk.store)}),
        "offered": offered(Kind(settings.COUNTS_PERIOD), desk.on),
        "threshold": settings.COUNTS_THRESHOLD,
        **context,
    }
    return render(request, "reception/counting/page.html", shown, status=status)


def _published(desk: Desk, asked: Period | str) -> Report:
    wanted = period(asked) if isinstance(asked, str) else asked
    held = {one.period for one in reports(desk.store)}
    if wanted not in held and wanted.kind != settings.COUNTS_PERIOD:
        raise PeriodRefused(f"Deze organisatie publiceert per {settings.COUNTS_PERIOD}. Kies zo een periode.")
    report = publish(desk.store, wanted, on=desk.on)
    desk.note(Act.COUNT, f"counts.{report.period}")
    return report

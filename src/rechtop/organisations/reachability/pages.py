"""The pages with figures of reachability, the report to print, and the same as a table for a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from rechtop.accounts.access import Action, Standing
from rechtop.accounts.gate import work_page
from rechtop.organisations.models import AT_ONCE, ContactAttempt, OrganisationKind, Service
from rechtop.organisations.open_data.table import safe
from rechtop.organisations.reachability.figures import ENOUGH, Figures, by_quarter, figures
from rechtop.organisations.reachability.reading import QUARTERS, Line, Period, overview, period_of, periods, rows

MINE = 10
"""How many of her own last attempts somebody sees."""
COLUMNS = (
    "dienst", "organisatie", "soort organisatie", "pogingen", "pogingen met een afloop", "aandeel met antwoord (%)",
    "middelste wachttijd (minuten)", "aantal wachttijden (minuten)", "middelste wachttijd (dagen)",
    "aantal wachttijden (dagen)", "minuten die wij verloren", "pogingen waarvan dat gezegd is", "opmerking",
)  # fmt: skip


@work_page("GET", "HEAD", action=Action.LOG_CONTACT)
def reach(request: HttpRequest, standing: Standing) -> HttpResponse:
    """All figures, and the own attempts that still wait."""
    user, today = standing.user, timezone.localdate()
    if user is None:
        raise Http404
    own = ContactAttempt.objects.counted().filter(by=user.pk).select_related("service")
    period = periods(today)[0]
    held = rows(period)
    context = {
        "period": period,
        "found": overview(held),
        "quarters": by_quarter((row.tried for row in held), today, QUARTERS),
        "waiting": own.exclude(channel__in=AT_ONCE).filter(is_answered=None).order_by("on", "pk"),
        "mine": own[:MINE],
        "enough": ENOUGH,
    }
    return render(request, "organisations/reachability/reach.html", context)


@work_page("GET", "HEAD", action=Action.LOG_CONTACT)
def of_service(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """The figures of one service through time."""
    service = get_object_or_404(Service.objects.select_related("organisation"), pk=pk)
    today = timezone.localdate()
    period = periods(today)[0]
    held = rows(period, service=service)
    context = {
        "service": service,
        "period": period,
        "found": overview(held),
        "total": figures(row.tried for row in held),
        "quarters": by_quarter((row.tried for row in held), today, QUARTERS),
        "enough": ENOUGH,
    }
    return render(request, "organisations/reachability/of_service.html", context)


@work_page("GET", "HEAD", action=Action.LOG_CONTACT)
def report(request: HttpRequest, standing: Standing) -> HttpResponse:
    """The evidence on paper: figures with definitions, period, method and limits."""
    today = timezone.localdate()
    period, kind = _asked(request)
    held = rows(period, kind)
    context = {
        "period": period,
        "periods": periods(today),
        "kind": kind,
        "kind_name": dict(OrganisationKind.choices).get(kind, ""),
        "kinds": OrganisationKind.choices,
        "found": overview(held),
        "quarters": by_quarter((row.tried for row in held), period.last, QUARTERS) if period.code == "jaar" else [],
        "today": today,
        "enough": ENOUGH,
    }
    return render(request, "organisations/reachability/report.html", context)


@work_page("GET", "HEAD", action=Action.LOG_CONTACT)
def report_table(request: HttpRequest, standing: Standing) -> HttpResponse:
    """The same figures per service, for a spreadsheet; no cell is taken for a formula."""
    period, kind = _asked(request)
    stream = StringIO()
    out = csv.writer(stream, delimiter=";")
    out.writerow(COLUMNS)
    for line in overview(rows(period, kind)).services:
        out.writerow([safe(value) for value in _cells(line)])
    answer = HttpResponse("\ufeff" + stream.getvalue(), content_type="text/csv; charset=utf-8")
    name = f"bereikbaarheid-{period.first:%Y%m%d}-{period.last:%Y%m%d}.csv"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _cells(line: Line) -> list[object]:
    told: Figures = line.figures
    return [
        line.name,
        line.service.organisation.name if line.service is not None else "",
        line.kind,
        told.number,
        told.settled,
        told.share,
        told.median_minutes,
        told.minutes_known,
        told.median_days,
        told.days_known,
        told.lost_minutes if told.lost_known else None,
        told.lost_known,
        " ".join(
            note
            for note, holds in (
                ("te weinig pogingen", not told.is_enough),
                ("verzonnen voorbeeld", line.service is not None and line.service.is_fictional),
            )
            if holds
        ),
    ]


def _asked(request: HttpRequest) -> tuple[Period, str]:
    """The period and the kind of organisation in the address: codes of a list, any other text is the usual one."""
    kind = request.GET.get("soort", "")
    period = period_of(request.GET.get("periode", ""), timezone.localdate())
    return period, kind if kind in OrganisationKind.values else ""

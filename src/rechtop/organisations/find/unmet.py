"""What people looked for and did not find, by month, municipality and subject: for who steers the social map.

Counted are times, never people: no words that were typed and nothing of a person are kept, so no number needs hiding.
Somebody who looks three times counts three times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Min, Sum
from django.db.models.functions import TruncMonth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rechtop.accounts.access import INSTALLATION, Action, Standing
from rechtop.accounts.gate import need, work_page
from rechtop.organisations.demo import MUNICIPALITY
from rechtop.organisations.find.asked import DOMAIN_NAMES
from rechtop.organisations.models import UnmetNeed
from rechtop.organisations.names import municipality_name

MONTHS = 12
"""How many months stand beside one another."""

_MONTH = re.compile(r"20[0-9]{2}-(0[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Line:
    """How often nothing was found in one month; ``municipality`` and ``subject`` are empty when nobody said."""

    municipality: str
    subject: str
    times: int
    is_fictional: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month by its first day, with how often nothing was found in it; None before anything was ever counted."""

    first: date
    times: int | None


def lines_of(first: date) -> list[Line]:
    """The month that begins on a day, most often first."""
    held = UnmetNeed.objects.filter(on__gte=first, on__lt=_next(first)).values("municipality", "domain")
    lines = [
        Line(
            municipality_name(row["municipality"]),
            DOMAIN_NAMES.get(row["domain"], row["domain"]),
            row["sum"],
            row["municipality"] == MUNICIPALITY,
        )
        for row in held.annotate(sum=Sum("times")).order_by()
    ]
    return sorted(lines, key=lambda line: (-line.times, line.municipality, line.subject))


def months_until(last: date) -> list[Month]:
    """The last twelve months, newest first. Whether anybody counted before the first count, nobody knows."""
    firsts = [last.replace(day=1)]
    while len(firsts) < MONTHS:
        firsts.append(_before(firsts[-1]))
    counted = (
        UnmetNeed.objects.filter(on__gte=firsts[-1], on__lt=_next(firsts[0]))
        .annotate(month=TruncMonth("on"))
        .values_list("month")
        .annotate(sum=Sum("times"))
        .order_by()
    )
    times = dict(counted)
    began = UnmetNeed.objects.aggregate(first=Min("on"))["first"]
    return [
        Month(first, times.get(first, 0) if began is not None and began < _next(first) else None) for first in firsts
    ]


@work_page("GET", "HEAD", action=Action.OVERSEE)
def unmet(request: HttpRequest, standing: Standing) -> HttpResponse:
    """One month: ``?maand=2026-11``; this month when it says nothing, or a month to come."""
    need(standing, Action.OVERSEE, INSTALLATION)
    today = timezone.localdate()
    first = _asked(request.GET.get("maand", ""), today)
    lines = lines_of(first)
    context = {
        "first": first,
        "is_now": first == today.replace(day=1),
        "lines": lines,
        "times": sum(line.times for line in lines),
        "months": months_until(today),
    }
    return render(request, "organisations/unmet.html", context)


def _asked(text: str, today: date) -> date:
    """The first day of the month YYYY-MM; of this month for any other text, and for a month to come."""
    now = today.replace(day=1)
    return min(date.fromisoformat(f"{text}-01"), now) if _MONTH.fullmatch(text) else now


def _next(first: date) -> date:
    return (first + timedelta(31)).replace(day=1)


def _before(first: date) -> date:
    return (first - timedelta(1)).replace(day=1)

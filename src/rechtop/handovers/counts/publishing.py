"""Publishing: the figures of a period are made once, kept as they are, and never made again for an overlapping one."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.conf import settings
from django.db import IntegrityError, transaction

from rechtop.handovers.counts.gathering import came_in_during, left_in
from rechtop.handovers.counts.tables import Figures, figures
from rechtop.handovers.models import PublishedHandovers
from rechtop.reception.counting.periods import Period, PeriodRefused, overlap, period


@dataclass(frozen=True, slots=True)
class Report:
    """What a store published of the handovers of a period, and when."""

    period: Period
    made_at: datetime
    figures: Figures


def published(store: str, asked: Period, *, on: date) -> Report:
    """The report of a period: the one that was published, or made and kept now.

    Raises PeriodRefused while the period runs or is still typed, when it is of another kind than this organisation
    publishes, and when it overlaps one that was published.
    """
    held = PublishedHandovers.objects.using(store)
    if found := held.filter(period=str(asked)).first():
        return _report(found)
    if asked.kind != settings.COUNTS_PERIOD:
        raise PeriodRefused(f"Deze organisatie publiceert per {settings.COUNTS_PERIOD}. Kies zo een periode.")
    if on < asked.ready_on:
        raise PeriodRefused(
            f"De cijfers van {asked} zijn er vanaf {asked.ready_on:%d/%m/%Y}: tot dan wordt nog getypt."
        )
    for other in held.values_list("period", flat=True):
        if overlap(period(other), asked):
            raise PeriodRefused(f"{asked} overlapt {other}. Dat is al gepubliceerd. Wie beide aftrekt, vindt iemand.")
    made = figures(left_in(store, asked), came_in_during(store, asked), settings.COUNTS_THRESHOLD)
    try:
        with transaction.atomic(using=store):
            return _report(held.create(period=str(asked), threshold=made.threshold, figures=asdict(made)))
    except IntegrityError:
        return _report(held.get(period=str(asked)))


def _report(row: PublishedHandovers) -> Report:
    return Report(period(row.period), row.made_at, Figures(**row.figures))

"""Publishing: the figures of a period are made once, kept as they are, and never made again for an overlapping one."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.conf import settings
from django.db import IntegrityError, transaction

from rechtop.reception.counting.gathering import gathered
from rechtop.reception.counting.periods import Kind, Period, PeriodRefused, offered, overlap, period
from rechtop.reception.counting.tables import Figures, figures
from rechtop.reception.models import Trajectory
from rechtop.reception.models.counting import PublishedCounts


@dataclass(frozen=True, slots=True)
class Report:
    """What a store published of a period, and when."""

    store: str
    period: Period
    made_at: datetime
    figures: Figures


def publish(store: str, asked: Period, *, on: date) -> Report:
    """The report of a period: the one that was published, or made and kept now.

    Raises PeriodRefused while the period runs or is still typed, and when it overlaps one that was published.
    """
    held = PublishedCounts.objects.using(store)
    if found := held.filter(period=str(asked)).first():
        return _report(store, found)
    if on < asked.ready_on:
        raise PeriodRefused(
            f"De cijfers van {asked} zijn er vanaf {asked.ready_on:%d/%m/%Y}: tot dan wordt nog getypt."
        )
    for other in held.values_list("period", flat=True):
        if overlap(period(other), asked):
            raise PeriodRefused(
                f"{asked} overlapt {other}, dat al gepubliceerd is. Wie beide aftrekt, vindt misschien één mens. "
                f"Deze organisatie publiceert per {period(other).kind}."
            )
    made = figures(gathered(store, asked), settings.COUNTS_THRESHOLD)
    try:
        with transaction.atomic(using=store):
            return _report(store, held.create(period=str(asked), threshold=made.threshold, figures=asdict(made)))
    except IntegrityError:
        return _report(store, held.get(period=str(asked)))


def to_publish(store: str, *, on: date) -> list[Period]:
    """The last periods whose figures can be made on a day, oldest first; none from before the store had a file."""
    first = Trajectory.objects.using(store).order_by("opened_on").values_list("opened_on", flat=True).first()
    last = offered(Kind(settings.COUNTS_PERIOD), on)
    return [one for one in reversed(last) if first is not None and first <= one.until]


def reports(store: str) -> list[Report]:
    """Everything that a store published, newest first."""
    held = [_report(store, row) for row in PublishedCounts.objects.using(store).all()]
    return sorted(held, key=lambda report: report.period.start, reverse=True)


def _report(store: str, row: PublishedCounts) -> Report:
    return Report(store, period(row.period), row.made_at, Figures(**row.figures))

"""Files in which nothing happens. Silence is chased, unless somebody said why it may be silent, and until when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Appointment, Quiet, Trajectory
from rechtop.reception.workbench.mine import my_files

SILENT_AFTER: tuple[tuple[date, int], ...] = ((date(2026, 1, 1), 14),)
"""Days without anything, from which day this holds: our own choice, no law. The last row that has begun counts."""

QUIET_AT_MOST = timedelta(days=92)
"""Three months: longer is no silence but a file to close, or a step with a date."""


class NotQuiet(ReceptionError):
    """It was not made quiet; ``field`` says beside which field the text belongs."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


def silent_after(on: date) -> timedelta:
    """After how many days without anything a file counts as silent, on a day."""
    held = [days for since, days in SILENT_AFTER if since <= on]
    return timedelta(days=held[-1] if held else SILENT_AFTER[0][1])


def silent(desk: Desk, files: QuerySet[Trajectory] | None = None) -> QuerySet[Trajectory]:
    """Her files (or ``files``) in which nothing happened for too long, the longest silence first.

    Not those with an appointment to come, nor those that may be quiet today. A silence that was allowed and is over
    counts at once when nothing happened in it.
    """
    start = timezone.make_aware(datetime.combine(desk.on, time.min))
    held = Quiet.objects.using(desk.store).filter(trajectory=OuterRef("pk"))
    coming = Appointment.objects.using(desk.store).filter(trajectory=OuterRef("pk"), state="planned", at__gte=start)
    over = held.filter(until__lt=desk.on, created_at__gte=OuterRef("touched_at"))
    too_long = Q(touched_at__lt=start - silent_after(desk.on)) | Exists(over)
    found = (my_files(desk) if files is None else files).filter(too_long)
    found = found.exclude(Exists(held.filter(until__gte=desk.on))).exclude(Exists(coming))
    return found.select_related("person").order_by(F("touched_at").asc(), "pk")


def make_quiet(
    desk: Desk, trajectory: Trajectory, until: date, why: str, *, claim: Callable[[], None] = lambda: None
) -> Quiet:
    """Let a file be silent until a day, with the reason. Raises NotQuiet."""
    if not why.strip():
        raise NotQuiet("why", _("Schrijf waarom er nu niets moet gebeuren."))
    if until <= desk.on:
        raise NotQuiet("until", _("Kies een dag na vandaag."))
    if until > desk.on + QUIET_AT_MOST:
        raise NotQuiet("until", _("Drie maanden is het langste. Spreek anders een stap af, of sluit af."))
    with desk.writing(trajectory.pk, "trajectory.quiet", touches=False) as held:
        claim()
        return Quiet.objects.using(desk.store).create(
            trajectory=held, until=until, why=why.strip(), by=desk.user, by_name=desk.name
        )


def quiets(desk: Desk, trajectory: Trajectory) -> list[Quiet]:
    """When it was allowed to be silent, the last first."""
    return list(Quiet.objects.using(desk.store).filter(trajectory=trajectory).order_by("-until", "-created_at")[:20])

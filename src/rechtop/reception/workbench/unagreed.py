"""Urgent files in which nothing is agreed: who was interrupted at the counter finds them back the same day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from rechtop.reception.desk import Desk
from rechtop.reception.models import Appointment, Quiet, Step, StepState, Trajectory, Urgency
from rechtop.reception.workbench.mine import my_files

WITHIN = {Urgency.TODAY: timedelta(0), Urgency.WEEK: timedelta(7)}
"""How long after the last thing that happened something is agreed, by how urgent it was: what the counter chose.
What can wait is silence after some days (`silence`)."""


def unagreed(desk: Desk) -> QuerySet[Trajectory]:
    """Her urgent files without an open step or an appointment to come, once their day is there; the oldest first.

    Not those that may be quiet today.
    """
    about = {"trajectory": OuterRef("pk")}
    agreed = Step.objects.using(desk.store).filter(**about, state=StepState.OPEN)
    planned = Appointment.objects.using(desk.store).filter(**about, state="planned")
    quiet = Quiet.objects.using(desk.store).filter(**about, until__gte=desk.on)
    ready = Q()
    for urgency, within in WITHIN.items():
        end = timezone.make_aware(datetime.combine(desk.on - within + timedelta(1), time.min))
        ready |= Q(urgency=urgency, touched_at__lt=end)
    found = my_files(desk).filter(ready).exclude(Exists(agreed) | Exists(planned) | Exists(quiet))
    return found.select_related("person").order_by("touched_at", "pk")


def agree_by(file: Trajectory) -> date:
    """Until when something is agreed in a file of `unagreed`."""
    return timezone.localtime(file.touched_at).date() + WITHIN[Urgency(file.urgency)]

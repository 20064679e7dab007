"""What is still open in a file, for who takes over: agreed steps, appointments and last days, each with its date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rechtop.reception.desk import Desk
from rechtop.reception.funnel.due import due
from rechtop.reception.models import Appointment, OwnerKind, Step, StepState, Trajectory

AHEAD = timedelta(days=366)
"""Last days of requests within a year: appeals and decisions all end sooner."""

TO_HER = "U"
"""Who must act, as the terms say it to the person herself."""


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """One thing that waits: what, who does it, by when."""

    what: str
    who: str
    on: date

    def __str__(self) -> str:
        who = f" ({self.who})" if self.who else ""
        return f"{self.what}{who}, {_('tegen')} {date_format(self.on, 'j F Y')}"


def open_ends(desk: Desk, trajectory: Trajectory) -> list[OpenEnd]:
    """What waits in a file, the first day first. Three queries."""
    steps = Step.objects.using(desk.store).filter(trajectory=trajectory, state=StepState.OPEN)
    found = [OpenEnd(step.what, doer(step), step.due_on) for step in steps]
    for one in Appointment.objects.using(desk.store).filter(trajectory=trajectory, state="planned"):
        at = timezone.localtime(one.at)
        what = _("Afspraak om %(hour)s: %(where)s") % {"hour": f"{at:%H:%M}", "where": one.get_where_display()}
        found.append(OpenEnd(what, "", at.date()))
    this = Trajectory.objects.using(desk.store).filter(pk=trajectory.pk)
    for last in due(desk, desk.on + AHEAD, this):
        found.append(
            OpenEnd(_("Termijn: %(what)s") % {"what": f"{last.name}, {last.term.name}"}, last.term.who, last.on)
        )
    return sorted(found, key=lambda one: (one.on, one.what))


def told_open_ends(desk: Desk, trajectory: Trajectory) -> str:
    """The same as lines of a note; empty when nothing waits."""
    lines = [f"- {one}" for one in open_ends(desk, trajectory)]
    return "\n".join([_("Nog open op %(day)s:") % {"day": date_format(desk.on, "j F Y")}, *lines]) if lines else ""


def doer(step: Step) -> str:
    """Who does a step, in words."""
    if step.owner_kind == OwnerKind.PERSON:
        return _("de persoon zelf")
    return step.owner_name or str(step.get_owner_kind_display())

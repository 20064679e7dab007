"""Making an appointment and noting how it went. A missed one asks why and when next; it never closes a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.reception.assigning.colleagues import names_of
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Appointment, OwnerKind, Step, Trajectory
from rechtop.reception.steps.doing import add

WHAT = "trajectory.appointments"
FURTHEST = timedelta(days=366)
MINUTES = (15, 30, 45, 60, 90, 120)
CALLED_OFF = "cancelled"
MISSED = "missed"
CAME = "came"
Claim = Callable[[], None]


class AppointmentRefused(ReceptionError):
    """It was not kept; ``field`` says beside which field the text belongs (empty: above the form)."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


@dataclass(frozen=True, slots=True)
class Plan:
    """When, how long, how and with whom; ``worker`` is an account."""

    on: date
    at: time
    worker: UUID
    minutes: int = 45
    where: str = "desk"
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Next:
    """What follows on an appointment that did not happen: a day to make contact, or a new appointment at an hour."""

    on: date
    at: time | None = None


def make(desk: Desk, pk: UUID, plan: Plan, *, claim: Claim = lambda: None) -> Appointment:
    """A new appointment. Raises AppointmentRefused."""
    with desk.writing(pk, WHAT) as trajectory:
        claim()
        return _made(desk, trajectory, plan)


def came(desk: Desk, pk: UUID, appointment: UUID, *, remark: str = "", claim: Claim = lambda: None) -> Appointment:
    """She came, or was at home, or took the call. Raises AppointmentRefused."""
    with desk.writing(pk, WHAT) as trajectory:
        claim()
        held = _planned(desk, trajectory, appointment)
        if timezone.localtime(held.at).date() > desk.on:
            raise AppointmentRefused("how", _("Deze afspraak moet nog komen."))
        held.state = CAME
        held.remark = "\n".join(part for part in (held.remark, remark.strip()) if part)
        held.save(using=desk.store)
        return held


def missed(
    desk: Desk, pk: UUID, appointment: UUID, *, because: str, then: Next | None, claim: Claim = lambda: None
) -> Appointment:
    """She did not come: why, and when contact is made next. The file stays open. Raises AppointmentRefused."""
    with desk.writing(pk, WHAT) as trajectory:
        claim()
        held = _planned(desk, trajectory, appointment)
        if timezone.localtime(held.at).date() > desk.on:
            raise AppointmentRefused("how", _("Deze afspraak moet nog komen. Komt ze niet? Kies “afgezegd”."))
        return _did_not_happen(desk, trajectory, held, MISSED, because, then)


def called_off(
    desk: Desk, pk: UUID, appointment: UUID, *, because: str, then: Next | None, claim: Claim = lambda: None
) -> Appointment:
    """It was called off, by her or by us: why, and when contact is made next. Raises AppointmentRefused."""
    with desk.writing(pk, WHAT) as trajectory:
        claim()
        held = _planned(desk, trajectory, appointment)
        return _did_not_happen(desk, trajectory, held, CALLED_OFF, because, then)


def _did_not_happen(
    desk: Desk, trajectory: Trajectory, held: Appointment, state: str, because: str, then: Next | None
) -> Appointment:
    if not because.strip():
        raise AppointmentRefused("because", _("Schrijf kort waarom, ook als u het nog niet weet."))
    if then is None:
        raise AppointmentRefused("next_on", _("Wanneer neemt u opnieuw contact op? Kies een dag."))
    held.state, held.missed_because = state, because.strip()
    held.save(using=desk.store)
    if then.at is not None:
        _made(desk, trajectory, Plan(then.on, then.at, held.worker, held.minutes, held.where))
        return held
    if then.on < desk.on:
        raise AppointmentRefused("next_on", _("Deze dag is voorbij. Kies een dag vanaf vandaag."))
    again = Step(
        what=_("We nemen opnieuw contact op na de afspraak die niet doorging."),
        owner_kind=OwnerKind.WORKER,
        owner=held.worker,
        owner_name=names_of([held.worker]).get(held.worker, ""),
        due_on=then.on,
        came_from="appointment",
    )
    add(desk, trajectory, again)
    return held


def _made(desk: Desk, trajectory: Trajectory, plan: Plan) -> Appointment:
    if trajectory.closed_on is not None:
        raise AppointmentRefused("", _("Dit dossier is afgesloten. Heropen het eerst."))
    if plan.on < desk.on:
        raise AppointmentRefused("on", _("Deze dag is voorbij. Kies een dag vanaf vandaag."))
    if plan.on > desk.on + FURTHEST:
        raise AppointmentRefused("on", _("Dit is meer dan een jaar ver. Klopt het jaar?"))
    if plan.minutes not in MINUTES:
        raise AppointmentRefused("minutes", _("Kies hoe lang het duurt."))
    at = timezone.make_aware(datetime.combine(plan.on, plan.at))
    held = Appointment.objects.using(desk.store).filter(trajectory=trajectory, at=at, state="planned")
    if held.exists():
        raise AppointmentRefused("at", _("Op dit uur is er al een afspraak in dit dossier."))
    return Appointment.objects.using(desk.store).create(
        trajectory=trajectory, worker=plan.worker, at=at, minutes=plan.minutes, where=plan.where,
        remark=plan.remark.strip(), by=desk.user, by_name=desk.name,
    )  # fmt: skip


def _planned(desk: Desk, trajectory: Trajectory, key: UUID) -> Appointment:
    """An appointment of which nobody noted yet how it went. Raises AppointmentRefused."""
    held = Appointment.objects.using(desk.store).filter(trajectory=trajectory, pk=key).first()
    if held is None:
        raise AppointmentRefused("", _("Deze afspraak is er niet."))
    if held.state != "planned":
        raise AppointmentRefused("", _("Dit is al genoteerd: %(state)s.") % {"state": held.get_state_display()})
    return held

"""Urgent help by the chair, confirmed later by the committee; and money given ahead.

Two events of the funnel, each with its organ. A decision of the chair that nobody confirmed stays open and is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing, ReceptionError
from rechtop.reception.funnel.events import add
from rechtop.reception.funnel.moves import DECISIONS
from rechtop.reception.models import Advance, Event, Organ, Request, Stage, Trajectory
from rechtop.reception.requests.registering import event_of, request_of


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision about a request. ``amount`` is EUR, None when there is none or it is not known."""

    stage: Stage
    on: date
    amount: Decimal | None = None
    remark: str = ""


def decide(desk: Desk, pk: UUID, request: UUID, told: Decided, organ: Organ) -> Event:
    """The chair decides in need, or the committee afterwards. Raises ReceptionError."""
    if told.stage not in DECISIONS:
        raise ReceptionError(_("Dit is geen beslissing. Kies toegekend, deels toegekend of geweigerd."))
    with desk.writing(pk, "trajectory.request.decision") as trajectory:
        found = request_of(desk, trajectory, request)
        if told.on < found.requested_on:
            raise ReceptionError(_("Deze beslissing is van voor de aanvraag. Kijk de dag na."))
        made = event_of(found, told.stage, told.on)
        made.organ, made.remark = organ, told.remark.strip()
        made.amount = str(told.amount) if told.amount is not None else ""
        return add(desk, trajectory, made)


def unconfirmed(desk: Desk, requests: Iterable[Request]) -> dict[UUID, Event]:
    """For each request the last decision of the chair that the committee did not speak about since."""
    held = Event.objects.using(desk.store).filter(request__in=[one.pk for one in requests], stage__in=DECISIONS)
    held = held.filter(takes_back=None, taken_back=None).order_by("on", "created_at")
    last: dict[UUID, Event] = {event.request_id: event for event in held if event.request_id is not None}
    return {pk: event for pk, event in last.items() if event.organ == Organ.CHAIR}


def decisions_of(desk: Desk, request: Request) -> list[Event]:
    """What was decided about a request, in the order of time."""
    held = Event.objects.using(desk.store).filter(request=request, stage__in=DECISIONS, takes_back=None)
    return list(held.filter(taken_back=None).order_by("on", "created_at"))


def give_advance(desk: Desk, pk: UUID, request: UUID, amount: Decimal, ahead_of: str, on: date) -> Advance:
    """Money ahead of what she will get. Raises ReceptionError."""
    if amount <= 0:
        raise ReceptionError(_("Een voorschot is meer dan nul euro."))
    if not ahead_of.strip():
        raise ReceptionError(_("Waarop is dit een voorschot? Zoals: haar uitkering van de ziekte."))
    if on > desk.on:
        raise ReceptionError(_("Deze dag moet nog komen. Noteer de dag van de betaling."))
    with desk.writing(pk, "trajectory.advance") as trajectory:
        return Advance.objects.using(desk.store).create(
            trajectory=trajectory,
            request=request_of(desk, trajectory, request),
            amount=str(amount),
            ahead_of=ahead_of.strip(),
            paid_on=on,
            by=desk.user,
            by_name=desk.name,
        )


def settle(desk: Desk, pk: UUID, advance: UUID) -> Advance:
    """The advance is settled with what she got. Raises FileMissing."""
    with desk.writing(pk, "trajectory.advance") as trajectory:
        found = Advance.objects.using(desk.store).filter(trajectory=trajectory, pk=advance).first()
        if found is None:
            raise FileMissing(_("Dit voorschot bestaat niet."))
        found.settled_on = found.settled_on or desk.on
        found.save(using=desk.store, update_fields=["settled_on"])
    return found


def advances_of(desk: Desk, trajectory: Trajectory) -> list[Advance]:
    """The advances of a file; what is not settled comes first."""
    held = Advance.objects.using(desk.store).filter(trajectory=trajectory)
    return sorted(held, key=lambda one: (one.settled_on is not None, one.paid_on, str(one.pk)))

"""Registering a request the day it is spoken, and what the receipt says about what comes next.

The date of a request decides from when help is due. So nothing is needed to register one: no name, no paper, no form.
What an OCMW must do by when comes from `rechtop.law.procedure`; another organisation has no such terms.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from rechtop.law.procedure import ocmw
from rechtop.organisations.models import Organisation, OrganisationKind
from rechtop.reception.calling import name_of
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing, ReceptionError
from rechtop.reception.funnel.events import add
from rechtop.reception.models import Event, How, Request, Stage, Trajectory
from rechtop.reception.reference.domains import domain_of, name_of_right
from rechtop.reception.start.beginning import LETTERS, REFERENCE_LENGTH

GENERAL = "maatschappelijke_dienstverlening"
"""Help in general, at an OCMW: whoever asks help there asks this."""

ON_RECEIPT = ("talk", "forward", "inquiry", "decision", "notification", "appeal_without_decision")
"""The steps of the OCMW that everybody who asks must know, in the order of time."""

WHEN_URGENT = "urgent_help"
"""The step that only who cannot wait must know."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks. ``right`` is empty for help in general; ``domain`` only where no OCMW is asked."""

    words: str = ""
    right: str = ""
    domain: str = ""
    how: How = How.ORAL
    is_urgent: bool = False
    on: date | None = None


def is_ocmw(organisation: UUID) -> bool | None:
    """Whether the terms of an OCMW hold for an organisation; None when the social map does not know it."""
    kind = Organisation.objects.filter(pk=organisation).values_list("kind", flat=True).first()
    return None if kind is None else kind == OrganisationKind.OCMW


def register(desk: Desk, pk: UUID, asked: Asked) -> Request:
    """Register a request, on the day it was spoken (today unless it says otherwise), with a number for the receipt.

    Raises ReceptionError for a day to come, a request that stands there already, or one without a right and a domain,
    and as `Desk.writing`.
    """
    on = asked.on or desk.on
    if on > desk.on:
        raise ReceptionError(_("Deze dag moet nog komen. Noteer de dag waarop zij het vroeg."))
    right = asked.right or ("" if is_ocmw(desk.organisation) is False else GENERAL)
    with desk.writing(pk, "trajectory.request") as trajectory:
        made = Request.objects.using(desk.store).create(
            trajectory=trajectory,
            number=new_number(on),
            right=right,
            body=desk.organisation,
            body_name=name_of(desk.organisation)[:200],
            words=asked.words.strip(),
            requested_on=on,
            how=asked.how,
            is_urgent=asked.is_urgent,
            by=desk.user,
            by_name=desk.name,
        )
        add(desk, trajectory, event_of(made, Stage.REQUESTED, on, asked.domain))
    return made


def event_of(request: Request, stage: Stage, on: date, domain: str = "") -> Event:
    """An event of the funnel about a request. Without a right it stands in the domain of the request's first event."""
    known = domain or (domain_of(request.right, on) if request.right else "")
    if not known and not request._state.adding:
        first = Event.objects.using(request._state.db).filter(request=request).order_by("created_at").first()
        known = first.domain if first is not None else ""
    return Event(on=on, stage=stage, domain=known, right=request.right, request=request)


def new_number(on: date) -> str:
    """A number for a receipt: the year and six signs that tell nothing, not even how many requests there are."""
    return f"{on.year}-{''.join(secrets.choice(LETTERS) for _ in range(REFERENCE_LENGTH))}"


def requests_of(desk: Desk, trajectory: Trajectory) -> list[Request]:
    """The requests of a file, the latest first."""
    held = Request.objects.using(desk.store).filter(trajectory=trajectory)
    return list(held.order_by("-requested_on", "-created_at"))


def request_of(desk: Desk, trajectory: Trajectory, pk: UUID) -> Request:
    """One request of a file. Raises FileMissing."""
    found = Request.objects.using(desk.store).filter(trajectory=trajectory, pk=pk).first()
    if found is None:
        raise FileMissing(_("Deze aanvraag bestaat niet."))
    return found


def name_of_request(request: Request) -> str:
    """What was asked, in words."""
    if request.right in ("", GENERAL):
        return _("Hulp in het algemeen")
    return name_of_right(request.right)


def next_steps(request: Request) -> tuple[ocmw.Step, ...]:
    """What comes next with its days, for who asked; empty where no OCMW was asked."""
    return () if request.body is not None and is_ocmw(request.body) is False else steps_of_ocmw(request)


def steps_of_ocmw(request: Request) -> tuple[ocmw.Step, ...]:
    """As `next_steps`, for who knows that an OCMW is asked."""
    told = ocmw.steps(procedure_of(request), known_of(request))
    now = [step for step in told if step.id == WHEN_URGENT and request.is_urgent]
    return (*now, *(step for step in told if step.id in ON_RECEIPT))


def procedure_of(request: Request) -> str:
    """The right whose procedure a request follows."""
    return request.right if request.right in ocmw.rights() else GENERAL


def known_of(request: Request) -> ocmw.Known:
    """What the law needs to know of a request."""
    return ocmw.Known(requested_on=request.requested_on, how=request.how, competent=request.is_competent)


def give_receipt(desk: Desk, pk: UUID, request: UUID) -> Request:
    """She has the receipt in her hand, or it was sent as she wanted."""
    with desk.writing(pk, "trajectory.request.receipt") as trajectory:
        found = request_of(desk, trajectory, request)
        found.receipt_on = found.receipt_on or desk.on
        found.save(using=desk.store, update_fields=["receipt_on"])
    return found

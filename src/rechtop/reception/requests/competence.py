"""Another OCMW is competent: the request goes there within five days, on paper, and the person hears it.

The person has nothing to ask again, and her date stays. Until it is forwarded it stays open here, late in red.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from rechtop.law.procedure import ocmw
from rechtop.organisations.models import Organisation, OrganisationKind
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Request
from rechtop.reception.requests.registering import known_of, procedure_of, request_of


@dataclass(frozen=True, slots=True)
class Forwarding:
    """Where a request goes, since when, and why this OCMW does not decide. ``on`` is None while it has not left."""

    to: str
    because: str
    on: date | None


def competent(desk: Desk, pk: UUID, request: UUID) -> Request:
    """We decide. Raises ReceptionError when it left already."""
    with desk.writing(pk, "trajectory.request.competence") as trajectory:
        found = request_of(desk, trajectory, request)
        if found.forwarded_on is not None:
            raise ReceptionError(_("Deze aanvraag is al doorgestuurd. Bel het andere OCMW."))
        found.is_competent, found.forwarded_to, found.forwarded_because = True, "", ""
        found.save(using=desk.store, update_fields=["is_competent", "forwarded_to", "forwarded_because"])
    return found


def forward(desk: Desk, pk: UUID, request: UUID, told: Forwarding) -> Request:
    """We do not decide: to whom it goes and why; with its day when it left. Raises ReceptionError."""
    if not told.to.strip():
        raise ReceptionError(_("Naar welk OCMW gaat de aanvraag? Kies het, of typ de naam."))
    if not told.because.strip():
        raise ReceptionError(_("Schrijf waarom u niet bevoegd bent. De wet vraagt die reden op papier."))
    with desk.writing(pk, "trajectory.request.competence") as trajectory:
        found = request_of(desk, trajectory, request)
        if told.on is not None and not found.requested_on <= told.on <= desk.on:
            raise ReceptionError(_("Doorsturen gebeurt na de aanvraag, en ten laatste vandaag."))
        found.is_competent = False
        found.forwarded_to, found.forwarded_on = told.to.strip()[:200], told.on
        found.forwarded_because = told.because.strip()
        found.save(
            using=desk.store, update_fields=["is_competent", "forwarded_to", "forwarded_on", "forwarded_because"]
        )
    return found


def forward_step(request: Request) -> ocmw.Step | None:
    """The term to forward, as the law tells it; None when this OCMW decides."""
    return next((s for s in ocmw.steps(procedure_of(request), known_of(request)) if s.id == "forward"), None)


def is_overdue(request: Request, on: date) -> bool:
    """Whether a request that is not ours is still here after the last day to forward it, or left too late."""
    step = forward_step(request)
    if request.is_competent is not False or step is None or step.last_day is None:
        return False
    return (request.forwarded_on or on) > step.last_day


def other_ocmws(desk: Desk) -> list[str]:
    """The OCMWs of the social map, by name, without this one."""
    held = Organisation.objects.filter(kind=OrganisationKind.OCMW, valid_until=None).exclude(pk=desk.organisation)
    return list(held.order_by("name").values_list("name", flat=True))

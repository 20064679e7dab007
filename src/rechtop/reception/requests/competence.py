"""Another OCMW is competent: the request goes there within five days, on paper, and the person hears it.

The person has nothing to ask again, and her date stays. Until it is forwarded it stays open here, late in red.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from rechtop.law.procedure import ocmw
from rechtop.law.procedure.calendar import end_of_term
from rechtop.organisations.models import Organisation, OrganisationKind
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.funnel.moves import DECISIONS
from rechtop.reception.models import Assignment, Event, Organ, Request, Stage
from rechtop.reception.requests.registering import GENERAL, known_of, procedure_of, request_of

JUDGED_WITHIN = 2
"""Working days before the last day to forward from which a request stands on the workbench: our habit."""

_ANSWERS = (*DECISIONS, Stage.RECEIVED, Stage.STOPPED)


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


def unjudged(desk: Desk, files: QuerySet[Assignment, UUID], most: int) -> list[Request]:
    """The requests in open files of which nobody said whether this OCMW is competent, near or after the last day.

    The oldest of each file, the oldest first, at most so many; in ``files`` the ids of files. Only what is asked of an
    OCMW: who is none registers no right of it. A request that was decided, received or not pursued needs it no more;
    one for which the chair alone helped in need still does. One query, along the requests of these files.
    """
    answers = Event.objects.using(desk.store).filter(
        Q(request=OuterRef("pk")) | Q(right=OuterRef("right"), holder=""),
        trajectory=OuterRef("trajectory"), stage__in=_ANSWERS, on__gte=OuterRef("requested_on"), taken_back=None,
    )  # fmt: skip
    # Not takes_back=None: SQLite takes that index for one that finds one row, and walks all events of the store.
    answers = answers.exclude(takes_back__isnull=False)
    open_ones = (
        Request.objects.using(desk.store)
        .filter(is_competent=None, right__in=ocmw.rights())
        .exclude(Exists(answers.exclude(organ=Organ.CHAIR)))
    )
    before = Q(requested_on__lt=OuterRef("requested_on")) | Q(
        requested_on=OuterRef("requested_on"), pk__lt=OuterRef("pk")
    )
    earlier = open_ones.filter(before, trajectory=OuterRef("trajectory"))
    near = open_ones.filter(
        trajectory__in=files, trajectory__closed_on=None, requested_on__lte=_asked_before(desk.on)
    ).exclude(Exists(earlier))
    found = near.select_related("trajectory__person").defer("words", "forwarded_to", "forwarded_because")
    return list(found.order_by("requested_on", "pk")[:most])


def _asked_before(on: date) -> date:
    """The last day of a request of which the day to forward is near: that day comes from the law."""
    near, day = end_of_term(on, JUDGED_WITHIN, "working_day"), on
    while (last := _forward_by(day)) is not None and last > near:
        day -= timedelta(1)
    return day


def _forward_by(requested_on: date) -> date | None:
    known = ocmw.Known(requested_on=requested_on)
    return next((step.last_day for step in ocmw.steps(GENERAL, known) if step.id == "forward"), None)


def other_ocmws(desk: Desk) -> list[str]:
    """The OCMWs of the social map, by name, without this one."""
    held = Organisation.objects.filter(kind=OrganisationKind.OCMW, valid_until=None).exclude(pk=desk.organisation)
    return list(held.order_by("name").values_list("name", flat=True))

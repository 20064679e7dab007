"""Sending: one screen to choose, one to look at it together and agree, and then following it to help."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.forms import DateField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from rechtop.handovers.chasing.silence import is_reminded_by_mail
from rechtop.handovers.errors import HandoverError
from rechtop.handovers.links import send_link, tell_taken_back
from rechtop.handovers.models import Direction, Document, Handover
from rechtop.handovers.out.before import Before, before_sending
from rechtop.handovers.out.choosing import choices
from rechtop.handovers.out.forms import AgreeForm, NoteForm
from rechtop.handovers.out.instead import Closed, closed_now
from rechtop.handovers.out.receivers import found_services, number_of, receiver, ways_to
from rechtop.handovers.post import post_brings
from rechtop.handovers.receiving import fields_of
from rechtop.handovers.sending import SCRIPT, Agreement, draft, help_began, send, strike, told_by_hand, withdraw
from rechtop.handovers.states import MOVES, OPEN, Side, State, Way, to_the_person
from rechtop.journal.models import Act
from rechtop.law.sentences import dutch_day
from rechtop.organisations.models import Service
from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page

NOT_MAILED = "De overdracht is bewaard, maar de e-mail vertrok niet. Stuur de link opnieuw, of bel de dienst."
NOT_TOLD = "De overdracht is ingetrokken en de link is gesloten, maar de dienst kreeg geen e-mail. Bel de dienst."
CAN_STILL_GO = OPEN | {State.DRAFT, State.REFUSED}
"""While a question may have to go elsewhere."""

USUAL_DAYS = 90
"""How long the other service may use it unless she says otherwise."""


@reception_page("GET", "HEAD")
def handovers(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """What left from this file, and where it stands."""
    trajectory = desk.open(pk, "trajectory.handovers")
    held = Handover.objects.using(desk.store).filter(trajectory=trajectory).order_by("-created_at")
    held = held.exclude(state=State.WITHDRAWN, sent_on=None)  # looked at together, and chosen otherwise
    shown = {
        "handovers": [one for one in held if one.direction == Direction.OUT],
        "came_in": [one for one in held if one.direction == Direction.IN],
    }
    return file_page(request, desk, trajectory, "handovers", "handovers/of_file.html", shown)


@reception_page("GET", "HEAD", "POST")
def new(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Choose a service and what goes along: everything on one page. POST without a service only searches."""
    trajectory = desk.open(pk, "trajectory.handover_new")
    told, fault = request.POST, ""
    if "make" in told:
        try:
            made = _drafted(desk, trajectory, request)
        except (HandoverError, ValueError) as wrong:
            fault = str(wrong) if isinstance(wrong, HandoverError) else "Kies een dienst uit de lijst."
        else:
            _instead(desk, trajectory, told.get("replaces", ""))
            return redirect("handovers:one", pk, made.pk)
    offered = choices(desk, trajectory)
    ticked = set(told.getlist("item")) if told else {one.item["id"] for one in offered if one.is_least}
    found = found_services(told.get("asked", ""), desk.organisation, desk.on)
    shown = {
        "fault": fault,
        "asked": told.get("asked", ""),
        "purpose": told.get("purpose", ""),
        "until": told.get("until", "") or dutch_day(desk.on + timedelta(USUAL_DAYS)),
        "chosen": told.get("to", ""),
        "replaces": told.get("replaces", ""),
        "searched": "asked" in told,
        "found": [_offered(desk, service) for service in found],
        "choices": [(one, one.item["id"] in ticked) for one in offered],
        "labels": dict(Way.choices),
    }
    return file_page(request, desk, trajectory, "handovers", "handovers/new.html", shown)


@reception_page("GET", "HEAD", "POST")
def one(request: HttpRequest, desk: Desk, pk: UUID, handover_pk: UUID) -> HttpResponse:
    """Before it leaves: exactly what she sees and agrees to. Afterwards: where it stands and what can be done."""
    trajectory = desk.open(pk, "trajectory.handover")
    held = _held(desk, trajectory, handover_pk)
    form = AgreeForm(request.POST if "agree" in request.POST else None)
    fault = ""
    if "agree" in request.POST and form.is_valid():
        given = form.cleaned_data
        agreement = Agreement(given["how"], desk.on, given["witness"], given["interpreter"])
        try:
            _leaves(request, desk, held, agreement)
        except HandoverError as wrong:
            fault = str(wrong)
        else:
            return redirect("handovers:one", pk, held.pk)
    return _one_page(request, desk, trajectory, held, form, fault)


@reception_page("POST")
def strike_out(request: HttpRequest, desk: Desk, pk: UUID, handover_pk: UUID) -> HttpResponse:
    """While they look at it together: this does not go along."""
    trajectory = desk.open(pk, "trajectory.handover")
    held = _held(desk, trajectory, handover_pk)
    try:
        strike(desk, held, request.POST.get("item", ""))
    except HandoverError as wrong:
        return _one_page(request, desk, trajectory, held, AgreeForm(), str(wrong))
    return redirect("handovers:one", pk, held.pk)


@reception_page("POST")
def note(request: HttpRequest, desk: Desk, pk: UUID, handover_pk: UUID) -> HttpResponse:
    """Two clicks: what the receiver said on the telephone, or that she says that the help began."""
    trajectory = desk.open(pk, "trajectory.handover")
    held = _held(desk, trajectory, handover_pk)
    after = request.POST.get("state", "")
    if after == State.STARTED and _may_confirm(held):
        help_began(desk, held)
        return redirect("handovers:one", pk, held.pk)
    if after not in State.values or not _answers(held):
        raise Http404
    told = {name: request.POST.get(name, "") for name in ("refusal", "next_step", "outcome")}
    try:
        filled = fields_of(told | {"state": after, "on": desk.on.isoformat()})
        told_by_hand(desk, held, State(after), desk.on, **filled)
    except HandoverError as wrong:
        return _one_page(request, desk, trajectory, held, AgreeForm(), str(wrong), NoteForm(request.POST))
    return redirect("handovers:one", pk, held.pk)


@reception_page("POST")
def take_back(request: HttpRequest, desk: Desk, pk: UUID, handover_pk: UUID) -> HttpResponse:
    """She takes her agreement back: what already left stays shown."""
    trajectory = desk.open(pk, "trajectory.handover")
    held = _held(desk, trajectory, handover_pk)
    try:
        taken = withdraw(desk, held)
    except HandoverError as wrong:
        return _one_page(request, desk, trajectory, held, AgreeForm(), str(wrong))
    post_brings(desk.store)
    if tell_taken_back(taken):
        desk.note(Act.SEND, "handover.taken_back", trajectory)
    elif taken.way == Way.LINK and taken.sent_on is not None:
        return _one_page(request, desk, trajectory, taken, AgreeForm(), NOT_TOLD)
    return redirect("handovers:one", pk, held.pk)


@reception_page("POST")
def link_again(request: HttpRequest, desk: Desk, pk: UUID, handover_pk: UUID) -> HttpResponse:
    """A new private link; the old one closes."""
    trajectory = desk.open(pk, "trajectory.handover")
    held = _held(desk, trajectory, handover_pk)
    if held.way != Way.LINK or held.state not in OPEN:
        raise Http404
    desk.note(Act.SEND, "handover.link", trajectory)
    if not send_link(held, desk.organisation, request.build_absolute_uri, desk.on):
        return _one_page(request, desk, trajectory, held, AgreeForm(), NOT_MAILED)
    return redirect("handovers:one", pk, held.pk)


def _drafted(desk: Desk, trajectory: Trajectory, request: HttpRequest) -> Handover:
    told = request.POST
    service, _, way = told.get("to", "").partition("/")
    try:
        until = DateField().clean(told.get("until", ""))
    except ValidationError:
        raise HandoverError("Tot wanneer mag de andere dienst dit gebruiken? Vul een dag in: dd/mm/jjjj.") from None
    ticked = set(told.getlist("item"))
    items = [one.item for one in choices(desk, trajectory) if one.item["id"] in ticked]
    return draft(desk, trajectory.pk, receiver(UUID(service), way, desk.on), told.get("purpose", ""), items, until)


def _offered(desk: Desk, service: Service) -> tuple[Service, list[Way], Before, Closed | None]:
    """A service that was found: how it can go there, what we know of it, and what else when it takes nobody."""
    before = before_sending(desk.store, service.pk, desk.on)
    return service, ways_to(service), before, closed_now(service.pk, desk.organisation, desk.on)


def _instead(desk: Desk, trajectory: Trajectory, replaces: str) -> None:
    """What they looked at before and chose otherwise, does not stay behind as if it still had to leave."""
    old = Handover.objects.using(desk.store).filter(trajectory=trajectory, state=State.DRAFT)
    found = next((one for one in old if str(one.pk) == replaces), None)
    if found is not None:
        withdraw(desk, found)


def _leaves(request: HttpRequest, desk: Desk, held: Handover, agreement: Agreement) -> None:
    sent = send(desk, held, agreement)
    post_brings(desk.store)
    if sent.way == Way.LINK and not send_link(sent, desk.organisation, request.build_absolute_uri, desk.on):
        held.refresh_from_db()
        raise HandoverError(NOT_MAILED)


def _held(desk: Desk, trajectory: Trajectory, pk: UUID) -> Handover:
    held = Handover.objects.using(desk.store).filter(pk=pk, trajectory=trajectory, direction=Direction.OUT).first()
    if held is None:
        raise Http404
    return held


def _answers(held: Handover) -> list[State]:
    """What may be noted in the name of the receiver: nothing while she answers in Rechtop herself."""
    if held.way not in {Way.PHONE, Way.CARRIED, Way.LINK} and held.state != State.EXPIRED:
        return []
    return [State(after) for (before, after), sides in MOVES.items() if before == held.state and Side.RECEIVER in sides]


def _may_confirm(held: Handover) -> bool:
    """Whether she can tell that the help began where the receiver answers in Rechtop herself."""
    return held.state == State.ACCEPTED and not _answers(held)


def _one_page(
    request: HttpRequest,
    desk: Desk,
    trajectory: Trajectory,
    held: Handover,
    form: AgreeForm,
    fault: str,
    noted: NoteForm | None = None,
) -> HttpResponse:
    service = Service.objects.filter(pk=held.receiver).first()
    closed = closed_now(held.receiver, desk.organisation, desk.on) if held.state in CAN_STILL_GO else None
    shown = {
        "handover": held,
        "form": form,
        "fault": fault,
        "script": SCRIPT,
        "for_person": to_the_person(held.state, held.way),
        "answers": _answers(held),
        "may_confirm": _may_confirm(held),
        "note": noted or NoteForm(),
        "moves": held.moves.order_by("number"),
        "documents": Document.objects.using(desk.store).filter(handover=held.pk).order_by("at"),
        "can_withdraw": Side.SENDER in MOVES.get((held.state, State.WITHDRAWN), frozenset()),
        "can_link": held.way == Way.LINK and held.state in OPEN,
        "closed": closed,
        "closing": (closed.follower, *closed.others) if closed else (),
        "chosen": f"{held.receiver}/{held.way}",
        "asked": service.name if service else held.receiver_name,
        "number": number_of(service),
        "is_reminded_by_mail": is_reminded_by_mail(held, service),
    }
    return file_page(request, desk, trajectory, "handovers", "handovers/one.html", shown)

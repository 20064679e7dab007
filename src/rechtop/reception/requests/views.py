"""The requests of a file: registering one, and all that follows on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from rechtop.law.procedure import ocmw
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Event, Organ, Request, Stage, Trajectory
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.requests.competence import (
    Forwarding,
    competent,
    forward,
    forward_step,
    is_overdue,
    other_ocmws,
)
from rechtop.reception.requests.forms import AdvanceForm, DecisionForm, ForwardForm, RequestForm
from rechtop.reception.requests.registering import (
    give_receipt,
    is_ocmw,
    name_of_request,
    next_steps,
    register,
    request_of,
    requests_of,
    steps_of_ocmw,
)
from rechtop.reception.requests.urgent import (
    Decided,
    advances_of,
    decide,
    decisions_of,
    give_advance,
    settle,
    unconfirmed,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A request in the list. ``open_chair``: a decision of the chair that is not confirmed."""

    request: Request
    name: str
    is_overdue: bool
    open_chair: Event | None
    decision: ocmw.Step | None


@reception_page("GET", "HEAD", "POST")
def requests(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Aanvraag vandaag registreren: one form, and then the receipt."""
    trajectory = desk.open(pk, "trajectory.requests")
    asked = is_ocmw(desk.organisation)
    held = requests_of(desk, trajectory)
    words = "" if held else trajectory.question
    form = RequestForm(request.POST or None, today=desk.on, ocmw_asked=asked, words=words)
    if form.is_valid():
        try:
            with transaction.atomic(using=desk.store):
                made = register(desk, pk, form.asked())
                address = reverse("reception:receipt", args=[pk, made.pk])
                claim(desk, request, leads_to=address)
            return redirect(address)
        except ReceptionError as fault:
            form.add_error(None, str(fault))
    shown = {"form": form, "lines": _lines(desk, held, by_ocmw=asked is not False)}
    return file_page(request, desk, trajectory, "requests", "reception/requests/list.html", shown)


@reception_page("GET", "HEAD", "POST")
def one(request: HttpRequest, desk: Desk, pk: UUID, asked: UUID) -> HttpResponse:
    """One request: its receipt, who is competent, urgent help, money ahead."""
    trajectory = desk.open(pk, "trajectory.request")
    found = request_of(desk, trajectory, asked)
    what = request.POST.get("what", "")
    filled = {name: made(request.POST if what == name else None) for name, made in _FORMS.items()}
    fault = ""
    if what and (what not in filled or filled[what].is_valid()):
        try:
            _done(desk, trajectory, found, what, filled.get(what))
            return redirect("reception:request", pk, asked)
        except ReceptionError as refused:
            fault = str(refused)
    if what != "forward":
        filled["forward"].initial = {"to": found.forwarded_to, "because": found.forwarded_because}
    for name in ("chair", "bcsd", "advance"):
        if what != name:
            filled[name].initial = {"on": desk.on}
    shown = {
        "one": found,
        "name": name_of_request(found),
        "forms": filled,
        "fault": fault,
        "failed": filled.get(what),
        "steps": next_steps(found),
        "forward_step": forward_step(found),
        "is_overdue": is_overdue(found, desk.on),
        "ocmws": other_ocmws(desk),
        "decisions": [(event, _euro(event.amount)) for event in decisions_of(desk, found)],
        "open_chair": unconfirmed(desk, [found]).get(found.pk),
        "advances": [
            (held, _euro(held.amount)) for held in advances_of(desk, trajectory) if held.request_id == found.pk
        ],
        "is_ocmw": is_ocmw(desk.organisation) is not False,
    }
    return file_page(request, desk, trajectory, "requests", "reception/requests/one.html", shown)


_FORMS: dict[str, Callable[..., forms.Form]] = {
    "forward": lambda data: ForwardForm(data, prefix="f"),
    "chair": lambda data: DecisionForm(data, prefix="c"),
    "bcsd": lambda data: DecisionForm(data, prefix="b"),
    "advance": lambda data: AdvanceForm(data, prefix="a"),
}


def _done(desk: Desk, trajectory: Trajectory, found: Request, what: str, form: forms.Form | None) -> None:
    """Do what was pressed."""
    told = form.cleaned_data if form is not None else {}
    pk, asked = trajectory.pk, found.pk
    if what == "receipt":
        give_receipt(desk, pk, asked)
    elif what == "competent":
        competent(desk, pk, asked)
    elif what == "forward":
        forward(desk, pk, asked, Forwarding(told["to"], told["because"], told["on"]))
    elif what in ("chair", "bcsd"):
        organ = Organ.CHAIR if what == "chair" else Organ.BCSD
        decide(desk, pk, asked, Decided(Stage(told["stage"]), told["on"], told["amount"], told["remark"]), organ)
    elif what == "advance":
        give_advance(desk, pk, asked, Decimal(told["amount"]), told["ahead_of"], told["on"])
    elif what.startswith("settle:"):
        settle(desk, pk, _id(what.removeprefix("settle:")))


def _euro(amount: str) -> Decimal | None:
    return Decimal(amount) if amount else None


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise ReceptionError("Dit voorschot bestaat niet.") from None


def _lines(desk: Desk, held: list[Request], *, by_ocmw: bool) -> list[Line]:
    chair = unconfirmed(desk, held)
    return [
        Line(
            one,
            name_of_request(one),
            is_overdue(one, desk.on),
            chair.get(one.pk),
            next((step for step in steps_of_ocmw(one) if by_ocmw and step.id == "decision"), None),
        )
        for one in held
    ]

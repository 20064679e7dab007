"""Pages of casuïstiekoverleg: the next session with its cards, a new card, and what was agreed before."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rechtop.meetings.cards import sessions
from rechtop.meetings.cards.forms import AgreementForm, CardForm, DayForm
from rechtop.meetings.cards.models import Card, CardSession
from rechtop.meetings.cards.sessions import CardError, Recognisable
from rechtop.reception.desk import Desk
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.reference.domains import domain

BEFORE = 6
"""How many sessions that are over stand on the page."""


@reception_page("GET", "HEAD", "POST")
def session(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The agenda of the next session is its cards; what was agreed stays."""
    held = sessions.to_come(desk)
    day = DayForm(initial={"on": held.on if held else sessions.proposed(desk)})
    agreement: AgreementForm = AgreementForm()
    fault: CardError | None = None
    if request.method == "POST":
        day, agreement = _filled(request, day, agreement)
        try:
            if _did(request, desk, held, day, agreement):
                return redirect("meetings:cards")
        except CardError as wrong:
            fault = wrong
    cards = list(Card.objects.using(desk.store).filter(session=held).order_by("letter")) if held else []
    shown = {
        "desk": desk,
        "session": held,
        "is_today": held is not None and held.on <= desk.on,
        "cards": [(card, [domain(one).name for one in card.domains], card.by == desk.user) for card in cards],
        "agreements": held.agreements.order_by("created_at") if held else [],
        "day": day,
        "agreement": agreement,
        "fault": fault,
        "before": _before(desk),
    }
    return render(request, "meetings/cards/session.html", shown)


@reception_page("GET", "HEAD", "POST")
def new(request: HttpRequest, desk: Desk) -> HttpResponse:
    """A card: checked for what tells who it is about before it is kept."""
    form = CardForm(request.POST or None, on=desk.on)
    fault: CardError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic(using=desk.store):
                claim(desk, request, leads_to=reverse("meetings:cards"))
                sessions.bring(desk, form.situation_told())
        except CardError as wrong:
            fault = wrong
        else:
            return redirect("meetings:cards")
    shown = {"desk": desk, "form": form, "fault": fault, "found": _found(fault), "session": sessions.to_come(desk)}
    return render(request, "meetings/cards/card.html", shown)


@reception_page("POST")
def away(request: HttpRequest, desk: Desk, card: UUID) -> HttpResponse:
    """Who wrote a card takes it away."""
    try:
        sessions.take_away(desk, card)
    except CardError as wrong:
        return render(request, "meetings/cards/refused.html", {"fault": wrong}, status=409)
    return redirect("meetings:cards")


def _filled(request: HttpRequest, day: DayForm, agreement: AgreementForm) -> tuple[DayForm, AgreementForm]:
    does = request.POST.get("do")
    return (
        DayForm(request.POST) if does == "plan" else day,
        AgreementForm(request.POST) if does == "agree" else agreement,
    )


def _did(request: HttpRequest, desk: Desk, held: CardSession | None, day: DayForm, agreement: AgreementForm) -> bool:
    """Whether it was done; False when a form still has something wrong. Raises CardError."""
    does = request.POST.get("do")
    form: Any = {"plan": day, "agree": agreement}.get(does or "")
    if form is not None and not form.is_valid():
        return False
    with transaction.atomic(using=desk.store):
        claim(desk, request, leads_to=reverse("meetings:cards"))
        if does == "plan":
            sessions.plan(desk, day.cleaned_data["on"])
        elif does == "agree" and held is not None:
            told = agreement.cleaned_data
            sessions.agree_on(desk, held, told["what"], told["who"], told["due_on"])
        elif does == "close":
            sessions.close(desk)
        else:
            raise CardError("Kies wat u wilt doen.")
    return True


def _found(fault: CardError | None) -> list[Any]:
    return fault.found if isinstance(fault, Recognisable) else []


def _before(desk: Desk) -> list[CardSession]:
    held = CardSession.objects.using(desk.store).filter(is_to_come=False).order_by("-held_on")
    return list(held.prefetch_related("agreements")[:BEFORE])

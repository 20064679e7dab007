"""One right or life domain of a file: what happened, what to note, which terms run, and a draft of an appeal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing
from rechtop.reception.funnel import appeal as appealing
from rechtop.reception.funnel import events as noting
from rechtop.reception.funnel.forms import EventForm, LetterForm, NewEventForm
from rechtop.reception.funnel.state import Way, ways
from rechtop.reception.funnel.terms import Late, terms_of
from rechtop.reception.models import Event, Stage, Trajectory, WhyNot
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page, who_of
from rechtop.reception.reference.domains import DomainUnknown
from rechtop.reception.steps.reading import events_of, shown_way


class AppealForm(forms.Form):
    """What only a human can write of an appeal."""

    name = forms.CharField(label=_("naam en voornaam"), max_length=120)
    address = forms.CharField(label=_("adres"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    court = forms.CharField(label=_("welke arbeidsrechtbank"), max_length=120, initial="Arbeidsrechtbank, afdeling …")
    because = forms.CharField(
        label=_("waarom gaat u niet akkoord"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("In gewone woorden: wat is er gebeurd, en waarom klopt de beslissing niet?"),
    )  # fmt: skip
    asks = forms.CharField(
        label=_("wat vraagt u aan de rechter"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Bijvoorbeeld: het leefloon vanaf de dag van de aanvraag."),
    )  # fmt: skip


@reception_page("GET", "HEAD", "POST")
def note_new(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Note something of a right or a life domain that is not in the file yet."""
    trajectory = desk.open(pk, "trajectory.funnel")
    form = NewEventForm(request.POST if request.method == "POST" else None, day=desk.on)
    if form.is_valid():
        told = dict(form.cleaned_data)
        right, domain = told.pop("right"), told.pop("domain")
        if _noted(request, desk, pk, form, told, right=right, domain=domain):
            return redirect("reception:steps", pk)
    return file_page(request, desk, trajectory, "steps", "reception/steps/new.html", {"form": form})


@reception_page("GET", "HEAD", "POST")
def note(request: HttpRequest, desk: Desk, pk: UUID, event: UUID) -> HttpResponse:
    """Everything of one right: note what happened, take back, say why it was not obtained."""
    trajectory = desk.open(pk, "trajectory.funnel")
    events = events_of(desk, trajectory)
    way = _way(events, event)
    data = request.POST if request.method == "POST" else None
    wants = data.get("doe", "") if data is not None else ""
    form = EventForm(data if wants == "noteer" else None, way=way, day=desk.on)
    letter = LetterForm(data if wants == "brief" else None, prefix="brief")
    refused = ""
    if data is not None and wants == "noteer":
        if form.is_valid() and _noted(
            request, desk, pk, form, dict(form.cleaned_data), right=way.right, domain=way.domain, holder=way.holder
        ):
            return redirect("reception:steps", pk)
    elif data is not None and (wants != "brief" or letter.is_valid()):
        try:
            return _mended(request, desk, pk, way, wants, letter)
        except noting.StepMissing as error:
            refused = str(error)
    wholly = way.decided is not None and way.decided.stage == Stage.GRANTED
    grounds = None if wholly else appealing.grounds_of(way)
    shown = {
        "shown": shown_way(way, trajectory, desk.on),
        "terms": [(term, term.late(desk.on)) for term in terms_of(way)],
        "form": form,
        "refused": refused,
        "unlettered": _unlettered(way),
        "letter": letter,
        "history": _history(events, way),
        "grounds": grounds,
        "is_over": grounds is not None and grounds.term is not None and grounds.term.late(desk.on) is Late.OVER,
        "uncoded": _uncoded(way),
        "reasons": WhyNot.choices[1:],
    }
    return file_page(request, desk, trajectory, "steps", "reception/steps/note.html", shown)


@reception_page("GET", "HEAD", "POST")
def appeal(request: HttpRequest, desk: Desk, pk: UUID, event: UUID) -> HttpResponse:
    """A draft for the labour court, with what it means beside it. Nothing is sent and nothing is kept."""
    trajectory = desk.open(pk, "trajectory.appeal")
    way = _way(events_of(desk, trajectory), event)
    grounds = appealing.grounds_of(way)
    if grounds is None:
        return redirect("reception:note", pk, event)
    form = AppealForm(request.POST if request.method == "POST" else None, initial={"name": _named(trajectory)})
    draft = None
    if form.is_valid():
        desk.note(Act.PRINT, "trajectory.appeal", trajectory)
        draft = appealing.Draft(
            **form.cleaned_data, about=appealing.about_of(way), enclosed=appealing.enclosed_of(way), on=desk.on
        )
    shown = {"grounds": grounds, "form": form, "draft": draft, "about": appealing.about_of(way), "event": event}
    return file_page(request, desk, trajectory, "steps", "reception/steps/appeal.html", shown)


def _noted(request: HttpRequest, desk: Desk, pk: UUID, form: EventForm, told: dict[str, Any], **what: str) -> bool:
    """Whether the event is noted; a refusal stands beside the form."""
    values = {**told, **what}
    stage = Stage(values.pop("stage"))
    try:
        noting.record(desk, pk, stage, claim=_claimed(request, desk, pk), **values)
    except (noting.StepMissing, DomainUnknown) as error:
        form.add_error(None, str(error))
        return False
    return True


def _mended(
    request: HttpRequest, desk: Desk, pk: UUID, way: Way[Event], wants: str, letter: LetterForm
) -> HttpResponse:
    """Take an event back, or say why a right was not obtained or when its letter came. Raises ReceptionError."""
    chosen = next((e for e in way.events if str(e.pk) == request.POST.get("gebeurtenis", "")), None)
    if chosen is None:
        raise noting.StepMissing("Deze gebeurtenis is er niet, of iemand nam ze al terug.")
    left = [event for event in way.events if event.pk != chosen.pk]
    kept = _claimed(request, desk, pk)
    if wants == "waarom" and request.POST.get("reden", "") in WhyNot.values:
        noted = noting.code_why(desk, pk, chosen.pk, WhyNot(request.POST["reden"]), claim=kept)
        return redirect("reception:note", pk, left[0].pk if left else noted.pk)
    if wants == "brief":
        told = letter.cleaned_data
        noted = noting.code_letter(desk, pk, chosen.pk, told["notified_on"], told["notified_by"], claim=kept)
        return redirect("reception:note", pk, left[0].pk if left else noted.pk)
    if wants == "terug":
        noting.take_back(desk, pk, chosen.pk, remark=request.POST.get("waarom", ""), claim=kept)
        return redirect("reception:note", pk, left[0].pk) if left else redirect("reception:steps", pk)
    raise noting.StepMissing("Kies wat u wilt doen.")


def _claimed(request: HttpRequest, desk: Desk, pk: UUID) -> Callable[[], None]:
    """Keep within the transaction that this form was sent."""
    return lambda: claim(desk, request, leads_to=reverse("reception:steps", args=[pk]))


def _way(events: list[Event], pk: UUID) -> Way[Event]:
    """The way of an event that holds. Raises FileMissing."""
    for way in ways(events):
        if any(event.pk == pk for event in way.events):
            return way
    raise FileMissing("Deze gebeurtenis is er niet, of ze is teruggenomen.")


def _history(events: list[Event], way: Way[Event]) -> list[tuple[Event, bool]]:
    """Everything of a way, newest first, with whether it was taken back."""
    gone = {event.takes_back_id for event in events if event.takes_back_id is not None}
    mine = [
        event
        for event in events
        if event.takes_back_id is None
        and (event.right, event.holder) == (way.right, way.holder)
        and (way.right or event.domain == way.domain)
    ]
    return [(e, e.pk in gone) for e in sorted(mine, key=lambda e: (e.on, e.created_at), reverse=True)]


def _uncoded(way: Way[Event]) -> Event | None:
    """A refusal of which nobody said why yet."""
    decided = way.decided
    return decided if decided is not None and way.at == Stage.REFUSED and not decided.why_not else None


def _unlettered(way: Way[Event]) -> Event | None:
    """A decision whose letter nobody noted yet: without its day there is no last day to appeal."""
    return way.decided if way.decided is not None and way.decided.notified_on is None else None


def _named(trajectory: Trajectory) -> str:
    return trajectory.person.name and who_of(trajectory.person)

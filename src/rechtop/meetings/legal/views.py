"""Pages of consultations of art. 458ter. They lead nowhere else, and nothing else leads to a note."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from rechtop.accounts.access import Action, Standing
from rechtop.accounts.gate import work_page
from rechtop.meetings.legal.convening import convene
from rechtop.meetings.legal.errors import ConsultationError, ConsultationMissing
from rechtop.meetings.legal.forms import EndForm, NoteForm, Table
from rechtop.meetings.legal.models import LegalNote
from rechtop.meetings.legal.sitting import Seated, mine, sit
from rechtop.stores.errors import StoreError

Page = Callable[..., HttpResponse]


def _page(*methods: str) -> Callable[[Page], Page]:
    """The door: a role that may sit in one, a calm answer to what does not open."""

    def decorate(view: Page) -> Page:
        @work_page(*methods, action=Action.CONVENE)
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                return view(request, *args, **kwargs)
            except ConsultationMissing:
                raise Http404 from None
            except StoreError as fault:
                return render(request, "meetings/legal/closed.html", {"fault": str(fault)}, status=503)

        return shown

    return decorate


@_page("GET", "HEAD")
def consultations(request: HttpRequest, standing: Standing) -> HttpResponse:
    """Those that list her; of others nobody hears that they exist."""
    seats = list(mine(standing, timezone.localdate()))
    return render(
        request, "meetings/legal/list.html", {"seats": seats, "due": [one for one in seats if one.may_destroy]}
    )


@_page("GET", "HEAD", "POST")
def new(request: HttpRequest, standing: Standing) -> HttpResponse:
    """Fix ground, aim, rules and participants, and open it: one form, because none of it can change afterwards."""
    user = standing.user
    first = {"name": str(user), "email": user.email} if user is not None else {}
    table, fault = Table(request.POST or None, first=first), ""
    key = _key(request.POST.get("key", ""))
    if request.method == "POST" and table.is_valid():
        try:
            made = convene(standing, key, table.fixed(), timezone.localdate())
        except ConsultationError as wrong:
            fault = str(wrong)
        else:
            return redirect("meetings:legal", made)
    return render(request, "meetings/legal/new.html", {"table": table, "fault": fault, "key": key})


@_page("GET", "HEAD", "POST")
def one(request: HttpRequest, standing: Standing, consultation: UUID) -> HttpResponse:
    """What is fixed, the notes, and the end: for those on its list."""
    seated = sit(standing, consultation, timezone.localdate(), "consultation.page")
    note_form, end_form, fault = NoteForm(), EndForm(), ""
    if request.method == "POST":
        note_form, end_form = NoteForm(request.POST), EndForm(request.POST)
        try:
            _do(request, seated, note_form, end_form)
        except ConsultationError as wrong:
            fault = str(wrong)
        else:
            gone = request.POST.get("do") == "destroy"
            return redirect("meetings:legal_list") if gone else redirect("meetings:legal", consultation)
    return _shown(request, seated, note_form, end_form, fault)


def _do(request: HttpRequest, seated: Seated, note_form: NoteForm, end_form: EndForm) -> None:
    note_form.is_valid()
    end_form.is_valid()
    match request.POST.get("do"):
        case "note":
            seated.write(note_form.cleaned_data.get("text", ""), _key(request.POST.get("key", "")))
        case "end":
            told = end_form.cleaned_data
            seated.end(told.get("decision", ""), told.get("destroy_on"))
        case "destroy":
            seated.destroy()
        case _:
            raise ConsultationError("Kies wat u wilt doen.")


def _shown(request: HttpRequest, seated: Seated, note_form: NoteForm, end_form: EndForm, fault: str) -> HttpResponse:
    shown = {
        "seated": seated,
        "fixed": seated.consultation,
        "participants": sorted(seated.consultation.participants.all(), key=lambda one: one.name.casefold()),
        "notes": LegalNote.objects.using(seated.store).order_by("at", "pk"),
        "ending": seated.ending,
        "note_form": note_form,
        "end_form": end_form,
        "fault": fault,
        "is_ending": request.POST.get("do") == "end",
        "key": uuid4(),
        "readings": seated.readings(),
    }
    return render(request, "meetings/legal/one.html", shown)


def _key(told: str) -> UUID:
    """The id that a form carries, so that what is sent twice is kept once."""
    try:
        return UUID(told)
    except ValueError:
        return uuid4()

"""Somebody at the counter: one screen, and a file."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rechtop.accounts.access import Action
from rechtop.accounts.models import Role
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.start.beginning import NobodyCarries, begin, begin_for
from rechtop.reception.start.forms import NewForm
from rechtop.reception.start.known import Known, known_here, names_of_teams
from rechtop.reception.start.searching import search
from rechtop.stores.models import Store


@reception_page("GET", "HEAD", "POST")
def new(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Iemand aan de balie. Whoever may be known is shown once before a new file is made."""
    teams = names_of_teams(desk.standing.teams(Action.RECEIVE, desk.organisation) or ())
    takes = Role.RECEPTIONIST not in {mandate.role for mandate in desk.standing.mandates}
    form = NewForm(request.POST or None, teams=teams, takes=takes)
    known: tuple[Known, ...] = ()
    if form.is_valid():
        chosen = request.POST.get("known", "")
        if not chosen and not form.was_asked:
            known = known_here(desk, form.cleaned_data["name"])
        if not known:
            try:
                return redirect(_begun(request, desk, form, chosen))
            except NobodyCarries as fault:
                form.add_error("team" if "team" in form.fields else "is_taken", str(fault))
    if known:
        form.fields["question"].widget.attrs.pop("autofocus")  # what is asked first is above it
    shown = {"form": form, "known": known, "name": form["name"].value() or "", "desk": desk}
    return render(request, "reception/start/new.html", shown)


@reception_page("POST")
def known(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Who may be known by the name that is being typed, as a part of the page."""
    name = request.POST.get("name", "")[:200]
    return render(request, "reception/start/_known.html", {"known": known_here(desk, name), "name": name})


def _begun(request: HttpRequest, desk: Desk, form: NewForm, chosen: str) -> str:
    """Begin a file, of somebody who is known or of somebody new; its address. The same form twice is one file."""
    store = Store.objects.get(pk=desk.organisation)
    arrival = form.arrival(synthetic=store.is_synthetic)
    with transaction.atomic(using=desk.store):
        made = begin_for(desk, _person(chosen), arrival) if chosen else begin(desk, arrival)
        address = reverse("reception:file", args=[made.pk])
        claim(desk, request, leads_to=address)
    return address


def _person(chosen: str) -> UUID:
    """Whose id was chosen. Raises FileMissing when it is none."""
    try:
        return UUID(chosen)
    except ValueError:
        raise FileMissing("no such person") from None


@reception_page("GET", "HEAD", "POST")
def find(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Search by name, reference or national number. What is typed travels in the form, never in an address (P-10)."""
    typed = request.POST.get("typed", "")[:200]
    asked = request.POST.get("page", "1")
    found = search(desk, typed, int(asked) if asked.isdecimal() and len(asked) < 6 else 1)
    shown = {"found": found, "typed": typed, "desk": desk, "next": found.page + 1, "previous": found.page - 1}
    return render(request, "reception/start/find.html", shown)

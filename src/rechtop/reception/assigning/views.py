"""Who carries a file, on its page; and who follows the files of somebody who is away."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from rechtop.accounts.access import Action
from rechtop.accounts.gate import need
from rechtop.reception.assigning import carrying, helping, substituting
from rechtop.reception.assigning.colleagues import colleagues, teams
from rechtop.reception.assigning.errors import NotAssigned
from rechtop.reception.assigning.forms import AbsenceForm, GiveForm, HelpForm, QueueForm
from rechtop.reception.assigning.open_ends import open_ends
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page

SHOWN = 50
"""Lines of history at most."""


@reception_page("GET", "HEAD", "POST")
def trekker(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Take, give or queue the file; who carried it before; and that the person heard it."""
    trajectory = desk.open(pk, "trajectory.assignment")
    data = request.POST if request.method == "POST" else None
    wants = data.get("doe", "") if data is not None else ""
    named, known = teams(desk), colleagues(desk)
    gives = GiveForm(data if wants == "geef" else None, known=known, teams=named)
    queues = QueueForm(data if wants == "wachtrij" else None, teams=named)
    helps = HelpForm(data if wants == "meewerken" else None, known=known, teams=named)
    refused = ""
    try:
        if data is not None and (_done(request, desk, pk, wants, gives, queues) or _helped(desk, pk, data, helps)):
            may_still_read = desk.files().filter(pk=pk).exists()
            return redirect("reception:trekker", pk) if may_still_read else redirect("reception:workbench")
    except NotAssigned as error:
        refused = _beside(error, {"geef": gives, "wachtrij": queues, "meewerken": helps}.get(wants))
        trajectory.refresh_from_db(using=desk.store)
    ref = desk.file_ref(trajectory)
    held = carrying.trekker_of(desk, trajectory)
    may_assign = bool(desk.standing.may(Action.ASSIGN, ref))
    kept = Assignment.objects.using(desk.store).filter(trajectory=trajectory).order_by("-since", "-created_at")
    history = list(kept[:SHOWN])
    shown = {
        "held": held,
        "is_gone": held is not None and carrying.is_gone(desk, held),
        "history": history,
        "to_tell": [one.pk for one in history if carrying.must_tell(desk, one)],
        "gives": gives,
        "queues": queues,
        "helps": helps,
        "helping": helping.helping(history),
        "form": next((form for form in (queues, helps) if form.is_bound), gives),
        "open_ends": open_ends(desk, trajectory),
        "refused": refused,
        "may_assign": may_assign and not trajectory.closed_on,
        "may_queue": (may_assign or (held is not None and held.worker == desk.user)) and not trajectory.closed_on,
    }
    return file_page(request, desk, trajectory, "trekker", "reception/assigning/trekker.html", shown)


def _done(request: HttpRequest, desk: Desk, pk: UUID, wants: str, gives: GiveForm, queues: QueueForm) -> bool:
    """Whether what was asked is done. Raises NotAssigned."""
    kept = _kept(request, desk, reverse("reception:trekker", args=[pk]))
    if wants == "neem":
        carrying.take(desk, pk, claim=kept)
        return True
    if wants == "verteld":
        carrying.tell(desk, pk, _key(request.POST.get("wie", "")), claim=kept)
        return True
    if wants == "geef" and gives.is_valid():
        carrying.give(desk, pk, gives.cleaned_data["to"], gives.cleaned_data["note"], claim=kept)
        return True
    if wants == "wachtrij" and queues.is_valid():
        carrying.put_in_queue(desk, pk, queues.cleaned_data["team"], queues.cleaned_data["left_note"], claim=kept)
        return True
    return False


def _helped(desk: Desk, pk: UUID, data: QueryDict, helps: HelpForm) -> bool:
    """Whether a colleague works along, or no longer does. Raises NotAssigned."""
    if data.get("doe") == "meewerken" and helps.is_valid():
        helping.let_help(desk, pk, helps.cleaned_data["helper"], helps.cleaned_data["help_note"])
        return True
    if data.get("doe") == "stopt":
        helping.end_help(desk, pk, _key(data.get("wie", "")))
        return True
    return False


@reception_page("GET", "HEAD", "POST", action=Action.ASSIGN)
def absence(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Somebody is ill or away: who follows all her files, from when until when; and when she is back."""
    need(desk.standing, Action.ASSIGN, desk.ref("trajectory"))
    data = request.POST if request.method == "POST" else None
    wants = data.get("doe", "") if data is not None else ""
    known = colleagues(desk)
    form = AbsenceForm(data if wants == "vervang" else None, known=known, teams=teams(desk), me=desk.user, on=desk.on)
    address = reverse("reception:absence")
    refused = ""
    try:
        if wants == "vervang" and form.is_valid():
            told = form.cleaned_data
            made = substituting.substitute(
                desk, told["away"], told["by"], since=told["since"], until=told["until"], note=told["note"],
                claim=_kept(request, desk, address),
            )  # fmt: skip
            if made:
                return redirect(address)
            refused = "none"
        elif wants == "terug" and data is not None:
            keys = _key(data.get("wie", "")), _key(data.get("vervanger", ""))
            substituting.back(desk, *keys, claim=_kept(request, desk, address))
            return redirect(address)
    except NotAssigned as error:
        _beside(error, form)
    shown = {"form": form, "absences": substituting.absences(desk), "refused": refused, "desk": desk}
    return render(request, "reception/assigning/absence.html", shown)


def _kept(request: HttpRequest, desk: Desk, leads_to: str) -> Callable[[], None]:
    """Keep within the transaction that this form was sent."""
    return lambda: claim(desk, request, leads_to=leads_to)


def _beside(error: NotAssigned, form: forms.Form | None) -> str:
    """Put the text beside its field; what belongs to no field stands above the page."""
    if form is not None and error.field in form.fields:
        form.add_error(error.field, str(error))
        return ""
    return str(error)


def _key(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotAssigned("Deze regel is er niet meer. Kijk de lijst na.") from None

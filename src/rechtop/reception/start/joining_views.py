"""Two files side by side, and whether they become one."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from rechtop.accounts.access import Action
from rechtop.reception.contact.keeping import born
from rechtop.reception.desk import Desk
from rechtop.reception.models import Ending, Trajectory
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page, who_of
from rechtop.reception.start.joining import CannotJoin, join, joined_into, moving, undo
from rechtop.reception.start.searching import search


class JoinForm(forms.Form):
    """Which file stays, and who stays. Nothing is chosen beforehand: the worker decides."""

    file = forms.ChoiceField(label=_("welk dossier blijft"), widget=forms.RadioSelect)
    person = forms.ChoiceField(label=_("welke naam en gegevens blijven"), widget=forms.RadioSelect)


@reception_page("GET", "HEAD", "POST")
def choose(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Find the other file of the same person; what was put together today can be undone here."""
    trajectory = desk.open(pk, "trajectory.joining")
    fault = ""
    if request.POST.get("undo"):
        try:
            undo(desk, pk, UUID(request.POST["undo"]))
            return redirect("reception:join", pk)
        except (CannotJoin, ValueError) as refused:
            fault = str(refused)
    typed = request.POST.get("typed", "")[:200]
    rows = [row for row in search(desk, typed).rows if row.file.pk != pk] if typed.strip() else []
    shown = {"typed": typed, "rows": rows, "joined": joined_into(desk, pk), "fault": fault}
    return file_page(request, desk, trajectory, "identity", "reception/start/choose.html", shown)


@reception_page("GET", "HEAD", "POST", action=Action.WRITE_FILE)
def beside(request: HttpRequest, desk: Desk, pk: UUID, other: UUID) -> HttpResponse:
    """Both side by side: what each holds, which stays, who stays."""
    both = [desk.open(one, "trajectory.joining", Action.WRITE_FILE) for one in (pk, other)]
    form = JoinForm(request.POST if request.method == "POST" else None)
    for name, values in (("file", [file.pk for file in both]), ("person", [file.person_id for file in both])):
        field = form.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(str(value), _label(file)) for value, file in zip(values, both, strict=True)]
    if form.is_valid():
        kept = UUID(form.cleaned_data["file"])
        gone = next((file.pk for file in both if file.pk != kept), kept)
        try:
            join(desk, kept, gone, person=UUID(form.cleaned_data["person"]))
            return redirect("reception:join", kept)
        except CannotJoin as refused:
            form.add_error(None, str(refused))
    shown = {"form": form, "both": [_shown(desk, file) for file in both], "merged": Ending.MERGED}
    return file_page(request, desk, both[0], "identity", "reception/start/beside.html", shown)


def _label(file: Trajectory) -> str:
    return f"{who_of(file.person)} ({file.reference})"


def _shown(desk: Desk, file: Trajectory) -> dict[str, object]:
    """What the page tells of a file: who, what she asked, and how much of what would move."""
    counts = [
        (model._meta.verbose_name, model._default_manager.using(desk.store).filter(trajectory=file))
        for model in moving()
    ]
    return {
        "file": file,
        "who": who_of(file.person),
        "born": born(file.person),
        "counts": [(name, number) for name, rows in counts if (number := rows.count())],
    }

"""The appointments of a file: a list with a new one, how one went, and one for a diary."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from rechtop.journal.models import Act
from rechtop.reception.appointments import making
from rechtop.reception.appointments.calendar_file import FILE_NAME, MEDIA_TYPE, calendar_file
from rechtop.reception.appointments.forms import HowForm, PlanForm
from rechtop.reception.appointments.making import AppointmentRefused, Next, Plan
from rechtop.reception.assigning.colleagues import colleagues, names_of
from rechtop.reception.desk import Desk
from rechtop.reception.models import Appointment, Trajectory
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page

SHOWN = 50
"""Appointments of the past at most."""


@reception_page("GET", "HEAD", "POST")
def appointments(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """What is planned, a new one, and what was."""
    trajectory = desk.open(pk, making.WHAT)
    data = request.POST if request.method == "POST" else None
    form = PlanForm(data, known=colleagues(desk), me=(desk.user, desk.name))
    if data is not None and form.is_valid():
        address = reverse("reception:appointments", args=[pk])
        try:
            making.make(desk, pk, Plan(**form.cleaned_data), claim=lambda: claim(desk, request, leads_to=address))
        except AppointmentRefused as refused:
            form.add_error(refused.field or None, str(refused))
        else:
            return redirect(address)
    held = list(Appointment.objects.using(desk.store).filter(trajectory=trajectory).order_by("-at")[:SHOWN])
    names = names_of(one.worker for one in held)
    shown = {
        "form": form,
        "planned": [(one, names.get(one.worker, "")) for one in reversed(held) if one.state == "planned"],
        "past": [(one, names.get(one.worker, "")) for one in held if one.state != "planned"],
    }
    return file_page(request, desk, trajectory, "appointments", "reception/appointments/page.html", shown)


@reception_page("GET", "HEAD", "POST")
def how_it_went(request: HttpRequest, desk: Desk, pk: UUID, appointment: UUID) -> HttpResponse:
    """Came, missed or called off; the last two ask why and when next."""
    trajectory = desk.open(pk, making.WHAT)
    held = _one(desk, trajectory, appointment)
    data = request.POST if request.method == "POST" else None
    form = HowForm(data)
    if data is not None and form.is_valid():
        try:
            _note(request, desk, pk, appointment, form)
        except AppointmentRefused as refused:
            form.add_error(_field(refused.field), str(refused))
        else:
            return redirect("reception:appointments", pk)
    shown = {"form": form, "one": held, "name": names_of([held.worker]).get(held.worker, "")}
    return file_page(request, desk, trajectory, "appointments", "reception/appointments/how.html", shown)


@reception_page("GET", "HEAD")
def diary(request: HttpRequest, desk: Desk, pk: UUID, appointment: UUID) -> HttpResponse:
    """One appointment as a file for a diary, with a neutral title."""
    trajectory = desk.open(pk, making.WHAT)
    held = _one(desk, trajectory, appointment)
    desk.note(Act.EXPORT, "trajectory.appointments.diary", trajectory)
    headers = {"Content-Disposition": f'attachment; filename="{FILE_NAME}"'}
    return HttpResponse(calendar_file(held), content_type=MEDIA_TYPE, headers=headers)


def _note(request: HttpRequest, desk: Desk, pk: UUID, key: UUID, form: HowForm) -> None:
    """Keep how it went. Raises AppointmentRefused."""
    told = form.cleaned_data
    address = reverse("reception:appointments", args=[pk])

    def kept() -> None:
        claim(desk, request, leads_to=address)

    if told["how"] == making.CAME:
        making.came(desk, pk, key, remark=told["remark"], claim=kept)
        return
    then = Next(told["next_on"], told["next_at"]) if told["next_on"] else None
    act = making.missed if told["how"] == making.MISSED else making.called_off
    act(desk, pk, key, because=told["because"], then=then, claim=kept)


def _field(name: str) -> str | None:
    """The field of the form for one of a plan: a next appointment is typed in other fields."""
    return {"on": "next_on", "at": "next_at", "minutes": "next_at"}.get(name, name) or None


def _one(desk: Desk, trajectory: Trajectory, key: UUID) -> Appointment:
    held = Appointment.objects.using(desk.store).filter(trajectory=trajectory, pk=key).first()
    if held is None:
        raise Http404
    return held

"""How to reach her, who she is, and apart from both the national number."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from rechtop.reception.contact import national_number as numbers
from rechtop.reception.contact.forms import ContactForm, IdentityForm, NumberForm
from rechtop.reception.contact.keeping import contact_of, keep_contact, keep_identity
from rechtop.reception.contact.safe import Way, allowed
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page


@reception_page("GET", "HEAD", "POST")
def contact(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """How she may be reached, and what may lie at home."""
    trajectory = desk.open(pk, "person.contact")
    held = contact_of(desk, trajectory.person_id)
    form = ContactForm(request.POST or None, held=held)
    if form.is_valid():
        keep_contact(desk, pk, form.told())
        return redirect("reception:contact", pk)
    ways = [(way.label, allowed(held, way)) for way in Way]
    shown = {"form": form, "held": held, "ways": ways}
    return file_page(request, desk, trajectory, "contact", "reception/contact/page.html", shown)


@reception_page("GET", "HEAD", "POST")
def identity(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Who she is, only as far as it is needed."""
    trajectory = desk.open(pk, "person.identity")
    form = IdentityForm(request.POST or None, file=trajectory, on=desk.on)
    if form.is_valid():
        keep_identity(desk, pk, form.told())
        return redirect("reception:file", pk)
    has_number = numbers.held_of(desk, trajectory.person_id) is not None
    shown = {"form": form, "has_number": has_number}
    return file_page(request, desk, trajectory, "identity", "reception/contact/identity.html", shown)


@reception_page("GET", "HEAD", "POST")
def national_number(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """The national number: masked, in full only when somebody presses for it, and it can go."""
    trajectory = desk.open(pk, "person.national_number")
    pressed = request.POST.get("what", "")
    if pressed == "remove":
        numbers.remove(desk, pk)
        return redirect("reception:national_number", pk)
    form = NumberForm(request.POST if pressed == "keep" else None)
    if form.is_valid():
        try:
            numbers.keep(desk, pk, form.cleaned_data["number"], form.cleaned_data["asked_for"])
            return redirect("reception:national_number", pk)
        except ReceptionError as fault:
            form.add_error("number", str(fault))
    held = numbers.held_of(desk, trajectory.person_id)
    shown = {
        "form": form,
        "held": held,
        "masked": numbers.masked(held.number) if held is not None else "",
        "full": numbers.show_in_full(desk, pk) if pressed == "show" else "",
    }
    return file_page(request, desk, trajectory, "identity", "reception/contact/national_number.html", shown)

"""Writing to a person, seeing what left, and pausing all messages."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from rechtop.journal.models import Act
from rechtop.reception.calling import name_of, whom_to_call
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.messages.letter import letter
from rechtop.reception.messages.sending import printed, send_waiting
from rechtop.reception.messages.texts import BY_ID, KINDS
from rechtop.reception.messages.writing import refusal, write_message
from rechtop.reception.models import Message, MessageChannel, MessageState, Person, SafeContact, Trajectory
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page

FIELDS = ("when", "where", "what", "phone")


@reception_page("GET", "HEAD", "POST")
def messages(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """GET shows what was sent and what may be; POST puts one message in the outbox and tries to send it at once."""
    trajectory = desk.open(pk, "trajectory.messages")
    if request.method != "POST":
        return _page(request, desk, trajectory)
    kind, channel = request.POST.get("kind", ""), request.POST.get("channel", "")
    if kind not in BY_ID or channel not in MessageChannel.values:
        return _page(request, desk, trajectory, "Kies een soort bericht en hoe het gaat.")
    try:
        write_message(desk, pk, kind, MessageChannel(channel), {name: request.POST.get(name, "") for name in FIELDS})
    except ReceptionError as fault:
        return _page(request, desk, trajectory, str(fault))
    send_waiting(desk.store)
    return redirect("reception:messages", pk)


@reception_page("POST")
def pause(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Stop or allow all messages to this person."""
    with desk.writing(pk, "person.pause") as trajectory:
        person = Person.objects.using(desk.store).filter(pk=trajectory.person_id)
        person.update(messages_paused="stop" in request.POST)
    return redirect("reception:messages", pk)


@reception_page("POST", once=False)
def letter_file(request: HttpRequest, desk: Desk, pk: UUID, message_pk: UUID) -> HttpResponse:
    """The letter as PDF, to print now; that it was printed is noted. Nothing of it is kept as a file: it may be asked
    again.
    """
    with desk.writing(pk, "trajectory.letter", act=Act.PRINT) as trajectory, transaction.atomic(using=desk.store):
        held = Message.objects.using(desk.store).filter(pk=message_pk, trajectory=trajectory)
        message = held.filter(channel=MessageChannel.LETTER).first()
        if message is None:
            raise Http404
        if message.state == MessageState.WAITING and trajectory.person.messages_paused:
            return redirect("reception:messages", pk)
        made = letter(message, name_of(desk.organisation), desk.on)
        if message.state == MessageState.WAITING:
            printed(desk.store, message, desk.name)
    answer = HttpResponse(made, content_type="application/pdf")
    answer.headers["Content-Disposition"] = 'attachment; filename="brief.pdf"'
    return answer


def _page(request: HttpRequest, desk: Desk, trajectory: Trajectory, fault: str = "") -> HttpResponse:
    contact = SafeContact.objects.using(desk.store).filter(person=trajectory.person_id).first()
    ways = [(channel.value, channel.label, refusal(trajectory, contact, channel)) for channel in MessageChannel]
    typed = {name: request.POST.get(name, "") for name in ("kind", "channel", *FIELDS)}
    typed["phone"] = typed["phone"] or whom_to_call(desk, trajectory).phone
    sent = Message.objects.using(desk.store).filter(trajectory=trajectory).order_by("-created_at")
    shown = {
        "kinds": KINDS,
        "ways": ways,
        "sent": sent,
        "fault": fault,
        "typed": typed,
        "can_write": any(not why for _, _, why in ways),
    }
    return file_page(request, desk, trajectory, "messages", "reception/messages/messages.html", shown)

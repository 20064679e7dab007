"""Writing a message: only along a way that the person said is safe, and only what that way may tell."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from rechtop.journal.models import Act
from rechtop.reception.calling import whom_to_call
from rechtop.reception.contact.safe import ADDRESSES, Way, allowed
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.messages.texts import BY_ID, FIELD_LABELS, SMS_LETTERS, SUBJECT
from rechtop.reception.models import Message, MessageChannel, SafeContact, Trajectory

WAYS = {MessageChannel.EMAIL: Way.MAIL, MessageChannel.SMS: Way.TEXT, MessageChannel.LETTER: Way.POST}
"""Which way of safe contact a message goes."""


class NotSafe(ReceptionError):
    """This way to reach her is not allowed, or not known to be."""


def refusal(trajectory: Trajectory, contact: SafeContact | None, channel: MessageChannel) -> str:
    """Why a message may not go along a way; empty when it may. What was not asked is no yes."""
    if trajectory.person.messages_paused:
        return "Ze vroeg om geen berichten te sturen. Zet de pauze eerst af, samen met haar."
    decision = allowed(contact, WAYS[channel])
    return "" if decision else decision.why


def text_of(desk: Desk, trajectory: Trajectory, kind: str, channel: MessageChannel, filled: Mapping[str, str]) -> str:
    """What the message says. Raises ReceptionError when this kind cannot go along this way, or a field is empty."""
    told = BY_ID[kind]
    pattern = told.sms if channel == MessageChannel.SMS else told.body
    if not pattern:
        raise ReceptionError("Een sms zegt niets over de hulp. Kies een brief of een e-mail, of “Bel ons eens”.")
    empty = [field for field in told.fields if f"{{{field}}}" in pattern and not filled.get(field, "").strip()]
    if empty:
        names = " en ".join(f"“{FIELD_LABELS[field]}”" for field in empty)
        raise ReceptionError(f"Voor “{told.label}” is nog leeg: {names}. Vul het in en verstuur opnieuw.")
    call = whom_to_call(desk, trajectory)
    phone = filled.get("phone", "").strip() or call.phone
    if not phone:
        raise ReceptionError("Op welk nummer mag ze terugbellen? Vul het in. Op de sociale kaart staat er geen.")
    text = pattern.format(
        name=trajectory.person.name or "",
        worker=call.worker or desk.name,
        phone=phone,
        when=filled.get("when", "").strip(),
        where=filled.get("where", "").strip(),
        what=filled.get("what", "").strip(),
    ).replace("Dag ,", "Dag,")
    if channel == MessageChannel.SMS and len(text) > SMS_LETTERS:
        raise ReceptionError(f"Deze sms telt {len(text)} tekens. Er passen er {SMS_LETTERS}. Kort de tekst in.")
    return text


def write_message(desk: Desk, pk: UUID, kind: str, channel: MessageChannel, filled: Mapping[str, str]) -> Message:
    """Put a message in the outbox. Raises NotSafe, or ReceptionError as `text_of` does."""
    with desk.writing(pk, "trajectory.message", act=Act.SEND) as trajectory:
        contact = SafeContact.objects.using(desk.store).filter(person=trajectory.person_id).first()
        why = refusal(trajectory, contact, channel)
        if why or contact is None:
            raise NotSafe(why)
        return Message.objects.using(desk.store).create(
            trajectory=trajectory,
            channel=channel,
            kind=kind,
            address=getattr(contact, ADDRESSES[WAYS[channel]]),
            subject=SUBJECT,
            body=text_of(desk, trajectory, kind, channel, filled),
            by=desk.user,
            by_name=desk.name,
        )

"""The sender's side: agreeing, sending, withdrawing. Nothing leaves that she did not see and agree to (P-04, P-06)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NotRequired, TypedDict
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from rechtop.handovers.documents import sign
from rechtop.handovers.errors import HandoverError, NotAgreed
from rechtop.handovers.exchange import put_out
from rechtop.handovers.models import Agreed, Direction, Handover
from rechtop.handovers.models.exchange import DocumentKind
from rechtop.handovers.moving import Mover, move
from rechtop.handovers.states import Side, State, Way
from rechtop.handovers.terms import due_after, terms_of
from rechtop.journal.models import Act
from rechtop.reception.calling import name_of, whom_to_call
from rechtop.reception.contact.national_number import stands_in
from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from rechtop.stores.peers import close_doors

SCRIPT = "2026-11"
"""The version of the text that is read to her when she agrees by voice."""

FACT = "fact:"
"""How the id of an item begins that is a fact."""

NEVER = frozenset({"hypothesis"})
"""Kinds of item that never leave (P-15)."""


class Item(TypedDict):
    """One thing that is handed over: its id, its kind (name, contact, question, fact, words, step), and its text.

    A fact says the same once more as a value (``value``, JSON) that held on a day (``on``), so that nobody types it.
    """

    id: str
    kind: str
    label: str
    text: str
    value: NotRequired[str]
    on: NotRequired[str]


@dataclass(frozen=True, slots=True)
class To:
    """The receiver: a service of the social map, and how it goes there."""

    service: UUID
    name: str
    way: Way
    organisation: UUID | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How she agreed, and who heard it."""

    how: Agreed
    on: date
    witness: str = ""
    interpreter: str = ""
    script: str = field(default=SCRIPT)


def draft(desk: Desk, pk: UUID, to: To, purpose: str, items: Sequence[Item], until: date) -> Handover:
    """A handover to look at together; nothing left yet. Raises HandoverError when something may never leave."""
    if not purpose.strip():
        raise HandoverError("Waarvoor is het? Vul in waarmee de andere dienst helpt.")
    if until < desk.on:
        raise HandoverError(f"{until:%d/%m/%Y} is voorbij. Kies tot wanneer de andere dienst dit mag gebruiken.")
    if to.organisation == desk.organisation:
        raise HandoverError("Dit is uw eigen organisatie. Geef het dossier door aan een collega of een ander team.")
    if not items:
        raise HandoverError("Kies wat u overdraagt: minstens een naam of roepnaam, een veilig contact en de vraag.")
    if any(item["kind"] in NEVER for item in items):
        raise HandoverError("Een vermoeden van een werker gaat nooit mee.")
    for label, text in [("Waarvoor", purpose), *((item["label"], item["text"]) for item in items)]:
        if stands_in(text):
            raise HandoverError(f"In “{label}” staat een rijksregisternummer. Dat gaat niet mee. Haal het eruit.")
    with desk.writing(pk, "handover.draft") as trajectory:
        call = whom_to_call(desk, trajectory)
        return Handover.objects.using(desk.store).create(
            direction=Direction.OUT,
            trajectory=trajectory,
            sender=desk.organisation,
            sender_name=name_of(desk.organisation),
            sender_call=f"{call.worker or desk.name} {call.phone}".strip(),
            receiver=to.service,
            receiver_organisation=to.organisation,
            receiver_name=to.name,
            way=to.way,
            purpose=purpose.strip(),
            items=[dict(item) for item in items],
            until=until,
            by=desk.user,
            by_name=desk.name,
        )


def strike(desk: Desk, handover: Handover, item: str) -> Handover:
    """She wants one thing not to go along. Raises HandoverError when it left already, or nothing would be left."""
    trajectory = _own(handover)
    with desk.writing(trajectory.pk, "handover.strike"):
        held = Handover.objects.using(desk.store).select_for_update().get(pk=handover.pk)
        if held.state != State.DRAFT:
            raise HandoverError("Dit is al vertrokken. Trek de overdracht in als ze het niet meer wil.")
        kept = [one for one in held.items if one["id"] != item]
        if not kept:
            raise HandoverError("Dan blijft er niets over. Kies anders, of verstuur niets.")
        held.items = kept
        held.version += 1
        held.save(using=desk.store, update_fields=["items", "version"])
    return held


def send(desk: Desk, handover: Handover, agreement: Agreement) -> Handover:
    """It leaves, exactly as it was drafted. Raises NotAgreed, HandoverError, MoveRefused."""
    if agreement.how == Agreed.VOICE and not agreement.witness.strip():
        raise NotAgreed("Wie hoorde het mee? Vul de naam van de getuige in.")
    if agreement.on > desk.on:
        raise NotAgreed("Ze kan niet op een latere dag akkoord gegaan zijn.")
    if handover.until < desk.on:
        raise HandoverError(f"{handover.until:%d/%m/%Y} is voorbij. Kies opnieuw tot wanneer zij akkoord gaat.")
    trajectory = _own(handover)
    with desk.writing(trajectory.pk, "handover.send", act=Act.SEND):
        due = due_after(desk.on, terms_of(desk.store, handover.receiver, desk.on))
        sent = move(
            desk.store,
            handover,
            State.SENT,
            Mover(Side.SENDER, desk.user, desk.name),
            desk.on,
            agreed_how=agreement.how,
            agreed_on=agreement.on,
            witness=agreement.witness.strip(),
            interpreter=agreement.interpreter.strip(),
            script=agreement.script if agreement.how == Agreed.VOICE else "",
            sent_on=desk.on,
            receipt_due=due.receipt,
            remind_on=due.remind,
            answer_due=due.answer,
        )
        if sent.way in {Way.STORE, Way.INSTALLATION}:
            if sent.receiver_organisation is None:
                raise HandoverError("Van welke organisatie is deze dienst? Vul dat aan op de sociale kaart.")
            signed = sign(DocumentKind.HANDOVER, sent.pk, desk.organisation, sent.receiver_organisation, _told(sent))
            put_out(desk.store, signed)
    return sent


def withdraw(desk: Desk, handover: Handover) -> Handover:
    """She takes her agreement back (P-07): nothing more leaves, links close, the receiver hears it."""
    trajectory = _own(handover)
    with desk.writing(trajectory.pk, "handover.withdraw"), transaction.atomic(using=desk.store):
        was_sent = handover.state != State.DRAFT
        taken = move(
            desk.store,
            handover,
            State.WITHDRAWN,
            Mover(Side.SENDER, desk.user, desk.name),
            desk.on,
            withdrawn_on=desk.on,
        )
        if was_sent and taken.receiver_organisation and taken.way in {Way.STORE, Way.INSTALLATION}:
            body = {"on": desk.on.isoformat()}
            put_out(
                desk.store,
                sign(DocumentKind.WITHDRAWAL, taken.pk, desk.organisation, taken.receiver_organisation, body),
            )
    close_doors(desk.organisation, taken.pk, timezone.now())
    return taken


def told_by_hand(desk: Desk, handover: Handover, after: State, on: date, **filled: object) -> Handover:
    """What a receiver without Rechtop said on the telephone, noted by the worker: an answer like any other."""
    trajectory = _own(handover)
    with desk.writing(trajectory.pk, "handover.note"):
        return move(desk.store, handover, after, Mover(Side.RECEIVER, desk.user, desk.name), on, **filled)


def help_began(desk: Desk, handover: Handover) -> Handover:
    """The person tells that the help really began; who receives may say so too. Raises MoveRefused."""
    trajectory = _own(handover)
    with desk.writing(trajectory.pk, "handover.started"):
        mover = Mover(Side.SENDER, desk.user, desk.name)
        return move(desk.store, handover, State.STARTED, mover, desk.on, started_on=desk.on)


def _own(handover: Handover) -> Trajectory:
    if handover.direction != Direction.OUT or handover.trajectory is None:
        raise HandoverError("Deze overdracht vertrok niet bij ons.")
    return handover.trajectory


def _told(handover: Handover) -> dict[str, object]:
    """What the document says: the items she agreed to, and nothing else of the file."""
    return {
        "service": str(handover.receiver),
        "sender_name": handover.sender_name,
        "sender_call": handover.sender_call,
        "receiver_name": handover.receiver_name,
        "purpose": handover.purpose,
        "items": handover.items,
        "until": handover.until.isoformat(),
        "agreed_how": handover.agreed_how,
        "agreed_on": handover.agreed_on.isoformat() if handover.agreed_on else "",
        "sent_on": handover.sent_on.isoformat() if handover.sent_on else "",
    }

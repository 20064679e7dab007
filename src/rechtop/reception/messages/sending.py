"""Sending what waits in the outbox of a store, each message once as far as can be known.

A message is locked while it goes. Should the machine stop between sending and noting, it goes again with the same
identifier, by which a mail server or a gateway recognises it: better twice than never.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connections, transaction
from django.utils import timezone

from rechtop.accounts.mailing import refuse_when_mail_stays
from rechtop.journal.models import Act
from rechtop.journal.writing import RECHTOP, Line, note
from rechtop.reception.models import Message, MessageChannel, MessageState

MOST_TRIES = 5
"""After so many failures a human looks at it."""

FIRST_WAIT = timedelta(minutes=10)
"""After one failure; then thirty minutes after it was written, seventy, and two and a half hours."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of one round: how many left, and how many could not."""

    left: int
    failed: int


def send_waiting(store: str, *, at: datetime | None = None) -> Sent:
    """Send every e-mail and SMS that waits. Letters wait for somebody who prints them.

    ``at`` is the time of a round that comes every minute: what failed before then waits, each time longer, so that a
    mail server that is away for an hour stops nothing. Without it everything is tried now.
    """
    waiting = Message.objects.using(store).filter(state=MessageState.WAITING).exclude(channel=MessageChannel.LETTER)
    left = failed = 0
    for pk in list(waiting.order_by("created_at").values_list("pk", flat=True)):
        with transaction.atomic(using=store):
            held = Message.objects.using(store).select_for_update(skip_locked=_can_skip(store))
            message = held.select_related("trajectory__person").filter(pk=pk, state=MessageState.WAITING).first()
            if message is None or (at and at < message.created_at + (2**message.tries - 1) * FIRST_WAIT):
                continue
            if message.trajectory.person.messages_paused:
                _settle(store, message, MessageState.STOPPED, "Ze vroeg intussen om geen berichten te sturen.")
                continue
            try:
                proof = _email(message) if message.channel == MessageChannel.EMAIL else _sms(message)
            except OSError as fault:  # a mail server that is away, a full disk
                message.tries += 1
                if message.tries < MOST_TRIES:
                    message.save(using=store, update_fields=["tries"])
                else:
                    _settle(store, message, MessageState.FAILED, f"Niet gelukt: {type(fault).__name__}")
                failed += 1
                continue
            _settle(store, message, MessageState.SENT, proof)
            left += 1
    return Sent(left, failed)


def printed(store: str, message: Message, by: str) -> None:
    """A letter was printed: that is its proof."""
    _settle(store, message, MessageState.SENT, f"Afgedrukt door {by}")


def _can_skip(store: str) -> bool:
    """Whether the database can step over what another process holds; SQLite has one writer anyway."""
    return bool(connections[store].features.has_select_for_update_skip_locked)


def _settle(store: str, message: Message, state: MessageState, proof: str) -> None:
    message.state, message.proof = state, proof
    message.sent_at = timezone.now() if state == MessageState.SENT else None
    message.save(using=store, update_fields=["state", "proof", "sent_at", "tries"])
    if state == MessageState.SENT:
        note(store, RECHTOP, Line(Act.SEND, f"message.{message.channel}", message.trajectory_id))


def _email(message: Message) -> str:
    """Send by e-mail; the identifier of the message travels in a header."""
    refuse_when_mail_stays()
    name = f"<{message.pk}@rechtop>"
    mail = EmailMessage(message.subject, message.body, None, [message.address], headers={"Message-ID": name})
    mail.send()
    return name


def _sms(message: Message) -> str:
    """Leave the SMS as a file for the gateway of the organisation: one file, readable by its owner only."""
    folder = Path(settings.DATA) / "post" / "sms"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / f"{message.pk}.txt"
    half = file.with_suffix(".half")
    with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
        out.write(f"{message.address}\n{message.body}\n")
    half.replace(file)
    return f"bestand {file.name}"

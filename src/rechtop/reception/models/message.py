"""What is sent to a person: nothing about the help in a subject or an SMS, and proof that it left."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Written
from rechtop.reception.models.trajectory import Trajectory
from rechtop.stores.sealed import SealedTextField


class MessageChannel(models.TextChoices):
    """How a message goes."""

    EMAIL = "email", _("e-mail")
    SMS = "sms", _("sms")
    LETTER = "letter", _("brief")


class MessageState(models.TextChoices):
    """How far a message is."""

    WAITING = "waiting", _("klaar om te vertrekken")
    SENT = "sent", _("vertrokken")
    FAILED = "failed", _("niet gelukt")
    STOPPED = "stopped", _("tegengehouden")


class Message(Written):
    """One message in the outbox of a store. ``proof`` is what the sender answered, or which file was written."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="messages")
    channel = models.CharField(_("langs waar"), max_length=6, choices=MessageChannel.choices)
    kind = models.CharField(_("soort bericht"), max_length=40)
    address = SealedTextField(_("naar"))
    subject = models.CharField(_("onderwerp"), max_length=80)
    body = SealedTextField(_("tekst"))
    state = models.CharField(_("stand"), max_length=8, choices=MessageState.choices, default=MessageState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(_("vertrokken op"), null=True, blank=True)
    proof = SealedTextField(_("bewijs van verzenden"), default="")

    class Meta:
        verbose_name = _("bericht")
        verbose_name_plural = _("berichten")
        indexes = [models.Index(fields=["state", "created_at"], name="message_to_send")]

"""What travels: signed documents that never change, and the outbox from which they leave."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.handovers.models.handover import Direction
from rechtop.reception.models.base import Nameless
from rechtop.stores.sealed import SealedTextField


class DocumentKind(models.TextChoices):
    """What a document says."""

    HANDOVER = "handover", _("een overdracht")
    REPLY = "reply", _("een antwoord")
    WITHDRAWAL = "withdrawal", _("een intrekking")


class Document(Nameless):
    """A document as it left or came in. ``text`` is the canonical JSON that was signed; nothing of it ever changes."""

    id = models.UUIDField(primary_key=True)
    handover = models.UUIDField(_("overdracht"), db_index=True)
    kind = models.CharField(_("soort"), max_length=10, choices=DocumentKind.choices)
    direction = models.CharField(_("kant"), max_length=3, choices=Direction.choices)
    sender = models.UUIDField(_("van welke organisatie"))
    text = SealedTextField(_("tekst"))
    digest = models.BinaryField(max_length=32)
    signature = models.BinaryField(max_length=64)
    at = models.DateTimeField(_("op"), auto_now_add=True)

    class Meta:
        verbose_name = _("document")


class Outgoing(Nameless):
    """A document that still has to arrive, or did. Sending it twice is harmless: the other side knows it by its id."""

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting", _("nog te bezorgen")
        ARRIVED = "arrived", _("bezorgd")
        GIVEN_UP = "given_up", _("niet te bezorgen")
        STOPPED = "stopped", _("ingetrokken voor het vertrok")

    document = models.OneToOneField(Document, on_delete=models.PROTECT, primary_key=True, related_name="outgoing")
    receiver = models.UUIDField(_("naar welke organisatie"))
    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try = models.DateTimeField(_("volgende poging"), null=True, blank=True)
    arrived_at = models.DateTimeField(_("bezorgd op"), null=True, blank=True)
    problem = models.CharField(_("wat er misging"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("te bezorgen")
        indexes = [models.Index(fields=["state", "next_try"], name="outgoing_waiting")]

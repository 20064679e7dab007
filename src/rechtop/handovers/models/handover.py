"""A handover as one of both sides keeps it: each in its own store, with the same id, never shared."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.handovers.states import MOVES, Outcome, Refusal, State, Way
from rechtop.reception.models.base import Kept
from rechtop.reception.models.trajectory import Trajectory
from rechtop.stores.sealed import SealedJSONField, SealedTextField


class Direction(models.TextChoices):
    """Whether it left from this store or came in."""

    OUT = "out", _("verstuurd")
    IN = "in", _("ontvangen")


class Agreed(models.TextChoices):
    """How the person agreed. An SMS is no signature."""

    SCREEN = "screen", _("op het scherm")
    PAPER = "paper", _("op papier")
    VOICE = "voice", _("mondeling, met een getuige")
    CARRIED = "carried", _("ze neemt het zelf mee")


class Handover(Kept):
    """Chosen items, a chosen receiver, a purpose, until when (P-04, P-05); and how the person agreed.

    ``items`` is exactly what was shown to her and what left: a list of {id, kind, label, text}. ``receiver`` is a
    service of the social map. ``trajectory`` is the file it came from, or, on the other side, the file it became.
    """

    direction = models.CharField(_("kant"), max_length=3, choices=Direction.choices)
    trajectory = models.ForeignKey(
        Trajectory, on_delete=models.PROTECT, null=True, blank=True, related_name="handovers"
    )
    sender = models.UUIDField(_("van welke organisatie"))
    sender_name = models.CharField(_("van"), max_length=200)
    sender_call = models.CharField(_("terugbellen naar"), max_length=200, blank=True)
    receiver = models.UUIDField(_("naar welke dienst"))
    receiver_organisation = models.UUIDField(_("van welke organisatie"), null=True, blank=True)
    receiver_name = models.CharField(_("naar"), max_length=200)
    way = models.CharField(_("hoe"), max_length=12, choices=Way.choices)
    purpose = SealedTextField(_("waarvoor"))
    items = SealedJSONField(_("wat"))
    until = models.DateField(_("mag gebruikt worden tot"))
    agreed_how = models.CharField(_("hoe ging ze akkoord"), max_length=8, choices=Agreed.choices, blank=True)
    agreed_on = models.DateField(_("akkoord op"), null=True, blank=True)
    witness = SealedTextField(_("getuige"), default="")
    interpreter = SealedTextField(_("tolk"), default="")
    script = models.CharField(_("welke tekst werd voorgelezen"), max_length=20, blank=True)
    withdrawn_on = models.DateField(_("akkoord ingetrokken op"), null=True, blank=True)
    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.DRAFT)
    sent_on = models.DateField(_("verstuurd op"), null=True, blank=True)
    receipt_due = models.DateField(_("ontvangst tegen"), null=True, blank=True)
    remind_on = models.DateField(_("herinneren op"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("herinnerd op"), null=True, blank=True)
    answer_due = models.DateField(_("antwoord tegen"), null=True, blank=True)
    received_on = models.DateField(_("ontvangen op"), null=True, blank=True)
    answered_on = models.DateField(_("geantwoord op"), null=True, blank=True)
    started_on = models.DateField(_("hulp begonnen op"), null=True, blank=True)
    ended_on = models.DateField(_("afgerond op"), null=True, blank=True)
    refusal = models.CharField(_("reden van weigering"), max_length=12, choices=Refusal.choices, blank=True)
    next_step = SealedTextField(_("wat nu"), default="")
    to_person = SealedTextField(_("boodschap voor de persoon"), default="")
    to_sender = SealedTextField(_("boodschap voor wie stuurde"), default="")
    outcome = models.CharField(_("hoe het afliep"), max_length=14, choices=Outcome.choices, blank=True)
    by = models.UUIDField(_("door (account)"), null=True, blank=True)
    by_name = models.CharField(_("door"), max_length=120, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("overdracht")
        verbose_name_plural = _("overdrachten")
        constraints = [
            models.CheckConstraint(name="handover_state_is_known", condition=Q(state__in=State.values)),
            models.CheckConstraint(
                name="handover_leaves_only_when_agreed",
                condition=Q(state__in=[State.DRAFT, State.WITHDRAWN])
                | (Q(agreed_on__isnull=False) & ~Q(agreed_how="")),
            ),
            models.CheckConstraint(
                name="handover_sent_has_a_day",
                condition=Q(state__in=[State.DRAFT, State.WITHDRAWN]) | Q(sent_on__isnull=False),
            ),
            models.CheckConstraint(
                name="handover_refused_says_why", condition=~Q(state=State.REFUSED) | ~Q(refusal="")
            ),
            models.CheckConstraint(
                name="handover_started_has_a_day", condition=~Q(state=State.STARTED) | Q(started_on__isnull=False)
            ),
            models.CheckConstraint(
                name="handover_ended_says_how",
                condition=~Q(state=State.ENDED) | (Q(ended_on__isnull=False) & ~Q(outcome="")),
            ),
            models.CheckConstraint(
                name="handover_withdrawn_has_a_day", condition=~Q(state=State.WITHDRAWN) | Q(withdrawn_on__isnull=False)
            ),
        ]
        indexes = [
            models.Index(fields=["direction", "state", "answer_due"], name="handover_of_state"),
            models.Index(fields=["receiver", "sent_on"], name="handover_of_receiver"),
        ]


class Move(Kept):
    """One change of state, only added: who made it, on which side, when it happened, and what was said with it.

    A handover has the words of the last answer; those of earlier ones stay here.
    """

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="moves")
    number = models.PositiveSmallIntegerField()
    before = models.CharField(max_length=10)
    after = models.CharField(max_length=10)
    side = models.CharField(max_length=8)
    on = models.DateField(_("op"))
    by = models.UUIDField(_("door (account)"), null=True, blank=True)
    by_name = models.CharField(_("door"), max_length=120, blank=True)
    next_step = SealedTextField(_("wat nu"), default="")
    to_person = SealedTextField(_("boodschap voor de persoon"), default="")
    to_sender = SealedTextField(_("boodschap voor wie stuurde"), default="")

    class Meta:
        verbose_name = _("stap van een overdracht")
        constraints = [
            models.UniqueConstraint(fields=["handover", "number"], name="handover_move_once"),
            models.CheckConstraint(
                name="handover_move_is_allowed",
                condition=Q(
                    *[
                        Q(before=before, after=after, side=side)
                        for (before, after), sides in MOVES.items()
                        for side in sorted(sides)
                    ],
                    _connector=Q.OR,
                ),
            ),
        ]

    @property
    def label(self) -> str:
        """The state that it came to, in words."""
        return str(State(self.after).label)

"""A consultation about one person, with her: within her file, in the store of the organisation."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models import OwnerKind, Step, Trajectory
from rechtop.reception.models.base import Written
from rechtop.stores.sealed import SealedTextField


class MeetingState(models.TextChoices):
    """How far it is."""

    PLANNED = "planned", _("gepland")
    HELD = "held", _("gehouden")
    CANCELLED = "cancelled", _("gaat niet door")


class Told(models.TextChoices):
    """How she heard what will be talked about, and with whom."""

    TALK = "talk", _("in een gesprek")
    PHONE = "phone", _("aan de telefoon")
    PAPER = "paper", _("op papier")


class Answer(models.TextChoices):
    """What she said to it; empty: not asked yet."""

    YES = "yes", _("ze gaat akkoord")
    NO = "no", _("ze wil dit niet")


class AgreedHow(models.TextChoices):
    """How she agreed."""

    VOICE = "voice", _("mondeling")
    PAPER = "paper", _("op papier")
    SCREEN = "screen", _("op het scherm")


class Attends(models.TextChoices):
    """Whether she comes; empty: not asked yet."""

    YES = "yes", _("ze is erbij")
    NO = "no", _("ze is er niet bij")


class Absence(models.TextChoices):
    """Why she is not there."""

    RATHER_NOT = "rather_not", _("ze komt liever niet")
    CANNOT = "cannot", _("ze kan niet komen")
    SOMEBODY = "somebody", _("iemand spreekt voor haar")
    OTHER = "other", _("een andere reden")


class ClientMeeting(Written):
    """Shared secrecy: she was told, she agreed, and she is there or it is written why not. The database insists.

    ``report`` is what was discussed, in words that she may read; she can have it on paper.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="client_meetings")
    on = models.DateField(_("dag"))
    place = SealedTextField(_("waar"), default="")
    state = models.CharField(_("stand"), max_length=9, choices=MeetingState.choices, default=MeetingState.PLANNED)
    told_on = models.DateField(_("ze weet het sinds"), null=True, blank=True)
    told_how = models.CharField(_("hoe ze het weet"), max_length=5, choices=Told.choices, blank=True)
    answer = models.CharField(_("haar antwoord"), max_length=3, choices=Answer.choices, blank=True)
    agreed_how = models.CharField(_("hoe ging ze akkoord"), max_length=6, choices=AgreedHow.choices, blank=True)
    agreed_on = models.DateField(_("akkoord op"), null=True, blank=True)
    attends = models.CharField(_("is ze erbij"), max_length=3, choices=Attends.choices, blank=True)
    absence = models.CharField(_("waarom niet"), max_length=10, choices=Absence.choices, blank=True)
    absence_told = SealedTextField(_("toelichting"), default="")
    report = SealedTextField(_("verslag"), default="")

    class Meta:
        verbose_name = _("cliëntoverleg")
        verbose_name_plural = _("cliëntoverleg")
        constraints = [
            models.CheckConstraint(
                name="client_meeting_is_held_only_when_she_knows_and_agrees",
                condition=~Q(state="held")
                | (
                    Q(told_on__isnull=False, answer="yes", agreed_on__isnull=False)
                    & ~Q(told_how="")
                    & ~Q(agreed_how="")
                ),
            ),
            models.CheckConstraint(
                name="client_meeting_says_whether_she_was_there",
                condition=~Q(state="held") | Q(attends="yes") | (Q(attends="no") & ~Q(absence="")),
            ),
        ]
        indexes = [models.Index(fields=["trajectory", "on"], name="client_meeting_of_file")]


class ParticipantKind(models.TextChoices):
    """Who sits at the table beside the person."""

    WORKER = "worker", _("collega")
    SERVICE = "service", _("andere dienst")
    NETWORK = "network", _("iemand uit haar omgeving")


class ClientParticipant(Written):
    """Somebody whom she knows will be there. ``account`` of a colleague, ``service`` of the social map."""

    meeting = models.ForeignKey(ClientMeeting, on_delete=models.CASCADE, related_name="participants")
    kind = models.CharField(_("wie"), max_length=7, choices=ParticipantKind.choices)
    account = models.UUIDField(_("collega (account)"), null=True, blank=True)
    service = models.UUIDField(_("dienst"), null=True, blank=True)
    name = SealedTextField(_("naam"))

    class Meta:
        verbose_name = _("deelnemer aan een cliëntoverleg")
        constraints = [
            models.CheckConstraint(
                name="client_participant_is_known",
                condition=Q(kind="network")
                | Q(kind="worker", account__isnull=False)
                | Q(kind="service", service__isnull=False),
            ),
        ]


class ClientPoint(Written):
    """Something to talk about, in plain words."""

    meeting = models.ForeignKey(ClientMeeting, on_delete=models.CASCADE, related_name="points")
    text = SealedTextField(_("punt"))

    class Meta:
        verbose_name = _("agendapunt van een cliëntoverleg")


class ClientAgreement(Written):
    """Who does what by when. ``step`` when it became an agreed step of the file."""

    meeting = models.ForeignKey(ClientMeeting, on_delete=models.CASCADE, related_name="agreements")
    what = SealedTextField(_("wat"))
    owner_kind = models.CharField(_("wie"), max_length=8, choices=OwnerKind.choices)
    owner = models.UUIDField(_("werker (account)"), null=True, blank=True)
    owner_name = SealedTextField(_("naam van wie het doet"), default="")
    due_on = models.DateField(_("tegen"))
    step = models.OneToOneField(Step, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("afspraak van een cliëntoverleg")

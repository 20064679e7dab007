"""A trajectory: one question of one person, from the counter to a result."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Kept, Written
from rechtop.reception.models.person import Household, Person
from rechtop.stores.sealed import SealedTextField


class Channel(models.TextChoices):
    """How somebody came in."""

    DESK = "desk", _("aan de balie")
    PHONE = "phone", _("telefoon")
    HOME_VISIT = "home_visit", _("huisbezoek")
    OUTREACH = "outreach", _("op straat of in de buurt")
    EMAIL = "email", _("e-mail of brief")
    REFERRAL = "referral", _("gestuurd door een andere dienst")
    PROACTIVE = "proactive", _("wij namen zelf contact op")


class Urgency(models.TextChoices):
    """How long it can wait."""

    TODAY = "today", _("vandaag nog")
    WEEK = "week", _("deze week")
    USUAL = "usual", _("kan wachten")


class Ending(models.TextChoices):
    """Why a trajectory ended."""

    HELPED = "helped", _("de vraag is opgelost")
    ELSEWHERE = "elsewhere", _("een andere dienst hielp en begon echt")
    STOPPED = "stopped", _("de persoon wil niet verder")
    NO_CONTACT = "no_contact", _("geen contact meer, na zoeken")
    MOVED = "moved", _("verhuisd")
    DIED = "died", _("overleden")
    MERGED = "merged", _("samengevoegd met een ander dossier")


class Trajectory(Kept):
    """A question and all that follows. ``question`` is in her own words.

    ``team`` is the service of the social map that works on it; ``is_closed_circle`` hides it from every list and count
    of whoever is not assigned to it (a colleague's file, partner violence).
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="trajectories")
    household = models.ForeignKey(Household, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reference = models.CharField(_("kenmerk"), max_length=12, unique=True)
    question = SealedTextField(_("de vraag, in haar eigen woorden"), default="")
    opened_on = models.DateField(_("begonnen op"))
    channel = models.CharField(_("langs waar"), max_length=12, choices=Channel.choices)
    urgency = models.CharField(_("hoe dringend"), max_length=6, choices=Urgency.choices, default=Urgency.USUAL)
    team = models.UUIDField(_("team (dienst)"), null=True, blank=True)
    municipality = models.CharField(_("gemeente (NIS-code)"), max_length=10, blank=True)
    neighbourhood = models.CharField(_("wijk"), max_length=20, blank=True)
    is_closed_circle = models.BooleanField(_("gesloten kring"), default=False)
    closed_on = models.DateField(_("afgesloten op"), null=True, blank=True)
    ending = models.CharField(_("hoe het eindigde"), max_length=12, choices=Ending.choices, blank=True)
    touched_at = models.DateTimeField(_("laatst iets gebeurd"), auto_now_add=True)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        constraints = [
            models.CheckConstraint(
                name="trajectory_ends_with_a_reason",
                condition=Q(closed_on=None, ending="") | (Q(closed_on__isnull=False) & ~Q(ending="")),
            ),
        ]
        # No index begins with the day of closing: as long as a file is open it has none, and a database that takes
        # such an index for a narrow one walks through half the store.
        indexes = [
            models.Index(fields=["-touched_at", "id"], name="trajectory_last_touched"),
            models.Index(
                fields=["team", "is_closed_circle", "urgency", "opened_on", "touched_at", "id"],
                condition=Q(closed_on=None),
                name="trajectory_open_of_team",
            ),
        ]


class Part(models.TextChoices):
    """What a worker is to a trajectory."""

    TREKKER = "trekker", _("trekker")
    SUBSTITUTE = "substitute", _("vervanger")
    HELPER = "helper", _("werkt mee")


class Assignment(Written):
    """A worker on a trajectory, from when until when (both days count). One trekker at a time.

    ``note`` is the handover note to who takes over, ``left_note`` what she left when she put it in the queue of a team;
    ``told_on`` when the person heard about it.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="assignments")
    worker = models.UUIDField(_("werker (account)"), db_index=True)
    worker_name = models.CharField(_("werker"), max_length=120)
    part = models.CharField(_("rol"), max_length=10, choices=Part.choices)
    since = models.DateField(_("vanaf"))
    until = models.DateField(_("tot en met"), null=True, blank=True)
    note = SealedTextField(_("wat moet de volgende weten"), default="")
    left_note = SealedTextField(_("wat liet ze achter voor wie na haar komt"), default="")
    told_on = models.DateField(_("de persoon weet het sinds"), null=True, blank=True)

    class Meta:
        verbose_name = _("toewijzing")
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory"], condition=Q(part="trekker", until=None), name="one_trekker_at_a_time"
            ),
            models.CheckConstraint(
                name="assignment_ends_after_it_begins",
                condition=Q(until=None) | Q(until__gte=models.F("since")),
            ),
        ]
        # For the queue, which asks it of each open file. With the worker behind a column that is not asked she is read
        # from the index; right behind the others, SQLite would look up every colleague apart.
        indexes = [models.Index(fields=["trajectory", "part", "until", "since", "worker"], name="assignment_on_file")]


class OpeningPurpose(models.TextChoices):
    """Why somebody opens a file that is not hers."""

    CONTACT = "contact", _("de persoon nam contact met mij op")
    TAKE_OVER = "take_over", _("ik vervang een collega of neem het dossier over")
    ADVICE = "advice", _("een collega die aan het dossier werkt, vroeg mijn raad")
    DOUBLE = "double", _("ik zoek of de persoon hier al een dossier heeft")
    DUTY = "duty", _("een wettelijke taak: een beslissing, een beroep, een vraag van de rechter")
    EMERGENCY = "emergency", _("er is gevaar voor iemand")


class ReviewOutcome(models.TextChoices):
    """What the control officer found of an opening in an emergency."""

    FINE = "fine", _("terecht")
    TALK = "talk", _("te bespreken met de werker")
    WRONG = "wrong", _("niet terecht")


class Opening(Written):
    """Somebody opened a file that is not hers: with a purpose, or in an emergency (break-glass, P-12).

    It holds until the end of the day ``until``. ``reviewed_*``: what the control officer found of a break-glass.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="openings")
    is_emergency = models.BooleanField(_("in nood"), default=False)
    purpose = models.CharField(_("waarvoor"), max_length=10, choices=OpeningPurpose.choices, blank=True)
    outcome = models.CharField(_("oordeel van de controle"), max_length=5, choices=ReviewOutcome.choices, blank=True)
    why = SealedTextField(_("waarom"))
    until = models.DateField(_("tot en met"))
    reviewed_on = models.DateField(_("nagekeken op"), null=True, blank=True)
    reviewed_by = models.UUIDField(_("nagekeken door"), null=True, blank=True)
    review = SealedTextField(_("wat de controle vond"), default="")

    class Meta:
        verbose_name = _("opening met een reden")
        indexes = [models.Index(fields=["by", "until"], name="opening_of_worker")]

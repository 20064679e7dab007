"""From exploring to doing: requests with their dated events, steps with an owner and a date, and the funnel."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Written
from rechtop.reception.models.trajectory import Trajectory
from rechtop.stores.sealed import SealedTextField


class How(models.TextChoices):
    """How a request was made; the codes of rechtop.law.procedure."""

    ORAL = "oral", _("mondeling")
    WRITTEN = "written", _("op papier")
    EMAIL = "email", _("met een e-mail")


class Request(Written):
    """A request for help or for a right (aanvraag), registered the day it was spoken.

    ``right`` is the id of a right, or empty for help in general. ``number`` stands on the receipt. When another OCMW is
    competent: ``forwarded_to`` and ``forwarded_on``. Its dated steps are events of the funnel.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="requests")
    number = models.CharField(_("nummer"), max_length=20, unique=True)
    right = models.CharField(_("recht"), max_length=80, blank=True)
    body = models.UUIDField(_("bij welke organisatie"), null=True, blank=True)
    body_name = models.CharField(_("bij"), max_length=200, blank=True)
    words = SealedTextField(_("wat gevraagd werd"), default="")
    requested_on = models.DateField(_("gevraagd op"))
    how = models.CharField(_("hoe"), max_length=8, choices=How.choices, default=How.ORAL)
    is_urgent = models.BooleanField(_("dringend"), default=False)
    is_competent = models.BooleanField(_("wij zijn bevoegd"), null=True)
    forwarded_to = SealedTextField(_("doorgestuurd naar"), default="")
    forwarded_on = models.DateField(_("doorgestuurd op"), null=True, blank=True)
    forwarded_because = SealedTextField(_("waarom wij niet bevoegd zijn"), default="")
    receipt_on = models.DateField(_("ontvangstbewijs gegeven op"), null=True, blank=True)

    class Meta:
        verbose_name = _("aanvraag")
        verbose_name_plural = _("aanvragen")


class StepState(models.TextChoices):
    """How far an agreed step is."""

    OPEN = "open", _("te doen")
    DONE = "done", _("gedaan")
    DROPPED = "dropped", _("niet meer nodig")


class OwnerKind(models.TextChoices):
    """Who does a step."""

    PERSON = "person", _("de persoon zelf")
    WORKER = "worker", _("een werker")
    OTHER = "other", _("iemand anders")


class Step(Written):
    """An agreed step: what, who, by when. Every open step has an owner and a date; ``look_on`` is the next move.

    ``right`` when it makes a right real, otherwise any kind of action. ``what`` is written so that the person can read
    it on her page.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="steps")
    what = SealedTextField(_("wat"))
    domain = models.CharField(_("levensdomein"), max_length=40, blank=True)
    right = models.CharField(_("recht"), max_length=80, blank=True)
    holder = models.CharField(_("voor wie"), max_length=40, blank=True)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, null=True, blank=True, related_name="steps")
    owner_kind = models.CharField(_("wie"), max_length=8, choices=OwnerKind.choices)
    owner = models.UUIDField(_("werker (account)"), null=True, blank=True, db_index=True)
    owner_name = SealedTextField(_("naam van wie het doet"), default="")
    due_on = models.DateField(_("tegen"))
    look_on = models.DateField(_("opvolgen op"), null=True, blank=True)
    state = models.CharField(_("stand"), max_length=8, choices=StepState.choices, default=StepState.OPEN)
    done_on = models.DateField(_("gedaan op"), null=True, blank=True)
    why = SealedTextField(_("waarom verzet of geschrapt"), default="")
    order = models.PositiveSmallIntegerField(default=0)
    came_from = models.CharField(_("kwam uit"), max_length=80, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("afgesproken stap")
        constraints = [
            models.CheckConstraint(
                name="step_done_has_a_day",
                condition=(Q(state="done", done_on__isnull=False) | (~Q(state="done") & Q(done_on=None))),
            ),
            models.CheckConstraint(
                name="step_of_a_worker_names_her",
                condition=~Q(owner_kind="worker") | Q(owner__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "due_on"], name="step_of_worker")]


class Stage(models.TextChoices):
    """Where a right or an action stands on the way from exploring to having it."""

    EXPLORED = "explored", _("verkend")
    ACTION = "action", _("actie afgesproken")
    REQUESTED = "requested", _("aangevraagd")
    GRANTED = "granted", _("toegekend")
    PARTLY = "partly", _("deels toegekend")
    REFUSED = "refused", _("geweigerd")
    RECEIVED = "received", _("echt gekregen")
    APPEALED = "appealed", _("beroep gevraagd")
    STOPPED = "stopped", _("niet verder gegaan")


class Organ(models.TextChoices):
    """Who decided."""

    NONE = "", _("niemand: dit is geen beslissing")
    CHAIR = "chair", _("de voorzitter, in nood (nog te bevestigen)")
    BCSD = "bcsd", _("het bijzonder comité voor de sociale dienst")
    OTHER_OCMW = "other_ocmw", _("een ander OCMW")
    FUND = "fund", _("het ziekenfonds")
    AGENCY = "agency", _("een andere instelling")
    COURT = "court", _("de rechtbank")


class WhyNot(models.TextChoices):
    """Why a right was not obtained (codes for the causes of onderbescherming)."""

    NONE = "", _("geen reden nodig")
    NOT_ENTITLED = "not_entitled", _("geen recht, volgens de beslissing")
    PROOF_MISSING = "proof_missing", _("een bewijs ontbreekt")
    TOO_LATE = "too_late", _("te laat gevraagd")
    NOT_REACHED = "not_reached", _("de dienst was niet te bereiken")
    NO_ANSWER = "no_answer", _("geen antwoord gekregen")
    TOO_HARD = "too_hard", _("te moeilijk of te veel werk")
    AFRAID = "afraid", _("bang voor de gevolgen")
    ASHAMED = "ashamed", _("schaamte")
    NOT_WANTED = "not_wanted", _("wil het niet")
    LITTLE_GAIN = "little_gain", _("brengt te weinig op")
    OTHER = "other", _("iets anders")


class NoRequest(models.TextChoices):
    """Why there is a decision, or money, without a request that we know of."""

    NONE = "", _("er was een aanvraag")
    BY_ITSELF = "by_itself", _("kwam vanzelf, zonder aanvraag")
    BEFORE = "before", _("al gevraagd voor het eerste contact")


class Event(Written):
    """One step of the funnel on one day. Only added, never changed; a mistake is taken back by ``takes_back``.

    ``domain`` always; ``right`` when it is about one, with its ``holder`` (a key of the household; empty: the person of
    the file). The day is when it happened, not when it was typed.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="events")
    on = models.DateField(_("op"))
    stage = models.CharField(_("stap"), max_length=10, choices=Stage.choices)
    domain = models.CharField(_("levensdomein"), max_length=40)
    right = models.CharField(_("recht"), max_length=80, blank=True)
    holder = models.CharField(_("voor wie"), max_length=40, blank=True)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, null=True, blank=True, related_name="events")
    step = models.ForeignKey(Step, on_delete=models.PROTECT, null=True, blank=True, related_name="events")
    organ = models.CharField(_("wie besliste"), max_length=10, choices=Organ.choices, blank=True)
    why_not = models.CharField(_("waarom niet"), max_length=14, choices=WhyNot.choices, blank=True)
    no_request = models.CharField(_("zonder aanvraag"), max_length=9, choices=NoRequest.choices, blank=True)
    notified_on = models.DateField(_("brief of bericht van"), null=True, blank=True)
    notified_by = models.CharField(_("hoe gemeld"), max_length=10, blank=True)
    amount = SealedTextField(_("bedrag"), default="")
    remark = SealedTextField(_("toelichting"), default="")
    takes_back = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="taken_back"
    )

    class Meta:
        verbose_name = _("gebeurtenis")
        indexes = [
            models.Index(fields=["trajectory", "on"], name="event_of_trajectory"),
            models.Index(fields=["stage", "on"], name="event_of_stage"),
        ]


class Appointment(Written):
    """When somebody comes, or is visited or called; a no-show asks a reason and a next date, never closes by itself."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="appointments")
    worker = models.UUIDField(_("met wie (account)"), db_index=True)
    at = models.DateTimeField(_("wanneer"))
    minutes = models.PositiveSmallIntegerField(_("minuten"), default=45)
    where = models.CharField(_("hoe"), max_length=12, choices=[
        ("desk", _("bij ons")), ("phone", _("telefoon")), ("home_visit", _("huisbezoek")), ("elsewhere", _("elders")),
    ])  # fmt: skip
    state = models.CharField(_("stand"), max_length=10, default="planned", choices=[
        ("planned", _("gepland")), ("came", _("gekomen")), ("missed", _("niet gekomen")), ("cancelled", _("afgezegd")),
    ])  # fmt: skip
    remark = SealedTextField(_("toelichting"), default="")
    missed_because = SealedTextField(_("waarom het niet doorging"), default="")

    class Meta:
        verbose_name = _("afspraak")
        indexes = [models.Index(fields=["worker", "at"], name="appointment_of_worker")]

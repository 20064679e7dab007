"""Three things that are never mixed: her words, facts, and what a worker thinks (P-15). And a month budget."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Written
from rechtop.reception.models.trajectory import Trajectory
from rechtop.stores.sealed import SealedJSONField, SealedTextField


class About(models.TextChoices):
    """What her words are about, in a life domain or on the whole."""

    QUESTION = "question", _("wat er is")
    WISH = "wish", _("wat ze wil")
    STRENGTH = "strength", _("wat goed gaat")
    SUPPORT = "support", _("wie helpt")


class Words(Written):
    """What the person said, in her words, on a life domain (empty: on the whole). ``withdrawn_at``: taken back."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="words")
    domain = models.CharField(_("levensdomein"), max_length=40, blank=True)
    about = models.CharField(_("waarover"), max_length=10, choices=About.choices)
    text = SealedTextField(_("in haar woorden"))
    withdrawn_at = models.DateTimeField(_("teruggenomen op"), null=True, blank=True)

    class Meta:
        verbose_name = _("eigen woorden")


class Hypothesis(Written):
    """What a worker thinks, as a question to look into. Never shared, never printed for others, never counted."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="hypotheses")
    domain = models.CharField(_("levensdomein"), max_length=40, blank=True)
    text = SealedTextField(_("wat ik vermoed"))
    settled_on = models.DateField(_("uitgeklaard op"), null=True, blank=True)
    settled = SealedTextField(_("wat bleek"), default="")

    class Meta:
        verbose_name = _("vermoeden van een werker")


class Looked(Written):
    """A life domain that was talked about, or skipped, on a day: the first step of the funnel."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="looked")
    domain = models.CharField(_("levensdomein"), max_length=40)
    on = models.DateField(_("op"))
    is_skipped = models.BooleanField(_("overgeslagen"), default=False)

    class Meta:
        verbose_name = _("verkend domein")


class SaidBy(models.TextChoices):
    """Who told a fact."""

    PERSON = "person", _("de persoon zelf")
    PARTNER = "partner", _("de partner")
    FAMILY = "family", _("iemand van de familie")
    DOCUMENT = "document", _("een document")
    SERVICE = "service", _("een andere dienst")
    WORKER = "worker", _("de werker zag het")


class Proof(models.TextChoices):
    """Whether a paper shows it."""

    NONE = "none", _("geen bewijs gezien")
    SEEN = "seen", _("bewijs gezien")
    COPY = "copy", _("kopie in het dossier")


class Purpose(models.TextChoices):
    """What a fact was told for. What was told for exploring does not feed control."""

    EXPLORE = "explore", _("rechten verkennen")
    REQUEST = "request", _("een aanvraag doen")
    INVESTIGATION = "investigation", _("het sociaal onderzoek")


class Fact(Written):
    """One fact of the household on one day. Never overwritten: a newer one says which it ``replaces``.

    ``place`` is where it belongs in a household file ("household", "dwelling", a person's key); ``fact`` the id of the
    declared fact; ``value`` as in a household file (a range is a list of two, "?" asked and not known, "-" rather not).
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="facts")
    place = models.CharField(_("over wie of wat"), max_length=40)
    fact = models.CharField(_("feit"), max_length=80)
    value = SealedJSONField(_("waarde"))
    on = models.DateField(_("gold op"))
    said_by = models.CharField(_("wie zei het"), max_length=10, choices=SaidBy.choices, default=SaidBy.PERSON)
    proof = models.CharField(_("bewijs"), max_length=6, choices=Proof.choices, default=Proof.NONE)
    purpose = models.CharField(_("waarvoor verteld"), max_length=14, choices=Purpose.choices, default=Purpose.EXPLORE)
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by")
    withdrawn_at = models.DateTimeField(_("geschrapt op"), null=True, blank=True)

    class Meta:
        verbose_name = _("feit")
        indexes = [models.Index(fields=["trajectory", "place", "fact"], name="fact_of_place")]


class Finding(Written):
    """What a named human found of an open judgement (willingness to work, behoeftigheid); only she can settle it."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="findings")
    right = models.CharField(_("recht"), max_length=80)
    condition = models.CharField(_("voorwaarde"), max_length=80)
    holder = models.CharField(_("voor wie"), max_length=40)
    finding = SealedJSONField(_("bevinding"))
    on = models.DateField(_("op"))
    why = SealedTextField(_("waarom"), default="")

    class Meta:
        verbose_name = _("bevinding")


class Side(models.TextChoices):
    """Which side of a month budget."""

    IN = "in", _("komt binnen")
    OUT = "out", _("gaat buiten")
    DEBT = "debt", _("schuld")


class BudgetLine(Written):
    """One line of a month budget. ``amount`` is EUR/month as a decimal text; ``owed`` what is left of a debt (EUR)."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="budget")
    side = models.CharField(_("kant"), max_length=4, choices=Side.choices)
    label = SealedTextField(_("wat"))
    amount = SealedTextField(_("bedrag per maand"), default="")
    owed = SealedTextField(_("nog te betalen"), default="")
    order = models.PositiveSmallIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("lijn van het maandbudget")
        constraints = [
            models.CheckConstraint(name="budget_side", condition=Q(side__in=["in", "out", "debt"])),
        ]

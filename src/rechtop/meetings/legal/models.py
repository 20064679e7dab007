"""A consultation of art. 458ter Sw., in a store of its own. Every table is only added to; guard.py keeps the order.

This module names no file, no person, no handover, and imports nothing that does (pyproject.toml, "secrecy-458ter").
"""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rechtop.stores.sealed import SealedTextField


class Ground(models.TextChoices):
    """On what it rests; nothing else is a ground (art. 458ter, par. 1)."""

    LAW = "law", _("een wet")
    DECREE = "decree", _("een decreet")
    ORDINANCE = "ordinance", _("een ordonnantie")
    PROSECUTOR = "prosecutor", _("een gemotiveerde toestemming van de procureur des Konings")


class Aim(models.TextChoices):
    """The only aims it may have (art. 458ter, par. 1)."""

    INTEGRITY = "integrity", _("iemand beschermen: haar lichaam en haar geest")
    TERROR = "terror", _("terroristische misdrijven voorkomen")
    ORGANISED = "organised", _("misdrijven van een criminele organisatie voorkomen")


class Secrecy(models.TextChoices):
    """How a participant was bound before; around this table everybody is (art. 458ter, par. 2)."""

    PROFESSIONAL = "professional", _("beroepsgeheim")
    OFFICE = "office", _("ambtsgeheim of discretieplicht")
    NONE = "none", _("alleen door dit overleg")


class LegalConsultation(models.Model):
    """What is fixed before it opens. ``id`` is that of its store: the database takes no other."""

    id = models.UUIDField(primary_key=True, editable=False)
    ground = models.CharField(_("grond"), max_length=10, choices=Ground.choices)
    reference = SealedTextField(_("welke tekst of toestemming"))
    aim = models.CharField(_("doel in de wet"), max_length=9, choices=Aim.choices)
    purpose = SealedTextField(_("waarvoor dit overleg dient"))
    rules = SealedTextField(_("hoe het verloopt"))
    made_at = models.DateTimeField(_("vastgelegd op"), auto_now_add=True)
    by = models.UUIDField(_("door (account)"))
    by_name = models.CharField(_("door"), max_length=120)

    class Meta:
        verbose_name = _("casusoverleg (art. 458ter)")
        constraints = [
            models.CheckConstraint(name="consultation_has_a_legal_ground", condition=Q(ground__in=Ground.values)),
            models.CheckConstraint(name="consultation_has_a_legal_aim", condition=Q(aim__in=Aim.values)),
        ]

    def __str__(self) -> str:
        return f"casusoverleg {self.pk}"


class _OfConsultation(models.Model):
    """A row of one consultation; as text it says nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.model_name} {self.pk}"


class LegalParticipant(_OfConsultation):
    """Who sits at the table; only who has an ``account`` here can open it. None is added once it is open."""

    consultation = models.ForeignKey(LegalConsultation, on_delete=models.PROTECT, related_name="participants")
    account = models.UUIDField(_("account"), null=True, blank=True)
    name = SealedTextField(_("naam"))
    office = SealedTextField(_("dienst en functie"))
    secrecy = models.CharField(_("gebonden door"), max_length=12, choices=Secrecy.choices)

    class Meta:
        verbose_name = _("deelnemer aan een casusoverleg")
        constraints = [
            models.CheckConstraint(name="participant_secrecy_is_known", condition=Q(secrecy__in=Secrecy.values)),
        ]


class LegalOpening(_OfConsultation):
    """The moment from which people may speak: all was fixed before."""

    consultation = models.OneToOneField(LegalConsultation, on_delete=models.PROTECT, related_name="opening")
    at = models.DateTimeField(_("geopend op"), auto_now_add=True)
    by_name = models.CharField(_("door"), max_length=120)

    class Meta:
        verbose_name = _("opening van een casusoverleg")


class LegalNote(_OfConsultation):
    """What was said, for the participants only; it stands nowhere else."""

    consultation = models.ForeignKey(LegalConsultation, on_delete=models.PROTECT, related_name="notes")
    at = models.DateTimeField(_("op"), auto_now_add=True)
    by = models.UUIDField(_("door (account)"))
    by_name = models.CharField(_("door"), max_length=120)
    text = SealedTextField(_("notitie"))

    class Meta:
        verbose_name = _("notitie van een casusoverleg")


class LegalEnding(_OfConsultation):
    """The decision, and the day on which all of it is destroyed."""

    consultation = models.OneToOneField(LegalConsultation, on_delete=models.PROTECT, related_name="ending")
    on = models.DateField(_("gesloten op"))
    decision = SealedTextField(_("beslissing"))
    destroy_on = models.DateField(_("te vernietigen op"))
    by = models.UUIDField(_("door (account)"))
    by_name = models.CharField(_("door"), max_length=120)

    class Meta:
        verbose_name = _("einde van een casusoverleg")
        constraints = [
            models.CheckConstraint(name="consultation_is_kept_until_a_later_day", condition=Q(destroy_on__gte=F("on"))),
        ]

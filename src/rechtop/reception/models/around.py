"""Who was and is around a person, and her plan: as she tells it, sealed, no thoughts of workers."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Written
from rechtop.reception.models.told import SaidBy
from rechtop.reception.models.trajectory import Trajectory
from rechtop.stores.sealed import SealedJSONField, SealedTextField


class Involvement(Written):
    """An organisation or a person that helped in a life domain, from when until when, as it was told.

    ``since`` and ``until`` are a year ("2019"), a month ("2019-03") or empty: not known. ``until`` is "now" while it
    still goes on. ``withdrawn_at``: taken back.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="involvements")
    domain = models.CharField(_("levensdomein"), max_length=40)
    who = SealedTextField(_("wie was betrokken"))
    since = SealedTextField(_("vanaf"), default="")
    until = SealedTextField(_("tot"), default="")
    told_by = models.CharField(_("wie vertelde het"), max_length=10, choices=SaidBy.choices, default=SaidBy.PERSON)
    told_on = models.DateField(_("verteld op"))
    withdrawn_at = models.DateTimeField(_("geschrapt op"), null=True, blank=True)

    class Meta:
        verbose_name = _("betrokkenheid")
        verbose_name_plural = _("betrokkenheden")


class EgoMap(Written):
    """Who is around a person, drawn with her. Only there because she asked to keep it; she can have it wiped.

    ``people`` is a list of mappings: name, sector, closeness (1 very close, 2, 3 further away, 0 not said).
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="ego_maps")
    people = SealedJSONField(_("wie is er rondom haar"))
    drawn_on = models.DateField(_("getekend op"))

    class Meta:
        verbose_name = _("kring rondom een persoon")


class Confirmed(models.TextChoices):
    """How she said that the plan is hers."""

    NOT_YET = "", _("nog niet")
    SCREEN = "screen", _("op het scherm")
    PAPER = "paper", _("op papier")
    VOICE = "voice", _("mondeling")


class Plan(Written):
    """One version of the plan of a person; versions are only added, and the last one holds.

    ``goals`` is a list of mappings: text, state (active, completed, cancelled). Agreements are the steps of the file:
    ``steps`` names those that she confirmed, ``agreed`` is the mark of how they read then. A version that she confirms
    is added as a new one, with how she did.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="plans")
    life_goal = SealedTextField(_("wat ze wil bereiken, in haar woorden"), default="")
    goals = SealedJSONField(_("doelen"))
    review_on = models.DateField(_("samen herbekijken op"), null=True, blank=True)
    steps = models.JSONField(_("bevestigde stappen"), default=list)
    agreed = SealedTextField(_("merk van de bevestigde afspraken"), default="")
    confirmed_how = models.CharField(_("hoe bevestigd"), max_length=6, choices=Confirmed.choices, blank=True)
    confirmed_on = models.DateField(_("bevestigd op"), null=True, blank=True)
    witness = SealedTextField(_("getuige"), default="")
    interpreter = SealedTextField(_("tolk"), default="")

    class Meta:
        verbose_name = _("versie van het plan")
        verbose_name_plural = _("versies van het plan")
        constraints = [
            models.CheckConstraint(
                name="plan_confirmed_on_a_day",
                condition=Q(confirmed_how="", confirmed_on=None)
                | Q(confirmed_how__in=["screen", "paper", "voice"], confirmed_on__isnull=False),
            ),
        ]

"""The scan of the seven B's: how easy it is to come to a service, what would make it better, and whether it did."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.lasting import Identified
from rechtop.organisations.models.service import Service


class B(models.TextChoices):
    """The seven B's, in the order in which they are scored."""

    USABLE = "bruikbaar", _("bruikbaarheid")
    AVAILABLE = "beschikbaar", _("beschikbaarheid")
    AFFORDABLE = "betaalbaar", _("betaalbaarheid")
    REACHABLE = "bereikbaar", _("bereikbaarheid")
    KNOWN = "bekend", _("bekendheid")
    CLEAR = "begrijpbaar", _("begrijpbaarheid")
    TRUSTED = "betrouwbaar", _("betrouwbaarheid")


class Scan(Identified):
    """One scan of a service on a day. ``with_users`` empty: not said whether people who use it were asked."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="scans")
    on = models.DateField(_("dag van de scan"))
    with_users = models.BooleanField(_("samen met mensen die de dienst gebruiken"), null=True)
    by = models.UUIDField(null=True)
    is_fictional = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("scan")
        verbose_name_plural = _("scans")
        ordering = ["-on", "id"]
        constraints = [models.UniqueConstraint(fields=["service", "on"], name="scan_once_a_day")]

    def __str__(self) -> str:
        return f"{self.on}"


class ScanScore(models.Model):
    """What a scan says of one B: 1 (hardly) to 4 (well); empty: not known. ``evidence``: what it rests on."""

    class Score(models.IntegerChoices):
        """Four steps, without a middle to hide in."""

        POOR = 1, _("slecht")
        WEAK = 2, _("matig")
        FAIR = 3, _("redelijk")
        GOOD = 4, _("goed")

    scan = models.ForeignKey(Scan, on_delete=models.CASCADE, related_name="scores")
    b = models.CharField(max_length=20, choices=B.choices)
    score = models.PositiveSmallIntegerField(choices=Score.choices, null=True)
    evidence = models.CharField(max_length=400, blank=True)

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        constraints = [
            models.UniqueConstraint(fields=["scan", "b"], name="scan_score_once"),
            models.CheckConstraint(name="scan_score_from_1_to_4", condition=Q(score=None) | Q(score__range=(1, 4))),
        ]

    def __str__(self) -> str:
        return f"{self.b}: {self.score}"


class Improvement(Identified):
    """What will be done for one B, by which team, by when; and once it is done, what it changed."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="improvements")
    b = models.CharField(_("voor welke B"), max_length=20, choices=B.choices)
    what = models.CharField(_("wat we doen"), max_length=300)
    owner = models.CharField(_("welk team of welke functie"), max_length=120)
    due_on = models.DateField(_("klaar tegen"))
    done_on = models.DateField(_("gedaan op"), null=True, blank=True)
    effect = models.CharField(_("wat het veranderde"), max_length=300, blank=True)
    added_on = models.DateField()
    by = models.UUIDField(null=True)
    is_fictional = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("verbeteractie")
        verbose_name_plural = _("verbeteracties")
        ordering = ["due_on", "id"]

    def __str__(self) -> str:
        return self.what

    def is_late_on(self, day: date) -> bool:
        """Whether it should have been done before this day."""
        return self.done_on is None and self.due_on < day

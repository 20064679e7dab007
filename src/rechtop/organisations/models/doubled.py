"""Two fiches that may be about the same: what was proposed and why, and what a human decided."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.lasting import Identified


class DoubleProposal(Identified):
    """Two of a kind that look alike. ``score`` is 0 to 100; ``why`` says per field what was compared."""

    kind = models.CharField(max_length=20)
    one = models.UUIDField()
    other = models.UUIDField()
    score = models.PositiveSmallIntegerField()
    why = models.JSONField(default=list)

    class Meta:
        verbose_name = _("mogelijk dubbel")
        verbose_name_plural = _("mogelijke dubbels")
        ordering = ["-score", "id"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "one", "other"], name="proposal_once"),
            models.CheckConstraint(name="proposal_in_order", condition=Q(one__lt=F("other"))),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.one} {self.other}"


class DoubleDecision(Identified):
    """What somebody decided on two of a kind. It stays; ``taken_back_at`` when it holds no more.

    ``changes`` names the lines of the history that "the same" made.
    """

    class Verdict(models.TextChoices):
        """The answer of a human."""

        SAME = "zelfde", _("hetzelfde")
        DIFFERENT = "verschillend", _("niet hetzelfde")

    kind = models.CharField(max_length=20)
    one = models.UUIDField()
    other = models.UUIDField()
    verdict = models.CharField(max_length=20, choices=Verdict.choices)
    kept = models.UUIDField(null=True, blank=True)
    score = models.PositiveSmallIntegerField(default=0)
    why = models.JSONField(default=list)
    changes = models.JSONField(default=list)
    at = models.DateTimeField(default=timezone.now)
    by = models.UUIDField(null=True, blank=True)
    by_name = models.CharField(max_length=120, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_by = models.CharField(max_length=120, blank=True)

    class Meta:
        verbose_name = _("beslissing over een dubbel")
        verbose_name_plural = _("beslissingen over dubbels")
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "one", "other"], name="one_decision_holds", condition=Q(taken_back_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.one} {self.other}: {self.verdict}"

"""The outbox of reminders: which fiche was overdue, in which period, and who is told."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.lasting import Identified


class Reminder(Identified):
    """One reminder about one fiche that should have been checked by ``due_on``; at most one in each ``period``.

    ``sent_on`` is empty while it waits; ``lapsed_on`` says when it turned out to be no longer needed. Addresses are not
    kept: they are looked up on sending, and are those of accounts, never of anybody who is helped.
    """

    class To(models.TextChoices):
        """Who is told."""

        KEEPER = "bijhouder", _("wie de fiche bijhoudt")
        REGISSEUR = "regisseur", _("de regisseur")

    fiche_kind = models.CharField(max_length=20)
    fiche = models.UUIDField()
    name = models.CharField(max_length=200)
    organisation = models.UUIDField()
    due_on = models.DateField()
    period = models.PositiveSmallIntegerField()
    to = models.CharField(max_length=20, choices=To.choices)
    made_on = models.DateField()
    sent_on = models.DateField(null=True, blank=True, db_index=True)
    lapsed_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("herinnering")
        verbose_name_plural = _("herinneringen")
        ordering = ["due_on", "name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["fiche_kind", "fiche", "due_on", "period"], name="reminder_once_a_period"),
            models.CheckConstraint(name="reminder_sent_or_lapsed", condition=Q(sent_on=None) | Q(lapsed_on=None)),
            models.CheckConstraint(name="reminder_period_from_1", condition=Q(period__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.due_on}, {self.period}"

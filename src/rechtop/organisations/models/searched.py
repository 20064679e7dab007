"""What the search stands on: the words of every service as they sound, and what was looked for and not found."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.service import Service


class SearchWord(models.Model):
    """A word of a service as it sounds, with what it weighs (1 to 100) by where it stands in the fiche."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="search_index", db_index=False)
    heard = models.CharField(max_length=40)
    weight = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["service", "heard"], name="word_of_service_once")]
        indexes = [models.Index(fields=["heard", "-weight", "service"], name="word_by_weight")]

    def __str__(self) -> str:
        return self.heard


class UnmetNeed(models.Model):
    """How often nothing was found on a day: where, and about what. No words that were typed, and nothing of a person.

    ``municipality`` is a NIS code and ``domain`` a life domain of rechtop.law.subjects; empty: not said.
    """

    on = models.DateField(_("dag"))
    municipality = models.CharField(_("gemeente"), max_length=5, blank=True)
    domain = models.CharField(_("onderwerp"), max_length=20, blank=True)
    times = models.PositiveIntegerField(_("aantal keer"), default=0)

    class Meta:
        verbose_name = _("niet gevonden")
        verbose_name_plural = _("niet gevonden")
        constraints = [models.UniqueConstraint(fields=["on", "municipality", "domain"], name="unmet_need_once")]

    def __str__(self) -> str:
        return f"{self.on} {self.domain}"

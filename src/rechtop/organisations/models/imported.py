"""What was read in from files of others: what waits, what was taken over, and which column is what."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.change import Change
from rechtop.organisations.models.lasting import Identified

SILENT_MINUTES = 15
"""After so many minutes without a sign of life, work on a file counts as stopped."""


class WaitingImport(Identified):
    """A file between being sent and being read in. It goes with the reading in, or the next day."""

    class State(models.TextChoices):
        """How far it is."""

        SENT = "gestuurd", _("gestuurd")
        CHECKING = "nakijken", _("wordt nagekeken")
        CHECKED = "nagekeken", _("nagekeken")
        READING = "inlezen", _("wordt ingelezen")

    name = models.CharField(max_length=120)
    source = models.CharField(_("bron"), max_length=120)
    content = models.BinaryField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.SENT)
    choices = models.JSONField(default=dict)
    preview = models.JSONField(default=dict)
    refused_rows = models.BinaryField(default=b"")
    failure = models.CharField(max_length=500, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    moved_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(default=timezone.now)
    sent_by = models.UUIDField(null=True, blank=True)
    sent_by_name = models.CharField(max_length=120, blank=True)

    class Meta:
        verbose_name = _("wachtend bestand")
        verbose_name_plural = _("wachtende bestanden")

    def __str__(self) -> str:
        return self.name

    def is_busy_at(self, moment: datetime) -> bool:
        """Whether something works on it, and gave a sign of life lately."""
        working = self.state in (self.State.CHECKING, self.State.READING)
        return working and moment - self.moved_at < timedelta(minutes=SILENT_MINUTES)


class Import(Identified):
    """One file that was read in: how much came of it, the rows that could not, and whether it was taken back."""

    name = models.CharField(max_length=120)
    source = models.CharField(_("bron"), max_length=120)
    at = models.DateTimeField(default=timezone.now, db_index=True)
    by = models.UUIDField(null=True, blank=True)
    by_name = models.CharField(max_length=120, blank=True)
    created = models.PositiveIntegerField(_("nieuw"), default=0)
    changed = models.PositiveIntegerField(_("gewijzigd"), default=0)
    same = models.PositiveIntegerField(_("hetzelfde"), default=0)
    refused = models.PositiveIntegerField(_("geweigerd"), default=0)
    refused_rows = models.BinaryField(default=b"")
    taken_back_on = models.DateField(null=True, blank=True)
    taken_back_by = models.CharField(max_length=120, blank=True)
    kept = models.JSONField(default=list)

    class Meta:
        verbose_name = _("inlezing")
        verbose_name_plural = _("inlezingen")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.name} {self.at:%d/%m/%Y}"


class ImportedChange(models.Model):
    """A line of the history that came from a file."""

    of = models.ForeignKey(Import, on_delete=models.PROTECT, related_name="changes")
    change = models.OneToOneField(Change, on_delete=models.PROTECT, related_name="imported")

    class Meta:
        verbose_name = _("wijziging uit een bestand")
        verbose_name_plural = _("wijzigingen uit bestanden")

    def __str__(self) -> str:
        return str(self.change)


class ColumnChoice(models.Model):
    """Which column was what, the last time that a file had these names of columns."""

    header = models.CharField(max_length=64, unique=True)
    columns = models.JSONField(default=dict)
    used_on = models.DateField()

    class Meta:
        verbose_name = _("keuze van kolommen")
        verbose_name_plural = _("keuzes van kolommen")

    def __str__(self) -> str:
        return self.header[:12]

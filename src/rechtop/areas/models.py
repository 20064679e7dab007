"""What a municipality imported itself: outlines of its areas, per division, with the days on which it holds."""

from __future__ import annotations

from datetime import date
from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import F, Q


class Kind(models.TextChoices):
    """What the areas of a division are."""

    NEIGHBOURHOOD = "wijk", "wijken"
    BLOCK = "buurt", "buurten"
    SECTION = "deelgemeente", "deelgemeenten"
    SECTOR = "statistische_sector", "statistische sectoren"
    MUNICIPALITY = "gemeente", "gemeenten"
    OTHER = "ander", "andere gebieden"


class DivisionQuerySet(models.QuerySet["Division"]):
    """Questions about divisions."""

    def kept(self) -> Self:
        """Those that were not taken back."""
        return self.filter(undone_on=None)

    def valid_on(self, day: date) -> Self:
        """Those that hold on a day."""
        return self.kept().filter(valid_from__lte=day).filter(Q(valid_until=None) | Q(valid_until__gt=day))

    def of(self, owner: str, kind: str) -> Self:
        """Those of one municipality and one kind, the newest first."""
        return self.kept().filter(owner=owner, kind=kind).order_by("-valid_from")


class Division(models.Model):
    """One import: a municipality divided in areas of one kind. ``valid_until`` is the first day it no longer holds."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.CharField("gemeente (NIS-code)", max_length=5)
    kind = models.CharField("soort gebied", max_length=20, choices=Kind.choices)
    credit = models.CharField("bron", max_length=300, blank=True)
    valid_from = models.DateField("geldig vanaf")
    valid_until = models.DateField("geldig tot", null=True, blank=True)
    imported_on = models.DateField("ingelezen op")
    imported_by = models.UUIDField("ingelezen door", null=True, blank=True)
    undone_on = models.DateField("teruggenomen op", null=True, blank=True)
    population_on = models.DateField("inwoners geteld op", null=True, blank=True)
    sha256 = models.CharField("vingerafdruk van het bestand", max_length=64)
    count = models.PositiveIntegerField("aantal gebieden")

    objects = DivisionQuerySet.as_manager()

    class Meta:
        verbose_name = "indeling"
        verbose_name_plural = "indelingen"
        constraints = [
            models.CheckConstraint(
                name="division_ends_after_it_begins",
                condition=Q(valid_until=None) | Q(valid_until__gt=F("valid_from")),
            ),
            models.UniqueConstraint(
                name="one_open_division_of_a_kind",
                fields=["owner", "kind"],
                condition=Q(valid_until=None, undone_on=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.owner} {self.valid_from:%d/%m/%Y}"


class Outline(models.Model):
    """One area of a division: its outline (WKB, degrees WGS84), a point inside it, and its inhabitants if told."""

    division = models.ForeignKey(Division, on_delete=models.CASCADE, related_name="outlines", verbose_name="indeling")
    code = models.CharField("code", max_length=40)
    name = models.CharField("naam", max_length=200)
    population = models.PositiveIntegerField("inwoners", null=True, blank=True)
    lon = models.FloatField("lengte")
    lat = models.FloatField("breedte")
    shape = models.BinaryField("omtrek")
    remark = models.CharField("opmerking", max_length=300, blank=True)

    class Meta:
        verbose_name = "omtrek"
        verbose_name_plural = "omtrekken"
        constraints = [models.UniqueConstraint(name="a_code_once_in_a_division", fields=["division", "code"])]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class WaitingFile(models.Model):
    """A file of outlines between being sent and being imported. It goes with the import, or the next day."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.CharField("gemeente (NIS-code)", max_length=5)
    kind = models.CharField("soort gebied", max_length=20, choices=Kind.choices)
    content = models.BinaryField("inhoud")
    sent_on = models.DateField("gestuurd op")
    sent_by = models.UUIDField("gestuurd door")

    class Meta:
        verbose_name = "wachtend bestand"
        verbose_name_plural = "wachtende bestanden"

    def __str__(self) -> str:
        return f"{self.kind} {self.owner} {self.sent_on:%d/%m/%Y}"

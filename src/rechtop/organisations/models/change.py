"""Who changed what in the social map, with what stood there before. Lines are only ever added."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.lasting import Identified


class ChangeQuerySet(models.QuerySet["Change"]):
    """Lines that were written stay as they are."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Never."""
        raise TypeError("A change that was written down stays as it is.")

    def delete(self) -> NoReturn:
        """Never."""
        raise TypeError("A change that was written down stays.")


class Change(Identified):
    """One edit. ``before`` and ``after`` hold only what differs, by the name of the field or list.

    ``by`` is the UUID of an account; empty for what Rechtop did itself (a first loading, an import without a person).
    ``part_of``: what was done as one (an organisation ends, its services go along) is undone as one.
    """

    class Kind(models.TextChoices):
        """What was done."""

        CREATED = "created", _("toegevoegd")
        EDITED = "edited", _("gewijzigd")
        REVIEWED = "reviewed", _("nagekeken en juist bevonden")
        ENDED = "ended", _("beëindigd")
        UNDONE = "undone", _("wijziging ongedaan gemaakt")

    at = models.DateTimeField(default=timezone.now, db_index=True)
    by = models.UUIDField(null=True, blank=True)
    by_name = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    object_kind = models.CharField(max_length=20)
    object_id = models.UUIDField()
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    note = models.CharField(max_length=300, blank=True)
    undoes = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="undone_by")
    part_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")

    objects = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("wijziging")
        verbose_name_plural = _("wijzigingen")
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["object_kind", "object_id", "-at"], name="change_of_object")]

    def save(self, **kwargs: Any) -> None:
        """Only ever a new line."""
        super().save(**kwargs | {"force_insert": True})

    def delete(self, using: Any = None, keep_parents: bool = False) -> NoReturn:
        """Never."""
        raise TypeError("A change that was written down stays.")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.kind} {self.object_kind}"

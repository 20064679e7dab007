"""Which stores there are. This table stands in the shared database; what is in a store never does."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a store is for."""

    ORGANISATION = "organisation", _("dossiers van een organisatie")
    CONSULTATION = "consultation", _("overleg met een eigen opslag")


class Store(models.Model):
    """A database of its own: of an organisation, or of one consultation that must stay apart.

    ``id`` is the UUID of that organisation or consultation; nothing in the shared database points to it.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    kind = models.CharField(_("soort"), max_length=20, choices=Kind.choices, default=Kind.ORGANISATION)
    owner = models.UUIDField(_("organisatie"), db_index=True)
    name = models.CharField(_("naam"), max_length=200)
    opened_on = models.DateField(_("geopend op"))
    closed_on = models.DateField(_("gesloten op"), null=True, blank=True)
    schema = models.CharField(_("versie van de tabellen"), max_length=400, blank=True)
    is_synthetic = models.BooleanField(_("alleen verzonnen mensen"), default=False)

    class Meta:
        verbose_name = _("opslag")
        verbose_name_plural = _("opslagen")

    def __str__(self) -> str:
        return self.name

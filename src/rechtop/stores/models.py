"""Which stores there are, and who else is known. In the shared database; what is in a store never is."""

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


class Peer(models.Model):
    """An organisation whose signature is known. ``address`` is empty for a store of this installation."""

    id = models.UUIDField(primary_key=True, editable=False)
    name = models.CharField(_("naam"), max_length=200)
    public_key = models.CharField(_("openbare sleutel"), max_length=60)
    address = models.URLField(_("adres van haar Rechtop"), blank=True)
    trusted_on = models.DateField(_("vertrouwd sinds"))
    trusted_by = models.CharField(_("door"), max_length=120)
    ended_on = models.DateField(_("niet meer sinds"), null=True, blank=True)

    class Meta:
        verbose_name = _("organisatie waarmee we uitwisselen")

    def __str__(self) -> str:
        return self.name


class Door(models.Model):
    """A private link to one thing in a store: only a digest of its key is kept, and how long it opens."""

    mark = models.BinaryField(max_length=32, primary_key=True)
    store = models.UUIDField()
    target = models.UUIDField()
    kind = models.CharField(max_length=20)
    until = models.DateTimeField(_("opent tot"))
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)

    class Meta:
        verbose_name = _("private link")
        indexes = [models.Index(fields=["store", "target"], name="door_of_target")]

    def __str__(self) -> str:
        return f"{self.kind} {self.target}"

"""How people come in: invitations, the log-in of an organisation, and where somebody is logged in now."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Asks about invitations."""

    def open_at(self, moment: datetime) -> Self:
        """Those that somebody may still use at a moment."""
        return self.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=moment)

    def waiting(self) -> Self:
        """Those that nobody used and nobody withdrew; they may be too old."""
        return self.filter(accepted_at=None, withdrawn_at=None)


class Invitation(models.Model):
    """Somebody who may make an account, with the mandate that waits for her. Of its link only the hash is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("e-mailadres"))
    name = models.CharField(_("naam"), max_length=120, blank=True)
    organisation = models.UUIDField(_("organisatie"), null=True, blank=True, db_index=True)
    team = models.UUIDField(_("team (dienst)"), null=True, blank=True)
    role = models.CharField(_("rol"), max_length=20)
    valid_until = models.DateField(_("mandaat tot en met"), null=True, blank=True)
    token_hash = models.CharField(_("hash van de link"), max_length=64, unique=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("uitgenodigd door"),
    )  # fmt: skip
    made_at = models.DateTimeField(_("gemaakt op"))
    expires_at = models.DateTimeField(_("bruikbaar tot"))
    accepted_at = models.DateTimeField(_("gebruikt op"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")

    def __str__(self) -> str:
        return self.email


class Provider(models.Model):
    """The log-in of one organisation, by OpenID Connect. Its secret stands in the environment or a file, not here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(_("naam in het webadres"), unique=True)
    name = models.CharField(_("naam"), max_length=120)
    organisation = models.UUIDField(_("organisatie"), db_index=True)
    issuer = models.URLField(_("uitgever"), max_length=300)
    client_id = models.CharField(_("naam van Rechtop bij de uitgever"), max_length=200)
    secret_from = models.CharField(_("waar het geheim staat"), max_length=300, blank=True)
    domains = models.JSONField(_("domeinen van de e-mailadressen"), default=list)
    trusted_acr = models.JSONField(_("acr die als tweede stap telt"), default=list, blank=True)
    trusted_amr = models.JSONField(_("amr die als tweede stap telt"), default=list, blank=True)
    is_open = models.BooleanField(_("mag gebruikt worden"), default=True)

    class Meta:
        verbose_name = _("aanmelding van een organisatie")
        verbose_name_plural = _("aanmeldingen van organisaties")

    def __str__(self) -> str:
        return self.name


class ProviderLink(models.Model):
    """Who somebody is for a provider: its own fixed name for her, not her e-mail address."""

    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="links", verbose_name=_("aanmelding"))
    subject = models.CharField(_("naam bij de uitgever"), max_length=255)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="provider_links", verbose_name=_("persoon")
    )

    class Meta:
        verbose_name = _("koppeling met een aanmelding")
        verbose_name_plural = _("koppelingen met een aanmelding")
        constraints = [
            models.UniqueConstraint(fields=["provider", "subject"], name="one_person_for_a_subject"),
            models.UniqueConstraint(fields=["person"], name="one_provider_for_a_person"),
        ]

    def __str__(self) -> str:
        return f"{self.provider}: {self.person}"


class LoginSession(models.Model):
    """Where somebody is logged in: since when, and in which kind of browser. No address, no place."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("persoon")
    )
    session_key = models.CharField(_("sessie"), max_length=40, unique=True)
    browser = models.CharField(_("soort browser"), max_length=60, blank=True)
    began_at = models.DateTimeField(_("aangemeld op"))

    class Meta:
        verbose_name = _("aanmelding")
        verbose_name_plural = _("aanmeldingen")

    def __str__(self) -> str:
        return f"{self.person}: {self.browser}"


class KeptForm(models.Model):
    """What somebody sent to a locked screen, encrypted with a key that only her browser holds; for an hour at most."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("persoon")
    )
    sealed = models.TextField(_("versleuteld"))
    kept_at = models.DateTimeField(_("bewaard op"), db_index=True)

    class Meta:
        verbose_name = _("bewaard formulier")
        verbose_name_plural = _("bewaarde formulieren")

    def __str__(self) -> str:
        return str(self.pk)

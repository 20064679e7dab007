"""Who logs in, and for which organisation she may do what, from when until when."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager["User"]):
    """Makes accounts; an e-mail address is kept in small letters, so that it is found however it is typed."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """A new account; without a password nobody can log in with it yet."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """The account with this e-mail address."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser):
    """Somebody who works with Rechtop. Never somebody who is helped: she needs no account."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("e-mailadres"), unique=True)
    name = models.CharField(_("naam"), max_length=120, blank=True)
    is_active = models.BooleanField(_("mag aanmelden"), default=True)
    is_demo = models.BooleanField(_("verzonnen, om te proberen"), default=False)
    created_at = models.DateTimeField(_("gemaakt op"), auto_now_add=True)
    sleeping_since = models.DateField(_("slaapt sinds"), null=True, blank=True)  # then is_active is off
    woken_on = models.DateField(_("gewekt op"), null=True, blank=True)

    second_step_elsewhere = False
    """Not kept: whether this session began at an organisation whose own second step we trust."""

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("account")
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_in_any_letters")]

    def __str__(self) -> str:
        return self.name or self.email


class Role(models.TextChoices):
    """What somebody does for an organisation, or for the whole installation."""

    EDITOR = "editor", _("redacteur")
    COORDINATOR = "coordinator", _("coördinator")
    REGISSEUR = "regisseur", _("regisseur")
    ADMIN = "admin", _("beheerder")
    # Those below work with people who are helped, always within one organisation (rechtop.accounts.access).
    RECEPTIONIST = "receptionist", _("onthaalmedewerker")
    WORKER = "worker", _("maatschappelijk werker")
    TEAM_LEAD = "team_lead", _("hoofdmaatschappelijk werker")
    HANDOVER_COORDINATOR = "handover_coordinator", _("coördinator van de overdrachten")
    CONTROL_OFFICER = "control_officer", _("toezichthouder op het logboek")
    MANAGER = "manager", _("leidinggevende zonder dossiers")


class MandateQuerySet(models.QuerySet["Mandate"]):
    """Asks about mandates."""

    def on(self, day: date) -> Self:
        """The mandates that hold on a day; the last day counts."""
        return self.filter(valid_from__lte=day).filter(Q(valid_until=None) | Q(valid_until__gte=day))


class Mandate(models.Model):
    """A role of a person in an organisation, or in the whole installation when ``organisation`` is empty.

    ``team`` is the service of the social map in which she works with people; without one she sees only what is
    assigned to herself. The head of the social service without a team sees every team of the organisation.
    An ended mandate stays: it tells who could do what at the time.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="mandates", verbose_name=_("persoon"))
    organisation = models.UUIDField(_("organisatie"), null=True, blank=True, db_index=True)
    team = models.UUIDField(_("team (dienst)"), null=True, blank=True)
    role = models.CharField(_("rol"), max_length=20, choices=Role.choices)
    valid_from = models.DateField(_("vanaf"))
    valid_until = models.DateField(_("tot en met"), null=True, blank=True)

    objects = MandateQuerySet.as_manager()

    class Meta:
        verbose_name = _("mandaat")
        verbose_name_plural = _("mandaten")
        constraints = [
            models.CheckConstraint(
                name="mandate_team_within_an_organisation",
                condition=Q(team=None) | Q(organisation__isnull=False),
            ),
            models.CheckConstraint(
                name="mandate_ends_after_it_begins",
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.organisation or _('van de hele installatie')}"


# What the app is made of must be found here; how people come in has a module of its own.
from rechtop.accounts.entry_models import Invitation, KeptForm, LoginSession, Provider, ProviderLink  # noqa: E402

__all__ = ["Invitation", "KeptForm", "LoginSession", "Mandate", "Provider", "ProviderLink", "Role", "User"]

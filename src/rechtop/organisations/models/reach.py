"""How well services can be reached: attempts that workers noted, promises, and the counts of a desk. Never for whom."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.lasting import Identified, Lasting
from rechtop.organisations.models.organisation import Organisation
from rechtop.organisations.models.service import Service


class Channel(models.TextChoices):
    """How a worker tried to reach a service. At once: telephone and desk. Later: mail and form."""

    PHONE = "telefoon", _("telefoon")
    DESK = "loket", _("loket")
    MAIL = "mail", _("mail")
    FORM = "formulier", _("formulier op een website")


AT_ONCE = (Channel.PHONE, Channel.DESK)
"""Channels on which one knows at once whether somebody answers; the wait is in minutes. On others it is in days."""


class ContactAttemptQuerySet(models.QuerySet["ContactAttempt"]):
    """Asks about attempts."""

    def counted(self) -> Self:
        """Those that were not taken back."""
        return self.filter(undone_at=None)


class ContactAttempt(Identified):
    """One try to reach another service: how, whether it answered, how long that took. Nothing about who is helped.

    ``organisation`` owns it: the one whose worker noted it; empty: who works for the whole website. ``by`` is her
    account, so that she can take it back; no figure is ever made per account. ``is_answered`` empty: a mail or form
    still waits. Empty minutes, days or theme: not said, never zero.
    """

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="attempts")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="attempts_noted")
    by = models.UUIDField(null=True)
    channel = models.CharField(_("langs waar"), max_length=20, choices=Channel.choices)
    is_answered = models.BooleanField(_("antwoord gekregen"), null=True)
    waited_minutes = models.PositiveSmallIntegerField(_("gewacht (minuten)"), null=True)
    waited_days = models.PositiveSmallIntegerField(_("gewacht op antwoord (dagen)"), null=True)
    lost_minutes = models.PositiveSmallIntegerField(_("tijd die wij verloren (minuten)"), null=True)
    theme = models.CharField(_("waarvoor"), max_length=40, blank=True)
    on = models.DateField(_("wanneer"), db_index=True)
    noted_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True)
    is_fictional = models.BooleanField(default=False)

    objects = ContactAttemptQuerySet.as_manager()

    class Meta:
        verbose_name = _("contactpoging")
        verbose_name_plural = _("contactpogingen")
        ordering = ["-on", "-noted_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="attempt_waits_in_the_unit_of_its_channel",
                condition=Q(channel__in=AT_ONCE, waited_days=None) | (~Q(channel__in=AT_ONCE) & Q(waited_minutes=None)),
            ),
            models.CheckConstraint(
                name="attempt_at_once_is_answered_or_not",
                condition=~Q(channel__in=AT_ONCE) | Q(is_answered__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on:%Y-%m-%d} {self.channel}"

    @property
    def is_at_once(self) -> bool:
        """Whether one knows at once if somebody answers."""
        return self.channel in AT_ONCE


class Commitment(Identified):
    """What an organisation promised, by when, what it replied, and whether it kept it. About services, never a person.

    ``asked_by`` is the organisation that keeps track of it; empty: who works for the whole website.
    """

    class Outcome(models.TextChoices):
        """How it ended."""

        OPEN = "open", _("loopt nog")
        KEPT = "gehouden", _("gehouden")
        PARTLY = "deels", _("voor een deel gehouden")
        BROKEN = "niet", _("niet gehouden")
        DROPPED = "vervallen", _("vervallen, niet meer nodig")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="commitments")
    asked_by = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="commitments_asked")
    what = models.CharField(_("wat er beloofd is"), max_length=300)
    promised_on = models.DateField(_("beloofd op"))
    due_on = models.DateField(_("klaar tegen"), db_index=True)
    reply = models.CharField(_("antwoord"), max_length=500, blank=True)
    replied_on = models.DateField(_("antwoord gekregen op"), null=True, blank=True)
    outcome = models.CharField(_("gehouden?"), max_length=20, choices=Outcome.choices, default=Outcome.OPEN)
    settled_on = models.DateField(_("beslist op"), null=True)
    by = models.UUIDField(null=True)
    is_fictional = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("belofte")
        verbose_name_plural = _("beloften")
        ordering = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="commitment_is_due_after_it_is_made", condition=Q(due_on__gte=models.F("promised_on"))
            ),
        ]

    def __str__(self) -> str:
        return self.what


class Desk(Identified, Lasting):
    """A desk that counts what people come for: of a library, a post office. ``code`` stands in its address."""

    code = models.SlugField(_("in het adres"), max_length=40, unique=True)
    name = models.CharField(_("naam"), max_length=120)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="desks")
    is_fictional = models.BooleanField(default=False)

    class Meta(Lasting.Meta):
        verbose_name = _("loket dat telt")
        verbose_name_plural = _("loketten die tellen")

    def __str__(self) -> str:
        return self.name


class DeskCount(models.Model):
    """How often people came to a desk for one theme on one day: a number and no more, nobody can be found in it.

    ``minutes`` is the sum over the ``timed`` questions of which the time was said.
    """

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="counts")
    on = models.DateField(db_index=True)
    theme = models.CharField(max_length=40)
    number = models.PositiveIntegerField(default=0)
    minutes = models.PositiveIntegerField(default=0)
    timed = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("telling")
        verbose_name_plural = _("tellingen")
        constraints = [
            models.UniqueConstraint(fields=["desk", "on", "theme"], name="desk_count_once"),
            models.CheckConstraint(
                name="desk_count_times_no_more_than_it_counts", condition=Q(timed__lte=models.F("number"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.desk_id} {self.on} {self.theme}: {self.number}"

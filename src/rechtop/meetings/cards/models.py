"""Cards about nobody, the day they are talked over, and what was agreed. No card points to a file or a person."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Written
from rechtop.stores.sealed import SealedTextField


class AgeBand(models.TextChoices):
    """A coarse age: never a date, never a number of years."""

    CHILD = "0-17", _("jonger dan 18")
    YOUNG = "18-24", _("18 tot 24 jaar")
    MIDDLE = "25-44", _("25 tot 44 jaar")
    OLDER = "45-64", _("45 tot 64 jaar")
    OLD = "65+", _("65 jaar of ouder")
    UNKNOWN = "unknown", _("weet ik niet")


class Household(models.TextChoices):
    """With whom somebody lives, coarsely."""

    ALONE = "alone", _("alleen")
    ALONE_CHILDREN = "alone_children", _("alleen, met kinderen")
    COUPLE = "couple", _("met partner")
    COUPLE_CHILDREN = "couple_children", _("met partner en kinderen")
    OTHER = "other", _("met anderen")
    UNKNOWN = "unknown", _("weet ik niet")


class CardSession(Written):
    """One day of talking over cards. Of the sessions that are still to come there is one."""

    on = models.DateField(_("dag"))
    is_to_come = models.BooleanField(_("moet nog komen"), default=True)
    held_on = models.DateField(_("gehouden op"), null=True, blank=True)
    cards_talked_over = models.PositiveSmallIntegerField(_("aantal kaarten"), default=0)

    class Meta:
        verbose_name = _("casuïstiekoverleg")
        constraints = [
            models.UniqueConstraint(
                fields=["is_to_come"], condition=Q(is_to_come=True), name="one_card_session_to_come"
            ),
            models.CheckConstraint(
                name="card_session_was_held_on_a_day",
                condition=Q(is_to_come=True, held_on=None) | Q(is_to_come=False, held_on__isnull=False),
            ),
        ]


class Card(Written):
    """A situation without the person: a made-up letter, coarse facts, a question. Gone after the talk."""

    session = models.ForeignKey(CardSession, on_delete=models.CASCADE, related_name="cards")
    letter = models.CharField(_("letter"), max_length=2)
    age_band = models.CharField(_("leeftijd"), max_length=8, choices=AgeBand.choices)
    household = models.CharField(_("woont"), max_length=16, choices=Household.choices)
    domains = models.JSONField(_("levensdomeinen"), default=list)
    situation = SealedTextField(_("wat speelt er"))
    question = SealedTextField(_("wat wilt u van collega's weten"))

    class Meta:
        verbose_name = _("kaart")
        verbose_name_plural = _("kaarten")
        constraints = [models.UniqueConstraint(fields=["session", "letter"], name="one_card_per_letter")]


class CardAgreement(Written):
    """What the team agreed: about how it works, not about one person."""

    session = models.ForeignKey(CardSession, on_delete=models.CASCADE, related_name="agreements")
    what = SealedTextField(_("wat"))
    who = SealedTextField(_("wie"))
    due_on = models.DateField(_("tegen"))

    class Meta:
        verbose_name = _("afspraak van een casuïstiekoverleg")

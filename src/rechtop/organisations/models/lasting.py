"""What the things of the social map have in common: an identity, a life in time, and a date of the last check."""

from __future__ import annotations

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

REVIEW_MONTHS = 6
"""How long a fiche counts as checked, unless its keeper chose another period."""


class Identified(models.Model):
    """Known by a UUID, the same in every installation it is handed to."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    class Meta:
        abstract = True


class Lasting(models.Model):
    """Begins and ends, and is never deleted. An empty ``valid_from`` is: not known since when."""

    valid_from = models.DateField(_("bestaat sinds"), null=True, blank=True)
    valid_until = models.DateField(_("bestaat tot en met"), null=True, blank=True)
    ended_because = models.CharField(_("waarom het ophield"), max_length=300, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_ends_after_it_begins",
                condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
            ),
        ]

    def holds_on(self, day: date) -> bool:
        """Whether it is there on a day; the last day counts."""
        return (self.valid_from is None or self.valid_from <= day) and not self.has_ended_on(day)

    def has_ended_on(self, day: date) -> bool:
        """Whether it is over on a day."""
        return self.valid_until is not None and self.valid_until < day


def holding_on(day: date, prefix: str = "") -> Q:
    """The condition that something holds on a day; ``prefix`` leads to it over relations ("place__")."""
    begun = Q(**{f"{prefix}valid_from": None}) | Q(**{f"{prefix}valid_from__lte": day})
    going_on = Q(**{f"{prefix}valid_until": None}) | Q(**{f"{prefix}valid_until__gte": day})
    return begun & going_on


class Reviewed(models.Model):
    """Somebody confirms now and then that everything is still right; the public sees when and for which organisation.

    HSDS: ``assured_date``. ``next_review_on`` is empty while nobody has taken it on.
    """

    review_months = models.PositiveSmallIntegerField(_("nakijken om de zoveel maanden"), default=REVIEW_MONTHS)
    reviewed_on = models.DateField(_("nagekeken op"), null=True, blank=True)
    reviewed_by = models.UUIDField(_("nagekeken door"), null=True, blank=True)
    reviewed_for = models.CharField(_("nagekeken voor"), max_length=200, blank=True)
    next_review_on = models.DateField(_("opnieuw nakijken voor"), null=True, blank=True, db_index=True)

    class Meta:
        abstract = True

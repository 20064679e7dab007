"""Terms that a coordinator set for one service, in the place of the defaults of `terms.yaml`."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Written


class ServiceTerms(Written):
    """Working days after the day a handover left for this service, from a day on; earlier rows stay readable."""

    service = models.UUIDField(_("dienst"))
    since = models.DateField(_("sinds"))
    receipt = models.PositiveSmallIntegerField(_("ontvangst"))
    remind = models.PositiveSmallIntegerField(_("herinnering"))
    answer = models.PositiveSmallIntegerField(_("antwoord"))

    class Meta:
        verbose_name = _("termijnen van een dienst")
        verbose_name_plural = _("termijnen van diensten")
        constraints = [
            models.UniqueConstraint(fields=["service", "since"], name="service_terms_once_a_day"),
            models.CheckConstraint(
                name="service_terms_follow_each_other",
                condition=Q(receipt__gte=1, receipt__lte=F("remind"), remind__lt=F("answer")),
            ),
        ]

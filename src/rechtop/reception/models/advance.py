"""Money given ahead of what somebody will get."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Written
from rechtop.reception.models.doing import Request
from rechtop.reception.models.trajectory import Trajectory
from rechtop.stores.sealed import SealedTextField


class Advance(Written):
    """An advance (voorschot): how much, on what, and whether it is settled. ``amount`` is EUR as a decimal text."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="advances")
    request = models.ForeignKey(Request, on_delete=models.PROTECT, null=True, blank=True, related_name="advances")
    amount = SealedTextField(_("bedrag"))
    ahead_of = SealedTextField(_("voorschot op"))
    paid_on = models.DateField(_("betaald op"))
    settled_on = models.DateField(_("verrekend op"), null=True, blank=True)

    class Meta:
        verbose_name = _("voorschot")
        verbose_name_plural = _("voorschotten")

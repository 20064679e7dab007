"""What the work of a day leaves: a file kept quiet for a while, one closed and opened again, a form that was sent."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Nameless, Written
from rechtop.reception.models.trajectory import Ending, Trajectory
from rechtop.stores.sealed import SealedTextField


class Quiet(Written):
    """Nothing has to happen with a file until the end of the day ``until``, and why not."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="quiets")
    until = models.DateField(_("stil tot en met"))
    why = SealedTextField(_("waarom het stil mag zijn"))

    class Meta:
        verbose_name = _("stilte")
        indexes = [models.Index(fields=["trajectory", "until"], name="quiet_of_trajectory")]


class Closing(Written):
    """A file was closed, with a reason; ``reopened_on`` when it opened again, because it did not help after all."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="closings")
    on = models.DateField(_("afgesloten op"))
    ending = models.CharField(_("hoe het eindigde"), max_length=12, choices=Ending.choices)
    why = SealedTextField(_("toelichting"), default="")
    reopened_on = models.DateField(_("heropend op"), null=True, blank=True)
    reopened_by_name = models.CharField(_("heropend door"), max_length=120, blank=True)
    reopened_because = SealedTextField(_("waarom heropend"), default="")

    class Meta:
        verbose_name = _("afsluiting")


class FormSent(Nameless):
    """A form that was kept: its token and what it held, as one digest. The same form sent again changes nothing.

    ``leads_to`` is the address that the first one led to. Rows of more than a week ago are removed
    (`rechtop.reception.once`).
    """

    digest = models.CharField(primary_key=True, max_length=64)
    at = models.DateTimeField(auto_now_add=True, db_index=True)
    leads_to = models.CharField(max_length=200)

    class Meta:
        verbose_name = _("verstuurd formulier")

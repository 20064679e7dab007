"""Figures of handovers that were published: numbers of many, made once, about nobody."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Nameless


class PublishedHandovers(Nameless):
    """The figures of one period (2026-K1), as they were published.

    Never made anew: the difference between two makings could be one person.
    """

    period = models.CharField(_("periode"), max_length=7, primary_key=True)
    threshold = models.PositiveSmallIntegerField(_("drempel"))
    figures = models.JSONField(_("cijfers"))
    made_at = models.DateTimeField(_("gemaakt op"), auto_now_add=True)

    class Meta:
        verbose_name = _("gepubliceerde cijfers van overdrachten")
        verbose_name_plural = _("gepubliceerde cijfers van overdrachten")

"""What the control officer must hear at once, and what the nightly check of the journal found.

Both stand in the store itself. A notice holds no content: that something happened, when, and where its line stands.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class NoticeKind(models.TextChoices):
    """What the officer hears of."""

    BREAK_GLASS = "break_glass", _("een dossier werd in nood geopend")
    JOURNAL_BROKEN = "journal_broken", _("het logboek klopt niet")
    MANDATE = "mandate", _("iemand kreeg een mandaat om met mensen te werken")


class Notice(models.Model):
    """One thing to tell. ``about`` is the opening that it is about; ``mailed_at`` when the mail left."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(_("wanneer"))
    kind = models.CharField(_("wat"), max_length=16, choices=NoticeKind.choices)
    about = models.UUIDField(_("over welke opening"), null=True)
    mailed_at = models.DateTimeField(_("gemaild op"), null=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("melding aan de toezichthouder")

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"


class Check(models.Model):
    """One check of the journal: how many lines, held to how many seals, and what was wrong (a line each)."""

    at = models.DateTimeField(_("wanneer"))
    lines = models.BigIntegerField(_("regels"))
    seals = models.PositiveIntegerField(_("zegels"))
    faults = models.TextField(_("wat klopt niet"), blank=True)

    class Meta:
        verbose_name = _("nazicht van het logboek")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"


def tell(store: str, kind: NoticeKind, about: uuid.UUID | None = None) -> Notice:
    """Something the officer must hear, in the transaction of what it tells about; it is mailed after that."""
    return Notice.objects.using(store).create(at=timezone.now(), kind=kind, about=about)


def not_mailed(store: str) -> list[Notice]:
    """The notices whose mail did not leave yet, oldest first."""
    return list(Notice.objects.using(store).filter(mailed_at=None).order_by("at"))


def mailed(store: str, notices: Iterable[Notice], at: datetime | None) -> None:
    """Note that the mail about these left at a moment, or (None) that it was tried in vain."""
    held = Notice.objects.using(store).filter(pk__in=[one.pk for one in notices])
    held.update(mailed_at=at, tries=F("tries") + 1)


def last_check(store: str) -> Check | None:
    """The last time that the journal was checked."""
    return Check.objects.using(store).order_by("-at").first()

"""The journal of a store. Nothing is ever changed or removed here: triggers in the database refuse it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Act(models.TextChoices):
    """What somebody did with what is kept about a person."""

    READ = "read", _("gelezen")
    WRITE = "write", _("geschreven")
    SEARCH = "search", _("gezocht")
    PRINT = "print", _("afgedrukt")
    EXPORT = "export", _("meegegeven")
    SEND = "send", _("verstuurd")
    ASSIGN = "assign", _("toegewezen")
    OPEN_WITH_REASON = "open_with_reason", _("geopend met een reden")
    BREAK_GLASS = "break_glass", _("geopend in nood")
    REMOVE = "remove", _("verwijderd")
    COUNT = "count", _("geteld")


class Entry(models.Model):
    """One act. Each carries the digest of the one before, so that none can be changed or left out unseen.

    ``what`` names the part ("trajectory.page"), never its content. ``why`` is sealed with the store's key before it is
    digested: the chain can be checked by somebody who may not read.
    """

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(_("wanneer"))
    who = models.UUIDField(_("account"), null=True)
    who_name = models.CharField(_("wie"), max_length=120)
    role = models.CharField(_("rol"), max_length=30, blank=True)
    act = models.CharField(_("wat gebeurde er"), max_length=20, choices=Act.choices)
    what = models.CharField(_("welk deel"), max_length=80)
    about = models.UUIDField(_("over welk dossier"), null=True)
    person = models.UUIDField(_("over wie"), null=True)
    why = models.BinaryField(_("waarom"), default=b"")
    previous = models.BinaryField(max_length=32)
    digest = models.BinaryField(max_length=32)

    class Meta:
        verbose_name = _("regel van het logboek")
        verbose_name_plural = _("logboek")
        indexes = [
            models.Index(fields=["about", "number"], name="journal_of_file"),
            models.Index(fields=["person", "number"], name="journal_of_person"),
            models.Index(fields=["who", "number"], name="journal_of_worker"),
            models.Index(fields=["act", "number"], name="journal_of_act"),
            models.Index(fields=["at"], name="journal_of_moment"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.act} {self.what}"


class Head(models.Model):
    """The end of the chain: one row, locked by whoever appends. Only a convenience: `check_chain` never trusts it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.BigIntegerField(default=0)
    digest = models.BinaryField(max_length=32, default=bytes(32))

    class Meta:
        verbose_name = _("einde van het logboek")
        constraints = [models.CheckConstraint(name="journal_has_one_head", condition=models.Q(id=1))]

    def __str__(self) -> str:
        return str(self.number)


# What the officer is told stands in tables of its own; Django must find them here.
from rechtop.journal.notices import Check, Notice, NoticeKind  # noqa: E402

__all__ = ["Act", "Check", "Entry", "Head", "Notice", "NoticeKind"]

"""Who is helped, how she may safely be reached, and with whom she lives."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Kept, Nameless
from rechtop.stores.sealed import SealedTextField


class Person(Kept):
    """Somebody who is helped. A name is a first name, a nickname or nothing: help can be anonymous (P-09).

    ``merged_into`` is the same person, known under another file; this row then only points there.
    """

    name = SealedTextField(_("naam"), default="")
    birth_date = SealedTextField(_("geboortedatum (jjjj-mm-dd)"), default="")
    language = models.CharField(_("taal die ze het best verstaat"), max_length=10, blank=True)
    needs_interpreter = models.BooleanField(_("tolk nodig"), null=True)
    messages_paused = models.BooleanField(_("stuur geen berichten"), default=False)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged")
    is_synthetic = models.BooleanField(_("verzonnen"), default=False)

    class Meta:
        verbose_name = _("persoon")


class NameMark(Nameless):
    """What a name is found by: a keyed mark of a word or of its first letters (`stores.sealed.marks_of_name`)."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="name_marks")
    mark = models.BinaryField(max_length=12)

    class Meta:
        verbose_name = _("merk van een naam")
        constraints = [models.UniqueConstraint(fields=["person", "mark"], name="name_mark_once")]
        indexes = [models.Index(fields=["mark"], name="name_mark_find")]


class NationalNumber(Nameless):
    """The national number, apart from everything else and only when it is really needed (P-10)."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="national_number")
    number = SealedTextField(_("rijksregisternummer"))
    mark = models.BinaryField(max_length=12, unique=True)
    asked_for = SealedTextField(_("waarvoor gevraagd"), default="")

    class Meta:
        verbose_name = _("rijksregisternummer")


class AtHome(models.TextChoices):
    """What may lie at home where others see it."""

    UNKNOWN = "", _("nog niet gevraagd")
    ALL = "all", _("alles mag thuis liggen")
    NEUTRAL = "neutral", _("alleen een neutrale omslag")
    NOTHING = "nothing", _("niets")


class SafeContact(Nameless):
    """How she may be reached without danger. What was not asked is unknown, and unknown is never a yes."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="safe_contact")
    phone = SealedTextField(_("telefoon"), default="")
    email = SealedTextField(_("e-mailadres"), default="")
    address = SealedTextField(_("adres"), default="")
    may_call = models.BooleanField(_("bellen mag"), null=True)
    may_leave_voicemail = models.BooleanField(_("een bericht inspreken mag"), null=True)
    may_text = models.BooleanField(_("sms mag"), null=True)
    may_mail = models.BooleanField(_("e-mail mag"), null=True)
    may_post = models.BooleanField(_("brief mag"), null=True)
    at_home = models.CharField(_("wat mag thuis liggen"), max_length=10, choices=AtHome.choices, blank=True)
    remark = SealedTextField(_("waar letten we op"), default="")
    asked_on = models.DateField(_("gevraagd op"), null=True, blank=True)

    class Meta:
        verbose_name = _("veilig contact")


class Household(Kept):
    """Who lives together, linked to people; a trajectory belongs to a person and only looks at a household."""

    class Meta:
        verbose_name = _("gezin")


class HouseholdMember(Nameless):
    """Somebody in a household, from when until when. ``key`` is her name in the facts ("an", "kind_1")."""

    household = models.ForeignKey(Household, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    key = models.CharField(_("sleutel"), max_length=40)
    since = models.DateField(_("vanaf"), null=True, blank=True)
    until = models.DateField(_("tot en met"), null=True, blank=True)

    class Meta:
        verbose_name = _("gezinslid")
        constraints = [models.UniqueConstraint(fields=["household", "key"], name="household_key_once")]

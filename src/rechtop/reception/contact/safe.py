"""May we reach her this way? Unknown is never a yes: what was not asked is not allowed, and it says so.

Everything that leaves for a person (a call, a text, a letter) asks `allowed` first.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rechtop.reception.models import AtHome, SafeContact


class Way(models.TextChoices):
    """A way to reach somebody."""

    CALL = "call", gettext_lazy("bellen")
    VOICEMAIL = "voicemail", gettext_lazy("een bericht inspreken")
    TEXT = "text", gettext_lazy("een sms")
    MAIL = "mail", gettext_lazy("een e-mail")
    POST = "post", gettext_lazy("een brief")


FIELDS: dict[Way, str] = {
    Way.CALL: "may_call",
    Way.VOICEMAIL: "may_leave_voicemail",
    Way.TEXT: "may_text",
    Way.MAIL: "may_mail",
    Way.POST: "may_post",
}
"""Which answer of `SafeContact` is about which way."""

ADDRESSES: dict[Way, str] = {
    Way.CALL: "phone",
    Way.VOICEMAIL: "phone",
    Way.TEXT: "phone",
    Way.MAIL: "email",
    Way.POST: "address",
}
"""Where it would go."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether it may, and why (not) in plain Dutch. ``only_neutral``: a letter in an envelope that tells nothing."""

    allowed: bool
    why: str
    only_neutral: bool = False

    def __bool__(self) -> bool:
        return self.allowed


def allowed(contact: SafeContact | None, channel: Way) -> Decision:
    """Whether she may be reached this way now; ``contact`` is None when nothing was ever asked."""
    words = Way(channel).label
    answer = getattr(contact, FIELDS[channel]) if contact is not None else None
    if contact is None or answer is None:
        return Decision(False, _("Nog niet gevraagd of %(way)s mag. Vraag het eerst.") % {"way": words})
    if answer is False:
        return Decision(False, _("Zij wil dit niet: %(way)s.") % {"way": words})
    if channel is Way.VOICEMAIL and contact.may_call is False:
        return Decision(False, _("Zij wil niet dat wij bellen. Inspreken kan dan ook niet."))
    if not getattr(contact, ADDRESSES[channel]):
        return Decision(False, _("Het mag, maar wij weten niet waarheen: %(way)s.") % {"way": words})
    if channel is Way.POST:
        return _by_post(contact)
    return Decision(True, _("Zij zei dat dit mag: %(way)s.") % {"way": words})


def not_asked(contact: SafeContact) -> list[str]:
    """The ways that she was not asked about."""
    return [str(way.label) for way, name in FIELDS.items() if getattr(contact, name) is None]


def _by_post(contact: SafeContact) -> Decision:
    """A letter lies at home, where others see it."""
    if contact.at_home == AtHome.NOTHING:
        return Decision(False, _("Niets mag thuis liggen. Geef de brief in de hand."))
    if contact.at_home == AtHome.ALL:
        return Decision(True, _("Zij zei dat een brief mag."))
    why = (
        _("Een brief mag, in een omslag waarop niets staat over hulp.")
        if contact.at_home == AtHome.NEUTRAL
        else _("Wat thuis mag liggen, is nog niet gevraagd. Neem een omslag waarop niets staat over hulp.")
    )
    return Decision(True, why, only_neutral=True)


def careful(mine: SafeContact | None, other: SafeContact | None) -> dict[str, object]:
    """What holds when two files of one person become one: each "no" of either stays, and a yes only with its number.

    The values of a `SafeContact`, without whose it is.
    """
    first, second = (mine, other) if mine is not None else (other, None)
    if first is None:
        return {}
    found: dict[str, object] = values_of(first)
    if second is None:
        return found
    for name in FIELDS.values():
        if getattr(second, name) is False:
            found[name] = False
    order = (AtHome.ALL, AtHome.UNKNOWN, AtHome.NEUTRAL, AtHome.NOTHING)
    found["at_home"] = max(first.at_home, second.at_home, key=order.index)
    found["remark"] = "\n".join(filter(None, dict.fromkeys((first.remark, second.remark))))
    return found


def values_of(contact: SafeContact) -> dict[str, object]:
    """Everything of a safe contact, without whose it is."""
    return {
        field.attname: getattr(contact, field.attname)
        for field in SafeContact._meta.concrete_fields
        if field.attname != "person_id"
    }

"""Whoever fixed a consultation hears that the day has come on which all of it must be destroyed.

The mail says nothing of it, not even of which kind it is: who reads it over her shoulder learns nothing. It is not on
the page of her day: which consultations are hers stands only in their own stores, and each would have to be opened.
"""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.accounts.access import Action, ListedRef, standing_of
from rechtop.accounts.mailing import refuse_when_mail_stays
from rechtop.accounts.models import User
from rechtop.journal.models import Act, Entry
from rechtop.journal.writing import RECHTOP, Line, note
from rechtop.meetings.legal.models import LegalConsultation, LegalEnding, LegalParticipant
from rechtop.stores.errors import StoreError
from rechtop.stores.models import Kind, Store
from rechtop.stores.registry import open_store

AGAIN = timedelta(7)
"""How long after a mail another goes while nothing was destroyed."""

REMINDED = "consultation.reminder"


def remind(on: date, *, only_look: bool = False) -> int:
    """Mail about every consultation whose day has come, once a week at most; about how many.

    ``only_look`` counts without doing anything. One whose keys are closed is asked the next time.
    """
    number = 0
    for held in Store.objects.filter(kind=Kind.CONSULTATION, closed_on=None).order_by("opened_on", "pk"):
        try:
            store = open_store(held.pk, on=on)
        except StoreError:
            continue
        if not _is_due(store, on):
            continue
        told = _whom(store, held, on)
        number += bool(told) if only_look else _mailed(store, told)
    return number


def _is_due(store: str, on: date) -> bool:
    if not LegalEnding.objects.using(store).filter(destroy_on__lte=on).exists():
        return False
    last = Entry.objects.using(store).filter(act=Act.SEND, what=REMINDED).order_by("-number").first()
    return last is None or timezone.localtime(last.at).date() + AGAIN <= on


def _whom(store: str, held: Store, on: date) -> list[User]:
    """Who fixed it; when she cannot open it any more, the others who can."""
    listed = LegalParticipant.objects.using(store).exclude(account=None).values_list("account", flat=True)
    accounts = frozenset(one for one in listed if one is not None)
    ref = ListedRef("consultation", held.owner, accounts)
    found = User.objects.filter(pk__in=accounts, is_active=True).order_by("email")
    able = [one for one in found if standing_of(one, on).may(Action.SIT_IN, ref)]
    by: UUID | None = LegalConsultation.objects.using(store).values_list("by", flat=True).first()
    return [one for one in able if one.pk == by] or able


def _mailed(store: str, whom: list[User]) -> bool:
    """Whether a mail left; then it is written down, for the participants to see."""
    lines = [
        _("Goeiedag"),
        "",
        _("Er wacht iets op u in Rechtop."),
        _("Meld u aan en kijk bij Overleg."),
        _("Waarover het gaat, staat niet in dit bericht."),
        "",
        "Rechtop",
    ]
    sent = 0
    for one in whom:
        try:
            refuse_when_mail_stays()
            sent += EmailMessage(_("Er wacht iets op u in Rechtop"), "\n".join(lines), None, [one.email]).send()
        except OSError:  # tried again with the next round; the others still have their turn
            continue
    if sent:
        note(store, RECHTOP, Line(Act.SEND, REMINDED))
    return bool(sent)

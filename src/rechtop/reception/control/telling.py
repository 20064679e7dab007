"""A mail to the control officers of an organisation: that there is something to look at, and nothing of what."""

from __future__ import annotations

from datetime import date
from smtplib import SMTPException
from uuid import UUID

from django.core.mail import EmailMessage, get_connection
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.accounts.models import Mandate, Role
from rechtop.journal.notices import mailed, not_mailed


def tell_officers(store: str, organisation: UUID, on: date) -> int:
    """Mail what was not mailed yet; the number of messages that left.

    What cannot leave stays: it stands on the page of the officer, and the daily job tries again.
    """
    waiting = not_mailed(store)
    if not waiting:
        return 0
    messages = [_message(address) for address in addresses(organisation, on)]
    try:
        sent = get_connection().send_messages(messages) or 0
    except (OSError, SMTPException):
        sent = 0
    mailed(store, waiting, timezone.now() if sent else None)
    return sent


def addresses(organisation: UUID, on: date) -> list[str]:
    """Where the control officers of an organisation are reached."""
    held = Mandate.objects.on(on).filter(organisation=organisation, role=Role.CONTROL_OFFICER, person__is_active=True)
    return sorted(set(held.values_list("person__email", flat=True)))


def _message(address: str) -> EmailMessage:
    lines = [
        _("Goeiedag"),
        "",
        _("Er is een nieuwe melding voor u als toezichthouder."),
        _("Meld u aan bij Rechtop en kijk bij Toezicht."),
        _("Waarover het gaat, staat niet in dit bericht."),
        "",
        "Rechtop",
    ]
    return EmailMessage(subject=_("Rechtop: een melding"), body="\n".join(lines), to=[address])

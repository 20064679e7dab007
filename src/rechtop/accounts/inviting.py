"""Invitations: who manages accounts offers somebody a mandate; a link that works once lets her make her account.

Of a link only the hash is kept, so a copy of the database opens nothing. It is handed over on screen, and by e-mail
where messages really leave.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from smtplib import SMTPException
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from rechtop.accounts.access import ALLOWED, CLIENT_ACTIONS
from rechtop.accounts.errors import AccountRefused
from rechtop.accounts.models import Invitation, Mandate, Role, User
from rechtop.accounts.services import find_account, give_mandate

LASTS = timedelta(days=7)
"""How long a link works."""


@dataclass(frozen=True, slots=True)
class Link:
    """A new invitation and the secret of its link, told once."""

    invitation: Invitation
    token: str


def invite(
    email: str,
    role: Role,
    organisation: UUID | None,
    *,
    by: User | None,
    at: datetime,
    name: str = "",
    until: date | None = None,
    team: UUID | None = None,
) -> Link:
    """Invite somebody. Whether the address has an account already is not told here: that stays with its owner.

    An earlier invitation for the same mandate that still waits, ends. Raises AccountRefused when the address is none,
    is that of who invites, or when the mandate would end before today.
    """
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise AccountRefused(_("%(email)s is geen e-mailadres.") % {"email": email or "–"}) from None
    if by is not None and by.email == email:
        raise AccountRefused(_("Uzelf een mandaat geven kan niet. Vraag het aan een andere beheerder."))
    if organisation is None and ALLOWED[role] & CLIENT_ACTIONS:
        raise AccountRefused(_("Deze rol werkt met mensen, en dat kan alleen binnen een organisatie. Kies er een."))
    if until is not None and until < at.date():
        raise AccountRefused(_("De laatste dag is al voorbij."))
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        same = Invitation.objects.waiting().filter(email=email, organisation=organisation, role=role, team=team)
        same.update(withdrawn_at=at)
        made = Invitation.objects.create(
            email=email, name=name.strip(), organisation=organisation, team=team, role=role, valid_until=until,
            invited_by=by, token_hash=_hash(token), made_at=at, expires_at=at + LASTS,
        )  # fmt: skip
    return Link(made, token)


def withdraw(invitation: Invitation, *, at: datetime) -> None:
    """Let the link work no more. Raises AccountRefused when somebody used it already."""
    changed = Invitation.objects.filter(pk=invitation.pk, accepted_at=None).update(withdrawn_at=at)
    if not changed:
        raise AccountRefused(_("Deze uitnodiging is al gebruikt. Stop het mandaat van die persoon."))


def renew(invitation: Invitation, *, at: datetime) -> Link:
    """A new link for an invitation that waits; the old one works no more. Raises AccountRefused when it is over."""
    token = secrets.token_urlsafe(32)
    waiting = Invitation.objects.waiting().filter(pk=invitation.pk)
    if not waiting.update(token_hash=_hash(token), expires_at=at + LASTS):
        raise AccountRefused(_("Deze uitnodiging is al gebruikt of ingetrokken. Maak een nieuwe."))
    invitation.refresh_from_db()
    return Link(invitation, token)


def invitation_of(token: str, *, at: datetime) -> Invitation | None:
    """The invitation whose link this is, while it works."""
    return Invitation.objects.open_at(at).filter(token_hash=_hash(token)).first()


def accept(invitation: Invitation, *, name: str, password: str | None, at: datetime, on: date) -> User:
    """Make the account of who was invited, with its mandate. Without ``password``, only an organisation opens it.

    Raises AccountRefused when the link was used meanwhile, or the address has an account.
    """
    with transaction.atomic():
        _use(invitation, at)
        if find_account(invitation.email) is not None:
            raise AccountRefused(_("Dit e-mailadres heeft al een account. Meld eerst aan en open de link dan opnieuw."))
        user = User.objects.create_user(invitation.email, password, name=name.strip())
        _mandate(user, invitation, on)
    return user


def accept_as(user: User, invitation: Invitation, *, at: datetime, on: date) -> Mandate:
    """Add the mandate to the account of who was invited. Raises AccountRefused when it is for somebody else."""
    if user.email != invitation.email:
        raise AccountRefused(_("Deze uitnodiging is voor een ander e-mailadres. Meld af en open de link opnieuw."))
    with transaction.atomic():
        _use(invitation, at)
        return _mandate(user, invitation, on)


def send(link: Link, address: str) -> bool:
    """Send the link by e-mail, with nothing about the work in it. False where messages do not leave, or did not."""
    if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
        return False  # a link on the disk would be a second copy of a secret
    until = link.invitation.expires_at.astimezone()
    text = _(
        "Dag\n\nU bent uitgenodigd om met Rechtop te werken. Open deze link en kies een wachtwoord:\n\n%(address)s\n\n"
        "De link werkt één keer, tot en met %(day)s. Verwacht u dit bericht niet? Doe dan niets.\n"
    ) % {"address": address, "day": f"{until:%d/%m/%Y}"}
    try:
        EmailMessage(subject=_("Rechtop: uitnodiging"), body=text, to=[link.invitation.email]).send()
    except (SMTPException, OSError):
        return False  # the link is on the screen; whoever invites hands it over
    return True


def _use(invitation: Invitation, at: datetime) -> None:
    if not Invitation.objects.open_at(at).filter(pk=invitation.pk).update(accepted_at=at):
        raise AccountRefused(_("Deze uitnodiging is intussen gebruikt of ingetrokken. Vraag een nieuwe."))


def _mandate(user: User, invitation: Invitation, on: date) -> Mandate:
    role, until = Role(invitation.role), invitation.valid_until
    by, team = invitation.invited_by, invitation.team
    return give_mandate(user, role, invitation.organisation, since=on, until=until, team=team, by=by)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

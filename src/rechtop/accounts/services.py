"""What happens to accounts: made by invitation, given a mandate, closed. There is no sign-up."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from rechtop.accounts.errors import AccountRefused
from rechtop.accounts.models import Mandate, ProviderLink, Role, User
from rechtop.accounts.telling import tell_of_end, tell_of_mandate


@dataclass(frozen=True, slots=True)
class Invited:
    """A new account with its first password, told once; ``secret`` when the second factor is set up already."""

    user: User
    password: str
    secret: str = ""


def find_account(email: str) -> User | None:
    """The account with this e-mail address, in whatever letters."""
    return User.objects.filter(email=email.strip().lower()).first()


def account(email: str) -> User:
    """The account with this e-mail address. Raises AccountRefused when there is none."""
    user = find_account(email)
    if user is None:
        raise AccountRefused(f"Er is geen account met het adres {email!r}. Maak er een: rechtop account add {email}")
    return user


def add_account(email: str, name: str, *, password: str = "", is_demo: bool = False) -> Invited:
    """A new account. Without ``password`` it gets one. A made-up account has its second factor from the start.

    Raises AccountRefused when the address is none, or has an account.
    """
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise AccountRefused(f"{email!r} is geen e-mailadres.") from None
    password = password or secrets.token_urlsafe(12)
    with transaction.atomic():
        if find_account(email) is not None:
            raise AccountRefused(f"{email!r} heeft al een account. Een mandaat erbij: rechtop account role")
        user = User.objects.create_user(email, password, name=name.strip(), is_demo=is_demo)
        secret = generate_totp_secret() if is_demo else ""
        if secret:
            TOTP.activate(user, secret)
    return Invited(user, password, secret)


def give_mandate(
    user: User,
    role: Role,
    organisation: UUID | None,
    *,
    since: date,
    until: date | None = None,
    team: UUID | None = None,
    by: User | None = None,
) -> Mandate:
    """Let somebody do a role in an organisation, or in the whole installation. The same twice is one mandate.

    ``team`` is the service of that organisation in which she works with people; ``by`` who gives it (None: somebody at
    the command line). A mandate to work with people is told to the control officer (`tell_of_mandate`).

    Raises AccountRefused when the end comes before the beginning, or when another organisation logs this person in.
    """
    link = ProviderLink.objects.filter(person=user).select_related("provider").first()
    if link is not None and link.provider.organisation != organisation:
        raise AccountRefused(f"{user.email} meldt aan via {link.provider.name} en krijgt alleen daar een mandaat.")
    if team is not None and organisation is None:
        raise AccountRefused("Een team hoort bij een organisatie. Zeg ook welke.")
    if until is not None and until < since:
        raise AccountRefused(f"Het mandaat eindigt op {until:%d/%m/%Y}, voor het begint op {since:%d/%m/%Y}.")
    with transaction.atomic():
        held = user.mandates.on(since).filter(organisation=organisation, role=role, team=team).first()
        if held is not None:
            held.valid_until = until
            held.save(update_fields=["valid_until"])
        else:
            held = Mandate.objects.create(
                person=user, organisation=organisation, team=team, role=role, valid_from=since, valid_until=until
            )
        tell_of_mandate(held, by)
    return held


def close_account(user: User, *, on: date) -> int:
    """Let somebody log in no more: ``on`` is the first day without mandates. Returns how many ended.

    The account and its mandates stay: they tell who did what.
    """
    with transaction.atomic():
        user.is_active, user.sleeping_since = False, None  # who sleeps can be woken, who is closed cannot
        user.save(update_fields=["is_active", "sleeping_since"])
        user.mandates.filter(valid_from__gte=on).delete()  # never began
        return user.mandates.on(on).update(valid_until=on - timedelta(1))


def stop_mandate(mandate: Mandate, *, on: date, by: User) -> None:
    """End one mandate at once: ``on`` is the first day without it; one that began that day goes whole.

    The journal of the organisation tells it. Raises AccountRefused for her own: nobody locks herself out by mistake.
    """
    if mandate.person_id == by.pk:
        raise AccountRefused("Uw eigen mandaat stoppen kan niet. Vraag het aan een andere beheerder.")
    with transaction.atomic():
        tell_of_end(mandate, by)
        if mandate.valid_from >= on:
            mandate.delete()
        else:
            mandate.valid_until = on - timedelta(1)
            mandate.save(update_fields=["valid_until"])


def new_password(user: User) -> str:
    """A new password for who lost it, told once."""
    password = secrets.token_urlsafe(12)
    user.set_password(password)
    user.save(update_fields=["password"])
    return password


def forget_second_factor(user: User) -> None:
    """For who lost the telephone: the next log-in asks to set up a new one."""
    Authenticator.objects.filter(user=user).delete()


def demo_code(user: User) -> str:
    """The code of this moment of a made-up account. Raises AccountRefused for a real one: only its owner has that."""
    held = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    if not user.is_demo or held is None:
        raise AccountRefused("Alleen een verzonnen account geeft zijn code. De eigenaar vindt ze op haar telefoon.")
    return code_of(decrypt(held.data["secret"]))


def code_of(secret: str) -> str:
    """The code of this moment for a secret of a second factor."""
    counters = list(yield_hotp_counters_from_time())
    code: str = format_hotp_value(hotp_value(secret, counters[len(counters) // 2]))
    return code

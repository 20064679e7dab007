"""Accounts as tests use them: made-up people with a role, a second factor, or a mandate that is over."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from allauth.mfa.totp.internal.auth import TOTP

from rechtop.accounts.models import Mandate, Role, User

ON = date(2026, 11, 22)
PASSWORD = "een lang wachtwoord"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def person(
    email: str = "an@voorbeeldstad.example", *, second_factor: bool = True, password: str = "", active: bool = True
) -> User:
    """Somebody with an account. A password takes a while to make: only for tests that log in by typing it."""
    user = User.objects.create_user(email, password or None, name="An Verzonnen", is_active=active)
    if second_factor:
        TOTP.activate(user, SECRET)
    return user


def mandated(
    role: Role,
    organisation: UUID | None = None,
    *,
    since: date = date(2026, 1, 1),
    until: date | None = None,
    second_factor: bool = True,
    password: str = "",
) -> User:
    """Somebody with one mandate."""
    user = person(f"{role}@voorbeeldstad.example", second_factor=second_factor, password=password)
    Mandate.objects.create(person=user, organisation=organisation, role=role, valid_from=since, valid_until=until)
    return user

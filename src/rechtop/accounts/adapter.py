"""Where django-allauth asks us: nobody signs up by herself, and secrets of a second factor are kept encrypted."""

from __future__ import annotations

import base64
import hashlib
import time
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are made by invitation only. The messages are ours: plain, and u-form as everywhere."""

    error_messages: ClassVar[dict[str, Promise | str]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Dit account is gesloten."),
        "email_password_mismatch": _("Dit e-mailadres en dit wachtwoord horen niet samen. Kijk na wat u typte."),
        "enter_current_password": _("Dit is niet uw wachtwoord van nu."),
        "incorrect_code": _("Deze code klopt niet. Neem de code die nu op uw telefoon staat."),
        "incorrect_password": _("Dit is niet uw wachtwoord."),
        "rate_limited": _("Te veel pogingen. Wacht enkele minuten en probeer het dan opnieuw."),
        "too_many_login_attempts": _("Te veel pogingen. Wacht vijf minuten en probeer het dan opnieuw."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not within minutes after the password: setting up the telephone comes right after logging in."""
        request = context.request
        records = get_authentication_records(request, request.user)
        if any(time.time() - record["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT for record in records):
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """The secret of a second factor never stands in the database as it is; its key follows from Django's own."""

    error_messages: ClassVar[dict[str, Promise | str]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("Deze code klopt niet. Neem de code die nu op uw telefoon staat."),
    }

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode("ascii")).decode()


def _cipher() -> Fernet:
    digest = hashlib.sha256(b"rechtop: tweede stap\n" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))

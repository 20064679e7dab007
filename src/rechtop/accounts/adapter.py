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
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rechtop.accounts.access import Action, standing_of
from rechtop.accounts.models import User
from rechtop.accounts.sessions import begin
from rechtop.accounts.sleeping import put_to_sleep, should_sleep


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

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse | None:
        """Also here an account falls asleep that was not used for too long: the daily job may not have run.

        Where others can reach this installation no made-up account comes in, also when it was tried out here before.
        """
        if user.is_demo and not settings.DEMO:
            return redirect("account_inactive")
        if should_sleep(user, timezone.localdate()):
            put_to_sleep(user, timezone.localdate())
        response: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return response

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Only who gave the right password reads that the account sleeps or is closed."""
        return redirect("account_inactive" if user.sleeping_since is None else "accounts_asleep")

    def get_login_stages(self) -> list[str]:
        """The second step is ours: it may have been taken at an organisation that we trust for it."""
        stages: list[str] = super().get_login_stages()
        return [stage.replace("allauth.mfa.stages.Auth", "rechtop.accounts.stages.Auth") for stage in stages]

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Who works with people begins with her day; who keeps the social map, with what must be checked."""
        if standing_of(request.user, timezone.localdate()).where(Action.RECEIVE):
            return reverse("reception:workbench")
        return str(super().get_login_redirect_url(request))

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        begin(request, user)

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

    def generate_authenticator_name(self, user: User, type: str) -> str:
        """What a passkey is called until its owner says otherwise."""
        return str(_("Toegangssleutel van %(day)s") % {"day": f"{timezone.localdate():%d/%m/%Y}"})

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode("ascii")).decode()


def _cipher() -> Fernet:
    digest = hashlib.sha256(b"rechtop: tweede stap\n" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))

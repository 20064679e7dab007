"""Passkeys: making one, logging in with one, taking one away. Only these pages need JavaScript."""

from __future__ import annotations

import json
from typing import Any

from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth, flows
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    LoginWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.serializers.json import DjangoJSONEncoder
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.views.generic.edit import FormView


def _options(told: dict[str, Any]) -> str:
    return json.dumps(told, cls=DjangoJSONEncoder)


class LogIn(LoginWebAuthnView):  # type: ignore[misc]  # allauth has no types
    """Log in with a passkey alone: it asks for a finger, a face or a PIN itself, so it is two steps in one."""

    template_name = "mfa/webauthn/login.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = FormView.get(self, request, *args, **kwargs)
        return response

    def form_invalid(self, form: Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))  # type: ignore[no-any-return]

    def form_valid(self, form: Form) -> HttpResponse:
        authenticator = form.cleaned_data["credential"]
        login = Login(user=authenticator.user, redirect_url=get_next_redirect_url(self.request))
        return flows.perform_passwordless_login(self.request, authenticator, login)  # type: ignore[no-any-return]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "options": _options(auth.begin_authentication(user=None)),
            "redirect_field_name": REDIRECT_FIELD_NAME,
            "redirect_field_value": get_next_redirect_url(self.request),
        }


class SecondStep(AuthenticateView):  # type: ignore[misc]
    """The second step of logging in: a code, or a passkey for who has one."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        person = self.stage.login.user
        held = set(Authenticator.objects.filter(user=person).values_list("type", flat=True))
        has_key = Authenticator.Type.WEBAUTHN in held
        options = _options(context["js_data"]["request_options"]) if has_key else ""
        return {**context, "options": options, "has_code": Authenticator.Type.TOTP in held}


class Add(AddWebAuthnView):  # type: ignore[misc]
    """Make a passkey on this device or on a key that one carries; always one that can log in by itself."""

    success_url = reverse_lazy("mfa_index")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        options = auth.begin_registration(self.request.user, True)
        return {**context, **kwargs, "options": _options(options)}


class SayAgain(ReauthenticateWebAuthnView):  # type: ignore[misc]
    """Show the passkey once more, before something that protects the account."""

    def form_invalid(self, form: Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))  # type: ignore[no-any-return]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, **kwargs, "options": _options(context["js_data"]["request_options"])}


class Remove(RemoveWebAuthnView):  # type: ignore[misc]
    """Take a passkey away."""

    success_url = reverse_lazy("mfa_index")

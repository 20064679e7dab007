"""The way to the log-in of an organisation, and back."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_safe

from rechtop.accounts.errors import AccountError, AccountRefused, ProviderRefused
from rechtop.accounts.locking import is_locked, unlock
from rechtop.accounts.models import Provider, ProviderLink, User
from rechtop.accounts.provider.people import BACKEND, is_second_step, person_of
from rechtop.accounts.provider.protocol import Going, address_there, configuration, fetch_keys, fetch_tokens
from rechtop.accounts.provider.protocol import fetch_userinfo as more_of
from rechtop.accounts.provider.tokens import Claims, check_id_token, claims

GOING = "provider.going"
"""Under which name a session keeps the one way to a provider that somebody is on."""

FRESH = 300
"""Within how many seconds somebody must have logged in at her organisation to unlock a screen."""

STOPPED = "U stopte met aanmelden, of uw organisatie liet u niet door. Probeer het opnieuw als u wilt."
LOST = "Deze aanmelding is te oud, of begon in een andere browser. Begin opnieuw."


@require_safe
def go(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the browser to the provider of an organisation."""
    provider = get_object_or_404(Provider, slug=slug, is_open=True)
    going = Going.begun()
    try:
        there = address_there(provider, going, _back(request, provider), again=is_locked(request.session))
    except ProviderRefused as refused:
        return _refused(request, provider, refused)
    request.session[GOING] = {
        "provider": provider.slug, "state": going.state, "nonce": going.nonce, "verifier": going.verifier,
        "next": get_next_redirect_url(request) or "",
    }  # fmt: skip
    return redirect(there)


@require_safe
def back(request: HttpRequest, slug: str) -> HttpResponse:
    """Who comes back from a provider is checked, and logged in when we know or invited her."""
    provider = get_object_or_404(Provider, slug=slug, is_open=True)
    kept = request.session.pop(GOING, None)
    try:
        if kept is None or kept["provider"] != slug or request.GET.get("state") != kept["state"]:
            raise ProviderRefused(LOST)
        if "code" not in request.GET:
            raise ProviderRefused(STOPPED)
        going = Going(kept["state"], kept["nonce"], kept["verifier"])
        told = _told(request, provider, going)
        user = person_of(provider, told, at=timezone.now(), on=timezone.localdate())
    except (ProviderRefused, AccountRefused) as refused:
        return _refused(request, provider, refused)
    if request.user.is_authenticated:
        if request.user == user and is_locked(request.session):
            return redirect(unlock(request, user))
        logout(request)
    return _log_in(request, provider, told, user, kept["next"])


@sensitive_variables()
def _told(request: HttpRequest, provider: Provider, going: Going) -> Claims:
    id_token, access_token = fetch_tokens(provider, going, request.GET["code"], _back(request, provider))
    told = check_id_token(
        id_token,
        keys=fetch_keys(provider),
        issuer=configuration(provider).issuer,
        client_id=provider.client_id,
        nonce=going.nonce,
    )
    if is_locked(request.session) and not is_fresh(told, at=time.time()):
        raise ProviderRefused(LOST)  # a screen is not unlocked by who logged in there this morning
    return claims(told, {} if "email" in told else more_of(provider, access_token))


def is_fresh(told: Mapping[str, Any], *, at: float) -> bool:
    """Whether she logged in there a moment ago.

    Who sits at a locked screen can leave our question for that out of the address, so what is not told is no.
    """
    try:
        return int(told["auth_time"]) >= at - FRESH
    except (KeyError, TypeError, ValueError):
        return False


def _log_in(request: HttpRequest, provider: Provider, told: Claims, user: User, after: str) -> HttpResponse:
    if is_second_step(provider, told):
        user.second_step_elsewhere = True
        user.backend = BACKEND  # where Django looks for it
    record_authentication(request, user, "provider", provider=provider.slug)
    response: HttpResponse = perform_login(request, Login(user=user, redirect_url=after or None))
    return response


def _back(request: HttpRequest, provider: Provider) -> str:
    return request.build_absolute_uri(reverse("accounts_provider_back", args=[provider.slug]))


def _refused(request: HttpRequest, provider: Provider, refused: AccountError) -> HttpResponse:
    return render(request, "accounts/provider_refused.html", {"provider": provider, "why": str(refused)}, status=403)


def providers_of(user: User) -> list[Provider]:
    """The open providers with which somebody logs in: one, or none."""
    return [link.provider for link in ProviderLink.objects.filter(person=user, provider__is_open=True)]

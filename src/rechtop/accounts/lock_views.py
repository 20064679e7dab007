"""Locking the screen, unlocking it, and what was sent in between."""

from __future__ import annotations

import json

from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.core import ratelimit
from allauth.mfa.base.forms import ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import ReauthenticateWebAuthnForm
from allauth.mfa.webauthn.internal import auth
from django.contrib.auth.views import redirect_to_login
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from rechtop.accounts.gate import open_form
from rechtop.accounts.locking import FROM, TO, forget, is_locked, keep, kept, lock, page_of_before, unlock
from rechtop.accounts.models import User
from rechtop.accounts.provider.views import providers_of
from rechtop.accounts.screen_lock import fields_of

AGAIN = 307
"""The status that lets a browser send the same form once more, to where it belongs."""


@sensitive_post_parameters()
@require_POST
def lock_now(request: HttpRequest) -> HttpResponse:
    """Lock the screen at once. A page that locks itself sends along what was being typed on it."""
    if not isinstance(request.user, User):
        return redirect("account_login")
    lock(request, request.POST.get(FROM, ""))
    if request.POST.get(TO):
        keep(request, request.user, request.POST[TO], fields_of(request))
    return redirect("accounts_locked")


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def locked(request: HttpRequest) -> HttpResponse:
    """Ask again who she is; then the very page comes back, or what was sent meanwhile."""
    user = request.user
    if not isinstance(user, User):
        return redirect_to_login(reverse("organisations:work"))
    if not is_locked(request.session):
        return redirect(page_of_before(request.session))
    error = ""
    if request.method == "POST":
        error = _error(request, user)
        if not error:
            return redirect(unlock(request, user))
    held = set(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    options = auth.begin_authentication(user) if Authenticator.Type.WEBAUTHN in held else None
    context = {
        "person": user,
        "error": error,
        "has_password": user.has_usable_password(),
        "has_code": not user.has_usable_password() and Authenticator.Type.TOTP in held,
        "options": json.dumps(options, cls=DjangoJSONEncoder) if options else "",
        "providers": [] if user.has_usable_password() else providers_of(user),
    }
    return open_form(render(request, "accounts/locked.html", context))


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def kept_forms(request: HttpRequest) -> HttpResponse:
    """What was sent while the screen was locked: to send it now, or to throw it away."""
    user = request.user
    if not isinstance(user, User):
        return redirect_to_login(reverse("organisations:work"))
    if request.method == "POST":
        found = forget(request, user, request.POST.get("_bewaard", ""))
        if found is not None and request.POST.get("_doe") == "stuur":
            return HttpResponseRedirect(found.path, status=AGAIN)
    held, back = kept(request, user), page_of_before(request.session)
    if not held:
        return redirect(back)
    return open_form(render(request, "accounts/kept.html", {"kept": held, "back": back}))


def _error(request: HttpRequest, user: User) -> str:
    """Why this does not unlock the screen; empty when it does."""
    if not ratelimit.consume(request, action="reauthenticate", user=user):
        return _("Te veel pogingen. Wacht enkele minuten en probeer het dan opnieuw.")
    if "credential" in request.POST:
        form = ReauthenticateWebAuthnForm(user=user, data=request.POST)
        return "" if form.is_valid() else _("Deze toegangssleutel past niet. Probeer het nog eens.")
    if user.has_usable_password():
        if user.check_password(request.POST.get("password", "")):
            reauthenticate_by_password(request)
            return ""
        return _("Dit is niet uw wachtwoord.")
    form = ReauthenticateForm(user=user, data=request.POST)
    return "" if form.is_valid() else _("Deze code klopt niet. Neem de code die nu op uw telefoon staat.")

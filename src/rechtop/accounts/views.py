"""The pages of an account: django-allauth does the work, the pages and their order are ours."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from io import BytesIO
from typing import Any
from uuid import UUID

import qrcode
from allauth.account import views as account_views
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import views as factor_views
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery_views
from allauth.mfa.totp import views as totp_views
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe
from qrcode.image.svg import SvgPathImage

from rechtop.accounts import passkey_views
from rechtop.accounts.access import Action, standing_of
from rechtop.accounts.gate import open_form
from rechtop.accounts.models import Provider, User
from rechtop.accounts.naming import organisations
from rechtop.accounts.provider.views import providers_of
from rechtop.accounts.sessions import end_one, end_others, follow, places_of

View = Callable[..., Any]


def _ours(view: View) -> View:
    """A page of allauth, whose form may say where it came from."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = view(request, *args, **kwargs)
        return open_form(response)

    return shown


def _of_oneself(view: Callable[[HttpRequest, User], HttpResponse]) -> View:
    """A page for whoever is logged in, about herself."""

    @wraps(view)
    def shown(request: HttpRequest) -> HttpResponse:
        if not isinstance(request.user, User):
            return redirect_to_login(request.get_full_path())
        return view(request, request.user)

    return shown


class LogIn(account_views.LoginView):  # type: ignore[misc]  # allauth has no types
    """A password, a passkey, or the log-in of one's organisation."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        providers = Provider.objects.filter(is_open=True).order_by("name")
        return {**super().get_context_data(**kwargs), "providers": providers}


log_in = _ours(LogIn.as_view())
log_out = _ours(account_views.logout)
closed = _ours(account_views.account_inactive)
say_again = _ours(account_views.reauthenticate)

code = _ours(passkey_views.SecondStep.as_view())
code_again = _ours(factor_views.reauthenticate)
set_up_code = _ours(login_required(totp_views.activate_totp))
stop_code = _ours(totp_views.deactivate_totp)
recovery_codes = _ours(recovery_views.view_recovery_codes)
new_recovery_codes = _ours(login_required(recovery_views.generate_recovery_codes))
log_in_with_key = _ours(passkey_views.LogIn.as_view())
add_key = _ours(login_required(passkey_views.Add.as_view()))
key_again = _ours(passkey_views.SayAgain.as_view())
remove_key = _ours(login_required(passkey_views.Remove.as_view()))


@login_required
def change_password(request: HttpRequest) -> HttpResponse:
    """Another password: every other session ends, this one gets another key and stays in the list."""
    before = request.session.session_key
    response: HttpResponse = account_views.password_change(request)
    follow(before, request)
    return open_form(response)


@require_safe
def awake(request: HttpRequest) -> HttpResponse:
    """A page on which somebody types says that she is still there; the screen lock counted it on the way here."""
    return HttpResponse(status=204)


@require_safe
def asleep(request: HttpRequest) -> HttpResponse:
    """Told to who gave the right password of an account that slept in."""
    return render(request, "accounts/asleep.html")


@require_http_methods(["GET", "HEAD", "POST"])
@_of_oneself
def sessions(request: HttpRequest, user: User) -> HttpResponse:
    """Where one is logged in; ending what one does not know."""
    here = request.session.session_key
    if request.method == "POST":
        try:
            one = UUID(request.POST.get("sessie", ""))
        except ValueError:
            ended = end_others(user, here)
        else:
            ended = end_one(user, one)
        return redirect(f"{request.path}?gestopt={ended}")
    context = {"places": places_of(user, here, at=timezone.now()), "ended": request.GET.get("gestopt", "")}
    return open_form(render(request, "accounts/sessions.html", context))


@require_safe
@_of_oneself
def account(request: HttpRequest, user: User) -> HttpResponse:
    """Who one is here: mandates, the password, the second factor."""
    standing = standing_of(user, timezone.localdate())
    names = organisations()
    context = {
        "standing": standing,
        "mandates": [(mandate, names.get(mandate.organisation)) for mandate in standing.mandates],
        "has_password": user.has_usable_password(),
        "has_code": is_mfa_enabled(user, [Authenticator.Type.TOTP]),
        "keys": Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).order_by("created_at", "pk"),
        "providers": providers_of(user),
        "may_manage": standing.where(Action.MANAGE_ACCOUNTS) != frozenset(),
    }
    return render(request, "accounts/account.html", context)


@require_safe
@login_required
def picture_of_code(request: HttpRequest) -> HttpResponse:
    """The square that a telephone reads while one sets up the second factor. Gone once it is set up."""
    secret = request.session.get(SECRET_SESSION_KEY)
    if not secret:
        raise Http404
    address = get_adapter().build_totp_url(request.user, secret)
    picture = BytesIO()
    qrcode.make(address, image_factory=SvgPathImage).save(picture)
    return HttpResponse(picture.getvalue(), content_type="image/svg+xml")

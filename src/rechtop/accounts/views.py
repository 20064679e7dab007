"""The pages of an account: django-allauth does the work, the pages and their order are ours."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from io import BytesIO
from typing import Any

import qrcode
from allauth.account import views as account_views
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import views as factor_views
from allauth.mfa.recovery_codes import views as recovery_views
from allauth.mfa.totp import views as totp_views
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from qrcode.image.svg import SvgPathImage

from rechtop.accounts.access import standing_of
from rechtop.accounts.gate import open_form

View = Callable[..., Any]


def _ours(view: View) -> View:
    """A page of allauth, whose form may say where it came from."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = view(request, *args, **kwargs)
        return open_form(response)

    return shown


log_in = _ours(account_views.login)
log_out = _ours(account_views.logout)
closed = _ours(account_views.account_inactive)
say_again = _ours(account_views.reauthenticate)
change_password = _ours(login_required(account_views.password_change))
code = _ours(factor_views.authenticate)
code_again = _ours(factor_views.reauthenticate)
set_up_code = _ours(login_required(totp_views.activate_totp))
stop_code = _ours(totp_views.deactivate_totp)
recovery_codes = _ours(recovery_views.view_recovery_codes)
new_recovery_codes = _ours(login_required(recovery_views.generate_recovery_codes))


@require_safe
@login_required
def account(request: HttpRequest) -> HttpResponse:
    """Who one is here: mandates, the password, the second factor."""
    standing = standing_of(request.user, timezone.localdate())
    return render(request, "accounts/account.html", {"standing": standing})


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

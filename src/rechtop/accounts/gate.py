"""The door of every work page: who is logged in, has a second factor and a mandate, comes in."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from rechtop.accounts.access import INSTALLATION, Action, Decision, Ref, Standing, standing_of

Page = Callable[..., HttpResponse]


class Refused(PermissionDenied):
    """Somebody who is logged in may not do this; its text says why and is shown."""


def work_page(*methods: str, action: Action = Action.WORK) -> Callable[[Page], Page]:
    """A page for work: the view gets the standing of who asks. ``action`` is what everybody on this page may do.

    Who is not logged in goes to the log-in page and comes back here; who has no second factor yet, to set it up. Anyone
    else who may not do ``action`` anywhere is refused. What may be done to one object, the view asks with `need`.
    """

    def decorate(view: Page) -> Page:
        @sensitive_post_parameters()
        @require_http_methods([*methods])
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            standing = standing_of(request.user, timezone.localdate())
            if not standing.is_known:
                return redirect_to_login(request.get_full_path())
            if standing.mandates and not standing.has_second_factor:
                return redirect("mfa_activate_totp")
            where = standing.where(action)
            if where is not None and not where:
                raise Refused(standing.may(action, INSTALLATION).why)
            request.session.modified = True
            return open_form(view(request, standing, *args, **kwargs))

        return shown

    return decorate


def need(standing: Standing, action: Action, ref: Ref) -> Decision:
    """The decision when it is allowed. Raises Refused, with why, when it is not."""
    decision = standing.may(action, ref)
    if not decision:
        raise Refused(decision.why)
    return decision


def open_form(response: HttpResponse) -> HttpResponse:
    """A page with a form: under "no-referrer" a browser would not say where the form came from."""
    response.headers["Referrer-Policy"] = "same-origin"
    return response

"""The middleware that locks a screen which nobody used for minutes, and lets nothing through while it is locked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from rechtop.accounts.locking import give_key, is_idle, is_locked, keep, lock, saw
from rechtop.accounts.models import User

ALWAYS_OPEN = frozenset(
    {
        "accounts_lock", "accounts_locked", "accounts_provider", "accounts_provider_back", "account_logout", "health",
        "urgent", "log_in_guide",
    }
)  # fmt: skip
"""Pages by the name of their address that a locked screen still shows: unlocking, logging out, and help right now."""

FOR_PROGRAMS = ("/api", "/hsds", "/open-data", "/static/")
"""Where addresses begin that show everybody the same, and that programs read."""


class ScreenLock:
    """Stands after the check of forms (CSRF): what another site sends is refused, and never kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if getattr(request, "is_at_work", False):
            give_key(request, response)
        return response

    def process_view(self, request: HttpRequest, view: object, args: Any, kwargs: Any) -> HttpResponse | None:
        """Lock when it is time; on a locked screen lead to unlocking, and keep what was sent."""
        match = request.resolver_match
        if request.path.startswith(FOR_PROGRAMS) or (match is not None and match.url_name in ALWAYS_OPEN):
            return None  # before anybody is looked up: help right now needs no database
        if settings.LOGIN_COOKIE_NAME not in request.COOKIES or not isinstance(request.user, User):
            return None
        if not is_locked(request.session) and is_idle(request.session):
            lock(request, _page(request))
        if not is_locked(request.session):
            saw(request.session)
            request.is_at_work = True  # type: ignore[attr-defined]  # for the answer, above
            return None
        return _locked(request, request.user)


def _locked(request: HttpRequest, person: User) -> HttpResponse:
    where = reverse("accounts_locked")
    response = HttpResponseClientRedirect(where) if "HX-Request" in request.headers else redirect(where)
    if request.method == "POST":
        keep(request, person, request.get_full_path(), fields_of(request))
    return response


def fields_of(request: HttpRequest) -> list[tuple[str, str]]:
    """Every name with every value that was sent, in order; a form may say a name more than once."""
    return [(name, str(value)) for name, values in request.POST.lists() for value in values]


def _page(request: HttpRequest) -> str:
    """The page that somebody was on: this one, or for what was sent from a page, the page itself."""
    return request.get_full_path() if request.method in {"GET", "HEAD"} else request.path

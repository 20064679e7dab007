"""Two sessions that never meet: what a visitor tells in an interview, and that somebody is logged in.

Each has its own cookie and its own row. Which one a page has follows from its address alone, so that logging in or out
never touches an interview by accident, and wiping an interview never logs anybody out.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.exceptions import SessionInterrupted
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date

INTERVIEW_PATHS = ("/rechten",)
"""Where the addresses begin that have the session of an interview; all others have that of who is logged in."""


class LoginStore(SessionStore):
    """That somebody is logged in. Its name is part of how it is signed: the key of an interview opens nothing here."""

    def get_session_cookie_age(self) -> int:
        """Seconds after the last page of work."""
        age: int = settings.LOGIN_AGE
        return age


@dataclass(frozen=True, slots=True)
class _Kind:
    cookie: str
    store: type[SessionStore]


def kind_of(path: str) -> _Kind:
    """Which session the page at an address has."""
    if any(path == start or path.startswith(f"{start}/") for start in INTERVIEW_PATHS):
        return _Kind(settings.SESSION_COOKIE_NAME, SessionStore)
    return _Kind(settings.LOGIN_COOKIE_NAME, LoginStore)


def two_sessions(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Give each request the session of its address and keep it afterwards, as Django does with its one."""

    def middleware(request: HttpRequest) -> HttpResponse:
        kind = kind_of(request.path)
        request.session = kind.store(request.COOKIES.get(kind.cookie))
        return _kept(request, get_response(request), kind.cookie)

    return middleware


def _kept(request: HttpRequest, response: HttpResponse, cookie: str) -> HttpResponse:
    session = request.session
    if session.is_empty():
        if cookie in request.COOKIES:
            response.delete_cookie(cookie, path=settings.SESSION_COOKIE_PATH, samesite="Lax")
            patch_vary_headers(response, ("Cookie",))
        return response
    if session.accessed:
        patch_vary_headers(response, ("Cookie",))
    if not session.modified or response.status_code >= 500:
        return response
    try:
        session.save()
    except UpdateError as fault:
        cannot_write = fault.__context__
        if not isinstance(cannot_write, OperationalError):
            raise SessionInterrupted("The session was wiped before the request was over.") from None
        if not isinstance(session, LoginStore):
            raise cannot_write from None  # of an interview it is the answer itself that is not kept
        return response  # a full disk: the row of before still stands, and what the page did or says is true
    closes_with_browser = session.get_expire_at_browser_close()
    age = None if closes_with_browser else session.get_expiry_age()
    response.set_cookie(
        cookie,
        session.session_key or "",
        max_age=age,
        expires=None if age is None else http_date(time.time() + age),
        path=settings.SESSION_COOKIE_PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=settings.SESSION_COOKIE_HTTPONLY,
        samesite="Lax",
    )
    return response

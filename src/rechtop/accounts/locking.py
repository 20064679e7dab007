"""A locked screen: the session stays, but shows nothing until the person says again who she is.

What is sent while the screen is locked is not lost. It is kept encrypted, with a key that only the cookie of this
browser holds: who reads the database, or has Rechtop's own key, reads nothing. It lasts as long as the session would.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from rechtop.accounts.models import KeptForm, User
from rechtop.accounts.sessions import renew_key

KEY_COOKIE = "slot"
"""The cookie with the key of what was kept: only a key, never what somebody typed."""

_LOCK, _SEEN, _BACK = "lock", "lock.seen", "lock.back"
_SHOWN = 2
_AT_MOST = 5
"""How many forms are kept of one locked screen: one for each of a few tabs."""

TO, FROM = "_naar", "_terug"
"""In what a page sends when it locks itself: where its form goes, and which page it is."""

_NOT_TYPED = frozenset({"csrfmiddlewaretoken", TO, FROM})


@dataclass(frozen=True, slots=True)
class Kept:
    """A form that was sent while the screen was locked: where to, every field, and whether files were with it."""

    id: str
    path: str
    fields: tuple[tuple[str, str], ...]
    had_files: bool

    @property
    def texts(self) -> list[str]:
        """The longest texts, so that she recognises what she typed; all of it is sent."""
        words = [value for _, value in self.fields if " " in value.strip()]
        return sorted(words, key=len, reverse=True)[:_SHOWN]


def is_locked(session: SessionBase) -> bool:
    """Whether the screen of a session is locked."""
    return _LOCK in session


def lock(request: HttpRequest, back: str) -> None:
    """Lock the screen; ``back`` is the page that comes again afterwards. Locking twice keeps the first page."""
    if not is_locked(request.session):
        request.session[_LOCK] = {"back": local(back)}


def unlock(request: HttpRequest, person: User) -> str:
    """Open the screen again, with a new key for the session; where to go: what was kept, or the page of before."""
    back: str = request.session.pop(_LOCK)["back"]
    request.session[_SEEN] = time.time()
    request.session[_BACK] = back
    renew_key(request)
    return reverse("accounts_kept") if kept(request, person) else back


def page_of_before(session: SessionBase) -> str:
    """The page that somebody was on when the screen was locked."""
    held = session.get(_LOCK, {}).get("back") or session.get(_BACK)
    return held or reverse(settings.LOGIN_REDIRECT_URL)


def is_idle(session: SessionBase) -> bool:
    """Whether nothing was asked for so long that the screen must lock."""
    seen = session.get(_SEEN)
    return seen is not None and time.time() - seen > settings.LOCK_AFTER


def saw(session: SessionBase) -> None:
    """Somebody is at work here now. Written at most a few times a minute."""
    now = time.time()
    if now - session.get(_SEEN, 0) > min(20, settings.LOCK_AFTER / 4):
        session[_SEEN] = now


def give_key(request: HttpRequest, response: HttpResponse) -> None:
    """Give the browser of who works here its key, before it is needed: two tabs may lock at the same moment."""
    if not _cipher(request):
        key = Fernet.generate_key().decode()
        response.set_cookie(
            KEY_COOKIE, key, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Strict"
        )  # fmt: skip


def keep(request: HttpRequest, person: User, path: str, fields: Iterable[tuple[str, str]]) -> bool:
    """Keep what was sent to an address, so that it can be sent again after unlocking. False when it cannot be kept."""
    typed = [(name, value) for name, value in fields if name not in _NOT_TYPED]
    cipher = _cipher(request)
    if not typed or cipher is None:
        return False
    content = {"path": local(path), "fields": typed, "files": bool(request.FILES)}
    _forget_old()
    KeptForm.objects.create(
        person=person, sealed=cipher.encrypt(json.dumps(content).encode()).decode(), kept_at=timezone.now()
    )  # fmt: skip
    newest = KeptForm.objects.filter(person=person).order_by("-kept_at", "-pk").values_list("pk", flat=True)
    KeptForm.objects.filter(pk__in=list(newest[_AT_MOST:])).delete()
    return True


def kept(request: HttpRequest, person: User) -> list[Kept]:
    """What was kept of this browser, the last one first. What its key does not open is left out."""
    cipher = _cipher(request)
    if cipher is None:
        return []
    _forget_old()
    found = []
    for row in KeptForm.objects.filter(person=person).order_by("-kept_at", "-pk"):
        try:
            told = json.loads(cipher.decrypt(row.sealed.encode()))
        except InvalidToken:
            continue
        fields = tuple((str(name), str(value)) for name, value in told["fields"])
        found.append(Kept(str(row.pk), told["path"], fields, told["files"]))
    return found


def forget(request: HttpRequest, person: User, id: str) -> Kept | None:
    """Throw away one form that was kept, and give it; None when there is none."""
    found = next((one for one in kept(request, person) if one.id == id), None)
    if found is not None:
        KeptForm.objects.filter(person=person, pk=found.id).delete()
    return found


def _forget_old() -> None:
    KeptForm.objects.filter(kept_at__lt=timezone.now() - timedelta(seconds=settings.LOGIN_AGE)).delete()


def _cipher(request: HttpRequest) -> Fernet | None:
    try:
        return Fernet(request.COOKIES.get(KEY_COOKIE, ""))
    except ValueError:  # no cookie, or one that is no key
        return None


def local(path: str) -> str:
    """A page of this site, or the first page of work when it is none."""
    if path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None):
        return path
    return reverse(settings.LOGIN_REDIRECT_URL)

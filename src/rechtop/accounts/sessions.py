"""Where somebody is logged in now, and ending it from elsewhere. No address and no place is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from rechtop.accounts.models import LoginSession, User

_BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
_SYSTEMS = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """One place where somebody is logged in: since when, last used, in which kind of browser, and is it this one."""

    session: LoginSession
    last_used_at: datetime
    is_here: bool


def kind_of_browser(agent: str) -> str:
    """`Firefox, Windows` from what a browser says of itself; empty when it says nothing we know."""
    found = [next((name for mark, name in marks if re.search(mark, agent)), "") for marks in (_BROWSERS, _SYSTEMS)]
    return ", ".join(name for name in found if name)


def begin(request: HttpRequest, user: User) -> None:
    """Remember that somebody logged in here."""
    key = request.session.session_key
    if key is None:  # not saved yet: nothing could end it from elsewhere
        request.session.save()
        key = str(request.session.session_key)
    browser = kind_of_browser(request.headers.get("User-Agent", ""))
    LoginSession.objects.update_or_create(
        session_key=key, defaults={"person": user, "browser": browser, "began_at": timezone.now()}
    )


def renew_key(request: HttpRequest) -> None:
    """Give the session of this request another key, and keep it in the list."""
    before = request.session.session_key
    request.session.cycle_key()
    LoginSession.objects.filter(session_key=before).update(session_key=request.session.session_key)


def follow(before: str | None, request: HttpRequest) -> None:
    """Keep a session in the list whose key was changed by somebody else."""
    if before and request.session.session_key and before != request.session.session_key:
        LoginSession.objects.filter(session_key=before).update(session_key=request.session.session_key)


def places_of(user: User, here: str | None, *, at: datetime) -> list[Place]:
    """Where somebody is logged in, this place first. What is over is forgotten."""
    noted = LoginSession.objects.filter(person=user).order_by("-began_at", "pk")
    held = {session.session_key: session for session in noted}
    alive = Session.objects.filter(session_key__in=held, expire_date__gt=at).values_list("session_key", "expire_date")
    ends = dict(alive)
    noted.exclude(session_key__in=ends).delete()
    age = timedelta(seconds=settings.LOGIN_AGE)
    places = [Place(held[key], end - age, key == here) for key, end in ends.items()]
    return sorted(places, key=lambda place: (not place.is_here, -place.last_used_at.timestamp()))


def end_others(user: User, here: str | None) -> int:
    """End every session of somebody except this one; how many there were."""
    return _end(LoginSession.objects.filter(person=user).exclude(session_key=here or ""))


def end_one(user: User, pk: UUID) -> int:
    """End one session of somebody; 0 when it is not hers or over."""
    return _end(LoginSession.objects.filter(person=user, pk=pk))


def end_all(user: User) -> int:
    """End every session of somebody."""
    return _end(LoginSession.objects.filter(person=user))


def _end(noted: QuerySet[LoginSession]) -> int:
    keys = list(noted.values_list("session_key", flat=True))
    noted.delete()
    return Session.objects.filter(session_key__in=keys).delete()[0]

"""The life of a session: it begins empty, lasts half an hour after the last page, and is really wiped at its end.

Deleted rows are overwritten in the file (``secure_delete``); emptying the write-ahead log takes care of earlier copies.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connections, router
from django.http import HttpRequest
from django.utils import timezone

PURGE_EVERY = 60.0
"""Seconds between two rounds in which one process removes what is over."""

_last_round = 0.0


def begin(request: HttpRequest) -> None:
    """Start a session under a new key, leaving nothing of an earlier one."""
    request.session.flush()
    request.session.cycle_key()


def wipe(request: HttpRequest) -> None:
    """Remove everything that is held of this visitor; the answer to this request takes the cookie away."""
    request.session.flush()
    forget()


def ends_at(request: HttpRequest) -> datetime:
    """When everything is wiped if no page is asked any more."""
    return timezone.localtime() + timedelta(seconds=request.session.get_expiry_age())


def purge() -> int:
    """Remove every session whose time is over. Returns how many there were."""
    count, _ = Session.objects.filter(expire_date__lt=timezone.now()).delete()
    if count:
        forget()
    return count


def purge_now_and_then() -> None:
    """Purge, at most once a minute in each process."""
    global _last_round
    if time.monotonic() - _last_round >= PURGE_EVERY:
        _last_round = time.monotonic()
        purge()


def forget() -> None:
    """Empty the write-ahead log of SQLite, which still holds earlier versions of what was deleted."""
    connection = connections[router.db_for_write(Session)]
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def had_session(request: HttpRequest) -> bool:
    """Whether the browser brought a session that is not there any more."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES

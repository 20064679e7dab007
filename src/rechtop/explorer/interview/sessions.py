"""The life of a session: it begins empty, lasts half an hour after the last page, and is really wiped at its end.

Deleted rows are overwritten in the file (``secure_delete``); emptying the write-ahead log takes care of earlier copies.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import DatabaseError, connections, router
from django.http import HttpRequest
from django.utils import timezone

PURGE_EVERY = 60.0
"""Seconds between two rounds that remove what is over."""

_logger = logging.getLogger(__name__)


def begin(request: HttpRequest) -> None:
    """Start a session under a new key, leaving nothing of an earlier one."""
    if request.session.session_key is not None:
        wipe(request)
    request.session.cycle_key()


def wipe(request: HttpRequest) -> None:
    """Remove everything that is held of this visitor; the answer to this request takes the cookie away."""
    request.session.flush()
    forget()


def wipe_beside(sender: object, request: HttpRequest | None = None, **kwargs: object) -> None:
    """Wipe the interview of this browser from a page that has another session: when somebody logs in or out."""
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME) if request is not None else None
    if key:
        Session.objects.filter(session_key=key).delete()
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


def keep_purging(*besides: Callable[[], None]) -> None:
    """Purge every minute, for ever, and do what else there is to forget.

    A round that fails is told in the log; the next one tries again.
    """
    while True:
        try:
            purge()
            for also in besides:
                also()
            forget()  # also what a busy moment kept from being emptied before
        except DatabaseError:
            _logger.exception("Verlopen gesprekken zijn deze keer niet gewist.")
        time.sleep(PURGE_EVERY)


def forget() -> None:
    """Empty the write-ahead log of SQLite, which still holds earlier versions of what was deleted."""
    connection = connections[router.db_for_write(Session)]
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def had_session(request: HttpRequest) -> bool:
    """Whether the browser brought a session that is not there any more."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES

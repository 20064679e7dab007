"""Accounts that nobody uses fall asleep: they open no door that nobody watches. Their mandates stay."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db.models import Q

from rechtop.accounts.errors import AccountRefused
from rechtop.accounts.models import User


def months_on(day: date, table: Iterable[tuple[date, int]] | None = None) -> int:
    """After how many months without logging in an account sleeps, as the setting says for that day."""
    rows = sorted(settings.SLEEP_AFTER if table is None else table)
    return [rows[0][1], *(months for since, months in rows if since <= day)][-1]


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_used(user: User) -> date:
    """The last day on which the account was used, made or woken."""
    days = [user.created_at.date(), user.last_login.date() if user.last_login else None, user.woken_on]
    return max(day for day in days if day is not None)


def should_sleep(user: User, on: date) -> bool:
    """Whether the account was not used for so long that it sleeps. A made-up account of a demo never does."""
    return user.is_active and not user.is_demo and last_used(user) < months_before(on, months_on(on))


def put_to_sleep(user: User, on: date) -> None:
    """Let the account sleep from today. Nothing of it is lost."""
    User.objects.filter(pk=user.pk, is_active=True).update(is_active=False, sleeping_since=on)
    user.refresh_from_db()


def sleep_all(on: date) -> list[User]:
    """Put every account to sleep that was not used for too long: the daily job. Gives those that fell asleep."""
    before = months_before(on, months_on(on))
    awake = User.objects.filter(is_active=True, is_demo=False, created_at__date__lt=before)
    unused = awake.filter(Q(last_login=None) | Q(last_login__date__lt=before)).order_by("email")
    asleep = [user for user in unused if should_sleep(user, on)]
    for user in asleep:
        put_to_sleep(user, on)
    return asleep


def wake(user: User, on: date) -> None:
    """Let somebody log in again whose account slept. Raises AccountRefused when it is closed or awake."""
    if (
        not User.objects.filter(pk=user.pk)
        .exclude(sleeping_since=None)
        .update(is_active=True, sleeping_since=None, woken_on=on)
    ):
        raise AccountRefused(f"Het account van {user.email} slaapt niet.")
    user.refresh_from_db()

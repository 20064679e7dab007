"""`{% load accounts %}`: for who is logged in, the button that locks the screen and the way to her work."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest
from django.template.context import Context

register = template.Library()


@register.inclusion_tag("accounts/_lock.html", takes_context=True)
def screen_lock(context: Context) -> dict[str, Any]:
    """The button, and after how many seconds the page locks itself; nothing for who is not logged in."""
    request = context.get("request")
    if not is_logged_in(context) or request is None:
        return {"is_shown": False}
    return {
        "is_shown": True,
        "after": settings.LOCK_AFTER,
        "page": request.get_full_path(),
        "csrf_token": context.get("csrf_token"),
    }


@register.simple_tag(takes_context=True)
def is_logged_in(context: Context) -> bool:
    """Whether somebody is logged in; who has no cookie of a login is not asked for in the database."""
    request = context.get("request")
    return request is not None and settings.LOGIN_COOKIE_NAME in request.COOKIES and _is_known(request)


def _is_known(request: HttpRequest) -> bool:
    """Whether somebody is logged in; nobody can tell while the database is away, and the page comes all the same."""
    try:
        return hasattr(request, "user") and bool(request.user.is_authenticated)
    except OperationalError:
        return False

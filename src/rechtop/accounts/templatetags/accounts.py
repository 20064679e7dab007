"""`{% load accounts %}`: the button that locks the screen, on every page of who is logged in."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.template.context import Context

register = template.Library()


@register.inclusion_tag("accounts/_lock.html", takes_context=True)
def screen_lock(context: Context) -> dict[str, Any]:
    """The button, and after how many seconds the page locks itself; nothing for who is not logged in."""
    request = context.get("request")
    user = getattr(request, "user", None) if request and settings.LOGIN_COOKIE_NAME in request.COOKIES else None
    if request is None or user is None or not user.is_authenticated:
        return {"is_shown": False}
    return {
        "is_shown": True,
        "after": settings.LOCK_AFTER,
        "page": request.get_full_path(),
        "csrf_token": context.get("csrf_token"),
    }

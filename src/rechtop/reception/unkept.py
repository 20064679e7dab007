"""When the database cannot keep something (a full disk, a database that restarts): a calm page with what was typed.

Nothing of the request was kept: each change is one transaction. The page says so, and holds the typed text in the same
form, so that it is sent again with one button, or copied to paper.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rechtop.accounts.gate import open_form

NO_ROOM, NOT_NOW = 507, 503
_FULL = ("disk is full", "disk I/O error", "No space left", "could not extend file", "File too large")
_FULL_NUMBERS = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}
_FULL_STATE = "53100"
"""What PostgreSQL calls a full disk."""

LONG = 60
"""Letters from which on a typed text is shown as a text, and not only carried along."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One thing that was typed or chosen; ``is_text`` when it is worth reading over."""

    name: str
    value: str
    is_text: bool


def told_when_not_kept(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer 507 (no room) or 503 (not now) with what was typed, instead of an error page without it."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except (OperationalError, InterfaceError, OSError) as fault:
            if isinstance(fault, OSError) and fault.errno not in _FULL_NUMBERS:
                raise
            return unkept(request, fault)

    return shown


def unkept(request: HttpRequest, fault: BaseException) -> HttpResponse:
    """The page; it asks nothing of the database, also not who it is for when that was never answered."""
    is_full = _is_full(fault)
    shown = {"is_full": is_full, "typed": typed(request), "was_writing": request.method == "POST"}
    return open_form(render(request, "reception/unkept.html", shown, status=NO_ROOM if is_full else NOT_NOW))


def typed(request: HttpRequest) -> list[Typed]:
    """What came with the form, in its order."""
    return [
        Typed(name, str(value), len(str(value)) >= LONG or "\n" in str(value))
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken"
    ]


def _is_full(fault: BaseException | None) -> bool:
    while fault is not None:
        if isinstance(fault, OSError) and fault.errno in _FULL_NUMBERS:
            return True
        if getattr(fault, "sqlstate", None) == _FULL_STATE or any(words in str(fault) for words in _FULL):
            return True
        fault = fault.__cause__
    return False

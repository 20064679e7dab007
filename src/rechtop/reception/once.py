"""A form that is sent twice is kept once: after a lost connection a browser sends it again, and nothing doubles.

Every page of the reception remembers what it kept (`reception_page`): the same form with the same content, sent again,
leads to where the first one led. That also holds for a form without a token of its own: its protection against forgery
differs each time that a page is shown, and not when the browser sends it again.

To be sure even when both arrive at the same moment, or when the machine stops in between, a form holds a token
(`{% once %}` in its template) and its view keeps it in the transaction of its change:

    with desk.writing(pk, "trajectory.steps") as trajectory:
        claim(desk, request, leads_to=address)
        ...

Then `claim` raises AlreadyKept and nothing is written. The same form with other content (back, change, send) is a new
one.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256

from django.db import DatabaseError, IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import FormSent

FIELD = "once"
_FORGERY = "csrfmiddlewaretoken"
_CLAIMED = "_form_is_claimed"
LONGEST_ADDRESS = 200
KEPT_FOR = timedelta(days=7)
"""How long a form can be sent again: longer than a browser keeps a page that it could not send."""


class AlreadyKept(ReceptionError):
    """The same form with the same content was kept before; ``leads_to`` is where that one led."""

    def __init__(self, leads_to: str) -> None:
        super().__init__("Dit was al bewaard.")
        self.leads_to = leads_to


def new_token() -> str:
    """What makes a form one of its kind; it tells nothing."""
    return secrets.token_urlsafe(16)


def claim(desk: Desk, request: HttpRequest, *, leads_to: str) -> None:
    """Keep that this form was sent, within the transaction of what it changes. A form without a token is not guarded.

    Raises AlreadyKept when it was kept before, also when that happens at the same moment.
    """
    token = request.POST.get(FIELD, "")
    if not token:
        return
    digest = _digest(desk, request, token)
    sent = FormSent.objects.using(desk.store)
    try:
        with transaction.atomic(using=desk.store):
            sent.create(digest=digest, leads_to=leads_to)
    except IntegrityError:
        raise AlreadyKept(sent.get(pk=digest).leads_to) from None
    sent.filter(at__lt=timezone.now() - KEPT_FOR).delete()
    setattr(request, _CLAIMED, True)


def led_to(desk: Desk, request: HttpRequest) -> str:
    """Where the same form with the same content led before; empty when it was not sent before."""
    token = request.POST.get(FIELD) or request.POST.get(_FORGERY, "")
    if not token:
        return ""
    held = FormSent.objects.using(desk.store).filter(pk=_digest(desk, request, token)).first()
    return held.leads_to if held is not None else ""


def remember(desk: Desk, request: HttpRequest, leads_to: str) -> None:
    """Remember that a form was kept and where it led, when its view did not do so within its own transaction."""
    token = request.POST.get(FIELD) or request.POST.get(_FORGERY, "")
    if not token or hasattr(request, _CLAIMED) or len(leads_to) > LONGEST_ADDRESS or not leads_to.startswith("/"):
        return
    try:
        with transaction.atomic(using=desk.store):
            FormSent.objects.using(desk.store).create(digest=_digest(desk, request, token), leads_to=leads_to)
    except DatabaseError:
        return  # the change itself is kept: only sending it again is not recognised


def _digest(desk: Desk, request: HttpRequest, token: str) -> str:
    """Of the token, who sent it, to where and what; the token is random, so the digest tells nothing of the content."""
    told = [(name, request.POST.getlist(name)) for name in sorted(request.POST) if name != _FORGERY]
    return sha256(repr((token, str(desk.user), request.path, told)).encode()).hexdigest()

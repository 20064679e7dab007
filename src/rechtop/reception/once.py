"""A form that is sent twice is kept once: after a lost connection a browser sends it again, and nothing doubles.

Each form holds a token (`{% once %}` in its template). A view keeps it in the transaction of its change:

    with desk.writing(pk, "trajectory.steps") as trajectory:
        claim(desk, request, leads_to=address)
        ...

When the same form with the same content comes again, `claim` raises AlreadyKept, nothing is written, and
`reception_page` leads to where the first one led. The same form with other content (back, change, send) is a new one.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import FormSent

FIELD = "once"
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


def _digest(desk: Desk, request: HttpRequest, token: str) -> str:
    """Of the token, who sent it, to where and what; the token is random, so the digest tells nothing of the content."""
    told = [(name, request.POST.getlist(name)) for name in sorted(request.POST) if name != "csrfmiddlewaretoken"]
    return sha256(repr((token, str(desk.user), request.path, told)).encode()).hexdigest()

"""A form that is sent twice is kept once: after a lost connection a browser sends it again, and nothing doubles.

Every page of the reception sees to it by itself (`reception_page`): within the transaction of the first change that a
form makes (`Desk.writing`), a row says that this form was kept, with what it held. The same form with the same content,
sent again or at the same moment, changes nothing and leads to where the first one led. A form is known by the token
that its page gave it: that of `{% once %}`, or else its protection against forgery, which differs each time that a page
is shown. The same form with other content (back, change, send) is a new one.

A view that changes something outside `Desk.writing`, or that knows better where the form leads to, says so within its
transaction: ``claim(desk, request, leads_to=address)``. A page whose button may be pressed again on purpose (a letter
that is printed anew) says ``reception_page("POST", once=False)``.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256

from django.core.files import File
from django.db import DatabaseError, IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from rechtop.reception.desk import Desk
from rechtop.reception.models import FormSent

FIELD = "once"
_FORGERY = "csrfmiddlewaretoken"
_CLAIMED = "_form_is_claimed"
LONGEST_ADDRESS = 200
KEPT_FOR = timedelta(days=7)
"""How long a form can be sent again: longer than a browser keeps a page that it could not send."""


class AlreadyKept(Exception):
    """The same form with the same content was kept before; ``leads_to``: where that one led, empty while that is open.

    No `ReceptionError`: a view shows no fault of it, `reception_page` answers.
    """

    def __init__(self, leads_to: str) -> None:
        super().__init__("Dit was al bewaard.")
        self.leads_to = leads_to


def new_token() -> str:
    """What makes a form one of its kind; it tells nothing."""
    return secrets.token_urlsafe(16)


def claim(desk: Desk, request: HttpRequest, *, leads_to: str = "") -> None:
    """Keep that this form was sent, within the transaction of what it changes. A form without a token is not guarded.

    Raises AlreadyKept when it was kept before, also when that happens at the same moment.
    """
    token = _token(request)
    if not token:
        return
    digest = _digest(desk, request, token)
    sent = FormSent.objects.using(desk.store)
    if hasattr(request, _CLAIMED):
        if leads_to:
            sent.filter(pk=digest).update(leads_to=leads_to)
        return
    try:
        with transaction.atomic(using=desk.store):
            sent.create(digest=digest, leads_to=leads_to)
    except IntegrityError:
        raise AlreadyKept(sent.get(pk=digest).leads_to) from None
    setattr(request, _CLAIMED, True)


def led_to(desk: Desk, request: HttpRequest) -> str | None:
    """Where the same form with the same content led before, empty while that is open; None when it was not kept."""
    token = _token(request)
    if not token:
        return None
    held = FormSent.objects.using(desk.store).filter(pk=_digest(desk, request, token)).first()
    return held.leads_to if held is not None else None


def remember(desk: Desk, request: HttpRequest, leads_to: str) -> None:
    """Remember that a form was kept and where it led, when its view did not do so within its own transaction.

    What is too old goes, here and not in `claim`: two changes of files that wait for one another's old rows would stop.
    """
    token = _token(request)
    if not token or len(leads_to) > LONGEST_ADDRESS or not leads_to.startswith("/"):
        return
    digest, sent = _digest(desk, request, token), FormSent.objects.using(desk.store)
    try:
        with transaction.atomic(using=desk.store):
            if hasattr(request, _CLAIMED):
                sent.filter(pk=digest, leads_to="").update(leads_to=leads_to)
            else:
                sent.create(digest=digest, leads_to=leads_to)
            sent.filter(at__lt=timezone.now() - KEPT_FOR).delete()
    except DatabaseError:
        return  # the change itself is kept: only where it led is not known


def _token(request: HttpRequest) -> str:
    return request.POST.get(FIELD) or request.POST.get(_FORGERY, "")


def _digest(desk: Desk, request: HttpRequest, token: str) -> str:
    """Of the token, who sent it, to where and what; the token is random, so the digest tells nothing of the content."""
    told = [(name, request.POST.getlist(name)) for name in sorted(request.POST) if name != _FORGERY]
    files = [(name, file.name, file.size) for name, file in sorted(request.FILES.items()) if isinstance(file, File)]
    return sha256(repr((token, str(desk.user), request.path, told, files)).encode()).hexdigest()

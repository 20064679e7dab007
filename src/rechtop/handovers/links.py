"""A private link for a receiver without an account: short-lived, renewable, withdrawn at once, each use noted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone

from rechtop.accounts.mailing import refuse_when_mail_stays
from rechtop.handovers.models import Handover
from rechtop.handovers.states import READABLE, Way
from rechtop.handovers.terms import terms_on
from rechtop.organisations.models import Service
from rechtop.stores.models import Door
from rechtop.stores.peers import new_door

KIND = "handover"
SUBJECT = "Een vraag voor uw dienst"
BODY = """Dag,

{sender} heeft een vraag voor uw dienst.
U leest ze en u antwoordt met deze link. U hebt geen account nodig.

{link}

De link werkt tot {until}. Is hij verlopen? Vraag op die bladzijde een nieuwe.
Stuur deze e-mail niet door.

Liever bellen? {call}
"""

TAKEN_BACK = """Dag,

Op {sent} stuurde {sender} een vraag naar uw dienst.
De persoon trok haar akkoord in. De link werkt niet meer.
Bewaarde u er iets van? Gebruik het niet meer.

Liever bellen? {call}
"""


def is_readable(handover: Handover, on: date) -> bool:
    """Whether a link may show what was handed over: it left, it was not refused or ended, and she still agrees."""
    return handover.state in READABLE and on <= handover.until


def send_link(handover: Handover, store: UUID, absolute: Callable[[str], str], on: date) -> bool:
    """Mail a fresh link to the address of the service on the social map, and close the earlier ones.

    It never works longer than the agreement of the person. False when the service has no address, when the mail
    did not leave, or when there is nothing to read any more. The mail names neither the person nor the help.
    """
    service = Service.objects.filter(pk=handover.receiver).first()
    if service is None or not service.email or not is_readable(handover, on):
        return False
    last = min(on + timedelta(terms_on(on).link), handover.until)
    until = timezone.make_aware(datetime.combine(last, time.max))
    earlier = list(Door.objects.filter(store=store, target=handover.pk, withdrawn_at=None).values_list("pk", flat=True))
    try:
        refuse_when_mail_stays()
        key = new_door(store, handover.pk, KIND, until)
        link = absolute(reverse("handovers:door", args=[key]))
        told = BODY.format(sender=handover.sender_name, link=link, until=f"{last:%d/%m/%Y}", call=handover.sender_call)
        EmailMessage(SUBJECT, told, None, [service.email]).send()
    except OSError:  # a mail server that is away: whoever sends sees it, and what was open stays so
        Door.objects.filter(store=store, target=handover.pk, withdrawn_at=None).exclude(pk__in=earlier).delete()
        return False
    Door.objects.filter(pk__in=earlier).update(withdrawn_at=timezone.now())
    return True


def tell_taken_back(handover: Handover) -> bool:
    """Tell a service that had a link that she took it back; whether the mail left. It names neither her nor help."""
    service = Service.objects.filter(pk=handover.receiver).first()
    if handover.way != Way.LINK or handover.sent_on is None or service is None or not service.email:
        return False
    told = TAKEN_BACK.format(
        sent=f"{handover.sent_on:%d/%m/%Y}", sender=handover.sender_name, call=handover.sender_call
    )
    try:
        EmailMessage(SUBJECT, told, None, [service.email]).send()
    except OSError:  # whoever takes it back sees that it is to be told by telephone
        return False
    return True

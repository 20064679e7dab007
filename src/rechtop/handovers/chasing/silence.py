"""The daily round over the handovers of a store: who is reminded, and what goes back to the coordinator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from rechtop.handovers.links import SUBJECT
from rechtop.handovers.models import Direction, Handover
from rechtop.handovers.moving import Mover, move
from rechtop.handovers.states import Side, State, Way
from rechtop.handovers.terms import terms_on
from rechtop.journal.models import Act
from rechtop.journal.writing import RECHTOP, Line, note
from rechtop.law.procedure.calendar import end_of_term
from rechtop.organisations.models import Service

BY_MAIL = frozenset({Way.STORE, Way.INSTALLATION, Way.LINK})
"""What went this way can be found by who reads a mail; after a telephone call or a paper the worker calls herself."""

REMINDER = """Dag,

Op {sent} stuurde {sender} een vraag naar uw dienst.
Wij kregen nog geen antwoord. Antwoord u tegen {due}?

U vindt de vraag in Rechtop, of met de link uit de vorige e-mail.
Liever bellen? {call}
"""


@dataclass(frozen=True, slots=True)
class Round:
    """What one round did, or would do."""

    reminded: int
    expired: int


def chase(store: str, on: date, *, only_look: bool = False) -> Round:
    """Remind who has not answered by the fifth working day; after the last day hand it back to the coordinator.

    ``only_look`` counts without doing anything.
    """
    late = list(to_expire(store, on))
    due = list(to_remind(store, on))
    if only_look:
        return Round(len(due), len(late))
    for handover in late:
        move(store, handover, State.EXPIRED, Mover(Side.TIME, None, "Rechtop"), on)
        note(store, RECHTOP, Line(Act.WRITE, "handover.expired", handover.trajectory_id))
    return Round(sum(_remind(store, handover) for handover in due), len(late))


def to_remind(store: str, on: date) -> QuerySet[Handover]:
    """Those without an answer on the day of the reminder or after it, that nobody was reminded of."""
    held = Handover.objects.using(store).filter(direction=Direction.OUT, state__in=[State.SENT, State.RECEIVED])
    held = held.filter(way__in=BY_MAIL, remind_on__lte=on, answer_due__gte=on, reminded_at=None)
    return held.order_by("answer_due", "pk")


def is_reminded_by_mail(handover: Handover, service: Service | None) -> bool:
    """Whether Rechtop itself reminds this receiver; if not, the worker calls."""
    return handover.way in BY_MAIL and service is not None and bool(service.email)


def to_expire(store: str, on: date) -> QuerySet[Handover]:
    """Those without an answer after the last day; those accepted or on a waiting list, and then nothing more.

    Nobody knows whether help began, or whether she still stands on that list.
    """
    held, terms = Handover.objects.using(store).filter(direction=Direction.OUT), terms_on(on)
    silent = Q(state__in=[State.SENT, State.RECEIVED], answer_due__lt=on)
    accepted = Q(state=State.ACCEPTED, answered_on__lt=_working_days_before(on, terms.start))
    waiting = Q(state=State.WAITING, answered_on__lt=_working_days_before(on, terms.waiting))
    return held.filter(silent | accepted | waiting).order_by("answer_due", "pk")


def _working_days_before(on: date, days: int) -> date:
    """The latest day from which so many working days are over on a day."""
    start = on - timedelta(days)
    while end_of_term(start, days, "working_day") > on:
        start -= timedelta(1)
    return start


def _remind(store: str, handover: Handover) -> bool:
    """One mail to the service; whether it left. Without an address, or a mail server, nobody is said to be reminded."""
    service = Service.objects.filter(pk=handover.receiver).first()
    if service is None or not is_reminded_by_mail(handover, service):
        return False
    told = REMINDER.format(
        sent=f"{handover.sent_on:%d/%m/%Y}",
        sender=handover.sender_name,
        due=f"{handover.answer_due:%d/%m/%Y}",
        call=handover.sender_call,
    )
    try:
        EmailMessage(SUBJECT, told, None, [service.email]).send()
    except OSError:  # tried again with the next round; the others still have their turn
        return False
    with transaction.atomic(using=store):
        Handover.objects.using(store).filter(pk=handover.pk).update(reminded_at=timezone.now())
        note(store, RECHTOP, Line(Act.SEND, "handover.reminder", handover.trajectory_id))
    return True

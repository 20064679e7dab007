"""Before sending: is there room, and how did this service answer us until now? From our own handovers only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from uuid import UUID

from django.db.models import Min

from rechtop.handovers.models import Direction, Handover, Move
from rechtop.handovers.states import Refusal, State
from rechtop.organisations.models import Capacity, Service

YEAR = timedelta(days=365)
ANSWERS = (State.ACCEPTED, State.WAITING, State.REFUSED)


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of a receiver. ``answer_days`` is the median in calendar days; None when nobody answered yet."""

    capacity: str
    capacity_on: date | None
    waiting_days: int | None
    is_closed: bool
    sent: int
    answer_days: int | None
    refused: int
    silent: int
    refusals: tuple[str, ...]


def before_sending(store: str, service: UUID, on: date) -> Before:
    """What the social map says of a service, and what our handovers of the last year to it came to."""
    found = Service.objects.filter(pk=service).first()
    held = Handover.objects.using(store).filter(
        direction=Direction.OUT, receiver=service, sent_on__gte=on - YEAR, sent_on__lte=on
    )
    # Who was put on the list and accepted later, was answered on the first of those days.
    told = Move.objects.using(store).filter(handover__in=held.values("pk"), after__in=ANSWERS)
    first = dict(told.values_list("handover").annotate(on=Min("on")))
    rows = list(held.values_list("state", "sent_on", "answered_on", "refusal", "pk"))
    answers = [(sent, first.get(pk, answered)) for _, sent, answered, _, pk in rows]
    days = [(answered - sent).days for sent, answered in answers if sent and answered]
    refusals = Counter(refusal for state, _, _, refusal, _ in rows if state == State.REFUSED)
    return Before(
        capacity=str(Capacity(found.capacity).label) if found else "niet bekend",
        capacity_on=found.capacity_on if found else None,
        waiting_days=found.waiting_days if found else None,
        is_closed=bool(found and (found.is_paused or found.capacity == Capacity.FULL)),
        sent=len(rows),
        answer_days=round(median(days)) if days else None,
        refused=sum(refusals.values()),
        silent=sum(state == State.EXPIRED for state, *_ in rows),
        refusals=tuple(str(Refusal(code).label) for code, _ in refusals.most_common(3)),
    )

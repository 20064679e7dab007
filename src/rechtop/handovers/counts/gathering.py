"""What happened to handovers in a period in one store: from their moves, without a name or a word of anybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from rechtop.handovers.counts.tables import CameIn, Days, Left, Measure
from rechtop.handovers.models import Direction, Handover, Move
from rechtop.handovers.sending import FACT
from rechtop.handovers.states import State
from rechtop.reception.counting.periods import Period
from rechtop.reception.models import Ending, Fact, SaidBy
from rechtop.stores.models import Store
from rechtop.stores.registry import store_of

PERSON = "p1"
"""Where in a household file the person of the file stands; what goes along is about her alone."""

ANSWERS = (State.ACCEPTED, State.WAITING, State.REFUSED)
_RECEIVED = (State.RECEIVED, *ANSWERS)
"""Who answers, received it."""


def left_in(store: str, period: Period) -> list[Left]:
    """Each handover that left and to which something happened in a period.

    Made-up people count only in a store that is made up itself (P-20).
    """
    held = _counting(store).filter(direction=Direction.OUT)
    within = Move.objects.using(store).filter(on__gte=period.start, on__lte=period.until)
    held = held.filter(pk__in=within.values("handover"))
    moves: defaultdict[UUID, list[tuple[str, date]]] = defaultdict(list)
    told = Move.objects.using(store).filter(handover__in=held.values("pk")).order_by("handover", "number")
    for handover, after, on in told.values_list("handover", "after", "on"):
        moves[handover].append((after, on))
    columns = ("pk", "trajectory", "receiver", "trajectory__municipality", "sent_on", "refusal")
    return [
        _left(file, str(service), area, sent_on, refusal, moves[pk], period)
        for pk, file, service, area, sent_on, refusal in held.values_list(*columns)
        if sent_on is not None
    ]


def _left(
    file: UUID, service: str, area: str, sent_on: date, refusal: str, moves: list[tuple[str, date]], period: Period
) -> Left:
    def first(*states: str) -> tuple[str, date] | None:
        return next(((after, on) for after, on in moves if after in states), None)

    found = {
        Measure.SENT: first(State.SENT),
        Measure.ANSWERED: first(*ANSWERS),
        Measure.REFUSED: first(State.REFUSED),
        Measure.STARTED: first(State.STARTED),
        Measure.SILENT: first(State.EXPIRED),
    }
    measures = frozenset(measure for measure, one in found.items() if one and _within(one[1], period))
    ends = {Days.RECEIPT: first(*_RECEIVED), Days.ANSWER: first(*ANSWERS), Days.START: first(State.STARTED)}
    return Left(
        file,
        service,
        area,
        measures,
        refusal=refusal if Measure.REFUSED in measures else "",
        days={step: (one[1] - sent_on).days for step, one in ends.items() if one and _within(one[1], period)},
    )


def came_in_during(store: str, period: Period) -> list[CameIn]:
    """Each handover that came in with facts and was made a file in a period, and whether one was asked again.

    A fact that came along stands in the items; when somebody told the same fact of her in the file, it was asked
    again. What a worker wrote down as told by the other service was not.
    """
    held = _counting(store).filter(direction=Direction.IN, trajectory__isnull=False)
    held = held.filter(trajectory__opened_on__gte=period.start, trajectory__opened_on__lte=period.until)
    asked: defaultdict[UUID, set[str]] = defaultdict(set)
    until = timezone.make_aware(datetime.combine(period.ready_on + timedelta(1), time.min))
    facts = Fact.objects.using(store).filter(trajectory__in=held.values("trajectory"), created_at__lt=until)
    facts = facts.filter(place=PERSON).exclude(said_by=SaidBy.SERVICE)
    for file, fact in facts.values_list("trajectory", "fact"):
        asked[file].add(fact)
    told = held.select_related("trajectory").only("items", "receiver", "trajectory__municipality")
    return [
        CameIn(
            one.trajectory.pk, str(one.receiver), one.trajectory.municipality, bool(along & asked[one.trajectory.pk])
        )
        for one in told
        if one.trajectory is not None and (along := facts_of(one.items))
    ]


def facts_of(items: Iterable[dict[str, str]]) -> set[str]:
    """The facts that are among the items of a handover."""
    return {item["id"].removeprefix(FACT) for item in items if item["id"].startswith(FACT)}


def _counting(store: str) -> QuerySet[Handover]:
    held = Handover.objects.using(store).exclude(trajectory__ending=Ending.MERGED)
    if Store.objects.filter(pk=store_of(store), is_synthetic=True).exists():
        return held
    return held.filter(Q(trajectory=None) | Q(trajectory__person__is_synthetic=False))


def _within(on: date, period: Period) -> bool:
    return period.start <= on <= period.until

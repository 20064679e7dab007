"""What happened in a period in one store: read from the events, without a name, an amount or a word of anybody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import Q

from rechtop.reception.counting.periods import Period
from rechtop.reception.counting.tables import Counted, Measure, Reached, Table
from rechtop.reception.funnel.state import OBTAINED, Way, holding, ways
from rechtop.reception.funnel.terms import terms_of
from rechtop.reception.models import Ending, Event, Looked, Stage, Trajectory
from rechtop.reception.reference.domains import fundamental_of
from rechtop.stores.models import Store
from rechtop.stores.registry import store_of

_MEASURES: dict[Measure, frozenset[Stage]] = {
    Measure.EXPLORED: frozenset({Stage.EXPLORED}),
    Measure.ACTED: frozenset({Stage.ACTION}),
    Measure.REQUESTED: frozenset({Stage.REQUESTED}),
    Measure.OBTAINED: OBTAINED,
    Measure.RECEIVED: frozenset({Stage.RECEIVED}),
}


@dataclass(frozen=True, slots=True)
class _First:
    """The first day on which a file got so far, as a whole or for a row of a table."""

    reached: Reached
    on: date


def gathered(store: str, period: Period) -> list[Counted]:
    """What each file of a store has to count in a period. Closed circles count along, merged files once.

    Made-up people count only in a store that is made up itself (P-20).
    """
    files = Trajectory.objects.using(store).exclude(ending=Ending.MERGED)
    if not Store.objects.filter(pk=store_of(store), is_synthetic=True).exists():
        files = files.exclude(person__is_synthetic=True)
    within = {"on__gte": period.start, "on__lte": period.until}
    happened = Event.objects.using(store).filter(**within).values("trajectory")
    looked = Looked.objects.using(store).filter(**within, is_skipped=False).values("trajectory")
    files = files.filter(Q(pk__in=happened) | Q(pk__in=looked))
    about = {row[0]: row for row in files.values_list("pk", "channel", "municipality", "neighbourhood")}
    talks: dict[UUID, list[tuple[str, date]]] = {}
    told = Looked.objects.using(store).filter(trajectory__in=files.values("pk"), is_skipped=False)
    for file, domain, on in told.filter(on__lte=period.until).values_list("trajectory", "domain", "on"):
        talks.setdefault(file, []).append((domain, on))
    until = Q(on__lte=period.until) | Q(takes_back__isnull=False)  # a mistake may be taken back much later
    events = Event.objects.using(store).filter(until, trajectory__in=files.values("pk"))
    rows = events.select_related("request").defer("amount", "remark", "request__words").order_by("trajectory_id")
    by_file = {file: holding(held) for file, held in groupby(rows.iterator(), key=lambda event: event.trajectory_id)}
    return [_counted(row, by_file.get(file, []), talks.get(file, []), period) for file, row in about.items()]


def _counted(
    row: tuple[UUID, str, str, str], events: list[Event], talks: list[tuple[str, date]], period: Period
) -> Counted:
    lines = ways(events)
    firsts: dict[Reached, date] = {}
    for first in _firsts(events, talks):
        firsts[first.reached] = min(first.on, firsts.get(first.reached, first.on))
    return Counted(
        *row,
        reached=frozenset(reached for reached, on in firsts.items() if period.start <= on <= period.until),
        causes=frozenset(cause for way in lines for cause in _cause(way, period)),
        days=tuple(days for way in lines for days in _days(way, period)),
        is_silent=any(_went_silent(way, period) for way in lines),
    )


def _firsts(events: Iterable[Event], talks: Iterable[tuple[str, date]]) -> Iterator[_First]:
    for domain, on in talks:
        yield from _of(Measure.EXPLORED, domain, "", on)
    for event in events:
        for measure, stages in _MEASURES.items():
            if event.stage in stages:
                yield from _of(measure, event.domain, event.right, event.on)


def _of(measure: Measure, domain: str, right: str, on: date) -> Iterator[_First]:
    yield _First(Reached(measure, None), on)
    yield _First(Reached(measure, Table.DOMAIN, domain), on)
    yield _First(Reached(measure, Table.FUNDAMENTAL, fundamental_of(right, domain)), on)
    if right:
        yield _First(Reached(measure, Table.RIGHT, right), on)


def _cause(way: Way[Event], period: Period) -> Iterator[str]:
    """Why a right was not obtained, of what ended so in the period and still stood so at its end."""
    last = {Stage.REFUSED.value: way.decided, Stage.STOPPED.value: way.stopped}.get(way.at)
    if last is not None and period.start <= last.on <= period.until:
        yield last.why_not


def _days(way: Way[Event], period: Period) -> Iterator[tuple[str, int]]:
    steps = (
        ("to_action", way.explored, way.agreed),
        ("to_request", way.agreed, way.requested),
        ("to_decision", way.requested, way.decided),
        ("to_receipt", way.decided, way.received),
    )
    for name, begun, ended in steps:
        if begun is not None and ended is not None and begun.on <= ended.on and ended.on >= period.start:
            yield name, (ended.on - begun.on).days


def _went_silent(way: Way[Event], period: Period) -> bool:
    """Whether the term of a decision ended within the period without a decision."""
    if way.at != Stage.REQUESTED:
        return False
    last = next((term.last_day for term in terms_of(way) if term.id == "decision"), None)
    return last is not None and period.start <= last < period.until

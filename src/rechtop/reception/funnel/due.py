"""What is due in many files at once: last days that come or went by, and silence. One query, however many files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from rechtop.reception.desk import Desk
from rechtop.reception.funnel.moves import LOOKING
from rechtop.reception.funnel.state import Way, ways
from rechtop.reception.funnel.terms import SILENT, WAITING, Late, Term, appeal_of, is_silent, terms_of
from rechtop.reception.models import Event, Stage, Trajectory
from rechtop.reception.reference.domains import domain, name_of_right


@dataclass(frozen=True, slots=True)
class Due:
    """One last day in one file. ``is_silence``: nobody decided in time, which at an OCMW is as if it were refused."""

    trajectory: UUID
    right: str
    name: str
    holder: str
    term: Term
    on: date
    is_late: bool
    is_silence: bool


def due(desk: Desk, until: date, files: QuerySet[Trajectory] | None = None) -> list[Due]:
    """The last days up to ``until`` and those gone by, of open files (of `Desk.files` unless ``files`` says which).

    Soonest first. A right that is received or not pursued has none; an appeal that can no longer be made neither.
    """
    held = (desk.files() if files is None else files).filter(closed_on=None)
    told = Event.objects.using(desk.store).filter(trajectory__in=held.values("pk")).exclude(stage__in=LOOKING)
    told = told.select_related("request").defer("amount", "remark", "request__words")
    rows = told.order_by("trajectory_id")
    found = [
        one
        for trajectory, events in groupby(rows, key=lambda event: event.trajectory_id)
        for way in ways(events)
        for one in of_way(way, trajectory, desk.on)
        if one.on <= until
    ]
    return sorted(found, key=lambda one: (one.on, one.name, str(one.trajectory)))


def of_way(way: Way[Event], trajectory: UUID, today: date) -> list[Due]:
    """The last days of one right that somebody must still keep, or that nobody kept."""
    if way.is_ended:
        return []
    terms = terms_of(way)
    silent, appeal = is_silent(way, today, terms), appeal_of(way, terms)
    shown = [term for term in terms if term.id in WAITING]
    against = way.at in (Stage.REFUSED, Stage.PARTLY) or (silent and appeal is not None and appeal.id == SILENT)
    if appeal is not None and against and appeal.late(today) is not Late.OVER:
        shown.append(appeal)
    name = name_of_right(way.right) if way.right else domain(way.domain).name
    return [
        Due(
            trajectory, way.right, name, way.holder, term, term.last_day, term.late(today) is Late.OVER,
            silent and term.id == "decision",
        )
        for term in shown
        if term.last_day is not None and term.done_on is None
    ]  # fmt: skip

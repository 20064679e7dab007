"""Is it open now, until when, and when again? Hours, closings and Belgian public holidays together.

What is not known stays so: hours without an end, a public holiday of which nobody said whether it is open then, or no
hours at all give "not known", never "closed".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from django.utils.translation import gettext as _

from rechtop.law.procedure.calendar import holidays
from rechtop.organisations.models import Closing, Schedule, ServiceAtPlace

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The days of a week as RFC 5545 and HSDS write them, Monday first."""

_IN_A_MONTH = re.compile(r"(-1|[1-5])(MO|TU|WE|TH|FR|SA|SU)")
AHEAD = 28
"""How many days ahead is looked for the next opening."""


class Now(StrEnum):
    """What one can count on at a moment."""

    OPEN = "open"
    APPOINTMENT = "afspraak"  # there, but only for who has an appointment
    PHONE = "telefoon"  # only to be called
    CLOSED = "dicht"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class Opening:
    """A next moment at which it opens."""

    day: date
    at: time
    way: str


@dataclass(frozen=True, slots=True)
class OpenState:
    """The state at a moment: ``until`` when it is open, ``why`` when it is closed or not known, ``following`` next."""

    now: Now
    until: time | None = None
    why: str = ""
    call_first: bool = False
    following: Opening | None = None


@dataclass(frozen=True)
class Hours:
    """Everything that says when one thing is open. ``on_holidays`` None: nobody said."""

    schedules: Sequence[Schedule]
    closings: Sequence[Closing] = field(default_factory=tuple)
    on_holidays: bool | None = None
    call_first: bool | None = None

    @classmethod
    def at(cls, at_place: ServiceAtPlace) -> Hours:
        """The hours of a service at a place."""
        return cls(
            list(at_place.schedules.all()),
            list(at_place.closings.all()),
            at_place.is_open_on_holidays,
            at_place.call_first,
        )


def falls_on(schedule: Schedule, day: date) -> bool | None:
    """Whether these hours hold on a day; None when it is every so many weeks and nobody said which."""
    if schedule.valid_from is not None and day < schedule.valid_from:
        return False
    if schedule.valid_until is not None and day > schedule.valid_until:
        return False
    if schedule.freq == Schedule.Freq.MONTHLY:
        is_named = any(_is_nth(token, day) for token in tokens(schedule.byday))
        apart = 0 if schedule.dtstart is None else _months(day) - _months(schedule.dtstart)
    else:
        is_named = DAYS[day.weekday()] in tokens(schedule.byday)
        apart = 0 if schedule.dtstart is None else (_monday(day) - _monday(schedule.dtstart)).days // 7
    if not is_named:
        return False
    if schedule.interval > 1 and schedule.dtstart is None:
        return None
    return apart % schedule.interval == 0


def tokens(byday: str) -> list[str]:
    """The days between commas."""
    return [token.strip().upper() for token in byday.split(",") if token.strip()]


def is_byday(byday: str, freq: str) -> bool:
    """Whether ``byday`` is written as these hours need it."""
    found = tokens(byday)
    if freq == Schedule.Freq.MONTHLY:
        return bool(found) and all(_IN_A_MONTH.fullmatch(token) for token in found)
    return bool(found) and all(token in DAYS for token in found)


def state_at(hours: Hours, moment: datetime) -> OpenState:
    """What one can count on at a moment (local time)."""
    today, clock = moment.date(), moment.time()
    following = next(_openings(hours, today, clock), None)
    call_first = bool(hours.call_first)
    if not hours.schedules:
        return OpenState(Now.UNKNOWN, why=_("De uren zijn niet bekend."), call_first=True)
    reason = _closed_on(hours.closings, today)
    if reason is not None:
        return OpenState(Now.CLOSED, why=reason, following=following, call_first=call_first)
    found = [(schedule, falls_on(schedule, today)) for schedule in hours.schedules]
    going = [(schedule, sure) for schedule, sure in found if sure is not False and _covers(schedule, clock)]
    if not going:
        return OpenState(Now.CLOSED, following=following, call_first=call_first)
    holiday = holidays(today.year).get(today)
    if holiday and hours.on_holidays is False:
        return OpenState(Now.CLOSED, why=holiday, following=following, call_first=call_first)
    if holiday and hours.on_holidays is None:
        why = _("Het is een feestdag: %(name)s. Bel eerst.") % {"name": holiday}
        return OpenState(Now.UNKNOWN, why=why, following=following, call_first=True)
    certain = [schedule for schedule, sure in going if sure]
    if not certain:
        return OpenState(Now.UNKNOWN, why=_("Niet elke week open. Bel eerst."), following=following, call_first=True)
    best = min(certain, key=lambda schedule: list(Schedule.Way).index(Schedule.Way(schedule.way)))
    if best.closes_at is None:
        return OpenState(Now.UNKNOWN, why=_("Tot wanneer is niet bekend."), following=following, call_first=True)
    return OpenState(_NOW[Schedule.Way(best.way)], until=best.closes_at, following=following, call_first=call_first)


_NOW = {
    Schedule.Way.OPEN: Now.OPEN,
    Schedule.Way.APPOINTMENT: Now.APPOINTMENT,
    Schedule.Way.PHONE: Now.PHONE,
}


def best_of(states: Iterable[OpenState]) -> OpenState:
    """The best of several places: where one can go now, else call now, else what is not known, else what opens first.

    Without any place nothing is known.
    """
    order = list(Now)
    found = sorted(states, key=lambda state: order.index(state.now) if state.now is not Now.CLOSED else len(order))
    if not found:
        return OpenState(Now.UNKNOWN, why=_("De uren zijn niet bekend."), call_first=True)
    if found[0].now is not Now.CLOSED:
        return found[0]
    opening = [state for state in found if state.following is not None]
    return min(opening, key=lambda state: _sort(state.following)) if opening else found[0]


def _sort(opening: Opening | None) -> tuple[date, time]:
    return (opening.day, opening.at) if opening is not None else (date.max, time.max)


def _openings(hours: Hours, today: date, clock: time) -> Iterator[Opening]:
    """The next openings one can count on, soonest first; no day of which something is not known."""
    for ahead in range(AHEAD + 1):
        day = today + timedelta(ahead)
        if _closed_on(hours.closings, day) is not None:
            continue
        if day in holidays(day.year) and hours.on_holidays is not True:
            continue
        starts = sorted(
            (schedule.opens_at, schedule.way) for schedule in hours.schedules if falls_on(schedule, day) is True
        )
        yield from (Opening(day, at, way) for at, way in starts if ahead or at > clock)


def _covers(schedule: Schedule, clock: time) -> bool:
    return schedule.opens_at <= clock and (schedule.closes_at is None or clock < schedule.closes_at)


def _closed_on(closings: Iterable[Closing], day: date) -> str | None:
    """Why it is closed on a day (perhaps without words), or None when no closing says so."""
    for closing in closings:
        if closing.first_day <= day <= closing.last_day:
            return closing.reason or _("Tijdelijk gesloten.")
    return None


def _is_nth(token: str, day: date) -> bool:
    found = _IN_A_MONTH.fullmatch(token)
    if found is None or found[2] != DAYS[day.weekday()]:
        return False
    if found[1] == "-1":
        return (day + timedelta(7)).month != day.month
    return (day.day - 1) // 7 + 1 == int(found[1])


def _months(day: date) -> int:
    return day.year * 12 + day.month


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())

"""Hours and the state of this moment, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rechtop.organisations.hours import Now, Opening, OpenState
from rechtop.organisations.hours_in_words import FULL, day_words
from rechtop.organisations.models import Closing, Schedule


@dataclass(frozen=True, slots=True)
class Line:
    """Hours in words: the days, the clock, and what happens then."""

    days: str
    clock: str
    note: str


def clock(at: time) -> str:
    """A time of day: 9 uur, 13.30 uur."""
    return f"{at.hour}.{at.minute:02} uur" if at.minute else f"{at.hour} uur"


def lines(schedules: Iterable[Schedule]) -> list[Line]:
    """Hours in words, by the first day of the week on which they hold."""
    return [_line(schedule) for schedule in schedules]


def _line(schedule: Schedule) -> Line:
    way = Schedule.Way(schedule.way)
    notes = [] if way is Schedule.Way.OPEN else [str(way.label)]
    if schedule.interval > 1:
        unit = _("maanden") if schedule.freq == Schedule.Freq.MONTHLY else _("weken")
        notes.append(_("om de %(number)s %(unit)s") % {"number": schedule.interval, "unit": unit})
    if schedule.valid_from:
        notes.append(_("vanaf %(day)s") % {"day": date_format(schedule.valid_from, "d/m/Y")})
    if schedule.valid_until:
        notes.append(_("tot en met %(day)s") % {"day": date_format(schedule.valid_until, "d/m/Y")})
    if schedule.notes:
        notes.append(schedule.notes)
    return Line(day_words(schedule.byday), _from_until(schedule), ", ".join(notes))


def _from_until(schedule: Schedule) -> str:
    """From when until when: 9 tot 12.30 uur."""
    if schedule.closes_at is None:
        return _("vanaf %(from)s, tot wanneer is niet bekend") % {"from": clock(schedule.opens_at)}
    first = clock(schedule.opens_at).removesuffix(" uur")
    return _("%(from)s tot %(until)s") % {"from": first, "until": clock(schedule.closes_at)}


def closings(found: Iterable[Closing], moment: datetime) -> list[str]:
    """The closings that are not over, in words."""
    shown = []
    for closing in found:
        if closing.last_day >= moment.date():
            first, last = date_format(closing.first_day, "d/m/Y"), date_format(closing.last_day, "d/m/Y")
            days = first if first == last else _("%(first)s tot en met %(last)s") % {"first": first, "last": last}
            shown.append(f"{days}{f': {closing.reason}' if closing.reason else ''}")
    return shown


def holidays_text(is_open: bool | None) -> str:
    """Whether it is open on public holidays; None: nobody said."""
    if is_open is None:
        return _("Open op feestdagen: niet bekend.")
    return _("Open op feestdagen.") if is_open else _("Dicht op feestdagen.")


def state_text(state: OpenState, moment: datetime) -> str:
    """What one can count on now, in one or two sentences."""
    until = clock(state.until) if state.until is not None else ""
    told = {
        Now.OPEN: _("Nu open, tot %(until)s.") % {"until": until},
        Now.APPOINTMENT: _("Nu alleen na afspraak, tot %(until)s.") % {"until": until},
        Now.PHONE: _("Nu te bereiken per telefoon, tot %(until)s.") % {"until": until},
        Now.CLOSED: _("Nu dicht."),
        Now.UNKNOWN: _("Of het nu open is, weten we niet."),
    }[state.now]
    parts = [told]
    if state.why:
        parts.append(state.why if state.why.endswith(".") else f"{state.why}.")
    elif state.call_first and state.now is not Now.PHONE:
        parts.append(_("Bel eerst."))
    if state.now is Now.CLOSED and state.following is not None:
        parts.append(_next_text(state.following, moment))
    return " ".join(parts)


def _next_text(opening: Opening, moment: datetime) -> str:
    ahead = (opening.day - moment.date()).days
    if ahead == 0:
        day = _("vandaag")
    elif ahead == 1:
        day = _("morgen")
    elif ahead < 7:
        day = FULL[opening.day.weekday()]
    else:
        day = date_format(opening.day, "d/m/Y")
    way = {"afspraak": _("Weer na afspraak"), "telefoon": _("Weer te bellen")}.get(opening.way, _("Weer open"))
    return _("%(way)s %(day)s om %(clock)s.") % {"way": way, "day": day, "clock": clock(opening.at)}

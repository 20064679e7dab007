"""Days that count: Belgian public holidays, working days, and where a term of days, months or years ends.

The ten legal holidays are those of art. 1 of the royal decree of 18 April 1974; Easter is computed. A holiday on a
Sunday is not moved for terms. In 2008, when Ascension fell on 1 May, a decree put 2 May in its place; that is not here.
A Saturday is no working day (Council of State, judgment 230.088). Sources R4 and R8 of ``ocmw.yaml``.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

_FIXED = (
    (1, 1, "Nieuwjaar"),
    (5, 1, "Dag van de Arbeid"),
    (7, 21, "Nationale feestdag"),
    (8, 15, "Onze-Lieve-Vrouw-Hemelvaart"),
    (11, 1, "Allerheiligen"),
    (11, 11, "Wapenstilstand"),
    (12, 25, "Kerstmis"),
)
_AFTER_EASTER = ((1, "Paasmaandag"), (39, "Onze-Lieve-Heer-Hemelvaart"), (50, "Pinkstermaandag"))
_WEEKEND = {5: "zaterdag", 6: "zondag"}

UNITS = ("day", "working_day", "month", "year")


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar: the Sunday after the first full moon of the Church from 21 March on.

    The full moon follows from the place of the year in the cycle of 19 years (the epact), with the corrections of the
    calendar of 1582 by century.
    """
    century, golden = year // 100, year % 19
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    moon = date(year, 3, 21) + timedelta(epact)
    return moon + timedelta(7 - (moon.weekday() + 1) % 7)


@cache
def holidays(year: int) -> dict[date, str]:
    """The ten legal holidays of a year with their Dutch names."""
    moving = {easter(year) + timedelta(days): name for days, name in _AFTER_EASTER}
    return {date(year, month, day): name for month, day, name in _FIXED} | moving


def day_off(day: date) -> str:
    """Why a day is no working day (zaterdag, zondag or the name of the holiday); empty for a working day."""
    return holidays(day.year).get(day, "") or _WEEKEND.get(day.weekday(), "")


def next_working_day(day: date) -> date:
    """The day itself when it is a working day, else the first working day after it."""
    while day_off(day):
        day += timedelta(1)
    return day


def end_of_term(start: date, value: int, unit: str) -> date:
    """The last day of a term of ``value`` units; the day of the event itself does not count (art. 52 Ger.W.).

    Months and years end on the day with the same number, or on the last day of a month that is too short. That is the
    careful reading: after the last day of a month, art. 54 may give some days more. Raises ValueError on another unit.
    """
    if unit == "day":
        return start + timedelta(value)
    if unit == "working_day":
        day = start
        for _ in range(value):
            day = next_working_day(day + timedelta(1))
        return day
    if unit not in UNITS:
        raise ValueError(f"{unit!r} is no unit of a term; write one of {', '.join(UNITS)}")
    months = start.year * 12 + start.month - 1 + (value if unit == "month" else 12 * value)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))

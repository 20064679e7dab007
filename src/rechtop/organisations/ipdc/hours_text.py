"""Opening hours in one line, as schema.org writes them ("Mo,We 09:00-12:00"), and back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from rechtop.organisations.hours import DAYS, tokens
from rechtop.organisations.models import Schedule

_WAYS = {Schedule.Way.OPEN: "", Schedule.Way.APPOINTMENT: "afspraak", Schedule.Way.PHONE: "telefoon"}
_NAMES = {day.title(): day for day in DAYS}
_NAME = "|".join(_NAMES)
_LINE = re.compile(
    rf"(?P<days>(?:-1|[1-5])?(?:{_NAME})(?:[,-](?:-1|[1-5])?(?:{_NAME}))*):?\s+"
    r"(?P<from>[0-2]\d:[0-5]\d)-(?P<until>[0-2]\d:[0-5]\d|\?)(?:\s*\((?P<way>[a-z]+)\))?"
)
_DAY = re.compile(rf"(-1|[1-5])?({_NAME})")


def written(schedules: Iterable[Schedule]) -> str:
    """The hours in one line. What comes back every so many weeks says so, so that nobody takes it for every week."""
    return "; ".join(_one(schedule) for schedule in schedules)


def _one(schedule: Schedule) -> str:
    days = ",".join(_title(token) for token in tokens(schedule.byday))
    until = f"{schedule.closes_at:%H:%M}" if schedule.closes_at else "?"
    way = _WAYS[Schedule.Way(schedule.way)]
    every = f"om de {schedule.interval}" if schedule.interval > 1 else ""
    period = "/".join(day.isoformat() if day else "" for day in (schedule.valid_from, schedule.valid_until)).strip("/")
    told = ", ".join(filter(None, [way, every, period]))
    return f"{days} {schedule.opens_at:%H:%M}-{until}" + (f" ({told})" if told else "")


def _title(token: str) -> str:
    return token[:-2] + token[-2:].title()


def read(line: str) -> list[dict[str, Any]] | None:
    """The hours as values of a fiche; None when the line says anything that is not surely understood."""
    found = []
    for part in filter(None, (part.strip() for part in line.split(";"))):
        match = _LINE.fullmatch(part)
        days = _days(match["days"]) if match else None
        ways = {name: way for way, name in _WAYS.items()}
        if match is None or days is None or (match["way"] or "") not in ways:
            return None
        if (
            match["from"] > "23:59"
            or match["until"] > "23:59"
            or (match["until"] != "?" and match["until"] <= match["from"])
        ):
            return None
        is_monthly = any(not token[0].isalpha() for token in days)
        if is_monthly and any(token[0].isalpha() for token in days):
            return None
        found.append(
            {
                "way": ways[match["way"] or ""].value,
                "freq": (Schedule.Freq.MONTHLY if is_monthly else Schedule.Freq.WEEKLY).value,
                "byday": ",".join(days),
                "opens_at": match["from"],
                "closes_at": None if match["until"] == "?" else match["until"],
            }
        )
    return found


def _days(text: str) -> list[str] | None:
    """The days that are named; "Mo-We" is a row of days. None when the row is not one."""
    found: list[str] = []
    for piece in text.split(","):
        ends = re.fullmatch(rf"({_NAME})-({_NAME})", piece)
        if ends is not None:
            first, last = (DAYS.index(_NAMES[name]) for name in ends.groups())
            if last <= first:
                return None
            found += DAYS[first : last + 1]
            continue
        one = _DAY.fullmatch(piece)
        if one is None:
            return None
        found.append((one[1] or "") + _NAMES[one[2]])
    return found

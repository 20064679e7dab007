"""Hours as people write them, read: "ma-vr 9:00-12:00; wo 13:30-16:00 afspraak; 1e ma 18:00-20:00 telefoon"."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext as _

from rechtop.organisations.errors import NotValid
from rechtop.organisations.hours import DAYS, tokens
from rechtop.organisations.models import Schedule

IN_DUTCH = ("ma", "di", "wo", "do", "vr", "za", "zo")
FULL = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NUMBER = {name: number for names in (IN_DUTCH, FULL) for number, name in enumerate(names)}
_DAY = "|".join(sorted(_NUMBER, key=len, reverse=True))
_CLOCK = r"(\d{1,2})(?:[:.u](\d{2})|u)?"
_RULE = re.compile(
    rf"(?:(?P<nth>laatste|[1-5]e)\s+)?(?P<days>(?:{_DAY})(?:\s*(?:,|-|en|\s)\s*(?:{_DAY}))*)\s*:?\s+"
    rf"(?P<from>{_CLOCK})\s*(?:-|–|tot)\s*(?P<until>{_CLOCK})\s*(?P<way>[a-zà-ü ]*)"
)
_WAYS = {
    "": Schedule.Way.OPEN,
    "open": Schedule.Way.OPEN,
    "zonder afspraak": Schedule.Way.OPEN,
    "afspraak": Schedule.Way.APPOINTMENT,
    "na afspraak": Schedule.Way.APPOINTMENT,
    "op afspraak": Schedule.Way.APPOINTMENT,
    "telefoon": Schedule.Way.PHONE,
    "per telefoon": Schedule.Way.PHONE,
}


def read_hours(text: str) -> list[dict[str, Any]]:
    """The hours in a text, as values for `record`. Raises NotValid with the part that is unclear."""
    found = []
    for part in re.split(r"[;\n]", text.lower()):
        if not part.strip():
            continue
        rule = _RULE.fullmatch(part.strip())
        way = _WAYS.get(rule["way"].strip()) if rule is not None else None
        if rule is None or way is None:
            message = _("“%(part)s” is niet duidelijk. Schrijf bijvoorbeeld: ma-vr 9:00-12:00.") % {
                "part": part.strip()
            }
            raise NotValid({"uren": [message]})
        days = _days(rule["days"])
        nth = {"laatste": "-1"}.get(rule["nth"] or "", (rule["nth"] or "").rstrip("e"))
        found.append(
            {
                "way": way.value,
                "freq": (Schedule.Freq.MONTHLY if nth else Schedule.Freq.WEEKLY).value,
                "byday": ",".join(f"{nth}{DAYS[day]}" for day in days),
                "opens_at": _clock(rule["from"]),
                "closes_at": _clock(rule["until"]),
            }
        )
    return found


def _days(text: str) -> list[int]:
    """The days that are named; "ma-vr" is a row of days."""
    found: list[int] = []
    for piece in re.split(r"\s*(?:,|\ben\b)\s*|\s+(?!-)(?<!- )", text):
        ends = [_NUMBER[name] for name in re.findall(_DAY, piece)]
        if len(ends) == 2 and "-" in piece:
            first, last = ends
            found += range(first, last + 1) if first <= last else [*range(first, 7), *range(last + 1)]
        else:
            found += ends
    return list(dict.fromkeys(found))


def _clock(text: str) -> str:
    found = re.fullmatch(_CLOCK, text)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found is not None else (99, 0)
    if hour > 23 or minute > 59:
        raise NotValid({"uren": [_("“%(text)s” is geen uur. Schrijf bijvoorbeeld 9:00.") % {"text": text}]})
    return f"{hour:02}:{minute:02}"


def day_words(byday: str) -> str:
    """The days of hours in Dutch: "maandag tot vrijdag", "woensdag en zaterdag", "de 1e maandag van de maand"."""
    found = tokens(byday)
    weekly = [DAYS.index(token) for token in found if token in DAYS]
    if len(weekly) != len(found):
        named = [_nth_words(token) for token in found]
        return _in_a_row([name for name in named if name])
    if len(weekly) > 2 and weekly == list(range(weekly[0], weekly[-1] + 1)):
        return _("%(first)s tot %(last)s") % {"first": FULL[weekly[0]], "last": FULL[weekly[-1]]}
    return _in_a_row([FULL[day] for day in weekly])


def _nth_words(token: str) -> str:
    number, day = token[:-2], token[-2:]
    if day not in DAYS:
        return ""
    name = FULL[DAYS.index(day)]
    if not number:
        return name
    which = _("de laatste") if number == "-1" else _("de %(number)se") % {"number": number}
    return _("%(which)s %(day)s van de maand") % {"which": which, "day": name}


def _in_a_row(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return _("%(most)s en %(last)s") % {"most": ", ".join(words[:-1]), "last": words[-1]}


def hours_text(schedule: Schedule) -> str:
    """Hours as they are written to be read again; what cannot be written so (every other week) stands in brackets."""
    found = tokens(schedule.byday)
    number = found[0][:-2] if found and found[0] not in DAYS else ""
    nth = {"": "", "-1": "laatste "}.get(number, f"{number}e ")
    days = _short([DAYS.index(token[-2:]) for token in found if token[-2:] in DAYS])
    until = f"{schedule.closes_at:%H:%M}" if schedule.closes_at else "?"
    way = "" if schedule.way == Schedule.Way.OPEN else f" {schedule.way}"
    more = _more(schedule)
    return f"{nth}{days} {schedule.opens_at:%H:%M}-{until}{way}{f' ({more})' if more else ''}"


def _short(days: list[int]) -> str:
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return f"{IN_DUTCH[days[0]]}-{IN_DUTCH[days[-1]]}"
    return ", ".join(IN_DUTCH[day] for day in days)


def _more(schedule: Schedule) -> str:
    """What the short way of writing has no words for."""
    told = [
        f"om de {schedule.interval}" if schedule.interval > 1 else "",
        f"vanaf {schedule.valid_from:%d/%m/%Y}" if schedule.valid_from else "",
        f"tot en met {schedule.valid_until:%d/%m/%Y}" if schedule.valid_until else "",
        schedule.notes,
    ]
    return ", ".join(filter(None, told))

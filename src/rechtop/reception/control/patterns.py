"""Patterns in the journal that are worth a look. They accuse nobody: the officer asks, and judges.

Everything is counted from the journal alone; no file is opened. Only "her own name" looks at the marks of names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.accounts.models import Role
from rechtop.accounts.telling import WHAT as MANDATE
from rechtop.journal.models import Act, Entry
from rechtop.journal.writing import why_of
from rechtop.reception.models import NameMark
from rechtop.stores.sealed import mark_of, plain_words

MANY_FILES = 25
"""Files that one worker read on one day without writing in them: from here on it is shown."""

EARLY, LATE, SATURDAY = 6, 21, 6
"""Before 6 o'clock, from 21 o'clock on, and in the weekend is out of hours."""

_READ = (Act.READ, Act.PRINT, Act.EXPORT)
_WROTE = (Act.WRITE, Act.ASSIGN, Act.SEND, Act.REMOVE)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Something worth a look: who, and what was counted, in words."""

    who: UUID | None
    who_name: str
    text: str


@dataclass(frozen=True, slots=True)
class Period:
    """The days that are looked at; both count."""

    first: date
    last: date

    @property
    def days(self) -> Iterator[date]:
        """Each of its days."""
        return (self.first + timedelta(number) for number in range((self.last - self.first).days + 1))

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """From the beginning of the first day to the beginning of the day after the last."""
        zone = timezone.get_current_timezone()
        begin = datetime.combine(self.first, time(), tzinfo=zone)
        return begin, datetime.combine(self.last + timedelta(1), time(), tzinfo=zone)


def lines_in(store: str, period: Period) -> QuerySet[Entry]:
    """The lines of the journal in a period."""
    begin, end = period.moments
    return Entry.objects.using(store).filter(at__gte=begin, at__lt=end)


def patterns(store: str, period: Period) -> list[Pattern]:
    """All that is worth a look in a period: one query for each of its days and some more, however many lines."""
    held = lines_in(store, period).exclude(who=None)
    much, odd = _reading(store, period)
    return [*_mandates(store, period), *much, *odd, *_own_name(store, held), *_openings(held)]


def _mandates(store: str, period: Period) -> Iterator[Pattern]:
    """Who gave whom a mandate to work with people: who manages accounts may not let herself in (P-03)."""
    given = lines_in(store, period).filter(act=Act.ASSIGN, what__startswith=MANDATE)
    for entry in given.order_by("number"):
        code = entry.what.removeprefix(MANDATE)
        role = Role(code).label if code in Role.values else code  # a role of before
        text = _("gaf een mandaat als %(role)s aan %(whom)s") % {"role": role, "whom": why_of(store, entry)}
        yield Pattern(entry.who, entry.who_name, text)


def _reading(store: str, period: Period) -> tuple[list[Pattern], list[Pattern]]:
    """Who read many files on one day without writing in them, and who read out of hours.

    Day by day, between the moments at which a day and its hours begin: SQLite has no time zones, so that it would ask
    Python for the day of every single line.
    """
    much: list[Pattern] = []
    odd: dict[UUID, int] = {}
    names: dict[UUID, str] = {}
    for day in period.days:
        files: dict[UUID, int] = {}
        for row in _read_on(store, day):
            who: UUID = row["who"]
            names[who] = max(row["name"], names.get(who, ""))
            is_weekend = day.isoweekday() >= SATURDAY
            odd[who] = odd.get(who, 0) + (row["reads"] if is_weekend else row["odd"])
            files[who] = files.get(who, 0) + (row["about"] is not None and not row["wrote"])
        for who in sorted((one for one in files if files[one] >= MANY_FILES), key=lambda one: (names[one], one)):
            text = _("las op %(day)s %(files)s dossiers zonder er iets in te schrijven")
            much.append(Pattern(who, names[who], text % {"day": f"{day:%d/%m/%Y}", "files": files[who]}))
    text = _("las %(times)s keer buiten de uren (voor 6 uur, na 21 uur of in het weekend)")
    often = sorted((who for who in odd if odd[who]), key=lambda one: (-odd[one], names[one]))
    return much, [Pattern(who, names[who], text % {"times": odd[who]}) for who in often]


def _read_on(store: str, day: date) -> Iterable[Mapping[str, Any]]:
    """For each worker and each file that she read on a day: how often, how often out of hours, whether she wrote."""
    zone = timezone.get_current_timezone()
    early, late = (datetime.combine(day, time(hour), tzinfo=zone) for hour in (EARLY, LATE))
    read = Q(act__in=_READ)
    held = lines_in(store, Period(day, day)).exclude(who=None).values("who", "about")
    counted = held.annotate(
        name=Max("who_name", filter=read),
        reads=Count("number", filter=read),
        odd=Count("number", filter=read & (Q(at__lt=early) | Q(at__gte=late))),
        wrote=Count("number", filter=Q(act__in=_WROTE)),
    )
    return counted.filter(reads__gt=0).order_by()


def _own_name(store: str, held: QuerySet[Entry]) -> Iterator[Pattern]:
    """Two queries more, however many workers: who carries a mark of a family name, and who did something there."""
    named = held.order_by().values_list("who").annotate(name=Max("who_name"))
    names: dict[UUID, str] = {who: name for who, name in named if who is not None}
    marks: dict[UUID, bytes] = {}
    for who, name in names.items():
        words = plain_words(name)
        if len(words) >= 2:  # a first name says nothing
            marks[who] = mark_of(store, f"word:{words[-1]}")
    same: dict[bytes, set[UUID]] = {}
    found = NameMark.objects.using(store).filter(mark__in=set(marks.values()))
    for person, mark in found.values_list("person", "mark"):
        same.setdefault(bytes(mark), set()).add(person)
    did = held.filter(person__in=found.values("person")).exclude(about=None)
    files: dict[UUID, set[UUID]] = {}
    for by, whom, about in did.order_by().values_list("who", "person", "about").distinct():
        if by is not None and about is not None and whom in same.get(marks.get(by, b""), ()):
            files.setdefault(by, set()).add(about)
    for account in sorted(files, key=lambda one: names[one]):
        text = _("had te maken met %(files)s dossiers van iemand met dezelfde familienaam")
        yield Pattern(account, names[account], text % {"files": len(files[account])})


def _openings(held: QuerySet[Entry]) -> Iterator[Pattern]:
    told = (
        (Act.OPEN_WITH_REASON, _("opende %(times)s keer een dossier van een ander team, met een reden")),
        (Act.BREAK_GLASS, _("opende %(times)s keer een dossier in nood")),
    )
    for act, text in told:
        rows = held.filter(act=act).values("who").annotate(times=Count("number"), name=Max("who_name"))
        for row in rows.order_by("-times", "name"):
            yield Pattern(row["who"], row["name"], text % {"times": row["times"]})

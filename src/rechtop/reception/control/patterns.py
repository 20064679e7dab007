"""Patterns in the journal that are worth a look. They accuse nobody: the officer asks, and judges.

Everything is counted from the journal alone; no file is opened. Only "her own name" looks at the marks of names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet
from django.db.models.functions import ExtractHour, ExtractIsoWeekDay, TruncDate
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
    """All that is worth a look in a period."""
    held = lines_in(store, period).exclude(who=None)
    return [
        *_mandates(store, period), *_much_reading(held), *_out_of_hours(held), *_own_name(store, held),
        *_openings(held),
    ]  # fmt: skip


def _mandates(store: str, period: Period) -> Iterator[Pattern]:
    """Who gave whom a mandate to work with people: who manages accounts may not let herself in (P-03)."""
    given = lines_in(store, period).filter(act=Act.ASSIGN, what__startswith=MANDATE)
    for entry in given.order_by("number"):
        code = entry.what.removeprefix(MANDATE)
        role = Role(code).label if code in Role.values else code  # a role of before
        text = _("gaf een mandaat als %(role)s aan %(whom)s") % {"role": role, "whom": why_of(store, entry)}
        yield Pattern(entry.who, entry.who_name, text)


def _much_reading(held: QuerySet[Entry]) -> Iterator[Pattern]:
    by_day = held.exclude(about=None).annotate(day=TruncDate("at")).values("who", "day")
    read = by_day.filter(act__in=_READ).annotate(files=Count("about", distinct=True), name=Max("who_name"))
    for row in read.filter(files__gte=MANY_FILES).order_by("day", "name"):
        same = held.annotate(day=TruncDate("at")).filter(who=row["who"], day=row["day"])
        wrote = same.filter(act__in=_WROTE).values("about")
        only = same.filter(act__in=_READ).exclude(about=None).exclude(about__in=wrote)
        files = only.values("about").distinct().count()
        if files >= MANY_FILES:
            text = _("las op %(day)s %(files)s dossiers zonder er iets in te schrijven")
            yield Pattern(row["who"], row["name"], text % {"day": f"{row['day']:%d/%m/%Y}", "files": files})


def _out_of_hours(held: QuerySet[Entry]) -> Iterator[Pattern]:
    timed = held.filter(act__in=_READ).annotate(hour=ExtractHour("at"), weekday=ExtractIsoWeekDay("at"))
    odd = timed.filter(Q(hour__lt=EARLY) | Q(hour__gte=LATE) | Q(weekday__gte=SATURDAY))
    for row in odd.values("who").annotate(times=Count("number"), name=Max("who_name")).order_by("-times", "name"):
        text = _("las %(times)s keer buiten de uren (voor 6 uur, na 21 uur of in het weekend)")
        yield Pattern(row["who"], row["name"], text % {"times": row["times"]})


def _own_name(store: str, held: QuerySet[Entry]) -> Iterator[Pattern]:
    people = held.values("who").annotate(name=Max("who_name")).order_by("name")
    for row in list(people):
        words = plain_words(row["name"])
        if len(words) < 2:
            continue  # a first name says nothing
        same = NameMark.objects.using(store).filter(mark=mark_of(store, f"word:{words[-1]}")).values("person")
        files = held.filter(who=row["who"], person__in=same).values("about").distinct().count()
        if files:
            text = _("had te maken met %(files)s dossiers van iemand met dezelfde familienaam")
            yield Pattern(row["who"], row["name"], text % {"files": files})


def _openings(held: QuerySet[Entry]) -> Iterator[Pattern]:
    told = (
        (Act.OPEN_WITH_REASON, _("opende %(times)s keer een dossier van een ander team, met een reden")),
        (Act.BREAK_GLASS, _("opende %(times)s keer een dossier in nood")),
    )
    for act, text in told:
        rows = held.filter(act=act).values("who").annotate(times=Count("number"), name=Max("who_name"))
        for row in rows.order_by("-times", "name"):
            yield Pattern(row["who"], row["name"], text % {"times": row["times"]})

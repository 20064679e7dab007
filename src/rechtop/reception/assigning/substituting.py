"""A colleague who is ill or away: all her files are followed by somebody else, from a day until a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from rechtop.accounts.access import Action
from rechtop.journal.models import Act
from rechtop.reception.assigning.carrying import WHAT
from rechtop.reception.assigning.colleagues import colleagues
from rechtop.reception.assigning.errors import NotAssigned
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Part, Trajectory

LONGEST = 366
"""Days that somebody can be substituted at once: longer is a change of trekker."""


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody follows files of a colleague: how many of those that she who looks may know of."""

    away: UUID
    away_name: str
    substitute: UUID
    substitute_name: str
    since: date
    until: date
    files: int


def substitute(
    desk: Desk,
    away: UUID,
    by: UUID,
    *,
    since: date,
    until: date,
    note: str = "",
    claim: Callable[[], None] = lambda: None,
) -> int:
    """Let ``by`` follow every open file that ``away`` carries, as far as this desk may assign. How many there are.

    She stays the trekker. A file in a closed circle is only reached by who is assigned to it. Raises NotAssigned.
    """
    names = {one.account: one.name for one in colleagues(desk)}
    if by not in names:
        raise NotAssigned(_("Kies een collega van uw organisatie die dossiers volgt."), "by")
    if by == away:
        raise NotAssigned(_("Niemand vervangt zichzelf. Kies een andere collega."), "by")
    if until < max(since, desk.on):
        raise NotAssigned(_("De laatste dag is voorbij, of komt voor de eerste."), "until")
    if (until - since).days > LONGEST:
        raise NotAssigned(_("Langer dan een jaar? Geef de dossiers dan door aan een nieuwe trekker."), "until")
    with transaction.atomic(using=desk.store):
        claim()
        files = list(_carried_by(desk, away).values_list("pk", flat=True))
        return sum(_follow(desk, pk, by, names[by], since, until, note.strip()) for pk in files)


def back(desk: Desk, away: UUID, by: UUID, *, claim: Callable[[], None] = lambda: None) -> int:
    """She is back: what runs or was still to come ends today. How many files."""
    with transaction.atomic(using=desk.store):
        claim()
        running = _substitutions(desk).filter(worker=by).filter(_trekker_is(away))
        found = list(running.values_list("pk", "trajectory", "since"))
        for key, file, since in found:
            with desk.writing(file, WHAT, act=Act.ASSIGN, action=Action.ASSIGN, touches=False):
                held = Assignment.objects.using(desk.store).filter(pk=key)
                held.update(until=max(since, desk.on)) if since <= desk.on else held.delete()
        return len(found)


def absences(desk: Desk) -> list[Absence]:
    """Who follows files of whom, now or soon. One query."""
    trekker = Q(trajectory__assignments__part=Part.TREKKER, trajectory__assignments__until=None)
    told = _substitutions(desk).filter(trekker).values(
        "trajectory__assignments__worker", "trajectory__assignments__worker_name", "worker", "worker_name"
    )  # fmt: skip
    counted = told.annotate(first=Min("since"), last=Max("until"), files=Count("trajectory", distinct=True))
    return [
        Absence(
            row["trajectory__assignments__worker"],
            row["trajectory__assignments__worker_name"],
            row["worker"],
            row["worker_name"],
            row["first"],
            row["last"],
            row["files"],
        )
        for row in counted.order_by("first", "worker_name")
    ]


def _carried_by(desk: Desk, away: UUID) -> QuerySet[Trajectory]:
    held = Assignment.objects.using(desk.store).filter(trajectory=OuterRef("pk"), part=Part.TREKKER, until=None)
    return desk.files(Action.ASSIGN).filter(Exists(held.filter(worker=away)), closed_on=None)


def _follow(desk: Desk, pk: UUID, by: UUID, name: str, since: date, until: date, note: str) -> int:
    """One file; 0 when she follows it already in those days."""
    with desk.writing(pk, WHAT, act=Act.ASSIGN, action=Action.ASSIGN, touches=False) as trajectory:
        held = Assignment.objects.using(desk.store).filter(trajectory=trajectory, part=Part.SUBSTITUTE, worker=by)
        if held.filter(since__lte=since, until__gte=until).exists():
            return 0
        Assignment.objects.using(desk.store).create(
            trajectory=trajectory, worker=by, worker_name=name, part=Part.SUBSTITUTE, since=since, until=until,
            note=note, by=desk.user, by_name=desk.name,
        )  # fmt: skip
        return 1


def _substitutions(desk: Desk) -> QuerySet[Assignment]:
    """Those that run or come, of files that this desk may assign."""
    held = Assignment.objects.using(desk.store).filter(part=Part.SUBSTITUTE, until__gte=desk.on)
    return held.filter(trajectory__in=desk.files(Action.ASSIGN).filter(closed_on=None))


def _trekker_is(away: UUID) -> Q:
    return Q(trajectory__assignments__worker=away, trajectory__assignments__part=Part.TREKKER) & Q(
        trajectory__assignments__until=None
    )

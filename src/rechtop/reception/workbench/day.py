"""The day of a worker, today first: who comes, what is due, what is silent, what came in. A fixed number of queries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.law.procedure.calendar import end_of_term
from rechtop.reception.assigning.open_ends import doer
from rechtop.reception.desk import Desk
from rechtop.reception.funnel.due import due
from rechtop.reception.models import Appointment, Assignment, Part, Trajectory
from rechtop.reception.parts import who_of
from rechtop.reception.requests.competence import forward_step, unjudged
from rechtop.reception.requests.registering import name_of_request
from rechtop.reception.workbench.agreed import steps_due
from rechtop.reception.workbench.mine import Waiting, followed, in_her_hands, my_files, queue
from rechtop.reception.workbench.silence import silent
from rechtop.reception.workbench.unagreed import agree_by, unagreed

SHOWN = 30
"""Lines of each part at most; the page says when there are more."""

TERMS_WITHIN = 5
"""Working days before the end of a term from which it stands on the workbench."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: who, what, since when, by when, and one thing to do. ``takes``: the thing to do is a button."""

    file: UUID
    who: str
    reference: str
    what: str
    address: str
    label: str
    on: date
    since: date | None = None
    due_on: date | None = None
    at: datetime | None = None
    detail: str = ""
    is_urgent: bool = False
    takes: bool = False

    @property
    def is_late(self) -> bool:
        """Whether its day went by."""
        return self.due_on is not None and self.due_on < self.on


Also = Callable[[Desk, int], Iterable[Row]]
"""What another room says that she must do, at most so many lines."""

_elsewhere: list[Also] = []


def also_due(rows: Also) -> None:
    """A room above says what of it is due on her day; the same twice is once."""
    if rows not in _elsewhere:
        _elsewhere.append(rows)


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the day; ``more`` when there are more lines than are shown."""

    rows: tuple[Row, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """What stands on the workbench."""

    coming: Group
    due: Group
    silent: Group
    queue: Group

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all waits."""
        return not any(group.rows for group in (self.coming, self.due, self.silent, self.queue))


def day_of(desk: Desk, *, may_take: bool) -> Day:
    """Everything for one page; ``may_take``: she may carry files of the queue."""
    return Day(
        coming=_group(_coming(desk)),
        due=_group(_due(desk)),
        silent=_group(_silent(desk)),
        queue=_group(queued_rows(desk, queue(desk, SHOWN + 1), may_take=may_take)),
    )


def appointments_of(desk: Desk) -> QuerySet[Appointment]:
    """Until the end of today, what is planned with her or in the files she follows: also what nobody noted yet."""
    end = timezone.make_aware(datetime.combine(desk.on + timedelta(1), time.min))
    planned = Appointment.objects.using(desk.store).filter(state="planned", at__lt=end)
    hers = Q(worker=desk.user) & desk.reach(of="trajectory__")
    follows = Q(trajectory__in=followed(desk), trajectory__closed_on=None)
    return planned.filter(hers | follows).select_related("trajectory__person").order_by("at", "pk")


def queued_rows(desk: Desk, waiting: Iterable[Waiting], *, may_take: bool) -> list[Row]:
    """Files that nobody carries yet."""
    return [
        _row(desk, one.file, one.file.question[:160] or _("Nog geen vraag genoteerd."), "reception:trekker",
             _("Neem") if may_take else _("Bekijk"),
             since=one.since, is_urgent=one.file.urgency == "today", takes=may_take)
        for one in waiting
    ]  # fmt: skip


def _group(rows: Sequence[Row]) -> Group:
    return Group(tuple(rows[:SHOWN]), len(rows) > SHOWN)


def _coming(desk: Desk) -> list[Row]:
    return [
        Row(
            file=one.trajectory_id,
            who=who_of(one.trajectory.person),
            reference=one.trajectory.reference,
            what=str(one.get_where_display()),
            address=reverse("reception:appointment", args=[one.trajectory_id, one.pk]),
            label=_("Hoe liep het?"),
            on=desk.on,
            at=one.at,
            due_on=timezone.localtime(one.at).date(),
            detail=one.remark,
        )
        for one in appointments_of(desk)[: SHOWN + 1]
    ]


def _due(desk: Desk) -> list[Row]:
    """Steps, terms, requests and urgent files that wait, who must hear who follows her, other rooms; oldest first."""
    rows = [*_steps(desk), *_terms(desk), *_unjudged(desk), *_unagreed(desk), *_to_tell(desk)]
    rows += [row for also in _elsewhere for row in also(desk, SHOWN + 1)]
    return sorted(rows, key=lambda row: (row.due_on or desk.on, row.what))


def _steps(desk: Desk) -> Iterable[Row]:
    """Her own, and in her files those of the person or of others, which she follows."""
    for step in steps_due(desk, SHOWN + 1):
        who = "" if step.owner == desk.user else doer(step)
        yield _row(desk, step.trajectory, step.what, "reception:steps", _("Volg op"), detail=who,
                   since=timezone.localtime(step.created_at).date(), due_on=step.due_on)  # fmt: skip


def _terms(desk: Desk) -> Iterable[Row]:
    """Last days of requests in her files that end within some working days, or went by."""
    found = due(desk, end_of_term(desk.on, TERMS_WITHIN, "working_day"), my_files(desk))[: SHOWN + 1]
    held = Trajectory.objects.using(desk.store).filter(pk__in={one.trajectory for one in found})
    files = {one.pk: one for one in held.select_related("person")}
    for one in found:
        yield _row(desk, files[one.trajectory], f"{one.name}: {one.term.name}", "reception:steps", _("Volg op"),
                   due_on=one.on, detail=_("Geen beslissing op tijd.") if one.is_silence else "")  # fmt: skip


def _unjudged(desk: Desk) -> Iterable[Row]:
    """Requests that may have to go to another OCMW, of which nobody said so; one for each file."""
    for one in unjudged(desk, in_her_hands(desk), SHOWN + 1):
        step = forward_step(one)
        text = _("%(name)s: kijk na of wij bevoegd zijn.") % {"name": name_of_request(one)}
        row = _row(desk, one.trajectory, text, "reception:requests", _("Kijk na"), since=one.requested_on,
                   due_on=step.last_day if step is not None else None)  # fmt: skip
        yield replace(row, address=reverse("reception:request", args=[one.trajectory_id, one.pk]))


def _unagreed(desk: Desk) -> Iterable[Row]:
    """Urgent files in which nothing is agreed yet."""
    for file in unagreed(desk)[: SHOWN + 1]:
        since = timezone.localtime(file.touched_at).date()
        yield _row(desk, file, _("Er is nog niets afgesproken. Spreek samen een stap af."), "reception:steps",
                   _("Spreek af"), since=since, due_on=agree_by(file), is_urgent=file.urgency == "today")  # fmt: skip


def _to_tell(desk: Desk) -> Iterable[Row]:
    """She took over, and the person does not know it yet."""
    held = Assignment.objects.using(desk.store).filter(worker=desk.user, told_on=None, trajectory__closed_on=None)
    running = (
        held.exclude(part=Part.HELPER)
        .filter(since__lte=desk.on)
        .filter(Q(until=None) | Q(until__gte=desk.on, part=Part.SUBSTITUTE))
    )
    for one in running.select_related("trajectory__person").order_by("since", "pk")[: SHOWN + 1]:
        text = _("Vertel het aan de persoon: u bent nu %(part)s.") % {"part": one.get_part_display()}
        yield _row(desk, one.trajectory, text, "reception:trekker", _("Vertel het"), due_on=one.since)


def _silent(desk: Desk) -> list[Row]:
    return [
        _row(desk, file, _("Er gebeurde niets meer."), "reception:file", _("Volg op"),
             since=timezone.localtime(file.touched_at).date())
        for file in silent(desk)[: SHOWN + 1]
    ]  # fmt: skip


def _row(
    desk: Desk,
    file: Trajectory,
    what: str,
    url_name: str,
    label: str,
    *,
    since: date | None = None,
    due_on: date | None = None,
    detail: str = "",
    is_urgent: bool = False,
    takes: bool = False,
) -> Row:
    return Row(
        file.pk, who_of(file.person), file.reference, what, reverse(url_name, args=[file.pk]), label, desk.on,
        since=since, due_on=due_on, detail=detail, is_urgent=is_urgent, takes=takes,
    )  # fmt: skip

"""Which files are a worker's: those she carries, and those she follows today for a colleague who is away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from rechtop.accounts.access import Action
from rechtop.reception.assigning.colleagues import at_work
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Part, Trajectory, Urgency

FIRST = Case(
    When(urgency=Urgency.TODAY, then=Value(0)),
    When(urgency=Urgency.WEEK, then=Value(1)),
    default=Value(2),
    output_field=IntegerField(),
)
"""The most urgent first."""


def my_files(desk: Desk) -> QuerySet[Trajectory]:
    """The open files that she carries, or follows as substitute on the day of the desk."""
    return Trajectory.objects.using(desk.store).filter(pk__in=in_her_hands(desk), closed_on=None)


def in_her_hands(desk: Desk) -> QuerySet[Assignment, UUID]:
    """The ids of the files that she carries or follows, also closed ones.

    By the index of her assignments: asked of each file in turn, a large store is walked whole.
    """
    carried = Q(part=Part.TREKKER, until=None)
    return (
        Assignment.objects.using(desk.store)
        .filter(carried | _follows(desk), worker=desk.user)
        .values_list("trajectory", flat=True)
    )


def followed(desk: Desk) -> QuerySet[Assignment, UUID]:
    """The ids of the files of a colleague who is away that she follows today, also closed ones."""
    return (
        Assignment.objects.using(desk.store)
        .filter(_follows(desk), worker=desk.user)
        .values_list("trajectory", flat=True)
    )


def _follows(desk: Desk) -> Q:
    return Q(part=Part.SUBSTITUTE, since__lte=desk.on, until__gte=desk.on)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that nobody carries, and since which day."""

    file: Trajectory
    since: date


def queue(desk: Desk, most: int) -> list[Waiting]:
    """The open files of her teams that nobody carries, at most so many.

    Also those of a trekker who left or whose account sleeps: nobody else would see that they wait. The most urgent
    first, then who waits longest. Two queries: who waits is found in the indexes, only what is shown is read.
    """
    held = Assignment.objects.using(desk.store).filter(trajectory=OuterRef("pk"), part=Part.TREKKER)
    left = held.exclude(until=None).order_by("-until").values("until")[:1]
    reach = desk.files().filter(closed_on=None).exclude(Exists(held.filter(until=None, worker__in=at_work(desk))))
    teams = desk.standing.teams(Action.READ_FILE, desk.organisation)
    if teams is not None:
        reach = reach.filter(team__in=teams)
    waiting = reach.annotate(queued_on=Coalesce(left, F("opened_on")), first=FIRST)
    found = waiting.order_by("first", "queued_on", "touched_at", "pk").values_list("pk", "queued_on")[:most]
    since: dict[UUID, date] = dict(found)
    files = Trajectory.objects.using(desk.store).select_related("person").in_bulk(list(since))
    return [Waiting(files[pk], day) for pk, day in since.items() if pk in files]

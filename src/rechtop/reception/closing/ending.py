"""A file closes when every open step has an answer; it opens again without a new intake."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rechtop.reception.assigning.carrying import trekker_of
from rechtop.reception.assigning.colleagues import colleagues
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Appointment, Closing, Ending, OwnerKind, Step, StepState, Trajectory

WHAT = "trajectory.closing"
ENDINGS = tuple((value, label) for value, label in Ending.choices if value != Ending.MERGED)
"""What one may choose; merging two files closes one by itself."""

Claim = Callable[[], None]


class Became(StrEnum):
    """What became of an open step when its file closes."""

    DONE = "done"
    DROPPED = "dropped"
    HANDED = "handed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one step; ``text`` is why it was dropped, or who does it from now."""

    became: Became | None
    text: str = ""


class NotClosed(ReceptionError):
    """It was not closed or opened; ``field`` (a field, or the id of a step) says beside what the text belongs."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


def open_steps(desk: Desk, trajectory: Trajectory) -> list[Step]:
    """The steps that need an answer before a file closes."""
    held = Step.objects.using(desk.store).filter(trajectory=trajectory, state=StepState.OPEN)
    return list(held.order_by("due_on", "order", "created_at"))


def close(
    desk: Desk, pk: UUID, ending: Ending, why: str, answers: Mapping[UUID, Answer], *, claim: Claim = lambda: None
) -> Closing:
    """Close a file, with what became of each open step. Raises NotClosed, and then nothing of it is kept.

    Who carried it stays written as trekker, so that it comes back to her when it opens again.
    """
    with desk.writing(pk, WHAT, why=why.strip()) as trajectory:
        claim()
        if trajectory.closed_on is not None:
            raise NotClosed("", _("Dit dossier is al afgesloten."))
        if ending == Ending.MERGED:
            raise NotClosed("ending", _("Samenvoegen doet u op de pagina van samenvoegen."))
        if not why.strip():
            raise NotClosed("why", _("Schrijf kort waarom het dossier dicht mag."))
        for step in open_steps(desk, trajectory):
            _settle(desk, step, answers.get(step.pk, Answer(None)))
        coming = Appointment.objects.using(desk.store).filter(trajectory=trajectory, state="planned").first()
        if coming is not None:
            day = date_format(timezone.localtime(coming.at), "j F")
            text = _("Er is nog een afspraak op %(day)s. Noteer eerst hoe ze liep, of zeg ze af.")
            raise NotClosed("", text % {"day": day})
        held = Trajectory.objects.using(desk.store).filter(pk=trajectory.pk)
        held.update(closed_on=desk.on, ending=ending)
        return Closing.objects.using(desk.store).create(
            trajectory=trajectory, on=desk.on, ending=ending, why=why.strip(), by=desk.user, by_name=desk.name
        )


def reopen(desk: Desk, pk: UUID, because: str, *, claim: Claim = lambda: None) -> None:
    """It did not help, or the question came back: the same file goes on. Raises NotClosed.

    When its trekker carries files no longer, it goes to the queue of its team.
    """
    with desk.writing(pk, WHAT, why=because.strip()) as trajectory:
        claim()
        if trajectory.closed_on is None:
            raise NotClosed("", _("Dit dossier is al open."))
        if trajectory.ending == Ending.MERGED:
            raise NotClosed("", _("Dit dossier ging op in een ander. Maak eerst het samenvoegen ongedaan."))
        if not because.strip():
            raise NotClosed("because", _("Schrijf kort waarom, bijvoorbeeld: dit hielp niet."))
        Trajectory.objects.using(desk.store).filter(pk=trajectory.pk).update(closed_on=None, ending="")
        last = Closing.objects.using(desk.store).filter(trajectory=trajectory).order_by("-created_at").first()
        if last is not None:
            last.reopened_on, last.reopened_by_name, last.reopened_because = desk.on, desk.name, because.strip()
            last.save(using=desk.store)
        held = trekker_of(desk, trajectory)
        if held is not None and held.worker not in {one.account for one in colleagues(desk)} | {desk.user}:
            held.until = max(desk.on, held.since)
            held.save(using=desk.store, update_fields=["until"])


def closings(desk: Desk, trajectory: Trajectory) -> Iterable[Closing]:
    """When it was closed and opened before, the last first."""
    return Closing.objects.using(desk.store).filter(trajectory=trajectory).order_by("-created_at")[:20]


def _settle(desk: Desk, step: Step, answer: Answer) -> None:
    """What became of one step. Raises NotClosed when nobody said."""
    field, text = str(step.pk), answer.text.strip()
    match answer.became:
        case None:
            raise NotClosed(field, _("Wat gebeurt er met deze stap? “%(what)s”") % {"what": step.what})
        case Became.DONE:
            step.state, step.done_on = StepState.DONE, desk.on
        case Became.DROPPED if text:
            step.state, step.why = StepState.DROPPED, text
        case Became.HANDED if text:
            step.owner_kind, step.owner, step.owner_name = OwnerKind.OTHER, None, text
        case Became.DROPPED:
            raise NotClosed(field, _("Waarom is deze stap niet meer nodig? “%(what)s”") % {"what": step.what})
        case Became.HANDED:
            raise NotClosed(field, _("Wie doet deze stap? “%(what)s”") % {"what": step.what})
    step.version += 1
    step.save(using=desk.store)

"""Agreeing on a step, doing it, dropping it with a reason, moving it with a reason. An open step has owner and date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Max

from rechtop.reception.desk import Desk
from rechtop.reception.errors import ChangedMeanwhile, ReceptionError
from rechtop.reception.models import OwnerKind, Request, Step, StepState, Trajectory
from rechtop.reception.reference.domains import domain as domain_called
from rechtop.reception.reference.domains import domain_of

Claim = Callable[[], None]
"""What a page does first within the transaction: keeping that its form was sent (`reception.once`)."""

WHAT_AT_MOST = 300
"""Characters of what is agreed: a sentence for the person's page, no report."""


class StepRefused(ReceptionError):
    """A step was not agreed or changed; ``field`` says beside which field the text belongs."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


@dataclass(frozen=True, slots=True)
class Owner:
    """Who does a step: the person herself, a worker (with her account), or somebody else by name."""

    kind: OwnerKind
    account: UUID | None = None
    name: str = ""


PERSON = Owner(OwnerKind.PERSON)


def me(desk: Desk) -> Owner:
    """Who sits at the desk."""
    return Owner(OwnerKind.WORKER, desk.user, desk.name)


def agree(
    desk: Desk,
    trajectory_pk: UUID,
    what: str,
    *,
    owner: Owner,
    due_on: date,
    look_on: date | None = None,
    domain: str = "",
    right: str = "",
    holder: str = "",
    request: Request | None = None,
    came_from: str = "",
    claim: Claim | None = None,
) -> Step:
    """Agree on a step: of a right, or of any other kind. Raises StepRefused, and what `Desk.writing` raises."""
    with desk.writing(trajectory_pk, "trajectory.steps") as trajectory:
        if claim is not None:
            claim()
        made = Step(
            what=what,
            owner_kind=owner.kind,
            owner=owner.account,
            owner_name=owner.name.strip(),
            due_on=due_on,
            look_on=look_on,
            domain=domain or (domain_of(right, desk.on) if right else ""),
            right=right,
            holder=holder,
            request=request,
            came_from=came_from,
        )
        return add(desk, trajectory, made)


def add(desk: Desk, trajectory: Trajectory, made: Step) -> Step:
    """As `agree`, for who already holds the file within `Desk.writing`."""
    made.what = made.what.strip()
    _check(made)
    held = Step.objects.using(desk.store).filter(trajectory=trajectory)
    last = held.aggregate(last=Max("order"))["last"]
    made.trajectory, made.by, made.by_name = trajectory, desk.user, desk.name
    made.order = 0 if last is None else last + 1
    made.save(using=desk.store, force_insert=True)
    return made


def done(
    desk: Desk,
    trajectory_pk: UUID,
    step_pk: UUID,
    *,
    on: date | None = None,
    version: int | None = None,
    claim: Claim | None = None,
) -> Step:
    """A step is done, on a day (today when it is left out). Raises StepRefused, ChangedMeanwhile."""
    day = on or desk.on
    if day > desk.on:
        raise StepRefused("on", f"{day:%d/%m/%Y} moet nog komen. Wanneer is het gedaan?")
    return _change(desk, trajectory_pk, step_pk, version, claim, state=StepState.DONE, done_on=day)


def drop(
    desk: Desk,
    trajectory_pk: UUID,
    step_pk: UUID,
    *,
    why: str,
    version: int | None = None,
    claim: Claim | None = None,
) -> Step:
    """A step is no longer needed; the reason is kept with it. Raises StepRefused, ChangedMeanwhile."""
    return _change(desk, trajectory_pk, step_pk, version, claim, why=_reason(why), state=StepState.DROPPED)


def postpone(
    desk: Desk,
    trajectory_pk: UUID,
    step_pk: UUID,
    *,
    to: date,
    why: str,
    version: int | None = None,
    claim: Claim | None = None,
) -> Step:
    """A step gets another last day, and it is said why. Raises StepRefused, ChangedMeanwhile."""
    if to < desk.on:
        raise StepRefused("to", f"{to:%d/%m/%Y} is al voorbij. Kies een dag vanaf vandaag.")
    return _change(desk, trajectory_pk, step_pk, version, claim, why=_reason(why), due_on=to)


def reopen(
    desk: Desk,
    trajectory_pk: UUID,
    step_pk: UUID,
    *,
    due_on: date,
    version: int | None = None,
    claim: Claim | None = None,
) -> Step:
    """A step that was done or dropped by mistake is to do again, with a new last day."""
    if due_on < desk.on:
        raise StepRefused("due_on", f"{due_on:%d/%m/%Y} is al voorbij. Kies een dag vanaf vandaag.")
    return _change(
        desk, trajectory_pk, step_pk, version, claim, closed=True, state=StepState.OPEN, done_on=None, due_on=due_on
    )


def _change(
    desk: Desk,
    trajectory_pk: UUID,
    step_pk: UUID,
    version: int | None,
    claim: Claim | None,
    *,
    why: str = "",
    closed: bool = False,
    **values: object,
) -> Step:
    with desk.writing(trajectory_pk, "trajectory.steps", why=why) as trajectory:
        if claim is not None:
            claim()
        held = Step.objects.using(desk.store).select_for_update().filter(trajectory=trajectory, pk=step_pk)
        step = held.first()
        if step is None:
            raise StepRefused("", "Deze stap is er niet.")
        if version is not None and step.version != version:
            raise ChangedMeanwhile(f"{step.get_state_display()}, tegen {step.due_on:%d/%m/%Y}", why)
        if (step.state == StepState.OPEN) is closed:
            raise StepRefused("", f"Deze stap is al {step.get_state_display()}.")
        for name, value in values.items():
            setattr(step, name, value)
        if why:
            step.why = why
        _check(step)
        step.version += 1
        step.save(using=desk.store)
        return step


def _check(step: Step) -> None:
    """What every step must have. Raises StepRefused."""
    if not step.what:
        raise StepRefused("what", "Schrijf wat er afgesproken is.")
    if len(step.what) > WHAT_AT_MOST:
        raise StepRefused("what", f"Hou het bij {WHAT_AT_MOST} tekens: de persoon leest dit op haar blad.")
    if step.owner_kind == OwnerKind.WORKER and step.owner is None:
        raise StepRefused("owner", "Welke werker doet dit?")
    if step.owner_kind == OwnerKind.OTHER and not step.owner_name:
        raise StepRefused("owner", "Wie doet dit? Schrijf een naam of een dienst.")
    if step.look_on is not None and step.look_on > step.due_on:
        raise StepRefused("look_on", "Opvolgen na de laatste dag is te laat. Kies een vroegere dag.")
    if step.domain:
        domain_called(step.domain)


def _reason(why: str) -> str:
    if not why.strip():
        raise StepRefused("why", "Schrijf kort waarom.")
    return why.strip()

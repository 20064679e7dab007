"""Writing the funnel: one event of one day, held to the table of moves; a mistake is taken back, never changed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.funnel.follow import follow, move, undo
from rechtop.reception.funnel.moves import DECISIONS, hitch
from rechtop.reception.models import Event, Organ, Request, Stage, Step, Trajectory, WhyNot
from rechtop.reception.models.doing import NoRequest
from rechtop.reception.reference.domains import domain, domain_of
from rechtop.reception.steps.doing import Claim


class StepMissing(ReceptionError):
    """A step of the funnel cannot stand where it was put; the text says what to note first."""


def record(
    desk: Desk,
    trajectory_pk: UUID,
    stage: Stage,
    *,
    on: date,
    domain: str = "",
    right: str = "",
    holder: str = "",
    organ: Organ = Organ.NONE,
    why_not: WhyNot = WhyNot.NONE,
    no_request: NoRequest = NoRequest.NONE,
    request: Request | None = None,
    step: Step | None = None,
    notified_on: date | None = None,
    notified_by: str = "",
    amount: str = "",
    remark: str = "",
    claim: Claim | None = None,
) -> Event:
    """Note one event of the funnel; ``on`` is when it happened.

    ``domain`` may be left out for a right of the law. A decision names its organ; stopping says why; a refusal may
    leave ``why_not`` for later (`code_why`). Raises StepMissing, and what `Desk.writing` raises.
    """
    made = Event(
        on=on,
        stage=stage,
        domain=domain or domain_of(right, on),
        right=right,
        holder=holder,
        organ=organ,
        why_not=why_not,
        no_request=no_request,
        request=request,
        step=step,
        notified_on=notified_on,
        notified_by=notified_by,
        amount=amount.strip(),
        remark=remark.strip(),
    )
    with desk.writing(trajectory_pk, "trajectory.funnel") as trajectory:
        if claim is not None:
            claim()
        return add(desk, trajectory, made)


def add(desk: Desk, trajectory: Trajectory, made: Event) -> Event:
    """As `record`, for who already holds the file within `Desk.writing`."""
    made.trajectory, made.by, made.by_name = trajectory, desk.user, desk.name
    _check_alone(made, desk.on)
    others = standing(desk.store, made)
    twin = [e for e in others if (e.stage, e.on) == (made.stage, made.on)]
    if twin and made.stage not in (Stage.EXPLORED, Stage.ACTION):
        raise StepMissing(f"“{made.get_stage_display()}” op {made.on:%d/%m/%Y} staat er al.")
    if twin and made.stage == Stage.EXPLORED:
        return twin[0]
    if made.stage in DECISIONS and any(e.stage in DECISIONS and e.on == made.on for e in others):
        raise StepMissing(f"Op {made.on:%d/%m/%Y} staat al een andere beslissing. Neem die eerst terug.")
    if found := hitch([*others, made]):
        raise StepMissing(found.question)
    made.save(using=desk.store, force_insert=True)
    follow(desk, trajectory, made, others)
    return made


def take_back(
    desk: Desk, trajectory_pk: UUID, event_pk: UUID, *, remark: str = "", claim: Claim | None = None
) -> Event:
    """Take back an event that was noted by mistake; both stay to be seen.

    Raises StepMissing when there is no such event, when it was taken back already, or when a later one leans on it.
    """
    with desk.writing(trajectory_pk, "trajectory.funnel") as trajectory:
        if claim is not None:
            claim()
        was = _find(desk.store, trajectory, event_pk)
        others = [event for event in standing(desk.store, was) if event.pk != was.pk]
        if found := hitch(others):
            stage = Stage(found.event.stage).label
            raise StepMissing(f"Neem eerst “{stage}” van {found.event.on:%d/%m/%Y} terug.")
        undo(desk, trajectory, was)
        return _taken_back(desk, trajectory, was, remark)


def code_why(desk: Desk, trajectory_pk: UUID, event_pk: UUID, why_not: WhyNot, *, claim: Claim | None = None) -> Event:
    """Say afterwards why a right was not obtained. Raises StepMissing."""
    return _noted_anew(desk, trajectory_pk, event_pk, claim, why_not=why_not)


def code_letter(
    desk: Desk, trajectory_pk: UUID, event_pk: UUID, on: date, by: str = "", *, claim: Claim | None = None
) -> Event:
    """Say afterwards when the letter with a decision came: from that day one can appeal. Raises StepMissing."""
    return _noted_anew(desk, trajectory_pk, event_pk, claim, notified_on=on, notified_by=by)


def _noted_anew(
    desk: Desk, trajectory_pk: UUID, event_pk: UUID, claim: Claim | None, **changed: WhyNot | date | str
) -> Event:
    """Take an event back and note it anew with what was not known yet; its step goes along."""
    with desk.writing(trajectory_pk, "trajectory.funnel") as trajectory:
        if claim is not None:
            claim()
        was = _find(desk.store, trajectory, event_pk)
        kept = {
            field.attname: getattr(was, field.attname)
            for field in Event._meta.concrete_fields
            if field.name not in ("id", "created_at", "takes_back")
        }
        made = Event(**kept | {**changed, "by": desk.user, "by_name": desk.name})
        _check_alone(made, desk.on)
        _taken_back(desk, trajectory, was, "")
        made.save(using=desk.store, force_insert=True)
        move(desk, trajectory, was, made)
        return made


def standing(store: str, like: Event) -> list[Event]:
    """The events that hold of the same as ``like``: a right of somebody in a file, or a domain apart from rights."""
    held = Event.objects.using(store).filter(trajectory=like.trajectory_id, takes_back=None, taken_back=None)
    held = held.filter(right=like.right, holder=like.holder)
    return list(held if like.right else held.filter(domain=like.domain))


def _check_alone(made: Event, today: date) -> None:
    """What an event must say whatever else happened. Raises StepMissing."""
    if not made.domain:
        raise StepMissing("Kies een levensdomein: dit recht staat niet in de wet van Rechtop.")
    domain(made.domain)
    if made.on > today:
        raise StepMissing(f"{made.on:%d/%m/%Y} moet nog komen. Noteer wat gebeurd is; voor later is er een stap.")
    if made.stage in DECISIONS and made.organ == Organ.NONE:
        raise StepMissing("Wie besliste dit? Kies wie de beslissing nam.")
    if made.stage == Stage.STOPPED and made.why_not == WhyNot.NONE:
        raise StepMissing("Waarom gaat dit niet verder? Kies een reden.")
    if made.notified_on is not None and made.notified_on < made.on:
        raise StepMissing(f"De brief ({made.notified_on:%d/%m/%Y}) is van voor de beslissing ({made.on:%d/%m/%Y}).")
    if made.notified_on is not None and made.notified_on > today:
        raise StepMissing(f"De brief ({made.notified_on:%d/%m/%Y}) moet nog komen. Noteer de dag waarop hij kwam.")


def _find(store: str, trajectory: Trajectory, event_pk: UUID) -> Event:
    held = Event.objects.using(store).filter(trajectory=trajectory, pk=event_pk, takes_back=None, taken_back=None)
    found = held.first()
    if found is None:
        raise StepMissing("Deze stap is er niet, of iemand nam hem al terug.")
    return found


def _taken_back(desk: Desk, trajectory: Trajectory, was: Event, remark: str) -> Event:
    made = Event(
        trajectory=trajectory,
        on=desk.on,
        stage=was.stage,
        domain=was.domain,
        right=was.right,
        holder=was.holder,
        remark=remark.strip(),
        takes_back=was,
        by=desk.user,
        by_name=desk.name,
    )
    made.save(using=desk.store, force_insert=True)
    return made

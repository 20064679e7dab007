"""What an event sets going by itself: a refusal starts the appeal, a grant asks whether it really came.

An appeal asks what was decided on it; only a decision of the court answers that.
A decision of the chair in need asks whether the committee confirms it, also when the help came already.

Each becomes an ordinary step with an owner and a date, that somebody does, moves or drops. ``came_from`` of the step
names the event, so that taking the event back drops it too.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import F, Q

from rechtop.law.procedure import ocmw
from rechtop.reception.desk import Desk
from rechtop.reception.funnel.moves import DECISIONS
from rechtop.reception.funnel.state import Way, ways
from rechtop.reception.funnel.terms import appeal_of, pay_day, terms_of
from rechtop.reception.models import Assignment, Event, Organ, OwnerKind, Part, Stage, Step, StepState, Trajectory
from rechtop.reception.reference.domains import domain, name_of_right
from rechtop.reception.steps.doing import Owner, add, me

GRANTS = frozenset({Stage.GRANTED, Stage.PARTLY})

TALK_WITHIN = 7
"""Days in which a refusal is talked about: our habit, no term of the law."""

ASK_AFTER = 30
"""Days after which is asked whether it came, where no term of payment was found: our habit, no term of the law."""

COURT_AFTER = 90
"""Days after an appeal in which is asked what was decided: our habit. No term was found in which a court decides."""


def follow(desk: Desk, trajectory: Trajectory, event: Event, held: list[Event]) -> Step | None:
    """Agree on the step that an event asks for, or close the one that it answers.

    ``held`` are the other events of the same right.
    """
    answered = {Stage.RECEIVED: GRANTS, Stage.APPEALED: {Stage.REFUSED, Stage.PARTLY}}.get(Stage(event.stage))
    if answered is not None:
        answers = [e for e in held if e.stage in answered and not _is_open(e)]
        _end(desk, trajectory, answers, state=StepState.DONE, done_on=event.on)
    way = next(one for one in ways([*held, event]) if event in one.events)
    appeals = [e for e in held if e.stage == Stage.APPEALED]
    if event.stage in DECISIONS and event.organ == Organ.COURT:
        _end(desk, trajectory, [e for e in appeals if e.on <= event.on], state=StepState.DONE, done_on=event.on)
    if not _asks(way, event):
        return None
    if event.stage == Stage.APPEALED:
        _end(desk, trajectory, appeals, state=StepState.DROPPED, why="Er is een nieuw beroep.")
    else:
        earlier = [e for e in held if e.stage in DECISIONS]
        _end(desk, trajectory, earlier, state=StepState.DROPPED, why="Er is een nieuwe beslissing.")
    what, due_on = _asked(way, event, desk.on)
    made = Step(
        what=f"{what}: {name_of_right(event.right) if event.right else domain(event.domain).name}.",
        owner_kind=OwnerKind.WORKER,
        domain=event.domain,
        right=event.right,
        holder=event.holder,
        request=event.request,
        due_on=due_on,
        came_from=mark_of(event),
    )
    owner = _trekker(desk, trajectory)
    made.owner, made.owner_name = owner.account, owner.name
    return add(desk, trajectory, made)


def undo(desk: Desk, trajectory: Trajectory, event: Event) -> None:
    """Drop the open step that an event asked for, because it was taken back."""
    _end(desk, trajectory, [event], state=StepState.DROPPED, why="De gebeurtenis is teruggenomen.")


def move(desk: Desk, trajectory: Trajectory, was: Event, now: Event) -> None:
    """The step of an event goes along when that is noted anew."""
    Step.objects.using(desk.store).filter(trajectory=trajectory, came_from=mark_of(was)).update(came_from=mark_of(now))


def mark_of(event: Event) -> str:
    """What a step that an event asked for carries."""
    return f"event:{event.pk}"


def _end(desk: Desk, trajectory: Trajectory, events: list[Event], **values: object) -> None:
    """End the open steps that these events asked for."""
    held = Step.objects.using(desk.store).filter(trajectory=trajectory, state=StepState.OPEN)
    held.filter(came_from__in=[mark_of(e) for e in events]).update(version=F("version") + 1, **values)


def _asks(way: Way[Event], event: Event) -> bool:
    """Whether an event asks for a step: a decision or an appeal, unless what came later answered it already."""
    if event.stage == Stage.APPEALED:
        return way.appealed == event and way.at == Stage.APPEALED
    return event.stage in DECISIONS and way.decided == event and not way.is_ended


def _asked(way: Way[Event], event: Event, today: date) -> tuple[str, date]:
    """What a decision or an appeal asks to do, and by when. Who judges an appeal is known for an OCMW only."""
    if event.stage == Stage.APPEALED:
        labour = event.right in ocmw.rights()
        what = "Nagaan wat de arbeidsrechtbank besliste" if labour else "Nagaan wat op het beroep beslist is"
        return what, max(today, event.on + timedelta(COURT_AFTER))
    if _is_open(event):
        term = next((term.last_day for term in terms_of(way) if term.id == "decision"), None)
        return "Nagaan of het comité dit bevestigt", max(today, min(term or date.max, event.on + timedelta(ASK_AFTER)))
    if event.stage == Stage.REFUSED:
        return "Beroep bespreken", _talk_by(way, today)
    return "Nagaan of dit echt gekregen is", max(pay_day(way) or event.on + timedelta(ASK_AFTER), today)


def _is_open(event: Event) -> bool:
    """Whether the committee still has to confirm it. A refusal is talked about at once, whoever refused."""
    return event.organ == Organ.CHAIR and event.stage in GRANTS


def _talk_by(way: Way[Event], today: date) -> date:
    """In a week, and never after the last day to appeal while that can still be kept."""
    term = appeal_of(way)
    last = term.last_day if term is not None else None
    soon = today + timedelta(TALK_WITHIN)
    return max(today, min(soon, last)) if last is not None else soon


def _trekker(desk: Desk, trajectory: Trajectory) -> Owner:
    """Who carries the file today; who sits at the desk while nobody does."""
    held = Assignment.objects.using(desk.store).filter(trajectory=trajectory, part=Part.TREKKER, since__lte=desk.on)
    found = held.filter(Q(until=None) | Q(until__gte=desk.on)).order_by("-since").first()
    return Owner(OwnerKind.WORKER, found.worker, found.worker_name) if found is not None else me(desk)

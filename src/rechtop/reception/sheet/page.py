"""The page that a person takes home, made at any moment. Never what a worker thinks, never facts of a partner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rechtop.organisations.names import right_name
from rechtop.reception.calling import Call, whom_to_call
from rechtop.reception.desk import Desk
from rechtop.reception.models import (
    About,
    Appointment,
    AtHome,
    Event,
    HouseholdMember,
    OwnerKind,
    SafeContact,
    Stage,
    Step,
    StepState,
    Trajectory,
    Words,
)

WHERE_IT_STANDS = {
    Stage.REQUESTED: "aangevraagd",
    Stage.GRANTED: "toegekend",
    Stage.PARTLY: "deels toegekend",
    Stage.REFUSED: "geweigerd",
    Stage.RECEIVED: "u krijgt het",
    Stage.APPEALED: "beroep gevraagd",
    Stage.STOPPED: "niet verder gevraagd",
    Stage.ACTION: "we gaan het vragen",
    Stage.EXPLORED: "bekeken",
}
"""Each stage to the person, in the u-form."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """One agreed step as it is printed."""

    what: str
    who: str
    by: date
    is_hers: bool


@dataclass(frozen=True, slots=True)
class RightLine:
    """One right that was talked about, and where it stands."""

    name: str
    stands: str
    on: date


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the page. ``may_lie_at_home`` is what she said about paper at home."""

    trajectory: Trajectory
    on: date
    question: str
    wishes: tuple[str, ...]
    steps: tuple[Agreed, ...]
    rights: tuple[RightLine, ...]
    next_visit: Appointment | None
    call: Call
    may_lie_at_home: AtHome


def sheet_of(desk: Desk, trajectory: Trajectory) -> Sheet:
    """The page of a file on the day of the desk."""
    in_store = {"trajectory": trajectory}
    wishes = Words.objects.using(desk.store).filter(**in_store, about=About.WISH, withdrawn_at=None)
    steps = Step.objects.using(desk.store).filter(
        **in_store, state=StepState.OPEN, holder__in=own_keys(desk, trajectory)
    )
    steps = steps.order_by("due_on", "order", "pk")
    visits = Appointment.objects.using(desk.store).filter(**in_store, state="planned", at__date__gte=desk.on)
    contact = SafeContact.objects.using(desk.store).filter(person=trajectory.person_id).first()
    return Sheet(
        trajectory,
        desk.on,
        trajectory.question,
        tuple(words.text for words in wishes.order_by("created_at")),
        tuple(_agreed(step) for step in steps),
        tuple(_rights(desk, trajectory)),
        visits.order_by("at").first(),
        whom_to_call(desk, trajectory),
        AtHome(contact.at_home) if contact is not None else AtHome.UNKNOWN,
    )


def _agreed(step: Step) -> Agreed:
    hers = step.owner_kind == OwnerKind.PERSON
    return Agreed(step.what, "u" if hers else step.owner_name, step.due_on, hers)


def _rights(desk: Desk, trajectory: Trajectory) -> list[RightLine]:
    """The last that happened to each right of her own, except what was only looked at."""
    events = Event.objects.using(desk.store).filter(trajectory=trajectory, takes_back=None, taken_back=None)
    last: dict[str, Event] = {}
    for event in events.exclude(right="").filter(holder__in=own_keys(desk, trajectory)).order_by("on", "created_at"):
        last[event.right] = event
    told = [event for event in last.values() if event.stage != Stage.EXPLORED]
    return [RightLine(right_name(event.right), WHERE_IT_STANDS[Stage(event.stage)], event.on) for event in told]


def own_keys(desk: Desk, trajectory: Trajectory) -> tuple[str, ...]:
    """The keys under which the person of a file stands in its facts; empty stands for her too."""
    keys = HouseholdMember.objects.using(desk.store).filter(
        household=trajectory.household_id, person=trajectory.person_id
    )
    return ("", *keys.values_list("key", flat=True))

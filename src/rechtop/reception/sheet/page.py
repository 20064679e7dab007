"""The page that a person takes home, made at any moment. Never what a worker thinks, never facts of a partner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from rechtop.organisations.names import right_name
from rechtop.reception.calling import Call, whom_to_call
from rechtop.reception.desk import Desk
from rechtop.reception.funnel.state import Way, ways
from rechtop.reception.funnel.terms import Late, appeal_of, is_silent, terms_of
from rechtop.reception.models import (
    About,
    Appointment,
    AtHome,
    Event,
    HouseholdMember,
    Organ,
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
    until: str = ""  # the last day that matters to her now, as a sentence


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
    """Where each right of her own stands, except what was only looked at."""
    events = Event.objects.using(desk.store).filter(trajectory=trajectory, takes_back=None, taken_back=None)
    told = events.exclude(right="").filter(holder__in=own_keys(desk, trajectory)).select_related("request")
    found = [(way, _moment(way)) for way in ways(told)]
    lines = [(way, event) for way, event in found if event is not None]
    return [
        RightLine(right_name(way.right), _stands(way), event.on, _until(way, desk.on))
        for way, event in sorted(lines, key=lambda line: line[1].on)
    ]


def _moment(way: Way[Event]) -> Event | None:
    """The event by which a right stands where it stands; None where it was only looked at."""
    return next((event for event in reversed(way.events) if event.stage == way.at != Stage.EXPLORED), None)


def _stands(way: Way[Event]) -> str:
    words = WHERE_IT_STANDS[Stage(way.at)]
    in_need = way.decided is not None and way.decided.organ == Organ.CHAIR and way.at == way.decided.stage
    return f"{words} in nood, het comité moet het nog bevestigen" if in_need else words


def _until(way: Way[Event], today: date) -> str:
    """Until when an answer is due, or until when she can surely appeal; empty where no day is known."""
    terms = terms_of(way)
    appeal = appeal_of(way, terms)
    silent = is_silent(way, today, terms)
    if appeal is not None and appeal.last_day is not None and (silent or way.at in (Stage.REFUSED, Stage.PARTLY)):
        over = appeal.late(today) is Late.OVER
        why = "Er kwam geen beslissing op tijd. " if silent else ""
        return "" if over else f"{why}U kunt in beroep gaan, zeker tot {_day(appeal.last_day)}."
    due = next((term.last_day for term in terms if term.id == "decision" and term.done_on is None), None)
    return f"Het antwoord moet er zijn op {_day(due)}." if due is not None and way.at == Stage.REQUESTED else ""


def _day(day: date) -> str:
    return date_format(day, "j F Y")


def own_keys(desk: Desk, trajectory: Trajectory) -> tuple[str, ...]:
    """The keys under which the person of a file stands in its facts; empty stands for her too."""
    keys = HouseholdMember.objects.using(desk.store).filter(
        household=trajectory.household_id, person=trajectory.person_id
    )
    return ("", *keys.values_list("key", flat=True))

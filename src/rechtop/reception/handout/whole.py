"""Everything that is kept about a person in one file, in words, for her.

Facts of herself and of the home; of others in the household nothing. What workers suppose (hypotheses) is left out,
unless the law demands it: then it is there, marked as a supposition, and the journal says on which ground.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.timezone import localtime

from rechtop.organisations.names import language_name, right_name
from rechtop.reception.around.sharing import around_in_words, timeline_in_words
from rechtop.reception.calling import Call, whom_to_call
from rechtop.reception.desk import Desk
from rechtop.reception.handout.fact_words import fact_answer, fact_question
from rechtop.reception.models import (
    Appointment,
    Assignment,
    BudgetLine,
    Event,
    Fact,
    Finding,
    Hypothesis,
    Message,
    NationalNumber,
    Request,
    SafeContact,
    Step,
    Trajectory,
    Words,
)
from rechtop.reception.models.base import Kept
from rechtop.reception.plan.in_words import plan_in_words
from rechtop.reception.sheet.page import own_keys

OF_THE_HOME = ("household", "dwelling", "case")
"""Places of facts that are about the home as a whole."""

HIDDEN = "niet in deze afdruk"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is kept: what it is, what it says, and who wrote it when (empty where that says nothing)."""

    what: str
    text: str
    by: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs together, under one heading; ``is_supposition`` for what a worker only supposes."""

    title: str
    lines: tuple[Line, ...]
    is_supposition: bool = False


@dataclass(frozen=True, slots=True)
class WholeFile:
    """The whole file on a day, and whom to ask about it."""

    reference: str
    on: date
    call: Call
    parts: tuple[Part, ...]

    def to_json(self) -> dict[str, object]:
        """The same for a program, with the headings as they are printed."""
        return asdict(self) | {"on": self.on.isoformat()}


Tell = Callable[[Desk, Trajectory], Part]
"""What another room keeps of a file, for her."""

_elsewhere: list[Tell] = []


def also_tell(tell: Tell) -> None:
    """A room above says what it keeps of a file; the same twice is once."""
    if tell not in _elsewhere:
        _elsewhere.append(tell)


def whole_file(desk: Desk, trajectory: Trajectory, *, with_suppositions: bool = False) -> WholeFile:
    """Everything about the person of a file. The caller opened it and writes the journal."""
    told = (*_parts(desk, trajectory), *(tell(desk, trajectory) for tell in _elsewhere))
    parts = [part for part in told if part.lines]
    if with_suppositions:
        supposed = Hypothesis.objects.using(desk.store).filter(trajectory=trajectory).order_by("created_at")
        parts.append(Part("Vermoedens van werkers (geen feiten)", tuple(_supposed(supposed)), is_supposition=True))
    return WholeFile(trajectory.reference, desk.on, whom_to_call(desk, trajectory), tuple(parts))


def _parts(desk: Desk, trajectory: Trajectory) -> Iterator[Part]:
    """The headings in the order of a talk."""
    yield Part("Wie ik ben", tuple(_who(desk, trajectory)))
    yield Part("Mijn vraag", tuple(_question(trajectory)))
    words = Words.objects.using(desk.store).filter(trajectory=trajectory, withdrawn_at=None).order_by("created_at")
    yield Part("Wat ik zei", tuple(Line(one.get_about_display(), one.text, one.by_name, _day(one)) for one in words))
    own = (*own_keys(desk, trajectory), *OF_THE_HOME, "p1")
    facts = Fact.objects.using(desk.store).filter(trajectory=trajectory, withdrawn_at=None, replaced_by=None)
    yield Part(
        "Feiten", tuple(_fact(one) for one in facts.filter(place__in=own).order_by("place", "fact", "created_at"))
    )
    yield Part("Mijn maandbudget", tuple(_budget(desk, trajectory)))
    yield Part("Mijn plan", tuple(Line(what, text) for what, text in plan_in_words(desk, trajectory)))
    steps = (
        Step.objects.using(desk.store).filter(trajectory=trajectory, holder__in=own).order_by("due_on", "created_at")
    )
    yield Part("Afgesproken stappen", tuple(_step(one) for one in steps))
    requests = Request.objects.using(desk.store).filter(trajectory=trajectory).order_by("requested_on", "created_at")
    yield Part("Aanvragen", tuple(_request(one) for one in requests))
    events = Event.objects.using(desk.store).filter(trajectory=trajectory, takes_back=None, taken_back=None)
    yield Part(
        "Wat er gebeurde en beslist werd",
        tuple(_event(one) for one in events.filter(holder__in=own).order_by("on", "created_at")),
    )
    findings = Finding.objects.using(desk.store).filter(trajectory=trajectory, holder__in=own).order_by("on")
    yield Part(
        "Bevindingen van een werker",
        tuple(_finding(one) for one in findings),
    )
    visits = Appointment.objects.using(desk.store).filter(trajectory=trajectory).order_by("at")
    yield Part(
        "Afspraken",
        tuple(Line(f"{localtime(one.at):%d/%m/%Y %H.%M} uur", f"{one.get_where_display()}, {one.get_state_display()}")
              for one in visits),
    )  # fmt: skip
    messages = Message.objects.using(desk.store).filter(trajectory=trajectory).order_by("created_at")
    yield Part(
        "Berichten aan mij",
        tuple(Line(one.get_channel_display(), one.body, one.by_name, _day(one)) for one in messages),
    )
    helped = timeline_in_words(desk, trajectory, only_hers=False)
    yield Part("Wie mij hielp door de jaren", tuple(Line("Hulp", text) for text in helped))
    around = around_in_words(desk, trajectory)
    yield Part("Wie er rondom mij is", tuple(Line("Iemand rondom mij", text) for text in around))
    held = Assignment.objects.using(desk.store).filter(trajectory=trajectory).order_by("since", "created_at")
    yield Part("Wie met mij werkte", tuple(_assignment(one) for one in held))


def _day(row: Kept) -> str:
    return f"{localtime(row.created_at):%d/%m/%Y}"


def _who(desk: Desk, trajectory: Trajectory) -> Iterator[Line]:
    person = trajectory.person
    yield Line("Naam", person.name or "zonder naam")
    if person.birth_date:
        yield Line("Geboren op", person.birth_date)
    if person.language:
        yield Line("Taal", language_name(person.language))
    if NationalNumber.objects.using(desk.store).filter(person=person).exists():
        yield Line("Rijksregisternummer", f"wordt bijgehouden ({HIDDEN})")
    contact = SafeContact.objects.using(desk.store).filter(person=person).first()
    if contact is not None:
        for name in ("phone", "email", "address", "remark"):
            if text := getattr(contact, name):
                yield Line(str(SafeContact._meta.get_field(name).verbose_name).capitalize(), text)  # type: ignore[union-attr]


def _question(trajectory: Trajectory) -> Iterator[Line]:
    if trajectory.question:
        yield Line("In mijn woorden", trajectory.question, on=f"{trajectory.opened_on:%d/%m/%Y}")
    if trajectory.closed_on:
        yield Line("Afgesloten", trajectory.get_ending_display(), on=f"{trajectory.closed_on:%d/%m/%Y}")


def _fact(fact: Fact) -> Line:
    told = f"{fact.get_said_by_display()}, {fact.get_proof_display()}, verteld voor: {fact.get_purpose_display()}"
    return Line(fact_question(fact), f"{fact_answer(fact)} ({told})", fact.by_name, f"{fact.on:%d/%m/%Y}")


def _budget(desk: Desk, trajectory: Trajectory) -> Iterator[Line]:
    for line in BudgetLine.objects.using(desk.store).filter(trajectory=trajectory, removed_at=None).order_by("order"):
        owed = f", nog te betalen: € {line.owed}" if line.owed else ""
        amount = f"€ {line.amount} per maand" if line.amount else "bedrag onbekend"
        yield Line(line.get_side_display().capitalize(), f"{line.label}: {amount}{owed}")


def _step(step: Step) -> Line:
    stands = step.get_state_display() + (f" op {step.done_on:%d/%m/%Y}" if step.done_on else "")
    return Line(step.what, f"tegen {step.due_on:%d/%m/%Y}: {stands}", step.by_name, _day(step))


def _request(request: Request) -> Line:
    what = right_name(request.right) if request.right else "hulp in het algemeen"
    place = f" bij {request.body_name}" if request.body_name else ""
    sent = (
        f", doorgestuurd naar {request.forwarded_to} op {request.forwarded_on:%d/%m/%Y}" if request.forwarded_on else ""
    )
    words = f" “{request.words}”" if request.words else ""
    return Line(
        f"{what}{place}", f"nummer {request.number}{sent}.{words}", request.by_name, f"{request.requested_on:%d/%m/%Y}"
    )


def _event(event: Event) -> Line:
    text = event.get_stage_display()
    for more in (event.get_organ_display() if event.organ else "", event.get_why_not_display() if event.why_not else "",
                 f"bedrag: {event.amount}" if event.amount else "", event.remark):  # fmt: skip
        text += f", {more}" if more else ""
    return Line(right_name(event.right) if event.right else event.domain, text, event.by_name, f"{event.on:%d/%m/%Y}")


def _assignment(held: Assignment) -> Line:
    until = f" tot {held.until:%d/%m/%Y}" if held.until else ""
    return Line(held.worker_name, f"{held.get_part_display()} vanaf {held.since:%d/%m/%Y}{until}")


def _supposed(held: QuerySet[Hypothesis]) -> Iterator[Line]:
    for one in held:
        yield Line("Vermoeden", f"{one.text}{f' Bleek: {one.settled}' if one.settled else ''}", one.by_name, _day(one))


def _finding(finding: Finding) -> Line:
    text = f"{finding.condition}: {finding.finding}. {finding.why}"
    return Line(right_name(finding.right), text, finding.by_name, f"{finding.on:%d/%m/%Y}")

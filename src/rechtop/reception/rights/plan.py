"""The route becomes the plan: each thing to ask a step with an owner, a day, and what to bring, in plain words.

Doing it again adds nothing that is there: each step remembers where it came from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from rechtop.explorer.help_now import SITUATIONS
from rechtop.explorer.outcome.paper import whose_page
from rechtop.law.about import about
from rechtop.law.procedure.calendar import next_working_day
from rechtop.law.route import Ask, Route, Visit, route
from rechtop.law.route.agenda import AHEAD, BY_ITSELF
from rechtop.reception.desk import Desk
from rechtop.reception.funnel.events import add as add_event
from rechtop.reception.models import Event, Stage, Step, StepState, Trajectory
from rechtop.reception.reference.domains import domain_of
from rechtop.reception.steps.doing import WHAT_AT_MOST, Owner
from rechtop.reception.steps.doing import add as add_step
from rechtop.rules.household import Household
from rechtop.rules.run import Run

MOST_PAPERS = 4
"""So many papers stand in a step; the sheet of the route has them all."""

CAME_FROM_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Proposed:
    """One step that the route asks for, as the person reads it."""

    came_from: str
    right: str
    holder: str
    what: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Planned:
    """A proposed step with the step that stands for it; ``is_new`` when it was made just now."""

    proposed: Proposed
    step: Step
    is_new: bool


def proposals(run: Run, names: Mapping[str, str]) -> list[Proposed]:
    """The steps of the route of a household: what cannot wait first, then what to ask, then what to look after.

    What only helps on an occasion, or matters too little for a visit, is no step: it stands on the sheet of the route.
    """
    found = route(run)
    return [*_emergencies(found), *_asks(run.household, found, names), *_checks(run.household, found, names)]


def make_plan(desk: Desk, trajectory_pk: UUID, wanted: list[Proposed], owner: Owner) -> list[Planned]:
    """Agree on the steps that are not there yet. Raises StepRefused, and what `Desk.writing` raises."""
    with desk.writing(trajectory_pk, "trajectory.steps") as trajectory:
        held = list(Step.objects.using(desk.store).filter(trajectory=trajectory))
        return [_planned(desk, trajectory, one, held, owner) for one in wanted]


def _planned(desk: Desk, trajectory: Trajectory, one: Proposed, held: list[Step], owner: Owner) -> Planned:
    for step in held:
        same = step.right == one.right and step.holder == one.holder and one.right and step.state == StepState.OPEN
        if step.came_from == one.came_from or same:
            return Planned(one, step, is_new=False)
    made = Step(
        what=one.what,
        owner_kind=owner.kind,
        owner=owner.account,
        owner_name=owner.name,
        due_on=max(one.due_on, desk.on),
        right=one.right,
        holder=one.holder,
        domain=domain_of(one.right, desk.on) if one.right else "",
        came_from=one.came_from,
    )
    step = add_step(desk, trajectory, made)
    if one.right:
        event = Event(on=desk.on, stage=Stage.ACTION, right=one.right, holder=one.holder, domain=step.domain, step=step)
        add_event(desk, trajectory, event)
    return Planned(one, step, is_new=True)


def _emergencies(found: Route) -> Iterator[Proposed]:
    for situation in SITUATIONS:
        if situation.id in found.emergencies:
            lines = " ".join(f"{line.name}{f': {line.number}' if line.number else ''}." for line in situation.lines)
            what = _short(f"Dit kan niet wachten: {situation.title}. {lines}")
            yield Proposed(_origin("nood", situation.id), "", "", what, found.on)


def _asks(household: Household, found: Route, names: Mapping[str, str]) -> Iterator[Proposed]:
    for visit in found.visits:
        for ask in (*visit.asks, *visit.also):
            for holder, theirs in _by_page(household, ask.holders).items():
                yield _ask(found, visit, ask, holder, _named(ask.name, theirs, names))


def _ask(found: Route, visit: Visit, ask: Ask, holder: str, name: str) -> Proposed:
    due = found.on if ask.today else next_working_day(found.on + timedelta(AHEAD))
    today = " Vandaag al vragen: wachten kost geld." if ask.today else ""
    what = f"{name} vragen.{today} Waar: {visit.office.title}."
    return Proposed(_origin(ask.right, holder), ask.right, holder, _with_papers(what, ask.right), due)


def _checks(household: Household, found: Route, names: Mapping[str, str]) -> Iterator[Proposed]:
    due = next_working_day(found.on + timedelta(BY_ITSELF))
    for check in found.checks:
        for holder, theirs in _by_page(household, check.holders).items():
            name = _named(check.name, theirs, names)
            what = f"Nakijken of dit kwam: {name}. Kwam het niet, vraag het dan."
            yield Proposed(_origin(check.right, holder), check.right, holder, _short(what), due)


def _named(name: str, holders: tuple[str, ...], names: Mapping[str, str]) -> str:
    """The right and for whom, where that is not only the person of the file."""
    others = ", ".join(names.get(key, key) for key in holders if key not in ("", "p1"))
    if not others:
        return name
    return f"{name}, ook voor {others}," if "p1" in holders else f"{name} voor {others}"


def _by_page(household: Household, holders: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """For whom, apart for each whose step it is: empty for the person herself, her children and her household.

    Another adult has a step of her own: her rights never stand on the sheet of the person.
    """
    found: dict[str, tuple[str, ...]] = {}
    for key in holders or ("",):
        page = whose_page(household, key, "p1") if key else "p1"
        holder = "" if page == "p1" else page
        found[holder] = (*found.get(holder, ()), key)
    return dict(sorted(found.items()))


def _with_papers(what: str, right: str) -> str:
    papers = [paper.partition(" (")[0].partition(",")[0] for paper in about(right).procedure.documents]
    while papers:
        more = "" if len(papers) <= MOST_PAPERS else " De volledige lijst staat bij de rechten."
        text = f"{what} Meebrengen: {', '.join(papers[:MOST_PAPERS])}.{more}"
        if len(text) <= WHAT_AT_MOST:
            return text
        papers = papers[: min(len(papers), MOST_PAPERS) - 1]
    return _short(what)


def _short(text: str) -> str:
    return text if len(text) <= WHAT_AT_MOST else f"{text[: WHAT_AT_MOST - 1].rsplit(' ', 1)[0]}…"


def _origin(right: str, holder: str) -> str:
    return f"route:{right}:{holder}"[:CAME_FROM_LENGTH]

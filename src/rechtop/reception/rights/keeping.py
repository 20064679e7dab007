"""The desk form of a file: opened, computed while somebody types, kept when she asks. Thin between form and facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from rechtop.explorer.page import Page
from rechtop.explorer.told import read_sheet
from rechtop.explorer.views import changed
from rechtop.journal.models import Act, Entry
from rechtop.law.catalogue import law
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing
from rechtop.reception.models import Fact, Proof, Purpose, SaidBy, Trajectory
from rechtop.reception.rights.explored import explored
from rechtop.reception.rights.facts import Telling, all_facts, confirm, describe, newest, strike, tell
from rechtop.reception.rights.findings import find, findings_of
from rechtop.reception.rights.form import HERSELF, SEEN, Known, compared, known, merged, moment, page_of, posted
from rechtop.reception.rights.places import Key
from rechtop.rules.values import Told

READ, WRITE = "trajectory.facts", "trajectory.facts"
TYPING = timedelta(hours=12)
"""For so long a line that the file was read tells what is computed while she types."""

PROOF = "bewijs"
"""The button beside a fact: its paper was seen."""


@dataclass(frozen=True)
class Kept:
    """A page of the form with what is known, and what happened when it was sent."""

    trajectory: Trajectory
    known: Known
    page: Page
    written: int = 0
    conflicts: Mapping[Key, Told | None] | None = None


def address(trajectory_pk: UUID) -> str:
    """Where the form of a file is sent."""
    return reverse("reception:rights", args=[trajectory_pk])


def known_of(desk: Desk, trajectory: Trajectory, *, seen: str | None = None) -> Known:
    """What is known in a file, today or at the moment at which a form was shown: two queries."""
    facts = all_facts(desk.store, trajectory)
    findings = findings_of(desk.store, trajectory)
    at = None if seen is None else moment(seen)
    return known(law(), desk.on, facts, findings, called=trajectory.person.name, seen=at)


def opened(desk: Desk, pk: UUID) -> Kept:
    """The form with all that is known. Raises as `Desk.open` does."""
    trajectory = desk.open(pk, READ)
    now = known_of(desk, trajectory)
    return Kept(trajectory, now, page_of(now.sheet(), now, address(pk)))


def computed(desk: Desk, pk: UUID, data: Mapping[str, list[str]]) -> Page:
    """The outcome while somebody types: nothing of it is kept. A line in the journal, where opening wrote none.

    Raises FileMissing where the file does not open for her without a reason.
    """
    trajectory = desk.files().filter(pk=pk).select_related("person").first()
    if trajectory is None:
        raise FileMissing("Dit dossier bestaat niet, of u werkt er niet aan mee.")
    if not _was_opened(desk, trajectory):
        desk.note(Act.READ, READ, trajectory)
    now, before = known_of(desk, trajectory), known_of(desk, trajectory, seen=_one(data, SEEN))
    sheet = posted(data, desk.on)
    reading = read_sheet(sheet, now.law, desk.on)
    typed = compared(sheet, reading, before, now)
    sheet = merged(sheet, now, typed.others)
    return page_of(sheet, now, address(pk), reading=reading, changes={**typed.changes}, typing=True)


def _was_opened(desk: Desk, trajectory: Trajectory) -> bool:
    """Whether the journal tells already that she read the facts of this file lately: one query."""
    since = timezone.now() - TYPING
    held = Entry.objects.using(desk.store).filter(about=trajectory.pk, who=desk.user, what=READ, at__gte=since)
    return held.exists()


def kept(desk: Desk, pk: UUID, data: Mapping[str, list[str]], action: str) -> Kept:
    """Write what was changed on the form, and what was explored with it. Raises as `Desk.writing` does."""
    sheet = posted(data, desk.on) if action == f"persoon-weg:{HERSELF}" else changed(posted(data, desk.on), action)
    with desk.writing(pk, WRITE) as trajectory:
        now, before = known_of(desk, trajectory), known_of(desk, trajectory, seen=_one(data, SEEN))
        reading = read_sheet(sheet, now.law, desk.on)
        found = compared(sheet, reading, before, now)
        written = tell(desk, trajectory, now.law, found.changes, _telling(desk, data))
        if action.startswith(f"{PROOF}:"):
            _prove(desk, trajectory, action.removeprefix(f"{PROOF}:"))
    after = known_of(desk, trajectory)
    sheet = merged(sheet, after, found.others)
    struck = sum(value is None for value in found.changes.values())
    page = page_of(sheet, after, address(pk), conflicts=found.conflicts)
    explored(desk, pk, page.results.verdicts)
    return Kept(trajectory, after, page, len(written) + struck, found.conflicts)


def _telling(desk: Desk, data: Mapping[str, list[str]]) -> Telling:
    said_by, purpose = _one(data, "zei"), _one(data, "waarvoor")
    return Telling(
        desk.on,
        SaidBy(said_by) if said_by in SaidBy.values else SaidBy.PERSON,
        Purpose(purpose) if purpose in Purpose.values else Purpose.EXPLORE,
    )


def _prove(desk: Desk, trajectory: Trajectory, text: str) -> None:
    """Note that a paper was seen, also when the value beside the button was changed with the same click."""
    facts = all_facts(desk.store, trajectory)
    asked = next((fact for fact in facts if str(fact.pk) == text), None)
    held = newest(facts).get((asked.place, asked.fact)) if asked is not None else None
    if held is not None:
        describe(desk, trajectory, held.pk, proof=Proof.SEEN)


def confirmed(desk: Desk, pk: UUID, facts: Sequence[str], said_by: str) -> int:
    """Write that facts of an earlier day still hold. Raises FactMissing."""
    who = SaidBy(said_by) if said_by in SaidBy.values else SaidBy.PERSON
    with desk.writing(pk, WRITE) as trajectory:
        return len(confirm(desk, trajectory, uuids(facts), said_by=who))


def described(desk: Desk, pk: UUID, fact: str, proof: str, said_by: str) -> None:
    """Write whether a paper shows a fact, and who told it. Raises FactMissing."""
    with desk.writing(pk, WRITE) as trajectory:
        for one in uuids([fact]):
            describe(
                desk,
                trajectory,
                one,
                proof=Proof(proof) if proof in Proof.values else None,
                said_by=SaidBy(said_by) if said_by in SaidBy.values else None,
            )


def struck(desk: Desk, pk: UUID, fact: str) -> None:
    """Take back a fact. Raises FactMissing."""
    with desk.writing(pk, WRITE) as trajectory:
        for one in uuids([fact]):
            strike(desk, trajectory, one)


def found(desk: Desk, pk: UUID, key: str, answer: str, why: str) -> None:
    """Write what the worker found of an open judgement. Raises FindingRefused."""
    with desk.writing(pk, "trajectory.findings") as trajectory:
        find(desk, trajectory, law(), key, answer, why)


def uuids(texts: Sequence[str]) -> list[UUID]:
    """The ids that a form sent; what is none is left out."""
    made = []
    for text in texts:
        try:
            made.append(UUID(text))
        except ValueError:
            continue
    return made


def history(facts: Sequence[Fact], fact: Fact) -> list[Fact]:
    """What was told before of the same thing, newest first."""
    by_id = {one.pk: one for one in facts}
    before: list[Fact] = []
    while fact.replaces_id in by_id:
        fact = by_id[fact.replaces_id]
        before.append(fact)
    return before


def _one(data: Mapping[str, list[str]], name: str) -> str:
    return (data.get(name) or [""])[-1]

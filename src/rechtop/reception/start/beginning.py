"""A new file: a first name, a nickname or nothing, and the question in her own words."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from rechtop.accounts.access import Action
from rechtop.accounts.gate import need
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Channel, NameMark, Part, Person, Trajectory, Urgency
from rechtop.stores.sealed import marks_of_name

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Of a reference: without I, O, 0 and 1, which are misread."""

REFERENCE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Arrival:
    """Who came in, as typed at the counter; everything may be left out except how she came."""

    channel: Channel = Channel.DESK
    name: str = ""
    question: str = ""
    urgency: Urgency = Urgency.USUAL
    language: str = ""
    team: UUID | None = None
    municipality: str = ""
    synthetic: bool = False


def begin(desk: Desk, arrival: Arrival) -> Trajectory:
    """A new person with a new file, assigned to who sits at the desk. Raises Refused when she may not."""
    need(desk.standing, Action.RECEIVE, desk.ref("trajectory"))
    with transaction.atomic(using=desk.store):
        person = Person.objects.using(desk.store).create(
            name=arrival.name.strip(), language=arrival.language, is_synthetic=arrival.synthetic
        )
        remember_name(desk.store, person)
        return open_for(desk, person, arrival)


def open_for(desk: Desk, person: Person, arrival: Arrival) -> Trajectory:
    """A new file for somebody who is known already."""
    teams = desk.standing.teams(Action.RECEIVE, desk.organisation) or frozenset()
    with transaction.atomic(using=desk.store):
        made = Trajectory.objects.using(desk.store).create(
            person=person,
            reference=new_reference(),
            question=arrival.question.strip(),
            opened_on=desk.on,
            channel=arrival.channel,
            urgency=arrival.urgency,
            team=arrival.team or (next(iter(teams)) if len(teams) == 1 else None),
            municipality=arrival.municipality,
        )
        Assignment.objects.using(desk.store).create(
            trajectory=made,
            worker=desk.user,
            worker_name=desk.name,
            part=Part.TREKKER,
            since=desk.on,
            by=desk.user,
            by_name=desk.name,
        )
        desk.note(Act.WRITE, "trajectory", made)
    return made


def remember_name(store: str, person: Person) -> None:
    """Make somebody findable by her name, and by nothing else; an earlier name no longer finds her."""
    marks = NameMark.objects.using(store)
    marks.filter(person=person).delete()
    marks.bulk_create([NameMark(person=person, mark=mark) for mark in sorted(marks_of_name(store, person.name))])


def new_reference() -> str:
    """A short reference to say on the telephone; it tells nothing, not even how many files there are."""
    return "".join(secrets.choice(LETTERS) for _ in range(REFERENCE_LENGTH))

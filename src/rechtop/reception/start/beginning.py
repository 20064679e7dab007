"""A new file: a first name, a nickname or nothing, and the question in her own words."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from rechtop.accounts.access import Action
from rechtop.accounts.gate import need
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing, ReceptionError
from rechtop.reception.models import Assignment, Channel, NameMark, Part, Person, Trajectory, Urgency
from rechtop.stores.sealed import marks_of_name

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Of a reference: without I, O, 0 and 1, which are misread."""

REFERENCE_LENGTH = 6

TALKED = frozenset({Channel.DESK, Channel.PHONE, Channel.HOME_VISIT, Channel.OUTREACH})
"""Channels on which she speaks with who takes her question, and so hears who follows it."""


class NobodyCarries(ReceptionError):
    """A file without a trekker and without a team would be in nobody's queue."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Who came in, as typed at the counter; everything may be left out except how she came.

    ``is_taken``: who sits at the desk becomes the trekker; otherwise the file waits in the queue of its team.
    """

    channel: Channel = Channel.DESK
    name: str = ""
    question: str = ""
    urgency: Urgency = Urgency.USUAL
    language: str = ""
    needs_interpreter: bool | None = None
    team: UUID | None = None
    municipality: str = ""
    is_taken: bool = True
    synthetic: bool = False


def begin(desk: Desk, arrival: Arrival) -> Trajectory:
    """A new person with a new file. Raises Refused when she may not, NobodyCarries when nobody would see it."""
    need(desk.standing, Action.RECEIVE, desk.ref("trajectory"))
    with transaction.atomic(using=desk.store):
        person = Person.objects.using(desk.store).create(
            name=arrival.name.strip(),
            language=arrival.language,
            needs_interpreter=arrival.needs_interpreter,
            is_synthetic=arrival.synthetic,
        )
        remember_name(desk.store, person)
        return open_for(desk, person, arrival)


def begin_for(desk: Desk, person: UUID, arrival: Arrival) -> Trajectory:
    """A new question of somebody who has a file here that this worker may read. Raises FileMissing otherwise."""
    need(desk.standing, Action.RECEIVE, desk.ref("trajectory"))
    held = desk.files().filter(person=person).select_related("person").first()
    if held is None:
        raise FileMissing(_("Deze persoon bestaat niet, of u werkt niet met haar."))
    return open_for(desk, held.person, arrival)


def open_for(desk: Desk, person: Person, arrival: Arrival) -> Trajectory:
    """A new file for somebody who is known already. Raises NobodyCarries."""
    teams = desk.standing.teams(Action.RECEIVE, desk.organisation)
    team = arrival.team or (next(iter(teams)) if teams and len(teams) == 1 else None)
    if not arrival.is_taken and team is None and teams is not None:
        raise NobodyCarries(_("Kies een team, of volg de vraag zelf op. Anders ziet niemand ze."))
    with transaction.atomic(using=desk.store):
        made = Trajectory.objects.using(desk.store).create(
            person=person,
            reference=new_reference(),
            question=arrival.question.strip(),
            opened_on=desk.on,
            channel=arrival.channel,
            urgency=arrival.urgency,
            team=team,
            municipality=arrival.municipality,
        )
        if arrival.is_taken:
            Assignment.objects.using(desk.store).create(
                trajectory=made,
                worker=desk.user,
                worker_name=desk.name,
                part=Part.TREKKER,
                since=desk.on,
                told_on=desk.on if arrival.channel in TALKED else None,
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

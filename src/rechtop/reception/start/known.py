""" "Bekend bij ons: vraag naar": somebody who may have a file here already, without a word of what is in it.

Inside her reach a worker sees a first name and whom to ask for. Outside it only that a team knows somebody of this name
and whom to ask. A closed circle never appears to who is not in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from rechtop.journal.models import Act
from rechtop.organisations.models import Service
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Ending, Part, Trajectory
from rechtop.reception.start.finding import people_named

MOST_SHOWN = 5
SHORTEST = 3
"""Letters of a name before anybody is looked for."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who may be known. ``person`` and ``first_name`` are empty outside the reach of the worker."""

    person: UUID | None
    first_name: str
    ask: str
    team: str


def known_here(desk: Desk, name: str) -> tuple[Known, ...]:
    """Whom this may be, at most five; the journal tells that somebody looked, not what was typed."""
    if len(name.strip()) < SHORTEST:
        return ()
    found = tuple(known_of(desk, people_named(desk.store, name, every_word=False).ids))[:MOST_SHOWN]
    if found:
        desk.note(Act.SEARCH, "people.known")
    return found


def known_of(desk: Desk, people: Iterable[UUID]) -> Iterable[Known]:
    """Of these people what this worker may know: first hers, in their order, then once for each team the others."""
    order = {pk: place for place, pk in enumerate(people)}
    mine = desk.files().filter(person__in=order).exclude(ending=Ending.MERGED)
    reached = {file.person_id: file for file in mine.select_related("person").order_by("touched_at")}
    theirs = Trajectory.objects.using(desk.store).filter(person__in=order.keys() - reached, is_closed_circle=False)
    others = {file.person_id: file for file in theirs.exclude(ending=Ending.MERGED).order_by("touched_at")}
    files = [*sorted(reached.values(), key=lambda file: order[file.person_id]), *others.values()]
    asked = whom_to_ask(desk.store, files)
    told = set()
    for file in files:
        ask, team = asked[file.pk]
        if file.person_id in reached:
            yield Known(file.person_id, first_name(file.person.name), ask, team)
        elif (ask, team) not in told:
            told.add((ask, team))
            yield Known(None, "", ask, team)


def first_name(name: str) -> str:
    """The first word of a name."""
    return name.split()[0] if name.split() else ""


def whom_to_ask(store: str, files: Iterable[Trajectory]) -> dict[UUID, tuple[str, str]]:
    """For each file the name of its latest trekker and the name of its team, each empty when there is none."""
    files = list(files)
    held = Assignment.objects.using(store).filter(trajectory__in=[file.pk for file in files], part=Part.TREKKER)
    names = dict(held.order_by("since", "created_at").values_list("trajectory", "worker_name"))
    teams = names_of_teams(file.team for file in files)
    return {file.pk: (names.get(file.pk, ""), teams.get(file.team, "") if file.team else "") for file in files}


def names_of_teams(teams: Iterable[UUID | None]) -> dict[UUID, str]:
    """The services of the social map by their id."""
    wanted = {team for team in teams if team is not None}
    return dict(Service.objects.filter(pk__in=wanted).values_list("pk", "name")) if wanted else {}

""" "Bekend bij ons: vraag naar": somebody who may have a file here already, without a word of what is in it.

Inside her reach a worker sees a first name and whom to ask for. Outside it only that a team knows somebody of this name
and whom to ask. A closed circle never appears to who is not in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from django.db.models import QuerySet

from rechtop.journal.models import Act
from rechtop.organisations.models import Service
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Ending, Part, Person, Trajectory
from rechtop.reception.start.finding import people_named

MOST_SHOWN = 5
MOST_WEIGHED = 200
"""People of one name of whom is looked where they are known; the best fits come first."""

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
    people = people_named(desk.store, name, every_word=False).ids[:MOST_WEIGHED]
    found = known_of(desk, people)
    if found:
        desk.note(Act.SEARCH, "people.known")
    return found


def known_of(desk: Desk, people: Iterable[UUID]) -> tuple[Known, ...]:
    """Of these people what this worker may know, at most five: first hers, in their order, then once for each team."""
    order = {pk: place for place, pk in enumerate(people)}
    reached = _places(desk.files().filter(person__in=order))
    first = sorted(reached, key=order.__getitem__)[:MOST_SHOWN]
    names = dict(Person.objects.using(desk.store).filter(pk__in=first).values_list("pk", "name"))
    asked = whom_to_ask(desk.store, dict(reached[person] for person in first))
    mine = [Known(person, first_name(names[person]), *asked[reached[person][0]]) for person in first]
    return (*mine, *known_elsewhere(desk, order.keys() - reached))[:MOST_SHOWN]


def known_elsewhere(desk: Desk, people: Iterable[UUID]) -> tuple[Known, ...]:
    """Whom to ask about these people outside the reach of this worker, once for each team; hers are not told here."""
    held = Trajectory.objects.using(desk.store).filter(person__in=people, is_closed_circle=False)
    others = _places(held.exclude(pk__in=desk.files().filter(person__in=people).values("pk")))
    asked = whom_to_ask(desk.store, dict(others.values()))
    told = dict.fromkeys(asked[pk] for pk, _ in others.values())
    return tuple(Known(None, "", ask, team) for ask, team in islice(told, MOST_SHOWN))


def _places(files: QuerySet[Trajectory]) -> dict[UUID, tuple[UUID, UUID | None]]:
    """For each person her file that was last touched, with its team."""
    held = files.exclude(ending=Ending.MERGED).order_by("touched_at").values_list("person", "pk", "team")
    return {person: (pk, team) for person, pk, team in held}


def first_name(name: str) -> str:
    """The first word of a name."""
    return name.split()[0] if name.split() else ""


def whom_to_ask(store: str, files: Mapping[UUID, UUID | None]) -> dict[UUID, tuple[str, str]]:
    """For each file, given with its team, its latest trekker and the name of that team; empty when there is none."""
    held = Assignment.objects.using(store).filter(trajectory__in=files, part=Part.TREKKER)
    names = dict(held.order_by("since", "created_at").values_list("trajectory", "worker_name"))
    teams = names_of_teams(files.values())
    return {pk: (names.get(pk, ""), teams.get(team, "") if team else "") for pk, team in files.items()}


def names_of_teams(teams: Iterable[UUID | None]) -> dict[UUID, str]:
    """The services of the social map by their id."""
    wanted = {team for team in teams if team is not None}
    return dict(Service.objects.filter(pk__in=wanted).values_list("pk", "name")) if wanted else {}

"""Finding a file: by name, by reference or by national number. What was typed is kept nowhere.

The list holds what this worker may open, last touched first; of who is known to another team it says whom to ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from rechtop.journal.models import Act
from rechtop.reception.contact.national_number import DIGITS, person_with
from rechtop.reception.desk import Desk
from rechtop.reception.models import Ending, Merge, Person, Trajectory
from rechtop.reception.start.beginning import LETTERS, REFERENCE_LENGTH
from rechtop.reception.start.finding import people_named, who_stayed
from rechtop.reception.start.known import MOST_WEIGHED, Known, known_elsewhere, whom_to_ask

PAGE = 25
_REFERENCE = re.compile(f"[{LETTERS}]{{{REFERENCE_LENGTH}}}")


@dataclass(frozen=True, slots=True)
class Row:
    """A file in a list."""

    file: Trajectory
    who: str
    ask: str
    team: str


@dataclass(frozen=True, slots=True)
class Found:
    """A page of files. ``elsewhere``: whom to ask outside her reach; ``is_cut``: more fit than were looked at."""

    rows: tuple[Row, ...]
    page: int
    has_more: bool
    elsewhere: tuple[Known, ...] = ()
    is_cut: bool = False


def search(desk: Desk, typed: str, page: int = 1) -> Found:
    """A page of the files that fit what was typed; nothing typed gives the files that were last touched."""
    files = desk.files().exclude(ending=Ending.MERGED)
    text = typed.strip()
    if not text:
        desk.note(Act.READ, "files.list")
        return _page(desk, files, page)
    desk.note(Act.SEARCH, "files.search")
    people, is_cut = _people(desk.store, text)
    fits = Q(person__in=people)
    reference = text.upper()
    if _REFERENCE.fullmatch(reference):
        joined = Merge.objects.using(desk.store).filter(gone__reference=reference, undone_on=None)
        fits |= Q(reference=reference) | Q(pk__in=joined.values("kept"))
    found = _page(desk, files.filter(fits), page)
    elsewhere = known_elsewhere(desk, people[:MOST_WEIGHED]) if page == 1 else ()
    return Found(found.rows, found.page, found.has_more, elsewhere, is_cut)


def _people(store: str, text: str) -> tuple[list[UUID], bool]:
    """Who fits, and whether there are more: by the national number when it is one, else by name."""
    if sum(sign.isdigit() for sign in text) == DIGITS:
        person = person_with(store, text)
        return (who_stayed(store, [person]), False) if person else ([], False)
    found = people_named(store, text)
    return list(found.ids), found.is_cut


def _page(desk: Desk, files: QuerySet[Trajectory], page: int) -> Found:
    start = (max(page, 1) - 1) * PAGE
    # People apart: joined to them, SQLite may begin with all people instead of with the last files.
    people = Prefetch("person", Person.objects.using(desk.store).defer("birth_date"))
    shown = files.defer("question").order_by("-touched_at", "pk").prefetch_related(people)
    held = list(shown[start : start + PAGE + 1])
    return Found(tuple(_rows(desk, held[:PAGE])), max(page, 1), len(held) > PAGE)


def _rows(desk: Desk, files: list[Trajectory]) -> Iterable[Row]:
    asked = whom_to_ask(desk.store, {file.pk: file.team for file in files})
    for file in files:
        ask, team = asked[file.pk]
        yield Row(file, file.person.name, ask, team)

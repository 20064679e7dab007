"""The journal, read: by the control officer over the organisation, and by a person over her own file (P-11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.paginator import Page, Paginator
from django.db.models import Max, Q
from django.forms import DateField
from django.utils import timezone

from rechtop.journal.models import Act, Entry
from rechtop.journal.writing import why_of
from rechtop.reception.control.parts_told import in_words
from rechtop.reception.control.patterns import Period, lines_in
from rechtop.reception.desk import Desk
from rechtop.reception.models import Merge, Trajectory

ON_A_PAGE = 100
USUAL_DAYS = 7
"""Days back that the officer sees when she chose no period."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What somebody did with a file on one day, gathered into one line."""

    on: date
    who: str
    act: str
    parts: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the officer asked of the journal. ``who`` and ``act`` may be empty."""

    period: Period
    who: UUID | None = None
    act: str = ""


def asked_of(told: dict[str, str], on: date) -> Asked:
    """What stands in the form; what is no date, account or act is left out."""
    last = _day(told.get("tot", ""), on)
    first = min(_day(told.get("van", ""), last - timedelta(USUAL_DAYS - 1)), last)
    try:
        who = UUID(told.get("wie", ""))
    except ValueError:
        who = None
    act = told.get("wat", "")
    return Asked(Period(first, last), who, act if act in Act.values else "")


def lines(desk: Desk, asked: Asked, page: str) -> Page[Entry]:
    """A page of lines, the last first, each with the reference of the file; no content of a file at all."""
    found = lines_in(desk.store, asked.period)
    if asked.who is not None:
        found = found.filter(who=asked.who)
    if asked.act:
        found = found.filter(act=asked.act)
    shown = Paginator(found.order_by("-number"), ON_A_PAGE).get_page(page)
    entries = list(shown.object_list)
    held = Trajectory.objects.using(desk.store).filter(pk__in={one.about for one in entries if one.about})
    references = dict(held.values_list("pk", "reference"))
    for one in entries:
        one.reference = references.get(one.about, "") if one.about else ""  # type: ignore[attr-defined]
        one.part = in_words(one.what)  # type: ignore[attr-defined]
    shown.object_list = entries
    return shown


def workers(desk: Desk, period: Period) -> list[tuple[UUID | None, str]]:
    """Who did something in a period, by name."""
    found = lines_in(desk.store, period).exclude(who=None).values("who").annotate(name=Max("who_name"))
    return [(row["who"], row["name"]) for row in found.order_by("name")]


def who_looked(desk: Desk, trajectory: Trajectory) -> list[Looked]:
    """Who did what with a file, a line for each worker, act, reason and day, in the order in which it happened."""
    joined = Merge.objects.using(desk.store).filter(kept=trajectory, undone_on=None).values_list("gone", flat=True)
    # Their ids first: with a question within the question PostgreSQL walks through the whole journal.
    whole = Q(about__in=[trajectory.pk, *joined]) | Q(person=trajectory.person_id, about=None)
    gathered: dict[tuple[date, str, str, str], dict[str, None]] = {}
    for entry in Entry.objects.using(desk.store).filter(whole).order_by("number").iterator(chunk_size=1000):
        why = why_of(desk.store, entry)
        key = (timezone.localtime(entry.at).date(), entry.who_name, str(entry.get_act_display()), why)
        gathered.setdefault(key, {})[in_words(entry.what)] = None
    return [Looked(on, who, act, tuple(parts), why) for (on, who, act, why), parts in gathered.items()]


def _day(text: str, otherwise: date) -> date:
    try:
        return DateField(required=False).clean(text) or otherwise
    except ValidationError:
        return otherwise

"""What may happen to the social map: add, edit, confirm, end, merge, undo. Each act is whole or not at all.

Nothing is deleted: an end has a date and, where there is one, a successor. Every act leaves a line in the history with
what stood there before. Who may do it is asked of rechtop.accounts before a service is called.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext_lazy as _

from rechtop.law.procedure.calendar import end_of_term
from rechtop.organisations.errors import CannotUndo, EditedMeanwhile, NotThere, NotValid
from rechtop.organisations.find.indexing import index_thing
from rechtop.organisations.models import Change, Organisation, Partnership, Place, Service
from rechtop.organisations.record import SHAPES, Values, differences, kind_of, snapshot, write

Thing = Organisation | Service | Place | Partnership
T = TypeVar("T", bound=Thing)

_TOGETHER = {
    "_ends_after_it_begins": _("De laatste dag ligt voor de eerste."),
    "service_ages_in_order": _("De hoogste leeftijd is lager dan de laagste."),
    "schedule_closes_after_it_opens": _("Een einduur ligt niet na het beginuur."),
    "closing_days_in_order": _("De laatste dag van een sluiting ligt voor de eerste."),
    "place_has_both_coordinates_or_none": _("Vul de breedte en de lengte allebei in, of geen van beide."),
    "cost_is_not_negative": _("Een prijs is nooit lager dan nul."),
}
"""What the database refuses because fields do not go together, by (the end of) the name of its rule."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does it: the UUID and name of an account, and for which organisation."""

    id: UUID | None
    name: str = ""
    organisation: str = ""


RECHTOP = Actor(None, "Rechtop")
"""Rechtop itself: a first loading, a demo."""


def add(model: type[T], values: Mapping[str, Any], *, by: Actor, id: UUID | None = None, note: str = "") -> T:
    """Make something new, with everything that belongs to it. Raises NotValid."""
    with transaction.atomic():
        thing = model(id=id) if id is not None else model()
        _write(thing, values)
        _note(thing, Change.Kind.CREATED, by, {}, snapshot(_fresh(thing)), note)
        index_thing(thing)
    return thing


def edit(
    thing: T,
    values: Mapping[str, Any],
    *,
    by: Actor,
    version: int | None = None,
    note: str = "",
    part_of: Change | None = None,
) -> T:
    """Change what is named and leave the rest; no difference leaves no line in the history.

    ``version`` is the one that the editor saw; ``part_of`` is the change that this one belongs to and is undone with.
    Raises NotValid, and EditedMeanwhile when somebody was first.
    """
    return _change(thing, values, Change.Kind.EDITED, by=by, version=version, note=note, part_of=part_of)


def confirm(thing: T, *, by: Actor, on: date) -> T:
    """Note that everything in the fiche was checked on a day and is right; the next check moves on."""
    if not isinstance(thing, Organisation | Service):
        raise NotThere(_("Alleen een dienst of een organisatie wordt nagekeken."))
    months = max(1, thing.review_months)
    values = {
        "reviewed_on": on.isoformat(),
        "reviewed_by": str(by.id) if by.id else None,
        "reviewed_for": by.organisation,
        "next_review_on": end_of_term(on, months, "month").isoformat(),
    }
    return _change(thing, values, Change.Kind.REVIEWED, by=by)


def end(thing: T, *, on: date, because: str, by: Actor, successor: T | None = None, part_of: Change | None = None) -> T:
    """Let something stop: ``on`` is its last day. It stays findable, with why and what came in its place."""
    values: Values = {"valid_until": on.isoformat(), "ended_because": because}
    if successor is not None:
        if successor.pk == thing.pk:
            raise NotValid({"successor": [str(_("Iets kan zichzelf niet opvolgen."))]})
        values["successor"] = str(successor.pk)
    return _change(thing, values, Change.Kind.ENDED, by=by, part_of=part_of)


def undo(change: Change, *, by: Actor) -> Thing:
    """Put back what stood there before a change, and before every change that was part of it.

    Raises CannotUndo when something of it was changed again since: then nothing is put back.
    """
    with transaction.atomic():
        thing = _undone(change, by, None)
        line = history(thing).first()
        for part in change.parts.filter(undone_by=None).order_by("-at", "-pk"):
            _undone(part, by, line)
    return thing


def _undone(change: Change, by: Actor, part_of: Change | None) -> Thing:
    if change.kind == Change.Kind.CREATED:
        raise CannotUndo(_("Iets nieuws maakt u niet ongedaan. Beëindig het, dan blijft te zien dat het er was."))
    thing = thing_of(change)
    now = snapshot(_fresh(thing))
    moved = [name for name, value in change.after.items() if now.get(name) != value]
    if moved and part_of is not None:
        raise CannotUndo(_("“%(name)s” is daarna nog eens gewijzigd. Maak dat eerst ongedaan.") % {"name": thing.name})
    if moved:
        raise CannotUndo(_("Dit is na deze wijziging nog eens gewijzigd. Maak eerst de latere wijziging ongedaan."))
    return _change(thing, change.before, Change.Kind.UNDONE, by=by, undoes=change, part_of=part_of)


def thing_of(change: Change) -> Thing:
    """What a change was about. Raises NotThere."""
    model = SHAPES[change.object_kind].model
    thing = model._default_manager.filter(pk=change.object_id).first()
    if not isinstance(thing, Organisation | Service | Place | Partnership):
        raise NotThere(_("Wat toen gewijzigd werd, is er niet meer."))
    return thing


def history(thing: models.Model) -> models.QuerySet[Change]:
    """Every change of a thing, newest first; ``along`` is how many changes of other things were part of it."""
    found = Change.objects.filter(object_kind=kind_of(thing), object_id=thing.pk)
    return found.annotate(along=models.Count("parts")).order_by("-at", "-pk")


def _change(
    thing: T,
    values: Mapping[str, Any],
    kind: Change.Kind,
    *,
    by: Actor,
    version: int | None = None,
    note: str = "",
    undoes: Change | None = None,
    part_of: Change | None = None,
) -> T:
    with transaction.atomic():
        held = type(thing)._default_manager.select_for_update().get(pk=thing.pk)
        if not isinstance(held, type(thing)):
            raise NotThere(_("Dit is er niet meer."))
        if version is not None and getattr(held, "version", version) != version:
            latest = history(held).first()
            raise EditedMeanwhile(latest.by_name if latest else "")
        before = snapshot(held)
        if hasattr(held, "version"):
            held.version += 1
        _write(held, values)
        was, became = differences(before, snapshot(_fresh(held)))
        if not became:
            transaction.set_rollback(True)
            return thing
        _note(held, kind, by, was, became, note, undoes, part_of)
        index_thing(held)
    return held


def _write(thing: models.Model, values: Mapping[str, Any]) -> None:
    """Write, and turn what only the database notices into an error as all others."""
    try:
        with transaction.atomic():
            write(thing, values)
    except IntegrityError as refused:
        known = (message for name, message in _TOGETHER.items() if name in str(refused))
        message = next(known, _("Twee regels zijn hetzelfde, of horen niet samen."))
        raise NotValid({"__all__": [str(message)]}) from refused


def _fresh(thing: T) -> T:
    """The same as it stands in the database, without anything remembered."""
    found = type(thing)._default_manager.get(pk=thing.pk)
    if not isinstance(found, type(thing)):
        raise NotThere(_("Dit is er niet meer."))
    return found


def _note(
    thing: models.Model,
    kind: Change.Kind,
    by: Actor,
    before: Values,
    after: Values,
    note: str,
    undoes: Change | None = None,
    part_of: Change | None = None,
) -> None:
    Change.objects.create(
        by=by.id,
        by_name=by.name,
        kind=kind,
        object_kind=kind_of(thing),
        object_id=thing.pk,
        before=before,
        after=after,
        note=note,
        undoes=undoes,
        part_of=part_of,
    )

"""Reading in for good: everything that fits in one act, or nothing at all; and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from rechtop.organisations.building import BATCH, Built, fetched, rebuilt, save_all
from rechtop.organisations.importing.drafts import Reading
from rechtop.organisations.importing.errors import ImportRefused, NotTakenBack
from rechtop.organisations.importing.known import TAKEN_BACK
from rechtop.organisations.importing.planning import Plan, Progress, plan
from rechtop.organisations.importing.told import refused_table
from rechtop.organisations.models import Change, Import, ImportedChange, Service, holding_on
from rechtop.organisations.record import SHAPES, snapshot
from rechtop.organisations.services import Actor

_ORDER = ("organisation", "place", "service")


def import_services(
    reading: Reading,
    *,
    name: str,
    source: str,
    by: Actor,
    on: date,
    only_new: bool = False,
    progress: Progress | None = None,
    id: UUID | None = None,
) -> Import:
    """Read in everything of a file that fits. What was refused stands in ``refused_rows``.

    Raises ImportRefused when nothing fits, or when somebody changed one of the fiches meanwhile: nothing is kept then.
    """
    found = plan(reading, source, on, only_new=only_new, progress=progress)
    if not any(outcome.service is not None for outcome in found.outcomes):
        raise ImportRefused(_("Geen enkele rij kan mee. Er is niets ingelezen."))
    try:
        with transaction.atomic():
            _check_versions(found.made)
            changes = save_all(found.made, by=by, note=_("Ingelezen: %(source)s") % {"source": source})
            kept = _kept(found, reading.header, name=name, source=source, by=by, id=id or uuid4())
            ImportedChange.objects.bulk_create(
                [ImportedChange(of=kept, change=change) for change in changes], batch_size=BATCH
            )
    except IntegrityError as refused:
        raise ImportRefused(
            _("Iemand anders wijzigde intussen hetzelfde. Er is niets ingelezen. Probeer het opnieuw.")
        ) from refused
    return kept


def _kept(found: Plan, header: Sequence[str], *, name: str, source: str, by: Actor, id: UUID) -> Import:
    drafts = [outcome.draft for outcome in found.outcomes]
    has_faults = any(draft.faults for draft in drafts)
    return Import.objects.create(
        id=id,
        name=name[:120],
        source=source[:120],
        by=by.id,
        by_name=by.name,
        created=found.count("nieuw"),
        changed=found.count("gewijzigd"),
        same=found.count("hetzelfde"),
        refused=found.count("geweigerd"),
        refused_rows=refused_table(header, drafts) if has_faults else b"",
    )


def _check_versions(made: Sequence[Built]) -> None:
    """Refuse when a fiche moved on since it was compared."""
    for model in {type(one.thing) for one in made if not one.is_new}:
        seen = {one.thing.pk: one.thing.version - (not one.is_same) for one in made  # type: ignore[attr-defined]
                if not one.is_new and type(one.thing) is model}  # fmt: skip
        keys = list(seen)
        for start in range(0, len(keys), BATCH):
            part = keys[start : start + BATCH]
            now = dict(model._default_manager.select_for_update().filter(pk__in=part).values_list("pk", "version"))
            if any(now.get(key) != seen[key] for key in part):
                raise IntegrityError("a fiche was changed meanwhile")


def take_back(held: Import, *, by: Actor, on: date) -> Import:
    """Undo an import: what it brought ends, what it changed is put back. What was changed since stays, and is named.

    Raises NotTakenBack when that was done before.
    """
    with transaction.atomic():
        held = Import.objects.select_for_update().get(pk=held.pk)
        if held.taken_back_on is not None:
            raise NotTakenBack(
                _("Deze inlezing is al teruggenomen op %(day)s.") % {"day": f"{held.taken_back_on:%d/%m/%Y}"}
            )
        changes = list(Change.objects.filter(imported__of=held).order_by("pk"))
        ours = {change.pk for change in changes}
        kept: list[str] = []
        made: list[Built] = []
        for kind in reversed(_ORDER):
            mine = [change for change in changes if change.object_kind == kind]
            things = fetched(SHAPES[kind].model, [change.object_id for change in mine])
            since = _changed_since(kind, ours, list(things), mine)
            used = _still_used(kind, list(things), {one.thing.pk for one in made if one.kind == Change.Kind.ENDED}, on)
            for change in mine:
                thing = things.get(change.object_id)
                if thing is not None:
                    _back(thing, change, since.get(thing.pk, ""), on, made, kept, is_used=thing.pk in used)
        save_all(sorted(made, key=lambda one: _ORDER.index(_kind(one))), by=by, note=TAKEN_BACK)
        held.taken_back_on, held.taken_back_by, held.kept = on, by.name, kept
        held.save(update_fields=["taken_back_on", "taken_back_by", "kept"])
    return held


def _kind(one: Built) -> str:
    return next(kind for kind, shape in SHAPES.items() if isinstance(one.thing, shape.model))


def _changed_since(kind: str, ours: set[UUID], keys: Sequence[UUID], mine: Sequence[Change]) -> dict[UUID, str]:
    """For each thing that somebody changed after the import: who."""
    begun = {change.object_id: change.at for change in mine}
    found: dict[UUID, str] = {}
    for start in range(0, len(keys), BATCH):
        later = Change.objects.filter(object_kind=kind, object_id__in=keys[start : start + BATCH]).order_by("at")
        for pk, key, at, who in later.values_list("pk", "object_id", "at", "by_name"):
            if pk not in ours and at >= begun[key]:
                found[key] = who or "Rechtop"
    return found


def _still_used(kind: str, keys: Sequence[UUID], ending: set[UUID], on: date) -> set[UUID]:
    """The organisations or places of which a service goes on that does not end with them."""
    if kind == "service":
        return set()
    pointer = "organisation" if kind == "organisation" else "at_places__place"
    found: set[UUID] = set()
    for start in range(0, len(keys), BATCH):
        going_on = Service.objects.filter(**{f"{pointer}__in": keys[start : start + BATCH]}).filter(holding_on(on))
        found |= {key for pk, key in going_on.values_list("pk", pointer) if pk not in ending}
    return found


def _back(
    thing: Any, change: Change, since: str, on: date, made: list[Built], kept: list[str], *, is_used: bool
) -> None:
    """What becomes of one thing: ended, put back, or left with a word of why."""
    now = snapshot(thing)
    is_new = change.kind == Change.Kind.CREATED
    if any(now.get(name) != value for name, value in change.after.items()):
        kept.append(f"{thing}: blijft zoals het is, want {since or 'iemand'} wijzigde het sindsdien")
    elif is_new and is_used:
        kept.append(f"{thing}: blijft, want een dienst ervan blijft")
    elif is_new and thing.valid_from is not None and thing.valid_from >= on:
        kept.append(f"{thing}: blijft, want het begint pas op {thing.valid_from:%d/%m/%Y}")
    elif is_new:
        last = {"valid_until": (on - timedelta(1)).isoformat(), "ended_because": TAKEN_BACK}
        made.append(rebuilt(thing, last, Change.Kind.ENDED))
    else:
        back = rebuilt(thing, change.before, Change.Kind.UNDONE)
        back.undoes = change.pk
        made.append(back)

"""Many fiches at once: each built and checked in memory as a single one is, then written in few statements.

The checks are those of `record` and of the tables (:data:`TOGETHER`), so that a fiche is refused here with the same
reason as on its own page. What the caller must know: that what a fiche points to is there, and that its slug is free.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.organisations.errors import NotValid
from rechtop.organisations.find.indexing import index_all
from rechtop.organisations.models import Change, SearchWord, Service
from rechtop.organisations.record import SHAPES, Shape, Values, column, differences, fill, kind_of, snapshot

BATCH = 500
"""How many rows go in one statement."""


@dataclass
class Built:
    """A fiche as it becomes. ``was`` and ``became`` hold what differs; for a new one ``was`` is empty."""

    thing: models.Model
    is_new: bool
    was: Values
    became: Values
    lists: dict[str, list[models.Model]] = field(default_factory=dict)
    kind: Change.Kind = Change.Kind.CREATED
    undoes: uuid.UUID | None = None

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return not self.is_new and not self.became


def built(model: type[models.Model], values: Mapping[str, Any], id: uuid.UUID) -> Built:
    """A new fiche. Raises NotValid."""
    thing = model(pk=id)
    shape = SHAPES[kind_of(thing)]
    lists = _put(thing, values, shape)
    thing._prefetched_objects_cache = {name: lists.get(name, []) for name in shape.lists}  # type: ignore[attr-defined]
    return Built(thing, True, {}, snapshot(thing), lists)


def rebuilt(held: models.Model, values: Mapping[str, Any], kind: Change.Kind = Change.Kind.EDITED) -> Built:
    """A fiche that is there, changed; it must have been fetched with :func:`fetched`. Raises NotValid."""
    shape = SHAPES[kind_of(held)]
    before = snapshot(held)
    held = copy(held)  # what is refused leaves no trace
    differing = {name: value for name, value in values.items() if before.get(name) != value}
    lists = _put(held, differing, shape)
    cache = dict(getattr(held, "_prefetched_objects_cache", {}))
    held._prefetched_objects_cache = cache | lists  # type: ignore[attr-defined]
    was, became = differences(before, snapshot(held))
    if became and hasattr(held, "version"):
        held.version += 1
    return Built(held, False, was, became, {name: lists[name] for name in lists if name in became}, kind)


def fetched(model: type[models.Model], keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, Any]:
    """Fiches by their identity, with everything that a snapshot looks at."""
    shape = next(shape for shape in SHAPES.values() if shape.model is model)
    names = [name for name in shape.lists if name]
    names += [f"{name}__{inner}" for name, (line, _owner) in shape.lists.items() for inner in line.lists]
    wanted = list(keys)
    found: dict[uuid.UUID, Any] = {}
    for start in range(0, len(wanted), BATCH):
        part = model._default_manager.filter(pk__in=wanted[start : start + BATCH])
        found |= {thing.pk: thing for thing in part.prefetch_related(*names)}
    return found


def _put(thing: models.Model, values: Mapping[str, Any], shape: Shape) -> dict[str, list[models.Model]]:
    """Fill a fiche and make its lines, all checked. Raises NotValid with everything that is wrong."""
    errors: dict[str, list[str]] = {}
    fill(thing, values, shape, errors, "", is_known=True)
    lists = {
        name: _lines(thing, shape.lists[name], name, values[name], errors) for name in shape.lists if name in values
    }
    if not errors:
        wrong = _wrong_together([thing, *(line for lines in lists.values() for line in _deep(lines))])
        errors |= {"__all__": [wrong]} if wrong else {}
    if errors:
        raise NotValid(errors)
    return lists


def _lines(
    owner: models.Model,
    shaped: tuple[Shape, str],
    name: str,
    lines: Iterable[Mapping[str, Any]],
    errors: dict[str, list[str]],
    before: str = "",
) -> list[models.Model]:
    shape, pointer = shaped
    made = []
    for number, line in enumerate(lines):
        item = shape.model(pk=_identity(line.get("id")))
        setattr(item, pointer, owner)
        if shape.is_ordered:
            setattr(item, "position", number)  # noqa: B010  # the shape says that it has one
        prefix = f"{before}{name}.{number}."
        fill(item, line, shape, errors, prefix, is_known=True)
        inner = {
            within: _lines(item, shape.lists[within], within, line.get(within, []), errors, prefix)
            for within in shape.lists
        }
        if inner:
            item._prefetched_objects_cache = inner  # type: ignore[attr-defined]
        made.append(item)
    return made


def _identity(text: object) -> uuid.UUID:
    try:
        return uuid.UUID(str(text))
    except ValueError:
        return uuid.uuid4()


def _deep(lines: Iterable[models.Model]) -> Iterator[models.Model]:
    """Lines with the lines within them."""
    for line in lines:
        yield line
        for within in getattr(line, "_prefetched_objects_cache", {}).values():
            yield from within


def _in_order(first: str, second: str, *, strictly: bool = False) -> Callable[[Any], bool]:
    def holds(thing: Any) -> bool:
        low, high = getattr(thing, first), getattr(thing, second)
        return low is None or high is None or (low < high if strictly else low <= high)

    return holds


TOGETHER: tuple[tuple[str, Callable[[Any], bool], Any], ...] = (
    ("ended_because", _in_order("valid_from", "valid_until"), "De laatste dag ligt voor de eerste."),
    ("maximum_age", _in_order("minimum_age", "maximum_age"), "De hoogste leeftijd is lager dan de laagste."),
    ("closes_at", _in_order("opens_at", "closes_at", strictly=True), "Een einduur ligt niet na het beginuur."),
    ("last_day", _in_order("first_day", "last_day"), "De laatste dag van een sluiting ligt voor de eerste."),
    ("longitude", lambda thing: (thing.latitude is None) == (thing.longitude is None),
     "Vul de breedte en de lengte allebei in, of geen van beide."),
    ("amount", lambda thing: thing.amount is None or thing.amount >= 0, "Een prijs is nooit lager dan nul."),
)  # fmt: skip
"""What fields must say together, as the tables demand: a field that only such things have, the rule, and the reason."""


def _wrong_together(things: Sequence[models.Model]) -> str:
    for thing in things:
        names = {one.name for one in thing._meta.fields}
        for name, holds, reason in TOGETHER:
            if name in names and not holds(thing):
                return str(_(reason))
    seen: set[tuple[object, ...]] = set()
    for thing in things:
        for rule in thing._meta.constraints:
            if isinstance(rule, models.UniqueConstraint) and rule.fields and rule.condition is None:
                told = tuple(getattr(thing, column_of(type(thing), name)) for name in rule.fields)
                if (rule.name, *told) in seen and None not in told:
                    return str(_("Twee regels zijn hetzelfde, of horen niet samen."))
                seen.add((rule.name, *told))
    return ""


def column_of(model: type[models.Model], name: str) -> str:
    """The attribute that holds the value of a field."""
    return str(model._meta.get_field(name).attname)  # type: ignore[union-attr]


def save_all(made: Sequence[Built], *, by: Any, note: str = "") -> list[Change]:
    """Write fiches and a line in the history for each that differs. Call it in a transaction.

    What others point to comes first in ``made``. Raises IntegrityError when another was first.
    """
    differing = [one for one in made if not one.is_same]
    for one in differing:
        if hasattr(one.thing, "modified_at"):
            one.thing.modified_at = timezone.now()
    _save_things(differing)
    _save_lists(differing)
    changes = [
        Change(by=by.id, by_name=by.name, kind=one.kind, object_kind=kind_of(one.thing), object_id=one.thing.pk,
               before=one.was, after=one.became, note=note[:300], undoes_id=one.undoes)
        for one in differing
    ]  # fmt: skip
    Change.objects.bulk_create(changes, batch_size=BATCH)
    _index([one.thing.pk for one in differing if isinstance(one.thing, Service)])
    return changes


def _save_things(made: Sequence[Built]) -> None:
    by_model: dict[type[models.Model], tuple[list[Any], list[Any]]] = {}
    for one in made:
        new, old = by_model.setdefault(type(one.thing), ([], []))
        (new if one.is_new else old).append(one.thing)
    for model, (new, old) in by_model.items():
        model._default_manager.bulk_create(new, batch_size=BATCH)
        if old:
            shape = next(shape for shape in SHAPES.values() if shape.model is model)
            names = [column(shape, name).name for name in shape.fields]
            names += [name for name in ("version", "modified_at") if hasattr(old[0], name)]
            model._default_manager.bulk_create(
                old, batch_size=BATCH, update_conflicts=True, unique_fields=["id"], update_fields=names
            )


def _save_lists(made: Sequence[Built]) -> None:
    """The lines of every list that differs: those that were there go, those that are there now come."""
    gone: dict[tuple[type[models.Model], str], list[uuid.UUID]] = defaultdict(list)
    lines: dict[type[models.Model], list[models.Model]] = defaultdict(list)
    for one in made:
        shape = SHAPES[kind_of(one.thing)]
        for name, items in one.lists.items():
            line, owner = shape.lists[name]
            if not one.is_new:
                gone[line.model, owner].append(one.thing.pk)
            for item in _deep(items):
                lines[type(item)].append(item)
    for (model, owner), keys in gone.items():
        for start in range(0, len(keys), BATCH):
            model._default_manager.filter(**{f"{owner}__in": keys[start : start + BATCH]}).delete()
    first = sorted(lines, key=lambda model: model.__name__ != "ServiceAtPlace")  # its hours point to it
    for model in first:
        model._default_manager.bulk_create(lines[model], batch_size=BATCH)


def _index(keys: Sequence[uuid.UUID]) -> None:
    for start in range(0, len(keys), BATCH):
        part = keys[start : start + BATCH]
        SearchWord.objects.filter(service__in=part).delete()
        index_all(Service.objects.filter(pk__in=part))

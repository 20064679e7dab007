"""A fiche as plain values and back: what a history keeps, what an edit brings, what an undo restores.

The own fields of a thing stand by their name; what belongs to it stands as a list of such values with their ``id``, in
order. Dates and times are written as in ISO 8601, amounts as text. Only what stands in :data:`SHAPES` is kept.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from rechtop.organisations.errors import NotValid
from rechtop.organisations.models import (
    Closing,
    Condition,
    CostOption,
    Identifier,
    Language,
    Organisation,
    Partnership,
    PartnershipArea,
    PartnershipRole,
    Phone,
    Place,
    RequiredDocument,
    RightLink,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtPlace,
    Topic,
    WayIn,
    Wording,
)

Values = dict[str, Any]
"""Plain values by name, as JSON holds them."""

LIFE = ("valid_from", "valid_until", "ended_because")
REVIEW = ("review_months", "reviewed_on", "reviewed_by", "reviewed_for", "next_review_on")
ADDRESS = ("street", "house_number", "box", "postcode", "city", "municipality")


@dataclass(frozen=True)
class Shape:
    """Which fields a thing has, and which lists: the name of the relation, the shape of a line, the field that owns."""

    model: type[models.Model]
    fields: tuple[str, ...]
    lists: Mapping[str, tuple[Shape, str]] = field(default_factory=dict)

    @property
    def is_ordered(self) -> bool:
        """Whether the order of the lines is kept."""
        return any(found.name == "position" for found in self.model._meta.fields)


_PHONE = Shape(Phone, ("number", "kind", "description", "is_for_professionals", "is_free"))
_HOURS = Shape(
    Schedule,
    ("way", "freq", "interval", "byday", "dtstart", "opens_at", "closes_at", "valid_from", "valid_until", "notes"),
)
_CLOSING = Shape(Closing, ("first_day", "last_day", "reason"))
_AT_PLACE = Shape(
    ServiceAtPlace,
    ("place", "description", "call_first", "is_open_on_holidays", *LIFE),
    {"phones": (_PHONE, "at_place"), "schedules": (_HOURS, "at_place"), "closings": (_CLOSING, "at_place")},
)

SHAPES: dict[str, Shape] = {
    "organisation": Shape(
        Organisation,
        (
            "slug", "kind", "name", "alternate_name", "description", "email", "website", "parent", "successor",
            "is_fictional", "source", *ADDRESS, *LIFE, *REVIEW,
        ),
        {
            "identifiers": (Shape(Identifier, ("scheme", "value")), "organisation"),
            "phones": (_PHONE, "organisation"),
        },
    ),
    "service": Shape(
        Service,
        (
            "slug", "organisation", "keeper", "successor", "name", "alternate_name", "description", "for_whom",
            "minimum_age", "maximum_age", "entry", "how_to_apply", "cost", "cost_note", "interpreters", "email", "url",
            "alert", "is_paused", "capacity", "capacity_note", "waiting_days", "capacity_on", "search_words",
            "is_fictional", "source", *LIFE, *REVIEW,
        ),
        {
            "topics": (Shape(Topic, ("taxonomy", "code")), "service"),
            "conditions": (Shape(Condition, ("text", "right")), "service"),
            "rights": (Shape(RightLink, ("right", "part")), "service"),
            "documents": (Shape(RequiredDocument, ("document", "uri")), "service"),
            "costs": (
                Shape(CostOption, ("option", "amount", "amount_description", "valid_from", "valid_until")),
                "service",
            ),
            "languages": (Shape(Language, ("code", "note")), "service"),
            "areas": (Shape(ServiceArea, ("level", "code")), "service"),
            "ways": (
                Shape(WayIn, ("audience", "is_open", "how", "bring", "phone", "email", "answer_days")),
                "service",
            ),
            "wordings": (Shape(Wording, ("language", "name", "description", "is_machine")), "service"),
            "phones": (_PHONE, "service"),
            "schedules": (_HOURS, "service"),
            "closings": (_CLOSING, "service"),
            "at_places": (_AT_PLACE, "service"),
        },
    ),
    "place": Shape(
        Place,
        (
            "organisation", "successor", "kind", "name", "description", "neighbourhood", "latitude", "longitude",
            "transport", "is_step_free", "has_accessible_toilet", "accessibility_note", "is_fictional", *ADDRESS, *LIFE,
        ),
        {"phones": (_PHONE, "place")},
    ),
    "partnership": Shape(
        Partnership,
        ("slug", "name", "description", "is_fictional", *LIFE),
        {
            "areas": (Shape(PartnershipArea, ("level", "code")), "partnership"),
            "roles": (Shape(PartnershipRole, ("service", "kind", *LIFE)), "partnership"),
        },
    ),
}  # fmt: skip
"""Everything that has a history of its own, by its kind."""


def kind_of(thing: models.Model) -> str:
    """The name under which a thing stands in :data:`SHAPES`."""
    return next(kind for kind, shape in SHAPES.items() if isinstance(thing, shape.model))


def snapshot(thing: models.Model, shape: Shape | None = None) -> Values:
    """Everything that is known of a thing, as plain values."""
    shape = shape or SHAPES[kind_of(thing)]
    found = {name: _plain(column(shape, name).value_from_object(thing)) for name in shape.fields}
    for relation, (line, _owner) in shape.lists.items():
        lines = getattr(thing, relation).all()
        found[relation] = [{"id": str(item.pk), **snapshot(item, line)} for item in lines]
    return found


def differences(before: Values, after: Values) -> tuple[Values, Values]:
    """What differs between two snapshots: as it was and as it became."""
    names = [name for name in after if before.get(name) != after[name]]
    return {name: before.get(name) for name in names}, {name: after[name] for name in names}


def write(thing: models.Model, values: Mapping[str, Any], shape: Shape | None = None) -> None:
    """Put values into a thing and what belongs to it, and save; what is not named stays as it is. Raises NotValid.

    A line with an ``id`` that is there keeps it; a line that is not named any more goes. Call it in a transaction.
    """
    shape = shape or SHAPES[kind_of(thing)]
    errors: dict[str, list[str]] = {}
    fill(thing, values, shape, errors, "")
    if errors:
        raise NotValid(errors)
    is_new = thing._state.adding
    thing.save(force_insert=is_new)
    for relation, (line, owner) in shape.lists.items():
        if relation in values:
            _write_list(thing, relation, line, owner, values[relation], errors, is_new=is_new)
    if errors:
        raise NotValid(errors)


def _write_list(
    thing: models.Model,
    relation: str,
    shape: Shape,
    owner: str,
    lines: Iterable[Mapping[str, Any]],
    errors: dict[str, list[str]],
    *,
    is_new: bool,
) -> None:
    there = {} if is_new else {str(item.pk): item for item in getattr(thing, relation).all()}
    lines = list(lines)
    kept = {str(line.get("id")) for line in lines}
    for key, item in there.items():
        if key not in kept:
            item.delete()
    for number, line in enumerate(lines):
        item = there.get(str(line.get("id"))) or shape.model(pk=_identity(line.get("id")))
        setattr(item, owner, thing)
        if shape.is_ordered:
            setattr(item, "position", number)  # noqa: B010  # the shape says that it has one
        prefix, before = f"{relation}.{number}.", len(errors)
        fill(item, line, shape, errors, prefix)
        if len(errors) > before:
            continue
        is_new_line = item._state.adding
        item.save(force_insert=is_new_line)
        for inner, (inner_shape, inner_owner) in shape.lists.items():
            if inner in line:
                found: dict[str, list[str]] = {}
                _write_list(item, inner, inner_shape, inner_owner, line[inner], found, is_new=is_new_line)
                errors |= {prefix + name: messages for name, messages in found.items()}
    getattr(thing, "_prefetched_objects_cache", {}).pop(relation, None)


def fill(
    thing: models.Model,
    values: Mapping[str, Any],
    shape: Shape,
    errors: dict[str, list[str]],
    prefix: str,
    *,
    is_known: bool = False,
) -> None:
    """Set the fields that are named, and look whether everything fits together.

    ``is_known``: the caller knows that what it points to is there and that what must be unique is; no query is made.
    """
    wrong: dict[str, list[str]] = {}
    for name in shape.fields:
        if name in values:
            found = column(shape, name)
            try:
                setattr(thing, found.attname, found.to_python(values[name]))
            except ValidationError as refused:
                wrong[name] = list(refused.messages)
    outside = {one.name for one in thing._meta.fields} - set(shape.fields)
    try:  # what two fields say together is for the database: asking it beforehand would be a query for each rule
        pointing = {name for name in shape.fields if column(shape, name).is_relation} if is_known else set()
        unique = not (prefix or is_known)
        thing.full_clean(outside | set(wrong) | pointing, validate_unique=unique, validate_constraints=False)
    except ValidationError as refused:
        wrong |= {name: _messages(shape, name, refused.error_dict[name]) for name in refused.error_dict}
    errors |= {prefix + name: messages for name, messages in wrong.items()}


def _messages(shape: Shape, name: str, errors: Iterable[ValidationError]) -> list[str]:
    """What is wrong with a field, in Dutch: Django has no Dutch for a pointer to what is not there."""
    points = name in shape.fields and column(shape, name).is_relation
    return [_("Dit bestaat niet (meer).") if points and e.code == "invalid" else str(e.messages[0]) for e in errors]


def column(shape: Shape, name: str) -> models.Field[Any, Any]:
    """The field of a shape by its name."""
    found = shape.model._meta.get_field(name)
    if not isinstance(found, models.Field):
        raise TypeError(f"{name!r} is no field of {shape.model.__name__}.")
    return found


def _identity(text: object) -> uuid.UUID:
    try:
        return uuid.UUID(str(text))
    except ValueError:
        return uuid.uuid4()


def _plain(value: object) -> object:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal | uuid.UUID):
        return str(value)
    return value

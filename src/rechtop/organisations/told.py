"""A change of a fiche as its history tells it: what was there, what came, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import DateField, Model
from django.utils.translation import gettext as _

from rechtop.organisations.hours_in_words import hours_text
from rechtop.organisations.models import Change, Schedule
from rechtop.organisations.record import SHAPES, Shape, column

_SHOWN = 300
_QUIET = frozenset({"id", "reviewed_by"})


@dataclass(frozen=True, slots=True)
class Told:
    """One field that changed."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One change with its fields."""

    change: Change
    fields: list[Told]

    @property
    def can_be_undone(self) -> bool:
        """Whether there is something to put back."""
        return self.change.kind != Change.Kind.CREATED


def told_change(change: Change) -> ToldChange:
    """A change in words. What is made new is not told field by field."""
    if change.kind == Change.Kind.CREATED:
        return ToldChange(change, [])
    shape = SHAPES[change.object_kind]
    fields = [
        Told(_label(shape, name), _text(shape, name, change.before.get(name)), _text(shape, name, after))
        for name, after in change.after.items()
        if name not in _QUIET
    ]
    return ToldChange(change, [told for told in fields if told.before != told.after])


def _label(shape: Shape, name: str) -> str:
    if name in shape.lists:
        return str(shape.lists[name][0].model._meta.verbose_name_plural)
    return str(getattr(shape.model._meta.get_field(name), "verbose_name", name))


def _text(shape: Shape, name: str, value: object) -> str:
    """A value in words: a choice by its label, what is pointed at by its name, a line by what it says."""
    if value is None or value == "" or value == []:
        return _("leeg")
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if name in shape.lists and isinstance(value, list):
        return _cut("; ".join(_line(shape.lists[name][0], line) for line in value))
    field = shape.model._meta.get_field(name)
    labels = dict(getattr(field, "flatchoices", ()))
    if value in labels:
        return str(labels[value])
    if isinstance(field, DateField) and isinstance(value, str):
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    model = field.related_model
    if isinstance(model, type) and issubclass(model, Model):
        return str(model._default_manager.filter(pk=str(value)).first() or value)
    return _cut(str(value))


def _line(shape: Shape, line: Mapping[str, object]) -> str:
    """What a line of a list says. What is as it usually is, is left out."""
    if shape.model is Schedule:
        return hours_text(_filled(shape, line))
    usual = {field.name: field.get_default() for field in shape.model._meta.fields}
    said = (
        _text(shape, name, value)
        for name, value in line.items()
        if name not in _QUIET and value not in (None, "", [], usual.get(name))
    )
    return ", ".join(said)


def _filled(shape: Shape, line: Mapping[str, object]) -> Schedule:
    """Hours out of plain values."""
    schedule = Schedule()
    for name in shape.fields:
        if name in line:
            setattr(schedule, name, column(shape, name).to_python(line[name]))
    return schedule


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"

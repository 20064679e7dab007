"""A change of a fiche as its history tells it: what was there, what came, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rechtop.organisations.models import Change
from rechtop.organisations.record import SHAPES, Shape

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
        Told(_label(shape, name), _text(change.before.get(name)), _text(after))
        for name, after in change.after.items()
        if name not in _QUIET
    ]
    return ToldChange(change, fields)


def _label(shape: Shape, name: str) -> str:
    if name in shape.lists:
        return str(shape.lists[name][0].model._meta.verbose_name_plural)
    return str(getattr(shape.model._meta.get_field(name), "verbose_name", name))


def _text(value: object) -> str:
    if value is None or value == "" or value == []:
        return _("leeg")
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, list):
        return _cut("; ".join(_line(line) for line in value))
    return _cut(str(value))


def _line(line: object) -> str:
    if not isinstance(line, Mapping):
        return str(line)
    told = (value for name, value in line.items() if name not in _QUIET and value not in (None, "", [], False))
    return " ".join("; ".join(map(_line, value)) if isinstance(value, list) else str(value) for value in told)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"

"""Filters for fiches."""

from __future__ import annotations

from django import template
from django.forms import CheckboxInput, CheckboxSelectMultiple
from django.forms.boundfield import BoundField

from rechtop.organisations.fiche import dial

register = template.Library()


@register.filter
def dialled(number: str) -> str:
    """A number as a telephone takes it."""
    return dial(number)


@register.filter
def is_many(field: BoundField) -> bool:
    """Whether several answers are ticked."""
    return isinstance(field.field.widget, CheckboxSelectMultiple)


@register.filter
def is_tick(field: BoundField) -> bool:
    """Whether it is one box to tick."""
    return isinstance(field.field.widget, CheckboxInput)

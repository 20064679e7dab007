"""Filters for fiches."""

from __future__ import annotations

from django import template
from django.conf.locale import LANG_INFO
from django.forms import CheckboxInput, RadioSelect
from django.forms.boundfield import BoundField

from rechtop.organisations.fiche import dial
from rechtop.organisations.find.asked import Asked
from rechtop.organisations.names import EASY, FROM_RIGHT, language_name

register = template.Library()


@register.filter
def dialled(number: str) -> str:
    """A number as a telephone takes it."""
    return dial(number)


@register.filter
def is_many(field: BoundField) -> bool:
    """Whether it is a list of answers to tick, one or several."""
    return isinstance(field.field.widget, RadioSelect)  # the boxes of Django are a kind of it


@register.filter
def is_tick(field: BoundField) -> bool:
    """Whether it is one box to tick."""
    return isinstance(field.field.widget, CheckboxInput)


@register.simple_tag
def other_place(asked: Asked, where: str) -> str:
    """The same question about another place: what follows the "?"."""
    return asked.address(where=where)


@register.filter
def language(code: str) -> str:
    """A language in Dutch."""
    return language_name(code)


@register.filter
def own_name(code: str) -> str:
    """A language as who speaks it calls it: people look for that word. Empty when it is Dutch, or not known here."""
    known = LANG_INFO.get(code, {}).get("name_local", "")
    return known if isinstance(known, str) and code != "nl" else ""


@register.filter
def tongue(code: str) -> str:
    """The code of a language as a page tells it to who reads aloud: easy Dutch is Dutch."""
    return "nl" if code == EASY else code


@register.filter
def direction(code: str) -> str:
    """Which way a language is written."""
    return "rtl" if code in FROM_RIGHT else "ltr"

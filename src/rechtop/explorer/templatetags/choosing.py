"""The options and buttons of the desk form. A page has two thousand: as loops of a template they were half its work."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from rechtop.explorer.shown import Shown

register = template.Library()

OPTION = '<option value="{}"{}>{}</option>'
RADIO = (
    '<label class="choice"><input type="radio" id="{}" name="{}" value="{}"{} aria-describedby="{}{}-fout"> {}</label>'
)
SELECTED, CHECKED = SafeString(" selected"), SafeString(" checked")


@register.simple_tag
def options(choices: Iterable[tuple[str, str, bool]]) -> SafeString:
    """The options of a list, from (value, label, chosen)."""
    return format_html_join(
        "", OPTION, ((value, SELECTED if chosen else "", label) for value, label, chosen in choices)
    )


@register.simple_tag
def radios(shown: Shown, why: str) -> SafeString:
    """The buttons of a question, each described by its explanation, if any, and by what is wrong with the answer."""
    name, own = shown.name, shown.id
    hint = f"{own}-uitleg " if why else ""
    return format_html_join(
        "",
        RADIO,
        (
            (id_, name, value, CHECKED if chosen else "", hint, own, label)
            for id_, value, label, chosen in shown.options
        ),
    )

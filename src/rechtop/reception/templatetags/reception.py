"""`{% load reception %}`: the token of a form, and how long ago something was."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rechtop.reception import once as sending

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """A hidden field that makes a form one of its kind: sent twice, it is kept once."""
    return format_html('<input type="hidden" name="{}" value="{}">', sending.FIELD, sending.new_token())


@register.filter
def ago(day: date, on: date) -> str:
    """How long a day is behind us on the day of the page, in words: "vandaag", "gisteren", "12 dagen"."""
    days = (on - day).days
    if days == 0:
        return _("vandaag")
    if days == 1:
        return _("gisteren")
    if days == -1:
        return _("morgen")
    if days < 0:
        return _("over %(days)s dagen") % {"days": -days}
    return ngettext("%(days)s dag geleden", "%(days)s dagen geleden", days) % {"days": days}

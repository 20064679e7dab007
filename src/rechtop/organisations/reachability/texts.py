"""Short texts that workers write about services: refused when they look as if a person stands in them."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_NATIONAL = re.compile(r"(?<!\d)\d{2}[.\s]?\d{2}[.\s]?\d{2}[-.\s]?\d{3}[-.\s]?\d{2}(?!\d)")
_MAIL = re.compile(r"\S+@\S+\.\S+")
_PHONE = re.compile(r"(?<![\d/])(?:\+\d|0\d)(?:[\s./-]?\d){7,10}(?![\d/])")
_TITLE = re.compile(r"\b(?:mevrouw|meneer|mevr\.|dhr\.|de heer)\s+[A-ZÀ-Ý]")


def no_person(text: str) -> None:
    """Raise ValidationError when a text holds a national number, a telephone, a mail address or a name with a title.

    It cannot know every name: the page says that nobody may stand in it.
    """
    for pattern, what in (
        (_NATIONAL, _("een rijksregisternummer")),
        (_MAIL, _("een mailadres")),
        (_PHONE, _("een telefoonnummer")),
        (_TITLE, _("de naam van iemand")),
    ):
        if pattern.search(text):
            raise ValidationError(
                _("Dit lijkt op %(what)s. Schrijf niets over een persoon, alleen over de dienst.") % {"what": what}
            )

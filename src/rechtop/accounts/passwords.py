"""Passwords that people in Flanders choose first: Django's own list knows the English ones."""

from __future__ import annotations

import re

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

FIRST_TRIED = frozenset(
    {
        "wachtwoord", "paswoord", "welkom", "welkomwelkom", "geheim", "rechtop", "ocmw", "caw", "socialedienst",
        "onthaal", "azerty", "azertyuiop", "qwerty", "qwertyuiop", "gemeente", "sociaalhuis", "maatschappelijkwerk",
        "lente", "zomer", "herfst", "winter", "januari", "februari", "maart", "april", "mei", "juni", "juli",
        "augustus", "september", "oktober", "november", "december", "ikhouvanjou", "aanmelden", "vlaanderen", "belgie",
    }
)  # fmt: skip
"""Words that are no secret, also with a year and an exclamation mark behind them."""


class DutchWordValidator:
    """Refuses a password that is one such word, or the same one a few times, with figures and signs around it."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Raises ValidationError."""
        letters = re.sub(r"[\W\d_]+", "", password.lower())
        if any(letters and letters == word * (len(letters) // len(word)) for word in FIRST_TRIED):
            raise ValidationError(_("Dit wachtwoord raadt iemand vlug. Neem een zin van een paar woorden."))

    def get_help_text(self) -> str:
        """What to choose instead."""
        return _("Neem een zin van een paar woorden.")

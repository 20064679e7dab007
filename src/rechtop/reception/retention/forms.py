"""Deciding how long a category is kept."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models import Category


class RuleForm(forms.Form):
    """A new term for one category, from a day on; the old one stays readable."""

    category = forms.ChoiceField(label=_("soort dossier"), choices=Category.choices)
    months = forms.IntegerField(
        label=_("maanden na het afsluiten"), min_value=1, max_value=1200, required=False,
        help_text=_("Bij een vraag zonder dossier: na het antwoord, of na het akkoord. Leeg: nog niet beslist."),
    )  # fmt: skip
    ground = forms.CharField(
        label=_("waarom zo lang"), max_length=300,
        help_text=_("De wet, de selectielijst of de beslissing van uw bestuur, met de datum."),
    )  # fmt: skip
    archive_permission = forms.CharField(
        label=_("toestemming van de Rijksarchivaris"), max_length=120, required=False,
        help_text=_("Alleen voor beslissingen. Zonder deze toestemming blijven ze altijd bewaard."),
    )  # fmt: skip

"""The form with which a file may be silent for a while."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.reception.assigning.forms import day_field, note_field


class QuietForm(forms.Form):
    """Until when, and why."""

    until = day_field(_("stil tot en met"))
    why = note_field(_("waarom mag het stil zijn"), _("Bijvoorbeeld: ze wacht op de beslissing van het ziekenfonds."))

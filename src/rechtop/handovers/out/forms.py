"""What is asked of a handover."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.handovers.models import Agreed
from rechtop.handovers.states import Outcome, Refusal


class AgreeForm(forms.Form):
    """How she agreed; by voice a witness heard it."""

    how = forms.ChoiceField(label=_("hoe gaat ze akkoord"), choices=Agreed.choices, widget=forms.RadioSelect)
    witness = forms.CharField(
        label=_("getuige"),
        max_length=120,
        required=False,
        help_text=_("Bij een mondeling akkoord: wie hoorde het mee?"),
    )
    interpreter = forms.CharField(
        label=_("tolk"), max_length=120, required=False, help_text=_("Was er een tolk bij? Noteer wie.")
    )


class NoteForm(forms.Form):
    """What a receiver said on the telephone. No field of one line: Enter in it would press the first answer."""

    refusal = forms.ChoiceField(label=_("waarom niet"), choices=[("", "…"), *Refusal.choices], required=False)
    next_step = forms.CharField(
        label=_("wat kan de persoon nu doen"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    outcome = forms.ChoiceField(label=_("hoe liep het af"), choices=[("", "…"), *Outcome.choices], required=False)

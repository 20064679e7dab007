"""What is asked for a plan, and how she says that it is hers."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.reception.assigning.forms import day_field
from rechtop.reception.models import Confirmed
from rechtop.reception.plan.versions import LIFE_GOAL_LETTERS


class PlanForm(forms.Form):
    """What she wants, and when to look again; the goals stand in rows beside it."""

    life_goal = forms.CharField(
        label=_("wat wil zij bereiken, in haar eigen woorden"),
        required=False,
        max_length=LIFE_GOAL_LETTERS,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    review_on = day_field(_("samen opnieuw kijken op"), required=False)


class ConfirmForm(forms.Form):
    """How she confirms; by voice somebody heard it."""

    how = forms.ChoiceField(
        label=_("hoe zegt ze ja"),
        required=False,
        choices=[(one.value, one.label) for one in Confirmed if one.value],
        widget=forms.RadioSelect,
    )
    witness = forms.CharField(
        label=_("getuige"), required=False, max_length=120, help_text=_("Zei ze het mondeling: wie hoorde het mee?")
    )
    interpreter = forms.CharField(
        label=_("tolk"), required=False, max_length=120, help_text=_("Was er een tolk bij? Noteer wie.")
    )

"""What is asked for a card, an agreement and a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.meetings.cards.models import AgeBand, Household
from rechtop.meetings.cards.sessions import Situation
from rechtop.reception.assigning.forms import CHOOSE, day_field
from rechtop.reception.reference.domains import domains

_TEXT = {"required": _("Vul dit in.")}


class CardForm(forms.Form):
    """Coarse facts and two texts; no field for who it is."""

    age_band = forms.ChoiceField(
        label=_("leeftijd"), choices=[("", _("kies")), *AgeBand.choices], error_messages=CHOOSE
    )
    household = forms.ChoiceField(
        label=_("woont"), choices=[("", _("kies")), *Household.choices], error_messages=CHOOSE
    )
    domains = forms.MultipleChoiceField(
        label=_("waarover gaat het"), widget=forms.CheckboxSelectMultiple, required=False
    )
    situation = forms.CharField(
        label=_("wat speelt er"),
        help_text=_("Geen namen, dagen, straten of nummers. Laat weg wat zeldzaam is."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1500,
        error_messages=_TEXT,
    )
    question = forms.CharField(
        label=_("wat wilt u van collega's weten"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
        error_messages=_TEXT,
    )
    looked = forms.BooleanField(label=_("ik keek het na: niemand herkent deze persoon"), required=False)

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["domains"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(one.id, one.name) for one in domains(on)]

    def situation_told(self) -> Situation:
        """What stands on the card; the form is valid."""
        told = self.cleaned_data
        return Situation(
            AgeBand(told["age_band"]), Household(told["household"]), tuple(told["domains"]), told["situation"],
            told["question"], told["looked"],
        )  # fmt: skip


class DayForm(forms.Form):
    """A day."""

    on = day_field(_("wanneer komt u samen"))


class AgreementForm(forms.Form):
    """What, who, by when."""

    what = forms.CharField(label=_("wat spreekt u af"), max_length=300, error_messages=_TEXT)
    who = forms.CharField(label=_("wie doet het"), max_length=120, error_messages=_TEXT)
    due_on = day_field(_("tegen"))

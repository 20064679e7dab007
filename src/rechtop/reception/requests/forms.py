"""The forms about a request."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.law.procedure import ocmw
from rechtop.reception.models import How, Stage
from rechtop.reception.reference.domains import domains, name_of_right
from rechtop.reception.requests.registering import GENERAL, Asked

_DAY = _("dd/mm/jjjj")


class RequestForm(forms.Form):
    """What she asks, in her words. Everything but how it was asked may stay empty."""

    words = forms.CharField(
        label=_("wat zij vraagt, in haar woorden"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    right = forms.ChoiceField(label=_("welk recht"), required=False)
    domain = forms.ChoiceField(label=_("waarover gaat het"))
    how = forms.ChoiceField(label=_("hoe vroeg zij het"), choices=How.choices, widget=forms.RadioSelect)
    is_urgent = forms.BooleanField(label=_("dringend: het kan niet wachten"), required=False)
    on = forms.DateField(
        label=_("gevraagd op"), help_text=_("De dag waarop zij het vroeg, ook zonder papieren. Die dag telt.")
    )

    def __init__(self, *args: Any, today: date, ocmw_asked: bool | None, words: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"words": words, "how": How.ORAL, "on": today}
        named = [(right, name_of_right(right)) for right in ocmw.rights() if right != GENERAL]
        choices = {"right": [("", _("hulp in het algemeen")), *named]}
        if ocmw_asked is False:
            del self.fields["right"]
            choices = {"domain": [("", _("kies")), *((one.id, one.name) for one in domains(today))]}
        else:
            del self.fields["domain"]
        for name, offered in choices.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = offered

    def asked(self) -> Asked:
        """What was asked."""
        told = self.cleaned_data
        return Asked(
            words=told["words"],
            right=told.get("right", ""),
            domain=told.get("domain", ""),
            how=How(told["how"]),
            is_urgent=told["is_urgent"],
            on=told["on"],
        )


class ForwardForm(forms.Form):
    """To which OCMW, why, and when it left."""

    to = forms.CharField(
        label=_("naar welk OCMW"),
        max_length=200,
        widget=forms.TextInput(attrs={"list": "ocmws", "autocomplete": "off"}),
    )
    because = forms.CharField(
        label=_("waarom zijn wij niet bevoegd"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Dit staat in beide brieven. Zoals: zij woont sinds vorige maand in een andere gemeente."),
    )
    on = forms.DateField(
        label=_("doorgestuurd op"), required=False, help_text=_("Laat leeg zolang de brief niet weg is.")
    )


class DecisionForm(forms.Form):
    """A decision of the chair, or of the committee about it."""

    stage = forms.ChoiceField(
        label=_("wat is beslist"),
        choices=[(stage.value, stage.label) for stage in (Stage.GRANTED, Stage.PARTLY, Stage.REFUSED)],
        widget=forms.RadioSelect,
    )
    on = forms.DateField(label=_("beslist op"), help_text=_DAY)
    amount = forms.DecimalField(
        label=_("bedrag in euro"), required=False, min_value=0, max_digits=9, decimal_places=2, localize=True
    )
    remark = forms.CharField(
        label=_("wat precies, en waarom"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class AdvanceForm(forms.Form):
    """Money given ahead."""

    amount = forms.DecimalField(label=_("bedrag in euro"), max_digits=9, decimal_places=2, localize=True)
    ahead_of = forms.CharField(
        label=_("voorschot op"), max_length=300, help_text=_("Zoals: haar werkloosheidsuitkering van november.")
    )
    on = forms.DateField(label=_("betaald op"), help_text=_DAY)

"""The line with which a step is agreed on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.reception.assigning.colleagues import Colleague
from rechtop.reception.assigning.forms import day_field
from rechtop.reception.models import OwnerKind
from rechtop.reception.reference.domains import domains
from rechtop.reception.steps.doing import PERSON, WHAT_AT_MOST, Owner

USUAL = timedelta(7)
"""The day that is filled in for a new step: somebody always says when, and this is easy to change."""


class AgreeForm(forms.Form):
    """What, who, by when; the rest may be left out."""

    what = forms.CharField(label=_("wat"), max_length=WHAT_AT_MOST)
    who = forms.ChoiceField(label=_("wie"))
    due_on = day_field(_("tegen"))
    who_name = forms.CharField(label=_("naam van wie, of welke dienst"), required=False, max_length=120)
    look_on = day_field(_("zelf opvolgen op"), required=False)
    domain = forms.ChoiceField(label=_("levensdomein"), required=False)

    def __init__(self, *args: Any, known: list[Colleague], me: Colleague, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._known = {str(one.account): one for one in [me, *known]}
        self.initial = {"due_on": on + USUAL, "who": str(me.account)}
        others = [(key, one.name) for key, one in self._known.items() if one.account != me.account]
        self._choose(
            "who",
            [
                (str(me.account), _("ik")),
                (OwnerKind.PERSON.value, OwnerKind.PERSON.label),
                *others,
                (OwnerKind.OTHER.value, OwnerKind.OTHER.label),
            ],
        )
        self._choose("domain", [("", _("kies als u wilt")), *((one.id, one.name) for one in domains(on))])

    def owner(self) -> Owner:
        """Who was chosen; the form is valid."""
        chosen = self.cleaned_data["who"]
        if chosen in self._known:
            return Owner(OwnerKind.WORKER, UUID(chosen), self._known[chosen].name)
        return PERSON if chosen == OwnerKind.PERSON else Owner(OwnerKind.OTHER, None, self.cleaned_data["who_name"])

    def _choose(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

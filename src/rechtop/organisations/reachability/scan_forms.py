"""The forms of the seven B's: a scan, an improvement, and what it changed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.forms.grouped import Grouped
from rechtop.organisations.models import B, ScanScore
from rechtop.organisations.reachability.scans import QUESTIONS, Answer
from rechtop.organisations.reachability.texts import no_person

_SCORES = [("", _("weet ik niet")), *((str(code), label) for code, label in ScanScore.Score.choices)]


class ScanForm(Grouped, forms.Form):
    """A score with its evidence for each B; what is not known stays so."""

    on = forms.DateField(label=_("dag van de scan"), help_text=_("dd/mm/jjjj"))
    with_users = forms.NullBooleanField(label=_("samen met mensen die de dienst gebruiken"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].widget.attrs["class"] = "short"
        for b in B:
            self.fields[f"{b.value}_score"] = forms.TypedChoiceField(
                label=_("score voor %(b)s") % {"b": b.label},
                choices=_SCORES,
                coerce=int,
                empty_value=None,
                required=False,
                help_text=QUESTIONS[b],
            )
            self.fields[f"{b.value}_evidence"] = forms.CharField(
                label=_("waarop steunt dat bij %(b)s") % {"b": b.label},
                max_length=400,
                required=False,
                validators=[no_person],
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        self.groups = (
            (_("De scan"), ("on", "with_users")),
            *((str(b.label).capitalize(), (f"{b.value}_score", f"{b.value}_evidence")) for b in B),
        )

    def answers(self) -> dict[B, Answer]:
        """What was filled in for each B."""
        told = self.cleaned_data
        return {b: Answer(told[f"{b.value}_score"], told[f"{b.value}_evidence"]) for b in B}


class ImprovementForm(Grouped, forms.Form):
    """What will be done, by which team, by when."""

    b = forms.ChoiceField(label=_("voor welke B"), choices=B.choices)
    what = forms.CharField(label=_("wat we doen"), max_length=300, validators=[no_person])
    owner = forms.CharField(
        label=_("wie het doet"),
        max_length=120,
        validators=[no_person],
        help_text=_("Een team of een functie, geen naam."),
    )
    due_on = forms.DateField(label=_("klaar tegen"), help_text=_("dd/mm/jjjj"))
    groups = ((_("Een verbeteractie erbij"), ("b", "what", "owner", "due_on")),)


class DoneForm(Grouped, forms.Form):
    """An improvement that was done, and what it changed."""

    done_on = forms.DateField(label=_("gedaan op"), help_text=_("dd/mm/jjjj"))
    effect = forms.CharField(
        label=_("wat het veranderde"), max_length=300, required=False, validators=[no_person],
        help_text=_("Nog niet te zeggen? Laat het leeg."),
    )  # fmt: skip
    groups = ((_("Gedaan"), ("done_on", "effect")),)

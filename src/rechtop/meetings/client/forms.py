"""What is asked for a consultation with the person."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.meetings.client.holding import Discussed
from rechtop.meetings.client.models import Absence, AgreedHow, Answer, Attends, ClientMeeting, Told
from rechtop.reception.assigning.colleagues import Colleague
from rechtop.reception.assigning.forms import CHOOSE, day_field
from rechtop.reception.steps.doing import Owner

_OPEN = ("", _("nog niet gevraagd"))
_TEXT = {"required": _("Vul dit in.")}


class PlanForm(forms.Form):
    """When and where."""

    on = day_field(_("wanneer"))
    place = forms.CharField(label=_("waar"), max_length=200, required=False)


class DiscussedForm(forms.Form):
    """What was talked over with her; each may stay open."""

    told_how = forms.ChoiceField(label=_("hoe hoorde zij het"), choices=[_OPEN, *Told.choices], required=False)
    told_on = day_field(_("wanneer hoorde zij het"), required=False)
    answer = forms.ChoiceField(label=_("haar antwoord"), choices=[_OPEN, *Answer.choices], required=False)
    agreed_how = forms.ChoiceField(
        label=_("hoe ging ze akkoord"), choices=[("", "…"), *AgreedHow.choices], required=False
    )
    attends = forms.ChoiceField(label=_("is zij erbij"), choices=[_OPEN, *Attends.choices], required=False)
    absence = forms.ChoiceField(label=_("waarom niet"), choices=[("", "…"), *Absence.choices], required=False)
    absence_told = forms.CharField(label=_("meer over waarom niet"), max_length=300, required=False)

    def discussed(self) -> Discussed:
        """What she heard and said; the form is valid."""
        told = self.cleaned_data
        return Discussed(
            told["told_on"],
            Told(told["told_how"]) if told["told_how"] else None,
            Answer(told["answer"]) if told["answer"] else None,
            AgreedHow(told["agreed_how"]) if told["agreed_how"] else None,
            Attends(told["attends"]) if told["attends"] else None,
            Absence(told["absence"]) if told["absence"] else None,
            told["absence_told"],
        )

    @staticmethod
    def kept(meeting: ClientMeeting) -> dict[str, Any]:
        """What is kept already, to begin from."""
        names = ("told_how", "told_on", "answer", "agreed_how", "attends", "absence", "absence_told")
        return {name: getattr(meeting, name) for name in names}


class InviteForm(forms.Form):
    """A colleague from the list, or somebody of her own by name; other services are searched in the social map."""

    colleague = forms.TypedChoiceField(label=_("een collega"), coerce=UUID, required=False, empty_value=None)
    near = forms.CharField(
        label=_("of iemand uit haar omgeving"),
        help_text=_("Zoals zij deze persoon noemt. Bijvoorbeeld: mijn zus."),
        max_length=120,
        required=False,
    )
    asked = forms.CharField(label=_("of een andere dienst: zoek"), max_length=120, required=False)

    def __init__(self, *args: Any, known: list[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["colleague"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "…"), *((str(one.account), one.name) for one in known)]


class PointForm(forms.Form):
    """A point of the agenda."""

    text = forms.CharField(label=_("waarover wilt u praten"), max_length=300, required=False)


class AgreementForm(forms.Form):
    """Who does what by when."""

    what = forms.CharField(label=_("wat spreekt u af"), max_length=300, error_messages=_TEXT)
    who = forms.ChoiceField(label=_("wie doet het"), error_messages=CHOOSE)
    due_on = day_field(_("tegen"))

    def __init__(self, *args: Any, owners: dict[str, Owner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._owners = owners
        names = {"person": _("de persoon zelf"), "me": _("ik")}
        field = self.fields["who"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(key, names.get(key, owner.name)) for key, owner in owners.items()]

    def owner(self) -> Owner:
        """Who was chosen; the form is valid."""
        return self._owners[self.cleaned_data["who"]]


class ReportForm(forms.Form):
    """What was discussed."""

    report = forms.CharField(
        label=_("wat is er besproken"),
        help_text=_("In gewone woorden. Zij mag dit lezen en meenemen."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=8000,
        required=False,
    )

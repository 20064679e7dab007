"""The forms about reaching somebody and knowing who she is; what was not asked stays open."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.areas.places import neighbourhoods_of
from rechtop.organisations.names import LANGUAGES
from rechtop.reception.contact.keeping import Identity, born
from rechtop.reception.contact.safe import FIELDS
from rechtop.reception.models import AtHome, SafeContact, Trajectory
from rechtop.reception.start.forms import UNKNOWN_YES_NO, yes_no


def _asked(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=UNKNOWN_YES_NO, widget=forms.RadioSelect)


def _as_choice(answer: bool | None) -> str:
    return "" if answer is None else "yes" if answer else "no"


class ContactForm(forms.Form):
    """How she may be reached without danger."""

    phone = forms.CharField(label=_("telefoonnummer"), required=False, max_length=40)
    may_call = _asked(_("mogen we bellen"))
    may_leave_voicemail = _asked(_("mogen we een bericht inspreken"))
    may_text = _asked(_("mogen we een sms sturen"))
    email = forms.EmailField(label=_("e-mailadres"), required=False)
    may_mail = _asked(_("mogen we een e-mail sturen"))
    address = forms.CharField(label=_("adres"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    may_post = _asked(_("mogen we een brief sturen"))
    at_home = forms.ChoiceField(
        label=_("wat mag thuis liggen"), required=False, choices=AtHome.choices, widget=forms.RadioSelect
    )
    remark = forms.CharField(
        label=_("waar letten we op"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Zoals: bel alleen in de voormiddag, de partner weet van niets."),
    )

    def __init__(self, *args: Any, held: SafeContact | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if held is not None:
            self.initial = {name: getattr(held, name) for name in self.fields if name not in FIELDS.values()}
            self.initial |= {name: _as_choice(getattr(held, name)) for name in FIELDS.values()}

    def told(self) -> SafeContact:
        """What she said."""
        values = dict(self.cleaned_data)
        for name in FIELDS.values():
            values[name] = yes_no(values[name])
        return SafeContact(**values)


class IdentityForm(forms.Form):
    """Who she is, as far as she wants to say."""

    name = forms.CharField(
        label=_("naam"), required=False, max_length=200, help_text=_("Een voornaam of een roepnaam mag ook.")
    )
    birth_date = forms.DateField(label=_("geboortedatum"), required=False, help_text=_("dd/mm/jjjj"))
    language = forms.ChoiceField(
        label=_("taal die zij het best verstaat"),
        required=False,
        choices=[("", _("niet gevraagd")), *LANGUAGES.items()],
    )
    needs_interpreter = forms.ChoiceField(
        label=_("tolk nodig"), required=False, choices=UNKNOWN_YES_NO, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, file: Trajectory, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._on = on
        held = file.person
        self.initial = {
            "name": held.name,
            "birth_date": born(held),
            "language": held.language,
            "needs_interpreter": _as_choice(held.needs_interpreter),
            "neighbourhood": file.neighbourhood,
        }
        if areas := neighbourhoods_of(file.municipality):
            self.fields["neighbourhood"] = forms.ChoiceField(
                label=_("wijk"),
                required=False,
                choices=[("", _("niet gevraagd")), *((area.code, area.name) for area in areas)],
                help_text=_("Alleen voor aantallen per wijk. Een adres is daarvoor niet nodig."),
            )

    def clean_birth_date(self) -> date | None:
        """A day in the past, of somebody who may still live."""
        day: date | None = self.cleaned_data["birth_date"]
        if day is not None and not date(self._on.year - 125, 1, 1) <= day <= self._on:
            raise forms.ValidationError(_("Deze dag kan niet kloppen. Kijk het jaar na."))
        return day

    def told(self) -> Identity:
        """What she said."""
        values = self.cleaned_data
        return Identity(
            values["name"], values["birth_date"], values["language"], yes_no(values["needs_interpreter"]),
            values.get("neighbourhood"),
        )  # fmt: skip


class NumberForm(forms.Form):
    """The national number, and why it is asked."""

    number = forms.CharField(
        label=_("rijksregisternummer"),
        max_length=30,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric", "class": "short"}),
        help_text=_("11 cijfers, op de achterkant van de identiteitskaart."),
    )
    asked_for = forms.CharField(
        label=_("waarvoor hebt u het nodig"),
        max_length=80,
        help_text=_("Zoals: aanvraag van een leefloon. Zonder reden vragen we het niet."),
    )

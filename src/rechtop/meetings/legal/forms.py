"""What is fixed before a consultation opens, and what is written in it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.meetings.legal.convening import Plan, Seat
from rechtop.meetings.legal.models import Aim, Ground, Secrecy

SEATS, FIRST = 12, 4
"""Rows for participants on the page; those after the first are folded away."""

_LONG = forms.Textarea(attrs={"rows": 3})


class PlanForm(forms.Form):
    """Ground, aim, rules; all must be there."""

    ground = forms.ChoiceField(label=_("waarop steunt dit overleg"), choices=[("", "…"), *Ground.choices])
    reference = forms.CharField(
        label=_("welke tekst of welke toestemming"),
        help_text=_("Titel, datum en artikel. Of de datum en het kenmerk van de toestemming."),
        max_length=400,
    )
    aim = forms.ChoiceField(label=_("met welk doel in de wet"), choices=[("", "…"), *Aim.choices])
    purpose = forms.CharField(label=_("waarvoor dient dit overleg"), widget=_LONG, max_length=2000)
    rules = forms.CharField(
        label=_("hoe verloopt het"),
        help_text=_("Wie leidt het, hoe vaak, wie bewaart wat, wanneer stopt het."),
        widget=_LONG,
        max_length=2000,
    )
    sure = forms.BooleanField(label=_("alles klopt: hierna verandert dit niet meer"))


class SeatForm(forms.Form):
    """One participant; an empty row is nobody."""

    name = forms.CharField(label=_("naam"), required=False, max_length=120)
    office = forms.CharField(label=_("dienst en functie"), required=False, max_length=200)
    secrecy = forms.ChoiceField(label=_("gebonden door"), required=False, choices=[("", "…"), *Secrecy.choices])
    email = forms.EmailField(
        label=_("e-mailadres van het account"),
        help_text=_("Alleen voor wie hier wil meelezen."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """A name asks for the rest."""
        told = self.cleaned_data
        if any(told.get(one) for one in ("office", "secrecy", "email")) and not told.get("name"):
            self.add_error("name", _("Wie is dit? Vul een naam in, of maak de rij leeg."))
        for one in ("office", "secrecy"):
            if told.get("name") and not told.get(one):
                self.add_error(one, _("Vul dit in voor deze deelnemer."))
        return told

    def seat(self) -> Seat | None:
        """The participant; None for an empty row. The form is valid."""
        told = self.cleaned_data
        if not told["name"]:
            return None
        return Seat(told["name"], told["office"], Secrecy(told["secrecy"]), told["email"])


class Table:
    """The whole form: what is fixed, and a row for each participant."""

    def __init__(self, told: Any, *, first: dict[str, str]) -> None:
        self.plan = PlanForm(told)
        self.seats = [
            SeatForm(told, prefix=f"seat{number}", initial=first if number == 0 else None) for number in range(SEATS)
        ]

    def is_valid(self) -> bool:
        """Whether every part is."""
        return all([self.plan.is_valid(), *[seat.is_valid() for seat in self.seats]])

    @property
    def first_seats(self) -> list[SeatForm]:
        """The rows that everybody sees."""
        return self.seats[:FIRST]

    @property
    def more_seats(self) -> list[SeatForm]:
        """The rows that are folded away."""
        return self.seats[FIRST:]

    @property
    def needs_more(self) -> bool:
        """Whether something was typed in those."""
        return any(seat.has_changed() for seat in self.more_seats)

    @property
    def faults(self) -> list[tuple[forms.BoundField, str]]:
        """What is wrong, field by field, in the order of the page."""
        parts: list[forms.Form] = [self.plan, *self.seats]
        return [(field, str(error)) for part in parts for field in part for error in field.errors]

    def fixed(self) -> Plan:
        """What is fixed; the form is valid."""
        told = self.plan.cleaned_data
        seats = tuple(seat for seat in (row.seat() for row in self.seats) if seat is not None)
        return Plan(Ground(told["ground"]), told["reference"], Aim(told["aim"]), told["purpose"], told["rules"], seats)


class NoteForm(forms.Form):
    """A note."""

    text = forms.CharField(
        label=_("notitie"), widget=forms.Textarea(attrs={"rows": 5}), max_length=8000, required=False
    )


class EndForm(forms.Form):
    """The decision and the last day."""

    decision = forms.CharField(label=_("wat is er beslist"), widget=_LONG, max_length=4000, required=False)
    destroy_on = forms.DateField(
        label=_("op welke dag wordt alles vernietigd"),
        help_text=_("dd/mm/jjjj"),
        widget=forms.DateInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "short"}),
        required=False,
    )

"""What is filled in to import outlines."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.areas.forms import MunicipalityField
from rechtop.areas.models import Kind
from rechtop.areas.outlines.reading import Mapping, guessed

_DAY = {"invalid": _("Schrijf een dag zoals 31/12/2025."), "required": _("Schrijf vanaf welke dag het geldt.")}

_SHORT = forms.DateInput(attrs={"class": "short", "autocomplete": "off", "inputmode": "numeric"})


class FileForm(forms.Form):
    """A file, of whom it is, and what its areas are."""

    use_required_attribute = False  # what is missing is said in the summary of faults

    gemeente = MunicipalityField(label=_("Gemeente"))
    soort = forms.ChoiceField(
        label=_("Wat zijn de gebieden?"),
        choices=Kind.choices,
        initial=Kind.NEIGHBOURHOOD,
        error_messages={"required": _("Kies wat de gebieden zijn."), "invalid_choice": _("Kies wat de gebieden zijn.")},
    )
    bestand = forms.FileField(
        label=_("Bestand (GeoJSON)"),
        help_text=_("In graden (WGS84), hoogstens 20 MB."),
        allow_empty_file=True,
        error_messages={"required": _("Kies een bestand van hoogstens 20 MB.")},
    )


class ChoiceForm(forms.Form):
    """Which property is what, and from which day the areas hold."""

    use_required_attribute = False

    code = forms.ChoiceField(label=_("Waar staat de code?"))
    naam = forms.ChoiceField(label=_("Waar staat de naam?"))
    inwoners = forms.ChoiceField(label=_("Waar staan de inwoners?"), required=False)
    vanaf = forms.DateField(
        label=_("Vanaf welke dag geldt deze indeling?"), localize=True, error_messages=_DAY, widget=_SHORT
    )
    telling = forms.DateField(
        label=_("Van welke dag zijn de inwoners?"), localize=True, required=False, error_messages=_DAY, widget=_SHORT
    )
    bron = forms.CharField(label=_("Welke bron moeten we noemen?"), max_length=300, required=False)

    def __init__(self, data: MappingOf[str, str] | None, properties: tuple[str, ...], on: date) -> None:
        guess = guessed(properties)
        super().__init__(
            data,
            initial={
                "code": guess.get("code", ""),
                "naam": guess.get("name", ""),
                "inwoners": guess.get("population", ""),
                "vanaf": f"{on:%d/%m/%Y}",
            },
        )
        choose: list[tuple[str, object]] = [("", _("Kies"))]
        known: list[tuple[str, object]] = [(name, name) for name in properties]
        for name, first in (("code", choose), ("naam", choose), ("inwoners", [("", _("Staat er niet in"))])):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [*first, *known]
                field.error_messages["required"] = str(_("Kies een eigenschap uit het bestand."))

    def mapping(self) -> Mapping:
        """The chosen properties."""
        told = self.cleaned_data
        return Mapping(told["code"], told["naam"], told["inwoners"])

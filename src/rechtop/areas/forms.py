"""What a person fills in on the pages of areas. The templates draw the fields; here they are read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.areas.access_in_space import CATCHMENT_M, ROAD_FACTOR
from rechtop.areas.finding import Known, find
from rechtop.areas.places import Municipality

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_SURE = (Known.NAME, Known.CODE, Known.FORMER)
_NUMBER = _("Schrijf een getal, bijvoorbeeld 1,3.")


class MunicipalityField(forms.CharField):
    """The name or code of a municipality as people type it; cleaned it is the municipality."""

    default_error_messages = {"required": _("Schrijf de naam van een gemeente.")}

    def __init__(self, *, label: str | _StrPromise = "") -> None:
        super().__init__(max_length=100, label=label)

    def clean(self, value: str | None) -> Municipality:
        """Find it; several or none is asked again."""
        found = [one for one in find(super().clean(value)) if one.by is not Known.NEIGHBOURHOOD]
        if not found:
            raise forms.ValidationError(_("Deze gemeente vinden we niet. Schrijf de naam anders."))
        best = [one for one in found if one.alike >= 100 and one.by in _SURE] or found
        if len(best) > 1:
            names = ", ".join(one.municipality.name for one in best[:5])
            raise forms.ValidationError(_("Welke gemeente bedoelt u: %(names)s?") % {"names": names})
        return best[0].municipality


class ReachForm(forms.Form):
    """A list of places, and the municipality and the day to look at."""

    gemeente = MunicipalityField()
    bestand = forms.FileField(
        allow_empty_file=True, error_messages={"required": _("Kies het bestand met uw lijst, van hoogstens 5 MB.")}
    )
    dag = forms.DateField(
        required=False,
        localize=True,
        error_messages={"invalid": _("Schrijf een dag zoals 31/12/2025.")},
    )
    vroeger = forms.DateField(
        required=False,
        localize=True,
        error_messages={"invalid": _("Schrijf een dag zoals 31/12/2025.")},
    )
    factor = forms.FloatField(
        required=False,
        localize=True,
        min_value=1,
        max_value=5,
        error_messages={
            "invalid": _NUMBER,
            "min_value": _("Kies een getal van 1 tot 5."),
            "max_value": _("Kies een getal van 1 tot 5."),
        },
    )
    bereik = forms.FloatField(
        required=False,
        localize=True,
        min_value=0.1,
        max_value=50,
        error_messages={
            "invalid": _NUMBER,
            "min_value": _("Kies 0,1 tot 50 km."),
            "max_value": _("Kies 0,1 tot 50 km."),
        },
    )

    def chosen_day(self, today: date) -> date:
        """The day to look at."""
        day = self.cleaned_data["dag"]
        return day if isinstance(day, date) else today

    def road_factor(self) -> float:
        """How much longer the road is."""
        return float(self.cleaned_data["factor"] or ROAD_FACTOR)

    def catchment_m(self) -> float:
        """How far people go, in metres by road."""
        kilometres = self.cleaned_data["bereik"]
        return float(kilometres) * 1000 if kilometres else CATCHMENT_M

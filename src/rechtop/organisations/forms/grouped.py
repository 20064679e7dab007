"""Forms whose fields stand in groups, and the small ones among them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _


class Grouped:
    """A form whose fields stand in groups, each with a title."""

    groups: tuple[tuple[Any, tuple[str, ...]], ...] = ()

    @property
    def grouped(self) -> list[tuple[str, list[BoundField]]]:
        """The groups with their fields as a template shows them."""
        return [(str(title), [self[name] for name in named]) for title, named in self.groups]  # type: ignore[index]


class NewServiceForm(Grouped, forms.Form):
    """The beginning of a new service; the rest is filled in on its own page."""

    name = forms.CharField(label=_("naam"), max_length=200)
    description = forms.CharField(label=_("wat u er krijgt"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    groups = ((_("De dienst"), ("name", "description")),)

    def __init__(self, *args: Any, taken: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._taken = taken

    def clean_name(self) -> str:
        """One name stands once in an organisation; sending the form twice adds nothing."""
        name: str = self.cleaned_data["name"]
        if name.casefold() in {one.casefold() for one in self._taken}:
            raise forms.ValidationError(_("Deze organisatie heeft al een dienst die zo heet."))
        return name


class PlaceOfServiceForm(Grouped, forms.Form):
    """Where a service is given: a place that is known, or a new one."""

    place = forms.ChoiceField(label=_("een plaats die er al is"), required=False)
    name = forms.CharField(label=_("of een nieuwe plaats: naam"), max_length=200, required=False)
    street = forms.CharField(label=_("straat"), max_length=120, required=False)
    house_number = forms.CharField(label=_("nummer"), max_length=20, required=False)
    postcode = forms.CharField(label=_("postcode"), max_length=10, required=False)
    city = forms.CharField(label=_("gemeente"), max_length=80, required=False)
    groups = ((_("De plaats"), ("place", "name", "street", "house_number", "postcode", "city")),)

    def __init__(self, *args: Any, known: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["place"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("geen van deze")), *known]

    def clean(self) -> dict[str, Any]:
        """One of both."""
        found = super().clean() or self.cleaned_data
        if not found.get("place") and not found.get("name") and not self.errors:
            self.add_error("name", _("Kies een plaats, of geef een nieuwe plaats een naam."))
        return found

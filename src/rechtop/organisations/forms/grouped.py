"""Forms whose fields stand in groups, and the small ones among them."""

from __future__ import annotations

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


class EndForm(Grouped, forms.Form):
    """The end of a service: the last day and why."""

    last_day = forms.DateField(label=_("laatste dag"), help_text=_("dd/mm/jjjj"))
    because = forms.CharField(label=_("waarom"), max_length=300)
    groups = ((_("Het einde"), ("last_day", "because")),)

"""The forms with which a partnership is kept: begin one, let a service join, let a role end."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.forms.grouped import Grouped
from rechtop.organisations.models import PartnershipRole


class DayForm(forms.Form):
    """The day of which the picture is."""

    op = forms.DateField(label=_("op welke dag"), required=False, help_text=_("dd/mm/jjjj"))


class BeginForm(Grouped, forms.Form):
    """A new partnership."""

    name = forms.CharField(label=_("naam"), max_length=200)
    description = forms.CharField(
        label=_("wat ze samen doen"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    since = forms.DateField(label=_("sinds"), help_text=_("dd/mm/jjjj"))
    groups = ((_("Een nieuwe samenwerking"), ("name", "description", "since")),)


class JoinForm(Grouped, forms.Form):
    """A service that joins; ``chosen`` is used where more than one has that name."""

    service = forms.CharField(label=_("naam van de dienst"), max_length=200, help_text=_("Een stuk ervan is genoeg."))
    kind = forms.ChoiceField(label=_("rol"), choices=PartnershipRole.Kind.choices)
    since = forms.DateField(label=_("vanaf"), help_text=_("dd/mm/jjjj"))
    chosen = forms.UUIDField(required=False, widget=forms.HiddenInput)
    groups = ((_("Een dienst erbij"), ("service", "kind", "since")),)


class LeaveForm(Grouped, forms.Form):
    """The end of a role."""

    role = forms.UUIDField(label=_("wie"), widget=forms.HiddenInput)
    last_day = forms.DateField(label=_("laatste dag"), help_text=_("dd/mm/jjjj"))
    because = forms.CharField(label=_("waarom"), max_length=300, required=False)
    groups = ((_("Het einde"), ("last_day", "because")),)

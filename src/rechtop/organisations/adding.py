"""A new organisation on the map: for who works for the whole map. The same one is not added twice."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from rechtop.accounts.access import INSTALLATION, Action, Standing
from rechtop.accounts.gate import need, work_page
from rechtop.organisations.acting import actor_of
from rechtop.organisations.forms.grouped import Grouped
from rechtop.organisations.importing import drafts
from rechtop.organisations.models import Identifier, Organisation, OrganisationKind, holding_on
from rechtop.organisations.names import municipality_of
from rechtop.organisations.services import add

_LONGEST = 70


class NewOrganisationForm(Grouped, forms.Form):
    """What must be known of an organisation; the rest is filled in on its own page."""

    name = forms.CharField(label=_("naam"), max_length=200)
    kind = forms.ChoiceField(
        label=_("soort"), choices=OrganisationKind.choices, initial=OrganisationKind.ASSOCIATION.value
    )
    kbo = forms.CharField(
        label=_("ondernemingsnummer"), max_length=20, required=False, help_text=_("Laat leeg als u het niet weet.")
    )
    postcode = forms.CharField(label=_("postcode"), max_length=10, required=False)
    city = forms.CharField(label=_("gemeente of deelgemeente"), max_length=80, required=False)
    groups = ((_("De organisatie"), ("name", "kind", "kbo", "postcode", "city")),)

    def clean_kbo(self) -> str:
        """A company number as ten digits; one that is here already leads to who has it."""
        text = self.cleaned_data["kbo"]
        try:
            number = drafts.kbo(text) if text else ""
        except ValueError as refused:
            message = _("“%(text)s” is geen ondernemingsnummer. Het heeft tien cijfers, zoals 0212 237 186.")
            raise forms.ValidationError(message % {"text": text}) from refused
        held = Identifier.objects.filter(scheme=Identifier.Scheme.KBO, value=number).select_related("organisation")
        if number and (known := held.first()) is not None:
            raise forms.ValidationError(_here(known.organisation))
        return number

    def clean(self) -> dict[str, Any]:
        """One name stands once in a municipality; sending the form twice adds nothing."""
        found = super().clean() or self.cleaned_data
        there = Organisation.objects.filter(holding_on(timezone.localdate()), name__iexact=found.get("name", ""))
        same = there.filter(municipality=self.municipality).first()
        if same is not None:
            self.add_error("name", _here(same))
        return found

    @property
    def municipality(self) -> str:
        """The municipality of the town that was typed; empty when nobody can tell."""
        return municipality_of(self.cleaned_data.get("city", ""), self.cleaned_data.get("postcode", ""))


def _here(organisation: Organisation) -> str:
    return str(_("Die staat er al: %(name)s.")) % {"name": organisation.name}


@work_page("GET", "HEAD", "POST", action=Action.ADD)
def new_organisation(request: HttpRequest, standing: Standing) -> HttpResponse:
    """A new organisation, of which the other fields are filled in next."""
    need(standing, Action.ADD, INSTALLATION)
    data = request.POST if request.method == "POST" else None
    form = NewOrganisationForm(data)
    if data is not None and form.is_valid():
        told = form.cleaned_data
        values = {name: told[name] for name in ("name", "kind", "postcode", "city")}
        numbers = [{"scheme": Identifier.Scheme.KBO.value, "value": told["kbo"]}] if told["kbo"] else []
        about = {"slug": free_slug(Organisation, told["name"]), "municipality": form.municipality}
        made = add(Organisation, values | about | {"identifiers": numbers}, by=actor_of(standing))
        return redirect("organisations:edit", kind="organisation", pk=made.pk)
    context = {"form": form, "has_errors": data is not None}
    return render(request, "organisations/new_organisation.html", context)


def free_slug(model: type[Model], words: str) -> str:
    """A name for the address that nothing else has."""
    base = slugify(words)[:_LONGEST].strip("-") or "dienst"
    taken = set(model._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(
        slug for number in range(1, 10_000) if (slug := base if number == 1 else f"{base}-{number}") not in taken
    )

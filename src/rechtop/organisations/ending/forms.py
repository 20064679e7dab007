"""The end of a service, an organisation or a place: the last day, why, and what comes in its place."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.forms.grouped import Grouped
from rechtop.organisations.models import Organisation, Place, Service

MOST = 12
"""Of how many that may be meant one is chosen."""


class EndForm(Grouped, forms.Form):
    """The last day and why."""

    last_day = forms.DateField(label=_("laatste dag"), help_text=_("dd/mm/jjjj"))
    because = forms.CharField(
        label=_("waarom"), max_length=300, help_text=_("Iedereen leest dit op de fiche. Noem geen personen.")
    )


class FollowedForm(EndForm):
    """The same of what has a page of its own: what comes in its place is named, and chosen where several are meant."""

    follower = forms.CharField(
        label=_("in de plaats komt"),
        max_length=200,
        required=False,
        help_text=_("De naam, of het adres van de pagina hier. Laat leeg als er niets in de plaats komt."),
    )
    chosen = forms.ChoiceField(label=_("welke bedoelt u"), required=False, widget=forms.RadioSelect)
    groups: tuple[tuple[Any, tuple[str, ...]], ...] = (
        (_("Het einde"), ("last_day", "because")),
        (_("Daarna"), ("follower", "chosen")),
    )

    def __init__(self, *args: Any, thing: Service | Organisation, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._thing = thing
        self._meant, self._is_sure = meant_by(str(self.data.get("follower", "")), thing, on)
        field = self.fields["chosen"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(str(one.pk), _told(one)) for one in self._meant]

    @property
    def grouped(self) -> list[tuple[str, list[BoundField]]]:
        """The choice stands there only when there is something to choose."""
        groups = super().grouped
        if self._meant and not self._is_sure:
            return groups
        return [(title, [field for field in fields if field.name != "chosen"]) for title, fields in groups]

    def clean(self) -> dict[str, Any]:
        """What was typed must be one thing that is there."""
        found = super().clean() or self.cleaned_data
        typed, chosen = found.get("follower", ""), found.get("chosen", "")
        meant = [one for one in self._meant if not chosen or str(one.pk) == chosen]
        found["following"] = meant[0] if meant and (self._is_sure or chosen) else None
        if typed and not meant:
            self.add_error("follower", _("Dit vinden we niet. Schrijf de naam zoals ze op de pagina staat."))
        elif typed and found["following"] is None and not self.errors:
            self.add_error("chosen", _("Kies wie of wat u bedoelt."))
        return found


class EndOfOrganisationForm(FollowedForm):
    """The end of an organisation, and what becomes of what it has."""

    along = forms.ChoiceField(
        label=_("haar diensten en plaatsen"),
        choices=[("yes", _("gaan over naar wie in de plaats komt")), ("no", _("stoppen ook"))],
        widget=forms.RadioSelect,
    )
    groups = (
        (_("Het einde"), ("last_day", "because")),
        (_("Daarna"), ("follower", "chosen", "along")),
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, on=on, **kwargs)
        self._on = on

    def clean(self) -> dict[str, Any]:
        """What goes over needs somebody to go to, and goes over when the day is there."""
        found = super().clean()
        if found.get("along") == "yes" and not self.errors:
            if found["following"] is None:
                self.add_error("follower", _("Zeg wie de diensten overneemt."))
            if found["last_day"] > self._on:
                self.add_error(
                    "last_day", _("De diensten gaan over op de dag zelf. Kies vandaag of vroeger, of kom dan terug.")
                )
        return found


class EndOfPlaceForm(EndForm):
    """The end of a place: the services stop there, or go on at another one, which is known or new."""

    place = forms.ChoiceField(label=_("de diensten gaan naar"), required=False)
    name = forms.CharField(label=_("of naar een nieuwe plaats: naam"), max_length=200, required=False)
    street = forms.CharField(label=_("straat"), max_length=120, required=False)
    house_number = forms.CharField(label=_("nummer"), max_length=20, required=False)
    postcode = forms.CharField(label=_("postcode"), max_length=10, required=False)
    city = forms.CharField(label=_("gemeente"), max_length=80, required=False)
    groups = (
        (_("Het einde"), ("last_day", "because")),
        (_("Daarna"), ("place", "name", "street", "house_number", "postcode", "city")),
    )

    def __init__(self, *args: Any, known: list[Place], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["place"]
        if isinstance(field, forms.ChoiceField):
            told = [(str(one.pk), ", ".join(filter(None, (one.name, one.street_line)))) for one in known]
            field.choices = [("", _("nergens: ze stoppen hier")), *told]

    def clean(self) -> dict[str, Any]:
        """One of both."""
        found = super().clean() or self.cleaned_data
        if found.get("place") and found.get("name"):
            self.add_error("name", _("Kies een plaats die er al is, of vul een nieuwe in. Niet allebei."))
        return found


def meant_by(typed: str, thing: Service | Organisation, on: date) -> tuple[list[Service | Organisation], bool]:
    """What may be meant by a name, a number of a company, or the address of a page; and whether it is surely the one.

    What ended is not meant. Only a part of a name is never sure: a human chooses.
    """
    typed = " ".join(typed.split())
    if not typed:
        return [], False
    there = Q(valid_until=None) | Q(valid_until__gte=on)
    if isinstance(thing, Service):
        services = Service.objects.filter(there).exclude(pk=thing.pk).select_related("organisation")
        exact = list(services.filter(_is(typed)).order_by("pk")[:MOST])
        return [*(exact or services.filter(_says(typed)).order_by("name", "pk")[:MOST])], len(exact) == 1
    found = Organisation.objects.filter(there).exclude(pk=thing.pk)
    number = "".join(sign for sign in typed if sign.isdigit())
    known = Q(pk__in=found.filter(identifiers__value=number).values("pk")) if len(number) >= 9 else Q(pk__in=[])
    same = list(found.filter(_is(typed) | known).order_by("pk")[:MOST])
    return [*(same or found.filter(_says(typed)).order_by("name", "pk")[:MOST])], len(same) == 1


def _is(typed: str) -> Q:
    return Q(name__iexact=typed) | Q(slug=typed.rstrip("/").rpartition("/")[2])


def _says(typed: str) -> Q:
    said = Q()
    for word in typed.split()[:8]:
        said &= Q(name__icontains=word)
    return said


def _told(one: Service | Organisation) -> str:
    where = one.organisation.name if isinstance(one, Service) else one.city_line
    return ", ".join(filter(None, (one.name, where)))

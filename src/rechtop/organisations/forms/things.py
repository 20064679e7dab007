"""A service, a place and an organisation: their own fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.law.procedure.calendar import end_of_term
from rechtop.law.subjects import DOMAINS, EVENTS
from rechtop.organisations.errors import NotValid
from rechtop.organisations.forms.areas import area_line, read_areas
from rechtop.organisations.forms.grouped import Grouped
from rechtop.organisations.models import Organisation, Place, Service
from rechtop.organisations.names import LANGUAGES, municipality_of
from rechtop.organisations.record import Values, snapshot

if TYPE_CHECKING:
    _ModelForm = forms.ModelForm[Service | Place | Organisation]
else:  # Django itself knows no types
    _ModelForm = forms.ModelForm


TAXONOMIES = {"domains": "domein", "events": "gebeurtenis"}
"""The lists of subjects that are ticked, by the name of their field."""

_TOWN = _("De gemeente of deelgemeente. Zo vindt wie er woont het terug.")


class ThingForm(Grouped, _ModelForm):
    """The own fields of a thing. ``version`` is the one that the editor saw."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version
        self.opened = self.instance.version
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = 3

    def values(self) -> Values:
        """What was filled in, as plain values of a record."""
        held = snapshot(self.instance)  # the form has put what was typed into the instance
        return {name: held[name] for name in self._meta.fields or () if name in held}

    def refuse(self, refused: NotValid) -> None:
        """Show what the social map refused beside the field it is about."""
        for name, messages in refused.found.items():
            for message in messages:
                self.add_error(name if name in self.fields else None, message)


class ServiceForm(ThingForm):
    """What a service is, for whom, at what price, and whether there is room."""

    url = forms.URLField(label=_("website"), required=False, assume_scheme="https")
    languages = forms.MultipleChoiceField(
        label=_("talen"), choices=list(LANGUAGES.items()), required=False, widget=forms.CheckboxSelectMultiple
    )
    domains = forms.MultipleChoiceField(
        label=_("deel van het leven"),
        choices=[(domain.id, domain.title) for domain in DOMAINS],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    events = forms.MultipleChoiceField(
        label=_("wat er gebeurt"), choices=list(EVENTS.items()), required=False, widget=forms.CheckboxSelectMultiple
    )
    review_months = forms.IntegerField(
        label=_("nakijken om de zoveel maanden"),
        min_value=1,
        max_value=24,
        help_text=_("Van 1 tot 24. Wat vaak wijzigt, kijkt u vaker na."),
    )
    conditions = forms.CharField(
        label=_("voorwaarden"), required=False, widget=forms.Textarea, help_text=_("Eén op elke regel.")
    )
    documents = forms.CharField(
        label=_("breng mee"), required=False, widget=forms.Textarea, help_text=_("Eén papier op elke regel.")
    )

    areas = forms.CharField(
        label=_("uit welk gebied"),
        required=False,
        widget=forms.Textarea,
        help_text=_(
            "Eén op elke regel: een gemeente, wijk Bloemekenswijk (Gent), eerstelijnszone Gent, heel Vlaanderen. "
            "Laat leeg als u het niet weet."
        ),
    )

    groups = (
        (_("De dienst"), ("name", "description", "alert", "is_paused", "domains", "events", "search_words")),
        (_("Voor wie"), ("for_whom", "minimum_age", "maximum_age", "areas", "conditions")),
        (_("Hoe"), ("entry", "how_to_apply", "documents", "email", "url")),
        (_("Prijs"), ("cost", "cost_note")),
        (_("Is er plaats?"), ("capacity", "waiting_days", "capacity_note")),
        (_("Talen"), ("languages", "interpreters")),
        (_("Nakijken"), ("review_months",)),
    )

    class Meta:
        model = Service
        fields = (
            "name", "description", "alert", "is_paused", "search_words", "for_whom", "minimum_age", "maximum_age",
            "entry", "how_to_apply", "email", "url", "cost", "cost_note", "capacity", "waiting_days", "capacity_note",
            "interpreters", "review_months",
        )  # fmt: skip
        help_texts = {
            "description": _("Zeg in gewone woorden wat iemand hier krijgt."),
            "search_words": _("Gewone woorden waarmee mensen zoeken, met een komma ertussen."),
            "alert": _("Staat bovenaan. Laat leeg als er niets bijzonders is."),
            "waiting_days": _("Laat leeg als u het niet weet."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = snapshot(self.instance)
        self._held = held
        self.initial = {
            **self.initial,
            "languages": [line["code"] for line in held["languages"]],
            **{
                name: [line["code"] for line in held["topics"] if line["taxonomy"] == taxonomy]
                for name, taxonomy in TAXONOMIES.items()
            },
            "areas": "\n".join(area_line(line["level"], line["code"]) for line in held["areas"]),
            "conditions": "\n".join(line["text"] for line in held["conditions"]),
            "documents": "\n".join(line["document"] for line in held["documents"]),
        }

    def clean_areas(self) -> list[Values]:
        """The areas, each line read; one that was there keeps everything it had."""
        held = self._held["areas"]
        try:
            typed = read_areas(self.cleaned_data["areas"], tuple((line["level"], line["code"]) for line in held))
        except NotValid as refused:
            raise forms.ValidationError(refused.found["areas"]) from refused
        known = {(line["level"], line["code"]): dict(line) for line in held}
        return [known.get((line["level"], line["code"]), line) for line in typed]

    def clean(self) -> dict[str, Any]:
        """The ages must be in order."""
        found = super().clean() or self.cleaned_data
        low, high = found.get("minimum_age"), found.get("maximum_age")
        if low is not None and high is not None and high < low:
            self.add_error("maximum_age", _("De hoogste leeftijd is lager dan de laagste."))
        return found

    def values_on(self, on: date) -> Values:
        """Everything that was filled in; ``on`` is the day on which the room was told, when it changed."""
        chosen, held = self.cleaned_data, self._held
        values = self.values()
        room = ("capacity", "waiting_days", "capacity_note")
        if any(values[name] != held[name] for name in room):
            values["capacity_on"] = on.isoformat()
        if values["review_months"] != held["review_months"] and held["reviewed_on"]:
            checked = date.fromisoformat(held["reviewed_on"])
            values["next_review_on"] = end_of_term(checked, values["review_months"], "month").isoformat()
        return values | {
            "languages": _matched([{"code": code} for code in chosen["languages"]], held["languages"], "code"),
            "topics": self._topics(),
            "areas": chosen["areas"],
            "conditions": _matched(_lines(chosen["conditions"], "text"), held["conditions"], "text"),
            "documents": _matched(_lines(chosen["documents"], "document"), held["documents"], "document"),
        }

    def _topics(self) -> list[Values]:
        """The subjects that were ticked, and those of lists that are not on this page."""
        found: list[Values] = []
        for name, taxonomy in TAXONOMIES.items():
            named = [{"taxonomy": taxonomy, "code": code} for code in self.cleaned_data[name]]
            held = [line for line in self._held["topics"] if line["taxonomy"] == taxonomy]
            found += _matched(named, held, "code")
        return found + [line for line in self._held["topics"] if line["taxonomy"] not in TAXONOMIES.values()]


class AddressForm(ThingForm):
    """A thing with an address. The municipality follows from it, or nobody who lives near would find the thing."""

    def values(self) -> Values:
        """What was filled in, and in which municipality that is; empty where the town is none that we know."""
        found = super().values()
        if {"city", "postcode"} & set(self.changed_data) or not self._held:
            found["municipality"] = municipality_of(str(found["city"]), str(found["postcode"]))
        return found

    @property
    def is_nowhere(self) -> bool:
        """Whether it has an address in a town that we do not know."""
        return bool(self.initial.get("city")) and not self._held

    @property
    def _held(self) -> str:
        """The municipality that it has; empty where nobody knows it."""
        return "" if isinstance(self.instance, Service) else self.instance.municipality


class PlaceForm(AddressForm):
    """Where a place is and how one gets in."""

    groups = (
        (_("De plaats"), ("name", "street", "house_number", "box", "postcode", "city", "description", "transport")),
        (_("Toegang"), ("is_step_free", "has_accessible_toilet", "accessibility_note")),
        (_("Op de kaart"), ("latitude", "longitude")),
    )

    class Meta:
        model = Place
        fields = (
            "name", "street", "house_number", "box", "postcode", "city", "description", "transport", "is_step_free",
            "has_accessible_toilet", "accessibility_note", "latitude", "longitude",
        )  # fmt: skip
        help_texts = {
            "city": _TOWN,
            "latitude": _("Een getal zoals 50,98."),
            "longitude": _("Een getal zoals 3,95."),
        }

    def clean(self) -> dict[str, Any]:
        """A point has two coordinates."""
        found = super().clean() or self.cleaned_data
        if (found.get("latitude") is None) != (found.get("longitude") is None) and not self.errors:
            self.add_error("longitude", _("Vul de breedte en de lengte allebei in, of geen van beide."))
        return found


class OrganisationForm(AddressForm):
    """Who an organisation is and how one reaches it."""

    website = forms.URLField(label=_("website"), required=False, assume_scheme="https")

    groups = (
        (_("De organisatie"), ("name", "alternate_name", "description")),
        (_("Te bereiken"), ("email", "website")),
        (_("Zetel"), ("street", "house_number", "box", "postcode", "city")),
    )

    class Meta:
        model = Organisation
        fields = (
            "name", "alternate_name", "description", "email", "website", "street", "house_number", "box", "postcode",
            "city",
        )  # fmt: skip
        help_texts = {"city": _TOWN}


def _lines(text: str, name: str) -> list[Values]:
    """The lines of a text that are not empty, each once."""
    return [{name: line} for line in dict.fromkeys(filter(None, map(str.strip, text.splitlines())))]


def _matched(lines: Iterable[Values], there: Iterable[Mapping[str, Any]], name: str) -> list[Values]:
    """The lines, where one of the same ``name`` was there with everything that it had."""
    known = {line[name]: dict(line) for line in there}
    return [known.get(line[name], line) for line in lines]

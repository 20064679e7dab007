"""Lists that are edited row by row: telephones, prices, and who comes in how."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from rechtop.law.catalogue import law
from rechtop.organisations.models import Organisation, RightLink, Service, WayIn
from rechtop.organisations.names import LANGUAGES, right_name
from rechtop.organisations.record import Values

MORE = 2
"""How many empty rows stand below those that are filled in."""


_SAID = ("is_open", "how", "bring", "phone", "email", "answer_days")
"""What makes a way in worth keeping."""


_ONCE = {"right": _("Dit recht staat er al."), "language": _("In deze taal staat er al een tekst.")}
"""What stands once in a list."""


_TONGUES = [("", _("kies een taal")), *((code, name) for code, name in LANGUAGES.items() if code != "nl")]


class Row(forms.Form):
    """One line of a list. ``key`` is the field without which the line is taken away."""

    key = ""
    id = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def values(self) -> Values:
        """What was filled in."""
        told = self.cleaned_data
        found = {name: str(value) if isinstance(value, Decimal) else value for name, value in told.items()}
        return found | {"id": str(told["id"]) if told["id"] else None}

    @property
    def is_kept(self) -> bool:
        """Whether the line says anything."""
        return bool(self.cleaned_data.get(self.key))


class PhoneRow(Row):
    """One telephone."""

    key = "number"
    number = forms.CharField(label=_("nummer"), max_length=40, required=False)
    description = forms.CharField(label=_("uitleg"), max_length=200, required=False)
    is_for_professionals = forms.BooleanField(label=_("alleen voor beroepskrachten"), required=False)

    def clean_number(self) -> str:
        """A number has digits, and only what belongs to a number besides."""
        number: str = self.cleaned_data["number"].strip()
        if number and not (sum(sign.isdigit() for sign in number) >= 3 and set(number) <= set("0123456789 +-./()")):
            raise forms.ValidationError(_("Schrijf een nummer met cijfers, zoals 09 123 45 67."))
        return number


class CostRow(Row):
    """One price; an empty amount is: not known."""

    key = "option"
    option = forms.CharField(label=_("voor wat of wie"), max_length=120, required=False)
    amount = forms.DecimalField(
        label=_("bedrag in euro"), max_digits=8, decimal_places=2, min_value=Decimal(0), required=False, localize=True
    )
    amount_description = forms.CharField(label=_("uitleg"), max_length=200, required=False)


class RightRow(Row):
    """One right, and whether the service decides on it or helps to ask for it."""

    key = "right"
    right = forms.ChoiceField(label=_("recht"), required=False)
    part = forms.ChoiceField(
        label=_("wat de dienst doet"), choices=RightLink.Part.choices, initial=RightLink.Part.HELPS, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field, held = self.fields["right"], self.initial.get("right", "")
        if isinstance(field, forms.ChoiceField):
            gone = [(held, _("%(id)s (staat niet meer in de lijst)") % {"id": held})] if held not in _rights() else []
            field.choices = [("", _("kies een recht")), *(gone if held else ()), *_rights().items()]

    def clean_part(self) -> str:
        """Nobody said: it helps."""
        return self.cleaned_data["part"] or RightLink.Part.HELPS.value


@cache
def _rights() -> dict[str, str]:
    """Every right of the catalogue by its name, in the order of the names."""
    return dict(sorted(((right, right_name(right)) for right in law().rights), key=lambda one: one[1].casefold()))


class WordingRow(Row):
    """What the service is, in another language or in easy Dutch."""

    key = "description"
    language = forms.ChoiceField(
        label=_("taal"),
        choices=_TONGUES,
        required=False,
    )
    name = forms.CharField(label=_("naam in die taal"), max_length=200, required=False)
    description = forms.CharField(label=_("tekst"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    is_machine = forms.BooleanField(label=_("vertaald door een machine, en niet nagelezen"), required=False)

    def clean(self) -> dict[str, Any]:
        """A text is in some language."""
        found = super().clean() or self.cleaned_data
        if found.get("description") and not found.get("language"):
            self.add_error("language", _("Kies in welke taal de tekst is."))
        if found.get("name") and not found.get("description"):
            self.add_error("description", _("Schrijf ook een tekst, of maak de naam leeg."))
        return found


class WayRow(Row):
    """How one kind of people comes in."""

    key = "audience"
    audience = forms.ChoiceField(choices=WayIn.Audience.choices, widget=forms.HiddenInput)
    is_open = forms.NullBooleanField(label=_("mag"), required=False)
    how = forms.CharField(label=_("hoe"), max_length=300, required=False)
    bring = forms.CharField(label=_("wat meebrengen of meesturen"), max_length=300, required=False)
    phone = forms.CharField(label=_("telefoon"), max_length=40, required=False)
    email = forms.EmailField(label=_("e-mail"), required=False)
    answer_days = forms.IntegerField(label=_("antwoord binnen (dagen)"), min_value=0, max_value=365, required=False)

    @property
    def title(self) -> str:
        """For whom this way is."""
        return str(WayIn.Audience(self["audience"].value()).label)

    @property
    def is_kept(self) -> bool:
        """A way of which nothing is known is no way."""
        return any(self.cleaned_data.get(name) not in (None, "") for name in _SAID)


@dataclass
class Rows:
    """A list on a page: its name in the record, its title, what one line is called, and its rows as they are typed."""

    name: str
    title: str
    one: str
    rows: list[Row]

    def is_valid(self) -> bool:
        """Whether every row fits; all are looked at, so that all errors show at once. A right or a language is once."""
        fit = all([row.is_valid() for row in self.rows])
        seen = set()
        for row in self.rows:
            for field, refused in _ONCE.items():
                named = row.cleaned_data.get(field) if row.is_kept else None
                if named and named in seen:
                    row.add_error(field, refused)
                    fit = False
                seen.add(named)
        return fit

    def values(self) -> list[Values]:
        """The lines that say something."""
        return [row.values() for row in self.rows if row.is_kept]


def rows_of(thing: object, held: Mapping[str, Any], data: QueryDict | None) -> list[Rows]:
    """The lists of a thing that are edited in rows; ``held`` is its snapshot, ``data`` what was typed."""
    if isinstance(thing, Service):
        return [
            Rows("phones", str(_("Telefoons")), str(_("Telefoon")), _rows("phones", PhoneRow, held["phones"], data)),
            Rows("costs", str(_("Prijzen")), str(_("Prijs")), _rows("costs", CostRow, held["costs"], data)),
            Rows("rights", str(_("Rechten")), str(_("Recht")), _rows("rights", RightRow, held["rights"], data)),
            Rows("wordings", str(_("In andere talen")), str(_("Tekst")), _wordings(held["wordings"], data)),
            Rows("ways", str(_("Wie mag vragen of verwijzen")), "", _ways(held["ways"], data)),
        ]
    if isinstance(thing, Organisation):
        return [
            Rows("phones", str(_("Telefoons")), str(_("Telefoon")), _rows("phones", PhoneRow, held["phones"], data))
        ]
    return []


def _rows(name: str, row: type[Row], held: Iterable[Values], data: QueryDict | None) -> list[Row]:
    lines = [*held, *({} for _more in range(MORE))]
    if data is not None:  # somebody else may have added or taken away a line meanwhile
        typed = {key.split("-")[1] for key in data if key.startswith(f"{name}-") and key.count("-") == 2}
        lines += [{} for _more in range(max(0, len(typed) - len(lines)))]
    return [row(data, prefix=f"{name}-{number}", initial=line) for number, line in enumerate(lines)]


def _wordings(held: Iterable[Values], data: QueryDict | None) -> list[Row]:
    rows = _rows("wordings", WordingRow, held, data)
    for row in rows:
        field, known = row.fields["language"], row.initial.get("language", "")
        if isinstance(field, forms.ChoiceField) and known and known not in LANGUAGES:
            field.choices = [(known, known), *_TONGUES]  # from a file of somebody else
    return rows


def _ways(held: Iterable[Values], data: QueryDict | None) -> list[Row]:
    known = {line["audience"]: line for line in held}
    return [
        WayRow(data, prefix=f"ways-{number}", initial=known.get(audience, {"audience": audience}))
        for number, audience in enumerate(WayIn.Audience.values)
    ]

"""The forms with which a file changes hands."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.reception.assigning.colleagues import Colleague

NOTE = _("Wat moet wie het overneemt weten? Wat nog open staat, komt er vanzelf bij.")


CHOOSE = {"required": _("Kies er één.")}
A_DAY = _("Schrijf een dag, bijvoorbeeld 31/12/2026.")
DAY = {"required": A_DAY, "invalid": A_DAY}


def day_field(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    """A day as people write it here: the picker of a browser in another language turns day and month around."""
    widget = forms.DateInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "short"}, format="%d/%m/%Y")
    hint = help_text or _("dd/mm/jjjj")
    return forms.DateField(label=label, required=required, help_text=hint, widget=widget, error_messages=DAY)


def note_field(label: Any, help_text: Any = "") -> forms.CharField:
    """A few lines of free text that may stay empty."""
    return forms.CharField(label=label, required=False, help_text=help_text, widget=forms.Textarea(attrs={"rows": 3}))


class GiveForm(forms.Form):
    """A colleague carries the file from today."""

    to = forms.TypedChoiceField(label=_("nieuwe trekker"), coerce=UUID, error_messages=CHOOSE)
    note = note_field(_("wat u meegeeft"), NOTE)

    def __init__(self, *args: Any, known: list[Colleague], teams: dict[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "to", known, teams)


class HelpForm(forms.Form):
    """A colleague works on the file too."""

    helper = forms.TypedChoiceField(label=_("wie werkt mee"), coerce=UUID, error_messages=CHOOSE)
    help_note = note_field(_("wat moet zij weten"))

    def __init__(self, *args: Any, known: list[Colleague], teams: dict[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "helper", known, teams)


class QueueForm(forms.Form):
    """The file waits in the queue of a team."""

    team = forms.TypedChoiceField(label=_("wachtrij van"), coerce=UUID, error_messages=CHOOSE)
    left_note = note_field(_("wat u achterlaat"), _("Wat moet wie het neemt weten?"))

    def __init__(self, *args: Any, teams: dict[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["team"]
        if isinstance(field, forms.TypedChoiceField):
            field.choices = [("", _("kies een team")), *((str(key), name) for key, name in teams.items())]


class AbsenceForm(forms.Form):
    """Somebody is away: who follows all her files, and in which days."""

    away = forms.TypedChoiceField(label=_("wie is er niet"), coerce=UUID, error_messages=CHOOSE)
    by = forms.TypedChoiceField(label=_("wie volgt de dossiers op"), coerce=UUID, error_messages=CHOOSE)
    since = day_field(_("vanaf"))
    until = day_field(_("tot en met"))
    note = note_field(_("wat moet de vervanger weten"))

    def __init__(
        self, *args: Any, known: list[Colleague], teams: dict[UUID, str], me: UUID, on: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"since": on}
        _offer(self, "away", known, teams)
        _offer(self, "by", known, teams)
        if any(one.account == me for one in known):
            self.initial["away"] = str(me)


def _offer(form: forms.Form, name: str, known: list[Colleague], teams: dict[UUID, str]) -> None:
    """The colleagues to choose from, each with her team."""
    field = form.fields[name]
    if isinstance(field, forms.TypedChoiceField):
        named = ((str(one.account), _named(one, teams)) for one in known)
        field.choices = [("", _("kies een collega")), *named]


def _named(one: Colleague, teams: dict[UUID, str]) -> str:
    team = teams.get(one.team, "") if one.team else ""
    return f"{one.name} ({team})" if team else one.name

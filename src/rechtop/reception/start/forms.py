"""What is asked at the counter: everything may stay empty, except how she came in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.names import LANGUAGES
from rechtop.reception.models import Channel, Urgency
from rechtop.reception.start.beginning import Arrival
from rechtop.stores.sealed import plain_words

UNKNOWN_YES_NO = (("", _("niet gevraagd")), ("yes", _("ja")), ("no", _("nee")))
"""A question that may not have been asked: empty is unknown, never no."""


def yes_no(answer: str) -> bool | None:
    """What was chosen in such a question."""
    return {"yes": True, "no": False}.get(answer)


class NewForm(forms.Form):
    """Somebody at the counter, on one screen. ``asked`` is the name for which was said who may be known already."""

    question = forms.CharField(
        label=_("de vraag, in haar eigen woorden"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "autofocus": True, "class": "wide"}),
        help_text=_("Schrijf wat zij zegt. Meer uitleg mag later."),
    )
    name = forms.CharField(
        label=_("voornaam, roepnaam of niets"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        help_text=_("Hulp kan ook zonder naam."),
    )
    urgency = forms.ChoiceField(label=_("hoe dringend"), choices=Urgency.choices, widget=forms.RadioSelect)
    channel = forms.ChoiceField(label=_("hoe kwam de vraag binnen"), choices=Channel.choices)
    team = forms.ChoiceField(label=_("voor welk team"), required=False)
    language = forms.ChoiceField(
        label=_("taal die zij het best verstaat"),
        required=False,
        choices=[("", _("niet gevraagd")), *LANGUAGES.items()],
    )
    needs_interpreter = forms.ChoiceField(label=_("tolk nodig"), required=False, choices=UNKNOWN_YES_NO)
    is_taken = forms.BooleanField(label=_("ik volg deze vraag zelf op"), required=False)
    asked = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, teams: dict[UUID, str], takes: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"channel": Channel.DESK, "urgency": Urgency.USUAL, "is_taken": takes}
        team = self.fields["team"]
        if len(teams) > 1 and isinstance(team, forms.ChoiceField):
            team.choices = [("", _("nog niet gekozen")), *((str(pk), name) for pk, name in teams.items())]
        else:
            del self.fields["team"]

    @property
    def was_asked(self) -> bool:
        """Whether the worker saw who may be known by this name, and still wants a new file."""
        told = self.cleaned_data
        return plain_words(told["asked"]) == plain_words(told["name"])

    def arrival(self, *, synthetic: bool) -> Arrival:
        """Who came in."""
        told = self.cleaned_data
        return Arrival(
            channel=Channel(told["channel"]),
            name=told["name"],
            question=told["question"],
            urgency=Urgency(told["urgency"]),
            language=told["language"],
            needs_interpreter=yes_no(told["needs_interpreter"]),
            team=UUID(told["team"]) if told.get("team") else None,
            is_taken=told["is_taken"],
            synthetic=synthetic,
        )

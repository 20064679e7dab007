"""The forms of noting an attempt. Every answer may stay empty: what is not said is not zero."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.forms.grouped import Grouped
from rechtop.organisations.models import AT_ONCE, Channel, ContactAttempt, Organisation
from rechtop.organisations.reachability.attempts import MOST_DAYS, MOST_MINUTES, Details
from rechtop.organisations.reachability.themes import attempt_themes

WEBSITE = "website"
"""The owner of what is noted by who works for the whole website."""
OUTCOMES: dict[str, tuple[Channel, bool | None, Any]] = {
    "telefoon-ja": (Channel.PHONE, True, _("Telefoon: antwoord")),
    "telefoon-nee": (Channel.PHONE, False, _("Telefoon: geen antwoord")),
    "loket-ja": (Channel.DESK, True, _("Loket: geholpen")),
    "loket-nee": (Channel.DESK, False, _("Loket: niet geholpen")),
    "mail-wacht": (Channel.MAIL, None, _("Mail: verstuurd, wacht nog")),
    "mail-ja": (Channel.MAIL, True, _("Mail: antwoord gekregen")),
    "mail-nee": (Channel.MAIL, False, _("Mail: geen antwoord")),
    "formulier-wacht": (Channel.FORM, None, _("Formulier: verstuurd, wacht nog")),
    "formulier-ja": (Channel.FORM, True, _("Formulier: antwoord gekregen")),
    "formulier-nee": (Channel.FORM, False, _("Formulier: geen antwoord")),
}
"""One tap tells the channel and how it ended; None: an answer may still come."""


def outcomes_of(channel: str) -> dict[str, tuple[Channel, bool | None, Any]]:
    """How an attempt over this channel may end."""
    return {code: told for code, told in OUTCOMES.items() if told[0] == channel}


class _Details(Grouped, forms.Form):
    on = forms.DateField(label=_("wanneer"), help_text=_("dd/mm/jjjj, hoogstens drie maanden geleden"))
    waited_minutes = forms.IntegerField(
        label=_("gewacht aan de telefoon of het loket (minuten)"), required=False, min_value=0, max_value=MOST_MINUTES
    )
    waited_days = forms.IntegerField(
        label=_("gewacht op antwoord op een mail of formulier (dagen)"),
        required=False,
        min_value=0,
        max_value=MOST_DAYS,
    )
    lost_minutes = forms.IntegerField(
        label=_("tijd die wij hieraan verloren (minuten)"), required=False, min_value=0, max_value=MOST_MINUTES
    )
    theme = forms.ChoiceField(label=_("waarvoor"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        theme = self.fields["theme"]
        if isinstance(theme, forms.ChoiceField):
            theme.choices = [("", _("niet gezegd")), *attempt_themes().items()]
        for name in ("on", "waited_minutes", "waited_days", "lost_minutes"):
            if name in self.fields:
                self.fields[name].widget.attrs["class"] = "short"

    def details(self) -> Details:
        """What was filled in."""
        told = self.cleaned_data
        return Details(
            on=told["on"],
            waited_minutes=told.get("waited_minutes"),
            waited_days=told.get("waited_days"),
            lost_minutes=told["lost_minutes"],
            theme=told["theme"],
        )


class NoteForm(_Details):
    """A new attempt: one tap says how it ended, the rest may be filled in before or after."""

    outcome = forms.ChoiceField(
        choices=[(code, told[2]) for code, told in OUTCOMES.items()],
        error_messages={"required": _("Kies hoe het ging."), "invalid_choice": _("Kies hoe het ging.")},
    )
    organisation = forms.ChoiceField(label=_("voor welke organisatie"))

    def __init__(self, *args: Any, owners: list[Organisation | None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._owners = {str(owner.pk) if owner is not None else WEBSITE: owner for owner in owners}
        field = self.fields["organisation"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                (code, owner.name if owner is not None else _("de regie van deze website"))
                for code, owner in self._owners.items()
            ]
        details = ("on", "waited_minutes", "waited_days", "lost_minutes", "theme")
        if len(self._owners) < 2:
            del self.fields["organisation"]
            self.groups = ((_("Meer, als u het weet"), details),)
        else:
            self.groups = ((_("Meer, als u het weet"), (*details, "organisation")),)

    @property
    def owner(self) -> Organisation | None:
        """The organisation that owns the attempt."""
        return self._owners[self.cleaned_data.get("organisation") or next(iter(self._owners))]


class CompleteForm(_Details):
    """What an attempt took, filled in or mended later."""

    outcome = forms.ChoiceField(label=_("hoe het ging"))

    def __init__(self, *args: Any, attempt: ContactAttempt, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = outcomes_of(attempt.channel)
        field = self.fields["outcome"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(code, told[2]) for code, told in known.items()]
        wait = "waited_minutes" if attempt.channel in AT_ONCE else "waited_days"
        del self.fields["waited_days" if wait == "waited_minutes" else "waited_minutes"]
        self.groups = ((_("Aanvullen"), ("outcome", "on", wait, "lost_minutes", "theme")),)
        self.initial = {
            "outcome": next((code for code, told in known.items() if told[1] is attempt.is_answered), None),
            "on": attempt.on,
            wait: getattr(attempt, wait),
            "lost_minutes": attempt.lost_minutes,
            "theme": attempt.theme,
        }

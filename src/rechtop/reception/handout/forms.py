"""What is asked before the whole file is handed out."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class HandOutForm(forms.Form):
    """Who asked, and whether suppositions must be in it; then the ground is asked too."""

    asked_by = forms.CharField(
        label=_("Wie vraagt het dossier?"),
        max_length=200,
        help_text=_("De persoon zelf, of iemand met een volmacht. Noteer hoe u dat weet."),
    )
    with_suppositions = forms.BooleanField(
        label=_("Ook vermoedens van werkers, omdat de wet het vraagt"),
        required=False,
        help_text=_("Vermoedens blijven er anders uit. Ze staan er dan als vermoeden, niet als feit."),
    )
    ground = forms.CharField(label=_("Welke wet of welk vonnis vraagt de vermoedens?"), max_length=300, required=False)

    def clean(self) -> dict[str, object]:
        """Suppositions go out only on a ground that is written down."""
        given = super().clean() or {}
        if given.get("with_suppositions") and not given.get("ground"):
            self.add_error("ground", _("Vul in welke wet of welk vonnis de vermoedens vraagt. Of laat ze eruit."))
        return given

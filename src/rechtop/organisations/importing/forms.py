"""What is filled in to read in a file: the file and whose list it is; then which column is what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.importing.fields import TARGETS, wrong_in


class FileForm(forms.Form):
    """A file, and of whom the list is."""

    use_required_attribute = False  # what is missing is said in the summary of faults

    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_("Een tabel (.csv of .xlsx), of .json van HSDS. Hoogstens 20 MB."),
        allow_empty_file=True,
        error_messages={"required": _("Kies een bestand van hoogstens 20 MB.")},
    )
    bron = forms.CharField(
        label=_("Van wie is de lijst?"),
        help_text=_("Gebruik telkens dezelfde naam. Zo herkennen we de nummers in de lijst."),
        max_length=120,
        error_messages={"required": _("Schrijf van wie de lijst is.")},
    )


_CHOICES: list[tuple[object, object]] = [
    ("", _("Lees niet in")),
    *(
        (group.capitalize(), [(target.key, target.label) for target in targets])
        for group, targets in groupby(TARGETS, key=lambda target: target.group)
    ),
]


class ColumnsForm(forms.Form):
    """Which column is what. A file of HSDS has no columns: then there is nothing to choose but what to do with it."""

    use_required_attribute = False

    organisation = forms.CharField(
        label=_("Van welke organisatie is alles?"),
        help_text=_("Alleen als het bestand dat zelf niet zegt."),
        max_length=200,
        required=False,
    )
    only_new = forms.BooleanField(label=_("Laat diensten die er al staan zoals ze zijn"), required=False)

    def __init__(
        self, data: Mapping[str, str] | None, header: Sequence[str], samples: Mapping[str, Sequence[str]],
        chosen: Mapping[str, object],
    ) -> None:  # fmt: skip
        super().__init__(data, initial={"organisation": chosen.get("organisation"), "only_new": chosen.get("only_new")})
        self._header = list(header)
        if not header:
            del self.fields["organisation"]
        columns = chosen.get("columns")
        known = columns if isinstance(columns, dict) else {}
        for number, name in enumerate(self._header):
            shown = ", ".join(f"“{text[:40]}”" for text in samples.get(name, ()))
            self.fields[f"k{number}"] = forms.ChoiceField(
                label=name, choices=_CHOICES, required=False, initial=known.get(name, ""), help_text=shown
            )
        self.order_fields([*(f"k{number}" for number in range(len(self._header))), "organisation", "only_new"])

    def clean(self) -> dict[str, object]:
        """The choice must give a name and an organisation, each thing from one column."""
        found = super().clean() or self.cleaned_data
        if self._header:
            for message in wrong_in(self.columns(), has_organisation=bool(found.get("organisation"))):
                self.add_error(None, message)
        return found

    def columns(self) -> dict[str, str]:
        """What each column is, those that count."""
        told = {name: self.cleaned_data.get(f"k{number}", "") for number, name in enumerate(self._header)}
        return {name: key for name, key in told.items() if key}

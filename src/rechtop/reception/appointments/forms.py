"""The forms of an appointment: to make one, and to note how it went."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.reception.appointments.making import CALLED_OFF, CAME, MINUTES, MISSED
from rechtop.reception.assigning.colleagues import Colleague
from rechtop.reception.assigning.forms import CHOOSE, day_field, note_field

WHERE = (
    ("desk", _("bij ons")), ("phone", _("telefoon")), ("home_visit", _("huisbezoek")), ("elsewhere", _("elders")),
)  # fmt: skip

AN_HOUR = _("Schrijf een uur, bijvoorbeeld 14:30.")
HOUR = {"required": AN_HOUR, "invalid": AN_HOUR}


def hour_field(label: Any, *, required: bool = True, help_text: Any = "") -> forms.TimeField:
    """An hour of the day, of 24."""
    widget = forms.TimeInput(attrs={"autocomplete": "off", "class": "short"}, format="%H:%M")
    hint = help_text or _("uu:mm")
    return forms.TimeField(label=label, required=required, help_text=hint, widget=widget, error_messages=HOUR)


class PlanForm(forms.Form):
    """A new appointment."""

    on = day_field(_("dag"))
    at = hour_field(_("uur"))
    where = forms.ChoiceField(label=_("hoe"), choices=WHERE)
    minutes = forms.TypedChoiceField(label=_("hoe lang"), coerce=int)
    worker = forms.TypedChoiceField(label=_("met wie"), coerce=UUID)
    remark = note_field(_("toelichting"), _("Alleen voor collega’s. Dit komt niet in een agenda of bericht."))

    def __init__(self, *args: Any, known: list[Colleague], me: tuple[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"minutes": 45, "worker": str(me[0]), "where": "desk"}
        accounts = {str(me[0]): me[1]} | {str(one.account): one.name for one in known}
        for name, choices in (
            ("minutes", [(count, _("%(count)s minuten") % {"count": count}) for count in MINUTES]),
            ("worker", list(accounts.items())),
        ):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices


class HowForm(forms.Form):
    """How an appointment went."""

    how = forms.ChoiceField(
        label=_("hoe liep het"),
        error_messages=CHOOSE,
        widget=forms.RadioSelect,
        choices=[
            (CAME, _("De persoon kwam, of we spraken elkaar")),
            (MISSED, _("De persoon kwam niet")),
            (CALLED_OFF, _("Afgezegd, door haar of door ons")),
        ],
    )
    because = note_field(_("waarom ging het niet door"), _("Alleen als het niet doorging. “Weet ik nog niet” mag."))
    next_on = day_field(_("wanneer neemt u opnieuw contact op"), required=False)
    next_at = hour_field(
        _("op dit uur een nieuwe afspraak"),
        required=False,
        help_text=_("uu:mm. Leeg: dan wordt het een stap van de werker."),
    )
    remark = note_field(_("toelichting"), _("Alleen als het doorging."))

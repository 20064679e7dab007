"""The form in which an event of the funnel is noted."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.law.about import about
from rechtop.law.catalogue import right_folders
from rechtop.reception.assigning.forms import day_field, note_field
from rechtop.reception.funnel.moves import NOTHING, May, may_follow
from rechtop.reception.funnel.state import Way
from rechtop.reception.models import Event, NoRequest, Organ, Stage, WhyNot
from rechtop.reception.reference.domains import domains

NOTIFIED = (
    ("", _("weet ik niet")),
    ("registered", _("met een aangetekende brief")),
    ("receipt", _("in de hand, tegen een ontvangstbewijs")),
    ("other", _("anders")),
)
"""How a decision was told; the codes of rechtop.law.procedure."""


class LetterForm(forms.Form):
    """When the letter with a decision came, where only the decision was noted."""

    notified_on = day_field(
        _("dag van de brief"), help_text=_("Bij een aangetekende brief: de poststempel. Anders de dag waarop hij kwam.")
    )
    notified_by = forms.ChoiceField(label=_("hoe kwam de brief"), required=False, choices=NOTIFIED)


class EventForm(forms.Form):
    """What happened, and on which day; of a decision who took it and when the letter came."""

    stage = forms.ChoiceField(label=_("wat gebeurde er"), widget=forms.RadioSelect)
    on = day_field(_("op welke dag"), help_text=_("De dag waarop het gebeurde, niet de dag waarop u het noteert."))
    organ = forms.ChoiceField(
        label=_("wie besliste"), required=False, choices=[("", _("geen beslissing")), *Organ.choices[1:]]
    )
    notified_on = day_field(
        _("dag van de brief"), required=False, help_text=_("Bij een aangetekende brief: de poststempel.")
    )
    notified_by = forms.ChoiceField(label=_("hoe kwam de brief"), required=False, choices=NOTIFIED)
    amount = forms.CharField(label=_("bedrag of wat precies"), required=False, max_length=120)
    why_not = forms.ChoiceField(
        label=_("waarom niet"), required=False, choices=[("", _("weet ik nog niet")), *WhyNot.choices[1:]],
        help_text=_("Bij geweigerd of niet verder gegaan."),
    )  # fmt: skip
    no_request = forms.ChoiceField(
        label=_("zonder aanvraag die hier staat"), required=False, choices=NoRequest.choices, initial="",
        help_text=_("Alleen nodig als hier geen aanvraag staat."),
    )  # fmt: skip
    remark = note_field(_("toelichting"))

    def __init__(self, *args: Any, way: Way[Event] | None = None, day: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"on": day}
        at, is_right = (way.at, bool(way.right)) if way is not None else (NOTHING, True)
        held = [stage for stage in Stage if may_follow(at, stage, about_a_right=is_right) is not May.NO]
        field = self.fields["stage"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(stage.value, stage.label) for stage in held]


class NewEventForm(EventForm):
    """As `EventForm`, of a right or a life domain of which nothing stands in the file yet."""

    right = forms.ChoiceField(label=_("welk recht"), required=False)
    domain = forms.ChoiceField(
        label=_("levensdomein"), required=False, help_text=_("Alleen nodig als het om geen recht van de lijst gaat.")
    )
    field_order = ["right", "domain"]

    def __init__(self, *args: Any, day: date, **kwargs: Any) -> None:
        super().__init__(*args, day=day, **kwargs)
        named = sorted(((right, about(right).name) for right in right_folders()), key=lambda pair: pair[1].casefold())
        for name, choices in (
            ("right", [("", _("geen recht van deze lijst")), *named]),
            ("domain", [("", _("kies als het om geen recht gaat")), *((one.id, one.name) for one in domains(day))]),
        ):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices

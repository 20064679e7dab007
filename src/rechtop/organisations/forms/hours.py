"""When a service is open at a place: a line for each rule, as people write hours."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.errors import NotValid
from rechtop.organisations.forms.grouped import Grouped
from rechtop.organisations.hours_in_words import hours_text, read_hours
from rechtop.organisations.models import ServiceAtPlace
from rechtop.organisations.record import Values, snapshot


class HoursForm(Grouped, forms.Form):
    """When a service is open at a place: a line for each rule, as people write hours."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    hours = forms.CharField(
        label=_("uren"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("Eén op elke regel, zoals: ma-vr 9:00-12:00. Of: wo 13:30-16:00 afspraak. Of: 1e ma 18:00-20:00."),
    )
    call_first = forms.NullBooleanField(label=_("bel eerst"), required=False)
    is_open_on_holidays = forms.NullBooleanField(label=_("open op feestdagen"), required=False)
    description = forms.CharField(label=_("waar in het gebouw"), max_length=300, required=False)
    closed_from = forms.DateField(
        label=_("dicht vanaf"), required=False, help_text=_("Een vakantie of werken: dd/mm/jjjj. Laat anders leeg.")
    )
    closed_until = forms.DateField(label=_("dicht tot en met"), required=False)
    closed_because = forms.CharField(label=_("waarom dicht"), max_length=200, required=False)

    groups = (
        (_("Uren"), ("hours", "call_first", "is_open_on_holidays", "description")),
        (_("Een tijd dicht"), ("closed_from", "closed_until", "closed_because")),
    )

    def __init__(self, *args: Any, at: ServiceAtPlace, on: date, **kwargs: Any) -> None:
        self._held = next(line for line in snapshot(at.service)["at_places"] if line["id"] == str(at.pk))
        self._schedules = list(at.schedules.all())
        self.opened = at.service.version
        closing = at.closings.filter(last_day__gte=on).order_by("first_day").first()
        self._closing = str(closing.pk) if closing is not None else None
        super().__init__(*args, **kwargs)
        self.initial = {
            "version": self.opened,
            "hours": "\n".join(hours_text(schedule) for schedule in self._schedules),
            "call_first": at.call_first,
            "is_open_on_holidays": at.is_open_on_holidays,
            "description": at.description,
            "closed_from": closing.first_day if closing is not None else None,
            "closed_until": closing.last_day if closing is not None else None,
            "closed_because": closing.reason if closing is not None else "",
        }

    def clean_hours(self) -> list[Values]:
        """The hours, each line read; a line that stands as it stood keeps everything it had."""
        there = dict(zip((hours_text(one) for one in self._schedules), self._held["schedules"], strict=True))
        found: list[Values] = []
        wrong: list[str] = []
        for line in filter(None, map(str.strip, self.cleaned_data["hours"].replace(";", "\n").splitlines())):
            if line in there:
                found.append(there.pop(line))
                continue
            try:
                found += read_hours(line)
            except NotValid as refused:
                wrong += [message for messages in refused.found.values() for message in messages]
        wrong += [
            str(_("Een einduur ligt niet na het beginuur."))
            for one in found
            if one["closes_at"] is not None and one["closes_at"] <= one["opens_at"]
        ]
        if wrong:
            raise forms.ValidationError(wrong)
        return found

    def clean(self) -> dict[str, Any]:
        """A closing has a first and a last day."""
        found = super().clean() or self.cleaned_data
        first, last = found.get("closed_from"), found.get("closed_until")
        if (first is None) != (last is None) and not {"closed_from", "closed_until"} & set(self.errors):
            self.add_error("closed_until", _("Vul de eerste en de laatste dag allebei in."))
        if first is not None and last is not None and last < first:
            self.add_error("closed_until", _("De laatste dag ligt voor de eerste."))
        return found

    def line(self) -> Values:
        """The service at this place, as it becomes."""
        told = self.cleaned_data
        closings = [one for one in self._held["closings"] if one["id"] != self._closing]
        if told["closed_from"] is not None:
            days = {"first_day": told["closed_from"].isoformat(), "last_day": told["closed_until"].isoformat()}
            closings.append({"id": self._closing, **days, "reason": told["closed_because"]})
        own = {name: told[name] for name in ("call_first", "is_open_on_holidays", "description")}
        return {**self._held, **own, "schedules": told["hours"], "closings": closings}

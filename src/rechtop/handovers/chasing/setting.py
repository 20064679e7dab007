"""The page on which a coordinator gives one service other terms than the defaults, from today on."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from rechtop.accounts.access import Action
from rechtop.handovers.models import Direction, Handover, ServiceTerms
from rechtop.handovers.terms import terms_on
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.page import reception_page

MOST_DAYS = 250
"""Working days of a year: nobody waits longer for an answer."""


class TermsForm(forms.Form):
    """The working days of one service, each later than the one before."""

    service = forms.ChoiceField(label=_("dienst"))
    receipt = forms.IntegerField(label=_("ontvangst binnen"), min_value=1, max_value=MOST_DAYS)
    remind = forms.IntegerField(label=_("herinnering na"), min_value=1, max_value=MOST_DAYS)
    answer = forms.IntegerField(label=_("antwoord binnen"), min_value=1, max_value=MOST_DAYS)

    def __init__(self, *args: Any, services: dict[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["service"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "…"), *((str(pk), name) for pk, name in services.items())]

    def clean(self) -> dict[str, Any]:
        """A receipt comes before the reminder, the reminder before the last day."""
        told = self.cleaned_data
        receipt, remind, answer = told.get("receipt"), told.get("remind"), told.get("answer")
        if receipt is not None and remind is not None and remind < receipt:
            self.add_error("remind", _("Herinner niet voor de ontvangst moet bevestigd zijn."))
        if remind is not None and answer is not None and answer <= remind:
            self.add_error("answer", _("Het antwoord moet na de herinnering komen."))
        return told


@reception_page("GET", "HEAD", "POST", action=Action.COORDINATE)
def terms(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The defaults, the services with terms of their own, and a form. What left already keeps its days."""
    services, usual = _services(desk), terms_on(desk.on)
    initial = {"receipt": usual.receipt, "remind": usual.remind, "answer": usual.answer}
    form = TermsForm(request.POST or None, services=services, initial=initial)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        ServiceTerms.objects.using(desk.store).update_or_create(
            service=UUID(told["service"]),
            since=desk.on,
            defaults={name: told[name] for name in initial} | {"by": desk.user, "by_name": desk.name},
        )
        desk.note(Act.WRITE, "handover.terms")
        return redirect("handovers:terms")
    own = ServiceTerms.objects.using(desk.store).order_by("-since", "pk")
    shown = {"form": form, "usual": usual, "own": [(services.get(one.service, ""), one) for one in own]}
    return render(request, "handovers/terms.html", shown)


def _services(desk: Desk) -> dict[UUID, str]:
    """The services to which something left already, as they are called."""
    held = Handover.objects.using(desk.store).filter(direction=Direction.OUT, sent_on__isnull=False)
    found = dict(held.order_by("receiver_name").values_list("receiver", "receiver_name").distinct())
    return dict(sorted(found.items(), key=lambda one: one[1].casefold()))

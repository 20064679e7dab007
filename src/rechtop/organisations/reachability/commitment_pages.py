"""The pages of promises: the list with what is overdue first, a new one, and the reply with how it ended."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rechtop.accounts.access import INSTALLATION, Action, Ref, Standing
from rechtop.accounts.gate import need, work_page
from rechtop.organisations.forms.grouped import Grouped
from rechtop.organisations.models import Commitment, Organisation
from rechtop.organisations.reachability.commitments import answer, promise, tracked
from rechtop.organisations.reachability.errors import ReachRefused
from rechtop.organisations.reachability.forms import WEBSITE
from rechtop.organisations.reachability.texts import no_person


class PromiseForm(Grouped, forms.Form):
    """Who promised what, by when."""

    organisation = forms.ModelChoiceField(
        label=_("wie het beloofde"),
        queryset=Organisation.objects.filter(valid_until=None).order_by("name", "pk"),
        empty_label=_("kies een organisatie"),
    )
    what = forms.CharField(
        label=_("wat er beloofd is"),
        max_length=300,
        validators=[no_person],
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Over de dienst, nooit over één persoon."),
    )
    promised_on = forms.DateField(label=_("beloofd op"), help_text=_("dd/mm/jjjj"))
    due_on = forms.DateField(label=_("klaar tegen"), help_text=_("dd/mm/jjjj"))
    asked_by = forms.ChoiceField(label=_("wie het opvolgt"))
    groups = ((_("De belofte"), ("organisation", "what", "promised_on", "due_on", "asked_by")),)

    def __init__(self, *args: Any, owners: list[Organisation | None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._owners = {str(owner.pk) if owner is not None else WEBSITE: owner for owner in owners}
        field = self.fields["asked_by"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                (code, owner.name if owner is not None else _("de regie van deze website"))
                for code, owner in self._owners.items()
            ]

    @property
    def owner(self) -> Organisation | None:
        """Who keeps track of it."""
        return self._owners[self.cleaned_data["asked_by"]]


class AnswerForm(Grouped, forms.Form):
    """The reply, and whether it was kept."""

    reply = forms.CharField(
        label=_("antwoord, in het kort"),
        max_length=500,
        required=False,
        validators=[no_person],
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    replied_on = forms.DateField(label=_("antwoord gekregen op"), required=False, help_text=_("dd/mm/jjjj"))
    outcome = forms.ChoiceField(label=_("gehouden?"), choices=Commitment.Outcome.choices)
    groups = ((_("Antwoord en afloop"), ("reply", "replied_on", "outcome")),)


def _owners(standing: Standing) -> list[Organisation | None]:
    """For whom somebody may write promises down."""
    where = standing.where(Action.PARTNER)
    held: list[Organisation | None] = list(Organisation.objects.filter(pk__in=where or ()).order_by("name", "pk"))
    return [None] if where is None else held


@work_page("GET", "HEAD", action=Action.LOG_CONTACT)
def promises(request: HttpRequest, standing: Standing) -> HttpResponse:
    """All promises, those that are overdue first."""
    where = standing.where(Action.PARTNER)
    today = timezone.localdate()
    context = {"found": tracked(today), "today": today, "may_add": where is None or bool(where)}
    return render(request, "organisations/reachability/promises.html", context)


@work_page("GET", "HEAD", "POST", action=Action.PARTNER)
def new_promise(request: HttpRequest, standing: Standing) -> HttpResponse:
    """Write a promise down."""
    data = request.POST if request.method == "POST" else None
    form = PromiseForm(data, owners=_owners(standing))
    if data is not None and form.is_valid():
        told = form.cleaned_data
        need(standing, Action.PARTNER, Ref("commitment", form.owner.pk) if form.owner is not None else INSTALLATION)
        try:
            promise(
                told["organisation"],
                told["what"],
                promised_on=told["promised_on"],
                due_on=told["due_on"],
                asked_by=form.owner,
                by=standing.user.pk if standing.user is not None else None,
                today=timezone.localdate(),
            )
        except ReachRefused as refused:
            form.add_error("due_on" if told["due_on"] < told["promised_on"] else "promised_on", str(refused))
        else:
            return redirect("reach:promises")
    context = {"form": form, "has_errors": data is not None}
    return render(request, "organisations/reachability/new_promise.html", context)


@work_page("GET", "HEAD", "POST", action=Action.PARTNER)
def one_promise(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """The reply to a promise, and whether it was kept."""
    held = get_object_or_404(Commitment.objects.select_related("organisation", "asked_by"), pk=pk)
    need(standing, Action.PARTNER, Ref("commitment", held.asked_by_id))
    data = request.POST if request.method == "POST" else None
    initial = {"reply": held.reply, "replied_on": held.replied_on, "outcome": held.outcome}
    form = AnswerForm(data, initial=initial)
    if data is not None and form.is_valid():
        told = form.cleaned_data
        try:
            answer(
                held,
                reply=told["reply"],
                replied_on=told["replied_on"],
                outcome=Commitment.Outcome(told["outcome"]),
                today=timezone.localdate(),
            )
        except ReachRefused as refused:
            form.add_error("replied_on", str(refused))
        else:
            return redirect("reach:promises")
    context = {"form": form, "held": held, "has_errors": data is not None}
    return render(request, "organisations/reachability/one_promise.html", context)

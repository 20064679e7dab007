"""The pages on which a worker notes an attempt: from a fiche in two clicks, completed or taken back when she wants."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from rechtop.accounts.access import Action, Standing
from rechtop.accounts.gate import work_page
from rechtop.organisations.models import ContactAttempt, Service
from rechtop.organisations.reachability.access import need_attempt, owners_of
from rechtop.organisations.reachability.attempts import complete, just_noted, note, take_back
from rechtop.organisations.reachability.coming_back import way_back
from rechtop.organisations.reachability.errors import ReachRefused
from rechtop.organisations.reachability.forms import OUTCOMES, CompleteForm, NoteForm, outcomes_of


@work_page("GET", "HEAD", "POST", action=Action.LOG_CONTACT)
def note_attempt(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """A button for each way it can end; the rest may stay empty."""
    service = get_object_or_404(Service.objects.select_related("organisation"), pk=pk)
    user, today, back = standing.user, timezone.localdate(), way_back(request)
    owners = [owner for owner in owners_of(standing) if owner is None or owner.pk != service.organisation_id]
    if user is None:
        raise Http404
    if not owners:
        return render(request, "organisations/reachability/own_service.html", {"service": service, "back": back})
    data = request.POST if request.method == "POST" else None
    form = NoteForm(data, owners=owners, initial={"on": today})
    if data is not None and form.is_valid():
        channel, answered, _label = OUTCOMES[form.cleaned_data["outcome"]]
        try:
            with transaction.atomic():
                made = just_noted(service, channel, answered, form.details(), by=user.pk) or note(
                    service, channel, answered, form.details(), organisation=form.owner, by=user.pk, today=today
                )
        except ReachRefused as refused:
            form.add_error(None, str(refused))
        else:
            return redirect(reverse("reach:attempt", args=[made.pk]) + (back.behind if back else ""))
    context = {"form": form, "service": service, "outcomes": _buttons(), "back": back, "has_errors": data is not None}
    return render(request, "organisations/reachability/note.html", context)


def _buttons() -> list[list[tuple[str, str]]]:
    """The buttons, those of one channel together."""
    channels = dict.fromkeys(told[0] for told in OUTCOMES.values())
    return [[(code, str(told[2])) for code, told in outcomes_of(channel).items()] for channel in channels]


@work_page("GET", "HEAD", "POST", action=Action.LOG_CONTACT)
def attempt(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """What was noted, to complete or to take back."""
    held = get_object_or_404(ContactAttempt.objects.select_related("service", "service__organisation"), pk=pk)
    need_attempt(standing, held)
    data, back = request.POST if request.method == "POST" else None, way_back(request)
    form = CompleteForm(data, attempt=held)
    if data is not None and form.is_valid():
        answered = OUTCOMES[form.cleaned_data["outcome"]][1]
        try:
            complete(held, answered, form.details(), today=timezone.localdate())
        except ReachRefused as refused:
            form.add_error(None, str(refused))
        else:
            return redirect(back.address if back else reverse("reach:all"))
    outcome = next((told[2] for told in outcomes_of(held.channel).values() if told[1] is held.is_answered), "")
    context = {"form": form, "attempt": held, "outcome": outcome, "back": back, "has_errors": data is not None}
    return render(request, "organisations/reachability/attempt.html", context)


@work_page("POST", action=Action.LOG_CONTACT)
def undo_attempt(request: HttpRequest, standing: Standing, pk: UUID) -> HttpResponse:
    """Let an attempt count no more."""
    held = get_object_or_404(ContactAttempt, pk=pk)
    need_attempt(standing, held)
    take_back(held)
    back = way_back(request)
    return redirect(reverse("reach:attempt", args=[pk]) + (back.behind if back else ""))

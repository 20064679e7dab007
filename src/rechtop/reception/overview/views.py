"""The first page of a file, and the question in her own words."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rechtop.accounts.access import Action
from rechtop.organisations.reachability.coming_back import behind, tried_by
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ChangedMeanwhile
from rechtop.reception.merging import FIELD, Merge, mark_of, merged
from rechtop.reception.once import claim
from rechtop.reception.overview.question import TooLong, change_question
from rechtop.reception.overview.reading import overview_of
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page


class QuestionForm(forms.Form):
    """Her question."""

    question = forms.CharField(
        label=_("de vraag, in haar eigen woorden"), required=False, widget=forms.Textarea(attrs={"rows": 8})
    )


@reception_page("GET", "HEAD")
def overview(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """What was agreed, who comes when, who works on it; and the way to noting how well another service is reached."""
    trajectory = desk.open(pk, "trajectory.overview")
    shown: dict[str, object] = {"overview": overview_of(desk, trajectory)}
    if trajectory.closed_on is None and desk.standing.may(Action.LOG_CONTACT, desk.ref("attempt")):
        shown |= {"tried": tried_by(desk.user, desk.on), "behind": behind(reverse("reception:file", args=[pk]))}
    return file_page(request, desk, trajectory, "overview", "reception/overview/page.html", shown)


@reception_page("GET", "HEAD", "POST")
def question(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Change the question; when somebody else did so too, both texts are shown and the typed one stays."""
    trajectory = desk.open(pk, "trajectory.question")
    data = request.POST if request.method == "POST" else None
    form = QuestionForm(data, initial={"question": trajectory.question})
    merge: Merge | None = None
    if data is not None and form.is_valid():
        address = reverse("reception:file", args=[pk])
        try:
            kept = partial(claim, desk, request, leads_to=address)
            change_question(desk, pk, form.cleaned_data["question"], data.get(FIELD, ""), claim=kept)
        except ChangedMeanwhile as changed:
            merge = merged(changed)
        except TooLong as refused:
            form.add_error("question", str(refused))
        else:
            return redirect(address)
    began = data.get(FIELD, "") if data is not None else mark_of(trajectory.question)
    shown = {"form": form, "merge": merge, "mark": merge.mark if merge else began}
    return file_page(request, desk, trajectory, "overview", "reception/overview/question.html", shown)

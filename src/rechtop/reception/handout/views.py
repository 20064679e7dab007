"""Handing out the whole file: first who asks, then the file to print or to take along."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse

from rechtop.accounts.access import Action
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.handout.forms import HandOutForm
from rechtop.reception.handout.whole import whole_file
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page

TEMPLATE = "reception/handout/handout.html"


@reception_page("GET", "HEAD", "POST", action=Action.HAND_OUT)
def handout(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """GET asks who wants it; POST gives it, as a page to print or as JSON, and writes that in the journal."""
    trajectory = desk.open(pk, "trajectory.handout", Action.HAND_OUT)
    form = HandOutForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return file_page(request, desk, trajectory, "handout", TEMPLATE, {"form": form})
    given = form.cleaned_data
    desk.note(Act.EXPORT, "trajectory.whole", trajectory, why=f"{given['asked_by']} {given['ground']}".strip())
    whole = whole_file(desk, trajectory, with_suppositions=given["with_suppositions"])
    if "json" in request.POST:
        answer = JsonResponse(whole.to_json(), json_dumps_params={"ensure_ascii": False, "indent": 2})
        answer.headers["Content-Disposition"] = 'attachment; filename="dossier.json"'
        return answer
    return file_page(request, desk, trajectory, "handout", TEMPLATE, {"form": form, "whole": whole})

"""A kept file brought in after comparing it, and the household out again without names."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.debug import sensitive_post_parameters

from rechtop.journal.models import Act
from rechtop.law.household_file import LARGEST
from rechtop.reception.desk import Desk
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.rights import keeping
from rechtop.reception.rights.bringing import FILE_NAME, Brought, brought, household_file, take
from rechtop.reception.rights.form import Known
from rechtop.reception.rights.views import HERE
from rechtop.rules.errors import InputError


@sensitive_post_parameters()
@reception_page("GET", "HEAD", "POST")
def bring(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Choose a file, see fact by fact what differs, choose; only then something is written."""
    trajectory = desk.open(pk, keeping.READ)
    context: dict[str, object] = {"typed": ""}
    if request.method == "POST":
        now = keeping.known_of(desk, trajectory)
        try:
            found = _compared(request, now)
        except InputError as fault:
            context |= {"error": str(fault), "typed": request.POST.get("inhoud", "")}
        else:
            if request.POST.get("doe") == "neem":
                with desk.writing(pk, keeping.WRITE) as held:
                    take(desk, held, found, request.POST.getlist("feit"), now.law)
                return redirect("reception:rights", pk)
            context |= {"found": found, "people": list(now.sheet().names().items())}
    return file_page(request, desk, trajectory, HERE, "reception/rights/bring.html", context)


def _compared(request: HttpRequest, now: Known) -> Brought:
    """The file or the text that was sent, compared. Raises InputError."""
    sent = request.FILES.get("bestand")
    content = sent.read(LARGEST + 1) if sent is not None else request.POST.get("inhoud", "").encode()
    if not content.strip():
        raise InputError("bestand", "", "kies een bestand, of plak de tekst ervan")
    places = {
        name.removeprefix("wie."): str(value)
        for name, value in request.POST.items()
        if name.startswith("wie.") and value in now.sheet().people
    }
    return brought(content, now, places)


@reception_page("GET", "HEAD")
def take_out(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """The household of today as a file without names."""
    trajectory = desk.open(pk, keeping.READ)
    desk.note(Act.EXPORT, keeping.READ, trajectory)
    response = HttpResponse(
        household_file(keeping.known_of(desk, trajectory)), content_type="application/yaml; charset=utf-8"
    )
    response.headers["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    return response

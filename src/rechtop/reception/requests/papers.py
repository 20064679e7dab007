"""What leaves on paper about a request: the receipt, and both letters when another OCMW decides."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from rechtop.journal.models import Act
from rechtop.law.procedure import ocmw
from rechtop.reception.calling import whom_to_call
from rechtop.reception.contact.keeping import contact_of
from rechtop.reception.contact.safe import Way, allowed
from rechtop.reception.desk import Desk
from rechtop.reception.models import Request, Trajectory
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.requests.competence import forward_step
from rechtop.reception.requests.registering import (
    known_of,
    name_of_request,
    next_steps,
    procedure_of,
    request_of,
)

LETTERS = {"ocmw": "reception/requests/to_ocmw.html", "persoon": "reception/requests/to_person.html"}
"""To whom a letter goes, as it stands in the address."""


@reception_page("GET", "HEAD")
def receipt(request: HttpRequest, desk: Desk, pk: UUID, asked: UUID) -> HttpResponse:
    """One page: what was asked, when, by whom it was written down, and what happens by when."""
    trajectory = desk.open(pk, "trajectory.request.receipt")
    found = request_of(desk, trajectory, asked)
    desk.note(Act.PRINT, "trajectory.request.receipt", trajectory)
    steps = next_steps(found)
    used = dict.fromkeys(source for step in steps for source in step.sources)
    about = {"steps": steps, "doubts": ocmw.doubts(), "sources": [ocmw.sources()[source] for source in used]}
    shown = _shown(desk, trajectory, found) | about
    return file_page(request, desk, trajectory, "requests", "reception/requests/receipt.html", shown)


@reception_page("GET", "HEAD")
def letter(request: HttpRequest, desk: Desk, pk: UUID, asked: UUID, whom: str) -> HttpResponse:
    """To the other OCMW or to the person. There is none while it is not said where the request goes."""
    trajectory = desk.open(pk, "trajectory.request.letter")
    found = request_of(desk, trajectory, asked)
    if whom not in LETTERS or found.is_competent is not False:
        raise Http404
    desk.note(Act.PRINT, "trajectory.request.letter", trajectory)
    told = {step.id: step for step in ocmw.steps(procedure_of(found), known_of(found))}
    shown = _shown(desk, trajectory, found) | {"forward": told["forward"], "conflict": told["conflict"]}
    return file_page(request, desk, trajectory, "requests", LETTERS[whom], shown)


def _shown(desk: Desk, trajectory: Trajectory, found: Request) -> dict[str, object]:
    """What every paper about a request needs."""
    contact = contact_of(desk, trajectory.person_id)
    return {
        "one": found,
        "name": name_of_request(found),
        "call": whom_to_call(desk, trajectory),
        "contact": contact,
        "by_post": allowed(contact, Way.POST),
        "by_phone": allowed(contact, Way.CALL),
        "forward_step": forward_step(found),
    }

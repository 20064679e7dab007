"""Every fact with where it comes from, and what of it a social investigation may have."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.models import Proof, Purpose, SaidBy
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.rights import keeping
from rechtop.reception.rights.bundle import bundle, bundle_json
from rechtop.reception.rights.facts import FactMissing, all_facts, allow
from rechtop.reception.rights.places import NAME
from rechtop.reception.rights.said import said
from rechtop.reception.rights.views import HERE

MOMENT = "trajectory.investigation"


@reception_page("GET", "HEAD", "POST")
def facts(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """All facts: who said them, when, with which proof and for what; each can be described or taken back."""
    error = ""
    if request.method == "POST":
        fact, told = request.POST.get("feit", ""), request.POST
        try:
            if told.get("doe") == "schrap":
                keeping.struck(desk, pk, fact)
            else:
                keeping.described(desk, pk, fact, told.get("bewijs", ""), told.get("zei", ""))
            return redirect("reception:facts", pk)
        except FactMissing as fault:
            error = str(fault)
    trajectory = desk.open(pk, keeping.READ)
    known, every = keeping.known_of(desk, trajectory), all_facts(desk.store, trajectory)
    names = known.sheet().names()
    held = [fact for key, fact in known.facts.items() if key[1] != NAME]
    groups = (("", held), ("stale", known.stale), ("strange", known.strange))
    shown = [
        (said(known.law, fact, names, desk.on), kind, keeping.history(every, fact))
        for kind, part in groups
        for fact in part
    ]
    context = {"shown": shown, "proofs": Proof.choices, "said_by": SaidBy.choices, "error": error}
    return file_page(
        request, desk, trajectory, HERE, "reception/rights/facts.html", context, status=409 if error else 200
    )


@reception_page("GET", "HEAD", "POST")
def investigation(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """What may go to the social investigation, and what she must be asked about first."""
    error = ""
    if request.method == "POST":
        chosen = keeping.uuids(request.POST.getlist("feit"))
        purpose = Purpose.REQUEST if request.POST.get("waarvoor") == Purpose.REQUEST else Purpose.INVESTIGATION
        try:
            with desk.writing(pk, keeping.WRITE) as trajectory:
                allow(desk, trajectory, chosen, purpose)
            return redirect("reception:investigation", pk)
        except FactMissing as fault:
            error = str(fault)
    trajectory = desk.open(pk, MOMENT)
    known = keeping.known_of(desk, trajectory)
    context = {"bundle": bundle(known, known.sheet().names()), "error": error}
    return file_page(
        request, desk, trajectory, HERE, "reception/rights/investigation.html", context, status=409 if error else 200
    )


@reception_page("GET", "HEAD")
def investigation_file(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """The same as JSON, for the program of the investigation."""
    trajectory = desk.open(pk, MOMENT)
    known = keeping.known_of(desk, trajectory)
    found = bundle(known, {key: key for key in known.sheet().people})
    desk.note(Act.EXPORT, MOMENT, trajectory)
    answer = JsonResponse(bundle_json(found, trajectory.reference, desk.on.isoformat()))
    answer.headers["Content-Disposition"] = 'attachment; filename="onderzoek.json"'
    return answer

"""The desk form inside a file, what humans found, and the plan that the route becomes."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.gzip import gzip_page

from rechtop.explorer.views import ACTION, PART, DeskRequest
from rechtop.reception.desk import Desk
from rechtop.reception.models import Purpose, SaidBy
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.rights import keeping
from rechtop.reception.rights.facts import FactMissing
from rechtop.reception.rights.findings import FindingRefused, open_judgements
from rechtop.reception.rights.plan import make_plan, proposals
from rechtop.reception.rights.said import said, subject, told_in_words
from rechtop.reception.steps.doing import PERSON, me

HERE = "rights"
PAGE = "reception/rights/page.html"
_PARTS = {"": "explorer/_update.html", "vragen": "explorer/_update_questions.html"}


@gzip_page
@sensitive_post_parameters()
@reception_page("GET", "HEAD", "POST")
def rights(request: DeskRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """The form with all that is known and the outcome beside it; htmx asks for a part only and nothing is written."""
    if request.method != "POST":
        return _shown(request, desk, keeping.opened(desk, pk))
    data = dict(request.POST.lists())
    if request.htmx:
        part = request.POST.get(PART, "")
        return render(request, _PARTS.get(part, _PARTS[""]), {"page": keeping.computed(desk, pk, data)})
    return _shown(request, desk, keeping.kept(desk, pk, data, request.POST.get(ACTION, "")), sent=True)


def _shown(
    request: HttpRequest, desk: Desk, kept: keeping.Kept, *, sent: bool = False, error: str = "", status: int = 200
) -> HttpResponse:
    page, now = kept.page, kept.known
    names = page.sheet.names()
    context = {
        "page": page,
        "known": now,
        "stale": [said(now.law, fact, names, desk.on) for fact in now.stale],
        "conflicts": [
            (subject(now.law, key, names), told_in_words(now.law, key, theirs, names) if theirs is not None else "")
            for key, theirs in (kept.conflicts or {}).items()
        ],
        "written": kept.written if sent else None,
        "judgements": open_judgements(now.law, page.results.verdicts, names),
        "said_by": _options(SaidBy, request.POST.get("zei", SaidBy.PERSON)),
        "purposes": _options(Purpose, request.POST.get("waarvoor", Purpose.EXPLORE)),
        "error": error,
    }
    return file_page(request, desk, kept.trajectory, HERE, PAGE, context, status=status)


def _options(choices: type[SaidBy] | type[Purpose], chosen: str) -> list[tuple[str, str, bool]]:
    return [(value, str(label), value == chosen) for value, label in choices.choices]


@reception_page("POST")
def still_true(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Facts of an earlier day that the person says still hold."""
    try:
        keeping.confirmed(desk, pk, request.POST.getlist("feit"), request.POST.get("zei", ""))
    except FactMissing as fault:
        return _shown(request, desk, keeping.opened(desk, pk), error=str(fault), status=409)
    return redirect("reception:rights", pk)


@sensitive_post_parameters()
@reception_page("POST")
def finding(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """What the worker found of an open judgement, in her name and with why."""
    told = [request.POST.get(name, "") for name in ("voorwaarde", "bevinding", "waarom")]
    try:
        keeping.found(desk, pk, told[0], told[1], told[2])
    except FindingRefused as fault:
        return _shown(request, desk, keeping.opened(desk, pk), error=str(fault), status=422)
    return redirect("reception:rights", pk)


@reception_page("GET", "HEAD", "POST")
def plan(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """What the route asks for; with one press all of it becomes the plan, and what is new is marked."""
    kept = keeping.opened(desk, pk)
    wanted = proposals(kept.page.run, kept.page.sheet.names())
    context: dict[str, object] = {"proposed": wanted}
    if request.method == "POST":
        owner = PERSON if request.POST.get("wie") == "persoon" else me(desk)
        context = {"planned": make_plan(desk, pk, wanted, owner)}
    return file_page(request, desk, kept.trajectory, HERE, "reception/rights/plan.html", context)

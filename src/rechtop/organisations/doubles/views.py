"""The work page on which a human decides whether two fiches are the same."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.accounts.access import INSTALLATION, Action, Standing
from rechtop.accounts.gate import need, work_page
from rechtop.organisations.acting import actor_of
from rechtop.organisations.doubles import deciding
from rechtop.organisations.doubles.finding import find_doubles
from rechtop.organisations.errors import NotThere, OrganisationError
from rechtop.organisations.models import DoubleDecision, DoubleProposal, Service

SEARCH, SAME, DIFFERENT, BACK = "zoek", "zelfde", "verschillend", "terug"
"""What the buttons do."""

AT_ONCE = 5_000
"""Among more services than this a process of its own looks for doubles."""

_SHOWN = 20


@work_page("GET", "POST", action=Action.DECIDE_DOUBLES)
def doubles(request: HttpRequest, standing: Standing) -> HttpResponse:
    """What was proposed with its reasons, and what was decided; each decision with a button to take it back."""
    need(standing, Action.DECIDE_DOUBLES, INSTALLATION)
    refused = ""
    if request.method == "POST":
        try:
            _act(request, standing)
        except OrganisationError as error:
            refused = str(error)
        else:
            return redirect("organisations:doubles")
    proposals, decisions = DoubleProposal.objects.all()[:_SHOWN], DoubleDecision.objects.all()[:_SHOWN]
    names = _names([*proposals, *decisions])
    context = {
        "refused": refused,
        "number": DoubleProposal.objects.count(),
        "proposals": [(one, names.get(one.one), names.get(one.other)) for one in proposals],
        "decisions": [(one, names.get(one.one), names.get(one.other), names.get(one.kept)) for one in decisions],
    }
    return render(request, "organisations/doubles/doubles.html", context)


def _act(request: HttpRequest, standing: Standing) -> None:
    """One press of a button. Raises OrganisationError."""
    act, by = request.POST.get("doe", ""), actor_of(standing)
    if act == SEARCH:
        if Service.objects.count() <= AT_ONCE:
            find_doubles(timezone.localdate())
        else:
            start_process()
        return
    key = _uuid(request.POST.get("wat", ""))
    if act == BACK:
        decision = DoubleDecision.objects.filter(pk=key).first()
        if decision is None:
            raise NotThere(_("Deze beslissing bestaat niet."))
        deciding.take_back(decision, by=by)
        return
    proposal = DoubleProposal.objects.filter(pk=key).first()
    if proposal is None:
        raise NotThere(_("Hierover besliste iemand anders al."))
    if act == DIFFERENT:
        deciding.different(proposal, by=by)
    elif act.startswith(SAME):
        keep = proposal.other if act.endswith("tweede") else proposal.one
        deciding.same(proposal, keep=keep, by=by, on=timezone.localdate())


def _uuid(text: str) -> UUID:
    """The identity in a form. Raises NotThere."""
    try:
        return UUID(text)
    except ValueError:
        raise NotThere(_("Dit bestaat niet.")) from None


def _names(pairs: Iterable[DoubleProposal | DoubleDecision]) -> dict[UUID | None, Any]:
    """The fiches by their identity."""
    wanted = {key for pair in pairs for key in (pair.one, pair.other)}
    models = deciding.MODELS.values()
    return {thing.pk: thing for model in models for thing in model._default_manager.filter(pk__in=wanted)}


def start_process() -> None:
    """Let a process of its own look: a visitor does not wait for it."""
    subprocess.Popen(  # nothing in it was typed by anybody
        [sys.executable, "-c", "import sys; from rechtop.cli import main; sys.exit(main())", "map", "doubles"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip

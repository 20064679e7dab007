"""What comes after the questions: the outcome, why, a request of today, a page on paper, a script by telephone."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from rechtop.explorer.help_now import CAW, EMERGENCY, LISTENING
from rechtop.explorer.interview import sessions
from rechtop.explorer.interview.order import sharper_of
from rechtop.explorer.interview.screen import page, run_of
from rechtop.explorer.interview.state import State, state_of
from rechtop.explorer.local.views import group_of
from rechtop.explorer.outcome.advice import Outcomes
from rechtop.explorer.outcome.letter import letter_of, names_to_tick, ticked
from rechtop.explorer.outcome.paper import sheets
from rechtop.explorer.outcome.papers import checklist
from rechtop.explorer.outcome.phone import script
from rechtop.explorer.outcome.urgent import cannot_wait
from rechtop.explorer.outcome.why import why
from rechtop.law.catalogue import law
from rechtop.law.papers import piles
from rechtop.law.sentences import LAST_STEP

WHOM_TO_CALL = {"lines": (CAW, LISTENING, EMERGENCY), "last_step": LAST_STEP}
"""What stands at the foot of each page on paper."""


@page("GET", "HEAD")
def outcome(request: HttpRequest, state: State) -> HttpResponse:
    """All rights, refined, with what to do; one checklist of papers over all of them."""
    found = Outcomes(state, run_of(state))
    papers, extra = checklist(found.actionable), len(sharper_of(state, found.run))
    return _shown(
        request,
        "outcome",
        state,
        {"found": found, "papers": papers, "piles": piles(papers), "extra": extra, "urgent": cannot_wait(state)}
        | {"local": group_of(state, found.run), "may_choose": bool(state.answers.people)},
    )


@page("GET", "HEAD")
def reasons(request: HttpRequest, state: State, number: int) -> HttpResponse:
    """Why one right is what it is: the answers that settle it, terms, appeal, sources and doubts."""
    explained = why(Outcomes(state, run_of(state)), number)
    if explained is None:  # the answers changed since that page was shown
        return redirect("explorer:outcome:outcome")
    return _shown(request, "why", state, {"why": explained, "advice": explained.advice})


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest, right: str) -> HttpResponse:
    """Public. A dated request for one right, to print or copy. A name stands in it only when it was ticked."""
    if right not in law().rights:
        raise Http404
    state = state_of(request)
    found = Outcomes(state, run_of(state)) if state is not None and state.answers.people else None
    keys = request.POST.getlist("naam")
    asked = letter_of(right, timezone.localdate(), sender=ticked(state, keys), found=found)
    names = [(key, name, key in keys) for key, name in names_to_tick(state).items()]
    return _shown(request, "letter", state, {"letter": asked, "names": names})


@page("GET", "HEAD")
def paper(request: HttpRequest, state: State, *, large: bool) -> HttpResponse:
    """One printed page for each person, in ordinary or in large type."""
    found = Outcomes(state, run_of(state))
    local = group_of(state, found.run).actionable
    return _shown(
        request,
        "paper",
        state,
        {"found": found, "sheets": sheets(found), "large": large, "local": local} | WHOM_TO_CALL,
    )


@require_http_methods(["GET", "HEAD"])
def phone(request: HttpRequest) -> HttpResponse:
    """Public. A script to read aloud: an opening, the next questions, what to say of each right, a closing."""
    state = state_of(request)
    return _shown(request, "phone", state, {"script": script(state, timezone.localdate())})


def _shown(request: HttpRequest, name: str, state: State | None, context: Mapping[str, object]) -> HttpResponse:
    """A page, with the time that is left where an interview runs; each page makes that longer."""
    shared: dict[str, object] = {}
    if state is not None:
        request.session.modified = True
        shared = {"state": state, "ends": sessions.ends_at(request), "seconds": request.session.get_expiry_age()}
    response = render(request, f"explorer/outcome/{name}.html", shared | dict(context))
    response.headers["Referrer-Policy"] = "same-origin"  # or a browser would not say where the form came from
    return response

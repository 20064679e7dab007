"""The interview around its questions: the beginning, all answers and a pause."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from rechtop.explorer.interview import sessions
from rechtop.explorer.interview.domains import ONE_RIGHT, open_domains
from rechtop.explorer.interview.form import Form, form_of
from rechtop.explorer.interview.household import Answers
from rechtop.explorer.interview.screen import go, page, run_of, show, with_form
from rechtop.explorer.interview.state import State, given, keep, state_of
from rechtop.explorer.interview.summing import is_usual
from rechtop.law.about import About, about
from rechtop.law.catalogue import law
from rechtop.law.local.told import LOCAL
from rechtop.law.subjects import DOMAINS


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Public. What is the matter, for whom, and whether others can see the screen; or on with what was begun."""
    if request.method == "POST":
        sessions.begin(request)
        chosen = [domain.id for domain in DOMAINS if domain.id in request.POST.getlist("domein")]
        chosen += [f"{ONE_RIGHT}{words.id}" for words in _came_for(request.POST.getlist("recht"))]
        state = State(
            Answers(timezone.localdate().isoformat()),
            domains=chosen,
            helping=request.POST.get("voor") == "iemand",
            shielded="scherm" in request.POST,
        )
        return go(request, state, "people")
    return _beginning(request)


@require_http_methods(["GET", "HEAD"])
def over(request: HttpRequest) -> HttpResponse:
    """Public. The time is over, or everything was wiped: says so, and lets one begin anew."""
    return _beginning(request, is_over=True)


def _beginning(request: HttpRequest, *, is_over: bool = False) -> HttpResponse:
    running = state_of(request)
    context = {
        "domains": open_domains(law()),
        "came_for": _came_for(request.GET.getlist("recht")),
        "running": running,
        "is_over": is_over and running is None,
    }
    return with_form(request, "start", context)


def _came_for(told: list[str]) -> list[About]:
    """The rights that a public page sent somebody here for; anything else is left out."""
    return [about(right) for right in dict.fromkeys(told) if right in law().rights]


@dataclass
class Group:
    """The answers about one person: each with its number; apart what was not marked on a screen with many things."""

    about: str
    own: list[tuple[int, Form]] = field(default_factory=list)
    usual: list[tuple[int, Form]] = field(default_factory=list)


@page("GET", "HEAD", "POST")
def answers(request: HttpRequest, state: State) -> HttpResponse:
    """Everything that was answered; each answer can be changed or taken away."""
    if request.method == "POST":
        state.without({request.POST.get("weg", "")})
        return go(request, state, "answers")
    groups: dict[str, Group] = {}
    for item in given(state):
        form = form_of(state, law(), item.question)
        group = groups.setdefault(form.about, Group(form.about))
        (group.usual if is_usual(state, law(), form.name) else group.own).append((item.number, form))
    context = {"groups": list(groups.values()), "carried": bool(state.answers.rest.keys() - {"municipality", LOCAL})}
    return show(request, state, "answers", context, run=run_of(state))


@page("GET", "HEAD")
def pause(request: HttpRequest, state: State) -> HttpResponse:
    """After a dozen answers: what already looks likely, and the choice to stop or to go on."""
    state.paused_at = len(state.steps)
    keep(request, state)
    return show(request, state, "pause", {"is_pause": True}, run=run_of(state))

"""What every page of the interview shares: only with a running session, which each page makes longer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from rechtop.explorer.interview import sessions
from rechtop.explorer.interview.order import bright_rights
from rechtop.explorer.interview.state import State, keep, state_of
from rechtop.explorer.results import contradictions
from rechtop.law.catalogue import law
from rechtop.rules.run import Run

SPACE = "explorer:interview:"
Page = Callable[..., HttpResponse]


def page(*methods: str) -> Callable[[Page], Page]:
    """Public. A page of a running interview: the view gets its state. Without one the visitor starts anew."""

    def decorate(view: Page) -> Page:
        @sensitive_post_parameters()
        @require_http_methods([*methods])
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            state = state_of(request)
            if state is None:
                return redirect(f"{SPACE}over" if sessions.had_session(request) else f"{SPACE}start")
            request.session.modified = True  # each page makes the session last half an hour again
            return view(request, state, *args, **kwargs)

        return shown

    return decorate


def go(request: HttpRequest, state: State, view: str, *args: object) -> HttpResponse:
    """Hold what changed and go to another page of the interview."""
    keep(request, state)
    return redirect(f"{SPACE}{view}", *args)


def show(
    request: HttpRequest, state: State, name: str, context: Mapping[str, object], *, run: Run | None = None
) -> HttpResponse:
    """Show a page with what stands on each: the time, what already looks likely, and what does not fit together."""
    shared: dict[str, object] = {
        "state": state,
        "ends": sessions.ends_at(request),
        "seconds": str(request.session.get_expiry_age()),
    }
    if run is not None:
        spoken = {key: state.called(key) or "u" for key in state.names}
        shared |= {"bright": bright_rights(run, spoken), "contradictions": list(contradictions(run))}
    return with_form(request, name, shared | dict(context))


def with_form(request: HttpRequest, name: str, context: Mapping[str, object]) -> HttpResponse:
    """A page with a form: under "no-referrer" a browser would not say where the form came from."""
    response = render(request, f"explorer/interview/{name}.html", dict(context))
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def run_of(state: State) -> Run:
    """The law applied to what was told so far."""
    return Run(law(), state.household())

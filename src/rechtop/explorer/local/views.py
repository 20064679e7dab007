"""The page of the municipality in an interview: which one it is, and what only that one asks."""

from __future__ import annotations

from datetime import date
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rechtop.explorer.interview import sessions
from rechtop.explorer.interview.screen import page, run_of
from rechtop.explorer.interview.state import State, keep
from rechtop.explorer.local.asking import MUNICIPALITY, household_with_local, keep_answers, questions
from rechtop.explorer.local.known import FIELD, choices, owners_on
from rechtop.explorer.local.shown import LocalGroup, local_group
from rechtop.explorer.outcome.asking import asks_of
from rechtop.law.catalogue import law
from rechtop.law.local.owners import OwnerLaw, of_municipality
from rechtop.rules.run import Run

OUTCOME = "explorer:outcome:outcome"


def group_of(state: State, run: Run) -> LocalGroup:
    """What the municipality of an interview answers."""
    known = owners_on(run.day)
    return local_group(_local_run(state, run, known), state.names, known, partial(asks_of, state))


def _local_run(state: State, run: Run, known: list[OwnerLaw]) -> Run:
    household = household_with_local(run.household, state.answers.file(), known)
    return Run(law(), household, run.day, carried=run.carried, known_on=run.known_on)


@page("GET", "HEAD", "POST")
def municipality(request: HttpRequest, state: State) -> HttpResponse:
    """Choose the municipality; where its owners ask something themselves, answer that on the same page."""
    known = owners_on(date.fromisoformat(state.answers.on))
    typed = {name: value for name, value in request.POST.items() if isinstance(value, str)}
    errors: dict[str, str] = {}
    if request.method == "POST":
        chosen = typed.get(FIELD, "")
        before = state.answers.rest.get(MUNICIPALITY, "")
        if chosen and chosen not in dict(choices(known)):
            errors[FIELD] = "Kies een gemeente uit de lijst."
        else:
            state.answers.rest = {**state.answers.rest, MUNICIPALITY: chosen}
        run = _local_run(state, run_of(state), known)
        asked = questions(state, run, known, typed, errors)
        if not errors and chosen == before:
            errors = keep_answers(state, run, known, asked)
        if not errors:
            keep(request, state)
            is_new = chosen != before and bool(asked)
            return redirect("explorer:local:municipality" if is_new else OUTCOME)
    run = _local_run(state, run_of(state), known)
    asked = questions(state, run, known, typed, errors)
    context = {
        "choices": choices(known),
        "chosen": state.answers.rest.get(MUNICIPALITY, ""),
        "is_alone": bool(run.household.municipality) and not of_municipality(known, run.household.municipality),
        "asked": asked,
        "error": errors.get(FIELD, ""),
        "wrong": [each for each in asked if each.shown.error],
        "state": state,
        "ends": sessions.ends_at(request),
        "seconds": request.session.get_expiry_age(),
    }
    response = render(request, "explorer/local/municipality.html", context)
    response.headers["Referrer-Policy"] = "same-origin"  # or a browser would not say where the form came from
    return response

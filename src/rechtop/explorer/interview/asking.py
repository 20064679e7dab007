"""The questions: the next one, the one of an earlier step, and an answer that is changed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from rechtop.explorer import words
from rechtop.explorer.errors import Unreadable
from rechtop.explorer.interview.answering import ACTION, take
from rechtop.explorer.interview.asked import question_of
from rechtop.explorer.interview.form import Form, form_of
from rechtop.explorer.interview.household import UNANSWERED
from rechtop.explorer.interview.order import next_of, sharper_of
from rechtop.explorer.interview.screen import SPACE, go, page, run_of, show
from rechtop.explorer.interview.sharing import (
    TogetherForm,
    belongs,
    decline_together,
    is_shared,
    take_together,
    together_form,
)
from rechtop.explorer.interview.state import State, keep
from rechtop.explorer.interview.summing import SummaryForm, refuse_half, summary_form, summary_of, take_summary
from rechtop.explorer.sheet import NOTHING_ELSE, OTHERS
from rechtop.law.catalogue import law
from rechtop.rules.run import Run

PAUSE_AFTER = 12
"""After so many answers a person may stop with what there is."""

OUTCOME = "explorer:outcome:outcome"
"""Where everything leads when nothing is left to ask."""

LONGER = "langer"
"""The button for more time: the page comes back with what was typed."""


@dataclass(frozen=True)
class Where:
    """Where a question stands: where "terug" leads, and which page comes after its answer."""

    back: str
    after: str
    step: int = 0
    is_extra: bool = False  # it only makes an amount more precise


@page("GET", "HEAD")
def following(request: HttpRequest, state: State) -> HttpResponse:
    """On to the first question that is not answered yet, or to a pause when it is time for one."""
    if not state.answers.people:
        return redirect(f"{SPACE}people")
    if len(state.steps) - state.paused_at >= PAUSE_AFTER:
        return redirect(f"{SPACE}pause")
    return redirect(f"{SPACE}question", len(state.steps) + 1)


@page("GET", "HEAD", "POST")
def question(request: HttpRequest, state: State, step: int) -> HttpResponse:
    """One question: the one that was answered at this step, or after those the best one now."""
    if not state.answers.people:
        return redirect(f"{SPACE}people")
    if step > len(state.steps) + 1 or step < 1:
        return redirect(f"{SPACE}question", len(state.steps) + 1)
    back = reverse(f"{SPACE}question", args=[step - 1]) if step > 1 else reverse(f"{SPACE}people")
    where = Where(back, "next", step)
    if request.method == "POST":
        return _answer(request, state, where)
    if step <= len(state.steps):
        return _put(request, state, where, state.steps[step - 1])
    return _put_next(request, state, where)


@page("GET", "HEAD", "POST")
def change(request: HttpRequest, state: State, number: int) -> HttpResponse:
    """The question behind one of all answers, to answer it differently."""
    where = Where(reverse(f"{SPACE}answers"), "answers")
    if request.method == "POST":
        return _answer(request, state, where)
    given = list(state.answers.given)
    if not 1 <= number <= len(given):
        return redirect(f"{SPACE}answers")
    return _put(request, state, where, given[number - 1])


@page("GET", "HEAD", "POST")
def sharpen(request: HttpRequest, state: State) -> HttpResponse:
    """A question that only makes an amount more precise, for who wants that; else back to the outcome."""
    where = Where(reverse(OUTCOME), "sharpen", is_extra=True)
    if request.method == "POST":
        return _answer(request, state, where)
    run = run_of(state)
    found = sharper_of(state, run)
    return _put(request, state, where, found[0].name, run=run, helps=found[0].helps) if found else redirect(OUTCOME)


def _put_next(request: HttpRequest, state: State, where: Where) -> HttpResponse:
    run = run_of(state)
    found = next_of(state, run)
    if found is None:
        return redirect(OUTCOME)
    state.most_left = found.left if state.most_left < 0 else min(state.most_left, found.left)
    keep(request, state)
    return _put(request, state, where, found.name, run=run, covers=found.covers, helps=found.helps)


def _put(
    request: HttpRequest,
    state: State,
    where: Where,
    name: str,
    *,
    run: Run | None = None,
    covers: tuple[str, ...] = (),
    helps: tuple[str, ...] = (),
) -> HttpResponse:
    """Show a question."""
    covers = covers or tuple(state.summed.get(name, ()))
    form: Form | SummaryForm | TogetherForm | None = summary_form(state, law(), name, covers)
    if is_shared(name):
        form = together_form(state, law(), name, covers)
    elif form is None and (asked := question_of(law(), name, state.names)) is not None:
        form = form_of(state, law(), asked)
    if form is None:
        return redirect(f"{SPACE}answers")
    return show(request, state, "question", {"form": form, "where": where, "helps": helps}, run=run or run_of(state))


def _answer(request: HttpRequest, state: State, where: Where) -> HttpResponse:
    """Take an answer and go on, or show the question again with what is wrong."""
    name = request.POST.get("vraag", "")
    if summary_of(name) is not None:
        return _answer_summary(request, state, where, name)
    if is_shared(name):
        return _answer_together(request, state, where, name)
    asked = question_of(law(), name, state.names)
    if asked is None:
        return redirect(f"{SPACE}next")
    if name == OTHERS and request.POST.get(ACTION) == words.YES:
        return redirect(f"{SPACE}people")
    typed = {key: value for key, value in request.POST.items() if isinstance(value, str)}
    error = ""
    if request.POST.get(ACTION) != LONGER:
        try:
            take(state, asked, typed)
            return _on(request, state, where, name)
        except Unreadable as refused:
            error = refused.advice
    form = form_of(state, law(), asked, typed=typed, error=error)
    return show(request, state, "question", {"form": form, "where": where, "helps": ()}, run=run_of(state))


def _answer_summary(request: HttpRequest, state: State, where: Where, name: str) -> HttpResponse:
    covers = [cover for cover in request.POST.getlist("dekt") if question_of(law(), cover, state.names) is not None]
    marked = [cover for cover in request.POST.getlist("klopt") if cover in covers]
    kinds, nothing = request.POST.getlist("soort"), "niets" in request.POST
    error, chosen = "", request.POST.get(ACTION, "")
    if chosen in UNANSWERED:
        state.answers.given[name] = chosen
        state.most_left -= 1
        return _on(request, state, where, name)
    if chosen != LONGER:
        try:
            refuse_half(law(), name, covers, marked, kinds)
            take_summary(state, law(), name, covers, marked, nothing=nothing)
            return _on(request, state, where, name)
        except Unreadable as refused:
            error = refused.advice
    form = summary_form(state, law(), name, covers, marked=marked, kinds=kinds, error=error, is_nothing=nothing)
    return show(request, state, "question", {"form": form, "where": where, "helps": ()}, run=run_of(state))


def _answer_together(request: HttpRequest, state: State, where: Where, name: str) -> HttpResponse:
    covers = [cover for cover in request.POST.getlist("dekt") if belongs(name, cover)]
    data = {key: value for key, value in request.POST.items() if isinstance(value, str)}
    error, chosen = "", data.get(ACTION, "")
    if chosen in UNANSWERED:
        decline_together(state, name, covers, chosen)
        return _on(request, state, where, name)
    if chosen != LONGER:
        try:
            take_together(state, law(), name, covers, data)
            return _on(request, state, where, name)
        except Unreadable as refused:
            error = refused.advice
    form = together_form(state, law(), name, covers, data)
    if form is None:
        return redirect(f"{SPACE}next")
    context = {"form": replace(form, error=error), "where": where, "helps": ()}
    return show(request, state, "question", context, run=run_of(state))


def _on(request: HttpRequest, state: State, where: Where, name: str) -> HttpResponse:
    if where.step:
        is_again = name == NOTHING_ELSE or is_shared(name)
        if is_again and where.step > len(state.steps):  # once more, now about others
            state.steps = [step for step in state.steps if step != name]
        state.answered(name)
    return go(request, state, where.after)

"""Who lives here: everybody by the name one likes, with a birth date, and what they are of one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse

from rechtop.explorer import words
from rechtop.explorer.errors import Unreadable
from rechtop.explorer.interview.answering import ACTION, ONWARD, take, with_answer
from rechtop.explorer.interview.form import EMPTY_FIELDS
from rechtop.explorer.interview.household import UNANSWERED, Place
from rechtop.explorer.interview.screen import go, page, run_of, show
from rechtop.explorer.interview.speech import THE_PERSON
from rechtop.explorer.interview.state import State
from rechtop.explorer.questions import birth_question, relation_question
from rechtop.explorer.sheet import MOST_PEOPLE, OTHERS
from rechtop.law.catalogue import law

LONGEST_NAME = 40


@page("GET", "HEAD", "POST")
def people(request: HttpRequest, state: State) -> HttpResponse:
    """Who is there so far, room for one more, and the way on."""
    if request.method != "POST":
        return _shown(request, state)
    data = {name: value for name, value in request.POST.items() if isinstance(value, str)}
    action, _, about = data.get(ACTION, "").partition(":")
    if action == "weg":
        _remove(state, about)
    elif action == "hernoem" and about in state.answers.people:
        state.answers.people[about] = _name(data.get(f"naam-{about}", "")) or state.answers.people[about]
    elif action == "klaar" and state.answers.people:
        told = about if about in UNANSWERED else words.NO
        state.answers = with_answer(state.answers, OTHERS, told)
        state.most_left = -1
        return go(request, state, "next")
    elif action == "erbij":
        try:
            _add(state, data)
        except Unreadable as refused:
            return _shown(request, state, typed=data, error=refused.advice)
    return go(request, state, "people")


def _shown(request: HttpRequest, state: State, *, typed: dict[str, str] | None = None, error: str = "") -> HttpResponse:
    is_first = not state.answers.people
    suggested = {"naam": (THE_PERSON if state.helping else "ik") if is_first else ""}
    context = {
        "typed": EMPTY_FIELDS | {"naam": "", "band": ""} | (typed if typed is not None else suggested),
        "error": error,
        "is_first": is_first,
        "has_room": len(state.answers.people) < MOST_PEOPLE,
        "relations": [option for option in words.RELATION_OPTIONS if option not in words.DECLINED],
        "first_called": state.called("") or "u",
        "people": list(state.names.items()),
    }
    return show(request, state, "people", context, run=None if is_first else run_of(state))


def _name(text: str) -> str:
    return " ".join(text.split())[:LONGEST_NAME]


def _add(state: State, data: Mapping[str, str]) -> None:
    """Add one person. Raises Unreadable, changing nothing, when her birth date or relation cannot be."""
    before = state.answers.people
    if len(before) >= MOST_PEOPLE:
        raise Unreadable(f"Er passen hoogstens {MOST_PEOPLE} mensen in.")
    name = _name(data.get("naam", ""))
    if not name:
        raise Unreadable("Schrijf een naam. Een roepnaam of een woord zoals “mijn dochter” is genoeg.")
    key = f"p{max((int(known[1:]) for known in before), default=0) + 1}"
    draft = replace(state, answers=replace(state.answers, people={**before, key: name}))
    draft.without({OTHERS})
    if any(data.get(part, "").strip() for part in ("dag", "maand", "jaar")):
        take(draft, birth_question(law(), key), {part: data.get(part, "") for part in ("dag", "maand", "jaar")})
    first = next(iter(before), "")
    if first and data.get("band"):
        relation = relation_question(first, key, draft.names)
        take(draft, relation, {ACTION: ONWARD, "keuze": data["band"]})
    state.answers, state.steps, state.most_left = draft.answers, draft.steps, -1


def _remove(state: State, key: str) -> None:
    """Forget one person and everything about her."""
    about = {name for name in state.answers.given for place in [Place.of(name)] if key in (place.who, place.name)}
    state.without({*about, OTHERS})
    state.answers.people = {who: name for who, name in state.answers.people.items() if who != key}

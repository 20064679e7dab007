"""What one interview knows, as the session holds it, and what other pages may ask of it.

A session lives half an hour after the last page (:mod:`rechtop.explorer.interview.sessions`). Nothing else is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date

from django.http import HttpRequest

from rechtop.explorer.interview.asked import in_words, question_of
from rechtop.explorer.interview.household import Answers
from rechtop.explorer.questions import Question
from rechtop.law.catalogue import law
from rechtop.rules.household import Household
from rechtop.rules.reading import read_household
from rechtop.rules.values import Told

KEY = "rechten"
"""Under this name the session holds everything of an interview."""

ME, THE_PERSON = "ik", "de persoon"


@dataclass
class State:
    """One interview: the answers, and how the person wishes to be asked.

    ``domains`` are the life domains she chose; ``helping`` says that somebody fills it in for her; ``shielded`` that
    answers stay hidden on the screen until asked for; ``most_left`` is the number of questions last promised.
    """

    answers: Answers
    domains: list[str] = field(default_factory=list)
    helping: bool = False
    shielded: bool = False
    most_left: int = -1
    paused_at: int = 0

    @property
    def names(self) -> dict[str, str]:
        """What everybody is called, by key. A name that is there twice gets its number."""
        called = list(self.answers.people.values())
        return {
            key: name if name and called.count(name) == 1 else f"{name or 'persoon'} ({number})"
            for number, (key, name) in enumerate(self.answers.people.items(), 1)
        }

    def household(self) -> Household:
        """The household as every household is read."""
        return read_household(self.answers.file(), law(), date.fromisoformat(self.answers.on))


@dataclass(frozen=True)
class Given:
    """One answer: ``step`` is its number in the interview, ``who`` is what the person is called whom it is about."""

    step: int
    question: Question
    who: str
    value: Told
    text: str


def state_of(request: HttpRequest) -> State | None:
    """The interview of this visitor, or None when there is none (never begun, wiped, or its time is over)."""
    held = request.session.get(KEY)
    if held is None:
        return None
    return State(**{**held, "answers": Answers(**held["answers"])})


def keep(request: HttpRequest, state: State) -> None:
    """Hold the interview in the session."""
    request.session[KEY] = asdict(state)


def household_of(request: HttpRequest) -> Household | None:
    """The household that this visitor told, or None when there is no interview."""
    state = state_of(request)
    return state.household() if state is not None else None


def names_of(request: HttpRequest) -> Mapping[str, str]:
    """What people are called, by the keys of the household; empty when there is no interview."""
    state = state_of(request)
    return state.names if state is not None else {}


def answered(request: HttpRequest) -> list[Given]:
    """Everything that this visitor answered, in the order in which it was asked; also "weet ik niet"."""
    state = state_of(request)
    return given(state) if state is not None else []


def given(state: State) -> list[Given]:
    """Everything that was answered in an interview."""
    names = state.names
    found = []
    for step, (name, value) in enumerate(state.answers.given.items(), 1):
        question = question_of(law(), name, names)
        if question is not None:
            found.append(Given(step, question, names.get(question.who, ""), value, in_words(question, value)))
    return found

"""What one interview knows, as the session holds it, and what other pages may ask of it.

A session lives half an hour after the last page (:mod:`rechtop.explorer.interview.sessions`). Nothing else is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date

from django.http import HttpRequest

from rechtop.explorer.interview.asked import in_words, question_of
from rechtop.explorer.interview.household import Answers
from rechtop.explorer.interview.speech import THE_PERSON
from rechtop.explorer.questions import Question
from rechtop.law.catalogue import law
from rechtop.rules.household import Household
from rechtop.rules.reading import read_household
from rechtop.rules.values import Told

KEY = "rechten"
"""Under this name the session holds everything of an interview."""


@dataclass
class State:
    """One interview: the answers, and how the person wishes to be asked.

    ``domains`` are the life domains she chose; ``helping`` says that somebody fills it in for her; ``shielded`` that
    answers stay hidden on the screen until asked for. ``steps`` are the screens that were answered, in their order;
    ``summed`` the questions that each screen with several of them covers. ``most_left`` is the number of questions
    last promised (below zero: none yet), ``paused_at`` the step at which it was last offered to stop.
    """

    answers: Answers
    domains: list[str] = field(default_factory=list)
    helping: bool = False
    shielded: bool = False
    steps: list[str] = field(default_factory=list)
    summed: dict[str, list[str]] = field(default_factory=dict)
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

    def called(self, who: str) -> str:
        """What a sentence calls somebody (or the household): empty for who fills it in, who is "u"."""
        if who not in self.answers.people or who == next(iter(self.answers.people)):
            return THE_PERSON if self.helping else ""
        return self.names[who]

    def answered(self, name: str) -> None:
        """Note that a screen was answered: it is the last step, or stays the step that it was."""
        if name not in self.steps:
            self.steps.append(name)

    def without(self, names: Collection[str]) -> None:
        """Forget answers, and the steps at which only they were given."""
        gone = {name for name in self.answers.given if any(name == n or name.startswith(f"{n}.") for n in names)}
        self.answers.given = {name: value for name, value in self.answers.given.items() if name not in gone}
        self.summed = {
            name: left for name, covers in self.summed.items() if (left := [c for c in covers if c not in gone])
        }
        self.steps = [name for name in self.steps if name in self.answers.given or name in self.summed]
        self.paused_at = min(self.paused_at, len(self.steps))
        self.most_left = -1

    def household(self) -> Household:
        """The household as every household is read."""
        return read_household(self.answers.file(), law(), date.fromisoformat(self.answers.on))


@dataclass(frozen=True)
class Given:
    """One answer: ``number`` is its place among all answers, ``who`` is what the person is called whom it is about."""

    number: int
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
    for number, (name, value) in enumerate(state.answers.given.items(), 1):
        question = question_of(law(), name, names)
        if question is not None:
            found.append(Given(number, question, names.get(question.who, ""), value, in_words(question, value)))
    return found

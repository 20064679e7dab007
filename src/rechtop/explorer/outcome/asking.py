"""What is still to be asked, and where in the interview it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from rechtop.explorer.interview.asked import question_of
from rechtop.explorer.interview.form import form_of
from rechtop.explorer.interview.order import names_of
from rechtop.explorer.interview.screen import SPACE
from rechtop.explorer.interview.state import State
from rechtop.explorer.sheet import OTHERS
from rechtop.law.catalogue import law
from rechtop.rules.walk import Input


@dataclass(frozen=True)
class Ask:
    """A question that settles something, and the page where it is asked.

    ``change`` is its number among all answers when it was answered before (also with "weet ik niet"), else 0;
    ``now`` is that answer in words. ``step`` is the screen that follows the last answer.
    """

    name: str
    text: str
    step: int
    change: int = 0
    now: str = ""

    @property
    def address(self) -> str:
        """Where a link leads: an answer to change, or who lives here; empty for what a button must ask for."""
        if self.name == OTHERS:
            return reverse(f"{SPACE}people")
        return reverse(f"{SPACE}change", args=[self.change]) if self.change else ""


def asks_of(state: State, needs: Iterable[Input]) -> Iterator[Ask]:
    """The questions behind open inputs, each once, said to whom they are about."""
    for name in dict.fromkeys(name for need in needs for name in names_of(need, state.answers)):
        ask = ask_of(state, name)
        if ask is not None:
            yield ask


def ask_of(state: State, name: str) -> Ask | None:
    """One question by its name, or None when this household has no such question."""
    question = question_of(law(), name, state.names)
    if question is None:
        return None
    form = form_of(state, law(), question)
    put = list(state.answers.given)
    return Ask(name, form.text, len(state.steps) + 1, put.index(name) + 1 if name in put else 0, form.now)

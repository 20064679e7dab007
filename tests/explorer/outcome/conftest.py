"""Interviews that are over, of the synthetic households of the examples."""

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest
from django.test import Client

from rechtop.explorer.interview.household import Answers
from rechtop.explorer.interview.keepsake import read, told_again
from rechtop.explorer.interview.state import KEY, State
from rechtop.law.catalogue import law

EXAMPLES = Path(__file__).parents[3] / "examples"

Begin = Callable[[State], State]


def example(name: str, *, on: date | None = None, **how: bool) -> State:
    """The interview in which a synthetic household of the examples was told, on the day of the file or another."""
    answers = read((EXAMPLES / f"{name}.yaml").read_bytes(), law(), date(2026, 3, 10))
    if on is not None:
        answers = told_again(answers, law(), on, unchanged=True)
    return replace(State(answers), **how)


def nobody() -> State:
    """An interview in which nothing was told yet."""
    return State(Answers("2026-03-10"))


@pytest.fixture
def begin(client: Client, db: None) -> Begin:
    """Put an interview in the session of the client."""

    def begun(state: State) -> State:
        session = client.session
        session[KEY] = asdict(state)
        session.save()
        return state

    return begun

"""Answers that say that something cannot wait: the outcome leads to who can be called now."""

from __future__ import annotations

from rechtop.explorer import words
from rechtop.explorer.help_now import SITUATIONS, Situation
from rechtop.explorer.interview.household import Place
from rechtop.explorer.interview.state import State
from rechtop.law.route.emergencies import EMERGENCIES

_ANSWERS = {(fact, option or words.YES): situation for fact, option, situation in EMERGENCIES}
"""A fact with its answer, and the situation on the page of urgent help."""


def cannot_wait(state: State) -> list[Situation]:
    """The situations of urgent help that somebody's answers speak of, each once."""
    told = ((Place.of(name).name, value) for name, value in state.answers.given.items())
    found = {_ANSWERS[key] for key in told if isinstance(key[1], str) and key in _ANSWERS}
    return [situation for situation in SITUATIONS if situation.id in found]

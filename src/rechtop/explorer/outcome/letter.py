"""A request that can be handed in today: a letter of one page in A2 Dutch. Papers come later.

Nothing of the interview stands in it, except a name that the person ticked herself.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from rechtop.explorer.interview.speech import THE_PERSON
from rechtop.explorer.interview.state import State
from rechtop.explorer.outcome.advice import Outcomes
from rechtop.explorer.outcome.papers import checklist
from rechtop.law.about import about
from rechtop.law.procedure import ocmw

NO_NAMES = ("ik", THE_PERSON)
"""What people call themselves or who they help, which is no name to sign with."""


AFTERWARDS = ("receipt", "decision", "notification", "first_payment", "interest", "appeal", "appeal_without_decision")
"""The steps of the OCMW that everybody who asks must know; the rest happens to some."""


@dataclass(frozen=True)
class Letter:
    """The letter for one right. ``sender`` is empty where the name is written by hand.

    ``afterwards`` is what comes after a request handed in on that day; empty where it is not asked at the OCMW.
    """

    right: str
    name: str
    addressee: str
    text: str
    on: date
    sender: str
    papers: tuple[str, ...]
    warnings: tuple[str, ...]
    afterwards: tuple[ocmw.Step, ...]


def letter_of(right: str, on: date, *, sender: str = "", found: Outcomes | None = None) -> Letter:
    """The letter for a right, dated. ``found`` is the outcome of an interview: for its warnings, not for its text."""
    words = about(right)
    mine = [advice for advice in found.advices if advice.right == right] if found is not None else []
    return Letter(
        right=right,
        name=words.name.partition(" (")[0],
        addressee=words.request.addressee,
        text=words.request.text,
        on=on,
        sender=sender,
        papers=tuple(paper.text for paper in checklist(mine[:1])) or words.procedure.documents,
        warnings=tuple(dict.fromkeys(warning for advice in mine for warning in advice.card.warnings)),
        afterwards=_afterwards(right, on),
    )


def _afterwards(right: str, on: date) -> tuple[ocmw.Step, ...]:
    if right not in ocmw.rights():
        return ()
    return tuple(step for step in ocmw.steps(right, ocmw.Known(requested_on=on)) if step.id in AFTERWARDS)


def names_to_tick(state: State | None) -> dict[str, str]:
    """The names, by key, that a person may put in the letter."""
    people = state.answers.people if state is not None else {}
    return {key: name for key, name in people.items() if name and name.lower() not in NO_NAMES}


def ticked(state: State | None, keys: Collection[str]) -> str:
    """The names that were ticked, as they were typed."""
    return " en ".join(name for key, name in names_to_tick(state).items() if key in keys)

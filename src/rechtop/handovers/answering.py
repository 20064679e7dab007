"""The form with which a receiver answers: the same for who logs in and for who only has a link."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict

from rechtop.handovers.links import is_readable
from rechtop.handovers.models import Handover
from rechtop.handovers.states import MOVES, Outcome, Refusal, Side, State, to_the_receiver

NAMES = ("refusal", "outcome", "next_step", "to_person", "to_sender")
"""What may be filled in."""


def typed_in(told: QueryDict) -> dict[str, str]:
    """What was typed, also when nothing was kept: one form holds it all, so that no button loses a text."""
    return {name: told.get(name, "") for name in NAMES}


def answer_shown(held: Handover, on: date, told: QueryDict, fault: str = "") -> dict[str, object]:
    """What the page needs to show one handover to its receiver, with the answers that are possible now.

    Without a file of one's own it is shown only while there is something to do for it, and she still agrees (P-04).
    """
    moves = [
        State(after) for (before, after), sides in MOVES.items() if before == held.state and Side.RECEIVER in sides
    ]
    shows = held.trajectory_id is not None or is_readable(held, on)
    return {
        "handover": held,
        "stands": to_the_receiver(held.state),
        "shows": shows,
        "fault": fault,
        "typed": typed_in(told),
        "yes": [state for state in moves if state not in {State.REFUSED, State.ENDED}] if shows else [],
        "can_refuse": State.REFUSED in moves,
        "can_end": State.ENDED in moves,
        "refusals": Refusal.choices,
        "outcomes": Outcome.choices,
        "is_over": held.until < on,
        "is_withdrawn": held.state == State.WITHDRAWN,
    }

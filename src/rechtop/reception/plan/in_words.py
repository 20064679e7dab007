"""The plan as lines of text, for the hand-out of a whole file."""

from __future__ import annotations

from collections.abc import Iterator

from rechtop.reception.desk import Desk
from rechtop.reception.models import Trajectory
from rechtop.reception.plan.versions import goals_of, last_of


def plan_in_words(desk: Desk, trajectory: Trajectory) -> Iterator[tuple[str, str]]:
    """What it is and what it says, of the version that holds; the agreements stand with the steps."""
    version = last_of(desk, trajectory)
    if version is None:
        return
    if version.life_goal:
        yield "Wat ik wil bereiken", version.life_goal
    for goal in goals_of(version):
        yield "Doel", f"{goal.text} ({goal.state_name})"
    if version.review_on:
        yield "Samen opnieuw kijken", f"{version.review_on:%d/%m/%Y}"
    if version.confirmed_on:
        heard = f", getuige: {version.witness}" if version.witness else ""
        yield "Bevestigd", f"{version.get_confirmed_how_display()}, op {version.confirmed_on:%d/%m/%Y}{heard}"

"""What of this may go along in a handover, and what stands in the hand-out of her own file: in words."""

from __future__ import annotations

from collections.abc import Iterator

from rechtop.reception.around.ego import kept_of, people_of
from rechtop.reception.around.involved import lines_of
from rechtop.reception.desk import Desk
from rechtop.reception.models import SaidBy, Trajectory


def timeline_in_words(desk: Desk, trajectory: Trajectory, *, only_hers: bool) -> list[str]:
    """A line of text for each involvement; ``only_hers``: without what a partner or family told."""
    held = [line for line in lines_of(desk, trajectory) if not only_hers or line.row.told_by == SaidBy.PERSON]
    return [
        f"{line.told.domain}: {line.told.who}, {line.told.in_words} (verteld op {line.row.told_on:%d/%m/%Y})"
        for line in held
    ]


def around_in_words(desk: Desk, trajectory: Trajectory) -> list[str]:
    """A line of text for each person of the drawing that she asked to keep."""
    return [f"{near.name}: {near.sector_name}, {near.closeness_name}" for near in people_of(kept_of(desk, trajectory))]


def shareable(desk: Desk, trajectory: Trajectory) -> Iterator[tuple[str, str, str]]:
    """What she may choose to hand over: a kind, what it is called, its text. Nothing of it goes by itself."""
    if told := timeline_in_words(desk, trajectory, only_hers=True):
        yield "timeline", "Wie haar hielp door de jaren", "\n".join(told)
    if around := around_in_words(desk, trajectory):
        yield "around", "Wie er rondom haar is", "\n".join(around)

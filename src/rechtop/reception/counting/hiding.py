"""Hiding small numbers so that nothing that is shown gives them back (P-13). Pure functions over numbers.

A group is a total with its parts. A part under the threshold is hidden. When anything of a group is hidden, at least
two parts are, and together they hold at least the threshold: the smallest others are hidden along until that is so. The
total less what is shown then tells only that the hidden parts together are at least the threshold.
Every hidden part has the same mark, whether it is small or hides another one. A nought is hidden like any small number.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)

LOWEST_THRESHOLD = 5
"""No installation may publish smaller numbers than this."""


def shown(number: int, threshold: int) -> int | None:
    """A number on its own; None where it is hidden. Raises ValueError for a threshold below `LOWEST_THRESHOLD`."""
    if threshold < LOWEST_THRESHOLD:
        raise ValueError(f"a threshold of {threshold} is below {LOWEST_THRESHOLD}")
    return number if number >= threshold else None


def shown_parts(total: int | None, parts: Mapping[Name, int], threshold: int) -> dict[Name, int | None]:
    """The parts of a total; None where one is hidden. When the total itself is hidden (None), all are.

    The parts may add up to the total (a file has one channel) or overlap (a file has several life domains).
    """
    if total is None:
        return dict.fromkeys(parts)
    open_ = {name: number for name, number in parts.items() if shown(number, threshold) is not None}
    hidden = {name: number for name, number in parts.items() if name not in open_}
    for name in sorted(open_, key=lambda name: (open_[name], str(name))):
        if not hidden or (len(hidden) >= 2 and sum(hidden.values()) >= threshold):
            break
        hidden[name] = open_.pop(name)
    return {name: open_.get(name) for name in parts}

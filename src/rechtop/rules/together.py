"""The same question about several people, put once: when each of them was born, what each of them earns.

Each of them is answered by itself, and what is left open stays unknown. Nothing is supposed of one for another.
"""

from __future__ import annotations

from collections.abc import Iterable

from rechtop.rules.household import NOBODY
from rechtop.rules.walk import ENTITIES, Input

KIND = "together"

RECEIVES = "receives."
"""What the names of lists of what is received begin with; other lists have rows, and are asked one person at a time."""


def grouped(needs: Iterable[Input]) -> dict[Input, tuple[Input, ...]]:
    """The questions that several people share, by what they ask about, in the order of the first of each."""
    found: dict[Input, list[Input]] = {}
    for need in needs:
        if (about := shared(need)) is not None:
            found.setdefault(about, []).append(need)
    return {about: tuple(covers) for about, covers in found.items() if len(covers) > 1}


def shared(need: Input) -> Input | None:
    """The question of which this is the part about one person (or two), or None when it is about nobody."""
    is_list = need.kind in ("records", "record") and not need.name.startswith(RECEIVES)
    is_personal = need.who != NOBODY and need.who not in ENTITIES
    if is_list or not is_personal or need.kind not in ("fact", "records", "record", "relation"):
        return None
    return Input(KIND, f"{need.kind}.{need.name}")

"""Facts that came along become facts of the file that is made, so that nobody asks or types them again."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from rechtop.handovers.sending import FACT, Item
from rechtop.law.catalogue import law
from rechtop.reception.desk import Desk
from rechtop.reception.models import SaidBy, Trajectory
from rechtop.reception.rights.facts import Telling, tell
from rechtop.reception.rights.places import Key, file_of
from rechtop.rules.errors import InputError
from rechtop.rules.reading import read_household
from rechtop.rules.values import Told

HERSELF = "p1"
"""Where the person of a file stands in its facts; what goes along is about her alone."""


def keep_facts(desk: Desk, file: Trajectory, items: Iterable[Item]) -> int:
    """Write them as told by another service, on the day that they held there; how many.

    No paper was seen here. What this law does not know, or a value that it refuses, stays only in what came along.
    """
    told: defaultdict[date, dict[Key, Told | None]] = defaultdict(dict)
    for item in items:
        found = _fact_of(item, desk.on)
        if found is not None:
            key, value, on = found
            told[on][key] = value
    if not told:
        return 0
    with desk.writing(file.pk, "trajectory.facts") as trajectory:
        return sum(
            len(tell(desk, trajectory, law(), values, Telling(on, SaidBy.SERVICE))) for on, values in told.items()
        )


def _fact_of(item: Item, today: date) -> tuple[Key, Told, date] | None:
    """A fact of a handover, when it is one that this law reads; None for everything else."""
    name = item["id"].removeprefix(FACT)
    if not item["id"].startswith(FACT) or name not in law().facts:
        return None
    key = (HERSELF, name)
    try:
        value: Told = json.loads(item.get("value", ""))
        on = min(date.fromisoformat(item.get("on", "")), today)
        read_household(file_of({key: value}, today), law(), today)
    except (ValueError, TypeError, KeyError, RecursionError, InputError):
        return None
    return key, value, on

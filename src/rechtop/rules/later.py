"""Later: the first known day within twelve months on which a right that is impossible now no longer is.

Runs are labelled "niets anders verandert": facts of a moment or a period are carried forward as they are known
today, and legal amounts move only to values that are already known, without any drift.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rechtop.rules.algebra import FIRST_DAY, LAST_DAY, Pair, unpack
from rechtop.rules.parameters import add_months
from rechtop.rules.refine import bounds_of
from rechtop.rules.rights import Right
from rechtop.rules.run import Run

MONTHS = 12


class Later:
    """Looks ahead for one run; what it computes for a day is shared by all rights."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._end = add_months(run.day, MONTHS)
        self._runs: dict[date, Run] = {}
        steps = {p.id: [day for day in p.starts if run.day < day <= self._end] for p in run.law.parameters.values()}
        self._steps_of = {id: days for id, days in steps.items() if days}

    def first_day(self, right: Right, person: int) -> date | None:
        """The day, or None when the right stays impossible.

        First the days on which most things change are tried (firsts of a month, birthdays, new amounts). In the
        month before the first of those that fits lie the days of a benefit that fills up or ends.
        """
        if not self.may_come(right, person):
            return None
        before = self._run.day
        for day in self._coarse_days(right):
            if self._possible(right, person, day):
                between = [fine for fine in self._fine_days(right) if before < fine < day]
                return next((fine for fine in between if self._possible(right, person, fine)), day)
            before = day
        return None

    def may_come(self, right: Right, person: int) -> bool:
        """Whether a later day could matter: never where a condition that does not move is certainly not met."""
        return self.moves(right.holds.name) and all(
            self._run.value(part.name, person)[1] or self.moves(part.name) for part in (right.relevant, *right.named)
        )

    def _possible(self, right: Right, person: int, day: date) -> int:
        return bounds_of(self.on(day), right, person).holds[1]

    def moves(self, quantity: str) -> bool:
        """Whether the day matters to a quantity, by itself or through a new amount."""
        leaves = self._run.law.leaves[quantity]
        return ("on",) in leaves or bool(self._steps(leaves))

    def _coarse_days(self, right: Right) -> list[date]:
        start = self._run.day
        leaves = self._run.law.leaves[right.holds.name]
        days = {add_months(start.replace(day=1), month) for month in range(1, MONTHS + 1)} | {self._end}
        days.update(self._steps(leaves))
        for known in self._known_days(leaves):
            days.update(_again(known, start, 12))
        return sorted(day for day in days if start < day <= self._end)

    def _fine_days(self, right: Right) -> list[date]:
        start = self._run.day
        leaves = self._run.law.leaves[right.holds.name]
        named = {_real(int(key[1])) for key in leaves if key[0] == "day"}
        known = self._known_days(leaves)
        days = named | {day + timedelta(days=1) for day in named | known}
        return sorted(days.union(*(_again(day, start, 1) for day in known)))

    def _steps(self, leaves: frozenset[tuple[str, ...]]) -> set[date]:
        """The days on which a known amount starts."""
        names = {key[1] for key in leaves if key[0] == "parameter"} & self._steps_of.keys()
        return {day for name in names for day in self._steps_of[name]}

    def _known_days(self, leaves: frozenset[tuple[str, ...]]) -> set[date]:
        """The days that were told; of a day that is known in part the first and the last it can be."""
        law, found = self._run.law, list[Pair[int]]()
        for (fact, _), pair in self._run.household.facts.items():
            if ("fact", fact) in leaves and law.facts[fact].kind == "day":
                found.append(pair)
        for (name, _), records in self._run.household.records.items():
            if ("records", name) in leaves:
                days = [part.name for part in law.records[name].fields if part.kind == "day"]
                found += [row[part] for row in records.rows for part in days if part in row]
        return {_real(packed) for pair in found for packed in pair if FIRST_DAY < packed < LAST_DAY}

    def on(self, day: date) -> Run:
        """The run on a later day, with the legal amounts that are already known for it."""
        if day not in self._runs:
            today, law = self._run, self._run.law
            amounts: dict[tuple[str, str], Pair[int]] = {}
            for id, steps in self._steps_of.items():
                for key in law.parameters[id].keys if steps[0] <= day else ():
                    then, now = law.parameters[id].worth(key, day, today.known_on), today.worth[law.parameter(id, key)]
                    if then.entry is not now.entry and then.entry is not None:
                        amounts[id, key] = then.entry.values[key]
            self._runs[day] = today.on_another_day(day, amounts)
        return self._runs[day]


def _real(packed: int) -> date:
    """The day, or the last day of its month where a month was known only as a whole."""
    for day in range(4):
        try:
            return unpack(packed - day)
        except ValueError:
            continue
    raise ValueError(f"{packed} is no day")


def _again(known: date, start: date, every: int) -> Iterator[date]:
    """The days after ``start`` that lie whole years (``every`` 12) or months (1) after a known day, for a year."""
    passed = (start.year - known.year) * 12 + start.month - known.month
    first = passed // every * every
    for months in range(first, first + 2 * MONTHS, every):
        yield add_months(known, months)

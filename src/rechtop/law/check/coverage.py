"""What the worked examples (``cases.yaml``) of the rights try, and what none of them does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import SupportsIndex, overload

from rechtop.law.about import about
from rechtop.law.cases import Case, cases
from rechtop.law.check.places import Places
from rechtop.law.check.report import Finding, listed
from rechtop.rules.algebra import Pair
from rechtop.rules.law import Law
from rechtop.rules.parameters import Dated
from rechtop.rules.reading import read_household
from rechtop.rules.rights import Right
from rechtop.rules.run import Run

FEWEST = 3


class _Noting(list[Pair[int]]):
    """The legal amounts of a run, noting which of them were read."""

    def __init__(self, pairs: list[Pair[int]], read: set[int]) -> None:
        super().__init__(pairs)
        self._read = read

    @overload
    def __getitem__(self, place: SupportsIndex) -> Pair[int]: ...
    @overload
    def __getitem__(self, place: slice) -> list[Pair[int]]: ...
    def __getitem__(self, place: SupportsIndex | slice) -> Pair[int] | list[Pair[int]]:
        self._read |= {*range(*place.indices(len(self)))} if isinstance(place, slice) else {place.__index__()}
        return super().__getitem__(place)


@dataclass
class _Tried:
    """What the cases of a law did: answers by condition, and the values of amounts that were read."""

    answers: dict[str, set[bool]] = field(default_factory=dict)
    entries: set[tuple[str, date | None]] = field(default_factory=set)


def find_gaps(law: Law, on: date) -> Iterator[Finding]:
    """Rights with too few or no official examples, conditions and amounts that no example tries."""
    known = [case for case in cases() if case.right in law.rights or case.right == "residence"]
    mine = {right: [case for case in known if case.right == right] for right in law.rights}
    yield from (
        Finding(f"minder dan {FEWEST} gevallen", f"{right}: {len(own)}")
        for right, own in sorted(mine.items(), key=lambda pair: len(pair[1]))
        if len(own) < FEWEST
    )
    for right, own in mine.items():
        if not any(_is_official(case) for case in own):
            yield Finding("geen geval uit een officiële bron", right)
    tried = _tried(law, known)
    yield from _one_sided(law, tried)
    yield from _never_read(law, tried)


def _is_official(case: Case) -> bool:
    """Whether a case was taken over from a page of an authority, and not chosen by us."""
    sources = about(case.right).sources
    ids = [id.strip() for id in case.source.split(",")]
    return case.kind != "composed" and any(id in sources and sources[id].reliability == "official" for id in ids)


def _tried(law: Law, known: list[Case]) -> _Tried:
    tried = _Tried()
    for case in sorted(known, key=lambda case: str(case.household.get("on"))):
        run = Run(law, read_household(case.household, law, date.max), known_on=case.known_on)
        read: set[int] = set()
        run.parameters = _Noting(run.parameters, read)
        if case.right in law.rights:
            _try(tried, run, law.rights[case.right])
        for wanted in case.expectations:
            kind, _, id = wanted.name.partition(".")
            if kind != "outcome":
                run.value(wanted.name, run.number(wanted.who))
            elif id != case.right:
                _try(tried, run, law.rights[id], answers=False)
        for place in read:
            used = run.worth[place].entry
            if used is not None:
                tried.entries.add((_owner(law, place), used.start))
    return tried


def _try(tried: _Tried, run: Run, right: Right, *, answers: bool = True) -> None:
    """Answer a right for everybody of a household, and note which conditions were certainly true or false."""
    for person in range(run.size if right.holder.is_personal else 1):
        for condition in right.named:
            low, high = run.value(condition.name, person)
            if answers and low == high:
                tried.answers.setdefault(condition.name, set()).add(bool(low))
        if right.due is not None:
            run.value(right.due.name, person)


def _owner(law: Law, place: int) -> str:
    """The amount at a place of the arrays."""
    if place not in _OWNERS.setdefault(law.hash, {}):
        names = (parameter.id for parameter in law.parameters.values() for _ in parameter.keys)
        _OWNERS[law.hash] = dict(enumerate(names))
    return _OWNERS[law.hash][place]


_OWNERS: dict[str, dict[int, str]] = {}


def _one_sided(law: Law, tried: _Tried) -> Iterator[Finding]:
    for truth, words in ((True, "waar"), (False, "onwaar")):
        for right in law.rights.values():
            never = [
                condition.id
                for condition in right.conditions
                if truth not in tried.answers.get(f"{right.id}.{condition.id}", ())
                and (truth or not condition.cannot_fail)
            ]
            if never:
                place = f"voorwaarden die in geen enkel geval zeker {words} zijn"
                yield Finding(place, f"{right.id}: {listed(never, most=99)}", len(never))


def _never_read(law: Law, tried: _Tried) -> Iterator[Finding]:
    places = Places(law)
    idle: dict[str, list[str]] = {}
    for parameter in law.parameters.values():
        for entry in parameter.entries:
            if (parameter.id, entry.start) not in tried.entries:
                idle.setdefault(places.of(parameter.id), []).append(_spelled(parameter.id, entry))
    for right, entries in sorted(idle.items(), key=lambda pair: -len(pair[1])):
        text = f"{right} ({len(entries)}): {listed(entries)}"
        yield Finding("waarden van bedragen die geen enkel geval leest", text, len(entries))


def _spelled(parameter: str, entry: Dated) -> str:
    return f"{parameter} {entry.start}" if entry.start is not None else f"{parameter} zonder datum"

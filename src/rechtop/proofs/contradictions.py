"""Conditions that contradict: a right nobody can have, a condition that never decides anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rechtop.proofs.asking import Answer
from rechtop.proofs.carrier import Carrier
from rechtop.proofs.search import Found, Search
from rechtop.proofs.terms import Term
from rechtop.rules.household import Household
from rechtop.rules.rights import Right
from rechtop.rules.run import Run

SAMPLE = 150
"""So many made-up households first take away what needs no proof."""


@dataclass(frozen=True)
class Contradiction:
    """``never`` is what cannot be: the right as a whole (``holds``), a condition met, or a condition alone unmet.

    ``household`` comes as near as can be: of a right that nobody can have it misses only ``because``; of a condition
    that never decides it misses that condition, and so also ``because``, which stands empty when nobody misses it.
    """

    right: str
    never: str  # "holds", "true" or "false"
    condition: str
    because: str
    household: Household | None
    proven: bool
    open: tuple[str, ...] = ()
    other_time: bool = False  # on another day it is otherwise: a rule of another year or season


def contradictions(search: Search) -> Iterator[Contradiction]:
    """Search every right of the law, the quick way first."""
    seen = _sampled(search)
    for right in search.law.rights.values():
        search.tell(right.id)
        if ("holds", right.id) not in seen:
            yield from _never_held(search, right)
        if len(right.named) > 1:
            yield from _never_deciding(search, right, seen)


def _sampled(search: Search) -> set[tuple[str, str]]:
    """What a sample of households shows can be: a right held, a condition that alone is unmet."""
    seen: set[tuple[str, str]] = set()
    for run in search.sample(SAMPLE):
        for right in search.law.rights.values():
            for person in range(run.size if right.holder.is_personal else 1):
                if not run.value(right.relevant.name, person)[0]:
                    continue
                unmet = [named.name for named in right.named if not run.value(named.name, person)[0]]
                if len(unmet) == 1:
                    seen.add(("false", unmet[0]))
                elif not unmet and run.value(right.holds.name, person)[0]:
                    seen.add(("holds", right.id))
    return seen


def _never_held(search: Search, right: Right) -> Iterator[Contradiction]:
    name = right.holds.name
    found = _first(search, right, (name,), ())
    if found.answer is not Answer.FOUND:
        parts = [named.name for named in (right.relevant, *right.named)]
        missed, near = _nearest(search, right, parts, ())
        other = any(_first(day, right, (name,), ()).answer is Answer.FOUND for day in search.other_days())
        yield Contradiction(right.id, "holds", "", missed, near, found.answer is Answer.NONE, found.open, other)


def _never_deciding(search: Search, right: Right, seen: set[tuple[str, str]]) -> Iterator[Contradiction]:
    explained = {f"{right.id}.{c.id}" for c in right.conditions if c.cannot_fail}
    for named in right.named:
        if ("false", named.name) in seen or named.name in explained:
            continue
        others = [other.name for other in (right.relevant, *right.named) if other is not named]
        found = _first(search, right, others, (named.name,))
        if found.answer is Answer.FOUND:
            continue
        missed, near = _nearest(search, right, others, (named.name,))
        proven, unmet = found.answer is Answer.NONE, (named.name,)
        days = search.other_days() if near is None else []  # what another condition already says, it says on every day
        other = any(_first(day, right, others, unmet).answer is Answer.FOUND for day in days)
        yield Contradiction(right.id, "false", named.name, missed, near, proven, found.open, other)


def _nearest(search: Search, right: Right, met: list[str], unmet: tuple[str, ...]) -> tuple[str, Household | None]:
    """The first of the conditions to give up so that the rest can be, with a household for which it is so."""
    for given_up in reversed(met):
        rest = [name for name in met if name != given_up]
        found = _first(search, right, rest, unmet, tidy=True)
        if found.household is not None:
            return given_up, found.household
    return "", None


def _first(search: Search, right: Right, met: Sequence[str], unmet: tuple[str, ...], *, tidy: bool = False) -> Found:
    def goals(carrier: Carrier, person: int) -> Iterator[Term]:
        yield from (carrier.value(name, person) for name in met)
        yield from (carrier.negation(carrier.value(name, person)) for name in unmet)

    def holds(run: Run, person: int) -> bool:
        return all(run.value(name, person)[0] for name in met) and not any(run.value(name, person)[1] for name in unmet)

    return search.first(goals, right, (*met, *unmet), holds, tidy=tidy)

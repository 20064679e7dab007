"""What the law says of a right for one holder: the table of outcomes of the design, row by row.

A right holds when all its conditions hold and, where it pays, its amount is above zero. Judged leaves are unknowns
that only a human's finding settles, so *likely* and *unlikely* never depend on them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from rechtop.rules.algebra import Pair
from rechtop.rules.errors import UnknownName, nearest
from rechtop.rules.household import NOBODY
from rechtop.rules.later import Later
from rechtop.rules.nearer import nearer
from rechtop.rules.openings import Openings
from rechtop.rules.refine import Bounds, bounds_of, refined
from rechtop.rules.rights import Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.units import Unit
from rechtop.rules.walk import Input


class Outcome(StrEnum):
    """The outcomes, from the top of the table: the first that fits wins."""

    NOT_RELEVANT = "not_relevant"
    LATER = "later"
    UNLIKELY = "unlikely"
    LIKELY = "likely"
    TO_INVESTIGATE = "to_investigate"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Reason:
    """How one condition stands: ``truth`` is yes, no or unknown. ``amount`` is that something is left to pay."""

    condition: str
    truth: str
    text: str
    source: str


@dataclass(frozen=True)
class Verdict:
    """The answer for one right and one holder; ``holder`` is empty for the household and for people not listed.

    ``amount`` is what is due, from least to most (scaled; 0 where the right may not hold); ``granted`` the same
    supposing that the right is granted.
    ``has_no_top`` is that the most it can be only follows from the widest that an unknown fact may be declared.
    ``needs`` are the facts that could still decide, ``stale`` the legal amounts that are too old to decide with,
    ``unverified`` those whose value nobody has yet seen in print.
    """

    right: str
    holder: str
    outcome: Outcome
    received: str
    amount: Pair[int] | None
    granted: Pair[int] | None
    unit: Unit | None
    decimals: int
    start: date | None
    needs: tuple[Input, ...]
    judgements: tuple[Input, ...]
    stale: tuple[str, ...]
    unverified: tuple[str, ...]
    because: tuple[Reason, ...]
    has_no_top: bool = False


class Reading:
    """What the verdicts of one run share: what is open, also when judgements fall well, and the days ahead."""

    def __init__(self, run: Run) -> None:
        self.openings = Openings(run)
        self.later = Later(run)

    @cached_property
    def hopeful(self) -> Openings:
        """What is open when every open judgement falls well."""
        return self.openings.beside(self.openings.run.favourable)

    @cached_property
    def nearer(self) -> Run:
        """The same run in which unknown facts may not quite be as large as declared."""
        return nearer(self.openings.run)


def verdicts(run: Run, *, refine: bool = True) -> list[Verdict]:
    """The verdict on every right for every possible holder, in the order of the law."""
    reading = Reading(run)
    return [
        verdict(run, right, holder, refine=refine, reading=reading)
        for right in run.law.rights.values()
        for holder in holders(run, right)
    ]


def holders(run: Run, right: Right) -> Iterator[str]:
    """Who may hold a right: everybody listed who possibly can; ``NOBODY`` for somebody who may not be listed yet.

    An unlisted adult gets a row only where nobody listed can hold the right; an unlisted child always.
    """
    if not right.holder.is_personal:
        yield NOBODY
        return
    listed = [who for place, who in enumerate(run.household.people) if run.value(right.relevant.name, place)[1]]
    yield from listed
    others_possible = run.size > len(run.household.people)
    if others_possible and (right.holder is Holder.CHILD or not listed):
        if run.value(right.relevant.name, run.size - 1)[1]:
            yield NOBODY


def person_of(run: Run, right: Right, holder: str) -> int:
    """The place in the arrays of a holder of this right. Raises UnknownName when there is no such person."""
    people = run.household.people
    if not right.holder.is_personal and holder == NOBODY:
        return 0
    if holder in people:
        return people.index(holder)
    if holder == NOBODY and run.size > len(people):
        return run.size - 1
    raise UnknownName(f"{right.id}: {holder!r} staat niet in dit huishouden.{nearest(holder, people)}")


def outcome_of(bounds: Bounds) -> Outcome:
    """The row of the table that fits, leaving *not relevant* and *later* to those who know more."""
    if not bounds.holds[1]:
        return Outcome.UNLIKELY
    if bounds.holds[0]:
        return Outcome.LIKELY
    return Outcome.TO_INVESTIGATE if bounds.favourable else Outcome.UNDECIDED


def verdict(run: Run, right: Right, holder: str, *, refine: bool = True, reading: Reading | None = None) -> Verdict:
    """The full answer on one right for one holder; ``reading`` is what verdicts of the same run share."""
    person = person_of(run, right, holder)
    reading = reading or Reading(run)
    bounds = bounds_of(run, right, person)
    outcome = outcome_of(bounds)
    if refine and outcome in (Outcome.UNDECIDED, Outcome.TO_INVESTIGATE):
        bounds = refined(reading.openings, right, person, bounds)
        outcome = outcome_of(bounds)
    start = None
    if not run.value(right.relevant.name, person)[1]:
        outcome = Outcome.NOT_RELEVANT
    elif outcome is Outcome.UNLIKELY:
        start = reading.later.first_day(right, person)
        outcome = Outcome.UNLIKELY if start is None else Outcome.LATER
    open_inputs = _open(reading, right, person, outcome)
    amount = right.due
    return Verdict(
        right=right.id,
        holder=holder,
        outcome=outcome,
        received=truth_word(run.value(right.received.name, person)) if right.received else "unknown",
        amount=bounds.amount,
        granted=bounds.granted,
        unit=amount.unit if amount is not None else None,
        decimals=amount.decimals if amount is not None else 0,
        start=start,
        needs=tuple(i for i in open_inputs if i.kind not in ("judgement", "parameter")),
        judgements=tuple(i for i in open_inputs if i.kind == "judgement"),
        stale=_stale(reading, right, person, outcome, open_inputs),
        unverified=_unverified(reading.openings, right, person),
        because=tuple(_reasons(run, right, person)),
        has_no_top=_has_no_top(reading, right, person, bounds),
    )


def _open(reading: Reading, right: Right, person: int, outcome: Outcome) -> tuple[Input, ...]:
    """What is still open: facts as far as they matter when judgements fall well, and the judgements themselves."""
    if outcome not in (Outcome.UNDECIDED, Outcome.TO_INVESTIGATE):
        return ()
    found = reading.openings.of(right.holds.name, person)
    if outcome is Outcome.TO_INVESTIGATE:
        return tuple(i for i in found if i.kind in ("judgement", "parameter"))
    needs = reading.hopeful.of(right.holds.name, person) or found
    return (*(i for i in needs if i.kind != "judgement"), *(i for i in found if i.kind == "judgement"))


def _has_no_top(reading: Reading, right: Right, person: int, bounds: Bounds) -> bool:
    """Whether the most that is due shrinks as soon as unknown facts may not quite be as large as declared."""
    if bounds.granted is None or bounds.granted[0] == bounds.granted[1]:
        return False
    less = bounds_of(reading.nearer, right, person).granted
    return less is not None and less[1] < bounds.granted[1]


def _stale(
    reading: Reading, right: Right, person: int, outcome: Outcome, open_inputs: tuple[Input, ...]
) -> tuple[str, ...]:
    """The amounts too old to decide with, or to say exactly what is due; none for what nobody gets now."""
    found = {i.name: None for i in open_inputs if i.kind == "parameter"}
    if right.due is not None and outcome in (Outcome.LIKELY, Outcome.TO_INVESTIGATE, Outcome.UNDECIDED):
        found |= {i.name: None for i in reading.openings.of(right.due.name, person) if i.kind == "parameter"}
    return tuple(found)


def _unverified(openings: Openings, right: Right, person: int) -> tuple[str, ...]:
    """The amounts that nobody has seen in print yet, as far as this answer was computed from them."""
    used = openings.used(right.holds.name, person)
    if right.due is not None and right.pays is None:
        used += openings.used(right.due.name, person)
    return tuple(dict.fromkeys(input.name for input in used))


def _reasons(run: Run, right: Right, person: int) -> Iterator[Reason]:
    for condition, named in zip(right.conditions, right.named, strict=True):
        yield Reason(condition.id, truth_word(run.value(named.name, person)), condition.text, condition.source)
    if right.pays is not None and right.pays.quantity is not None:
        pays = right.pays.quantity
        yield Reason("amount", truth_word(run.value(pays.id, person)), pays.text, pays.source)


def truth_word(pair: Pair[int]) -> str:
    """A truth as yes, no or unknown."""
    return "yes" if pair[0] else "unknown" if pair[1] else "no"

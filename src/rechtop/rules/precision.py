"""What makes an amount more precise: optional questions, for after every outcome is fixed.

The next question (:mod:`rechtop.rules.question`) stops where no answer changes an outcome any more; the amount of a
right that one can ask for may still be wide then. These unknowns are ranked by how much of that width an answer takes
away, for the effort and delicacy of asking. None of them can change whether somebody should apply.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import pow

from rechtop.rules.hypothetical import answered
from rechtop.rules.openings import Openings
from rechtop.rules.outcomes import Outcome, holders, outcome_of, person_of
from rechtop.rules.refine import bounds_of
from rechtop.rules.rights import AmountKind, Right
from rechtop.rules.run import Run
from rechtop.rules.units import EUR_MONTH, EUR_YEAR
from rechtop.rules.walk import Input

ENOUGH = 24.0
"""EUR a year: an amount that is no wider is precise enough to stop asking."""
MOST_TRIED = 60
"""How many unknowns are tried out with hypothetical answers."""
ALONE = 0.02
"""What an unknown counts for that narrows nothing by itself, as a share of the width: with others it may."""
STEEPNESS = 0.75
"""How steeply effort and delicacy put a question off."""

_A_YEAR = {EUR_MONTH.powers: 12, EUR_YEAR.powers: 1}
_PAYS = (AmountKind.INCOME, AmountKind.ONE_OFF)


@dataclass(frozen=True)
class Sharper:
    """An unknown that may narrow an amount: of which rights, and how many EUR a year of width it may take away."""

    about: Input
    rights: tuple[str, ...]
    euros: float


def sharper(run: Run) -> list[Sharper]:
    """The unknowns that narrow the amounts of what one can already ask for, the best one first."""
    openings = Openings(run)
    rights: dict[Input, list[str]] = {}
    euros: dict[Input, float] = {}
    left = MOST_TRIED
    for right, person, width in sorted(_wide(run), key=lambda wide: -wide[2]):
        needs = [n for n in openings.answerable(right.due.name if right.due else "", person) if n.kind != "record"]
        for need in needs:
            if left > 0:
                left -= 1
                gain = max(width - _width_after(run, need, right, person), ALONE * width / len(needs))
                rights.setdefault(need, []).append(right.id)
                euros[need] = euros.get(need, 0.0) + gain
    found = [Sharper(about, tuple(dict.fromkeys(ids)), euros[about]) for about, ids in rights.items()]
    return sorted(found, key=lambda one: (-one.euros / _burden(run, one.about), one.about.label))


def _wide(run: Run) -> Iterator[tuple[Right, int, float]]:
    """Every right to ask for, of whom, with an amount of money that is still wide, and how wide."""
    for right in run.law.rights.values():
        if right.amount is None or right.amount.kind not in _PAYS:
            continue
        for holder in holders(run, right):
            person = person_of(run, right, holder)
            if outcome_of(bounds_of(run, right, person)) in (Outcome.LIKELY, Outcome.TO_INVESTIGATE):
                width = _width(run, right, person)
                if width > ENOUGH:
                    yield right, person, width


def _width(run: Run, right: Right, person: int) -> float:
    """How far the most that is due lies above the least, in EUR a year; one-off amounts count once."""
    granted = bounds_of(run, right, person).granted
    if granted is None or right.due is None:
        return 0.0
    return (granted[1] - granted[0]) / 10.0**right.due.decimals * _A_YEAR.get(right.due.unit.powers, 1)


def _width_after(run: Run, need: Input, right: Right, person: int) -> float:
    """How wide the amount stays after an answer, averaged over the typical ones."""
    widths = [_width(trial, right, person) for trial in answered(run, need)]
    return sum(widths) / len(widths) if widths else _width(run, right, person)


def _burden(run: Run, about: Input) -> float:
    fact = run.law.facts[about.name] if about.kind == "fact" else None
    return pow(fact.effort + 1.5 * fact.sensitivity, STEEPNESS) if fact is not None else 1.0

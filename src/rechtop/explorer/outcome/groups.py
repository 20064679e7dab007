"""The advice on many rights in an order that one can take in: by outcome, worth most first, a long list by domain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rechtop.law.sentences import ORDER, TITLES
from rechtop.law.subjects import DOMAINS
from rechtop.rules.outcomes import Outcome
from rechtop.rules.question import WITHOUT_AMOUNT
from rechtop.rules.rights import AmountKind, Right
from rechtop.rules.units import EUR_MONTH, EUR_YEAR

if TYPE_CHECKING:
    from rechtop.explorer.outcome.advice import Advice

LONG, SHOWN = 8, 4
"""From more than so many rights on, what nobody can act on yet is folded by part of life; so many stay open of what
an answer can still settle."""

_PER_YEAR = {EUR_MONTH.powers: 12, EUR_YEAR.powers: 1}


@dataclass(frozen=True)
class Fold:
    """Part of a long list: the rights of one part of life."""

    title: str
    advices: tuple[Advice, ...]


@dataclass(frozen=True)
class Group:
    """All advice with one outcome."""

    outcome: Outcome
    advices: tuple[Advice, ...]

    @property
    def title(self) -> str:
        """Its heading."""
        return TITLES[self.outcome]

    @property
    def is_long(self) -> bool:
        """Whether there is too much of what nobody can act on yet to show it all at once."""
        return len(self.advices) > LONG and self.outcome in (Outcome.UNDECIDED, Outcome.UNLIKELY)

    @property
    def open(self) -> tuple[Advice, ...]:
        """What stands open on the page: everything, or of a long list what is worth most."""
        if not self.is_long:
            return self.advices
        return self.advices[:SHOWN] if self.outcome is Outcome.UNDECIDED else ()

    @property
    def folds(self) -> tuple[Fold, ...]:
        """The rest of a long list, by the first part of life of each right."""
        titles = {domain.id: domain.title for domain in DOMAINS}
        found: dict[str, list[Advice]] = {domain.title: [] for domain in DOMAINS}
        for advice in self.advices[len(self.open) :]:
            found[titles[advice.words.domains[0]]].append(advice)
        return tuple(Fold(title, tuple(part)) for title, part in found.items() if part)


def ranked(
    advices: Iterable[Advice], rights: Mapping[str, Right], weights: Mapping[str, float]
) -> list[tuple[int, Advice]]:
    """All advice with its place from 1 on: what can be acted on first, then where waiting costs money, then by worth.

    ``weights`` makes the rights that somebody came for count more.
    """

    def place(advice: Advice) -> tuple[int, bool, bool, float]:
        worth = _worth(advice, rights[advice.right]) * weights.get(advice.right, 1.0)
        return ORDER.index(advice.card.outcome), advice.is_duty, not advice.waiting_costs, -worth

    return list(enumerate(sorted(advices, key=place), 1))


def _worth(advice: Advice, right: Right) -> float:
    """EUR a year at most, if granted; without an amount, or an open one, it counts as modest."""
    granted, unit = advice.verdict.granted, advice.verdict.unit
    pays = right.amount is not None and right.amount.kind in (AmountKind.INCOME, AmountKind.ONE_OFF)
    if not pays or granted is None or unit is None or advice.card.is_open:
        return WITHOUT_AMOUNT
    return WITHOUT_AMOUNT + granted[1] / 10.0**advice.verdict.decimals * _PER_YEAR.get(unit.powers, 1)

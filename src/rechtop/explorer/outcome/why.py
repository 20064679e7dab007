"""Why one answer is what it is: the told answers that settle it, and everything that stands behind the right."""

from __future__ import annotations

from dataclasses import dataclass

from rechtop.explorer.outcome.advice import Advice, Outcomes
from rechtop.explorer.outcome.asking import Ask, asks_of
from rechtop.law.about import Source
from rechtop.rules.explain import decisive
from rechtop.rules.outcomes import Outcome


@dataclass(frozen=True)
class Why:
    """The page behind one advice. ``decisive`` are answers; take one of them away and the outcome is open again."""

    advice: Advice
    decisive: tuple[Ask, ...]

    @property
    def is_settled(self) -> bool:
        """Whether there is an outcome that something can settle."""
        return self.advice.card.outcome is not Outcome.UNDECIDED

    @property
    def sources(self) -> tuple[Source, ...]:
        """The pages and texts of law that were read."""
        return tuple(self.advice.words.sources.values())

    @property
    def doubts(self) -> tuple[str, ...]:
        """What nobody could look up, or where sources differ."""
        return self.advice.words.doubts


def why(found: Outcomes, number: int) -> Why | None:
    """The page behind an advice by its place, or None when there is none there. Of several people about the first."""
    advice = next((advice for advice in found.advices if advice.number == number), None)
    if advice is None:
        return None
    settled: tuple[Ask, ...] = ()
    if advice.card.outcome is not Outcome.UNDECIDED:
        inputs = decisive(found.run, found.run.law.rights[advice.right], advice.verdict.holder)
        settled = tuple(ask for ask in asks_of(found.state, inputs) if ask.change)
    return Why(advice, settled)

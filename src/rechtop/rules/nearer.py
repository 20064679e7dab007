"""Where an amount has no upper end of its own: only the widest that an unknown fact may be declared gives it one.

The declared range of money, people and quantities is wide so that nobody falls outside; it says nothing about anybody.
A share, points or a time has a natural end (100 %, 18 points, twelve months) that does say something.
"""

from __future__ import annotations

from rechtop.rules.algebra import Pair
from rechtop.rules.facts import Fact, declared
from rechtop.rules.run import Run

_WITHOUT_END = frozenset({"EUR", "eurocent", "person", "child", "kWh", "litre", "m3"})
_STEPS = 64
"""The range is made shorter by one part in so many, so that limits of the law inside it stay where they are."""


def nearer(run: Run) -> Run:
    """The run in which every fact without a natural end that may still be the most declared may be a little less."""
    facts: dict[tuple[str, int], Pair[int]] = {}
    for fact, known in zip(run.law.facts.values(), run.facts, strict=True):
        if has_no_end(fact):
            for person, pair in enumerate(known if isinstance(known, list) else [known]):
                if pair[1] == declared(fact)[1] and pair[0] < pair[1]:
                    facts[fact.id, person] = pair[0], pair[1] - max(1, (pair[1] - pair[0]) // _STEPS)
    return run.with_answers(facts=facts)


def has_no_end(fact: Fact) -> bool:
    """Whether a fact is a number whose declared upper end is only wide: money, people or a quantity."""
    return fact.kind == "number" and any(word in _WITHOUT_END and power > 0 for word, power in fact.unit.powers)

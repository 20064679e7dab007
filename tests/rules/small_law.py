"""Random laws small enough to try everything: one right of one person over a few small facts.

Everything is read from dice, so that examples shrink. Who holds the right is synthetic, and so is the right.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import product

from hypothesis import strategies as st

from rechtop.rules.algebra import Pair
from rechtop.rules.arithmetic import Constant
from rechtop.rules.facts import (
    Entity,
    TruthFact,
    choice_fact,
    declared,
    number_fact,
    truth_fact,
)
from rechtop.rules.household import NOBODY, Finding, Household
from rechtop.rules.kinds import Number, Truth
from rechtop.rules.law import Constraint, Law
from rechtop.rules.logic import case
from rechtop.rules.named import judged
from rechtop.rules.parameters import Dated, Family, Parameter
from rechtop.rules.refine import Bounds, bounds_of
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.units import NONE
from tests.rules.dice import Dice

ON = date(2025, 3, 1)
OLD = Parameter(
    "old",
    "synthetic",
    NONE,
    0,
    Family("f", "synthetic", "synthetic", 12, drift_year=Decimal("0.5")),
    (Dated(date(2024, 1, 1), {"": (2, 2)}, "synthetic", "official", "stated"),),
)
"""A stale amount: anything from 2 to 3 (or 4, by the second year)."""


@dataclass(frozen=True)
class Small:
    """A small law, its one right, and a household of one person."""

    law: Law
    right: Right
    household: Household

    @property
    def run(self) -> Run:
        """The law applied to the household."""
        return Run(self.law, self.household)

    def completions(self) -> Iterator[Household]:
        """Every household that knows all facts, fits what is known, and can meet the constraints."""
        keys = [(fact, "an" if fact.entity is Entity.PERSON else NOBODY) for fact in self.law.facts.values()]
        ranges = [values(fact.kind, self.household.facts.get((fact.id, who), declared(fact))) for fact, who in keys]
        for chosen in product(*ranges):
            facts = {(fact.id, who): (value, value) for (fact, who), value in zip(keys, chosen, strict=True)}
            complete = replace(self.household, facts=facts)
            run = Run(self.law, complete)
            if all(run.value(name, 0)[1] for name in self.law.constraint_names):
                yield complete

    def everything(self) -> Bounds | None:
        """What all completions together leave possible; None when there is no completion."""
        found: Bounds | None = None
        for complete in self.completions():
            bounds = bounds_of(Run(self.law, complete), self.right, 0)
            found = bounds if found is None else found.joined(bounds)
        return found


def values(kind: str, pair: Pair[int]) -> list[int]:
    """Every value that a small pair leaves possible."""
    if kind == "choice":
        return [1 << bit for bit in range(pair[0].bit_length()) if pair[0] >> bit & 1]
    return list(range(pair[0], pair[1] + 1))


class _Maker:
    """Writes one small law."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice
        self.truths: list[TruthFact] = [
            truth_fact(f"t{n}", Entity.PERSON, "?", why="", changeable=n != 1) for n in range(3)
        ]
        self.truths.append(truth_fact("home", Entity.DWELLING, "?", why="", changeable=True))
        self.number = number_fact("n", Entity.PERSON, "?", NONE, 0, 4, why="", decimals=0, changeable=True)
        self.choice = choice_fact("c", Entity.PERSON, "?", [(o, o) for o in "abc"], why="", changeable=True)

    def small(self) -> Small:
        dice = self.dice
        conditions = tuple(
            Condition(f"c{n}", self.truth(2, judge=True), "synthetic", "") for n in range(1 + dice.below(2))
        )
        paid = Amount(self.amount(), dice.pick((AmountKind.INCOME, AmountKind.LOWER_PRICE)), "synthetic", "")
        right = Right("r", Holder.PERSON, conditions, None if dice.one_in(3) else paid)
        constraints = [Constraint(f"k{n}", self.truth(1, judge=False), "synthetic") for n in range(dice.below(3))]
        law = Law([right], constraints=constraints)
        facts = {
            (fact.id, "an" if fact.entity is Entity.PERSON else NOBODY): self.known(fact.kind, declared(fact))
            for fact in law.facts.values()
            if dice.below(2)
        }
        findings = tuple(
            Finding(*key, "an", bool(dice.below(2)), "a synthetic worker", ON)
            for key in law.judgements
            if dice.one_in(3)
        )
        return Small(law, right, Household(ON, ("an",), True, True, facts, findings=findings))

    def known(self, kind: str, pair: Pair[int]) -> Pair[int]:
        dice = self.dice
        if kind == "choice":
            mask = 1 + dice.below(7)
            return mask, mask
        low = dice.between(*pair)
        return low, dice.between(low, pair[1])

    def truth(self, depth: int, *, judge: bool) -> Truth:
        dice = self.dice
        which = dice.below(8) if depth else dice.below(4)
        if which == 0 and judge and dice.one_in(2):
            return judged("r", f"j{dice.below(2)}", by="OCMW", text="synthetic", favourable=True)
        if which <= 1:
            return dice.pick(self.truths)
        if which == 2:
            return self.choice.one_of(*dice.pick(("a", "ab", "bc", "c")))
        if which == 3:
            least: Number = OLD.value if dice.one_in(3) else Constant(dice.below(5), NONE, 0)
            return dice.pick((self.number <= least, self.number > least))
        if which == 4:
            return ~self.truth(depth - 1, judge=False)
        left, right = self.truth(depth - 1, judge=judge), self.truth(depth - 1, judge=judge)
        return left & right if which in (5, 6) else left | right

    def amount(self) -> Number:
        dice = self.dice
        flat = Constant(dice.pick((3, 0, -2)), NONE, 0)
        means: Number = self.number if dice.below(2) else OLD.value
        return case((self.truth(1, judge=True), flat), otherwise=Constant(dice.pick((4, 2)), NONE, 0) - means)


def _small(stream: bytes) -> Small:
    return _Maker(Dice(stream)).small()


smalls = st.binary(min_size=120, max_size=120).map(_small)
"""Random small laws with a household that is known in part."""

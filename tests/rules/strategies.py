"""Hypothesis strategies: random law with what can be known of a household under it."""

from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from rechtop.rules.household import Household
from rechtop.rules.law import Law
from tests.rules.dice import Dice
from tests.rules.some_household import World, completion, one_thing_more, partly_known, some_world
from tests.rules.some_law import some_law
from tests.rules.spelling import spelled

BYTES = 800
"""Enough decisions for a law and some households; what is not drawn takes the simplest choice."""


@dataclass(frozen=True, repr=False)
class Example:
    """A random law, a world, what is known of that world, and the decisions that are left."""

    law: Law
    world: World
    household: Household
    dice: Dice

    def other_world(self) -> World:
        """Another world that fits what is known."""
        return completion(self.dice, self.law, self.household)

    def told_more(self, household: Household) -> Household:
        """The household with one thing more known of the world."""
        return one_thing_more(self.dice, self.law, self.world, household)

    def another_household(self) -> Household:
        """What is known of some other world under the same law."""
        return partly_known(self.dice, self.law, some_world(self.dice, self.law, self.world.on))

    def _repr_pretty_(self, printer: RepresentationPrinter, _cycle: bool) -> None:
        """How Hypothesis shows a failing example."""
        printer.text(spelled(self.law, self.household, self.world))


def example_of(stream: bytes) -> Example:
    """The example that a stream of decisions stands for."""
    dice = Dice(stream)
    made = some_law(dice)
    world = some_world(dice, made.law, made.on)
    return Example(made.law, world, partly_known(dice, made.law, world), dice)


examples = st.binary(min_size=BYTES, max_size=BYTES).map(example_of)
"""Random examples: every node of the language, numbers, truths, choices and days of people, household and records."""

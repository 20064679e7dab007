"""Agreement: every carrier gives the same bounds, and a fully known household gives one exact value."""

import pytest
from hypothesis import given, note

from rechtop.rules.algebra import Pair
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.law import Law
from rechtop.rules.parameters import add_months
from rechtop.rules.run import Run
from rechtop.rules.walk import Walk
from tests.effort import examples as tries
from tests.rules.comparing import ends, everything, places
from tests.rules.dice import Dice
from tests.rules.exact import Exact
from tests.rules.numpy_carrier import Inputs, Vectors
from tests.rules.some_household import World, exact, fully_known
from tests.rules.strategies import Example, examples


def some_runs(example: Example) -> list[Run]:
    """Some households under one law: on the day itself, carried to a later day, and with quantities fixed."""
    law, dice = example.law, example.dice
    other = example.another_household() if dice.below(4) else Household(example.world.on, complete=dice.one_in(4))
    later = add_months(other.on, dice.pick((1, 12, -3)))
    return [
        Run(law, example.household),
        Run(law, with_something_fixed(dice, law, example.household)),
        Run(law, other, later, carried=bool(dice.below(2))),
    ]


def with_something_fixed(dice: Dice, law: Law, household: Household) -> Household:
    """The same household with a quantity given, of one person or of the household."""
    quantity = dice.pick(law.quantity_list)
    if quantity.is_personal and not household.people:
        return household
    who = dice.pick(household.people) if quantity.is_personal else NOBODY
    low, high = quantity.expr.bounds
    pair: Pair[int] = exact(dice.pick((low, high)))
    return Household(**{**vars(household), "fixed": {(quantity.id, who): pair}})


@pytest.mark.property
@tries(600)
@given(examples)
def test_every_carrier_gives_the_same_bounds(example: Example) -> None:
    """Compiled for one household, read node by node, and vectors over all households at once."""
    note(example)
    runs = some_runs(example)
    vectors = Vectors(example.law, [Inputs.of(run) for run in runs])
    for number, run in enumerate(runs):
        for (name, person), pair in everything(run).items():
            assert vectors.pair(name, number, person) == pair, f"{name} of {person} in {run.household}"
    for run in runs[1:3]:
        check_reading(run)


def check_reading(run: Run) -> None:
    walk = Walk(run)
    fixed = {(name, run.number(who)) for name, who in run.household.fixed}
    for quantity, person in places(run):
        if (quantity.id, person) not in fixed:
            with walk.about(person):
                assert ends(walk.of(quantity.expr)) == ends(run.value(quantity.id, person)), quantity.id


def known_run(law: Law, world: World) -> Run:
    """A run in which everything is known, legal amounts included."""
    numbers = {key: exact(value) for key, value in world.parameters.items()}
    return Run(law, fully_known(world)).with_parameters(numbers)


@pytest.mark.property
@tries(600)
@given(examples)
def test_a_fully_known_household_gives_the_exact_value(example: Example) -> None:
    """Bounds lose that one fact is read twice (x - x), but not when the fact is known: then both ends meet."""
    note(example)
    world = example.other_world()
    run, reference = known_run(example.law, world), Exact(example.law, world)
    for quantity in example.law.quantity_list:
        for who in world.people if quantity.is_personal else (NOBODY,):
            value = reference.scaled(quantity.id, who)
            assert ends(run.value(quantity.id, run.number(who))) == (value, value), f"{quantity.id} of {who}"

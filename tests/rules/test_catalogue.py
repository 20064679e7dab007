"""The whole law through the properties: random households under the rights as they stand in the catalogue."""

from datetime import date
from random import Random

import pytest

from rechtop.law.catalogue import law
from rechtop.rules.household import NOBODY
from rechtop.rules.run import Run
from tests.effort import SOAK
from tests.rules.comparing import ends, everything
from tests.rules.dice import Dice
from tests.rules.exact import Exact
from tests.rules.numpy_carrier import Inputs, Vectors
from tests.rules.some_household import one_thing_more, partly_known, some_world
from tests.rules.strategies import Example
from tests.rules.test_agreement import known_run
from tests.rules.test_narrowing import check as check_narrowing
from tests.rules.test_soundness import check as check_soundness
from tests.rules.test_soundness import check_reach

DAYS = (date(2025, 3, 31), date(2024, 2, 29), date(2026, 1, 1), date(2023, 7, 15))
BATCH, FEW = 100, 5
SEEDS = range(1000 if SOAK else 2)
BYTES = 8000


def example(seed: str) -> Example:
    """A random world under the law of the catalogue, and what is known of it."""
    dice = Dice(Random(seed).randbytes(BYTES))
    world = some_world(dice, law(), dice.pick(DAYS))
    return Example(law(), world, partly_known(dice, law(), world), dice)


@pytest.mark.property
@pytest.mark.parametrize("seed", SEEDS)
def test_both_carriers_give_the_same_bounds_of_every_right(seed: int) -> None:
    """Random partial households, a hundred at once in the vector carrier."""
    runs = [Run(law(), example(f"{seed}.{number}").household) for number in range(BATCH)]
    vectors = Vectors(law(), [Inputs.of(run) for run in runs])
    for number, run in enumerate(runs):
        for (name, person), pair in everything(run).items():
            assert vectors.pair(name, number, person) == pair, f"{name} of {person} in {seed}.{number}"


@pytest.mark.property
@pytest.mark.parametrize("seed", SEEDS)
def test_the_bounds_of_the_law_are_sound_and_exact_when_all_is_known(seed: int) -> None:
    for number in range(FEW):
        found = example(f"{seed}.{number}")
        run = Run(law(), found.household)
        check_reach(run)
        check_soundness(run, found.world)
        check_soundness(run, found.other_world())
        known, reference = known_run(law(), found.world), Exact(law(), found.world)
        for quantity in law().quantity_list:
            for who in found.world.people if quantity.is_personal else (NOBODY,):
                value = reference.scaled(quantity.id, who)
                assert ends(known.value(quantity.id, known.number(who))) == (value, value), f"{quantity.id} of {who}"


@pytest.mark.property
@pytest.mark.parametrize("seed", SEEDS)
def test_knowing_more_never_widens_an_answer_of_the_law(seed: int) -> None:
    for number in range(FEW):
        found = example(f"{seed}.{number}")
        household, before = found.household, Run(law(), found.household)
        for _ in range(10):
            household = one_thing_more(found.dice, law(), found.world, household)
            after = Run(law(), household)
            check_narrowing(before, after)
            before = after

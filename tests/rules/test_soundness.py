"""Soundness: whatever the truth is behind what is told, it lies within the bounds of the answer."""

import pytest
from hypothesis import given, note

from rechtop.rules.household import NOBODY
from rechtop.rules.run import Run
from tests.effort import examples as tries
from tests.rules.comparing import ends, lies_within, meets_the_constraints, place_of, places
from tests.rules.exact import Exact
from tests.rules.some_household import World
from tests.rules.strategies import Example, examples


def check(run: Run, world: World) -> None:
    exact = Exact(run.law, world)
    for quantity in run.law.quantity_list:
        for who in world.people if quantity.is_personal else (NOBODY,):
            value, answer = exact.scaled(quantity.id, who), ends(run.value(quantity.id, place_of(run, who)))
            assert lies_within(quantity.expr, (value, value), answer), (
                f"{quantity.id} of {who or 'the household'} is {value}, outside {answer}; in {world}"
            )


def check_reach(run: Run) -> None:
    """No bound passes how far the law was checked to reach when it was loaded."""
    for quantity, person in places(run):
        assert lies_within(quantity.expr, ends(run.value(quantity.id, person)), ends(quantity.expr.bounds)), quantity.id


@pytest.mark.property
@tries(600)
@given(examples)
def test_every_completion_lies_within_the_bounds(example: Example) -> None:
    note(example)
    run = Run(example.law, example.household)
    check_reach(run)
    for world in (example.world, example.other_world()):
        if meets_the_constraints(example.law, world):
            check(run, world)

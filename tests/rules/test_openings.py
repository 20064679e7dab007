"""The compiled search for open inputs finds what walking the nodes finds."""

import pytest
from hypothesis import given

from rechtop.law.catalogue import law
from rechtop.rules.household import NOBODY
from rechtop.rules.openings import Openings
from rechtop.rules.run import Run
from rechtop.rules.walk import Input, Walk
from tests.effort import SOAK
from tests.effort import examples as tries
from tests.rules.some_household import fully_known
from tests.rules.strategies import Example, examples
from tests.rules.test_catalogue import example


def walked(walk: Walk, name: str, person: int) -> set[Input]:
    """What the walk finds, a field of a record without its row, and without what nobody can answer."""
    with walk.about(person):
        found = walk.inputs(walk.run.law.quantities[name].expr)
    return {i._replace(row=-1) for i in found if i.kind not in ("judgement", "parameter")}


def check(run: Run) -> int:
    """Compare every quantity of everybody; gives how many had something open."""
    walk, openings, some = Walk(run), Openings(run), 0
    for quantity in run.law.quantity_list:
        for person in range(run.size if quantity.is_personal else 1):
            who = (
                run.household.people[person] if quantity.is_personal and person < len(run.household.people) else NOBODY
            )
            expected = set() if (quantity.id, who) in run.household.fixed else walked(walk, quantity.id, person)
            found = openings.of(quantity.id, person)
            assert len(set(found)) == len(found)
            assert set(found) == expected, f"{quantity.id} of {who or person}"
            some += bool(found)
    return some


@pytest.mark.property
@tries(200)
@given(examples)
def test_both_find_the_same_in_every_law(example: Example) -> None:
    run = Run(example.law, example.household)
    check(run)
    check(run.favourable)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(200 if SOAK else 6))
def test_both_find_the_same_in_the_law_of_the_catalogue(seed: int) -> None:
    run = Run(law(), example(f"openings.{seed}").household)
    assert check(run.favourable) + check(run) > 0


def test_nothing_is_open_when_everything_is_known() -> None:
    openings = Openings(Run(law(), fully_known(example("openings").world)).favourable)
    assert [openings.of(right.holds.name, 0) for right in law().rights.values()] == [()] * len(law().rights)

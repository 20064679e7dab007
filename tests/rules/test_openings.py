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
    """What the walk finds, a field of a record without its row."""
    with walk.about(person):
        found = walk.inputs(walk.run.law.quantities[name].expr)
    return {i._replace(row=-1) for i in found}


def unverified(run: Run) -> frozenset[tuple[str, ...]]:
    """The legal amounts that nobody has seen in print, as the law names inputs."""
    keys = [(parameter.id, key) for parameter in run.law.parameters.values() for key in parameter.keys]
    return frozenset(("parameter", *name) for name in keys if run.worth[run.law.parameter(*name)].is_unverified)


def amounts(walk: Walk, name: str, person: int) -> set[Input]:
    """The unverified amounts that the walk comes past."""
    with walk.about(person):
        return set(walk.used(walk.run.law.quantities[name].expr, unverified(walk.run)))


def check(run: Run, first: int = 0, every: int = 1) -> int:
    """Compare every quantity of everybody (or each so many, from the first); gives how many had something open."""
    walk, openings, some = Walk(run), Openings(run), 0
    for quantity in run.law.quantity_list[first::every]:
        for person in range(run.size if quantity.is_personal else 1):
            who = (
                run.household.people[person] if quantity.is_personal and person < len(run.household.people) else NOBODY
            )
            is_given = (quantity.id, who) in run.household.fixed
            found = openings.of(quantity.id, person)
            assert len(set(found)) == len(found)
            assert set(found) == (set() if is_given else walked(walk, quantity.id, person)), quantity.id
            asked = openings.answerable(quantity.id, person)
            assert asked == tuple(i for i in found if i.kind not in ("judgement", "parameter"))
            used = set() if is_given else amounts(walk, quantity.id, person)
            assert set(openings.used(quantity.id, person)) == used, quantity.id
            some += bool(asked)
    return some


@pytest.mark.property
@tries(200)
@given(examples)
def test_both_find_the_same_in_every_law(example: Example) -> None:
    run = Run(example.law, example.household)
    check(run)
    check(run.favourable)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(200 if SOAK else 2))
def test_both_find_the_same_in_the_law_of_the_catalogue(seed: int) -> None:
    run, every = Run(law(), example(f"openings.{seed}").household), 1 if SOAK else 4
    assert check(run.favourable, seed % every, every) + check(run, seed % every, every) > 0


def test_nothing_is_open_when_everything_is_known() -> None:
    openings = Openings(Run(law(), fully_known(example("openings").world)).favourable)
    assert [openings.answerable(right.holds.name, 0) for right in law().rights.values()] == [()] * len(law().rights)

"""Narrowing: knowing one thing more never moves a bound outward and never flips what was certain."""

import pytest
from hypothesis import given, note

from rechtop.rules.run import Run
from tests.effort import examples as tries
from tests.rules.comparing import ends, lies_within, place_of
from tests.rules.some_household import fully_known
from tests.rules.strategies import Example, examples

STEPS = 3


def check(before: Run, after: Run) -> None:
    strangers_remain = after.size > len(after.household.people)
    for quantity in after.law.quantity_list:
        if not quantity.is_personal:
            pairs = [(before.value(quantity.id), after.value(quantity.id))]
        else:
            pairs = [
                (before.value(quantity.id, place_of(before, who)), after.value(quantity.id, place_of(after, who)))
                for who in after.household.people
            ]
            if strangers_remain:
                last = before.size - 1, after.size - 1
                pairs.append((before.value(quantity.id, last[0]), after.value(quantity.id, last[1])))
        for wide, narrow in pairs:
            assert lies_within(quantity.expr, ends(narrow), ends(wide)), (
                f"{quantity.id} went from {ends(wide)} to {ends(narrow)} on learning {after.household}"
            )


@pytest.mark.property
@tries(600)
@given(examples)
def test_knowing_one_thing_more_never_widens_an_answer(example: Example) -> None:
    """One more fact, relation, record, field or finding; one person listed who was possible; a list closed."""
    note(example)
    household, before = example.household, Run(example.law, example.household)
    for _ in range(STEPS):
        more = example.told_more(household)
        if more is household:
            return
        after = Run(example.law, more)
        check(before, after)
        household, before = more, after


@pytest.mark.property
@tries(500)
@given(examples)
def test_everything_known_lies_within_every_partial_answer(example: Example) -> None:
    """From what is known to all there is to know, in one leap."""
    note(example)
    check(Run(example.law, example.household), Run(example.law, fully_known(example.world)))

"""Trials: a run changed in one input answers as a run made anew with that input."""

from dataclasses import replace

import pytest
from hypothesis import given, note

from rechtop.rules.facts import Entity, declared
from rechtop.rules.household import NOBODY, Finding, RecordRow, Records
from rechtop.rules.run import Run
from tests.effort import examples as tries
from tests.rules.comparing import everything
from tests.rules.some_household import exact, judges, wider
from tests.rules.strategies import Example, examples
from tests.rules.test_agreement import with_something_fixed


def example_run(example: Example) -> Run:
    """A run that has computed something already, so that there is something to go stale."""
    household = example.household
    if example.dice.below(2):
        household = with_something_fixed(example.dice, example.law, household)
    run = Run(example.law, household)
    everything(run)
    return run


@pytest.mark.property
@tries(2000)
@given(examples)
def test_a_run_with_one_fact_changed_is_as_a_new_run(example: Example) -> None:
    note(example)
    dice, law, run = example.dice, example.law, example_run(example)
    before = everything(run)
    for fact in law.facts.values():
        owner = NOBODY if fact.entity is not Entity.PERSON else dice.pick((*run.household.people, None))
        if owner is None:
            continue
        pair = wider(dice, fact.kind, declared(fact)[0] if fact.kind != "choice" else 1, declared(fact))
        anew = Run(law, run.household.knowing(fact.id, owner, pair))
        assert everything(run.with_fact(fact.id, run.number(owner), pair)) == everything(anew), fact.id
    assert everything(run) == before


@pytest.mark.property
@tries(1000)
@given(examples)
def test_a_run_with_a_list_changed_is_as_a_new_run(example: Example) -> None:
    note(example)
    law, run = example.law, example_run(example)
    before = everything(run)
    for name, known in law.records.items():
        for person, who in enumerate(run.household.people):
            real = example.world.records[name, who]
            rows = [RecordRow((1, 1), 1, tuple(exact(row[f.name]) for f in known.fields)) for row in real]
            told = Records(tuple({f: exact(v) for f, v in row.items()} for row in real), complete=True)
            anew = Run(law, replace(run.household, records={**run.household.records, (name, who): told}))
            assert everything(run.with_records(name, person, rows)) == everything(anew), name
    assert everything(run) == before


@pytest.mark.property
@tries(1000)
@given(examples)
def test_a_run_with_other_legal_amounts_is_sound_for_them(example: Example) -> None:
    """There is no second way to say this to a household, so an overlay is compared with the same overlay from new."""
    note(example)
    law, run = example.law, example_run(example)
    numbers = {law.parameter(*key): exact(value) for key, value in example.world.parameters.items()}
    one_by_one = run
    for number, pair in numbers.items():
        one_by_one = one_by_one.with_parameters({number: pair})
    assert everything(one_by_one) == everything(Run(law, run.household).with_parameters(numbers))


@pytest.mark.property
@tries(1000)
@given(examples)
def test_the_favourable_run_is_the_run_with_every_open_judgement_found_so(example: Example) -> None:
    note(example)
    law, run = example.law, example_run(example)
    run = Run(law, replace(run.household, complete=True))
    found = {(f.right, f.condition, f.holder) for f in run.household.findings}
    hoped = [
        Finding(*key, law.judgements[key[:2]].favourable, "a synthetic worker", run.day)
        for key in judges(law, run.household.people)
        if key not in found
    ]
    anew = Run(law, replace(run.household, findings=(*run.household.findings, *hoped)))
    assert everything(run.favourable) == everything(anew)

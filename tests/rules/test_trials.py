"""Trials: a run changed in some inputs answers as a run made anew with those inputs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

import pytest
from hypothesis import given, note

from rechtop.rules.algebra import Pair
from rechtop.rules.facts import Entity, declared
from rechtop.rules.household import NOBODY, Finding, Household, RecordRow, Records
from rechtop.rules.run import Run
from tests.effort import examples as tries
from tests.rules.comparing import ends, everything, places
from tests.rules.some_household import TOLD, exact, judges, wider
from tests.rules.strategies import Example, examples
from tests.rules.test_agreement import with_something_fixed

STEPS = 4
Amounts: TypeAlias = Mapping[tuple[str, str], Pair[int]]


@dataclass(frozen=True)
class Trial:
    """A run that was changed step by step, and what a new run would be made of."""

    run: Run
    household: Household
    amounts: Amounts

    def anew(self) -> Run:
        run = Run(self.run.law, self.household)
        return run.with_parameters(self.amounts) if self.amounts else run


def of_everybody_listed(run: Run) -> dict[tuple[str, int], tuple[int, int]]:
    """All bounds but those of people who are not listed: a trial may keep a place for nobody."""
    return {
        (quantity.id, person): ends(run.value(quantity.id, person))
        for quantity, person in places(run)
        if not quantity.is_personal or person < len(run.household.people)
    }


def a_fact(example: Example, trial: Trial) -> Trial:
    dice, people = example.dice, trial.household.people
    known = [f for f in example.law.facts.values() if people or f.entity is not Entity.PERSON]
    if not known:
        return trial
    fact = dice.pick(known)
    who = dice.pick(people) if fact.entity is Entity.PERSON else NOBODY
    pair = wider(dice, fact.kind, example.world.facts[fact.id, who], declared(fact))
    run = trial.run.with_fact(fact.id, trial.run.number(who), pair)
    return replace(trial, run=run, household=trial.household.knowing(fact.id, who, pair))


def a_list(example: Example, trial: Trial) -> Trial:
    people = trial.household.people
    if not people or not example.law.records:
        return trial
    known, who = example.dice.pick(list(example.law.records.values())), example.dice.pick(people)
    real = example.world.records[known.name, who]
    rows = [RecordRow((1, 1), 1, tuple(exact(row[field.name]) for field in known.fields)) for row in real]
    told = Records(tuple({name: exact(value) for name, value in row.items()} for row in real), complete=True)
    run = trial.run.with_records(known.name, trial.run.number(who), rows)
    records = {**trial.household.records, (known.name, who): told}
    return replace(trial, run=run, household=replace(trial.household, records=records))


def a_relation(example: Example, trial: Trial) -> Trial:
    dice, people, relations = example.dice, trial.household.people, trial.household.relations
    if len(people) < 2:
        return trial
    one = dice.pick(people)
    other = dice.pick([who for who in people if who != one])
    mask = example.world.relations[one, other] | (dice.below(TOLD + 1) & TOLD if dice.below(2) else 0)
    run = trial.run.with_relation(trial.run.number(one), trial.run.number(other), mask)
    told = {**relations, (one, other): relations.get((one, other), TOLD) & mask}
    return replace(trial, run=run, household=replace(trial.household, relations=told))


def nobody_else(example: Example, trial: Trial) -> Trial:
    return replace(trial, run=trial.run.without_strangers(), household=replace(trial.household, complete=True))


def an_amount(example: Example, trial: Trial) -> Trial:
    if not example.world.parameters:
        return trial
    key = example.dice.pick(list(example.world.parameters))
    changed = {key: exact(example.world.parameters[key])}
    return replace(trial, run=trial.run.with_parameters(changed), amounts={**trial.amounts, **changed})


@pytest.mark.property
@tries(600)
@given(examples)
def test_a_run_changed_step_by_step_is_as_a_new_run(example: Example) -> None:
    """Facts, lists, relations, people and legal amounts, also what was computed of it and hoped for it before."""
    note(example)
    dice, household = example.dice, example.household
    if dice.below(2):
        household = with_something_fixed(dice, example.law, household)
    trial = Trial(Run(example.law, household), household, {})
    for step in range(STEPS):
        before = everything(trial.run), everything(trial.run.favourable) if dice.below(2) else {}
        change = dice.pick((a_fact, a_relation, a_list, nobody_else, an_amount))
        changed = change(example, trial)
        anew = changed.anew()
        assert of_everybody_listed(changed.run) == of_everybody_listed(anew), change.__name__
        if step == STEPS - 1 or dice.below(2):  # what is hoped may be asked of a run whose origins were not asked it
            assert of_everybody_listed(changed.run.favourable) == of_everybody_listed(anew.favourable), change.__name__
        after = everything(trial.run), everything(trial.run.favourable) if before[1] else {}
        assert after == before, f"{change.__name__} changed the run that it started from"
        trial = changed


@pytest.mark.property
@tries(400)
@given(examples)
def test_the_favourable_run_is_the_run_with_every_open_judgement_found_so(example: Example) -> None:
    note(example)
    law, household = example.law, replace(example.household, complete=True)
    found = {(f.right, f.condition, f.holder) for f in household.findings}
    hoped = [
        Finding(*key, law.judgements[key[:2]].favourable, "a synthetic worker", household.on)
        for key in judges(law, household.people)
        if key not in found
    ]
    anew = Run(law, replace(household, findings=(*household.findings, *hoped)))
    assert everything(Run(law, household).favourable) == everything(anew)

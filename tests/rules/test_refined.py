"""The refined answer: within the bounds, right for every completion, complete where it applies."""

from collections.abc import Sequence

import pytest
from hypothesis import given

from rechtop.rules.facts import Entity, choice_fact, number_fact, truth_fact
from rechtop.rules.household import Household
from rechtop.rules.kinds import Truth
from rechtop.rules.law import Constraint, Law
from rechtop.rules.logic import all_of
from rechtop.rules.named import judged
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.refine import Bounds, bounds_of
from rechtop.rules.rights import Condition, Holder, Right
from rechtop.rules.run import Run
from rechtop.rules.units import EUR, NONE
from rechtop.rules.values import Told
from rechtop.rules.walk import Walk
from tests.effort import examples as tries
from tests.rules.small_law import OLD, ON, Small, smalls, values
from tests.rules.toy import BIJSTAND, LAW, finding, home, person


def refined_bounds(small: Small) -> Bounds:
    """What the verdict says once the last unknowns are split."""
    found = verdict(small.run, small.right, "an")
    certain, possible = {
        Outcome.LIKELY: (True, True),
        Outcome.UNLIKELY: (False, False),
        Outcome.NOT_RELEVANT: (False, False),
    }.get(found.outcome, (False, True))
    favourable = found.outcome in (Outcome.LIKELY, Outcome.TO_INVESTIGATE)
    return Bounds((certain, possible), favourable, found.amount, found.granted)


def inside(inner: Bounds, outer: Bounds) -> bool:
    """Whether everything that the inner bounds leave possible is possible in the outer ones too."""
    truths = inner.holds[0] >= outer.holds[0] and inner.holds[1] <= outer.holds[1]
    pairs = [(inner.amount, outer.amount), (inner.granted, outer.granted)]
    return truths and all(i is None or (o is not None and o[0] <= i[0] and i[1] <= o[1]) for i, o in pairs)


@pytest.mark.property
@tries(600)
@given(smalls)
def test_every_completion_lies_within_the_refined_answer_and_that_within_the_bounds(small: Small) -> None:
    everything = small.everything()
    if everything is None:
        return
    refined = refined_bounds(small)
    assert inside(everything, refined)
    assert everything.favourable or not refined.favourable
    assert inside(refined, bounds_of(small.run, small.right, 0))


@pytest.mark.property
@tries(600)
@given(smalls)
def test_the_refined_answer_says_no_more_than_all_completions_together(small: Small) -> None:
    """Complete: it leaves open only what some completion that meets the constraints leaves open."""
    everything = small.everything()
    bounds = bounds_of(small.run, small.right, 0)
    undecided = bounds.holds[0] != bounds.holds[1]
    if everything is None or not undecided or not constraints_are_in_sight(small):
        return
    assert refined_bounds(small) == everything


def constraints_are_in_sight(small: Small) -> bool:
    """Whether each fact that a constraint speaks of is known, or is split because the right reads it too."""
    walk = Walk(small.run)
    with walk.about(0):
        inputs = walk.inputs(small.right.holds) | walk.inputs(small.right.due or small.right.holds)
    facts = small.law.facts
    known = {name for (name, _), pair in small.household.facts.items() if len(values(facts[name].kind, pair)) == 1}
    read = {key[1] for name in small.law.constraint_names for key in small.law.leaves[name] if key[0] == "fact"}
    return read <= known | {input.name for input in inputs}


# -- by example -------------------------------------------------------------------------------------------------------

TRUTHS = [truth_fact(f"t{n}", Entity.PERSON, "?", why="") for n in range(7)]
NUMBERS = [number_fact(f"n{n}", Entity.PERSON, "?", NONE, 0, 15, why="", decimals=0) for n in range(4)]
MONEY = number_fact("money", Entity.PERSON, "?", EUR, 0, 5, why="")
COLOUR = choice_fact("colour", Entity.PERSON, "?", [("red", "rood"), ("green", "groen")], why="")


def small_verdict(
    *conditions: Truth, constraints: Sequence[Truth] = (), facts: dict[str, int] | None = None
) -> Verdict:
    right = Right("r", Holder.PERSON, tuple(Condition(f"c{n}", c, "", "") for n, c in enumerate(conditions)))
    law = Law([right], constraints=[Constraint(f"k{n}", c, "") for n, c in enumerate(constraints)])
    pairs = {(name, "an"): (value, value) for name, value in (facts or {}).items()}
    return verdict(Run(law, Household(ON, ("an",), True, True, pairs)), right, "an")


def sure(truth: Truth) -> Truth:
    """Always true, but not for bounds that treat each unknown on its own."""
    return truth | ~truth


def test_what_is_true_either_way_is_likely() -> None:
    assert small_verdict(sure(TRUTHS[0])).outcome is Outcome.LIKELY


def test_what_is_false_either_way_is_unlikely() -> None:
    assert small_verdict(TRUTHS[0], ~TRUTHS[0]).outcome is Outcome.UNLIKELY


@pytest.mark.parametrize(("unknowns", "outcome"), [(6, Outcome.LIKELY), (7, Outcome.UNDECIDED)])
def test_at_most_six_unknowns_are_split(unknowns: int, outcome: Outcome) -> None:
    assert small_verdict(all_of(*(sure(truth) for truth in TRUTHS[:unknowns]))).outcome is outcome


@pytest.mark.parametrize(("unknowns", "outcome"), [(3, Outcome.LIKELY), (4, Outcome.UNDECIDED)])
def test_at_most_4096_combinations_are_tried(unknowns: int, outcome: Outcome) -> None:
    assert small_verdict(all_of(*(sure(number <= 7) for number in NUMBERS[:unknowns]))).outcome is outcome


def test_a_choice_is_split_and_an_amount_is_not() -> None:
    assert small_verdict(sure(COLOUR.one_of("red"))).outcome is Outcome.LIKELY
    assert small_verdict(sure(MONEY <= 1)).outcome is Outcome.UNDECIDED


def test_a_stale_amount_stays_a_range_while_facts_are_split() -> None:
    clear = NUMBERS[0] <= OLD.value
    assert small_verdict(clear | (NUMBERS[0] > 4)).outcome is Outcome.UNDECIDED
    assert small_verdict(sure(TRUTHS[0]), clear, facts={"n0": 3}).outcome is Outcome.UNDECIDED
    assert small_verdict((TRUTHS[0] & clear) | (~TRUTHS[0] & clear) | TRUTHS[1], sure(TRUTHS[1]), facts={"n0": 2}
                         ).outcome is Outcome.LIKELY  # fmt: skip


def test_what_the_constraints_forbid_is_not_tried() -> None:
    both = TRUTHS[0] & TRUTHS[1]
    assert small_verdict(both).outcome is Outcome.UNDECIDED
    assert small_verdict(both, constraints=[~both]).outcome is Outcome.UNLIKELY


def test_constraints_that_only_together_forbid_are_met_too() -> None:
    """Whoever is t0 is t1, and whoever is t0 is not t1: so nobody is t0, though neither alone says so."""
    constraints = [~TRUTHS[0] | TRUTHS[1], ~TRUTHS[0] | ~TRUTHS[1]]
    assert small_verdict(~TRUTHS[0], sure(TRUTHS[1]), constraints=constraints).outcome is Outcome.LIKELY


def test_a_household_that_no_constraint_allows_keeps_its_bounds() -> None:
    assert small_verdict(sure(TRUTHS[0]), constraints=[~TRUTHS[1]], facts={"t1": 1}).outcome is Outcome.UNDECIDED


def test_judgements_stay_open_while_facts_are_split() -> None:
    fair = judged("r", "c1", by="OCMW", text="of het billijk is")
    found = small_verdict(sure(TRUTHS[0]), fair)
    assert (found.outcome, [j.name for j in found.judgements]) == (Outcome.TO_INVESTIGATE, ["r.c1"])


def test_constraints_of_everybody_listed_count() -> None:
    """Bo is ill, so Bo does not seek work: nothing about Bo is left to split, and An's answer stands."""
    bo = person(id="bo", ill="yes", seeks_work="")
    kin: Told = [{"of": "an", "to": "bo", "is": "sibling"}]
    told = home(person(ill=""), bo, relations=kin, findings=[finding("yes"), finding("yes", holder="bo")])
    assert verdict(Run(LAW, told), BIJSTAND, "an").outcome is Outcome.LIKELY


def test_bounds_alone_are_given_when_asked_for() -> None:
    right = Right("r", Holder.PERSON, (Condition("c", sure(TRUTHS[0]), "", ""),))
    run = Run(Law([right]), Household(ON, ("an",)))
    assert verdict(run, right, "an", refine=False).outcome is Outcome.UNDECIDED

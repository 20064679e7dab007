"""Why an answer is what it is: an irreducible set of facts that fixes it, and the smallest changes that flip it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from rechtop.rules.algebra import Pair
from rechtop.rules.facts import Entity, Fact, declared
from rechtop.rules.household import NOBODY, Household
from rechtop.rules.kinds import Expr
from rechtop.rules.law import Law
from rechtop.rules.named import Reference
from rechtop.rules.outcomes import Outcome, outcome_of, person_of
from rechtop.rules.parameters import ParameterLeaf
from rechtop.rules.people import Gathering
from rechtop.rules.refine import bounds_of
from rechtop.rules.rights import Right
from rechtop.rules.run import Run
from rechtop.rules.walk import Input, Walk

MOST_TRIALS = 400
"""How many trials the search for the nearest change of one number may take."""


@dataclass(frozen=True)
class Change:
    """A fact that would flip the verdict: to what value, and what the verdict would then be."""

    about: Input
    value: Pair[int]
    outcome: Outcome


@dataclass(frozen=True)
class Branch:
    """A node of the explanation: a quantity, fact or legal amount with its pair, its words and its source."""

    name: str
    pair: Pair[int]
    text: str
    source: str
    expr: Expr
    below: tuple[Branch, ...] = field(default=())


def decisive(run: Run, right: Right, holder: str) -> tuple[Input, ...]:
    """An irreducible set of what is known that fixes the verdict: drop any one of them and it is open again."""
    target = _outcome(run, right, holder)
    household = run.household
    kept: list[Input] = []
    for known, without in _known(run.law, household, right, holder):
        poorer = without(household)
        if _outcome(_again(run, poorer), right, holder) is target:
            household = poorer
        else:
            kept.append(known)
    return tuple(kept)


def _again(run: Run, household: Household) -> Run:
    return Run(run.law, household, run.day, carried=run.carried, known_on=run.known_on)


def _outcome(run: Run, right: Right, holder: str) -> Outcome:
    return outcome_of(bounds_of(run, right, person_of(run, right, holder)))


@dataclass(frozen=True)
class _Without:
    """Takes one known thing away from a household."""

    about: Input

    def __call__(self, household: Household) -> Household:
        about = self.about
        if about.kind == "fact":
            return household.forgetting(about.name, about.who)
        if about.kind == "relation":
            pairs = {(about.who, about.other), (about.other, about.who)}
            return replace(household, relations={k: v for k, v in household.relations.items() if k not in pairs})
        if about.kind == "records":
            return replace(
                household, records={k: v for k, v in household.records.items() if k != (about.name, about.who)}
            )
        if about.name == "receives_complete":
            return replace(household, receives_complete=False)
        return replace(household, complete=False)


def _known(law: Law, household: Household, right: Right, holder: str) -> Iterator[tuple[Input, _Without]]:
    """Everything that is known and that the right reads, the least telling first (others before the holder)."""
    reads = law.leaves[right.holds.name]
    found: list[Input] = []
    found += [Input("fact", fact, who) for fact, who in household.facts if ("fact", fact) in reads]
    if ("relations",) in reads:
        found += [Input("relation", "relation", of, to) for of, to in household.relations]
    found += [Input("records", name, who) for name, who in household.records if ("records", name) in reads]
    if household.complete:
        found.append(Input("people", "persons_complete"))
    if household.receives_complete:
        found.append(Input("people", "receives_complete"))
    for about in sorted(found, key=lambda i: (i.who == holder, i.kind == "fact")):
        yield about, _Without(about)


def changes(run: Run, right: Right, holder: str) -> tuple[Change, ...]:
    """The smallest single changes that flip a settled verdict, over facts that the person could change."""
    person = person_of(run, right, holder)
    target = _outcome(run, right, holder)
    found: list[Change] = []
    for (name, who), pair in run.household.facts.items():
        fact = run.law.facts.get(name)
        if fact is None or not fact.changeable or ("fact", name) not in run.law.leaves[right.holds.name]:
            continue
        place = run.number(who) if fact.entity is Entity.PERSON else 0
        for value in _nearest(run, right, person, fact, place, pair, target):
            then = outcome_of(bounds_of(run.with_fact(name, place, value), right, person))
            found.append(Change(Input("fact", name, who or fact.entity.value), value, then))
    return tuple(found)


def _nearest(
    run: Run, right: Right, person: int, fact: Fact, place: int, pair: Pair[int], target: Outcome
) -> Iterator[Pair[int]]:
    """The values of one fact, nearest first, that flip the verdict."""

    def flips(low: int, high: int) -> bool:
        return outcome_of(bounds_of(run.with_fact(fact.id, place, (low, high)), right, person)) is not target

    low, high = declared(fact)
    if fact.kind == "choice":
        masks = [1 << number for number in range(len(fact.options)) if not pair[0] >> number & 1]
        yield from ((mask, mask) for mask in masks if flips(mask, mask))
    elif fact.kind == "truth":
        yield from ((other, other) for other in (0, 1) if pair == (1 - other, 1 - other) and flips(other, other))
    elif fact.kind == "number":
        for near, far in ((pair[0] - 1, low), (pair[1] + 1, high)):
            if low <= near <= high and (value := _first(flips, near, far, iter(range(MOST_TRIALS)))) is not None:
                yield value, value


def _first(flips: Callable[[int, int], bool], near: int, far: int, budget: Iterator[int]) -> int | None:
    """The first value from ``near`` towards ``far`` that flips; ranges proven not to flip are passed over whole."""
    if next(budget, None) is None:
        return None
    low, high = min(near, far), max(near, far)
    if not flips(low, high):
        return None
    if low == high:
        return low
    middle = (low + high) // 2
    halves = ((low, middle), (middle + 1, high)) if near == low else ((high, middle + 1), (middle, low))
    found = _first(flips, *halves[0], budget)
    return found if found is not None else _first(flips, *halves[1], budget)


def tree(run: Run, expr: Expr, who: str = NOBODY, *, depth: int = 6) -> tuple[Branch, ...]:
    """The named quantities, facts and legal amounts that an expression was computed from, with their own trees."""
    walk = Walk(run)
    with walk.about(run.number(who)):
        return tuple(_branches(walk, expr, depth))


def _branches(walk: Walk, expr: Expr, depth: int) -> Iterator[Branch]:
    seen: set[str] = set()
    for node in _named_below(walk, expr):
        name, text, source = _words(walk, node)
        if not name or name in seen:
            continue
        seen.add(name)
        below: tuple[Branch, ...] = ()
        if isinstance(node, Reference) and node.quantity is not None and depth > 0:
            pair = walk.of(node)
            with walk.about(walk.person(node.axis) if node.personal else 0):
                below = tuple(_branches(walk, node.quantity.expr, depth - 1))
            yield Branch(name, pair, text, source, node, below)
        else:
            yield Branch(name, walk.of(node), text, source, node)


def _named_below(walk: Walk, expr: Expr) -> Iterator[Expr]:
    """The first references, facts and parameters below an expression, along the branches that count."""
    if isinstance(expr, Gathering):
        for _ in walk.members(expr.over):
            if walk.of(expr.presence)[1] and walk.of(expr.where)[1]:
                for child in expr.children()[1:]:
                    yield from _named_below(walk, child)
    elif not expr.children():
        yield expr
    else:
        for child in expr.relevant(walk.of):
            yield from _named_below(walk, child)


def _words(walk: Walk, node: Expr) -> tuple[str, str, str]:
    """The name, Dutch words and source of a leaf; an empty name for what needs no line of its own."""
    if isinstance(node, Reference) and node.quantity is not None:
        return node.name, node.quantity.text, node.quantity.source
    if isinstance(node, ParameterLeaf):
        entry = walk.run.worth[walk.run.law.parameter(node.parameter.id, node.key)].entry
        name = f"{node.parameter.id}[{node.key}]" if node.key else node.parameter.id
        return name, node.parameter.about, entry.source if entry is not None else ""
    found = walk.input_of(node)
    if found is None:
        return "", "", ""
    fact = walk.run.law.facts.get(found.name)
    return found.label, fact.question if fact is not None else "", ""

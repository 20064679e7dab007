"""Why an answer is what it is: an irreducible set of facts that fixes it, and the smallest changes that flip it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from rechtop.rules.algebra import Pair
from rechtop.rules.arithmetic import Higher, Lower
from rechtop.rules.facts import Entity, Fact, FactLeaf, declared
from rechtop.rules.household import NOBODY, Finding, Household
from rechtop.rules.kinds import Expr
from rechtop.rules.law import Law
from rechtop.rules.named import Judgement, Reference
from rechtop.rules.openings import Openings
from rechtop.rules.outcomes import Outcome, outcome_of, person_of
from rechtop.rules.parameters import ParameterLeaf
from rechtop.rules.people import Gathering
from rechtop.rules.records import Presence, RecordLeaf, RecordList
from rechtop.rules.refine import bounds_of, can_be, refined
from rechtop.rules.rights import Right
from rechtop.rules.run import Run
from rechtop.rules.walk import ENTITIES, PEOPLE_COMPLETE, Input, Walk

MOST_TRIALS = 400
"""How many trials the search for the nearest change of one number may take."""


RECEIVES_COMPLETE = Input("people", "receives_complete")
ELSE = "iemand anders"
"""How the tree calls people who may exist but are not listed."""


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
    """An irreducible set of what is known that fixes the verdict: drop any one of them and it is open again.

    Nothing fixes an undecided verdict.
    """
    target = _outcome(run, right, holder)
    if target is Outcome.UNDECIDED:
        return ()
    household = run.household
    kept: list[Input] = []
    for known in _known(run.law, household, right, holder):
        poorer = without(household, known)
        if _outcome(_again(run, poorer), right, holder) is target:
            household = poorer
        else:
            kept.append(known)
    return tuple(kept)


def _again(run: Run, household: Household) -> Run:
    return Run(run.law, household, run.day, carried=run.carried, known_on=run.known_on)


def _outcome(run: Run, right: Right, holder: str) -> Outcome:
    """The outcome with the last unknowns split; *later* and *not relevant* count as what they rest on, *unlikely*."""
    person = person_of(run, right, holder)
    bounds = bounds_of(run, right, person)
    if outcome_of(bounds) in (Outcome.UNDECIDED, Outcome.TO_INVESTIGATE):
        bounds = refined(Openings(run), right, person, bounds)
    return outcome_of(bounds)


def without(household: Household, about: Input) -> Household:
    """The household with one known thing taken away."""
    if about.kind == "fact":
        return household.forgetting(about.name, NOBODY if about.who in ENTITIES else about.who)
    if about.kind == "relation":
        pairs = {(about.who, about.other), (about.other, about.who)}
        return replace(household, relations={k: v for k, v in household.relations.items() if k not in pairs})
    if about.kind == "records":
        return replace(household, records={k: v for k, v in household.records.items() if k != (about.name, about.who)})
    if about.kind == "judgement":
        others = tuple(f for f in household.findings if _found(f) != about)
        return replace(household, findings=others)
    if about == RECEIVES_COMPLETE:
        return replace(household, receives_complete=False)
    return replace(household, complete=False)


def _known(law: Law, household: Household, right: Right, holder: str) -> list[Input]:
    """Everything that is known and that the right reads, the least telling first (others before the holder)."""
    reads = _reads(law, right)
    found: list[Input] = []
    for fact, who in household.facts:
        if ("fact", fact) in reads:
            found.append(Input("fact", fact, who or law.facts[fact].entity.value))
    if ("relations",) in reads:
        pairs = dict.fromkeys((min(pair), max(pair)) for pair in household.relations)
        found += [Input("relation", "relation", of, to) for of, to in pairs]
    found += [Input("records", name, who) for name, who in household.records if ("records", name) in reads]
    found += [_found(f) for f in household.findings if ("judgement", f.right, f.condition) in reads]
    if household.complete:
        found.append(PEOPLE_COMPLETE)
    if household.receives_complete:
        found.append(RECEIVES_COMPLETE)
    return sorted(found, key=lambda i: (i.who == holder, i.kind == "fact"))


def _reads(law: Law, right: Right) -> frozenset[tuple[str, ...]]:
    """What the verdict can stand on: the inputs of the right, and those of constraints that rule something out."""
    return law.leaves[right.holds.name].union(*(law.leaves[name] for name in law.constraint_names))


def _found(finding: Finding) -> Input:
    return Input("judgement", f"{finding.right}.{finding.condition}", finding.holder)


def changes(run: Run, right: Right, holder: str) -> tuple[Change, ...]:
    """The smallest single changes that flip a settled verdict, over known facts that the person could change.

    Of a number the nearest value on either side, of a choice every other option; nothing that a constraint forbids.
    That something to investigate would become likely is no flip.
    """
    person = person_of(run, right, holder)
    reads = _reads(run.law, right)
    stays = _STAYS.get(_outcome(run, right, holder))
    if stays is None:
        return ()

    found: list[Change] = []
    for name, who in run.household.facts:
        fact = run.law.facts.get(name)
        if fact is None or not fact.changeable or ("fact", name) not in reads:
            continue
        place = run.number(who) if fact.entity is Entity.PERSON else 0
        known = run.facts[run.law.fact(name)]
        pair = known[place] if isinstance(known, list) else known
        if pair == declared(fact):
            continue  # told of another time: unknown on the day of the run

        def flips(low: int, high: int, fact: str = name, place: int = place) -> bool:
            tried = run.with_fact(fact, place, (low, high))
            if outcome_of(bounds_of(tried, right, person)) in stays or not can_be(tried):
                return False
            return low < high or _outcome(tried, right, holder) not in stays

        for value in _nearest(fact, pair, flips):
            then = _outcome(run.with_fact(name, place, (value, value)), right, holder)
            found.append(Change(Input("fact", name, who or fact.entity.value), (value, value), then))
    return tuple(found)


_STAYS: dict[Outcome, frozenset[Outcome]] = {
    Outcome.LIKELY: frozenset({Outcome.LIKELY}),
    Outcome.TO_INVESTIGATE: frozenset({Outcome.TO_INVESTIGATE, Outcome.LIKELY}),
    Outcome.UNLIKELY: frozenset({Outcome.UNLIKELY}),
}
"""The settled verdicts, each with what a range of values must prove to hold no flip."""


def _nearest(fact: Fact, pair: Pair[int], flips: Callable[[int, int], bool]) -> Iterator[int]:
    """The values of one fact, nearest first, that flip the verdict."""
    low, high = declared(fact)
    if fact.kind == "choice":
        masks = [1 << number for number in range(len(fact.options)) if not pair[0] >> number & 1]
        yield from (mask for mask in masks if flips(mask, mask))
    elif fact.kind == "truth":
        yield from (other for other in (0, 1) if pair == (1 - other, 1 - other) and flips(other, other))
    elif fact.kind == "number":
        for near, far in ((pair[0] - 1, low), (pair[1] + 1, high)):
            if low <= near <= high and (value := _first(flips, near, far, iter(range(MOST_TRIALS)))) is not None:
                yield value


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
    """The named quantities, facts and legal amounts that an expression was computed from, with their own trees.

    What is of somebody else carries her name. A quantity that returns is named again without its tree.
    """
    walk = Walk(run)
    person = run.number(who)
    with walk.about(person):
        return tuple(_branches(walk, expr, depth, person, set()))


def _branches(walk: Walk, expr: Expr, depth: int, root: int, opened: set[str]) -> Iterator[Branch]:
    seen: set[str] = set()
    for node in _named_below(walk, expr):
        name, text, source = _words(walk, node, root)
        if not name or name in seen:
            continue
        seen.add(name)
        below: tuple[Branch, ...] = ()
        pair = walk.of(node)
        if isinstance(node, Reference) and node.quantity is not None and depth > 0 and name not in opened:
            opened.add(name)
            with walk.about(walk.person(node.axis) if node.personal else 0):
                below = tuple(_branches(walk, node.quantity.expr, depth - 1, root, opened))
        yield Branch(name, pair, text, source, node, below)


def _named_below(walk: Walk, expr: Expr) -> Iterator[Expr]:
    """The first references, facts and parameters below an expression, along the branches that count.

    Of two amounts the one that is passed over explains too: that savings lie below the first bracket, for one.
    """
    if isinstance(expr, Gathering):
        outside = expr.outside()
        for _ in walk.members(expr.over):
            if walk.of(expr.presence)[1] and walk.of(expr.where)[1]:
                for child in expr.children():
                    if child not in outside:
                        yield from _named_below(walk, child)
        for child in outside:
            yield from _named_below(walk, child)
    elif not expr.children():
        yield expr
    else:
        for child in expr.children() if isinstance(expr, Lower | Higher) else expr.relevant(walk.of):
            yield from _named_below(walk, child)


def _words(walk: Walk, node: Expr, root: int) -> tuple[str, str, str]:
    """The name, Dutch words and source of a leaf; an empty name for what needs no line of its own."""
    law = walk.run.law
    if isinstance(node, Reference) and node.quantity is not None:
        of_another = node.personal and walk.person(node.axis) != root
        whose = f"{walk.name_of(node.axis) or ELSE}." if of_another else ""
        return f"{whose}{node.name}", node.quantity.text, node.quantity.source
    if isinstance(node, ParameterLeaf):
        entry = walk.run.worth[law.parameter(node.parameter.id, node.key)].entry
        name = f"{node.parameter.id}[{node.key}]" if node.key else node.parameter.id
        return name, node.parameter.about, entry.source if entry is not None else ""
    if isinstance(node, FactLeaf) and node.fact.entity is Entity.PERSON:
        return f"{walk.name_of(node.axis) or ELSE}.{node.fact.id}", node.fact.question, ""
    if isinstance(node, Judgement):
        return f"{node.right}.{node.condition}", f"{node.authority} onderzoekt nog {node.text}", ""
    found = walk.input_of(node)
    if found is None:
        return "", "", ""
    if isinstance(node, RecordLeaf):
        return found.label, node.of_field.question, ""
    if isinstance(node, Presence) and isinstance(node.over, RecordList):
        return found.label, node.over.question, ""
    return found.label, node.fact.question if isinstance(node, FactLeaf) else "", ""

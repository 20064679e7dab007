"""Branches that are never reached: sides of a case and rows of a table that no household of the shapes comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rechtop.proofs.asking import Answer, ask
from rechtop.proofs.assignment import household
from rechtop.proofs.carrier import Carrier, Key
from rechtop.proofs.known import KnownWorld
from rechtop.proofs.search import Search
from rechtop.proofs.terms import Term
from rechtop.rules.anatomy import leaf_key, nodes
from rechtop.rules.arithmetic import LookUp
from rechtop.rules.household import Household
from rechtop.rules.kinds import Expr
from rechtop.rules.law import Law
from rechtop.rules.logic import ChoiceCase, DayCase, NumberCase, TruthCase
from rechtop.rules.named import Reference

SAMPLE = 40
"""So many made-up households first show which branches are reached."""

EFFORT = 2_000_000

CASES = (NumberCase, TruthCase, ChoiceCase, DayCase)
Case = NumberCase | TruthCase | ChoiceCase | DayCase


@dataclass(frozen=True)
class Branch:
    """One side of a case, or one row of a table, with where it stands in the law."""

    quantity: str
    node: Expr
    side: str  # "then", "otherwise", or the option of a row

    @property
    def place(self) -> str:
        """File and line of the law."""
        return self.node.place


@dataclass(frozen=True)
class Dead:
    """A branch that nobody reaches, with a household that comes to the case but takes another side."""

    branch: Branch
    household: Household | None
    proven: bool
    other_time: bool = False  # it is reached on another day: a rule of an earlier or a later year


Paths = dict[Branch, Term]


class Branches:
    """Every case and table of the law, and when each of their sides is reached."""

    def __init__(self, law: Law, quantities: Iterable[str]) -> None:
        self.law = law
        self.tops: list[tuple[str, Expr]] = []
        self._inside: set[Expr] = set()
        self._by_day: set[Expr] = set()
        for id in quantities:
            self._look(id)

    def _look(self, id: str) -> None:
        """Find the cases of one quantity that do not hang below one other case alone."""
        found = list(nodes(self.law.quantities[id].expr))
        parents = Counter(child for node in found for child in node.children())
        for node in found:
            if isinstance(node, CASES):
                self._inside |= {c for c in (node.then, node.otherwise) if isinstance(c, _KINDS) and parents[c] == 1}
                if self._only_the_day(node.condition):
                    self._by_day.add(node)
        self.tops += [(id, node) for node in found if isinstance(node, _KINDS) and node not in self._inside]

    def _only_the_day(self, expr: Expr) -> bool:
        """Whether nothing of a household decides: a rule of another year or season."""
        keys: set[tuple[str, ...]] = set()
        for node in nodes(expr):
            keys |= self.law.leaves[node.name] if isinstance(node, Reference) else set(leaf_key(node))
        return all(key[0] in ("on", "day", "parameter") for key in keys)

    def paths(self, carrier: Carrier, quantities: Iterable[str]) -> Paths:
        """When each branch is reached by anybody of a world; only of these quantities."""
        wanted = set(quantities)
        for id in wanted:
            carrier.value(id)
        met: dict[Expr, list[Key]] = {}
        for key in carrier.met():
            met.setdefault(key[0], []).append(key)
        found: Paths = {}
        for id, node in self.tops:
            for key in met.get(node, ()) if id in wanted else ():
                with carrier.standing(key):
                    self._follow(carrier, id, node, True, found)
        return found

    def _follow(self, carrier: Carrier, id: str, node: Expr, path: Term, found: Paths) -> None:
        for side, child, condition in _sides(carrier, node):
            branch, reached = Branch(id, node, side), carrier.both(path, condition)
            if node not in self._by_day:
                found[branch] = carrier.either(found.get(branch, False), reached)
            if child in self._inside and not (isinstance(reached, int) and not reached):
                self._follow(carrier, id, child, reached, found)
            elif child in self._inside and node not in self._by_day:
                found |= {Branch(id, child, part): found.get(Branch(id, child, part), False) for part in _names(child)}


_KINDS = (*CASES, LookUp)


def _names(node: Expr) -> tuple[str, ...]:
    return tuple(node.table) if isinstance(node, LookUp) else ("then", "otherwise")


def _sides(carrier: Carrier, node: Expr) -> Iterator[tuple[str, Expr, Term]]:
    if isinstance(node, CASES):
        condition = carrier.of(node.condition)[0]
        yield "then", node.then, condition
        yield "otherwise", node.otherwise, carrier.negation(condition)
    elif isinstance(node, LookUp):
        mask = carrier.of(node.key)[0]
        for option, entry in node.table.items():
            yield option, entry, carrier.meets(mask, node.key.mask(option))


def dead_branches(search: Search) -> Iterator[Dead]:
    """Search every branch of every quantity that a right stands on, the quick way first."""
    law = search.law
    quantities = tuple(law.quantities)
    branches, alive, every = Branches(law, quantities), set[Branch](), dict[Branch, None]()
    for run in search.sample(SAMPLE):
        alive |= _reached(search, branches, run.household, quantities, every)
    for shape in search.shapes:
        carrier = search.carrier(shape)
        every |= dict.fromkeys(branches.paths(carrier, quantities))
    left = [branch for branch in every if branch not in alive]
    search.tell(f"{len(every)} takken, {len(left)} nog te bewijzen")
    for branch in left:
        if branch not in alive:
            yield from _prove(search, branches, branch, alive)


def _reached(
    search: Search, branches: Branches, told: Household, quantities: Iterable[str], every: dict[Branch, None]
) -> set[Branch]:
    paths = branches.paths(Carrier(search.law, KnownWorld(told, search.last_known)), quantities)
    every |= dict.fromkeys(paths)
    return {branch for branch, path in paths.items() if path is True}


def _prove(search: Search, branches: Branches, branch: Branch, alive: set[Branch]) -> Iterator[Dead]:
    proven = True
    for shape in search.shapes:
        carrier = search.carrier(shape)
        goal = branches.paths(carrier, (branch.quantity,)).get(branch, False)
        answer, model = ask(carrier, (goal,), (branch.quantity,), effort=EFFORT)
        if model is not None:
            told = household(carrier.world, model, search.law)
            alive |= _reached(search, branches, told, (branch.quantity,), {})
            if branch in alive:
                return
        proven = proven and answer is Answer.NONE
    yield Dead(branch, _beside(search, branches, branch), proven, _on_another_day(search, branches, branch))


def _on_another_day(search: Search, branches: Branches, branch: Branch) -> bool:
    """Whether somebody reaches the branch on another day."""
    for other in search.other_days():
        for shape in other.shapes:
            carrier = other.carrier(shape)
            goal = branches.paths(carrier, (branch.quantity,)).get(branch, False)
            if ask(carrier, (goal,), (branch.quantity,), effort=EFFORT)[0] is Answer.FOUND:
                return True
    return False


def _beside(search: Search, branches: Branches, branch: Branch) -> Household | None:
    """A household that comes to the same case and takes another side of it."""
    for shape in search.shapes:
        carrier = search.carrier(shape)
        paths = branches.paths(carrier, (branch.quantity,))
        for side in _names(branch.node):
            _, model = ask(carrier, (paths.get(Branch(branch.quantity, branch.node, side), False),), (branch.quantity,))
            if model is not None:
                return household(carrier.world, model, search.law)
    return None

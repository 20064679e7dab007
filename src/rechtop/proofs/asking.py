"""Asks the solver for a household of a shape that meets a goal, always in the same way, with the same effort."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

import z3

from rechtop.proofs.carrier import Carrier
from rechtop.proofs.terms import Term, truth

EFFORT = 12_000_000
"""How hard the solver tries before it gives up: its own count of steps, so that every run stops at the same place."""

SEED = 20260101


class Answer(Enum):
    """What the solver found: a household, the proof that there is none, or neither within its effort."""

    FOUND = "found"
    NONE = "none"
    OPEN = "open"


def ask(
    carrier: Carrier, goals: Sequence[Term], names: Iterable[str], *, effort: int = EFFORT
) -> tuple[Answer, z3.ModelRef | None]:
    """Look for values of the unknowns under which all goals hold; ``names`` are the quantities they read.

    The ranges of every fact behind those quantities hold, and every constraint of the law that shares a fact with them.
    """
    if any(isinstance(goal, int) and not goal for goal in goals):
        return Answer.NONE, None
    asked = z3.And(*surroundings(carrier, names), *(truth(goal) for goal in goals))
    apart = z3.Context()  # what was asked before leaves traces in a context, and would change the household found
    solver = z3.Solver(ctx=apart)
    solver.set("random_seed", SEED)
    solver.set("rlimit", effort)
    solver.add(asked.translate(apart))
    found = solver.check()
    if found == z3.sat:
        return Answer.FOUND, solver.model().translate(z3.main_ctx())
    return (Answer.NONE if found == z3.unsat else Answer.OPEN), None


def surroundings(carrier: Carrier, names: Iterable[str]) -> list[z3.BoolRef]:
    """What is true of the inputs behind these quantities in any household."""
    law, world = carrier.law, carrier.world
    keys: set[tuple[str, ...]] = set().union(*(law.leaves[name] for name in names))
    open_checks, told = list(law.constraint_names), list[z3.BoolRef]()
    while near := [check for check in open_checks if _facts(law.leaves[check]) & keys]:
        for check in near:
            open_checks.remove(check)
            keys |= law.leaves[check]
            people = range(world.size) if law.quantities[check].is_personal else (0,)
            told += [truth(carrier.value(check, person)) for person in people]
    return [part for key in sorted(keys) for part in world.domain.get(key, ())] + told


def _facts(keys: Iterable[tuple[str, ...]]) -> set[tuple[str, ...]]:
    return {key for key in keys if key[0] in ("fact", "records")}

"""A failing example in words: the law as formulas, what is known, and the world behind it."""

from rechtop.rules.household import Household
from rechtop.rules.kinds import Expr
from rechtop.rules.law import Law
from tests.rules.some_household import World

QUIET = {"place", "axes", "bounds", "unit", "decimals", "options", "presence", "of_options", "of_decimals", "quantity"}


def formula(expr: Expr) -> str:
    """An expression on one line."""
    inside = {id(child) for child in expr.children()}
    own = []
    for name, value in vars(expr).items():
        if name in QUIET or id(value) in inside:
            continue
        text = getattr(value, "id", None) or getattr(value, "name", None) or str(value)
        own.append(f"{name}={'...' if name == 'table' else text}")
    children = [formula(child) for child in expr.children() if type(child).__name__ != "Presence"]
    return f"{type(expr).__name__}({', '.join(own + children)})"


def spelled(law: Law, household: Household, world: World) -> str:
    """Everything that matters about a failing example."""
    lines = [f"{q.id} = {formula(q.expr)}" for q in law.quantity_list]
    lines += [f"constraint {c.id}: {formula(c.holds)}" for c in law.constraints]
    lines += [f"fact {f.id}: {f.kind} {f.low}..{f.high} ({f.decimals} decimals, {f.unit})" for f in law.facts.values()]
    lines += [
        f"parameter {p.id}/{key}: {worth.low}..{worth.high} ({p.decimals} decimals)"
        for (p, key), worth in zip(
            ((p, key) for p in law.parameters.values() for key in p.keys), law.worth(world.on), strict=True
        )
    ]
    return "\n".join(["", *lines, f"known: {household}", f"world: {world}"])

"""Between a household as people tell it and the unknowns of a world: a household as values, values as a household."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from rechtop.law.varied_people import encoded
from rechtop.proofs.world import Variable, World
from rechtop.rules.algebra import Pair
from rechtop.rules.facts import Entity, Fact
from rechtop.rules.household import NOBODY, Finding, Household, Records, Row
from rechtop.rules.law import Law

FINDER = "rekenvoorbeeld"
"""Who found the judgements of a household that the solver made up."""

USUAL_AGE = 40_00_00
"""How old somebody is whose age does not matter: forty, as the difference of two packed days."""

Value = tuple[z3.ExprRef, z3.ExprRef]


def values(world: World, household: Household, law: Law) -> list[Value]:
    """Every unknown of a world with its value in a household in which everything is known."""
    found: list[Value] = []
    for (id, who), variable in world.facts.items():
        found += _value(variable, law.facts[id].kind, household.facts[id, who])
    for (name, who), rows in world.records.items():
        told = household.records.get((name, who), Records()).rows
        for number, (exists, parts) in enumerate(rows):
            found.append((exists.term, z3.BoolVal(number < len(told))))
            for part in law.records[name].fields if number < len(told) else ():
                found += _value(parts[part.name], part.kind, told[number][part.name])
    findings = {(f.right, f.condition, f.holder): f.finding for f in household.findings}
    found += [(judged.term, z3.BoolVal(findings[key])) for key, judged in world.judgements.items()]
    return found


def _value(variable: Variable, kind: str, pair: Pair[int]) -> Iterator[Value]:
    """Raises ValueError when the fact is not known exactly."""
    low, high = pair
    if low != high or (kind == "choice" and low.bit_count() != 1):
        raise ValueError(f"{variable.term} is not known: {pair}")
    if kind == "truth":
        yield variable.term, z3.BoolVal(bool(low))
    elif kind == "day":
        parts = (low // 10000, low // 100 % 100, low % 100)
        yield from ((part, z3.IntVal(value)) for part, value in zip(variable.parts, parts, strict=True))
    else:
        yield variable.term, z3.IntVal(low.bit_length() - 1 if kind == "choice" else low)


def household(world: World, model: z3.ModelRef, law: Law, *, changed: bool = False) -> Household:
    """The household that a model of the solver describes; what it left open is what is usual.

    ``changed`` reads the facts of the second world (:meth:`~rechtop.proofs.world.World.beside`) instead.
    """
    people = tuple(somebody.id for somebody in world.shape.people)
    born = {who: day for (id, who), day in world.fixed.items() if id == "birth_date"}
    born |= {who: _read(model, world.facts["birth_date", who], "day")[0] for who in people if _has_birth(world, who)}
    facts = {
        (fact.id, who): _fact(world, model, fact, who, born, changed=changed)
        for fact in law.facts.values()
        for who in (people if fact.entity is Entity.PERSON else (NOBODY,))
    }
    relations = {
        (people[other], people[one]): 1 << world.shape.relation(one, other)
        for one in range(world.size)
        for other in range(one + 1, world.size)
    }
    records = {
        (name, who): Records(tuple(_rows(world, model, law, name, who)), complete=True)
        for name in law.records
        for who in people
    }
    findings = tuple(
        Finding(right, condition, who, _read(model, judged, "truth")[0] == 1, FINDER, world.day)
        for (right, condition, who), judged in world.judgements.items()
    )
    return Household(world.day, people, True, True, facts, relations, records, findings)


def _has_birth(world: World, who: str) -> bool:
    return ("birth_date", who) in world.facts


def _fact(world: World, model: z3.ModelRef, fact: Fact, who: str, born: dict[str, int], *, changed: bool) -> Pair[int]:
    key = fact.id, who
    if key in world.fixed:
        return world.fixed[key], world.fixed[key]
    variable = world.changed.get(key) if changed else None
    variable = variable or world.facts.get(key)
    if variable is None or not _is_told(model, variable):
        return encoded(fact, None, born.get(who, world.on - USUAL_AGE))
    return _read(model, variable, fact.kind)


def _is_told(model: z3.ModelRef, variable: Variable) -> bool:
    return any(model[part] is not None for part in (variable.parts or (variable.term,)))


def _read(model: z3.ModelRef, variable: Variable, kind: str) -> Pair[int]:
    found = model.eval(variable.term, model_completion=True)
    if kind == "truth":
        number = int(z3.is_true(found))
    elif kind == "choice":
        number = 1 << found.as_long()
    else:
        number = found.as_long()
    return number, number


def _rows(world: World, model: z3.ModelRef, law: Law, name: str, who: str) -> Iterator[Row]:
    for exists, parts in world.records.get((name, who), ()):
        if z3.is_true(model.eval(exists.term, model_completion=True)):
            yield {part.name: _read(model, parts[part.name], part.kind) for part in law.records[name].fields}

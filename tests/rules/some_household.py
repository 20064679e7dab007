"""Random worlds, what somebody tells about them, what more she may tell, and other worlds that fit what she told.

A *world* is one fully known household: the truth. A household is what is known of it. All people are synthetic.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rechtop.rules.algebra import MOST, Axis, Pair, pack, unpack
from rechtop.rules.facts import Entity, Fact, declared
from rechtop.rules.household import EVERY_RELATION, NOBODY, Finding, Household, Records, Row, inverse
from rechtop.rules.law import Law
from rechtop.rules.people import PARTNERS, RELATIONS
from rechtop.rules.records import Field
from tests.rules.dice import Dice

NAMES = tuple(f"person{number}" for number in range(MOST[Axis.OTHER]))
BIT = {name: 1 << number for number, (name, _) in enumerate(RELATIONS)}
PARTNER_MASK = sum(BIT[name] for name in PARTNERS)
TOLD = EVERY_RELATION & ~BIT["self"]
LIKELY = ("none", "child", "parent", "spouse", "sibling", "stepchild", "life_partner")


@dataclass(frozen=True)
class World:
    """One household as it really is. Numbers are scaled, days packed, choices one bit, as in a household file."""

    on: date
    people: tuple[str, ...]
    facts: Mapping[tuple[str, str], int]
    relations: Mapping[tuple[str, str], int]  # (of, to): what ``of`` is to ``to``, for both orders of every two people
    records: Mapping[tuple[str, str], tuple[Mapping[str, int], ...]]
    findings: Mapping[tuple[str, str, str], bool]
    parameters: Mapping[tuple[str, str], int]


def exact(value: int) -> Pair[int]:
    """A value that is fully known."""
    return value, value


def owners(fact: Fact, people: tuple[str, ...]) -> tuple[str, ...]:
    """Of whom a fact speaks."""
    return people if fact.entity is Entity.PERSON else (NOBODY,)


def judges(law: Law, people: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Every finding that a human can make: (right, condition, holder)."""
    for (right, condition), judgement in law.judgements.items():
        for who in people if judgement.personal else (NOBODY,):
            yield right, condition, who


# -- worlds -----------------------------------------------------------------------------------------------------------


def value_within(dice: Dice, kind: str, pair: Pair[int]) -> int:
    """One value that a pair leaves possible."""
    if kind == "choice":
        return dice.pick([1 << bit for bit in range(pair[0].bit_length()) if pair[0] >> bit & 1])
    if kind == "day":
        return pack(dice.day(unpack(pair[0]), unpack(pair[1])))
    return dice.between(*pair)


def some_world(dice: Dice, law: Law, on: date) -> World:
    """A random world, without any knowledge of it."""
    return completion(dice, law, Household(on), people=dice.pick((2, 1, 3, 0, 4)))


def completion(dice: Dice, law: Law, household: Household, *, people: int | None = None) -> World:
    """A random world that fits what is known: everything unknown gets a value that was possible."""
    hidden = 0
    if not household.complete:
        most = MOST[Axis.OTHER] - len(household.people)
        hidden = min(most, people if people is not None else most if dice.one_in(80) else dice.pick((0, 1, 2, 3, 5)))
    names = household.people + tuple(name for name in NAMES if name not in household.people)[:hidden]
    facts = {
        (fact.id, who): value_within(dice, fact.kind, household.facts.get((fact.id, who), declared(fact)))
        for fact in law.facts.values()
        for who in owners(fact, names)
    }
    found = {(f.right, f.condition, f.holder): f.finding for f in household.findings}
    return World(
        household.on,
        names,
        facts,
        _relations(dice, household, names),
        {(name, who): _rows(dice, law, household, name, who) for name in law.records for who in names},
        {key: found[key] if key in found else bool(dice.below(2)) for key in judges(law, names)},
        _parameters(dice, law, household.on),
    )


def _parameters(dice: Dice, law: Law, on: date) -> dict[tuple[str, str], int]:
    keys = [(p.id, key) for p in law.parameters.values() for key in p.keys]
    return {key: dice.between(worth.low, worth.high) for key, worth in zip(keys, law.worth(on), strict=True)}


def _relations(dice: Dice, household: Household, names: tuple[str, ...]) -> dict[tuple[str, str], int]:
    """Relations that fit: what I am to you is the inverse of what you are to me, and nobody has two partners."""
    found: dict[tuple[str, str], int] = {}
    taken: set[str] = set()
    pairs = [(one, other) for number, one in enumerate(names) for other in names[:number]]
    masks = {pair: _mask(household, *pair) for pair in pairs}
    for one, other in sorted(pairs, key=lambda pair: bool(masks[pair] & ~PARTNER_MASK)):
        mask = masks[one, other]
        if taken & {one, other}:
            mask &= ~PARTNER_MASK
        options = [BIT[name] for name in LIKELY if mask & BIT[name]]
        relation = value_within(dice, "choice", exact(mask)) if not options or dice.one_in(4) else dice.pick(options)
        if relation & PARTNER_MASK:
            taken |= {one, other}
        found[one, other], found[other, one] = relation, inverse(relation)
    return found


def _mask(household: Household, one: str, other: str) -> int:
    told = one in household.people and other in household.people
    return household.relation(one, other) if told else TOLD


def _rows(dice: Dice, law: Law, household: Household, name: str, who: str) -> tuple[Mapping[str, int], ...]:
    fields = law.records[name].fields
    known = household.records.get((name, who), Records())
    closed = known.complete or (
        who in household.people and household.receives_complete and name.startswith("receives.")
    )
    most = 0 if closed else MOST[Axis.RECORD] - len(known.rows)
    rows = list(known.rows) + [{}] * (most if dice.one_in(64) else min(most, dice.pick((0, 1, 0, 2))))
    return tuple({f.name: value_within(dice, f.kind, row.get(f.name, f.declared())) for f in fields} for row in rows)


def fully_known(world: World) -> Household:
    """Everything about a world, told."""
    return Household(
        world.on,
        world.people,
        complete=True,
        receives_complete=True,
        facts={key: exact(value) for key, value in world.facts.items()},
        relations=world.relations,
        records={
            key: Records(tuple({name: exact(value) for name, value in row.items()} for row in rows), complete=True)
            for key, rows in world.records.items()
        },
        findings=tuple(
            Finding(*key, finding, "a synthetic worker", world.on) for key, finding in world.findings.items()
        ),
    )


# -- what is known of a world ------------------------------------------------------------------------------------------


def partly_known(dice: Dice, law: Law, world: World) -> Household:
    """A household of which only a part is told; the world is one of its completions."""
    listed = tuple(who for who in world.people if not dice.one_in(4))
    complete = listed == world.people and dice.below(2) == 0
    facts = {}
    for fact in law.facts.values():
        for who in owners(fact, listed):
            if (pair := wider(dice, fact.kind, world.facts[fact.id, who], declared(fact))) != declared(fact):
                facts[fact.id, who] = pair
    records = {(name, who): _told(dice, law, world, name, who) for name in law.records for who in listed}
    every_receipt = all(
        len(told.rows) == len(world.records[key]) for key, told in records.items() if key[0].startswith("receives.")
    )
    return Household(
        world.on,
        listed,
        complete=complete,
        receives_complete=every_receipt and dice.one_in(3),
        facts=facts,
        relations=dict(_told_relations(dice, world, listed)),
        records={key: told for key, told in records.items() if told.rows or told.complete},
        findings=tuple(
            Finding(*key, world.findings[key], "a synthetic worker", world.on)
            for key in judges(law, listed)
            if dice.below(2)
        ),
    )


def wider(dice: Dice, kind: str, value: int, reach: Pair[int]) -> Pair[int]:
    """A pair that contains a value: known, unknown, or something between the two."""
    which = dice.below(5)
    if which in (0, 4):
        return reach if which == 0 else exact(value)
    if kind == "truth" or which == 1:
        return exact(value)
    if kind == "choice":
        return exact(value | (dice.below(reach[0] + 1) & reach[0]))
    if kind == "day":
        whole, first, last = (10000, 101, 1231) if which == 2 else (100, 1, 28)
        return max(reach[0], min(value, value // whole * whole + first)), min(
            reach[1], max(value, value // whole * whole + last)
        )
    return value - dice.below(1 + min(value - reach[0], 255)), value + dice.below(1 + min(reach[1] - value, 255))


def _told(dice: Dice, law: Law, world: World, name: str, who: str) -> Records:
    fields, rows = law.records[name].fields, world.records[name, who]
    told = dice.some(rows) if dice.one_in(3) else list(rows)
    complete = len(told) == len(rows) and dice.below(2) == 0
    return Records(tuple(_told_row(dice, fields, row) for row in told), complete)


def _told_row(dice: Dice, fields: tuple[Field, ...], row: Mapping[str, int]) -> Row:
    pairs = {f.name: wider(dice, f.kind, row[f.name], f.declared()) for f in fields}
    return {f.name: pairs[f.name] for f in fields if pairs[f.name] != f.declared()}


def _told_relations(dice: Dice, world: World, listed: tuple[str, ...]) -> Iterator[tuple[tuple[str, str], int]]:
    for number, one in enumerate(listed):
        for other in listed[:number]:
            which = dice.below(4)
            for pair in ((one, other), (other, one)):
                if which in (1, 2):
                    yield pair, world.relations[pair]
                if which == 3 and dice.below(2):
                    yield pair, (world.relations[pair] | dice.below(TOLD + 1)) & TOLD
                if which == 1:
                    break


# -- one thing more ---------------------------------------------------------------------------------------------------


def one_thing_more(dice: Dice, law: Law, world: World, household: Household) -> Household:
    """A household of which one thing more is known, still true of the world; the same one when nothing was left."""
    steps = [
        _more_of_a_fact,
        _a_listed_person,
        _a_listed_record,
        _nobody_else,
        _a_relation,
        _a_field,
        _no_other_record,
        _no_other_receipt,
        _a_finding,
    ]
    start = dice.below(len(steps))
    for step in steps[start:] + steps[:start]:
        more = step(dice, law, world, household)
        if more is not None:
            return more
    return household


def _between(dice: Dice, kind: str, value: int, pair: Pair[int]) -> Pair[int]:
    """A narrower pair that still contains the value."""
    if kind == "choice":
        return exact(value | (dice.below(pair[0] + 1) & pair[0]))
    if kind == "truth" or dice.below(2):
        return exact(value)
    if kind == "day":
        low = pack(dice.day(unpack(pair[0]), unpack(value)))
        return low, pack(dice.day(unpack(value), unpack(pair[1])))
    return dice.between(pair[0], value), dice.between(value, pair[1])


def _more_of_a_fact(dice: Dice, law: Law, world: World, household: Household) -> Household | None:
    open_facts = [
        (fact, who, pair)
        for fact in law.facts.values()
        for who in owners(fact, household.people)
        if (pair := household.facts.get((fact.id, who), declared(fact))) != exact(world.facts[fact.id, who])
    ]
    if not open_facts:
        return None
    fact, who, pair = dice.pick(open_facts)
    return household.knowing(fact.id, who, _between(dice, fact.kind, world.facts[fact.id, who], pair))


def _a_listed_person(dice: Dice, law: Law, world: World, household: Household) -> Household | None:
    hidden = [who for who in world.people if who not in household.people]
    if not hidden or household.receives_complete:
        return None  # that nothing else is received speaks of the people who are listed
    return replace(household, people=(*household.people, dice.pick(hidden)))


def _nobody_else(dice: Dice, law: Law, world: World, household: Household) -> Household | None:
    if household.complete or set(household.people) != set(world.people):
        return None
    return replace(household, complete=True)


def _a_relation(dice: Dice, law: Law, world: World, household: Household) -> Household | None:
    pairs = [
        (one, other)
        for one in household.people
        for other in household.people
        if one != other and household.relation(one, other).bit_count() > 1
    ]
    if not pairs:
        return None
    pair = dice.pick(pairs)
    mask = world.relations[pair] | (dice.below(TOLD + 1) & household.relation(*pair) if dice.below(2) else 0)
    return replace(household, relations={**household.relations, pair: mask})


def _lists(law: Law, household: Household) -> Iterator[tuple[tuple[str, str], Records]]:
    for name in law.records:
        for who in household.people:
            yield (name, who), household.records.get((name, who), Records())


def _with(household: Household, key: tuple[str, str], records: Records) -> Household:
    return replace(household, records={**household.records, key: records})


def _fits(row: Row, real: Mapping[str, int]) -> bool:
    """Whether a told record can be about a real one."""
    return all(
        pair[0] & real[name] == real[name] if name == "c" else pair[0] <= real[name] <= pair[1]
        for name, pair in row.items()
    )


def _matched(told: Records, real: tuple[Mapping[str, int], ...]) -> list[int] | None:
    """For each told record the real one it is about: the first that fits, in their order."""
    found: list[int] = []
    for row in told.rows:
        number = next((n for n, candidate in enumerate(real) if n not in found and _fits(row, candidate)), None)
        if number is None:
            return None
        found.append(number)
    return found


def _a_listed_record(dice: Dice, law: Law, world: World, household: Household) -> Household | None:
    for key, told in _lists(law, household):
        matched = _matched(told, world.records[key])
        if told.complete or matched is None or len(matched) == len(world.records[key]):
            continue
        row = next(row for n, row in enumerate(world.records[key]) if n not in matched)
        fields = law.records[key[0]].fields
        return _with(household, key, Records((*told.rows, _told_row(dice, fields, row))))
    return None


def _a_field(dice: Dice, law: Law, world: World, household: Household) -> Household | None:
    for key, told in _lists(law, household):
        matched = _matched(told, world.records[key])
        if not matched:
            continue
        number = dice.below(len(matched))
        row, real = told.rows[number], world.records[key][matched[number]]
        field = dice.pick(law.records[key[0]].fields)
        pair = _between(dice, field.kind, real[field.name], row.get(field.name, field.declared()))
        rows = (*told.rows[:number], {**row, field.name: pair}, *told.rows[number + 1 :])
        return _with(household, key, Records(rows, told.complete))
    return None


def _no_other_record(dice: Dice, law: Law, world: World, household: Household) -> Household | None:
    for key, told in _lists(law, household):
        if not told.complete and len(told.rows) == len(world.records[key]):
            return _with(household, key, replace(told, complete=True))
    return None


def _no_other_receipt(dice: Dice, law: Law, world: World, household: Household) -> Household | None:
    receipts = [(key, told) for key, told in _lists(law, household) if key[0].startswith("receives.")]
    if household.receives_complete or any(len(told.rows) != len(world.records[key]) for key, told in receipts):
        return None
    return replace(household, receives_complete=True)


def _a_finding(dice: Dice, law: Law, world: World, household: Household) -> Household | None:
    found = {(f.right, f.condition, f.holder) for f in household.findings}
    open_findings = [key for key in judges(law, household.people) if key not in found]
    if not open_findings:
        return None
    key = dice.pick(open_findings)
    finding = Finding(*key, world.findings[key], "a synthetic worker", world.on)
    return replace(household, findings=(*household.findings, finding))

"""Gaps between rights that are meant to join: the first has ended, the second has not begun, and nothing else changed.

The solver finds a household that has the first right, and the same household later has the second. The evaluator then
goes from month to month. Which rights follow one another is a list in :mod:`rechtop.proofs.joints`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rechtop.proofs.asking import Answer, ask
from rechtop.proofs.assignment import household
from rechtop.proofs.carrier import Carrier
from rechtop.proofs.joints import BY_AGE, BY_RECEIPT, Joint
from rechtop.proofs.plain import plain, usual
from rechtop.proofs.search import Search
from rechtop.proofs.shapes import Shape
from rechtop.proofs.terms import Term
from rechtop.proofs.world import World
from rechtop.rules.algebra import LAST_DAY, pack
from rechtop.rules.household import Household, Records
from rechtop.rules.parameters import add_months
from rechtop.rules.rights import Right
from rechtop.rules.run import Run

LONGEST = 36
"""Months after which nothing more is expected."""

BACK = 3
"""So many years before the second right can begin, the first one is looked for."""

EFFORT = 1_000_000


@dataclass(frozen=True)
class Gap:
    """So many full months without either right. ``household`` is in the first of them, of that age in months.

    For a gap by receipt ``months`` is how long the first right must have run before the second one holds.
    ``last`` and ``first`` are the ages in years, as the solver proved them for the shape: nobody older has the one,
    nobody younger the other.
    """

    joint: Joint
    along: str  # "age" or "receipt"
    holder: str
    months: int
    age_months: int
    household: Household
    last: int = 0
    first: int = 0


def gaps(search: Search) -> Iterator[Gap]:
    """Every gap, between rights that the law has."""
    for joints, look in ((BY_AGE, by_age), (BY_RECEIPT, by_receipt)):
        for joint in joints:
            if {joint.first, joint.second} <= set(search.law.rights):
                search.tell(f"{joint.first} -> {joint.second}")
                yield from look(search, joint)


def _of_age(search: Search, joint: Joint, years: int) -> tuple[Shape, World]:
    """The shape of a joint in which the person is so many years old."""
    shape = next(shape for shape in search.shapes if shape.id == joint.shape)
    key = "birth_date", shape.people[joint.place].id
    return shape, World(shape, search.on, search.last_known, {key: _born(search, years)})


def _born(search: Search, years: int) -> int:
    return pack(search.on) - years * 10000 - 300


def _can(search: Search, joint: Joint, right: Right, years: int) -> bool:
    """Whether anybody of that age can have the right; what the solver leaves open counts as yes."""
    _, world = _of_age(search, joint, years)
    carrier = Carrier(search.law, world)
    goal = carrier.value(right.holds.name, joint.place)
    return ask(carrier, (goal, *_hoped(search, carrier)), (right.holds.name,), effort=EFFORT)[0] is not Answer.NONE


def by_age(search: Search, joint: Joint) -> Iterator[Gap]:
    """The same person younger with the first right, and older with the second."""
    first, second = search.law.rights[joint.first], search.law.rights[joint.second]
    have_first = [years for years in joint.ages if _can(search, joint, first, years)]
    have_second = [years for years in joint.ages if _can(search, joint, second, years)]
    if not have_first or not have_second:
        return
    begins = have_second[0]
    for years in range(begins - 1, max(joint.ages.start, begins - 1 - BACK) - 1, -1):
        gap = _between(search, joint, years, begins) if years in have_first else None
        if gap is not None:
            yield replace(gap, last=have_first[-1], first=begins)
            return


def _between(search: Search, joint: Joint, years: int, later: int) -> Gap | None:
    """A household that has the first right at one age and the second at a later one, as it goes from month to month."""
    first, second = search.law.rights[joint.first], search.law.rights[joint.second]
    shape, world = _of_age(search, joint, years)
    key = "birth_date", shape.people[joint.place].id
    carrier = Carrier(search.law, world)
    beside = Carrier(search.law, world.beside(fixed={key: _born(search, later)}))
    goals = (carrier.value(first.holds.name, joint.place), beside.value(second.holds.name, joint.place))
    names = (first.holds.name, second.holds.name)
    _, model = ask(carrier, (*goals, *_hoped(search, carrier)), names, effort=EFFORT)
    return _walked(search, joint, household(world, model, search.law)) if model is not None else None


def _hoped(search: Search, carrier: Carrier) -> list[Term]:
    """Every judgement in favour of the household."""
    made = carrier.world.judgements.items()
    return [variable.term == search.law.judgements[key[:2]].favourable for key, variable in made]


def _walked(search: Search, joint: Joint, told: Household) -> Gap | None:
    """Go from month to month of age; then make the household plain as long as its gap stays as long."""
    place, spans = joint.place, _span(search, joint, joint.place, told)
    if spans is None:
        return None
    long = spans[1] - spans[0]

    def shows(other: Household) -> Household | None:
        found = _span(search, joint, place, other)
        return other if found is not None and found[1] - found[0] == long else None

    told = plain(search.law, told, shows, keep=told.people[place])
    found = _span(search, joint, place, told) or spans
    who = told.people[place]
    return Gap(joint, "age", who, long, found[0], _with_days(search, told, _aged(told, who, found[0])))


def _with_days(search: Search, told: Household, aged: Household) -> Household:
    """The household of another age, in which days that do not matter are usual for that age."""
    before, after = usual(search.law, told), usual(search.law, aged)
    moved = {key: after[key] for key, pair in told.facts.items() if before.get(key) == pair}
    return replace(aged, facts={**aged.facts, **moved})


def _span(search: Search, joint: Joint, place: int, told: Household) -> tuple[int, int] | None:
    """The months of age from the first without the first right to the first with the second; None without a gap."""
    first, second = search.law.rights[joint.first], search.law.rights[joint.second]
    who, ended = told.people[place], -1
    start = _months(told, who)
    run = search.run(told).favourable
    for months in range(max(0, start - 12), start + LONGEST + 12):
        day = _aged(told, who, months).facts["birth_date", who]
        now = run.with_fact("birth_date", place, day)
        if _held(now, second, place):
            return (ended, months) if 0 <= ended < months else None
        if _held(now, first, place):
            ended = months + 1
    return None


def _months(told: Household, who: str) -> int:
    born = told.facts["birth_date", who][0]
    return (told.on.year - born // 10000) * 12 + told.on.month - born // 100 % 100


def _aged(told: Household, who: str, months: int) -> Household:
    """The same household in which somebody is so many months old."""
    day = pack(add_months(told.on.replace(day=1), -months))
    return replace(told, facts={**told.facts, ("birth_date", who): (day, day)})


def _held(run: Run, right: Right, place: int) -> bool:
    return bool(run.value(right.holds.name, place if right.holder.is_personal else 0)[0])


def by_receipt(search: Search, joint: Joint) -> Iterator[Gap]:
    """Somebody who has the second right only because the first has run for a while."""
    second, name = search.law.rights[joint.second], f"receives.{joint.first}"
    if name not in search.law.records:
        return
    shape, world = _of_age(search, joint, 45)
    only = {(name, shape.people[joint.place].id): 1}  # nobody receives anything else
    shape = replace(shape, rows=0, lists=only)
    world = World(shape, search.on, search.last_known, world.fixed)
    carrier = Carrier(search.law, world)
    place = joint.place if second.holder.is_personal else 0
    holds = carrier.value(second.holds.name, place)
    rows = carrier.world.records.get((name, shape.people[joint.place].id), [])
    if not rows:
        return
    exists, parts = rows[0]
    today = pack(search.on)
    runs = (exists.term, parts["from"].term <= today, parts["until"].term >= today)
    without = world.beside()
    without.shape = replace(shape, lists={})  # the second right must hang on the first
    never = carrier.negation(Carrier(search.law, without).value(second.holds.name, place))
    _, model = ask(carrier, (holds, never, *runs, *_hoped(search, carrier)), (second.holds.name,))
    told = household(world, model, search.law) if model is not None else None
    months = _waiting(search, joint, told) if told is not None else None
    if told is None or not months:
        return

    def shows(other: Household) -> Household | None:
        return other if _waiting(search, joint, other) == months else None

    told = receiving_since(plain(search.law, told, shows), joint, months)
    yield Gap(joint, "receipt", told.people[joint.place], months, _months(told, told.people[joint.place]), told)


def _waiting(search: Search, joint: Joint, told: Household) -> int | None:
    """How many months after the first right began (on a first of the month) the second one holds; None: never."""
    second, name, who = search.law.rights[joint.second], f"receives.{joint.first}", told.people[joint.place]
    rows = told.records.get((name, who), Records()).rows
    if not rows:
        return None
    for months in range(LONGEST):
        if _held(search.run(receiving_since(told, joint, months)).favourable, second, joint.place):
            return months
    return None


def receiving_since(told: Household, joint: Joint, months: int) -> Household:
    """The same household in which the first right began so many months ago, on a first of the month, without end."""
    key = f"receives.{joint.first}", told.people[joint.place]
    start = pack(add_months(told.on.replace(day=1), -months))
    row = {**told.records[key].rows[0], "from": (start, start), "until": (LAST_DAY, LAST_DAY)}
    return replace(told, records={**told.records, key: Records((row,), complete=True)})

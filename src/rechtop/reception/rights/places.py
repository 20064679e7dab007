"""A household file taken apart into single facts, each with its place, and put together again.

A key is (place, fact): ``("p1", "savings")``, ``("dwelling", "tenure")``, ``("p1", "receives.leefloon")`` with all its
periods, ``("p2", "relation.p1")`` what the second is of the first, ``("p2", "name")`` that somebody lives there and
what she is called. What a human found or a file gives as fixed is no fact that somebody told: it is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rechtop.explorer.filled import lines
from rechtop.explorer.interview.keepsake import turned
from rechtop.explorer.sheet import NOTHING_ELSE, OTHERS
from rechtop.rules.facts import Entity
from rechtop.rules.law import Law
from rechtop.rules.values import Told, present

Key = tuple[str, str]
Items = dict[Key, Told]
File = dict[str, Told]

NAME, RECEIVES, RELATION, LOCAL = "name", "receives.", "relation.", "local"
SHARED = tuple(entity.value for entity in Entity if entity is not Entity.PERSON)
HOUSEHOLD = Entity.HOUSEHOLD.value
COMPLETE = {"persons_complete": OTHERS, "receives_complete": NOTHING_ELSE}
"""Whether these are all, with the question of the form that asks it."""

NOT_TAKEN = ("findings", "fixed")
"""Parts of a file that nobody told: they are shown, and not taken over."""


def items_of(told: Mapping[str, Told]) -> Items:
    """The facts of a household file that was read without fault; people have the keys p1, p2, ..."""
    found: Items = {}
    for person in lines(told.get("persons")):
        key = str(person["id"])
        found[key, NAME] = str(person.get("name", ""))
        found |= {(key, name): value for name, value in person.items() if name not in ("id", NAME) and present(value)}
    for entity in SHARED:
        shared = told.get(entity)
        found |= {
            (entity, n): value for n, value in (shared if isinstance(shared, dict) else {}).items() if present(value)
        }
    _relations(found, told)
    for entry in lines(told.get("receives")):
        key = str(entry["holder"])
        periods = found.setdefault((key, f"{RECEIVES}{entry['right']}"), [])
        if isinstance(periods, list):
            periods.append({name: value for name, value in entry.items() if name not in ("right", "holder")})
    for name in COMPLETE:
        if present(told.get(name)):
            found[HOUSEHOLD, name] = told[name]
    if lines(told.get(LOCAL)):
        found[HOUSEHOLD, LOCAL] = told[LOCAL]
    return found


def _relations(found: Items, told: Mapping[str, Told]) -> None:
    """What the later one is of the earlier one, whichever way a file says it."""
    for relation in lines(told.get("relations")):
        if present(relation.get("is")):
            of, to, value = str(relation["of"]), str(relation["to"]), relation["is"]
            if _number(of) < _number(to):
                of, to, value = to, of, turned(value)
            found[of, _free(found, of, f"{RELATION}{to}")] = value


def _free(found: Items, place: str, fact: str) -> str:
    """The name for one more line about the same two people: together they narrow what one is of the other."""
    number = 1
    while (place, fact if number == 1 else f"{fact}.{number}") in found:
        number += 1
    return fact if number == 1 else f"{fact}.{number}"


def file_of(found: Mapping[Key, Told], on: date) -> File:
    """The household file of facts that hold on a day."""
    people: dict[str, File] = {key: {"id": key} for key in people_of(found)}
    shared: dict[str, File] = {entity: {} for entity in SHARED}
    relations: list[Told] = []
    receives: list[Told] = []
    told: File = {"on": on.isoformat()}
    for (place, fact), value in found.items():
        if place in shared:
            if fact in COMPLETE or fact == LOCAL:
                told[fact] = value
            else:
                shared[place][fact] = value
        elif fact.startswith(RELATION):
            to = fact.removeprefix(RELATION).partition(".")[0]
            if to in people:
                relations.append({"of": place, "to": to, "is": value})
        elif fact.startswith(RECEIVES):
            right = fact.removeprefix(RECEIVES)
            receives += [{"right": right, "holder": place, **period} for period in lines(value)]
        elif fact != NAME or value:
            people[place][fact] = value
    told |= {entity: part for entity, part in shared.items() if part}
    return told | {"persons": [*people.values()], "relations": relations, "receives": receives}


def people_of(found: Mapping[Key, Told]) -> list[str]:
    """The keys of everybody in the household, the person herself (p1) first."""
    keys = {place for place, _ in found if place not in SHARED} | {"p1"}
    return sorted(keys, key=_number)


def question_of_key(law: Law, key: Key) -> str:
    """The name of the question of the desk form behind a fact."""
    place, fact = key
    if fact in COMPLETE:
        return COMPLETE[fact]
    if fact.startswith(RELATION):
        other = fact.removeprefix(RELATION).partition(".")[0]
        first, second = sorted((place, other), key=_number)
        return f"band.{first}.{second}"
    if fact.startswith(RECEIVES):
        return f"r.{place}.{fact.removeprefix(RECEIVES)}"
    if fact in law.records:
        return f"l.{place}.{fact}"
    return f"f.{place}.{fact}"


def _number(key: str) -> int:
    return int(key.removeprefix("p"))

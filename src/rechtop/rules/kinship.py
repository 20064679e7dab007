"""Reads who is what to whom, refusing what cannot be: an unknown person, a contradiction, one's own ancestor."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter

from rechtop.rules.errors import InputError, nearest
from rechtop.rules.household import EVERY_RELATION, Household
from rechtop.rules.people import PARTNERS, RELATIONS
from rechtop.rules.values import UNANSWERED, Told, items, known_keys, mapping, option, present, text

_RELATION = {name: 1 << number for number, (name, _) in enumerate(RELATIONS) if name != "self"}
_RELATION["partner"] = sum(_RELATION[name] for name in PARTNERS)
_OLDER = sum(_RELATION[name] for name in ("parent", "grandparent"))

Relations = Mapping[tuple[str, str], int]
"""What the first of two people is to the second, as the mask of what is still possible."""


def read_relations(told: Told, people: tuple[str, ...]) -> tuple[Relations, frozenset[tuple[str, str]]]:
    """Read ``{of: an, to: bo, is: parent}``: an is the parent of bo; and the pairs that were asked and not answered.

    Raises InputError.
    """
    result: dict[tuple[str, str], int] = {}
    closed: set[tuple[str, str]] = set()
    for number, line in enumerate(items(told, "relations")):
        place = f"relations[{number}]"
        entry = mapping(line, place)
        known_keys(entry, ("of", "to", "is"), place)
        of, to = _person(entry, "of", place, people), _person(entry, "to", place, people)
        if of == to:
            raise InputError(f"{place}.to", to, "een relatie gaat over twee verschillende personen")
        value = entry.get("is", "")
        if value in UNANSWERED:
            closed.add((of, to))
        elif present(value):
            mask = option(_RELATION, value, f"{place}.is")[0]
            result[of, to] = result.get((of, to), EVERY_RELATION) & mask
            if not Household(date.min, people, relations=result).relation(of, to):
                raise InputError(f"{place}.is", value, "dit spreekt een andere relatie tegen")
    _refuse_circles(result, people)
    return result, frozenset(closed)


def _person(entry: Mapping[str, Told], key: str, place: str, people: tuple[str, ...]) -> str:
    who = text(entry, key, place)
    if who not in people:
        raise InputError(f"{place}.{key}", who, f"deze persoon is er niet.{nearest(who, people)}")
    return who


def _refuse_circles(relations: Relations, people: tuple[str, ...]) -> None:
    known = Household(date.min, people, relations=relations)
    older = {name: [other for other in people if not known.relation(other, name) & ~_OLDER] for name in people}
    try:
        TopologicalSorter(older).prepare()
    except CycleError as error:
        circle = " -> ".join(map(str, error.args[1]))
        raise InputError("relations", circle, "niemand kan zijn eigen voorouder zijn") from None

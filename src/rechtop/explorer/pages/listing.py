"""All rights in the groups in which people look for them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rechtop.law.about import about
from rechtop.rules.law import Law

GROUPS = {
    "inkomen": "Geld om van te leven",
    "huisvesting": "Wonen, energie en water",
    "gezondheid": "Gezondheid en zorg",
    "onderwijs": "Kinderen, school en studie",
    "arbeid": "Werk",
    "juridische_bijstand": "Hulp van een advocaat of het gerecht",
    "sociale_culturele_ontplooiing": "Meedoen: reizen, sport, cultuur en internet",
}
"""The fundamental rights in plain words, in the order of the page."""


@dataclass(frozen=True)
class Listed:
    """One right in a list."""

    id: str
    name: str
    summary: str


@dataclass(frozen=True)
class Group:
    """The rights of one fundamental right, by name."""

    id: str
    title: str
    rights: tuple[Listed, ...]


def listed(right: str) -> Listed:
    """A right with the first sentence of its summary."""
    words = about(right)
    return Listed(right, words.name, first_sentence(words.summary))


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return re.split(r"(?<=[.?!])\s+(?=[A-Z])", text.strip(), maxsplit=1)[0]


def group_title(grondrecht: str) -> str:
    """The title of a group; one that has no words of its own keeps its name."""
    return GROUPS.get(grondrecht, grondrecht.replace("_", " ").capitalize())


def groups(law: Law) -> tuple[Group, ...]:
    """All groups that have a right."""
    found: dict[str, list[Listed]] = {grondrecht: [] for grondrecht in GROUPS}
    for id in law.rights:
        found.setdefault(about(id).grondrecht, []).append(listed(id))
    return tuple(
        Group(grondrecht, group_title(grondrecht), tuple(sorted(rights, key=lambda right: right.name.lower())))
        for grondrecht, rights in found.items()
        if rights
    )

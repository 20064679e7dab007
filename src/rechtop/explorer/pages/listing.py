"""A right as it stands in a list: what it is, what it gives, at which office, and whether it comes by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rechtop.law.about import about
from rechtop.law.subjects import GIVES

AUTOMATIC = {"ja": "gaat meestal vanzelf", "deels": "gaat soms vanzelf", "nee": "vraagt u zelf aan"}

FEW = 6
"""Up to how many rights a list has no headings."""


@dataclass(frozen=True)
class Listed:
    """One right in a list; ``gives`` is an id of GIVES, ``facts`` says in a few words what a person wants to know."""

    id: str
    name: str
    summary: str
    gives: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Rights that give the same kind of thing, by name; a short list is one group without a title."""

    title: str
    rights: tuple[Listed, ...]


def listed(right: str) -> Listed:
    """A right with the first words of its summary."""
    words = about(right)
    facts = (GIVES[words.gives], giver(words.administered_by), AUTOMATIC[words.automatic])
    return Listed(right, words.name, first_sentence(words.summary), words.gives, tuple(map(_capital, facts)))


def first_sentence(text: str) -> str:
    """The first sentence of a text; a question with its answer."""
    sentences = re.split(r"(?<=[.?!])\s+(?=[A-Z])", text.strip())
    return " ".join(sentences[: 2 if sentences[0].endswith("?") else 1])


def giver(administered_by: str) -> str:
    """Who gives a right, without what stands between brackets or comes after."""
    return re.split(r" \(|[.,;]| met ", administered_by, maxsplit=1)[0].strip()


def by_name(rights: Iterable[str]) -> tuple[Listed, ...]:
    """Rights as they stand in a list, by name."""
    return tuple(sorted(map(listed, rights), key=lambda right: right.name.lower()))


def grouped(rights: Iterable[str]) -> tuple[Group, ...]:
    """Rights by what they give, and by name; a few of them stand together."""
    every = by_name(rights)
    if len(every) <= FEW:
        return (Group("", every),) if every else ()
    groups = (Group(_capital(title), tuple(r for r in every if r.gives == id)) for id, title in GIVES.items())
    return tuple(group for group in groups if group.rights)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

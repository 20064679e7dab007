"""The papers to bring, gathered over several rights: the same paper stands there once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MANY = 10
"""From more than so many papers on, the list is told by what they are about."""

_ARTICLE = re.compile(r"^(een|uw|het|de|zijn of haar) ", re.IGNORECASE)
_ALIKE = {
    "bewijs van gezinssamenstelling": ("attest van gezinssamenstelling",),
    "identiteitskaart": (
        "identiteitskaart of paspoort",
        "identiteitskaart of rijksregisternummer",
        "identiteitskaart of verblijfsdocument",
        "identiteitskaart of verblijfskaart",
        "identiteitsbewijs, welk ook",
        "bewijs van wie u bent, in welke vorm ook",
    ),
    "laatste aanslagbiljet": (
        "laatste aanslagbiljet van de belastingen",
        "aanslagbiljet van de belastingen",
        "aanslagbiljetten",
    ),
    "rekeninguittreksels": ("rekeninguittreksel",),
    "attest van uw handicap": (
        "attest van de handicap",
        "attest van een erkende handicap",
        "attest van uw handicap (punten of procent)",
    ),
    "bewijs van het inkomen van iedereen in uw gezin": (
        "bewijs van het inkomen van iedereen in het gezin",
        "bewijzen van het inkomen van alle volwassenen in uw gezin",
    ),
}
_SAME = {other: paper for paper, others in _ALIKE.items() for other in others}
"""Papers that rights call by different names although one paper serves all."""

_PILES = (
    ("Wie u bent", r"identiteit|verblijf|volmacht|ingeschreven"),
    ("Gezondheid en handicap", r"arts|ziekenfonds|handicap|zorg|medisch|invaliditeit|ogen|voorschrift"),
    ("Uw woning", r"huur|eigendom|woning|voorheffing|verkoop|aannemer|offerte|lening|budgetmeter|tank"),
    ("Inkomen, rekening en schulden", r"inkomen|loon|aanslag|rekening|pensioen|leefloon|schuld|kosten|uitgaven|betaal"),
    ("Gezin, school en werk", r"gezin|kind|school|studie|opleiding|werkgever|vdab|rva|c4|overlijden|onderhoudsgeld"),
)
_OTHER = "Andere papieren"


@dataclass(frozen=True)
class Paper:
    """One paper and the rights that need it."""

    text: str
    rights: tuple[str, ...]


@dataclass(frozen=True)
class Pile:
    """Papers about the same; without a title when there are few papers."""

    title: str
    papers: tuple[Paper, ...]


def gathered(needed: Iterable[tuple[str, str, str]]) -> list[Paper]:
    """One list of papers; what most rights need comes first.

    ``needed`` are (the name of a right, the paper as its ``about.yaml`` writes it, the same as it is to be shown).
    """
    found: dict[str, tuple[str, list[str]]] = {}
    for right, written, shown in needed:
        paper = _ARTICLE.sub("", written).lower()
        _, rights = found.setdefault(_SAME.get(paper, paper), (_capital(shown), []))
        if right not in rights:
            rights.append(right)
    papers = [Paper(text, tuple(rights)) for text, rights in found.values()]
    return sorted(papers, key=lambda paper: -len(paper.rights))


def piles(papers: Sequence[Paper]) -> list[Pile]:
    """A long checklist by what the papers are about, in the order in which one looks for them at home."""
    if len(papers) <= MANY:
        return [Pile("", tuple(papers))] if papers else []
    found: dict[str, list[Paper]] = {title: [] for title in (*dict(_PILES), _OTHER)}
    for paper in papers:
        found[next((t for t, about in _PILES if re.search(about, paper.text.lower())), _OTHER)].append(paper)
    return [Pile(title, tuple(part)) for title, part in found.items() if part]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

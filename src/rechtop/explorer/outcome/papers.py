"""The papers to bring, as one checklist over all rights: the same paper stands there once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rechtop.explorer.outcome.advice import Advice

_ARTICLE = re.compile(r"^(een|uw|het|de|zijn of haar) ", re.IGNORECASE)
_SAME = {
    "attest van gezinssamenstelling": "bewijs van gezinssamenstelling",
    "identiteitskaart of paspoort": "identiteitskaart",
    "bewijs van wie u bent, in welke vorm ook": "identiteitskaart",
}
"""Papers that rights call by different names although one paper serves all."""


@dataclass(frozen=True)
class Paper:
    """One paper and the rights that need it."""

    text: str
    rights: tuple[str, ...]


def checklist(advices: Iterable[Advice], *, in_person: bool = False) -> list[Paper]:
    """What to bring for these rights; what most of them need comes first. ``in_person`` says "u" whoever it is for."""
    found: dict[str, tuple[str, list[str]]] = {}
    for advice in advices:
        for said, written in zip(advice.card.documents, advice.words.procedure.documents, strict=True):
            paper = _ARTICLE.sub("", written).lower()
            _, rights = found.setdefault(_SAME.get(paper, paper), (_capital(written if in_person else said), []))
            if advice.short_name not in rights:
                rights.append(advice.short_name)
    papers = [Paper(text, tuple(rights)) for text, rights in found.values()]
    return sorted(papers, key=lambda paper: -len(paper.rights))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

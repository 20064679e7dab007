"""Finding a right in everyday words, also when they are misspelled a little."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache

from rechtop.explorer.pages.listing import Listed, listed
from rechtop.law.about import about
from rechtop.rules.law import Law

ALIKE = 0.8
"""How alike two words must be (0 to 1) to be taken for one another: "stokolie" and "stookolie"."""

ENOUGH = 0.55
"""How much of what was asked must be found."""

NAME, WORD, SUMMARY = 1.0, 0.95, 0.6
"""What a word counts that stands in the name, in the search words or in the summary."""

_SHORTEST_ALIKE = 5
_SMALL = frozenset(
    "aan als bij dan dat de die dit een en er ge geen heb het hoe ik in is ja je kan krijg krijgen maar me met mij mijn"
    " moet na naar niet nog of om ook op over te tot u uit uw van voor waar wat we wie wil zijn zonder".split()
)
"""Words that tell no right from another."""


def plain(text: str) -> list[str]:
    """The words of a text in small letters without accents."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return re.findall(r"[a-z0-9]+", "".join(c for c in letters if not unicodedata.combining(c)))


def search(law: Law, asked: str) -> tuple[Listed, ...]:
    """The rights that fit, best first; those that fit much less than the best are left out."""
    words = plain(asked)
    telling = [word for word in words if word not in _SMALL] or words
    if not telling:
        return ()
    scores = {id: _score(" ".join(words), telling, id) for id in law.rights}
    best = max(scores.values(), default=0.0)
    found = [id for id, score in scores.items() if score >= max(ENOUGH, 0.7 * best)]
    return tuple(listed(id) for id in sorted(found, key=lambda id: (-scores[id], about(id).name)))


def _score(phrase: str, telling: list[str], right: str) -> float:
    phrases, weights = _known(right)
    whole = 1.0 if phrase in phrases else 0.0
    parts = sum(_fit(word, weights.items()) for word in telling) / len(telling)
    return whole + parts


def _fit(word: str, weights: Iterable[tuple[str, float]]) -> float:
    return max((weight * _likeness(word, known) for known, weight in weights), default=0.0)


def _likeness(word: str, known: str) -> float:
    if word == known:
        return 1.0
    if len(word) < _SHORTEST_ALIKE or len(known) < _SHORTEST_ALIKE:
        return 0.0
    if word in known or known in word:
        return 0.9
    likeness = SequenceMatcher(None, word, known, autojunk=False).ratio()
    return likeness if likeness >= ALIKE else 0.0


@cache
def _known(right: str) -> tuple[frozenset[str], dict[str, float]]:
    """The phrases that name a right, and each word of its texts with what it counts."""
    words = about(right)
    weights: dict[str, float] = {}
    for text, weight in ((words.name, NAME), (" ".join(words.search), WORD), (words.summary, SUMMARY)):
        for word in plain(text):
            if word not in _SMALL:
                weights.setdefault(word, weight)
    return frozenset(" ".join(plain(text)) for text in (words.name, *words.search)), weights

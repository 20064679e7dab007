"""Finding a right in everyday words, also when they are misspelled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rechtop.explorer.pages.index import Index, index
from rechtop.explorer.pages.listing import Listed, listed
from rechtop.law.about import about
from rechtop.law.everyday.alike import URGENT
from rechtop.law.everyday.spelling import plain, sound
from rechtop.law.everyday.vocabulary import SHORTEST_PART, telling
from rechtop.rules.law import Law

MOST = 10
"""How many rights are shown."""

ENOUGH, BESIDE_BEST = 0.75, 0.45
"""What a right must weigh to be shown, and which share of what the best one weighs."""

WHOLE_PHRASE = 0.6
"""What it adds when all words of a name or of a search phrase were asked, as a share of what they weigh."""

SAID, ONLY_SAID = 1.0, 3.0
"""What it adds for each word of a phrase that was typed just so, small words too; and when nothing else was typed."""

_NEARLY_SAME, _JOINED = 0.75, 8

Meant = dict[str, float]


def search(law: Law, asked: str) -> tuple[Listed, ...]:
    """The rights that fit, best first; those that fit much less than the best are left out."""
    known = index(law)
    meant = list(_meant(known, asked))
    scores = {right: _score(known, right, meant) for right in law.rights} if meant else {}
    least = max(ENOUGH, BESIDE_BEST * max(scores.values(), default=0.0))
    typed = f" {' '.join(plain(asked))} "
    said = {right: _said(known, right, typed) for right in scores}
    found = [right for right, score in scores.items() if score >= least or said[right]]
    found.sort(key=lambda right: (-scores[right] - said[right], about(right).name))
    return tuple(listed(right) for right in found[:MOST])


def needs_help_now(asked: str) -> bool:
    """Whether a word was typed after which a page first says whom to call now."""
    return not URGENT.isdisjoint(sound(word) for word in plain(asked))


def _meant(known: Index, asked: str) -> Iterator[Meant]:
    """For each thing that was asked, the known words it may stand for. A compound is asked as its two halves too."""
    words = telling(asked)
    for heard in dict.fromkeys(words):
        meant = known.words.meant(heard)
        if meant:
            yield meant
        if not meant or max(meant.values()) < 1:
            yield from ({half: 0.7} for half in _halves(known, heard))
    written = plain(asked)
    for first, second in pairwise(written):
        joined = sound(first + second)
        together = {joined: 1.0} if joined in known.words.rare else known.words.mistaken(joined)
        if together and len(joined) >= _JOINED:
            yield together


def _halves(known: Index, heard: str) -> tuple[str, ...]:
    for cut in range(SHORTEST_PART, len(heard) - SHORTEST_PART + 1):
        first, second = heard[:cut], heard[cut:]
        if first in known.words.rare and second in known.words.rare:
            return first, second
    return ()


def _said(known: Index, right: str, asked: str) -> float:
    """What a right gains because the very words of one of its phrases were typed."""
    best = 0.0
    for phrase, words in known.said[right]:
        if f" {phrase} " == asked:
            return ONLY_SAID
        if words > 1 and f" {phrase} " in asked:
            best = max(best, SAID * words)
    return best


def _score(known: Index, right: str, meant: list[Meant]) -> float:
    weights = known.weights[right]
    words = sum(
        max((near * weights.get(word, 0.0) * known.words.rare[word] for word, near in one.items()), default=0.0)
        for one in meant
    )
    asked: Meant = {}
    for one in meant:
        for word, near in one.items():
            asked[word] = max(near, asked.get(word, 0.0))
    phrase = max(
        (
            phrase.weight * min(asked[word] for word in phrase.heard)
            for phrase in known.phrases[right]
            if all(asked.get(word, 0.0) >= _NEARLY_SAME for word in phrase.heard)
        ),
        default=0.0,
    )
    return words + WHOLE_PHRASE * phrase

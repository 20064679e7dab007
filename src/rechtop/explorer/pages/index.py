"""The words of all rights, each with what it weighs, and which of them a typed word may have meant."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from rechtop.explorer.pages.everyday import OTHERS, SMALL
from rechtop.explorer.pages.spelling import distance, plain, sound
from rechtop.law.about import About, about
from rechtop.law.subjects import DOMAINS, EVENTS, GRONDRECHTEN
from rechtop.rules.law import Law

NAME, SEARCHED, SUMMARY, REQUEST, WHERE, EFFECT, CONDITION = 1.0, 1.0, 0.6, 0.5, 0.35, 0.4, 0.25
"""What a word counts by where it stands: the name, the search words, and so on down to the conditions."""

OTHER_WORD, PART, SHORTEST_PART = 0.8, 0.55, 4
"""How near another word for the same is, and (at the least) a word that is the beginning or the end of another."""

LETTERS_FOR_MISTAKES = (5, 9)
"""How long a word must be for one mistake in it, and for two."""


@dataclass(frozen=True)
class Phrase:
    """Words that name a right together, by their sounds, and what they weigh."""

    heard: frozenset[str]
    weight: float


class Index:
    """The words of the rights of a law. A word is kept as it sounds."""

    def __init__(self, law: Law) -> None:
        self.weights: dict[str, dict[str, float]] = {}
        self.phrases: dict[str, tuple[Phrase, ...]] = {}
        for right in law.rights:
            self.weights[right] = _weights(law, right)
        rights_with: defaultdict[str, int] = defaultdict(int)
        for weights in self.weights.values():
            for heard in weights:
                rights_with[heard] += 1
        self.rare: Mapping[str, float] = {w: log(1 + len(law.rights) / n) for w, n in rights_with.items()}
        for right in law.rights:
            self.phrases[right] = tuple(self._phrases(about(right)))
        self.said = {right: _said(about(right)) for right in law.rights}
        self._forward = sorted(self.rare)
        self._backward = sorted(heard[::-1] for heard in self.rare)
        self._pieces: defaultdict[str, set[str]] = defaultdict(set)
        for heard in self.rare:
            for piece in _pieces(heard):
                self._pieces[piece].add(heard)

    def _phrases(self, words: About) -> Iterator[Phrase]:
        for text in (words.name, *words.search):
            heard = frozenset(telling(text))
            if heard:
                yield Phrase(heard, sum(self.rare[word] for word in heard))

    def meant(self, heard: str) -> dict[str, float]:
        """The known words that a typed one may stand for, with how near each is (1: the same)."""
        near = {heard: 1.0} if heard in self.rare else {}
        for other in OTHERS.get(heard, ()):
            if other in self.rare:
                near[other] = OTHER_WORD
        for known, part in self._parts(heard):
            near.setdefault(known, part)
        if heard in near:  # a common word does not become a telling one because a longer one begins with it
            near = {known: part * min(1.0, self.rare[heard] / self.rare[known]) for known, part in near.items()}
        if heard not in near and not OTHERS.get(heard):
            for known, nearness in self.mistaken(heard).items():
                near[known] = max(nearness, near.get(known, 0.0))
                for other in OTHERS.get(known, ()):
                    if other in self.rare:
                        near.setdefault(other, nearness * OTHER_WORD)
        return near

    def _parts(self, heard: str) -> Iterator[tuple[str, float]]:
        """Known words that begin or end with this one, or with which this one begins or ends."""
        if len(heard) >= SHORTEST_PART:
            for known in self._beginning(self._forward, heard):
                yield known, _part(heard, known)
            for known in self._beginning(self._backward, heard[::-1]):
                yield known[::-1], _part(heard, known)
        for cut in range(SHORTEST_PART, len(heard)):
            for known in (heard[:cut], heard[-cut:]):
                if known in self.rare:
                    yield known, _part(known, heard)

    @staticmethod
    def _beginning(words: Sequence[str], start: str) -> Iterator[str]:
        """The longer ones of sorted words that begin so."""
        at = bisect_right(words, start)
        while at < len(words) and words[at].startswith(start):
            yield words[at]
            at += 1

    def mistaken(self, heard: str) -> dict[str, float]:
        """Known words that this one is when a letter or two are mended, with how near each is."""
        most = sum(len(heard) >= letters for letters in LETTERS_FOR_MISTAKES)
        if not most:
            return {}
        alike = {known for piece in _pieces(heard) for known in self._pieces.get(piece, ())}
        far = {known: distance(heard, known, most) for known in alike if len(known) >= SHORTEST_PART}
        return {known: 0.95 - steps / len(heard) for known, steps in far.items() if steps <= most}


def _part(short: str, long: str) -> float:
    """How near a word is to a longer one that begins or ends with it."""
    return PART + (0.9 - PART) * len(short) / len(long)


def telling(text: str) -> list[str]:
    """The words of a text that tell something, as they sound, in their order."""
    heard = (sound(word) for word in plain(text) if word not in SMALL)
    return [word for word in heard if len(word) > 1 or word.isdigit()]


def _said(words: About) -> tuple[tuple[str, int], ...]:
    """The name and the search phrases as they are written, each with how many words it has."""
    found = {" ".join(plain(text)): len(plain(text)) for text in (words.name, *words.search)}
    return tuple(found.items())


def _weights(law: Law, right: str) -> dict[str, float]:
    words, rule = about(right), law.rights[right]
    domains = [domain for domain in DOMAINS if domain.id in words.domains]
    texts = [
        (NAME, words.name),
        (SEARCHED, " ".join(words.search)),
        (SUMMARY, words.summary),
        (REQUEST, words.request.text),
        (EFFECT, rule.amount.text if rule.amount is not None else ""),
        (EFFECT, words.administered_by),
        (WHERE, " ".join(EVENTS[event] for event in words.events)),
        (WHERE, " ".join(f"{domain.title} {domain.examples}" for domain in domains)),
        (WHERE, GRONDRECHTEN[words.grondrecht]),
        (CONDITION, " ".join(condition.text for condition in rule.conditions)),
    ]
    found: dict[str, float] = {}
    for weight, text in texts:
        for heard in telling(text):
            found[heard] = max(weight, found.get(heard, 0.0))
    return found


def _pieces(heard: str) -> set[str]:
    """Each three letters that stand together in a word: two words that are nearly the same share some."""
    framed = f"^{heard}$"
    return {framed[i : i + 3] for i in range(len(framed) - 2)}


@cache
def index(law: Law) -> Index:
    """The index of a law, made once."""
    return Index(law)

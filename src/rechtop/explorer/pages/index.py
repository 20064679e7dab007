"""The words of all rights, each with what it weighs, and which of them a typed word may have meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import log

from rechtop.law.about import About, about
from rechtop.law.everyday.spelling import plain
from rechtop.law.everyday.vocabulary import Vocabulary, telling
from rechtop.law.subjects import DOMAINS, EVENTS, GRONDRECHTEN
from rechtop.rules.law import Law

NAME, SEARCHED, SUMMARY, REQUEST, WHERE, EFFECT, CONDITION = 1.0, 1.0, 0.6, 0.5, 0.35, 0.4, 0.25
"""What a word counts by where it stands: the name, the search words, and so on down to the conditions."""


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
        self.words = Vocabulary({w: log(1 + len(law.rights) / n) for w, n in rights_with.items()})
        for right in law.rights:
            self.phrases[right] = tuple(self._phrases(about(right)))
        self.said = {right: _said(about(right)) for right in law.rights}

    def _phrases(self, words: About) -> Iterator[Phrase]:
        for text in (words.name, *words.search):
            heard = frozenset(telling(text))
            if heard:
                yield Phrase(heard, sum(self.words.rare[word] for word in heard))


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


@cache
def index(law: Law) -> Index:
    """The index of a law, made once."""
    return Index(law)

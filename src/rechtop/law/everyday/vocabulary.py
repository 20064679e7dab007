"""Which known words a typed one may stand for: the same by ear, another word for the same, part of one, a mistake."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rechtop.law.everyday.alike import OTHERS, SMALL
from rechtop.law.everyday.spelling import distance, plain, sound

OTHER_WORD, PART, SHORTEST_PART = 0.8, 0.55, 4
"""How near another word for the same is, and (at the least) a word that is the beginning or the end of another."""

LETTERS_FOR_MISTAKES = (5, 9)
"""How long a word must be for one mistake in it, and for two."""


class Vocabulary:
    """Known words as they sound, each with how telling it is (more for a rarer one)."""

    def __init__(self, rare: Mapping[str, float]) -> None:
        self.rare = rare
        self._forward = sorted(rare)
        self._backward = sorted(heard[::-1] for heard in rare)
        self._pieces: defaultdict[str, set[str]] = defaultdict(set)
        for heard in rare:
            for piece in _pieces(heard):
                self._pieces[piece].add(heard)

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


def _pieces(heard: str) -> set[str]:
    """Each three letters that stand together in a word: two words that are nearly the same share some."""
    framed = f"^{heard}$"
    return {framed[i : i + 3] for i in range(len(framed) - 2)}

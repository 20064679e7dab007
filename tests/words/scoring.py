"""How plain a Dutch text is: the length of its sentences, hard words, and how heavy its words are.

The word lists are our own (hard_words.txt, legal_terms.txt). The limit is that of the house: at most twenty words a
sentence; notes and doubts for who wants to know more may be a little longer. The reading ease is that of Douma
(206.84 - 0.93 x words a sentence - 77 x syllables a word): about 60 and more reads easily. It is shown, not judged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MOST_WORDS = 20
MOST_WORDS_IN_A_NOTE = 25

_HERE = Path(__file__).parent
_SHORT = r"(?<!\bart)(?<!\bpar)(?<!\bnr)(?<!\bbv)(?<!\benz)(?<!\bca)(?<!\bblz)(?<!\bKB)(?<!\bSt)(?<!\bdhr)(?<!\bmevr)"
_END = re.compile(rf"{_SHORT}[.?!…]+[\"”’)]*\s+(?=[\"“‘’(]*[A-ZÀ-Ý0-9€])|\n\s*\n")
_VOWELS = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ei|ij|ui|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]")


@dataclass(frozen=True)
class Score:
    """What a text weighs: its longest sentence in words, its hard words with plain ones, and its reading ease."""

    sentences: int
    words: int
    longest: int
    longest_sentence: str
    hard: tuple[str, ...]
    ease: float

    def faults(self, most: int = MOST_WORDS) -> list[str]:
        """What is to be mended, in words."""
        found = [f"{self.longest} woorden: {self.longest_sentence}"] if self.longest > most else []
        return found + [f"moeilijk woord {hard}" for hard in self.hard]


def sentences(text: str) -> list[str]:
    """The sentences of a text. A white line, a question mark and an exclamation mark also end one."""
    parts = (" ".join(part.split()) for part in _END.split(text))
    return [part for part in parts if words(part)]


def words(sentence: str) -> list[str]:
    """The words of a sentence; a number is a word, a sign alone is not."""
    return [word for word in sentence.split() if any(char.isalnum() for char in word)]


def score(text: str) -> Score:
    """Weigh a text."""
    found = sentences(text)
    counted = [len(words(sentence)) for sentence in found]
    every = [word for sentence in found for word in words(sentence)]
    longest = max(counted, default=0)
    return Score(
        sentences=len(found),
        words=len(every),
        longest=longest,
        longest_sentence=found[counted.index(longest)] if found else "",
        hard=tuple(hard_words(text)),
        ease=_ease(len(found), every),
    )


def _ease(count: int, every: list[str]) -> float:
    if not every:
        return 100.0
    syllables = sum(max(1, len(_VOWELS.findall(word.lower()))) for word in every)
    return round(206.84 - 0.93 * len(every) / count - 77 * syllables / len(every), 1)


def hard_words(text: str) -> list[str]:
    """The hard words in a text, each with the plain ones to write instead."""
    low = " ".join(text.lower().split())
    return [f"“{found[0]}” (schrijf: {plain})" for hard, plain in _hard() if (found := hard.search(low))]


def unexplained(text: str, around: str) -> list[str]:
    """The legal terms in a text that nothing around it explains: ``around`` is all that is shown with it."""
    low, beside = " ".join(text.lower().split()), " ".join(around.lower().split())
    return [
        found[0]
        for term, explained in _legal()
        if (found := term.search(low)) is not None and explained.search(beside) is None
    ]


@cache
def _hard() -> tuple[tuple[re.Pattern[str], str], ...]:
    lines = (line.split(" | ") for line in _lines("hard_words.txt"))
    return tuple((re.compile(rf"\b(?:{hard})(?!\w)"), plain) for hard, plain in lines)


@cache
def _legal() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    found = []
    for term in _lines("legal_terms.txt"):
        shown = rf"\b(?:{term})"
        after = r" \((?!niet ge|ge[iï]nd)| is (?:wat|het|de) | zijn (?:het|alle) | betekent "
        explained = rf"\({shown}\)|{shown}[”\"]?(?:{after})"
        found.append((re.compile(rf"{shown}\b"), re.compile(explained)))
    return tuple(found)


def _lines(name: str) -> list[str]:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]

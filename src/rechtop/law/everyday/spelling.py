"""How a Dutch word sounds and how far two words lie apart, so that a misspelled word is still recognised."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SHORTEST_STEM = 4
"""No ending is taken off when fewer letters than this would stay."""

_ENDINGS = ("eren", "en", "e")
_SOUNDS = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("isch$", "is"),
        (r"(?<=[a-z]{2})ti(?=[eo])", "si"),
        ("[cs]h|gh", "g"),
        ("sg", "sg"),
        ("c(?=[eiy])", "s"),
        ("c|q", "k"),
        ("x", "ks"),
        ("ph|v", "f"),
        ("th|dt", "t"),
        ("z", "s"),
        ("ij|e[iy]", "Y"),
        ("y", "i"),
        ("[oa]uw?", "O"),
        ("ie", "i"),
        (r"(?<=[bdfgklmnprst])j(?=[aeiou])", "i"),
        ("d$", "t"),
        (r"(.)\1+", r"\1"),
    )
)
"""What is written in more than one way and heard as one: advocaat and advokaat, universiteit and universitijt."""


def plain(text: str) -> list[str]:
    """The words of a text in small letters without accents; an apostrophe ends a word."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return re.findall(r"[a-z0-9]+", "".join(c for c in letters if not unicodedata.combining(c)))


@lru_cache(maxsize=20_000)  # bounded: what anybody may type comes here too
def sound(word: str) -> str:
    """What is heard of a word without its ending: kosten and kost, huizen and huis, pensjoen and pensioen are one."""
    heard = _stem(word)
    for written, instead in _SOUNDS:
        heard = written.sub(instead, heard)
    return heard


def _stem(word: str) -> str:
    if word.endswith("s") and not word.endswith("ss") and len(word) > SHORTEST_STEM + 1:
        word = word[:-1]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def distance(one: str, other: str, most: int) -> int:
    """How many letters to add, drop, change or swap with their neighbour; more than ``most`` is ``most + 1``."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)

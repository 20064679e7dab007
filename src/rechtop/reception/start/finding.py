"""People by name: through the marks of a name, and then by looking at the few names that fit.

It finds a whole word, the beginning of a word from three letters on, and a small slip after the third letter. It does
not find a slip in the first three letters: the marks hide a name from whoever has no key, and that is the price.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from rapidfuzz.distance import DamerauLevenshtein

from rechtop.reception.models import NameMark, Person
from rechtop.stores.sealed import PREFIX_LETTERS, mark_of, plain_words

MOST_OPENED = 2000
"""How many names one search opens at most; where more fit, it says so and asks for more letters."""

SLIP_FROM = 4
"""Words of this many letters may hold one slip, those of twice as many two."""


@dataclass(frozen=True, slots=True)
class People:
    """Who fits a name, the best first; ``is_cut`` when there are more than were looked at."""

    ids: tuple[UUID, ...] = ()
    is_cut: bool = False


def people_named(store: str, typed: str, *, every_word: bool = True) -> People:
    """Whoever has each typed word in her name (``every_word``), or else whose name and the typed one do not disagree.

    The second way finds "Fatima" for "Fatima Voorbeeld" and the other way round. Somebody who was put together with
    another person is found under both names, and answered as who stayed.
    """
    words = plain_words(typed)
    if not words:
        return People()
    rows = _candidates(store, words, every_word)
    fit: dict[UUID, int] = {}
    for pk, merged_into, name in rows[:MOST_OPENED]:
        worth = _worth(words, plain_words(name), every_word)
        if worth:
            fit[merged_into or pk] = max(worth, fit.get(merged_into or pk, 0))
    ids = sorted(fit, key=lambda pk: (-fit[pk], pk))
    return People(tuple(dict.fromkeys(who_stayed(store, ids))), len(rows) > MOST_OPENED)


def who_stayed(store: str, ids: list[UUID]) -> list[UUID]:
    """The same people, each as the one who stayed after putting files together."""
    found = list(ids)
    while True:
        held = Person.objects.using(store).filter(pk__in=found).exclude(merged_into=None)
        onward = dict(held.values_list("pk", "merged_into"))
        if not onward:
            return found
        found = [onward.get(pk) or pk for pk in found]


def _candidates(store: str, words: list[str], every_word: bool) -> list[tuple[UUID, UUID | None, str]]:
    """Ids and names of whom the marks allow; one more than may be opened tells that there are more."""
    marks = [_marks(store, word) for word in words]
    held = NameMark.objects.using(store)
    people = Person.objects.using(store)
    for wanted in marks if every_word else [[mark for of_word in marks for mark in of_word]]:
        people = people.filter(pk__in=held.filter(mark__in=wanted).values("person"))
    return list(people.values_list("pk", "merged_into", "name")[: MOST_OPENED + 1])


def _marks(store: str, word: str) -> list[bytes]:
    whole = [mark_of(store, f"word:{word}")]
    return whole if len(word) < PREFIX_LETTERS else [*whole, mark_of(store, f"start:{word[:PREFIX_LETTERS]}")]


def _worth(typed: list[str], held: list[str], every_word: bool) -> int:
    """How well a name fits: 3 for the same word, 2 for one that begins so, 1 for a slip; 0 when it does not fit."""
    best = [max((_fits(word, other) for other in held), default=0) for word in typed]
    if all(best):
        return sum(best)
    if every_word or not held:
        return 0
    back = [max(_fits(word, other) for word in typed) for other in held]
    return sum(back) if all(back) else 0


def _fits(typed: str, held: str) -> int:
    if typed == held:
        return 3
    short = min(len(typed), len(held))
    if short >= PREFIX_LETTERS and (held.startswith(typed) or typed.startswith(held)):
        return 2
    slips = 0 if short < SLIP_FROM else 1 if short < 2 * SLIP_FROM else 2
    return 1 if slips and DamerauLevenshtein.distance(typed, held, score_cutoff=slips) <= slips else 0

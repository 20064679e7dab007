"""Two people change the same long text: both texts are shown, and what was typed is never lost.

A form of a long text carries the mark of the text that it began from (`mark_of`, in the hidden field ``began_from``).
Within `Desk.writing`, just before keeping: `keep_both(now, typed, began_from)`. It raises ChangedMeanwhile when
somebody else changed the text since; the page then shows `merged` (template ``reception/_merge.html``) with the typed
text still in its field, and a fresh mark, so that saving again saves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256

from rechtop.reception.errors import ChangedMeanwhile

FIELD = "began_from"
MARK_LENGTH = 32
"""Hexadecimal digits: 128 bits, so that no two texts of a file share a mark by accident."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of both texts: in both, only in what somebody else kept, or only in what was typed now."""

    text: str
    kind: str  # both | theirs | yours


@dataclass(frozen=True, slots=True)
class Merge:
    """Both texts beside each other, and one under the other to go on from."""

    theirs: str
    yours: str
    pieces: tuple[Piece, ...]
    together: str
    mark: str


def mark_of(text: str) -> str:
    """The mark of a text as it is kept; line ends and spaces around it do not count."""
    return sha256(_plain(text).encode()).hexdigest()[:MARK_LENGTH]


def keep_both(now: str, typed: str, began_from: str) -> None:
    """Nothing when the text did not change since the form was opened, or says the same already.

    Raises ChangedMeanwhile, with both texts, when it did. A form without a mark counts as changed: what is there was
    never seen by who typed.
    """
    if began_from != mark_of(now) and _plain(now) != _plain(typed):
        raise ChangedMeanwhile(now, typed)


def merged(changed: ChangedMeanwhile) -> Merge:
    """Both texts for the page: line by line, and together without saying twice what is in both."""
    pieces = tuple(_pieces(changed.theirs, changed.yours))
    together = "\n".join(piece.text for piece in pieces)
    return Merge(changed.theirs, changed.yours, pieces, together, mark_of(changed.theirs))


def _pieces(theirs: str, yours: str) -> Iterator[Piece]:
    left, right = _plain(theirs).splitlines(), _plain(yours).splitlines()
    for what, l1, l2, r1, r2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if what == "equal":
            yield from (Piece(line, "both") for line in left[l1:l2])
            continue
        yield from (Piece(line, "theirs") for line in left[l1:l2])
        yield from (Piece(line, "yours") for line in right[r1:r2])


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").strip().splitlines())

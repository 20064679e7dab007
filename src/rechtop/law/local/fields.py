"""Takes the fields of a file apart, noting everything that is wrong instead of stopping at the first mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from rechtop.law.local.errors import Misread, Place, Problem, TextWrong
from rechtop.law.local.grammar import parse
from rechtop.law.local.nodes import Names, Node, Several, Words
from rechtop.law.local.tree import Part
from rechtop.rules.errors import nearest
from rechtop.rules.values import Told

T = TypeVar("T")

UNKNOWN = "unknown"
LONG, SHORT = 600, 120
MOST_WORDS = 20
"""A sentence with more words is hard to read; it is told as advice."""

_MARKUP = re.compile(r"[<>{}\\`\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_ADDRESS = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[^\s<>\"'`{}\\]*)?")


class Notes:
    """Everything that is wrong (``problems``) or could be better (``advice``) in one file."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.advice: list[Problem] = []

    def wrong(self, place: Place, message: str) -> None:
        """Note something that makes the file unusable."""
        self.problems.append(Problem(place, message))

    def tried(self, read: Callable[[], T], otherwise: T) -> T:
        """What ``read`` gives; what it refuses is noted, and ``otherwise`` stands in its place."""
        try:
            return read()
        except Misread as error:
            self.wrong(error.place, str(error))
            return otherwise


class Fields:
    """The fields of one part of a file."""

    def __init__(self, names: Names, notes: Notes, known: Iterable[str]) -> None:
        self.names, self.notes, self.at = names, notes, names.at
        known = tuple(known)
        for key, place in names.keys.items():
            if key not in known:
                notes.wrong(place, f"dit veld bestaat niet: {key!r}.{nearest(key, known)}")

    def place(self, key: str) -> Place:
        """Where the value of a field stands; of an absent one, where its part begins."""
        found = self.names.entries.get(key)
        return found.at if found is not None else self.at

    def has(self, key: str) -> bool:
        """Whether the field is there."""
        return key in self.names.entries

    def words(self, key: str) -> Words:
        """A field that holds text. Raises Misread."""
        found = self.names.entries.get(key)
        if found is None:
            raise Misread(self.at, f"het veld {key!r} ontbreekt")
        if not isinstance(found, Words) or not found.text.strip():
            raise Misread(found.at, f"bij {key!r} hoort een tekst te staan")
        return found

    def text(self, key: str, most: int = LONG, *, needed: bool = True) -> str:
        """Plain words for people, without markup; empty when it is absent and not ``needed``, or refused."""
        if not needed and not self.has(key):
            return ""
        return self.notes.tried(lambda: plain(self.words(key), most, self.notes), "")

    def code(self, key: str, pattern: str, advice: str) -> str:
        """A text of a fixed form; empty when refused."""

        def read() -> str:
            found = self.words(key)
            if not re.fullmatch(pattern, found.text, re.ASCII):
                raise Misread(found.at, f"{found.text!r}: {advice}")
            return found.text

        return self.notes.tried(read, "")

    def one_of(self, key: str, options: Iterable[str], default: str = "") -> str:
        """One of a few words; ``default`` when the field is absent and there is one, or when it is refused."""
        options = tuple(options)

        def read() -> str:
            found = self.words(key)
            if found.text not in options:
                hint = nearest(found.text, options)
                raise Misread(found.at, f"{found.text!r} kan hier niet; kies uit {', '.join(options)}.{hint}")
            return found.text

        return default if default and not self.has(key) else self.notes.tried(read, default or options[0])

    def day(self, key: str) -> date | None:
        """A day, or None where the file says that it is unknown."""

        def read() -> date | None:
            found = self.words(key)
            try:
                return None if found.text == UNKNOWN else date.fromisoformat(found.text)
            except ValueError:
                advice = f"{found.text!r} is geen dag; schrijf jjjj-mm-dd, of {UNKNOWN}"
                raise Misread(found.at, advice) from None

        return self.notes.tried(read, None)

    def address(self, key: str) -> str:
        """The address of a page."""

        def read() -> str:
            found = self.words(key)
            if len(found.text) > 400 or not _ADDRESS.fullmatch(found.text):
                raise Misread(found.at, "schrijf een adres dat met https:// of http:// begint, zonder spaties")
            return found.text

        return self.notes.tried(read, "")

    def part(self, key: str, known: Iterable[str]) -> Fields:
        """A field that holds fields itself; an absent one is empty, and noted."""
        found = self.names.entries.get(key)
        if not isinstance(found, Names):
            self.notes.wrong(found.at if found is not None else self.at, f"bij {key!r} horen velden te staan")
            found = Names({}, {}, self.place(key))
        return Fields(found, self.notes, known)

    def entries(self, key: str, most: int) -> Iterator[tuple[str, Place, Node]]:
        """The names below a field, with their places and values."""
        found = self.names.entries.get(key)
        if found is None:
            return
        if not isinstance(found, Names):
            self.notes.wrong(found.at, f"bij {key!r} horen namen met een waarde te staan")
        elif len(found.entries) > most:
            self.notes.wrong(found.at, f"hoogstens {most} onder {key!r}")
        else:
            yield from ((name, found.keys[name], node) for name, node in found.entries.items())

    def items(self, key: str, most: int) -> tuple[Node, ...]:
        """The lines of a list."""
        found = self.names.entries.get(key)
        if found is None:
            return ()
        if not isinstance(found, Several) or len(found.items) > most:
            self.notes.wrong(found.at, f"bij {key!r} hoort een lijst te staan, met hoogstens {most} delen")
            return ()
        return found.items

    def tree(self, key: str) -> Part | None:
        """A condition or amount as a tree; None when it is refused."""

        def read() -> Part:
            return tree(self.words(key))

        return self.notes.tried(read, None)


def tree(words: Words) -> Part:
    """The tree of a text of the file. Raises Misread at the place in the file."""
    try:
        return parse(words.text)
    except TextWrong as error:
        raise Misread(words.place(error.at), str(error)) from None


def plain(words: Words, most: int, notes: Notes) -> str:
    """Words for people: no markup, not too long. A long sentence is noted as advice. Raises Misread."""
    text = " ".join(words.text.split())
    found = _MARKUP.search(words.text.replace("\n", " ").replace("\t", " "))
    if found is not None:
        raise Misread(words.place(found.start()), f"{found[0]!r} kan hier niet: schrijf gewone tekst, zonder opmaak")
    if len(text) > most:
        raise Misread(words.at, f"dit is langer dan {most} tekens")
    for sentence in re.split(r"(?<=[.?!])\s", text):
        if len(sentence.split()) > MOST_WORDS:
            notes.advice.append(Problem(words.at, f"een zin van meer dan {MOST_WORDS} woorden leest moeilijk"))
    return text


def told(node: Node) -> Told:
    """A part of the file as a household file tells it."""
    if isinstance(node, Words):
        return node.text
    if isinstance(node, Several):
        return [told(item) for item in node.items]
    return told_names(node)


def told_names(names: Names) -> dict[str, Told]:
    """Names with values as a household file tells them."""
    entries: Mapping[str, Node] = names.entries
    return {name: told(value) for name, value in entries.items()}

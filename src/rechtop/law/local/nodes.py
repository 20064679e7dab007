"""Reads a file of a local right: YAML as text only, small, without references or tags, every value with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import yaml

from rechtop.law.loading import TextLoader
from rechtop.law.local.errors import LocalRefused, Misread, Place, Problem

LARGEST = 64 * 1024
"""Bytes; a long right with ten examples takes a tenth of it."""
DEEPEST = 10
MOST_NODES = 5_000


@dataclass(frozen=True)
class Words:
    """A text. ``raw`` is how it stands in the file, ``start`` where that begins."""

    text: str
    at: Place
    raw: str

    def place(self, offset: int) -> Place:
        """Where a character of the text stands in the file: spaces may fold, so the others are counted."""
        before = len("".join(self.text[:offset].split()))
        line, column = self.at.line, self.at.column
        for character in self.raw:
            if not character.isspace():
                if before == 0:
                    break
                before -= 1
            line, column = (line + 1, 1) if character == "\n" else (line, column + 1)
        return Place(line, column)


@dataclass(frozen=True)
class Several:
    """A list."""

    items: tuple[Node, ...]
    at: Place


@dataclass(frozen=True)
class Names:
    """Names with values; ``keys`` is where each name stands."""

    entries: Mapping[str, Node]
    keys: Mapping[str, Place]
    at: Place


Node: TypeAlias = "Words | Several | Names"


def read(content: bytes, file: str) -> Names:
    """Read a whole file as names with values. Raises LocalRefused naming line and column."""
    start = Place(1, 1)
    try:
        if len(content) > LARGEST:
            raise Misread(start, f"het bestand is groter dan {LARGEST // 1024} kB; één bestand is één recht")
        text = content.decode("utf-8-sig")
        found = _Reader(text).document()
    except UnicodeDecodeError as error:
        raise LocalRefused(file, [Problem(start, f"byte {error.start} is geen UTF-8-tekst")]) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(mark.line + 1, mark.column + 1) if mark is not None else start
        problem = str(getattr(error, "problem", None) or error).splitlines()[0]
        raise LocalRefused(file, [Problem(place, f"dit is geen leesbare YAML ({problem})")]) from None
    except Misread as error:
        raise LocalRefused(file, [Problem(error.place, str(error))]) from None
    if not isinstance(found, Names):
        raise LocalRefused(file, [Problem(start, "hier horen namen met een waarde te staan (naam: waarde)")])
    return found


class _Spot(Protocol):
    """Where the parser of YAML says that something stands, counted from 0."""

    @property
    def index(self) -> int: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class _Reader:
    """Builds the values from the events of the parser, one document, within the bounds."""

    def __init__(self, text: str) -> None:
        self.text, self.count = text, 0
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=TextLoader)

    def document(self) -> Node | None:
        found: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                found = self._node(event, 0)
            elif isinstance(event, yaml.DocumentStartEvent) and found is not None:
                raise Misread(_place(event), "hier begint een tweede document; één bestand is één recht")
        return found

    def _node(self, event: yaml.Event, depth: int) -> Node:
        place = _place(event)
        self.count += 1
        if depth > DEEPEST or self.count > MOST_NODES:
            raise Misread(place, f"dit bestand zit te diep in elkaar (hoogstens {DEEPEST} niveaus) of is te lang")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Misread(place, "verwijzingen (& en *) zijn hier niet toegelaten; schrijf het voluit")
        if getattr(event, "tag", None):
            raise Misread(place, "merktekens (!) zijn hier niet toegelaten; schrijf gewone tekst")
        if isinstance(event, yaml.ScalarEvent):
            return self._words(event, place)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
                items.append(self._node(event, depth + 1))
            return Several(tuple(items), place)
        entries: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            name = self._node(event, depth + 1)
            if not isinstance(name, Words):
                raise Misread(_place(event), "een naam is hier één woord")
            if name.text in entries:
                raise Misread(name.at, f"{name.text!r} staat er twee keer")
            keys[name.text] = name.at
            entries[name.text] = self._node(next(self.events), depth + 1)
        return Names(entries, keys, place)

    def _words(self, event: yaml.ScalarEvent, place: Place) -> Words:
        raw = self.text[_mark(event.start_mark).index : _mark(event.end_mark).index]
        if event.style in ("|", ">"):
            raw = raw.partition("\n")[2]
            place = Place(place.line + 1, 1)
        elif event.style in ("'", '"'):
            raw = raw[1:]
            place = Place(place.line, place.column + 1)
        return Words(str(event.value), place, raw)


def _place(event: yaml.Event) -> Place:
    mark = _mark(event.start_mark)
    return Place(mark.line + 1, mark.column + 1)


def _mark(mark: _Spot | None) -> _Spot:
    """Where an event starts or ends: an event that was read from a text always says so."""
    if mark is None:
        raise ValueError("an event without a place")
    return mark

"""The log-in guide: which log-in for which service, and what can be done without one. Facts with source and age."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Source:
    """A page on which a fact was read; ``year`` is that of the page, None when it does not say."""

    title: str
    url: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence; without ``source`` nobody found it in one, and the page says so."""

    text: str
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """Somebody to call."""

    number: str
    note: Fact

    @property
    def dial(self) -> str:
        """The number as a telephone dials it."""
        return self.number.replace(" ", "")


@dataclass(frozen=True, slots=True)
class Key:
    """A way to log in."""

    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One service on a screen: what for, who to call, with which key, without, and by somebody else."""

    id: str
    name: str
    what_for: str
    numbers: tuple[Number, ...]
    keys: Fact
    without: tuple[Fact, ...]
    for_another: tuple[Fact, ...]
    careful: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The whole guide; ``read_on`` is the day on which its sources were read."""

    read_on: date
    keys: tuple[Key, ...]
    entries: tuple[Entry, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source that is used, each once, in the order of the page."""
        facts = [fact for key in self.keys for fact in key.facts]
        for entry in self.entries:
            facts += [number.note for number in entry.numbers]
            facts += [*entry.without, entry.keys, *entry.for_another, *entry.careful]
        return tuple(dict.fromkeys(fact.source for fact in facts if fact.source is not None))

    @property
    def unchecked(self) -> int:
        """How many facts have no source."""
        held = [fact for key in self.keys for fact in key.facts]
        for entry in self.entries:
            held += [number.note for number in entry.numbers]
            held += [*entry.without, entry.keys, *entry.for_another, *entry.careful]
        return sum(fact.source is None for fact in held)


@cache
def guide() -> Guide:
    """The guide as it comes with Rechtop. Raises KeyError when a fact names a source or key that is not there."""
    text = resources.files("rechtop.organisations").joinpath("data/log_in_guide.yaml").read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    sources = {code: Source(**words) for code, words in told["sources"].items()}
    keys = {code: Key(words["name"], _facts(words["facts"], sources)) for code, words in told["keys"].items()}
    entries = tuple(_entry(code, words, keys, sources) for code, words in told["services"].items())
    return Guide(told["read"], tuple(keys.values()), entries)


def _facts(lines: Sequence[Mapping[str, str]], sources: Mapping[str, Source]) -> tuple[Fact, ...]:
    return tuple(_fact(line["text"], line.get("source", ""), sources) for line in lines)


def _fact(text: str, source: str, sources: Mapping[str, Source]) -> Fact:
    return Fact(text, sources[source] if source else None)


def _entry(code: str, words: Mapping[str, Any], keys: Mapping[str, Key], sources: Mapping[str, Source]) -> Entry:
    names = [keys[key].name for key in words["keys"]]
    return Entry(
        id=code,
        name=words["name"],
        what_for=words["for"],
        numbers=tuple(
            Number(line["number"], _fact(line["note"], line.get("source", ""), sources))
            for line in words.get("phones", ())
        ),
        keys=_fact("; ".join(names), words.get("keys_source", ""), sources),
        without=_facts(words["without"], sources),
        for_another=_facts(words.get("for_another", ()), sources),
        careful=_facts(words.get("careful", ()), sources),
    )

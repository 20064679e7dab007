"""What was answered, question by question, and the household file that says the same.

Questions have the names of the desk form (:mod:`rechtop.explorer.questions`): ``f.p1.savings``, ``r.p1.leefloon``,
``r.p1.leefloon.from``, ``l.p1.goods...``, ``l.p1.goods....1.date``, ``band.p1.p2`` and ``nog``. Their answers are
written as a household file writes them; a receipt is ja, nee or vroeger, a list the number of its rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from rechtop.explorer import words
from rechtop.explorer.sheet import NOTHING_ELSE, OTHERS
from rechtop.rules.algebra import FIRST_DAY, unpack
from rechtop.rules.facts import Entity
from rechtop.rules.values import NOT_KNOWN, RATHER_NOT, Told

File = dict[str, Told]
"""A household file as it is read: names with texts, lists and names."""

NO_LONGER = "vroeger"
"""The answer on a receipt that ended: received before, not now."""

UNANSWERED = (NOT_KNOWN, RATHER_NOT)
SHARED = tuple(entity.value for entity in Entity if entity is not Entity.PERSON)


@dataclass(frozen=True)
class Place:
    """The name of a question taken apart. ``part`` is a field of a receipt or of row ``row`` (from 1) of a list."""

    kind: str  # f, r, l, band, nog or alles
    who: str = ""
    name: str = ""
    row: int = 0
    part: str = ""

    @classmethod
    def of(cls, question: str) -> Place:
        """Take a name apart. What a right, list or fact is called never has a point in it."""
        kind, who, name, row, part = (*question.split("."), "", "", "", "")[:5]
        if part:
            return cls(kind, who, name, int(row), part)
        return cls(kind, who, name, part=row)


@dataclass
class Answers:
    """Who is there (key and what she is called), what was answered in its order, and what a file held besides."""

    on: str
    people: dict[str, str] = field(default_factory=dict)
    given: dict[str, Told] = field(default_factory=dict)
    rest: File = field(default_factory=dict)

    def file(self) -> File:
        """The household file. Whatever it holds is as the person told it."""
        persons: dict[str, File] = {
            key: {"id": key, "name": name} if name else {"id": key} for key, name in self.people.items()
        }
        shared: dict[str, File] = {name: {} for name in SHARED}
        relations: list[Told] = []
        for question, value in self.given.items():
            place = Place.of(question)
            if place.kind == "f":
                (persons | shared)[place.who][place.name] = value
            elif place.kind == "l" and not place.row:
                persons[place.who][place.name] = value if value in UNANSWERED else list(self._rows(question, value))
            elif place.kind == "band":
                relations.append({"of": place.name, "to": place.who, "is": value})
        result: File = {"on": self.on, **self.rest}
        if municipality := result.pop("municipality", ""):
            shared["household"]["municipality"] = municipality
        result |= {name: part for name, part in shared.items() if part}
        result["persons"] = [*persons.values()]
        result["relations"] = [*relations, *items(self.rest.get("relations"))]
        result["receives"] = [*self._receives(), *items(self.rest.get("receives"))]
        for question, key in ((OTHERS, "persons_complete"), (NOTHING_ELSE, "receives_complete")):
            if question in self.given:
                result[key] = _complete(self.given[question])
        return result

    def _rows(self, question: str, count: Told) -> Iterator[Told]:
        for row in range(1, int(str(count)) + 1):
            yield self._parts(f"{question}.{row}.")

    def _parts(self, before: str) -> File:
        return {name.removeprefix(before): value for name, value in self.given.items() if name.startswith(before)}

    def _receives(self) -> Iterator[Told]:
        for question, value in self.given.items():
            place = Place.of(question)
            if place.kind != "r" or place.part:
                continue
            entry: File = {"right": place.name, "holder": place.who}
            parts = self._parts(f"{question}.")
            if value == NO_LONGER:
                until = parts.get("until", NOT_KNOWN)
                yield (
                    entry | {"answer": words.YES} | parts | {"until": self._before() if until in UNANSWERED else until}
                )
                yield entry | {"answer": words.NO}
            else:
                yield entry | {"answer": value} | parts

    def _before(self) -> Told:
        """Some day before the day of assessment."""
        return [unpack(FIRST_DAY).isoformat(), (date.fromisoformat(self.on) - timedelta(days=1)).isoformat()]


def items(told: Told | None) -> list[Told]:
    """A list of the file, or none."""
    return told if isinstance(told, list) else []


def _complete(value: Told) -> Told:
    return "yes" if value == words.NO else value

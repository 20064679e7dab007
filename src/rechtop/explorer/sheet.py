"""The sheet: everything that was typed on the desk form, as it was typed. It travels in the form, nothing keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from rechtop.law.sentences import dutch_day
from rechtop.rules.algebra import MOST, Axis

PEOPLE, FIRST, DAY, OTHERS, NOTHING_ELSE = "persoon", "eerst", "op", "nog", "alles"
"""Names in the form: who is listed, which questions stand on top, the day, the two questions about completeness."""
ASIDE, OPENED = "weg", "toon"
"""Which questions are not on the page (names, one space apart), and which places show them all the same."""
ROWS = "rij."
"""Before the name of a list: the keys of its rows."""
MOST_PEOPLE, MOST_ROWS = MOST[Axis.OTHER], 20

_PERSON = re.compile(r"p[1-9]\d{0,4}")
_ROW = re.compile(r"[1-9]\d{0,4}")


@dataclass(frozen=True)
class Sheet:
    """What was typed, by the name of the field. Whatever cannot be read stays as it is."""

    people: tuple[str, ...] = ("p1",)
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    first: tuple[str, ...] = ()
    aside: frozenset[str] = frozenset()
    opened: tuple[str, ...] = ()

    @classmethod
    def blank(cls, on: date) -> Sheet:
        """A new sheet: one person of whom nothing is known."""
        return cls(typed={DAY: dutch_day(on)})

    @classmethod
    def posted(cls, data: Mapping[str, list[str]]) -> Sheet:
        """The sheet as a browser sent it: for each name everything that was sent under it."""
        people = _known(_PERSON, data.get(PEOPLE, []), MOST_PEOPLE)
        return cls(
            people=people or ("p1",),
            rows={
                name.removeprefix(ROWS): _known(_ROW, keys, MOST_ROWS)
                for name, keys in data.items()
                if name.startswith(ROWS)
            },
            typed={
                name: values[-1]
                for name, values in data.items()
                if values and name not in (PEOPLE, FIRST, ASIDE, OPENED) and not name.startswith(ROWS)
            },
            first=tuple(dict.fromkeys(data.get(FIRST, []))),
            aside=frozenset(" ".join(data.get(ASIDE, [])).split()),
            opened=tuple(dict.fromkeys(data.get(OPENED, []))),
        )

    def text(self, name: str) -> str:
        """What was typed in a field; empty when nothing was."""
        return self.typed.get(name, "")

    def rows_of(self, name: str) -> tuple[str, ...]:
        """The keys of the rows of a list; one row when none was asked for yet."""
        return self.rows.get(name) or ("1",)

    def names(self) -> dict[str, str]:
        """What everybody is called: as typed, else "persoon 2", or "u" for one alone. A name twice gets its number."""
        if len(self.people) == 1:
            return {self.people[0]: " ".join(self.text(name_field(self.people[0])).split()) or "u"}
        given = {key: " ".join(self.text(name_field(key)).split()) for key in self.people}
        called = list(given.values())
        return {
            key: name if name and called.count(name) == 1 else f"{name} (persoon {n})" if name else f"persoon {n}"
            for n, (key, name) in enumerate(given.items(), 1)
        }

    def with_person(self) -> Sheet:
        """The same sheet with room for one person more, as long as there is room."""
        if len(self.people) >= MOST_PEOPLE:
            return self
        return replace(self, people=(*self.people, _next("p", self.people)))

    def without_person(self, key: str) -> Sheet:
        """The same sheet without one person and everything that was typed about her. Somebody always stays."""
        if key not in self.people:
            return self
        left = tuple(person for person in self.people if person != key)
        return Sheet(
            people=left or ("p1",),
            rows={name: rows for name, rows in self.rows.items() if key not in name.split(".")},
            typed={name: text for name, text in self.typed.items() if key not in name.split(".")},
            first=tuple(name for name in self.first if key not in name.split(".")),
            opened=self.opened,
        )

    def with_opened(self, place: str) -> Sheet:
        """The same sheet, showing all questions of one place."""
        return replace(self, opened=(*self.opened, place))

    def with_row(self, name: str) -> Sheet:
        """The same sheet with one row more in a list."""
        rows = self.rows_of(name)
        if len(rows) >= MOST_ROWS:
            return self
        return replace(self, rows={**self.rows, name: (*rows, _next("", rows))})

    def without_row(self, name: str, row: str) -> Sheet:
        """The same sheet without one row of a list."""
        rows = tuple(key for key in self.rows_of(name) if key != row)
        typed = {key: text for key, text in self.typed.items() if not key.startswith(f"{name}.{row}.")}
        return replace(self, rows={**self.rows, name: rows}, typed=typed)


def name_field(person: str) -> str:
    """The name of the field in which a person's own name is typed."""
    return f"naam.{person}"


def _next(prefix: str, taken: tuple[str, ...]) -> str:
    """A key after all others, so that nobody gets what was typed about somebody who was removed."""
    return f"{prefix}{max((_number(key) for key in taken), default=0) + 1}"


def _number(key: str) -> int:
    return int(key.removeprefix("p"))


def _known(pattern: re.Pattern[str], keys: Iterable[str], most: int) -> tuple[str, ...]:
    return tuple(sorted({key for key in keys if pattern.fullmatch(key)}, key=_number)[:most])

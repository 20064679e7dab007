"""What a condition or amount says, as a tree, and how a tree is written. Two trees are equal when they say the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Part:
    """Any part; ``at`` is where it stands in the text and plays no role in what it says."""

    at: int = field(compare=False, kw_only=True, default=0)

    def parts(self) -> Sequence[Part]:
        """The parts that it is made of."""
        return ()


@dataclass(frozen=True)
class Figure(Part):
    """A number with its unit; a percentage has the unit ``%``; without a unit it takes that of what it meets."""

    digits: str
    unit: str = ""


@dataclass(frozen=True)
class Date(Part):
    """A day, yyyy-mm-dd."""

    day: str


@dataclass(frozen=True)
class Quoted(Part):
    """A text between double quotes: an option of a choice, or words for people."""

    text: str


@dataclass(frozen=True)
class Name(Part):
    """A fact, a named quantity, or ``on``: the day of assessment."""

    id: str


@dataclass(frozen=True)
class Always(Part):
    """``true`` or ``false``."""

    value: bool


@dataclass(frozen=True)
class Prefixed(Part):
    """``not`` or ``-`` before something."""

    mark: str
    part: Part

    def parts(self) -> Sequence[Part]:
        return (self.part,)


@dataclass(frozen=True)
class Joined(Part):
    """Two parts with a mark between them."""

    mark: str
    left: Part
    right: Part

    def parts(self) -> Sequence[Part]:
        return self.left, self.right


@dataclass(frozen=True)
class Within(Part):
    """``choice in ("a", "b")``."""

    choice: Part
    options: tuple[Quoted, ...]

    def parts(self) -> Sequence[Part]:
        return (self.choice, *self.options)


@dataclass(frozen=True)
class If(Part):
    """``if a then b else c``."""

    condition: Part
    then: Part
    otherwise: Part

    def parts(self) -> Sequence[Part]:
        return self.condition, self.then, self.otherwise


@dataclass(frozen=True)
class Arrow(Part):
    """``a -> b`` inside a table or steps; ``when`` is None for ``else``."""

    when: Part | None
    value: Part

    def parts(self) -> Sequence[Part]:
        return (self.value,) if self.when is None else (self.when, self.value)


@dataclass(frozen=True)
class Call(Part):
    """A function with what stands between its brackets."""

    name: str
    given: tuple[Part, ...]

    def parts(self) -> Sequence[Part]:
        return self.given


def depth(part: Part) -> int:
    """How many levels a tree has."""
    return 1 + max((depth(below) for below in part.parts()), default=0)


def written(part: Part) -> str:
    """Write a tree as text that is read as the same tree; every join stands between brackets."""
    match part:
        case Figure(digits, unit):
            return f"{digits} {unit}".rstrip()
        case Date(day):
            return day
        case Quoted(text):
            return f'"{text}"'
        case Name(id):
            return id
        case Always(value):
            return "true" if value else "false"
        case Prefixed(mark, below):
            return f"({mark} {written(below)})"
        case Joined(mark, left, right):
            return f"({written(left)} {mark} {written(right)})"
        case Within(choice, options):
            return f"({written(choice)} in ({', '.join(map(written, options))}))"
        case If(condition, then, otherwise):
            return f"(if {written(condition)} then {written(then)} else {written(otherwise)})"
        case Arrow(when, value):
            return f"{'else' if when is None else written(when)} -> {written(value)}"
        case Call(name, given):
            return f"{name}({', '.join(map(written, given))})"
        case _:
            raise TypeError(f"no part of a condition: {part!r}")

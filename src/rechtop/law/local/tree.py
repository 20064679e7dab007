"""What a condition or amount says, as a tree, and how a tree is written. Two trees are equal when they say the same."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Part:
    """Any part; ``at`` is where it stands in the text and plays no role in what it says."""

    at: int = field(compare=False, kw_only=True, default=0)

    def parts(self) -> Sequence[Part]:
        """The parts that it is made of."""
        return ()

    @abstractmethod
    def written(self) -> str:
        """The text that is read as the same tree; every join stands between brackets."""


@dataclass(frozen=True)
class Figure(Part):
    """A number with its unit; a percentage has the unit ``%``; without a unit it takes that of what it meets."""

    digits: str
    unit: str = ""

    def written(self) -> str:
        return f"{self.digits} {self.unit}".rstrip()


@dataclass(frozen=True)
class Date(Part):
    """A day, yyyy-mm-dd."""

    day: str

    def written(self) -> str:
        return self.day


@dataclass(frozen=True)
class Quoted(Part):
    """A text between double quotes: an option of a choice, or words for people."""

    text: str

    def written(self) -> str:
        return f'"{self.text}"'


@dataclass(frozen=True)
class Name(Part):
    """A fact, a named quantity, or ``on``: the day of assessment."""

    id: str

    def written(self) -> str:
        return self.id


@dataclass(frozen=True)
class Always(Part):
    """``true`` or ``false``."""

    value: bool

    def written(self) -> str:
        return "true" if self.value else "false"


@dataclass(frozen=True)
class Prefixed(Part):
    """``not`` or ``-`` before something."""

    mark: str
    part: Part

    def parts(self) -> Sequence[Part]:
        return (self.part,)

    def written(self) -> str:
        return f"({self.mark} {self.part.written()})"


@dataclass(frozen=True)
class Joined(Part):
    """Two parts with a mark between them."""

    mark: str
    left: Part
    right: Part

    def parts(self) -> Sequence[Part]:
        return self.left, self.right

    def written(self) -> str:
        return f"({self.left.written()} {self.mark} {self.right.written()})"


@dataclass(frozen=True)
class Within(Part):
    """``choice in ("a", "b")``."""

    choice: Part
    options: tuple[Quoted, ...]

    def parts(self) -> Sequence[Part]:
        return (self.choice, *self.options)

    def written(self) -> str:
        return f"({self.choice.written()} in ({', '.join(o.written() for o in self.options)}))"


@dataclass(frozen=True)
class If(Part):
    """``if a then b else c``."""

    condition: Part
    then: Part
    otherwise: Part

    def parts(self) -> Sequence[Part]:
        return self.condition, self.then, self.otherwise

    def written(self) -> str:
        return f"(if {self.condition.written()} then {self.then.written()} else {self.otherwise.written()})"


@dataclass(frozen=True)
class Arrow(Part):
    """``a -> b`` inside a table or steps; ``when`` is None for ``else``."""

    when: Part | None
    value: Part

    def parts(self) -> Sequence[Part]:
        return (self.value,) if self.when is None else (self.when, self.value)

    def written(self) -> str:
        return f"{'else' if self.when is None else self.when.written()} -> {self.value.written()}"


@dataclass(frozen=True)
class Call(Part):
    """A function with what stands between its brackets."""

    name: str
    given: tuple[Part, ...]

    def parts(self) -> Sequence[Part]:
        return self.given

    def written(self) -> str:
        return f"{self.name}({', '.join(part.written() for part in self.given)})"


def depth(part: Part) -> int:
    """How many levels a tree has."""
    return 1 + max((depth(below) for below in part.parts()), default=0)

"""What is wrong with a local right: always with the line and column of the file.

::

    RuleError
    `-- LocalError              a local right cannot be read, published or found
        |-- LocalRefused        a file is refused; ``problems`` names every place
        `-- PublishingRefused   publishing is refused: who, decision, or what was published before
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rechtop.rules.errors import RuleError


@dataclass(frozen=True, order=True)
class Place:
    """A place in a file, counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong at one place, in Dutch: what was found and what to write."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"regel {self.place.line}, kolom {self.place.column}: {self.message}"


class LocalError(RuleError):
    """A local right cannot be used; the message says why."""


class LocalRefused(LocalError):
    """A file that is refused, with everything that is wrong in it."""

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        self.file, self.problems = file, tuple(sorted(problems))
        super().__init__("\n".join(f"{file}, {problem}" for problem in self.problems))


class PublishingRefused(LocalError):
    """A file that may not be published, or a published file that is no longer what was published."""


class Misread(RuleError):
    """One thing that is wrong, on its way to the list of problems; ``place`` is where it was found."""

    def __init__(self, place: Place, message: str) -> None:
        self.place = place
        super().__init__(message)


class TextWrong(RuleError):
    """A condition or amount that is not understood; ``at`` counts characters from its start."""

    def __init__(self, at: int, message: str) -> None:
        self.at = at
        super().__init__(message)

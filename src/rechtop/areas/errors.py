"""What can go wrong with areas. Every text is plain Dutch: what is wrong, with which value, what to do.

AreasError
|- UnknownArea          no municipality, zone or kind has this code
|- NotOnThatDay         the municipality did not exist yet on this day
|- OutlinesRefused      a file of outlines cannot be read, or holds rows that would be lost
|- ImportNotUndone      an import cannot be taken back: a later one builds on it, or it was taken back already
|- PlacesRefused        a file of places cannot be read, or holds rows that would be lost
|- MeasureRefused       a distance or a factor that no measure can be made with
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one row of a file: its number as a person counts (the first is 1), and the reason."""

    row: int
    reason: str

    def __str__(self) -> str:
        return f"rij {self.row}: {self.reason}"


class AreasError(Exception):
    """Root of this tree."""


class UnknownArea(AreasError):
    """No area has this code."""

    def __init__(self, code: str, what: str = "gemeente") -> None:
        self.code = code
        super().__init__(f"We kennen geen {what} met de code {code!r}. Zoek op naam: rechtop areas find NAAM.")


class NotOnThatDay(AreasError):
    """The municipality of this code came later than the day that was asked."""

    def __init__(self, name: str, since: str, on: str, before: Sequence[str]) -> None:
        self.name, self.before = name, tuple(before)
        super().__init__(f"{name} bestaat pas sinds {since}, niet op {on}. Toen waren het: {', '.join(before)}.")


class _RowsRefused(AreasError):
    """A file in which something is wrong: ``faults`` says where, when it is about rows."""

    def __init__(self, message: str, faults: Sequence[Fault] = ()) -> None:
        self.faults = tuple(faults)
        super().__init__(message)


class OutlinesRefused(_RowsRefused):
    """A file of outlines is not imported. Nothing of it was kept."""


class PlacesRefused(_RowsRefused):
    """A file of places is not used. Nothing of it was kept."""


class ImportNotUndone(AreasError):
    """An import stays as it is; the message says why."""


class MeasureRefused(AreasError):
    """A measure was asked with a number that it cannot have."""

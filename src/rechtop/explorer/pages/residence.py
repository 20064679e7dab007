"""Which residence documents open a right, and what to warn for before somebody asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from rechtop.law.residence.gate import COLUMN_OF, COLUMNS, DOCUMENTS, SOURCES, STAY_WARNINGS, Cell, Source
from rechtop.rules.rights import Right

DEFAULT, OWN = "default", "own"

_ANSWERS = {"yes": "ja", "no": "nee", "conditional": "hangt ervan af", "unknown": "niet gevonden"}


@dataclass(frozen=True)
class Opening:
    """What one document does for a right, in words."""

    document: str
    papers: tuple[str, ...]
    answer: str
    note: str
    sources: tuple[Source, ...]
    is_unchecked: bool


@dataclass(frozen=True)
class Warned:
    """A warning, for whom it is, and where it was read."""

    text: str
    documents: tuple[str, ...]
    sources: tuple[Source, ...]
    is_unchecked: bool


def openings(right: Right) -> tuple[Opening, ...]:
    """Every document with its answer; empty where the matrix has no column for this right."""
    column = right.residence if right.residence in COLUMNS else COLUMN_OF.get(right.id, "")
    if not column:
        return ()
    return tuple(_opening(document.name, document.papers, document.cells[column]) for document in DOCUMENTS.values())


def _opening(name: str, papers: tuple[str, ...], cell: Cell) -> Opening:
    return Opening(name, papers, _ANSWERS[cell.answer], cell.note, _sources(cell.sources), cell.recalled)


def warnings(right: str) -> tuple[Warned, ...]:
    """The warnings of a right."""
    return tuple(
        Warned(
            warning.text,
            tuple(DOCUMENTS[id].name for id in warning.documents),
            _sources(warning.sources),
            warning.recalled,
        )
        for warning in STAY_WARNINGS
        if right in warning.rights
    )


def _sources(ids: tuple[str, ...]) -> tuple[Source, ...]:
    return tuple(SOURCES[id] for id in ids if id in SOURCES)

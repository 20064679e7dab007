"""The gate of residence: the one fact ``residence_status`` and what each document decides for a right.

The options of the fact are the fine documents of ``matrix.yaml``; its groups are the coarse statuses, so that
somebody who only knows "recognised refugee" answers the same fact, less exactly.

For a right with a column in the matrix (:func:`gate`):

* Belgian nationality passes, unless a checked cell says that the right does not exist for Belgians;
* a checked ``yes`` passes and a checked ``no`` fails;
* ``conditional``, ``unknown`` and everything recalled is an open judgement of the authority, named ``residence``.

For a right without a column (:func:`default_gate`) Belgian nationality passes and all else is an open judgement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rechtop.law.facts import documents as d
from rechtop.law.loading import Text, items, mapping, read, text
from rechtop.rules.errors import LawError, UnknownName, nearest
from rechtop.rules.facts import Entity, Sensitivity, choice_fact
from rechtop.rules.kinds import Truth
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import judged, named_truth

_FILE = Path(__file__).parent / "matrix.yaml"
_MATRIX = mapping(read(_FILE), str(_FILE))

BELGIAN = "belgian"
JUDGEMENT = "residence"
"""The name of the open judgement in findings."""


@dataclass(frozen=True)
class Cell:
    """What one document does for one column; ``recalled`` when nobody could check it."""

    answer: str  # yes, no, conditional or unknown
    note: str  # Dutch, for people
    sources: tuple[str, ...]
    recalled: bool

    @property
    def passes(self) -> bool:
        """Whether the document certainly opens the right."""
        return self.answer == "yes" and not self.recalled

    @property
    def fails(self) -> bool:
        """Whether the document certainly closes the right."""
        return self.answer == "no" and not self.recalled


@dataclass(frozen=True)
class Document:
    """A residence document (or the situation of having none), its papers and its cells by column."""

    id: str
    name: str
    papers: tuple[str, ...]
    coarse: str
    note: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True)
class StayWarning:
    """A warning to give before somebody with one of these documents asks for one of these rights."""

    id: str
    documents: tuple[str, ...]
    rights: tuple[str, ...]
    text: str
    sources: tuple[str, ...]
    recalled: bool


@dataclass(frozen=True)
class Source:
    """Where a cell or a warning comes from."""

    title: str
    url: str


def _texts(value: Text | None, place: str) -> tuple[str, ...]:
    return tuple(text(item, place) for item in items(value, place))


def _cell(value: Text, place: str) -> Cell:
    told = mapping(value, place)
    answer, status = text(told.get("answer"), place), text(told.get("status"), place)
    if answer not in ("yes", "no", "conditional", "unknown") or status not in ("", "recalled"):
        raise LawError(f"answer {answer!r} with status {status!r} is not known", place)
    return Cell(answer, text(told.get("note"), place), _texts(told.get("source"), place), status == "recalled")


def _document(id: str, value: Text) -> Document:
    place = f"residence/matrix.yaml: {id}"
    told = mapping(value, place)
    cells = {name: _cell(cell, f"{place}: {name}") for name, cell in mapping(told.get("cells"), place).items()}
    if set(cells) != set(COLUMNS):
        raise LawError("a document has one cell for each column", place)
    coarse = text(told.get("coarse"), place)
    if coarse not in COARSE:
        raise LawError(f"{coarse!r} is no coarse status", place)
    return Document(
        id,
        text(told.get("name"), place),
        _texts(told.get("papers"), place),
        coarse,
        text(told.get("note"), place),
        cells,
    )


def _warning(value: Text) -> StayWarning:
    place = "residence/matrix.yaml: warnings"
    told = mapping(value, place)
    warning = StayWarning(
        text(told.get("id"), place),
        _texts(told.get("documents"), place),
        _texts(told.get("rights"), place),
        text(told.get("text"), place),
        _texts(told.get("source"), place),
        text(told.get("status"), place) == "recalled",
    )
    for document in warning.documents:
        if document not in DOCUMENTS:
            raise LawError(f"{document!r} is no document", f"{place}: {warning.id}")
    return warning


def _part(name: str) -> dict[str, Text]:
    return mapping(_MATRIX.get(name), f"residence/matrix.yaml: {name}")


COLUMNS: dict[str, tuple[str, ...]] = {
    name: _texts(mapping(column, name).get("rights"), name) for name, column in _part("columns").items()
}
"""The columns of the matrix with the rights each serves."""

COLUMN_OF = {right: column for column, rights in COLUMNS.items() for right in rights}
"""The column of a right; a right that is not here has the default gate."""

COARSE: dict[str, str] = {name: text(label, name) for name, label in _part("coarse").items()}
"""The coarse statuses with their Dutch labels."""

DOCUMENTS: dict[str, Document] = {id: _document(id, value) for id, value in _part("documents").items()}
"""The fine documents."""

STAY_WARNINGS: tuple[StayWarning, ...] = tuple(
    _warning(value) for value in items(_MATRIX.get("warnings"), "residence/matrix.yaml: warnings")
)
"""Warnings for pages and the command line: asking for help can put some residence permits at risk."""

SOURCES: dict[str, Source] = {
    id: Source(text(mapping(told, id).get("title"), id), text(mapping(told, id).get("url"), id))
    for id, told in _part("sources").items()
}
"""The sources that cells and warnings name."""

JOBSEEKER = "eu_jobseeker_annex19"


def _group(coarse: str) -> tuple[str, ...]:
    """The documents that somebody may hold who gives this coarse answer.

    A coarse status with the id and label of a document is that document. The EU jobseeker has no status of its own:
    the matrix names the first three months as the nearest, but the label that fits once there is a card is that of a
    stay over three months.
    """
    if coarse in DOCUMENTS:
        return (coarse,)
    parts = tuple(id for id, document in DOCUMENTS.items() if document.coarse == coarse)
    return (*parts, JOBSEEKER) if coarse == "eu_over_3_months" else parts


residence_status = choice_fact(
    "residence_status",
    Entity.PERSON,
    "Welke nationaliteit of welk verblijfsdocument hebt u?",
    tuple((id, document.name) for id, document in DOCUMENTS.items()),
    groups=tuple((coarse, label, _group(coarse)) for coarse, label in COARSE.items()),
    why="Sommige rechten zijn er maar met een bepaald verblijf. Zonder verblijf blijft dringende zorg mogelijk.",
    document=d.IDENTITY,
    sensitivity=Sensitivity.PRIVATE,
)

is_belgian = named_truth("is_belgian", residence_status.one_of(BELGIAN), "U hebt de Belgische nationaliteit.")

under_temporary_protection = named_truth(
    "under_temporary_protection",
    residence_status.one_of("card_A_temporary_protection"),
    "U hebt tijdelijke bescherming.",
)


def cell(document: str, column: str) -> Cell:
    """The cell of a document in a column. Raises UnknownName with the nearest known name."""
    if column not in COLUMNS:
        raise UnknownName(f"the residence matrix has no column {column!r}.{nearest(column, COLUMNS)}")
    if document not in DOCUMENTS:
        raise UnknownName(f"no residence document is called {document!r}.{nearest(document, DOCUMENTS)}")
    return DOCUMENTS[document].cells[column]


def _found(document: str, column: str) -> Cell:
    """The cell, except that Belgian nationality passes wherever no checked cell closes the right to Belgians."""
    found = cell(document, column)
    if document == BELGIAN and not found.fails:
        return Cell("yes", found.note, found.sources, recalled=False)
    return found


def gate(
    column: str, right: str, *, by: str = "OCMW", text: str = "of uw verblijf dit recht opent", name: str = JUDGEMENT
) -> Truth:
    """Whether the residence document opens ``right``, as ``column`` of the matrix says.

    ``by`` is the authority that judges what the matrix leaves open, ``text`` ends "het OCMW onderzoekt nog ...",
    ``name`` is the name of the judgement in findings. Raises UnknownName for a column that does not exist.
    """
    passing = [id for id in DOCUMENTS if _found(id, column).passes]
    failing = [id for id in DOCUMENTS if _found(id, column).fails]
    return case(
        (residence_status.one_of(*failing), NEVER),
        (residence_status.one_of(*passing), ALWAYS),
        otherwise=judged(right, name, by=by, text=text),
    )


def default_gate(
    right: str, *, by: str = "OCMW", text: str = "of uw verblijf dit recht opent", name: str = JUDGEMENT
) -> Truth:
    """The gate of a right without a column: Belgian nationality passes, any other status is an open judgement."""
    return is_belgian | judged(right, name, by=by, text=text)


def warnings_for(document: str, right: str) -> tuple[StayWarning, ...]:
    """The warnings to show to somebody with this document before she asks for this right."""
    return tuple(w for w in STAY_WARNINGS if document in w.documents and right in w.rights)

"""CSV as rows of text: which encoding, which mark between the columns, and which rows cannot be read.

Encodings: UTF-8 (with or without its mark), UTF-16 with its mark, Windows-1252. When lines of one file are in different
encodings, those that are not as the first ones are refused one by one.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from rechtop.organisations.importing.errors import Fault, ImportRefused

LARGEST_PAGE = 20 * 1024 * 1024
"""Bytes of a file sent to the website."""

LARGEST = 100 * 1024 * 1024
"""Bytes of a file read from the command line."""

MOST_ROWS = 50_000
MOST_COLUMNS = 100
LONGEST_CELL = 5_000

_MARKS = ";,\t|"
_PACKED = {
    b"\xd0\xcf\x11\xe0": "een oud werkblad (.xls)",
    b"%PDF": "een pdf",
    b"\x1f\x8b": "een ingepakt bestand",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file (the names of the columns are row 1), its cells, and what is wrong with it."""

    number: int
    cells: tuple[str, ...]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The names of the columns, the rows below, and what to say about the file as a whole."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = field(default=())


def read_csv(content: bytes) -> Table:
    """Read a CSV file. Raises ImportRefused when the file as a whole cannot be read."""
    for begin, what in _PACKED.items():
        if content.startswith(begin):
            raise ImportRefused(f"Dit is {what}. Bewaar uw lijst als “CSV UTF-8” of als .xlsx.")
    lines, strange, remarks = _lines(content)
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        raise ImportRefused("Het bestand is leeg.")
    mark = _mark(lines[first])
    reader = csv.reader(io.StringIO("\n".join(lines[first:])), delimiter=mark)
    rows: list[Row] = []
    try:
        header = checked_header(next(reader))
        before = reader.line_num
        for cells in reader:
            here = range(before + 1 + first, reader.line_num + 1 + first)
            before = reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            count_rows(len(rows))
            rows.append(checked_row(here[0], cells, len(header), is_strange=not strange.isdisjoint(here)))
    except csv.Error:
        raise ImportRefused(
            f"Vanaf rij {reader.line_num + first} kan het bestand niet gelezen worden. "
            "Staat er een aanhalingsteken te veel?"
        ) from None
    return Table(header, tuple(rows), tuple(remarks))


def count_rows(so_far: int) -> None:
    """Refuse a file with too many rows."""
    if so_far >= MOST_ROWS:
        raise ImportRefused(f"Het bestand heeft meer dan {MOST_ROWS} rijen. Deel het op.")


def checked_header(cells: Sequence[str]) -> tuple[str, ...]:
    """The names of the columns. Raises ImportRefused when they cannot be told apart."""
    names = [" ".join(cell.split())[:120] for cell in cells]
    while names and not names[-1]:
        names.pop()
    if not names:
        raise ImportRefused("De eerste rij is leeg. Zet daar de namen van de kolommen.")
    if len(names) > MOST_COLUMNS:
        raise ImportRefused(f"Het bestand heeft meer dan {MOST_COLUMNS} kolommen.")
    lower = [name.casefold() for name in names if name]
    twice = next((name for name in names if lower.count(name.casefold()) > 1), None)
    if twice:
        raise ImportRefused(f"De kolom {twice!r} staat er twee keer in. Geef elke kolom een eigen naam.")
    return tuple(name or f"kolom {number}" for number, name in enumerate(names, 1))


def checked_row(number: int, cells: Sequence[str], width: int, *, is_strange: bool = False) -> Row:
    """A row with what is wrong with it; formulas are taken out of their cells."""
    faults: list[Fault] = []
    kept = [cell.strip() for cell in cells]
    while len(kept) > width and not kept[-1]:
        kept.pop()
    if is_strange:
        faults.append(Fault("", "", "de tekens zijn anders opgeslagen dan in de rest van het bestand"))
    elif len(kept) != width:
        reason = f"{len(kept)} kolommen in plaats van {width}: staat een tekst met het scheidingsteken los?"
        faults.append(Fault("", "", reason))
    for place, cell in enumerate(kept[:width]):
        if is_formula(cell):
            faults.append(Fault(f"kolom {place + 1}", cell, "een formule lezen we niet: zet er de waarde", False))
            kept[place] = ""
        elif len(cell) > LONGEST_CELL:
            faults.append(Fault(f"kolom {place + 1}", cell, f"langer dan {LONGEST_CELL} tekens"))
        elif cell[:1] == "'" and cell[1:2] in tuple("=+-@"):
            kept[place] = cell[1:]  # as a worksheet, and our own list of refused rows, write a text
    return Row(number, tuple(kept), tuple(faults))


def is_formula(cell: str) -> bool:
    """Whether a worksheet would work this text out. "+32 9 ..." and "- met brood" are plain text."""
    if cell[:1] in ("=", "@"):
        return True
    return cell[:1] in ("+", "-") and cell[1:2].isalpha() and any(sign in cell for sign in "(!|")


def _lines(content: bytes) -> tuple[list[str], set[int], list[str]]:
    """The lines as text, the numbers of those in another encoding than the rest, and what to say of it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return _split(content.decode("utf-16")), set(), ["Het bestand is UTF-16. We lazen het zo."]
        except UnicodeDecodeError:
            raise ImportRefused("Dit is geen geldig UTF-16. Bewaar het als “CSV UTF-8”.") from None
    if b"\0" in content:
        raise ImportRefused("Het bestand is geen tekst. Bewaar uw lijst als “CSV UTF-8” of als .xlsx.")
    raw = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    texts = [_utf8(line) for line in raw]
    wrong = {number for number, text in enumerate(texts, 1) if text is None}
    if not wrong:
        return [text or "" for text in texts], set(), []
    western = [raw[number].decode("cp1252", errors="replace") if text is None else text
               for number, text in enumerate(texts)]  # fmt: skip
    if any(not line.isascii() for number, line in enumerate(raw, 1) if number not in wrong):
        return western, wrong, []
    return western, set(), ["Het bestand is Windows-1252. We lazen het zo."]


def _split(text: str) -> list[str]:
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _mark(line: str) -> str:
    counts = {mark: line.count(mark) for mark in _MARKS}
    best = max(counts, key=lambda mark: counts[mark])
    if not counts[best]:
        raise ImportRefused(
            f"In de eerste rij staat geen ; , | of tab tussen de kolommen: {line[:60]!r}. "
            "Bewaar het bestand als CSV met puntkomma’s."
        )
    return best

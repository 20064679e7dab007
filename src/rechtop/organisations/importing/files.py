"""A file as drafts, whatever it is: a table with chosen columns, or JSON of HSDS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rechtop.organisations.importing.drafts import OrganisationDraft, Reading
from rechtop.organisations.importing.errors import ImportRefused
from rechtop.organisations.importing.hsds_file import read_hsds
from rechtop.organisations.importing.rows import read_table
from rechtop.organisations.importing.tables import LARGEST, Table, read_csv
from rechtop.organisations.importing.worksheets import read_xlsx


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file is at first sight: the names of its columns with a few values; no columns: JSON of HSDS."""

    header: tuple[str, ...]
    samples: Mapping[str, Sequence[str]]
    rows: int
    remarks: tuple[str, ...]


def table_in(content: bytes, largest: int = LARGEST) -> Table | None:
    """The table that a file holds; None when it is JSON. Raises ImportRefused."""
    if len(content) > largest:
        raise ImportRefused(f"Het bestand is groter dan {largest // 2**20} MB. Deel het op.")
    if content.startswith(b"PK\x03\x04"):
        return read_xlsx(content)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return None
    return read_csv(content)


def look(content: bytes, largest: int = LARGEST) -> Looked:
    """Look at a file before anything is chosen. Raises ImportRefused when the file as a whole cannot be read."""
    table = table_in(content, largest)
    if table is None:
        found = read_hsds(content)
        return Looked((), {}, found.total, found.remarks)
    samples = {
        name: list(dict.fromkeys(row.cells[place] for row in table.rows[:40] if place < len(row.cells)
                                 and row.cells[place]))[:3]
        for place, name in enumerate(table.header)
    }  # fmt: skip
    return Looked(table.header, samples, len(table.rows), table.remarks)


def read(content: bytes, columns: Mapping[str, str], organisation: str = "") -> Reading:
    """The drafts of a file. ``organisation`` is whose all of it is when the rows name none. Raises ImportRefused."""
    table = table_in(content)
    if table is None:
        return read_hsds(content)
    owner = OrganisationDraft(values={"name": organisation}) if organisation else None
    return read_table(table, columns, owner)

"""What can go wrong when a file is read in.

OrganisationError
|- ImportRefused     the file as a whole cannot be used; nothing of it was kept
|- NotTakenBack      an import cannot be taken back (any more)
"""

from __future__ import annotations

from dataclasses import dataclass

from rechtop.organisations.errors import OrganisationError


class ImportRefused(OrganisationError):
    """A file that cannot be read in as a whole. Its text says what to do."""


class NotTakenBack(OrganisationError):
    """An import stays as it is; the text says why."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at one place of a file: which field, with which value, and why.

    ``is_whole``: the whole row is refused; else only this value is left out.
    """

    field: str
    value: str
    reason: str
    is_whole: bool = True

    def __str__(self) -> str:
        value = f" “{self.value[:40]}”" if self.value else ""
        return f"{self.field}{value}: {self.reason}" if self.field else self.reason

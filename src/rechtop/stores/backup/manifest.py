"""The first line of a backup: what is in it, of which version, and how many rows."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db.migrations.loader import MigrationLoader

from rechtop import __version__
from rechtop.stores.backup.container import FORMAT
from rechtop.stores.errors import BackupRefused
from rechtop.stores.router import STORE_APPS

SHARED_SECTION = "shared"


@dataclass(frozen=True, slots=True)
class Section:
    """One database: a store by its UUID, or the shared one. ``schema`` names the last migration of each room."""

    id: str
    name: str
    schema: dict[str, str]
    counts: dict[str, int]
    store: dict[str, str | bool | None]

    @property
    def is_shared(self) -> bool:
        """Whether this is the database that all organisations share."""
        return self.id == SHARED_SECTION

    @property
    def uuid(self) -> UUID:
        """Of the store."""
        return UUID(self.id)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds; stores first, the shared database last, so that a store is known once it is whole."""

    made_at: datetime
    version: str
    sections: tuple[Section, ...]

    def to_line(self) -> str:
        """As the first line."""
        told = {"format": FORMAT, "made_at": self.made_at.isoformat(), "version": self.version}
        return json.dumps(told | {"sections": [asdict(one) for one in self.sections]})

    @staticmethod
    def from_line(line: str) -> Manifest:
        """Back from `to_line`. Raises BackupRefused."""
        try:
            told = json.loads(line)
            sections = tuple(Section(**one) for one in told["sections"])
            return Manifest(datetime.fromisoformat(told["made_at"]), told["version"], sections)
        except (KeyError, TypeError, ValueError):
            raise BackupRefused("Wat in deze back-up zit, is niet te lezen.") from None

    def of_store(self, store: UUID) -> Section:
        """The part of one store. Raises BackupRefused when it is not in this file."""
        for section in self.sections:
            if not section.is_shared and section.uuid == store:
                return section
        names = ", ".join(one.name for one in self.sections if not one.is_shared) or "geen enkele opslag"
        raise BackupRefused(f"Deze back-up is van een andere organisatie. Er zit in: {names}.")


def manifest(at: datetime, sections: list[Section]) -> Manifest:
    """Of this version of Rechtop."""
    return Manifest(at, __version__, tuple(sections))


def schema_now(of_store: bool) -> dict[str, str]:
    """The last migration of each room, by this code."""
    leaves = MigrationLoader(None).graph.leaf_nodes()
    return {room: name for room, name in leaves if (room in STORE_APPS) == of_store}


def refuse_newer(section: Section, version: str) -> None:
    """Raises BackupRefused when the rows are of a version that this code does not know."""
    known = MigrationLoader(None).disk_migrations
    if any((room, name) not in known for room, name in section.schema.items()):
        raise BackupRefused(f"Deze back-up is van een nieuwere Rechtop ({version}). Werk Rechtop eerst bij.")

"""Making a backup while everybody works: each database as it was at one moment, streamed, rows as they stand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.apps import apps

from rechtop.stores.backup.container import Writer
from rechtop.stores.backup.manifest import SHARED_SECTION, Manifest, Section, manifest, schema_now
from rechtop.stores.backup.rows import columns, rows, snapshot, tables
from rechtop.stores.errors import BackupRefused
from rechtop.stores.models import Store
from rechtop.stores.registry import connect, newest_schema
from rechtop.stores.router import SHARED

Progress = Callable[[str, int, int], None]
"""Told now and then: of what, how many rows are done, and how many there are."""

EVERY = 10_000
SHORTEST_PASSPHRASE = 12


def back_up(
    file: Path, passphrase: str, *, at: datetime, store: UUID | None = None, progress: Progress | None = None
) -> Manifest:
    """Write a backup of one store, or of everything. Raises BackupRefused; then there is no file.

    The sealed fields stay sealed: without the keys of the store (`rechtop store keys export`) nobody reads them. So a
    locked store is backed up too, on SQLite; on PostgreSQL its keys hold the password of its database.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise BackupRefused(f"Kies een wachtzin van minstens {SHORTEST_PASSPHRASE} tekens voor de back-up.")
    with ExitStack() as moments:
        places = list(_places(store))
        for _section, alias in places:
            moments.enter_context(snapshot(alias))
        told = manifest(at, [_counted(section, alias) for section, alias in places])
        with Writer(file, passphrase) as out:
            out.write(told.to_line())
            for section, (_bare, alias) in zip(told.sections, places, strict=True):
                _write(out, section, alias, progress)
            out.write(json.dumps({"end": sum(sum(one.counts.values()) for one in told.sections)}))
    return told


def _places(store: UUID | None) -> Iterator[tuple[Section, str]]:
    held = Store.objects.order_by("opened_on", "pk")
    chosen = list(held if store is None else held.filter(pk=store))
    if store is not None and not chosen:
        raise BackupRefused("Deze organisatie houdt hier geen dossiers bij.")
    for one in chosen:
        if one.schema != newest_schema():
            raise BackupRefused(f"{one.name} is nog van een oudere versie. Doe eerst: rechtop store migrate")
        row: dict[str, str | bool | None] = {
            "kind": one.kind,
            "owner": str(one.owner),
            "opened_on": one.opened_on.isoformat(),
            "closed_on": one.closed_on.isoformat() if one.closed_on else None,
            "is_synthetic": one.is_synthetic,
        }
        yield Section(str(one.pk), one.name, schema_now(True), {}, row), connect(one.pk)
    if store is None:
        yield Section(SHARED_SECTION, "gedeelde gegevens", schema_now(False), {}, {}), SHARED


def _counted(section: Section, alias: str) -> Section:
    held = tables(not section.is_shared, apps)
    counts = {table._meta.db_table: table._base_manager.using(alias).count() for table in held}
    return Section(section.id, section.name, section.schema, counts, section.store)


def _write(out: Writer, section: Section, alias: str, progress: Progress | None) -> None:
    done, total = 0, sum(section.counts.values())
    for table in tables(not section.is_shared, apps):
        names = [field.column for field in columns(table)]
        out.write(json.dumps({"of": section.id, "table": table._meta.db_table, "columns": names}))
        for line in rows(alias, table):
            out.write(line)
            done += 1
            if progress is not None and done % EVERY == 0:
                progress(section.name, done, total)
    if progress is not None:
        progress(section.name, done, total)

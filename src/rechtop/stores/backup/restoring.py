"""Putting a backup back: first the whole file is read and held to everything that could be wrong, then it is written.

A store comes back in one transaction: whole, with its keys fitting and its journal unbroken, or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import count, groupby
from operator import itemgetter
from pathlib import Path
from typing import Protocol
from uuid import UUID

from django.apps import apps
from django.apps.registry import Apps
from django.core.management import call_command
from django.db import DatabaseError, connections, transaction
from django.db.migrations.loader import MigrationLoader

from rechtop.stores.backup.container import lines
from rechtop.stores.backup.making import EVERY, Progress
from rechtop.stores.backup.manifest import Manifest, Section, refuse_newer, schema_now
from rechtop.stores.backup.rows import empty, go_on_counting, put, tables
from rechtop.stores.errors import BackupRefused, SealBroken, StoreError, StoreLocked, StoreMissing
from rechtop.stores.keys import StoreKeys, keys_of, put_keys
from rechtop.stores.models import Store
from rechtop.stores.opening import bring_up, make_database
from rechtop.stores.registry import alias_of, connect, newest_schema
from rechtop.stores.router import SHARED
from rechtop.stores.sealed import Sealed

_Head = tuple[str, str, tuple[str, ...]]


class Guard(Protocol):
    """What the rooms above ask of a store that is written anew: the journal lets go, and is checked afterwards."""

    def before(self, alias: str) -> None:
        """Within the transaction, before anything is removed."""

    def after(self, alias: str) -> list[str]:
        """Within the transaction, when all rows are in; what is wrong with them."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, by name, and how many rows."""

    names: tuple[str, ...]
    rows: int


def checked(file: Path, passphrase: str) -> Manifest:
    """Read a whole backup and say what is in it. Raises BackupRefused when anything is not as it was written."""
    told = lines(file, passphrase)
    found = Manifest.from_line(next(told, ""))
    counts: dict[tuple[str, str], int] = {}
    here, end = ("", ""), None
    for line in told:
        if line.startswith("["):
            counts[here] = counts.get(here, 0) + 1
            continue
        head = json.loads(line)
        if "end" in head:
            end = head["end"]
        else:
            here = (head["of"], head["table"])
    wanted = {(one.id, table): number for one in found.sections for table, number in one.counts.items() if number}
    if counts != wanted or end != sum(wanted.values()):
        raise BackupRefused("Deze back-up is niet volledig: er ontbreken rijen.")
    return found


def restore(
    file: Path,
    passphrase: str,
    guard: Guard,
    *,
    store: UUID | None = None,
    keys: Mapping[UUID, StoreKeys] | None = None,
    progress: Progress | None = None,
) -> Restored:
    """Put back one store (``store``), or everything that is in the file. ``keys`` are those that travelled apart.

    Into an installation that does not have it, or over a store that was closed. Raises BackupRefused before anything
    is changed; StoreError when the keys or the journal turn out not to fit, and then that store is as it was.
    """
    found = checked(file, passphrase)
    wanted = found.sections if store is None else (found.of_store(store),)
    held = dict(keys or {})
    for section in reversed(wanted):  # the shared database first: it says that this is the wrong place for all of it
        _refuse(section, found.version, held)
    for section in wanted:
        _ready(section, held)
    total = 0
    for section in wanted:
        total += sum(section.counts.values())
        _put_back(section, file, passphrase, guard, progress)
    return Restored(tuple(one.name for one in wanted), total)


def _refuse(section: Section, version: str, keys: Mapping[UUID, StoreKeys]) -> None:
    """Raises BackupRefused when this part cannot be put back here."""
    refuse_newer(section, version)
    is_old = section.schema != schema_now(not section.is_shared)
    if section.is_shared:
        if is_old:
            raise BackupRefused(f"Zet deze back-up terug met Rechtop {version}, en werk daarna bij.")
        _refuse_over_shared()
        return
    there = Store.objects.filter(pk=section.uuid).first()
    if there is not None and there.closed_on is None:
        raise BackupRefused(f"{there.name} is open. Sluit ze eerst: rechtop store close {there.pk}")
    if there is not None and is_old:
        raise BackupRefused(f"Over een opslag die er al is, gaat alleen een back-up van deze versie, geen {version}.")
    if section.uuid in keys:
        return
    try:
        keys_of(alias_of(section.uuid))
    except StoreMissing:
        raise BackupRefused(
            f"De sleutels van {section.name} zijn er niet. Geef hun bestand mee: --keys BESTAND"
        ) from None
    except StoreLocked:
        raise BackupRefused(f"{section.name} is op slot. Open ze eerst: rechtop store unlock {section.id}") from None


def _refuse_over_shared() -> None:
    """The shared database is only put back where nothing was begun: no accounts and no stores."""
    accounts = apps.get_model("accounts", "User").objects.using(SHARED)
    if accounts.exists() or Store.objects.exists():
        raise BackupRefused(
            "Hier zijn al accounts of dossiers. Een volledige back-up gaat alleen in een lege installatie; "
            "één organisatie gaat met --store."
        )


def _ready(section: Section, keys: Mapping[UUID, StoreKeys]) -> None:
    """Keys, a database and its tables, for a store that is not here yet."""
    if section.is_shared:
        return
    alias = alias_of(section.uuid)
    if section.uuid in keys:
        try:
            put_keys(alias, keys[section.uuid])
        except FileExistsError:
            if keys_of(alias) != keys[section.uuid]:
                raise BackupRefused(f"Voor {section.name} zijn hier al andere sleutels.") from None
    if Store.objects.filter(pk=section.uuid).exists():
        connect(section.uuid)
        return
    make_database(alias)
    connect(section.uuid)
    if section.schema == schema_now(True):
        bring_up(alias)
        return
    for room, name in section.schema.items():
        call_command("migrate", room, name, database=alias, interactive=False, verbosity=0)


def _put_back(section: Section, file: Path, passphrase: str, guard: Guard, progress: Progress | None) -> None:
    alias = SHARED if section.is_shared else connect(section.uuid)
    registry, is_old = _registry(section), section.schema != schema_now(not section.is_shared)
    known = {table._meta.db_table: table for table in tables(not section.is_shared, registry)}
    try:
        with transaction.atomic(using=alias), _without_checks(alias):
            if not section.is_shared:
                guard.before(alias)
            empty(alias, known.values())
            for name, columns, rows in _tables_of(section, lines(file, passphrase), progress):
                put(alias, known[name], columns, rows)
            go_on_counting(alias, list(known.values()))
            if not section.is_shared and not is_old:
                _refuse_unfitting(alias, section, guard)
    except DatabaseError as fault:
        raise StoreError(f"{section.name} is niet teruggezet: {fault}") from fault
    if is_old:
        bring_up(alias)
        _refuse_unfitting(alias, section, guard)  # then nothing was there before, and the store stays unknown here
    if not section.is_shared:
        _known_again(section)


def _tables_of(
    section: Section, told: Iterator[str], progress: Progress | None
) -> Iterator[tuple[str, Sequence[str], Iterator[str]]]:
    """Each table of a part that has rows, with those; they must be read before the next table is asked for."""
    total, done = sum(section.counts.values()), count(1)

    def counted(group: Iterator[tuple[_Head, str]]) -> Iterator[str]:
        for (_head, line), number in zip(group, done, strict=False):
            if progress is not None and (number % EVERY == 0 or number == total):
                progress(section.name, number, total)
            yield line

    for (of, table, columns), group in groupby(_headed(told), key=itemgetter(0)):
        if of == section.id:
            yield table, columns, counted(group)


def _headed(told: Iterator[str]) -> Iterator[tuple[_Head, str]]:
    """Each row with the table that it is of."""
    next(told)
    head: _Head = ("", "", ())
    for line in told:
        if line.startswith("["):
            yield head, line
        else:
            found = json.loads(line)
            head = (found.get("of", ""), found.get("table", ""), tuple(found.get("columns", ())))


def _registry(section: Section) -> Apps:
    """The tables as they were when the backup was made."""
    if section.schema == schema_now(not section.is_shared):
        return apps
    return MigrationLoader(None).project_state(list(section.schema.items())).apps


@contextmanager
def _without_checks(alias: str) -> Iterator[None]:
    """References are looked at when all rows are in: on both databases they wait for the end of the transaction."""
    connection = connections[alias]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    yield


def _refuse_unfitting(alias: str, section: Section, guard: Guard) -> None:
    """Raises StoreError when the keys that are here do not open what was put back, or the journal is not whole."""
    for table in tables(True, apps):
        sealed = [field.attname for field in table._meta.concrete_fields if isinstance(field, Sealed)]
        if not sealed:
            continue
        try:
            table._base_manager.using(alias).values_list(*sealed).first()
        except SealBroken:
            raise StoreError(f"De sleutels die hier staan, zijn niet die van {section.name}.") from None
    faults = guard.after(alias)
    if faults:
        raise StoreError(f"Het logboek van {section.name} klopt niet in deze back-up: {faults[0]}.")


def _known_again(section: Section) -> None:
    told = section.store
    closed = told.get("closed_on")
    Store.objects.update_or_create(
        pk=section.uuid,
        defaults={
            "kind": str(told["kind"]),
            "owner": UUID(str(told["owner"])),
            "name": section.name,
            "opened_on": date.fromisoformat(str(told["opened_on"])),
            "closed_on": date.fromisoformat(str(closed)) if closed else None,
            "schema": newest_schema(),
            "is_synthetic": bool(told["is_synthetic"]),
        },
    )

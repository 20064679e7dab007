"""Adding a store without a restart, and bringing all of them up to date, each on its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.apps import apps
from django.core.management import call_command
from django.db import Error, connections
from django.db.backends.utils import CursorWrapper

from rechtop.stores.errors import StoreError
from rechtop.stores.keys import keys_of, make_keys
from rechtop.stores.models import Kind, Store
from rechtop.stores.registry import alias_of, connect, file_of, newest_schema
from rechtop.stores.router import SHARED, STORE_APPS


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of bringing one store up to date; ``fault`` is empty when it went well."""

    store: Store
    fault: str = ""


def add_store(
    store: UUID,
    name: str,
    *,
    on: date,
    kind: Kind = Kind.ORGANISATION,
    owner: UUID | None = None,
    synthetic: bool = False,
) -> str:
    """A store for an organisation or a consultation; its alias. Raises StoreError when there is one.

    Keys first, then the database, then its row: what fails halfway is found again and finished by the same call.
    """
    if Store.objects.filter(pk=store).exists():
        raise StoreError(f"{name} heeft al een opslag.")
    alias = alias_of(store)
    try:
        make_keys(alias)
    except FileExistsError:
        keys_of(alias)
    make_database(alias)
    connect(store)
    bring_up(alias)
    Store.objects.create(
        pk=store,
        kind=kind,
        owner=owner or store,
        name=name,
        opened_on=on,
        schema=newest_schema(),
        is_synthetic=synthetic,
    )
    return alias


def bring_up(alias: str) -> None:
    """Run the migrations of one store: only those of the rooms that keep their tables there."""
    for room in sorted(STORE_APPS & {config.label for config in apps.get_app_configs()}):
        call_command("migrate", room, database=alias, interactive=False, verbosity=0)


def bring_all_up() -> Iterator[Brought]:
    """Bring every store up to date; one that fails says why and stays closed, the others go on."""
    for store in Store.objects.filter(closed_on=None).order_by("opened_on", "pk"):
        yield bring_one_up(store)


def bring_one_up(store: Store) -> Brought:
    """Bring one store up to date; why not, when its keys are closed or a migration fails."""
    if store.schema == newest_schema():
        return Brought(store)
    try:
        bring_up(connect(store.pk))
    except (Error, StoreError, OSError) as fault:
        return Brought(store, str(fault))
    store.schema = newest_schema()
    store.save(update_fields=["schema"])
    return Brought(store)


def make_database(alias: str) -> None:
    """The empty database, and on PostgreSQL a role that owns only it; the same twice is once."""
    shared = connections[SHARED]
    if shared.vendor == "sqlite":
        folder = file_of(alias).parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file_of(alias).touch(mode=0o600)
        return
    password = keys_of(alias).database_password
    with shared.cursor() as cursor:
        name = shared.ops.quote_name(alias)
        if not _exists(cursor, "pg_roles", "rolname", alias):
            # A role cannot take its password as a parameter; ours holds only letters, digits, "-" and "_".
            cursor.execute(f"CREATE ROLE {name} LOGIN PASSWORD '{password}'")
            cursor.execute(f"GRANT {name} TO CURRENT_USER")
        if not _exists(cursor, "pg_database", "datname", alias):
            cursor.execute(f"CREATE DATABASE {name} OWNER {name}")
            cursor.execute(f"REVOKE CONNECT ON DATABASE {name} FROM PUBLIC")


def _exists(cursor: CursorWrapper, table: str, column: str, value: str) -> bool:
    cursor.execute(f"SELECT 1 FROM {table} WHERE {column} = %s", [value])  # noqa: S608 - names of our own
    return cursor.fetchone() is not None

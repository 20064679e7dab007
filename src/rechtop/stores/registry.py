"""From an organisation to its database, also one that was added while the program runs."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connections
from django.db.migrations.loader import MigrationLoader

from rechtop.stores.errors import StoreBehind, StoreMissing
from rechtop.stores.keys import keys_of
from rechtop.stores.models import Store
from rechtop.stores.router import PREFIX, SHARED, STORE_APPS

FOLDER = "stores"
"""In the data directory, where the files of embedded stores stand."""

ON_THE_DISK = "PRAGMA synchronous=FULL;"
"""What was shown as kept is on the disk, also when the power fails a moment later. It costs a few ms a change."""


def alias_of(store: UUID) -> str:
    """The name of a store's database in Django, the same on every machine."""
    return f"{PREFIX}{store.hex}"


def store_of(alias: str) -> UUID:
    """Back from `alias_of`."""
    return UUID(alias.removeprefix(PREFIX))


def open_store(organisation: UUID, *, on: date | None = None) -> str:
    """The alias of the store of an organisation (or a consultation), ready for queries.

    Raises StoreMissing, StoreLocked when its keys are closed, StoreBehind when its tables are older than the code.
    """
    found = Store.objects.filter(pk=organisation).first()
    if found is None or (found.closed_on is not None and (on is None or found.closed_on <= on)):
        raise StoreMissing("Deze organisatie houdt hier geen dossiers bij. Toevoegen: rechtop store add")
    alias = connect(found.pk)
    keys_of(alias)
    if found.schema != newest_schema():
        raise StoreBehind(
            "De dossiers worden bijgewerkt naar een nieuwe versie. Probeer het over enkele minuten opnieuw."
        )
    return alias


def connect(store: UUID) -> str:
    """The alias of a store, known to Django from now on; nothing is opened yet."""
    alias = alias_of(store)
    if alias not in connections.settings:
        # A new mapping instead of a new key: another thread may be walking through the old one.
        connections.settings = {**connections.settings, alias: _settings(alias)}
    return alias


def aliases() -> list[str]:
    """Every store that is not closed, oldest first."""
    held = Store.objects.filter(closed_on=None).order_by("opened_on", "pk")
    return [connect(store.pk) for store in held]


@cache
def newest_schema() -> str:
    """Which migrations the tables of a store need by this code: each room's last one."""
    leaves = MigrationLoader(None).graph.leaf_nodes()
    return " ".join(sorted(f"{room}.{name}" for room, name in leaves if room in STORE_APPS))


def file_of(alias: str) -> Path:
    """Where an embedded store stands."""
    return Path(settings.DATA) / FOLDER / f"{alias}.sqlite3"


def _settings(alias: str) -> dict[str, Any]:
    """The database settings of a store: like the shared one, in a file or a database of its own."""
    shared = connections.settings[SHARED]
    own: dict[str, Any] = {**shared, "TEST": {**shared["TEST"]}}
    if shared["ENGINE"].endswith("sqlite3"):
        own["NAME"] = file_of(alias)
        begun = shared["OPTIONS"]
        own["OPTIONS"] = {**begun, "init_command": f"{begun['init_command']} {ON_THE_DISK}"}
    else:
        own |= {"NAME": alias, "USER": alias, "PASSWORD": keys_of(alias).database_password}
    return own

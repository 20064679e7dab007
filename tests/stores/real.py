"""A store as a real one is made: its own file or database, real migrations, the journal protected.

Made once for all tests that ask `new_store`; what they write in it stays until the tests end. Its row is there for one
test, and so is the way to it: Django's tests empty every database that they know of.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.db import connections
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from rechtop.stores.keys import make_keys
from rechtop.stores.models import Store
from rechtop.stores.opening import bring_up, make_database
from rechtop.stores.registry import alias_of, connect, newest_schema

ON = date(2026, 11, 22)


def row(store: UUID) -> Store:
    """The row of a store, as `add_store` writes it."""
    told = {"owner": store, "name": "OCMW Nieuwdorp", "opened_on": ON, "schema": newest_schema(), "is_synthetic": True}
    return Store.objects.update_or_create(pk=store, defaults=told)[0]


@contextmanager
def way_back() -> Iterator[None]:
    """Django forgets afterwards the stores that it got to know inside."""
    before = connections.settings
    try:
        yield
    finally:
        for alias in set(connections.settings) - set(before):
            connections[alias].close()
            del connections[alias]
        connections.settings = before


@contextmanager
def keys_as_they_were(alias: str) -> Iterator[None]:
    """A passphrase that a test sets is gone for the next one."""
    kept, opened = (Path(folder) / f"{alias}.json" for folder in (settings.KEYS, settings.OPEN_KEYS))
    before = kept.read_bytes()
    try:
        yield
    finally:
        kept.write_bytes(before)
        opened.unlink(missing_ok=True)


def remove(alias: str) -> None:
    """Take away the database and the role of a store on PostgreSQL; a file goes with its folder."""
    if alias in connections.settings:
        connections[alias].close()
    if connections["default"].vendor == "postgresql":
        with connections["default"].cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{alias}" WITH (FORCE)')
            cursor.execute(f'DROP ROLE IF EXISTS "{alias}"')


@pytest.fixture(scope="session")
def real_store(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[UUID, Path]]:
    """The store, and the data directory that it stands in."""
    store, data = uuid4(), tmp_path_factory.mktemp("real")
    alias = alias_of(store)
    with django_db_blocker.unblock():
        with way_back(), override_settings(DATA=data):
            make_keys(alias)
            make_database(alias)
            connect(store)
            bring_up(alias)
        yield store, data
        remove(alias)


@pytest.fixture
def new_store(
    transactional_db: None, real_store: tuple[UUID, Path], django_db_blocker: DjangoDbBlocker
) -> Iterator[UUID]:
    """The store, ready to be opened in one test. Django's tests let no database through that they do not know."""
    store, data = real_store
    with django_db_blocker.unblock(), way_back(), override_settings(DATA=data):
        row(store)
        connect(store)
        with keys_as_they_were(alias_of(store)):
            yield store

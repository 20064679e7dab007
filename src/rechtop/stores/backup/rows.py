"""Rows as they stand, as lines of JSON that mean the same on SQLite and on PostgreSQL. Sealed fields stay sealed."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.apps.registry import Apps
from django.core.management.color import no_style
from django.db import connections, models
from django.db.models import BinaryField, ExpressionWrapper, F
from django.db.models.fields.json import JSONField

from rechtop.stores.router import STORE_APPS
from rechtop.stores.sealed import AlreadySealed, Sealed

BATCH = 500
LEFT_OUT = frozenset({"sessions"})
"""What nobody may find back in a backup: interviews that are over, and who was logged in."""

Table = type[models.Model]


def tables(of_store: bool, registry: Apps) -> list[Table]:
    """The tables of a store, or those of the shared database, in a fixed order."""
    found = [
        model
        for model in registry.get_models(include_auto_created=True)
        if (model._meta.app_label in STORE_APPS) == of_store
        and model._meta.managed
        and not model._meta.proxy
        and model._meta.app_label not in LEFT_OUT
    ]
    return sorted(found, key=lambda model: model._meta.db_table)


def columns(table: Table) -> list[Any]:
    """The columns that are kept: all, except what the database works out itself."""
    return [field for field in table._meta.concrete_fields if not getattr(field, "generated", False)]


@contextmanager
def snapshot(alias: str) -> Iterator[None]:
    """All reading inside sees one moment, while others go on writing."""
    connection = connections[alias]
    begin = "BEGIN DEFERRED" if connection.vendor == "sqlite" else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    with connection.cursor() as cursor:
        cursor.execute(begin)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")


def rows(alias: str, table: Table) -> Iterator[str]:
    """Every row of a table as a line, by its key."""
    wanted: list[Any] = []
    for field in columns(table):
        raw = isinstance(field, Sealed)
        wanted.append(ExpressionWrapper(F(field.name), output_field=BinaryField()) if raw else field.attname)
    held = table._base_manager.using(alias).order_by("pk").values_list(*wanted)
    for row in held.iterator(chunk_size=BATCH):
        yield json.dumps([_told(value) for value in row], ensure_ascii=False, separators=(",", ":"))


def put(alias: str, table: Table, names: Sequence[str], lines: Iterable[str]) -> None:
    """Write rows that `rows` told into an empty table; ``names`` are the columns as they were told."""
    connection = connections[alias]
    by_name = {field.column: field for field in columns(table)}
    fields = [by_name[name] for name in names]
    quote = connection.ops.quote_name
    into = f"{quote(table._meta.db_table)} ({', '.join(quote(field.column) for field in fields)})"
    statement = f"INSERT INTO {into} VALUES ({', '.join(['%s'] * len(fields))})"  # noqa: S608 - our own names
    with connection.cursor() as cursor:
        batch: list[list[Any]] = []
        for line in lines:
            values = [_meant(value) for value in json.loads(line)]
            batch.append([_kept(field, value, connection) for field, value in zip(fields, values, strict=True)])
            if len(batch) == BATCH:
                cursor.executemany(statement, batch)
                batch = []
        if batch:
            cursor.executemany(statement, batch)


def empty(alias: str, held: Iterable[Table]) -> None:
    """Take every row out of these tables, within the transaction that runs."""
    connection = connections[alias]
    with connection.cursor() as cursor:
        for table in held:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table._meta.db_table)}")  # noqa: S608 - our own


def go_on_counting(alias: str, held: Sequence[Table]) -> None:
    """Let numbers that the database gives out follow those that were put in."""
    connection = connections[alias]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(held)):
            cursor.execute(statement)


def _kept(field: Any, value: Any, connection: Any) -> Any:
    if isinstance(field, Sealed) and value is not None:
        value = AlreadySealed(value)
    if value is None and isinstance(field, JSONField) and not field.null:
        return connection.ops.adapt_json_value(None, None)
    return field.get_db_prep_save(value, connection)


def _told(value: Any) -> Any:
    """A value as JSON; what JSON does not know gets a letter that says what it is."""
    match value:
        case None | bool() | int() | str() | float():
            return value
        case Decimal():
            return {"n": str(value)}
        case datetime():
            return {"t": value.isoformat()}
        case date():
            return {"d": value.isoformat()}
        case time():
            return {"c": value.isoformat()}
        case timedelta():
            return {"l": value // timedelta(microseconds=1)}
        case UUID():
            return {"u": value.hex}
        case bytes() | bytearray() | memoryview():
            return {"b": b64encode(bytes(value)).decode()}
        case dict() | list():
            return {"j": value}
        case _:
            raise TypeError(f"{type(value).__name__} has no place in a backup")


def _meant(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((kind, told),) = value.items()
    match kind:
        case "n":
            return Decimal(told)
        case "t":
            return datetime.fromisoformat(told)
        case "d":
            return date.fromisoformat(told)
        case "c":
            return time.fromisoformat(told)
        case "l":
            return timedelta(microseconds=told)
        case "u":
            return UUID(hex=told)
        case "b":
            return b64decode(told)
        case "j":
            return told
        case _:
            raise ValueError(f"{kind} is no kind of value in a backup")

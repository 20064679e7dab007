"""Tables to which rows are only added: the database itself refuses to change or remove one.

A room says which of its tables are so (`append_only`). They are protected after every migration: a change of a table on
SQLite makes it anew, and its triggers go with the old one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connections, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from rechtop.stores.registry import store_of
from rechtop.stores.router import is_store


@dataclass(frozen=True, slots=True)
class NewRow:
    """When a new row is refused: a condition on NEW, in SQL of both databases. ``{store}`` is the store's id in hex."""

    name: str
    refused_when: str
    says: str


@dataclass(frozen=True, slots=True)
class AppendOnly:
    """A table of every store to which rows are only added. ``movable`` is the one column that may change, if any.

    ``new_rows``: what the database refuses besides, while a row is added. A backup that is put back is not asked.
    """

    table: str
    refusal: str
    movable: str = ""
    new_rows: tuple[NewRow, ...] = ()


JOURNAL = AppendOnly("journal_entry", "the journal is append-only")
_kept: dict[str, AppendOnly] = {JOURNAL.table: JOURNAL}


def append_only(table: AppendOnly) -> None:
    """Say that rows are only added to a table; the same twice is once."""
    _kept[table.table] = table


def protect(alias: str) -> None:
    """Make those tables of a store append-only; the same twice is once."""
    for table in _there(alias):
        _run(alias, [*_removed(alias, table), *_made(alias, table)])


def unprotect(alias: str) -> None:
    """Take the protection away: only to empty a store of tests, and to remove a whole store."""
    for table in _there(alias):
        _run(alias, _removed(alias, table))


@contextmanager
def unprotected(alias: str) -> Iterator[None]:
    """Remove rows within one transaction, such as a whole file whose time is over; the protection is back after it.

    Whoever calls it writes in the journal what was removed and why. Lines of the journal stay protected.
    """
    tables = [table for table in _there(alias) if table != JOURNAL]
    with transaction.atomic(using=alias):
        for table in tables:
            _run(alias, _removed(alias, table))
        yield
        for table in tables:
            _run(alias, _made(alias, table))


def protect_after_migrating(using: str, **told: object) -> None:
    """Django calls this after migrating a database, and after emptying it."""
    if is_store(using):
        protect(using)


def protect_in_migration(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The step of the migration that makes the table append-only."""
    protect(schema_editor.connection.alias)


def unprotect_in_migration(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Its way back."""
    unprotect(schema_editor.connection.alias)


def _there(alias: str) -> list[AppendOnly]:
    there = set(connections[alias].introspection.table_names())
    return [table for name, table in _kept.items() if name in there]


def _made(alias: str, table: AppendOnly) -> list[str]:
    return [*_frozen(alias, table), *(line for rule in table.new_rows for line in _asked(alias, table.table, rule))]


def _asked(alias: str, table: str, rule: NewRow) -> list[str]:
    name, when = f"{table}_{rule.name}", rule.refused_when.replace("{store}", store_of(alias).hex)
    if connections[alias].vendor == "sqlite":
        refuses = f"BEGIN SELECT RAISE(ABORT, '{rule.says}'); END"
        return [f"CREATE TRIGGER {name} BEFORE INSERT ON {table} WHEN {when} {refuses}"]
    return [
        f"CREATE OR REPLACE FUNCTION {name}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {when} THEN RAISE EXCEPTION '{rule.says}' USING ERRCODE = 'integrity_constraint_violation'; "
        f"END IF; RETURN NEW; END $$",
        f"CREATE TRIGGER {name} BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {name}_refuse()",
    ]


def _frozen(alias: str, table: AppendOnly) -> list[str]:
    name, refusal = table.table, table.refusal.replace("'", "''")
    if connections[alias].vendor == "sqlite":
        change = f"UPDATE OF {', '.join(_fixed(alias, table))}" if table.movable else "UPDATE"
        return [
            f"CREATE TRIGGER {name}_no_{verb} BEFORE {event} ON {name} BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
            for verb, event in (("update", change), ("delete", "DELETE"))
        ]
    same = f"to_jsonb(NEW) - '{table.movable}' = to_jsonb(OLD) - '{table.movable}'"
    moves = f"IF TG_OP = 'UPDATE' AND {same} THEN RETURN NEW; END IF; " if table.movable else ""
    return [
        f"CREATE OR REPLACE FUNCTION {name}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN {moves}RAISE EXCEPTION '{refusal}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
        f"CREATE TRIGGER {name}_no_change BEFORE UPDATE OR DELETE ON {name} "
        f"FOR EACH ROW EXECUTE FUNCTION {name}_refuse()",
        f"CREATE TRIGGER {name}_no_truncate BEFORE TRUNCATE ON {name} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {name}_refuse()",
    ]


def _removed(alias: str, table: AppendOnly) -> list[str]:
    name, is_sqlite = table.table, connections[alias].vendor == "sqlite"
    verbs = ("no_update", "no_delete") if is_sqlite else ("no_change", "no_truncate")
    on = "" if is_sqlite else f" ON {name}"
    return [f"DROP TRIGGER IF EXISTS {name}_{one}{on}" for one in (*verbs, *(rule.name for rule in table.new_rows))]


def _fixed(alias: str, table: AppendOnly) -> list[str]:
    """The columns that may not change, in SQLite."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT name FROM pragma_table_info(%s)", [table.table])
        return [f'"{name}"' for (name,) in cursor.fetchall() if name != table.movable]


def _run(alias: str, statements: list[str]) -> None:
    with connections[alias].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)

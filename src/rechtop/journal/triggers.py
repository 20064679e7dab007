"""The database itself refuses to change or remove a line of the journal."""

from __future__ import annotations

from django.db import connections
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE = "journal_entry"
REFUSAL = "the journal is append-only"

_SQLITE = [
    f"CREATE TRIGGER IF NOT EXISTS {TABLE}_no_{verb.lower()} BEFORE {verb} ON {TABLE} "
    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for verb in ("UPDATE", "DELETE")
]
_POSTGRES = [
    f"CREATE OR REPLACE FUNCTION {TABLE}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
    f"CREATE OR REPLACE TRIGGER {TABLE}_no_change BEFORE UPDATE OR DELETE ON {TABLE} "
    f"FOR EACH ROW EXECUTE FUNCTION {TABLE}_refuse()",
    f"CREATE OR REPLACE TRIGGER {TABLE}_no_truncate BEFORE TRUNCATE ON {TABLE} "
    f"FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_refuse()",
]
_REMOVE = {
    "sqlite": [f"DROP TRIGGER IF EXISTS {TABLE}_no_{verb}" for verb in ("update", "delete")],
    "postgresql": [f"DROP TRIGGER IF EXISTS {TABLE}_no_{verb} ON {TABLE}" for verb in ("change", "truncate")],
}


def protect(alias: str) -> None:
    """Make the journal of a store append-only; the same twice is once."""
    _run(alias, _SQLITE if connections[alias].vendor == "sqlite" else _POSTGRES)


def unprotect(alias: str) -> None:
    """Take the protection away: only to empty a store of tests, and to remove a whole store."""
    _run(alias, _REMOVE[connections[alias].vendor])


def protect_in_migration(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The step of the migration that makes the table append-only."""
    protect(schema_editor.connection.alias)


def unprotect_in_migration(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Its way back."""
    unprotect(schema_editor.connection.alias)


def _run(alias: str, statements: list[str]) -> None:
    with connections[alias].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)

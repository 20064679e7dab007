"""Both databases refuse a change of state that is not in the table of moves."""

from __future__ import annotations

from django.db import connections

from rechtop.handovers.states import MOVES
from rechtop.stores.router import is_store

TABLE = "handovers_handover"
REFUSAL = "this handover cannot go to that state"


def guard_after_migrating(using: str, **told: object) -> None:
    """Django calls this after migrating a database, and after emptying it."""
    if is_store(using) and TABLE in connections[using].introspection.table_names():
        guard(using)


def guard(alias: str) -> None:
    """Put the guard on the table of a store, made anew from `MOVES`."""
    pairs = " OR ".join(f"(OLD.state = '{before}' AND NEW.state = '{after}')" for before, after in sorted(MOVES))
    allowed = f"OLD.state = NEW.state OR {pairs}"
    if connections[alias].vendor == "sqlite":
        statements = [
            f"DROP TRIGGER IF EXISTS {TABLE}_moves",
            f"CREATE TRIGGER {TABLE}_moves BEFORE UPDATE OF state ON {TABLE} WHEN NOT ({allowed}) "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
        ]
    else:
        statements = [
            f"CREATE OR REPLACE FUNCTION {TABLE}_moves() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN IF {allowed} THEN RETURN NEW; END IF; "
            f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
            f"DROP TRIGGER IF EXISTS {TABLE}_moves ON {TABLE}",
            f"CREATE TRIGGER {TABLE}_moves BEFORE UPDATE OF state ON {TABLE} "
            f"FOR EACH ROW EXECUTE FUNCTION {TABLE}_moves()",
        ]
    with connections[alias].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)

"""Keeps the stores apart: client content is only ever read and written in a store that the code names."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

from rechtop.stores.errors import StoreNotNamed

SHARED = "default"
PREFIX = "store_"

STORE_APPS = frozenset({"journal", "reception", "handovers", "meetings"})
"""The rooms whose tables stand in every store, and never in the shared database."""


def is_store(alias: str) -> bool:
    """Whether a database is a store."""
    return alias.startswith(PREFIX)


class StoreRouter:
    """Sends shared tables to the shared database; refuses to guess a store."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str | None:
        return self._place(model, hints)

    def db_for_write(self, model: type[Model], **hints: Any) -> str | None:
        return self._place(model, hints)

    def allow_relation(self, obj1: Model, obj2: Model, **hints: Any) -> bool:
        return obj1._state.db == obj2._state.db

    def allow_migrate(self, db: str, app_label: str, model_name: str | None = None, **hints: Any) -> bool:
        return (app_label in STORE_APPS) == is_store(db)

    def _place(self, model: type[Model], hints: dict[str, Any]) -> str | None:
        if model._meta.app_label not in STORE_APPS:
            return SHARED
        instance = hints.get("instance")
        known: str | None = instance._state.db if isinstance(instance, Model) else None
        if known is None or not is_store(known):
            raise StoreNotNamed(
                f"In welke opslag staat {model.__name__}? Noem ze: .using(opslag) of save(using=opslag)."
            )
        return known

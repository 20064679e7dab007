"""Stores for the tests of this room."""

from tests.stores.made import store, their_store

__all__ = ["store", "their_store"]

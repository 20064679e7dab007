"""Stores for the tests of this room."""

from tests.stores.made import store, their_store
from tests.stores.real import new_store, real_store

__all__ = ["new_store", "real_store", "store", "their_store"]

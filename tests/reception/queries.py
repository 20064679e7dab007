"""How many queries a page asks, of the shared database and of our store together."""

from __future__ import annotations

from contextlib import ExitStack

from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.stores.made import ALIASES


def queries_of(client: Client, address: str) -> int:
    """How many queries one GET of an address asks; it must answer 200. Opened once before, so that nothing is new."""
    assert client.get(address).status_code == 200
    with ExitStack() as stack:
        counted = [stack.enter_context(CaptureQueriesContext(connections[name])) for name in ("default", ALIASES[0])]
        client.get(address)
    return sum(len(one) for one in counted)

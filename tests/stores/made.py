"""The two stores of the tests: opened for a test, and what was written gone after it.

Mark a test with ``in_stores`` (its changes are rolled back) and ask the fixture ``store`` (ours) or ``their_store``. A
browser test asks ``stores_for_browser`` instead: there the tables are emptied afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from django.conf import settings

from rechtop.journal.triggers import unprotect
from rechtop.stores.errors import StoreMissing
from rechtop.stores.keys import keys_of, make_keys
from rechtop.stores.models import Store
from rechtop.stores.registry import alias_of, newest_schema

OURS: UUID = settings.OUR_STORE
THEIRS: UUID = settings.THEIR_STORE
ALIASES = [alias_of(OURS), alias_of(THEIRS)]

in_stores = pytest.mark.django_db(databases=["default", *ALIASES])
in_stores_for_real = pytest.mark.django_db(databases=["default", *ALIASES], transaction=True)


def register() -> None:
    """The rows and keys of both stores."""
    for store, name in ((OURS, "OCMW Voorbeeldstad"), (THEIRS, "CAW Voorbeeldstreek")):
        try:
            keys_of(alias_of(store))
        except StoreMissing:
            make_keys(alias_of(store))
        Store.objects.update_or_create(
            pk=store,
            defaults={
                "name": name,
                "owner": store,
                "opened_on": date(2026, 1, 1),
                "schema": newest_schema(),
                "is_synthetic": True,
            },
        )


@pytest.fixture
def store(db: None) -> str:
    """Our store, opened; the test is marked `in_stores`."""
    register()
    return ALIASES[0]


@pytest.fixture
def their_store(store: str) -> str:
    """The store of another organisation."""
    return ALIASES[1]


@pytest.fixture
def stores_for_browser(transactional_db: None) -> Iterator[str]:
    """Our store for tests that commit; emptying it needs the journal unprotected for a moment."""
    register()
    yield ALIASES[0]
    for alias in ALIASES:
        unprotect(alias)

"""P-14: when a file goes, nothing of its handovers remains in any table."""

from __future__ import annotations

import pytest
from django.db import connections
from django.utils import timezone

from rechtop.handovers.models import Handover
from rechtop.journal.triggers import unprotected
from rechtop.reception.retention.removing import remove_file
from rechtop.stores.models import Door
from rechtop.stores.peers import new_door
from tests.handovers.made import sent
from tests.reception.made import a_file, desk
from tests.stores.made import OURS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def test_p14_nothing_of_a_handover_remains(store: str) -> None:
    at = desk()
    file, other = a_file(at), a_file(at, name="Yasmina")
    gone, stays = sent(at, file), sent(at, other)
    for held in (gone, stays):
        new_door(OURS, held.pk, "handover", timezone.now())
    with unprotected(store):
        remove_file(store, file.pk)
    assert Handover.objects.using(store).get().pk == stays.pk
    assert Door.objects.get().target == stays.pk
    with connections[store].cursor() as cursor:
        for table in connections[store].introspection.table_names(cursor):
            if table.startswith(("reception_", "handovers_")):
                cursor.execute(f"SELECT * FROM {table}")
                kept = str(cursor.fetchall())
                assert gone.pk.hex not in kept, table
                assert str(gone.pk) not in kept, table

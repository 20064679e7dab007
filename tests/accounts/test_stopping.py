"""Stopping one mandate on screen: at once, within one's own organisation, never one's own, and in the journal."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Mandate, Role, User
from rechtop.journal.models import Entry
from rechtop.journal.writing import why_of
from rechtop.stores.errors import StoreLocked
from rechtop.stores.keys import StoreKeys
from tests.accounts.logging_in import log_in
from tests.reception.made import worker
from tests.stores.made import OURS, THEIRS, in_stores, store

__all__ = ["store"]

pytestmark = [in_stores, pytest.mark.both_databases]


def _boss(name: str = "Bea Verzonnen", organisation: UUID | None = OURS) -> tuple[Client, User]:
    user = worker(name, Role.ADMIN, team=None, organisation=organisation)
    return log_in(Client(), user), user


def _stop(client: Client, user: User) -> int:
    return client.post(f"/werk/accounts/mandaat/{user.mandates.get().pk}/stop").status_code


def test_from_the_next_page_on_she_opens_nothing_and_the_journal_tells_who_stopped_it(store: str) -> None:
    boss, _user = _boss()
    an = worker()
    page = log_in(Client(), an)
    assert page.get("/onthaal/").status_code == 200
    assert "Stop dit mandaat" in boss.get("/werk/accounts").content.decode()
    assert _stop(boss, an) == 302
    assert page.get("/onthaal/").status_code == 403
    assert an.mandates.get().valid_until == timezone.localdate() - timedelta(1), "it stays, and tells who could what"
    entry = Entry.objects.using(store).get(what="mandate_end.worker")
    assert (entry.who_name, why_of(store, entry)) == ("Bea Verzonnen", f"An Verzonnen ({an.email})")


def test_one_that_began_today_goes_whole(store: str) -> None:
    boss, _user = _boss()
    an = worker()
    an.mandates.update(valid_from=timezone.localdate())
    assert _stop(boss, an) == 302
    assert not Mandate.objects.filter(person=an).exists()


def test_neither_ones_own_nor_one_of_another_organisation(store: str) -> None:
    boss, user = _boss()
    theirs = worker("Dora Verzonnen", organisation=THEIRS)
    assert _stop(boss, user) == 409
    assert _stop(boss, theirs) == 404
    assert all(mandate.valid_until is None for mandate in Mandate.objects.all())
    whole, _user = _boss("Wim Verzonnen", None)
    assert _stop(whole, theirs) == 302


def test_a_locked_store_never_keeps_somebody_in(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    boss, _user = _boss()
    an = worker()

    def locked(alias: str) -> StoreKeys:
        raise StoreLocked("op slot")

    monkeypatch.setattr("rechtop.stores.registry.keys_of", locked)
    assert _stop(boss, an) == 302
    assert an.mandates.get().valid_until is not None

"""Searching: what she may open, last touched first; nothing that was typed is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.journal.models import Act, Entry
from rechtop.reception.models import Trajectory
from rechtop.reception.start.searching import PAGE, search
from tests.accounts.logging_in import log_in
from tests.reception.made import OTHER_TEAM, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def test_by_name_or_reference_last_touched_first(store: str) -> None:
    at = desk()
    old, new = a_file(at, "Fatima Voorbeeld"), a_file(at, "Fatima Verzonnen")
    other = a_file(at, "Jan Verzonnen")
    Trajectory.objects.using(store).filter(pk=old.pk).update(touched_at=timezone.now() - timedelta(2))
    assert [row.file.pk for row in search(at, "fatima").rows] == [new.pk, old.pk]
    assert [row.file.pk for row in search(at, f" {other.reference.lower()} ").rows] == [other.pk]
    assert [row.file.pk for row in search(at, "").rows] == [other.pk, new.pk, old.pk]


def test_p02_another_team_finds_only_whom_to_ask(store: str) -> None:
    file = a_file(desk(), "Fatima Voorbeeld")
    other = desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    found = search(other, "Fatima")
    assert found.rows == ()
    assert [(one.ask, one.first_name) for one in found.elsewhere] == [("An Verzonnen", "")]
    assert search(other, file.reference).rows == ()


def test_pages_of_25_hold_every_file_once(store: str) -> None:
    at = desk()
    made = {a_file(at, "Fatima Voorbeeld").pk for _ in range(PAGE + 3)}
    first, second = search(at, "fatima"), search(at, "fatima", 2)
    assert (len(first.rows), first.has_more, len(second.rows), second.has_more) == (PAGE, True, 3, False)
    assert {row.file.pk for page in (first, second) for row in page.rows} == made


def test_the_journal_tells_that_somebody_searched_and_not_what_she_typed(store: str) -> None:
    at = desk()
    a_file(at, "Fatima Voorbeeld")
    client = log_in(Client(), at.standing.user)  # type: ignore[arg-type]  # she is logged in
    answer = client.post("/onthaal/zoeken", {"typed": "Fatima"})
    assert "Fatima Voorbeeld" in answer.content.decode()
    entry = Entry.objects.using(store).get(act=Act.SEARCH)
    assert (entry.what, entry.about, entry.person, bytes(entry.why)) == ("files.search", None, None, b"")


def test_a_page_that_is_no_number_is_the_first(store: str) -> None:
    at = desk()
    a_file(at, "Fatima Voorbeeld")
    client = log_in(Client(), at.standing.user)  # type: ignore[arg-type]
    for page in ("x", "-1", "0", "9" * 30):
        assert "Fatima" in client.post("/onthaal/zoeken", {"typed": "", "page": page}).content.decode()


def test_p11_the_list_of_what_was_last_touched_is_a_reading_too(store: str) -> None:
    at = desk()
    a_file(at, "Fatima Voorbeeld")
    search(at, "")
    told = Entry.objects.using(store).order_by("number").last()
    assert told is not None
    assert (told.act, told.what) == (Act.READ, "files.list")

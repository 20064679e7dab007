"""A full disk or a database that goes away: nothing half kept, the typed text still there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import OperationalError, connections
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from rechtop.journal.models import Entry
from rechtop.reception.models import Opening, Trajectory
from rechtop.reception.unkept import told_when_not_kept
from tests.accounts.logging_in import log_in
from tests.reception.made import OTHER_TEAM, a_file, desk, worker
from tests.stores.made import in_stores_for_real, stores_for_browser

__all__ = ["stores_for_browser"]

pytestmark = pytest.mark.both_databases

WHY = "Zij belde mij op.\nHaar gas is afgesloten, en haar dochter is ziek sinds gisteren."


@contextmanager
def _full(store: str) -> Iterator[None]:
    """The disk of the store has no room for one page more."""
    with connections[store].cursor() as cursor:
        if connections[store].vendor == "sqlite":
            cursor.execute("PRAGMA page_count")
            pages = cursor.fetchone()[0]
            cursor.execute(f"PRAGMA max_page_count = {pages}")
        else:
            cursor.execute(
                "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
                "'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$"
            )
            cursor.execute("CREATE TRIGGER full_disk BEFORE INSERT ON reception_opening EXECUTE FUNCTION no_room()")
    yield
    with connections[store].cursor() as cursor:
        if connections[store].vendor == "sqlite":
            cursor.execute("PRAGMA max_page_count = 1073741823")
        else:
            cursor.execute("DROP TRIGGER full_disk ON reception_opening")
            cursor.execute("DROP FUNCTION no_room")


def _asking(store: str) -> tuple[Client, Trajectory]:
    file = a_file(desk())
    return log_in(Client(), worker("Bo Verzonnen", team=OTHER_TEAM)), file


@in_stores_for_real
def test_a_full_disk_keeps_nothing_says_so_and_holds_the_text(stores_for_browser: str) -> None:
    store = stores_for_browser
    client, file = _asking(store)
    address = f"/onthaal/dossier/{file.pk}/openen"
    typed = {"purpose": "contact", "why": WHY * 200}  # more than the pages that are there have room for
    before = Entry.objects.using(store).count()
    with _full(store):
        answer = client.post(address, typed)
    page = answer.content.decode()
    assert answer.status_code == 507
    assert "Van wat u stuurde, is niets bewaard." in page
    assert "De schijf van de server is vol." in page
    assert "haar dochter is ziek sinds gisteren." in page
    assert '<input type="hidden" name="purpose" value="contact">' in page
    assert (Opening.objects.using(store).count(), Entry.objects.using(store).count()) == (0, before)
    assert client.post(address, typed).status_code == 302, "and with room again it is kept"


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_database_that_goes_away_is_told_calmly(method: str) -> None:
    @told_when_not_kept
    def view(request: HttpRequest) -> HttpResponse:
        raise OperationalError("server closed the connection unexpectedly")

    answer = view(getattr(RequestFactory(), method)("/onthaal/", {"vraag": "kort", "tekst": WHY}))
    page = answer.content.decode()
    assert answer.status_code == 503
    assert answer["Referrer-Policy"] == "same-origin"
    assert "De dossiers antwoorden nu even niet." in page
    assert ("haar dochter" in page) is (method == "post")


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch, db: None) -> Client:
    """Somebody who is logged in, while the database that knows it restarts."""
    client = log_in(Client(raise_request_exception=False), worker())

    def gone(self: SessionStore) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(SessionStore, "_get_session_from_db", gone)
    return client


def test_what_was_typed_comes_back_also_when_nobody_can_tell_who_is_logged_in(away: Client) -> None:
    answer = away.post(f"/onthaal/dossier/{uuid4()}/vraag", {"question": WHY, "once": "x"})
    page = answer.content.decode()
    assert answer.status_code == 503
    assert "haar dochter is ziek sinds gisteren." in page
    assert '<input type="hidden" name="once" value="x">' in page
    assert "Nu hulp nodig" in page
    assert answer["Referrer-Policy"] == "same-origin", "or the browser would not say where the form came from: 403"
    assert answer["Cache-Control"] == "no-store"


def test_help_right_now_needs_no_database_and_other_pages_fall_over_as_before(away: Client) -> None:
    assert away.get("/nu-hulp").status_code == 200
    assert away.get("/onthaal/").status_code == 503
    assert away.get("/werk").status_code == 500


def test_another_fault_of_the_machine_stays_a_fault() -> None:
    @told_when_not_kept
    def view(request: HttpRequest) -> HttpResponse:
        raise FileNotFoundError(2, "no such file")

    with pytest.raises(FileNotFoundError):
        view(RequestFactory().get("/"))


def test_a_typed_text_cannot_write_html_on_the_page() -> None:
    @told_when_not_kept
    def view(request: HttpRequest) -> HttpResponse:
        raise OperationalError("database is locked")

    told = {"tekst": "</textarea><script>alert(1)</script>" + "x" * 60, "naam": '"><b>'}
    page = view(RequestFactory().post("/onthaal/", told)).content.decode()
    assert "<script>alert" not in page
    assert '"><b>' not in page

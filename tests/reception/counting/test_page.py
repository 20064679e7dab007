"""The page of counts: for who may count, whole periods only, the same numbers in the spreadsheet."""

from __future__ import annotations

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.reception.counting.periods import Kind, Period, before, period_of
from rechtop.reception.funnel.events import record
from rechtop.reception.models import Organ, Stage, Trajectory
from rechtop.reception.models.doing import NoRequest
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def manager(store: str) -> Client:
    return log_in(Client(), worker("Mia Verzonnen", Role.MANAGER, team=None))


def _ready() -> Period:
    last = before(period_of(Kind.QUARTER, timezone.localdate()))
    while last.ready_on > timezone.localdate():
        last = before(last)
    return last


def _town(store: str) -> None:
    """Twelve files that explored, eleven that obtained, three of another place."""
    at = desk(on=timezone.localdate())
    on = _ready().start
    for number in range(12):
        file = a_file(at, f"Verzonnen {number}")
        Trajectory.objects.using(store).filter(pk=file.pk).update(municipality="44021" if number < 9 else "44085")
        record(at, file.pk, Stage.EXPLORED, on=on, right="leefloon")
        if number:
            record(
                at, file.pk, Stage.GRANTED, on=on, right="leefloon", organ=Organ.BCSD, no_request=NoRequest.BY_ITSELF
            )


def test_p13_a_manager_sees_counts_and_small_ones_are_hidden_on_page_and_in_csv(store: str, manager: Client) -> None:
    _town(store)
    period = _ready()
    page = manager.get(f"/onthaal/cijfers/{period}").content.decode()
    assert "Leefloon" in page
    assert "Gent" not in page, "nine in one place and three in another are hidden both"
    assert "Lievegem" not in page
    csv = manager.get(f"/onthaal/cijfers/{period}.csv")
    assert csv["Content-Disposition"] == f'attachment; filename="cijfers-{period}.csv"'
    rows = csv.content.decode("utf-8-sig").splitlines()
    assert f"{period};per recht;Leefloon;verkend;12" in rows
    assert f"{period};per recht;Leefloon;verkregen;11" in rows
    assert f"{period};per recht;Leefloon;aangevraagd;" in rows
    assert not any("Gent" in row or "Verzonnen" in row for row in rows)


@pytest.mark.parametrize("has_files", [False, True])
def test_a_report_is_read_in_as_many_queries_whatever_is_in_it(store: str, manager: Client, has_files: bool) -> None:
    if has_files:
        _town(store)
    manager.get("/onthaal/cijfers")
    with CaptureQueriesContext(connections[store]) as asked:
        manager.get("/onthaal/cijfers")
    assert len(asked) == REPORT_QUERIES


REPORT_QUERIES = 9
"""Of the page of counts in the store, once its report is made: the reports, and the line in the journal."""


def test_p13_no_other_range_and_no_period_that_runs(manager: Client) -> None:
    running = period_of(Kind.QUARTER, timezone.localdate())
    for asked in ("2026-01-15", "alles", str(running), "2025", "2025-11"):
        assert manager.get(f"/onthaal/cijfers/{asked}").status_code == 404


def test_p13_a_year_is_added_up_from_what_was_published_and_never_counted_anew(store: str, manager: Client) -> None:
    _town(store)
    year = _ready().year
    assert manager.get(f"/onthaal/cijfers/{year}").status_code == 404, "nothing is published yet"
    manager.get(f"/onthaal/cijfers/{_ready()}")
    page = manager.get(f"/onthaal/cijfers/{year}").content.decode()
    assert f">{year}</h2>" in page, "a year is no amount"
    assert f"Opgeteld uit wat gepubliceerd is: {_ready()}" in page
    assert "Leefloon" in page
    assert "Lievegem" not in page


def test_the_newest_period_that_is_ready_opens_by_itself(manager: Client) -> None:
    answer = manager.get("/onthaal/cijfers")
    assert answer.status_code == 200
    assert str(_ready()) in answer.content.decode()


@pytest.mark.parametrize("role", [Role.ADMIN, Role.EDITOR, Role.CONTROL_OFFICER])
def test_p03_no_counts_for_roles_without_them(store: str, role: Role) -> None:
    assert log_in(Client(), worker("Dirk Verzonnen", role)).get("/onthaal/cijfers").status_code == 403

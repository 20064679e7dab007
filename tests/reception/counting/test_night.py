"""`rechtop counts publish`: what is made at night, and that a page then only reads it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from rechtop.cli import main
from rechtop.handovers.models import PublishedHandovers
from rechtop.reception.counting.periods import Kind, Period
from rechtop.reception.counting.publishing import publish, reports, to_publish
from rechtop.reception.models import Trajectory
from rechtop.site.counts_command import publish_in
from tests.reception.made import a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
ON = date(2026, 10, 20)
LAST = Period(Kind.QUARTER, 2026, 3)


def _opened(store: str, on: date) -> None:
    a_file(desk())
    Trajectory.objects.using(store).update(opened_on=on)


def test_the_night_makes_what_ended_since_the_first_file_and_the_page_only_reads(store: str) -> None:
    _opened(store, date(2026, 5, 4))
    assert publish_in(store, ON) == "de cijfers zijn er van 2026-K2, 2026-K3"
    assert [report.period for report in reports(store)] == [LAST, Period(Kind.QUARTER, 2026, 2)]
    assert PublishedHandovers.objects.using(store).count() == 2
    with CaptureQueriesContext(connections[store]) as asked:
        publish(store, LAST, on=ON)
    assert len(asked) == 1


def test_a_second_night_makes_nothing_anew(store: str) -> None:
    _opened(store, date(2026, 7, 1))
    publish_in(store, ON)
    made_at = reports(store)[0].made_at
    publish_in(store, ON)
    assert [report.made_at for report in reports(store)] == [made_at]


def test_a_store_without_a_file_and_a_quarter_that_is_still_typed_give_nothing(store: str) -> None:
    assert publish_in(store, ON) == "nog geen periode die voorbij is"
    _opened(store, date(2026, 7, 1))
    assert to_publish(store, on=date(2026, 10, 14)) == []
    assert to_publish(store, on=date(2026, 10, 15)) == [LAST]


def test_the_command_tells_what_there_is_for_each_organisation(
    store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("rechtop.cli._ready", lambda data: None)
    assert main(["counts", "publish", "--data", str(tmp_path)]) == 0
    assert "nog geen periode die voorbij is" in capsys.readouterr().out

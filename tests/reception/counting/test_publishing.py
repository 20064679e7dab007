"""What is counted of the files of a store, and that a period is published once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from rechtop.reception.api import Number, added, published
from rechtop.reception.counting.gathering import gathered
from rechtop.reception.counting.periods import Kind, Period, PeriodRefused
from rechtop.reception.counting.publishing import publish, reports
from rechtop.reception.counting.tables import Counted, Measure, Reached, Table
from rechtop.reception.desk import Desk
from rechtop.reception.funnel.events import record, take_back
from rechtop.reception.models import Looked, NoRequest, Organ, Person, Stage, Trajectory, WhyNot
from rechtop.stores.models import Store
from tests.reception.made import ON, a_file, desk
from tests.stores.made import OURS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

QUARTER = Period(Kind.QUARTER, 2026, 3)
READY = QUARTER.ready_on
DAY = date(2026, 8, 3)


@pytest.fixture
def at(store: str) -> Desk:
    return desk()


def _files(at: Desk, number: int, **about: object) -> list[Trajectory]:
    made = [a_file(at, f"Verzonnen {one}") for one in range(number)]
    Trajectory.objects.using(at.store).filter(pk__in=[file.pk for file in made]).update(**about)
    return made


def _reached(counted: Counted, measure: Measure, table: Table | None = None) -> set[str]:
    return {one.name for one in counted.reached if (one.measure, one.table) == (measure, table)}


def test_a_file_counts_when_it_first_gets_so_far_and_for_each_row_once(at: Desk) -> None:
    file = a_file(at)
    record(at, file.pk, Stage.EXPLORED, on=date(2026, 6, 30), right="leefloon")
    record(at, file.pk, Stage.EXPLORED, on=DAY, right="huurpremie")
    record(at, file.pk, Stage.REQUESTED, on=DAY, right="leefloon")
    record(at, file.pk, Stage.GRANTED, on=date(2026, 10, 1), right="leefloon", organ=Organ.BCSD)
    (one,) = gathered(at.store, QUARTER)
    assert not _reached(one, Measure.EXPLORED), "as a whole it was explored a quarter earlier"
    assert _reached(one, Measure.EXPLORED, Table.RIGHT) == {"huurpremie"}
    assert _reached(one, Measure.EXPLORED, Table.DOMAIN) == {"wonen"}
    assert _reached(one, Measure.REQUESTED, Table.FUNDAMENTAL) == {"inkomen"}
    assert not _reached(one, Measure.OBTAINED)
    assert Reached(Measure.REQUESTED, None) in one.reached


def test_a_domain_that_was_talked_about_is_explored_and_a_skipped_one_is_not(at: Desk) -> None:
    file = a_file(at)
    for domain, skipped in (("mobiliteit", False), ("verslaving", True)):
        Looked.objects.using(at.store).create(
            trajectory=file, domain=domain, on=DAY, is_skipped=skipped, by=at.user, by_name=at.name
        )
    (one,) = gathered(at.store, QUARTER)
    assert _reached(one, Measure.EXPLORED, Table.DOMAIN) == {"mobiliteit"}


def test_what_was_taken_back_does_not_count_and_why_not_does(at: Desk) -> None:
    file = a_file(at)
    for right, why in (("leefloon", WhyNot.PROOF_MISSING), ("huurpremie", WhyNot.NONE)):
        record(at, file.pk, Stage.REQUESTED, on=DAY, right=right)
        record(at, file.pk, Stage.REFUSED, on=DAY + timedelta(9), right=right, organ=Organ.AGENCY, why_not=why)
    wrong = record(at, file.pk, Stage.RECEIVED, on=DAY, domain="mobiliteit", no_request=NoRequest.BY_ITSELF)
    take_back(at, file.pk, wrong.pk)
    (one,) = gathered(at.store, QUARTER)
    assert not _reached(one, Measure.RECEIVED)
    assert one.causes == {WhyNot.PROOF_MISSING, WhyNot.NONE}
    assert one.days == (("to_decision", 9), ("to_decision", 9))


def test_silence_counts_where_the_thirty_days_ended(at: Desk) -> None:
    file = a_file(at)
    record(at, file.pk, Stage.REQUESTED, on=date(2026, 6, 15), right="leefloon")
    assert [one.is_silent for one in gathered(at.store, Period(Kind.QUARTER, 2026, 2))] == [False]
    record(at, file.pk, Stage.ACTION, on=DAY, right="leefloon")
    assert [one.is_silent for one in gathered(at.store, QUARTER)] == [True]


def test_p13_closed_circles_count_along_merged_files_do_not(at: Desk) -> None:
    circle, gone = _files(at, 2)
    for file in (circle, gone):
        record(at, file.pk, Stage.EXPLORED, on=DAY, right="leefloon")
    held = Trajectory.objects.using(at.store)
    held.filter(pk=circle.pk).update(is_closed_circle=True)
    held.filter(pk=gone.pk).update(closed_on=ON, ending="merged")
    assert [one.file for one in gathered(at.store, QUARTER)] == [circle.pk]


def test_p20_made_up_people_count_only_in_a_made_up_store(at: Desk) -> None:
    made_up, real = _files(at, 2)
    for file in (made_up, real):
        record(at, file.pk, Stage.EXPLORED, on=DAY, right="leefloon")
    Person.objects.using(at.store).filter(pk=real.person_id).update(is_synthetic=False)
    assert len(gathered(at.store, QUARTER)) == 2
    Store.objects.filter(pk=OURS).update(is_synthetic=False)
    assert [one.file for one in gathered(at.store, QUARTER)] == [real.pk]


def test_p13_a_period_is_published_once_and_a_late_event_does_not_change_it(at: Desk) -> None:
    files = _files(at, 11, municipality="44021")
    for file in files[:10]:
        record(at, file.pk, Stage.EXPLORED, on=DAY, right="leefloon")
    first = publish(at.store, QUARTER, on=READY)
    assert first.figures.totals["explored"] == 10
    assert first.figures.tables["municipality"]["44021"]["explored"] == 10
    record(at, files[10].pk, Stage.EXPLORED, on=DAY, right="leefloon")
    assert publish(at.store, QUARTER, on=READY) == first
    assert reports(at.store) == [first]


def test_p13_a_period_that_runs_or_overlaps_a_published_one_is_refused(at: Desk) -> None:
    with pytest.raises(PeriodRefused, match="vanaf 15/10/2026"):
        publish(at.store, QUARTER, on=READY - timedelta(1))
    publish(at.store, QUARTER, on=READY)
    for other in (Period(Kind.MONTH, 2026, 8), Period(Kind.YEAR, 2026)):
        with pytest.raises(PeriodRefused, match="overlapt 2026-K3"):
            publish(at.store, other, on=date(2027, 3, 1))
    assert publish(at.store, Period(Kind.QUARTER, 2026, 2), on=READY).figures.totals["explored"] is None


def test_reports_are_added_up_only_from_what_was_published(at: Desk, their_store: str) -> None:
    for file in _files(at, 12):
        record(at, file.pk, Stage.EXPLORED, on=DAY, right="leefloon")
    both = added(published([at.store, their_store], QUARTER, on=READY))
    assert both.totals["explored"] == Number(12, is_at_least=True)
    assert both.tables["right"]["leefloon"]["explored"] == Number(12, is_at_least=True)
    assert both.totals["requested"] == Number(None, is_at_least=True)


@pytest.mark.parametrize("files", [1, 6])
def test_counting_takes_as_many_queries_for_one_file_as_for_many(at: Desk, files: int) -> None:
    for file in _files(at, files):
        record(at, file.pk, Stage.EXPLORED, on=DAY, right="leefloon")
    with CaptureQueriesContext(connections[at.store]) as asked:
        gathered(at.store, QUARTER)
    assert len(asked) == 3

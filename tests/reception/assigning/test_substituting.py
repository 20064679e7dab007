"""When a colleague is ill, somebody follows all her files at once, from a day until a day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rechtop.reception.assigning.carrying import give, trekker_of
from rechtop.reception.assigning.errors import NotAssigned
from rechtop.reception.assigning.substituting import absences, back, substitute
from rechtop.reception.calling import whom_to_call
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Part, Trajectory
from tests.reception.made import OTHER_TEAM, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _two(store: str) -> tuple[Desk, Desk]:
    return desk(), desk(worker("Bo Verzonnen", team=OTHER_TEAM))


def test_all_open_files_are_followed_and_she_stays_the_trekker(store: str) -> None:
    an, bo = _two(store)
    files = [a_file(an), a_file(an), a_file(bo)]
    closed = a_file(an)
    Trajectory.objects.using(store).filter(pk=closed.pk).update(closed_on=an.on, ending="helped")
    assert not bo.files().filter(pk=files[0].pk).exists()
    assert substitute(an, an.user, bo.user, since=an.on, until=an.on + timedelta(7)) == 2
    assert bo.files().filter(pk__in=[files[0].pk, files[1].pk]).count() == 2
    carried = trekker_of(an, files[0])
    assert carried is not None
    assert carried.worker == an.user
    after = Desk(bo.standing, bo.organisation, store, an.on + timedelta(8))
    assert not after.files().filter(pk=files[0].pk).exists()


def test_the_papers_name_who_answers_the_telephone_while_she_is_away(store: str) -> None:
    an, bo = _two(store)
    file = a_file(an)
    substitute(an, an.user, bo.user, since=an.on + timedelta(1), until=an.on + timedelta(7))
    told = []
    for days in (0, 1, 7, 8):
        day = Desk(an.standing, an.organisation, store, an.on + timedelta(days))
        call = whom_to_call(day, file)
        told.append((call.worker, call.instead_of))
    assert told == [
        ("An Verzonnen", ""),
        ("Bo Verzonnen", "An Verzonnen"),
        ("Bo Verzonnen", "An Verzonnen"),
        ("An Verzonnen", ""),
    ]


def test_another_worker_is_nothing_that_happened_for_the_person_so_silence_stays_silence(store: str) -> None:
    an, bo = _two(store)
    file = a_file(an)
    before = an.find(file.pk)
    substitute(an, an.user, bo.user, since=an.on, until=an.on + timedelta(7))
    back(an, an.user, bo.user)
    give(an, file.pk, bo.user)
    after = an.find(file.pk)
    assert after.touched_at == before.touched_at
    assert after.version > before.version


def test_the_same_days_twice_change_nothing(store: str) -> None:
    an, bo = _two(store)
    a_file(an)
    for expected in (1, 0):
        assert substitute(an, an.user, bo.user, since=an.on, until=an.on + timedelta(7)) == expected


def test_who_is_away_is_listed_once_with_the_number_of_files(store: str) -> None:
    an, bo = _two(store)
    cis = worker("Cis Verzonnen")
    for _ in range(2):
        a_file(an)
    given = a_file(bo)
    give(bo, given.pk, an.user)
    substitute(an, an.user, cis.pk, since=an.on, until=an.on + timedelta(7))
    told = absences(an)
    assert [(one.away_name, one.substitute_name, one.files) for one in told] == [("An Verzonnen", "Cis Verzonnen", 3)]


def test_when_she_is_back_what_runs_ends_and_what_was_to_come_goes(store: str) -> None:
    an, bo = _two(store)
    running = a_file(an)
    substitute(an, an.user, bo.user, since=an.on, until=an.on + timedelta(7))
    coming = a_file(an)
    substitute(an, an.user, bo.user, since=an.on + timedelta(2), until=an.on + timedelta(9))
    assert back(an, an.user, bo.user) == 3
    left = Assignment.objects.using(store).filter(part=Part.SUBSTITUTE)
    assert [(one.trajectory_id, one.until) for one in left] == [(running.pk, an.on)]
    assert not left.filter(trajectory=coming).exists()


@pytest.mark.parametrize(
    ("by", "first", "last", "field"),
    [("an", 0, 7, "by"), ("bo", 0, -1, "until"), ("bo", 9, 7, "until"), ("bo", 0, 400, "until")],
)
def test_what_cannot_be_is_said_beside_its_field(store: str, by: str, first: int, last: int, field: str) -> None:
    an, bo = _two(store)
    whom = {"an": an.user, "bo": bo.user}[by]
    with pytest.raises(NotAssigned) as refused:
        substitute(an, an.user, whom, since=an.on + timedelta(first), until=an.on + timedelta(last))
    assert refused.value.field == field


def test_p02_a_closed_circle_is_not_reached_by_who_is_not_in_it(store: str) -> None:
    an, bo = _two(store)
    file = a_file(an)
    Trajectory.objects.using(store).filter(pk=file.pk).update(is_closed_circle=True)
    cis = desk(worker("Cis Verzonnen"))
    assert substitute(cis, an.user, bo.user, since=an.on, until=an.on) == 0
    assert absences(cis) == []
    assert substitute(an, an.user, bo.user, since=an.on, until=an.on) == 1
    assert absences(cis) == []

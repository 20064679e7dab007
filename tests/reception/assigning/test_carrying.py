"""Taking, giving and queueing: one trekker at a time, the history stays, and the person still has to hear it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rechtop.accounts.gate import Refused
from rechtop.accounts.models import Role
from rechtop.journal.models import Act, Entry
from rechtop.reception.assigning.carrying import give, put_in_queue, take, tell, trekker_of
from rechtop.reception.assigning.colleagues import colleagues, teams
from rechtop.reception.assigning.errors import NotAssigned, TakenAlready
from rechtop.reception.assigning.open_ends import told_open_ends
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Event, Stage, Trajectory
from rechtop.reception.steps.doing import PERSON, agree, me
from tests.reception.made import OTHER_TEAM, TEAM, a_file, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _queued(at: Desk) -> Trajectory:
    file = a_file(at)
    put_in_queue(at, file.pk, TEAM, "Belt liefst na vier uur.")
    return file


def test_who_takes_a_file_carries_it_and_it_is_in_the_journal(store: str) -> None:
    file = _queued(desk())
    other = desk(worker("Bo Verzonnen"))
    taken = take(other, file.pk)
    assert trekker_of(other, file) == taken
    assert taken.told_on is None, "the person spoke with An: she has to hear that it is Bo now"
    last = Entry.objects.using(store).order_by("-number")[0]
    assert (last.act, last.who, last.about) == (Act.ASSIGN, other.user, file.pk)


def test_a_second_taker_hears_calmly_that_a_colleague_was_faster(store: str) -> None:
    file = _queued(desk())
    take(desk(worker("Bo Verzonnen")), file.pk)
    with pytest.raises(TakenAlready, match="Bo Verzonnen nam dit dossier net voor u") as late:
        take(desk(worker("Cis Verzonnen")), file.pk)
    assert "U hoeft niets te doen." in str(late.value)
    assert Assignment.objects.using(store).filter(trajectory=file, until=None).count() == 1


def test_who_takes_twice_just_has_it(store: str) -> None:
    at = desk()
    file = _queued(at)
    assert take(at, file.pk) == take(at, file.pk)


def test_in_the_queue_nobody_carries_it_and_the_note_waits_there(store: str) -> None:
    at = desk()
    file = _queued(at)
    assert trekker_of(at, file) is None
    ended = Assignment.objects.using(store).get(trajectory=file)
    assert (ended.until, ended.left_note) == (at.on, "Belt liefst na vier uur.")


def test_a_receptionist_queues_her_own_file_but_assigns_nobody(store: str) -> None:
    front = desk(worker("Dora Verzonnen", Role.RECEPTIONIST))
    own, other = a_file(front), a_file(desk())
    put_in_queue(front, own.pk, TEAM)
    assert trekker_of(front, own) is None
    for act in (lambda: take(front, own.pk), lambda: put_in_queue(front, other.pk, TEAM)):
        with pytest.raises(Refused):
            act()


def test_giving_lists_what_is_open_and_the_person_has_to_hear_it(store: str) -> None:
    at = desk()
    other = worker("Bo Verzonnen")
    file = a_file(at)
    agree(at, file.pk, "Bel het ziekenfonds", owner=me(at), due_on=at.on + timedelta(3))
    agree(at, file.pk, "Breng de factuur mee", owner=PERSON, due_on=at.on + timedelta(1))
    given = give(at, file.pk, other.pk, "Ze komt liever niet alleen.")
    assert given.note == (
        "Ze komt liever niet alleen.\n\nNog open op 23 november 2026:\n"
        "- Breng de factuur mee (de persoon zelf), tegen 24 november 2026\n"
        "- Bel het ziekenfonds (An Verzonnen), tegen 26 november 2026"
    )
    assert (given.worker, given.told_on, given.by) == (other.pk, None, at.user)
    tell(desk(other), file.pk, given.pk)
    given.refresh_from_db(using=store)
    assert given.told_on == at.on


def test_the_history_tells_who_carried_it_from_when_until_when(store: str) -> None:
    at = desk()
    file = a_file(at)
    other = worker("Bo Verzonnen")
    later = Desk(at.standing, at.organisation, store, at.on + timedelta(9))
    give(later, file.pk, other.pk)
    told = Assignment.objects.using(store).filter(trajectory=file).order_by("since")
    assert [(one.worker_name, one.since, one.until) for one in told] == [
        ("An Verzonnen", at.on, later.on),
        ("Bo Verzonnen", later.on, None),
    ]


@pytest.mark.parametrize("whom", ["herself", "a receptionist", "another organisation"])
def test_a_file_goes_to_a_colleague_who_carries_files(store: str, whom: str) -> None:
    at = desk()
    file = a_file(at)
    to = {
        "herself": lambda: at.user,
        "a receptionist": lambda: worker("Dora Verzonnen", Role.RECEPTIONIST).pk,
        "another organisation": lambda: worker("Eva Verzonnen", organisation=THEIRS).pk,
    }[whom]()
    with pytest.raises(NotAssigned) as refused:
        give(at, file.pk, to)
    assert refused.value.field == "to"
    assert trekker_of(at, file) is not None


def test_a_closed_file_is_not_taken_given_or_queued(store: str) -> None:
    at = desk()
    file = a_file(at)
    Trajectory.objects.using(store).filter(pk=file.pk).update(closed_on=at.on, ending="helped")
    for act in (
        lambda: take(at, file.pk),
        lambda: give(at, file.pk, worker("Bo Verzonnen").pk),
        lambda: put_in_queue(at, file.pk, TEAM),
    ):
        with pytest.raises(NotAssigned, match="afgesloten"):
            act()


def test_p01_colleagues_and_teams_are_those_of_the_organisation(store: str) -> None:
    at = desk()
    worker("Bo Verzonnen", team=OTHER_TEAM)
    worker("Eva Verzonnen", organisation=THEIRS)
    worker("Dora Verzonnen", Role.RECEPTIONIST)
    assert [one.name for one in colleagues(at)] == ["An Verzonnen", "Bo Verzonnen"]
    assert set(teams(at)) == {TEAM, OTHER_TEAM}
    with pytest.raises(NotAssigned):
        put_in_queue(at, a_file(at).pk, THEIRS)


def test_the_last_day_of_a_request_goes_along(store: str) -> None:
    at = desk()
    file = a_file(at)
    Event.objects.using(store).create(
        trajectory=file, on=at.on, stage=Stage.REQUESTED, domain="financien", right="leefloon", by=at.user, by_name="An"
    )
    told = told_open_ends(at, file)
    assert "Termijn: Leefloon" in told
    assert "tegen 23 december 2026" in told, "a decision within thirty days of the request"

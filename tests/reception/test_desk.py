"""The door to files: what a list shows, a file opens, and the journal tells it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from rechtop.accounts.access import Action
from rechtop.accounts.gate import Refused
from rechtop.accounts.models import Role
from rechtop.journal.models import Act, Entry
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing, ReasonNeeded
from rechtop.reception.models import Assignment, Opening, Part, Person, Trajectory
from tests.reception.made import OTHER_TEAM, TEAM, a_file, desk, worker
from tests.stores.made import THEIRS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _sees(at: Desk, file: Trajectory) -> bool:
    listed = at.files().filter(pk=file.pk).exists()
    assert listed is at.standing.may(Action.READ_FILE, at.file_ref(file)).allowed, "list and file say the same"
    return listed


def test_who_opens_a_file_is_in_the_journal(store: str) -> None:
    at = desk()
    file = a_file(at)
    at.open(file.pk, "trajectory.page")
    told = [(entry.act, entry.what, entry.about, entry.who) for entry in Entry.objects.using(store).order_by("number")]
    assert told == [(Act.WRITE, "trajectory", file.pk, at.user), (Act.READ, "trajectory.page", file.pk, at.user)]


def test_a_change_that_fails_leaves_nothing_behind_not_even_in_the_journal(store: str) -> None:
    at = desk()
    file = a_file(at)
    before = Entry.objects.using(store).count()

    def fail_halfway() -> None:
        with at.writing(file.pk, "trajectory.question") as held:
            Trajectory.objects.using(store).filter(pk=held.pk).update(question="anders")
            raise ValueError("halfway")

    with pytest.raises(ValueError, match="halfway"):
        fail_halfway()
    assert at.find(file.pk).question == "Ik kan de gasrekening niet betalen."
    assert Entry.objects.using(store).count() == before


def test_p02_another_team_needs_a_reason_and_then_sees_it_for_that_day_only(store: str) -> None:
    file = a_file(desk())
    other = desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    assert not _sees(other, file)
    with pytest.raises(ReasonNeeded):
        other.open(file.pk, "trajectory.page")
    Opening.objects.using(store).create(
        trajectory=file, why="Zij belde mij", until=other.on, by=other.user, by_name=other.name
    )
    assert _sees(other, file)
    assert not _sees(Desk(other.standing, other.organisation, store, other.on + timedelta(1)), file)


def test_p02_a_colleague_of_the_team_sees_it_and_a_receptionist_too(store: str) -> None:
    file = a_file(desk())
    assert _sees(desk(worker("Bo Verzonnen")), file)
    assert _sees(desk(worker("Cis Verzonnen", Role.RECEPTIONIST)), file)


@pytest.mark.parametrize(("days", "circle", "seen"), [(365, False, True), (366, False, False), (366, True, True)])
def test_p02_a_year_after_its_closing_being_assigned_opens_a_file_no_more_outside_a_circle(
    store: str, days: int, circle: bool, seen: bool
) -> None:
    other = desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    file = a_file(desk())
    Assignment.objects.using(store).create(
        trajectory=file, worker=other.user, worker_name=other.name, part=Part.HELPER, since=other.on - timedelta(days),
        by=other.user, by_name=other.name,
    )  # fmt: skip
    assert _sees(other, file)
    Trajectory.objects.using(store).filter(pk=file.pk).update(
        closed_on=other.on - timedelta(days), ending="helped", is_closed_circle=circle
    )
    file.refresh_from_db()
    assert _sees(other, file) is seen


def test_a_closed_circle_is_missing_for_the_rest_of_the_team(store: str) -> None:
    at = desk()
    file = a_file(at)
    Trajectory.objects.using(store).filter(pk=file.pk).update(is_closed_circle=True)
    file.refresh_from_db()
    other = desk(worker("Bo Verzonnen", Role.TEAM_LEAD, team=None))
    assert _sees(at, file)
    assert not _sees(other, file)
    with pytest.raises(FileMissing):
        other.open(file.pk, "trajectory.page")


@pytest.mark.parametrize("role", [Role.ADMIN, Role.MANAGER, Role.CONTROL_OFFICER, Role.REGISSEUR])
def test_p03_no_list_and_no_file_for_who_keeps_or_directs(store: str, role: Role) -> None:
    file = a_file(desk())
    other = desk(worker("Dirk Verzonnen", role))
    assert not _sees(other, file)
    with pytest.raises(Refused):
        other.open(file.pk, "trajectory.page")


def test_p01_a_file_of_another_organisation_does_not_exist_here(store: str, their_store: str) -> None:
    theirs = worker("Eva Verzonnen", organisation=THEIRS)
    file = a_file(desk(theirs, organisation=THEIRS))
    assert not Person.objects.using(store).exists()
    with pytest.raises(FileMissing):
        desk().open(file.pk, "trajectory.page")


def test_one_trekker_at_a_time(store: str) -> None:
    at = desk()
    file = a_file(at)
    with pytest.raises(IntegrityError), transaction.atomic(using=store):
        Assignment.objects.using(store).create(
            trajectory=file, worker=at.user, worker_name="Bo", part=Part.TREKKER, since=at.on, by=at.user, by_name="An"
        )


def test_a_worker_without_a_team_keeps_what_is_assigned_to_her(store: str) -> None:
    at = desk(worker(team=None))
    file = a_file(at)
    assert file.team is None
    assert _sees(at, file)
    assert not _sees(desk(worker("Bo Verzonnen", team=TEAM)), file)

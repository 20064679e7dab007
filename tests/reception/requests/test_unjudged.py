"""A request of which nobody said whether this OCMW is competent is chased before and after the last day to forward."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.organisations.models import Organisation
from rechtop.reception.desk import Desk
from rechtop.reception.funnel.events import record, take_back
from rechtop.reception.models import Organ, Request, Stage, Trajectory, WhyNot
from rechtop.reception.requests.competence import Forwarding, competent, forward, unjudged
from rechtop.reception.requests.registering import Asked, register
from rechtop.reception.workbench.day import Row, day_of
from rechtop.reception.workbench.mine import in_her_hands
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.reception.queries import queries_of
from tests.stores.made import OURS, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture
def at(store: str) -> Desk:
    return desk()


@pytest.fixture
def file(at: Desk) -> Trajectory:
    return a_file(at)


def _asked(at: Desk, file: Trajectory, ago: int, right: str = "leefloon") -> Request:
    return register(at, file.pk, Asked(right=right, on=at.on - timedelta(ago)))


def _chased(at: Desk) -> list[Request]:
    return unjudged(at, in_her_hands(at), 10)


def _rows(at: Desk) -> list[Row]:
    return [row for row in day_of(at, may_take=True).due.rows if "bevoegd" in row.what]


def test_it_stands_on_her_day_from_two_working_days_before_its_term(at: Desk, file: Trajectory) -> None:
    _asked(at, file, 2)
    assert _rows(at) == [], "five days are over on Thursday"
    near = _asked(at, file, 3, "installatiepremie")
    (row,) = _rows(at)
    assert row.what.endswith(": kijk na of wij bevoegd zijn.")
    assert (row.due_on, row.is_late) == (date(2026, 11, 25), False)
    assert row.address.endswith(f"/{near.pk}")
    assert _rows(Desk(at.standing, at.organisation, at.store, at.on + timedelta(9)))[0].is_late


def test_the_weekend_counts_for_the_term_and_not_for_looking_ahead(at: Desk, file: Trajectory) -> None:
    asked = _asked(at, file, 0)
    days = [Desk(at.standing, at.organisation, at.store, date(2026, 11, day)) for day in (25, 26)]
    assert [len(_chased(day)) for day in days] == [0, 1], "its last day is Saturday; two working days on it is Monday"
    assert asked.requested_on == date(2026, 11, 23)


def test_one_row_for_each_file_and_the_oldest_first(at: Desk, file: Trajectory) -> None:
    oldest = _asked(at, file, 20)
    _asked(at, file, 9, "installatiepremie")
    other = _asked(at, a_file(at, "Ann"), 15)
    assert [one.pk for one in _chased(at)] == [oldest.pk, other.pk]
    assert [one.pk for one in unjudged(at, in_her_hands(at), 1)] == [oldest.pk]


def test_who_judged_is_not_asked_again_either_way(at: Desk, file: Trajectory) -> None:
    ours, theirs = _asked(at, file, 9), _asked(at, a_file(at, "Ann"), 9)
    competent(at, file.pk, ours.pk)
    forward(at, theirs.trajectory_id, theirs.pk, Forwarding("OCMW Elders", "Zij woont daar.", at.on))
    assert _chased(at) == []


@pytest.mark.parametrize(
    ("stage", "told", "is_chased"),
    [
        (Stage.REFUSED, {"organ": Organ.BCSD}, False),
        (Stage.GRANTED, {"organ": Organ.CHAIR}, True),
        (Stage.STOPPED, {"why_not": WhyNot.NOT_WANTED}, False),
    ],
)
def test_what_was_decided_or_stopped_needs_it_no_more_but_help_in_need_says_nothing(
    at: Desk, file: Trajectory, stage: Stage, told: dict[str, Organ], is_chased: bool
) -> None:
    _asked(at, file, 9)
    made = record(at, file.pk, stage, on=at.on, right="leefloon", **told)  # type: ignore[arg-type]
    assert bool(_chased(at)) is is_chased
    take_back(at, file.pk, made.pk)
    assert len(_chased(at)) == 1, "a decision that was taken back was never there"


def test_who_is_no_ocmw_has_nothing_to_judge(at: Desk, file: Trajectory) -> None:
    Organisation.objects.create(pk=OURS, slug="caw", kind="caw", name="CAW Voorbeeldstreek", is_fictional=True)
    register(at, file.pk, Asked(domain="wonen", on=at.on - timedelta(9)))
    assert _chased(at) == []


def test_a_closed_file_and_one_of_another_worker_are_not_hers_to_judge(at: Desk, file: Trajectory) -> None:
    _asked(at, file, 9)
    assert _chased(desk(worker("Bo Verzonnen"))) == []
    Trajectory.objects.using(at.store).filter(pk=file.pk).update(closed_on=at.on, ending="helped")
    assert _chased(at) == []


def test_many_requests_ask_as_many_queries_as_one(store: str) -> None:
    user = worker()
    at = desk(user, on=timezone.localdate())
    client = log_in(Client(), user)
    _asked(at, a_file(at), 9)
    few = queries_of(client, "/onthaal/")
    for number in range(5):
        _asked(at, a_file(at, f"Ann{number}"), 9)
    assert queries_of(client, "/onthaal/") == few

"""The day of a worker: who comes, what is due, what is silent, what came in; and nothing of anybody else's."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role, User
from rechtop.journal.models import Entry
from rechtop.reception.appointments.making import Plan, make
from rechtop.reception.assigning.carrying import give, put_in_queue, take
from rechtop.reception.assigning.substituting import substitute
from rechtop.reception.desk import Desk
from rechtop.reception.models import Appointment, Assignment, Channel, Trajectory, Urgency
from rechtop.reception.start.beginning import Arrival, begin
from rechtop.reception.steps.doing import PERSON, agree, me
from rechtop.reception.workbench.day import Day, day_of
from tests.accounts.logging_in import log_in
from tests.reception import made
from tests.reception.made import OTHER_TEAM, TEAM, a_file, desk, worker
from tests.reception.queries import queries_of
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
AT_MOST = 28


def _day(at: Desk) -> Day:
    return day_of(at, may_take=True)


def test_an_empty_day_helps(store: str) -> None:
    page = log_in(Client(), worker()).get("/onthaal/").content.decode()
    assert "Er wacht niets op u" in page
    assert "Iemand aan de balie" in page


def test_who_comes_today_stands_first_and_who_comes_tomorrow_does_not(store: str) -> None:
    at = desk()
    file = a_file(at)
    for days, hour in ((0, 14), (0, 9), (1, 8)):
        make(at, file.pk, Plan(at.on + timedelta(days), time(hour), at.user))
    rows = _day(at).coming.rows
    assert [timezone.localtime(row.at).hour for row in rows if row.at] == [9, 14]
    assert {(row.who, row.label) for row in rows} == {("Fatima", "Hoe liep het?")}


def test_an_appointment_that_nobody_noted_stays_on_the_day(store: str) -> None:
    at = desk()
    file = a_file(at)
    made_one = make(at, file.pk, Plan(at.on, time(9), at.user))
    Appointment.objects.using(store).filter(pk=made_one.pk).update(at=made_one.at - timedelta(2))
    (row,) = _day(at).coming.rows
    assert row.is_late


def test_steps_are_due_on_their_day_or_the_day_to_look(store: str) -> None:
    at = desk()
    file = a_file(at)
    for what, due, look in (("te laat", -1, None), ("later", 5, None), ("kijk nu", 9, 0), ("vandaag", 0, None)):
        look_on = None if look is None else at.on
        agree(at, file.pk, what, owner=me(at), due_on=at.on + timedelta(due), look_on=look_on)
    rows = _day(at).due.rows
    assert [(row.what, row.is_late) for row in rows] == [("te laat", True), ("vandaag", False), ("kijk nu", False)]


def test_what_the_person_would_do_is_followed_by_her_trekker_only(store: str) -> None:
    at, other = desk(), desk(worker("Bo Verzonnen"))
    agree(at, a_file(at).pk, "Breng de factuur mee", owner=PERSON, due_on=at.on)
    assert [(row.what, row.detail) for row in _day(at).due.rows] == [("Breng de factuur mee", "de persoon zelf")]
    assert _day(other).due.rows == ()


def test_who_took_over_is_asked_to_tell_it(store: str) -> None:
    at = desk()
    file = a_file(at)
    bo = worker("Bo Verzonnen")
    assert _day(at).due.rows == (), "who began it sits with the person"
    give(at, file.pk, bo.pk)
    (row,) = _day(desk(bo)).due.rows
    assert row.what == "Vertel het aan de persoon: u bent nu trekker."


def test_who_wrote_must_still_hear_who_follows_her_question(store: str) -> None:
    at = desk()
    begin(at, Arrival(name="Ann", channel=Channel.EMAIL, synthetic=True))
    assert [row.label for row in _day(at).due.rows] == ["Vertel het"]


def test_a_substitute_has_the_day_of_who_is_away(store: str) -> None:
    at, bo = desk(), desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    file = a_file(at)
    agree(at, file.pk, "Bel het ziekenfonds", owner=me(at), due_on=at.on)
    make(at, file.pk, Plan(at.on, time(9), at.user))
    assert _day(bo).is_empty
    substitute(at, at.user, bo.user, since=at.on, until=at.on + timedelta(3))
    day = _day(bo)
    assert len(day.coming.rows) == 1
    assert "Bel het ziekenfonds" in [row.what for row in day.due.rows]


def test_the_queue_shows_what_is_most_urgent_and_then_what_waits_longest(store: str) -> None:
    at = desk()
    for name, urgency, days in (("Ann", Urgency.USUAL, 9), ("Bea", Urgency.TODAY, 0), ("Cleo", Urgency.USUAL, 2)):
        file = begin(at, Arrival(name=name, question="Ik heb honger.", urgency=urgency, is_taken=False, synthetic=True))
        Trajectory.objects.using(store).filter(pk=file.pk).update(opened_on=at.on - timedelta(days))
    rows = _day(at).queue.rows
    assert [(row.who, row.is_urgent, row.takes) for row in rows] == [
        ("Bea", True, True), ("Ann", False, True), ("Cleo", False, True),
    ]  # fmt: skip


def test_p02_the_queue_of_another_team_is_not_hers_and_a_taken_file_is_gone(store: str) -> None:
    at, other = desk(), desk(worker("Bo Verzonnen", team=OTHER_TEAM))
    file = a_file(at)
    put_in_queue(at, file.pk, TEAM)
    assert len(_day(at).queue.rows) == 1
    assert _day(other).queue.rows == ()
    take(at, file.pk)
    assert _day(at).queue.rows == ()


def test_p02_a_closed_circle_is_in_no_queue_and_on_no_day_of_others(store: str) -> None:
    at, other = desk(), desk(worker("Bo Verzonnen", Role.TEAM_LEAD, team=None))
    file = a_file(at)
    put_in_queue(at, file.pk, TEAM)
    Trajectory.objects.using(store).filter(pk=file.pk).update(is_closed_circle=True)
    assert _day(other).queue.rows == ()


def test_a_receptionist_looks_at_the_queue_and_takes_nothing(store: str) -> None:
    front = worker("Dora Verzonnen", Role.RECEPTIONIST)
    at = made.desk(front, on=timezone.localdate())
    put_in_queue(at, a_file(at).pk, TEAM)
    page = log_in(Client(), front).get("/onthaal/").content.decode()
    assert "Bekijk" in page
    assert 'value="neem"' not in page


def test_p10_p12_the_page_names_nobody_in_addresses_and_is_in_the_journal(store: str) -> None:
    user = worker()
    at = made.desk(user, on=timezone.localdate())
    put_in_queue(at, a_file(at).pk, TEAM)
    answer = log_in(Client(), user).get("/onthaal/")
    page = answer.content.decode()
    assert "<title>Rechtop: mijn dag</title>" in page
    assert "no-store" in answer["Cache-Control"]
    assert "fatima" not in " ".join(part.split('"')[0] for part in page.split('href="')[1:]).lower()
    assert Entry.objects.using(store).order_by("-number")[0].what == "workbench"


def _full(at: Desk, user: User, count: int) -> None:
    """So many files, each with an appointment, a step, silence in some, and as many in the queue."""
    for number in range(count):
        file = a_file(at, f"Ann{number}")
        agree(at, file.pk, "Bel", owner=me(at), due_on=at.on)
        make(at, file.pk, Plan(at.on, time(8, number), at.user, where="home_visit"))
        silent = a_file(at, f"Bea{number}")
        old = timezone.make_aware(datetime.combine(at.on - timedelta(40), time(9)))
        Trajectory.objects.using(at.store).filter(pk=silent.pk).update(touched_at=old)
        put_in_queue(at, a_file(at, f"Cleo{number}").pk, TEAM)


def test_with_thirty_files_a_page_asks_as_many_queries_as_with_three(store: str) -> None:
    user = worker()
    at = made.desk(user, on=timezone.localdate())
    client = log_in(Client(), user)
    addresses = ("/onthaal/", "/onthaal/wachtrij", "/onthaal/huisbezoeken")
    _full(at, user, 1)
    few = [queries_of(client, address) for address in addresses]
    _full(at, user, 9)
    assert few == [queries_of(client, address) for address in addresses]
    assert max(few) <= AT_MOST


def test_the_files_of_who_left_are_in_the_queue_of_her_team(store: str) -> None:
    at, bo = desk(), desk(worker("Bo Verzonnen"))
    file = a_file(at)
    assert _day(bo).queue.rows == ()
    User.objects.filter(pk=at.user).update(is_active=False)
    assert [row.file for row in _day(bo).queue.rows] == [file.pk]
    take(bo, file.pk)
    assert _day(bo).queue.rows == ()
    assert Assignment.objects.using(store).filter(trajectory=file, until=None).get().worker == bo.user

"""Two files of one person become one: her handovers and consultations go along, and back when they are two again."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from rechtop.handovers.chasing.day import handovers_due
from rechtop.handovers.models import Handover
from rechtop.handovers.sending import told_by_hand, withdraw
from rechtop.handovers.states import State, Way
from rechtop.meetings.client.holding import plan
from rechtop.meetings.client.models import ClientMeeting
from rechtop.reception.start.joining import join, undo
from tests.accounts.logging_in import log_in
from tests.handovers.made import sent
from tests.reception.made import ON, a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def test_what_left_and_what_was_planned_go_along_and_back(store: str) -> None:
    at = desk()
    stays, goes = a_file(at), a_file(at)
    held, met = sent(at, goes), plan(at, goes.pk, date(2026, 12, 1))
    merge = join(at, stays.pk, goes.pk, person=stays.person_id)
    assert Handover.objects.using(store).get(pk=held.pk).trajectory_id == stays.pk
    assert ClientMeeting.objects.using(store).get(pk=met.pk).trajectory_id == stays.pk
    undo(at, stays.pk, merge.pk)
    assert Handover.objects.using(store).get(pk=held.pk).trajectory_id == goes.pk
    assert ClientMeeting.objects.using(store).get(pk=met.pk).trajectory_id == goes.pk


def test_p07_in_the_file_that_stays_she_can_still_take_it_back(store: str) -> None:
    user = worker()
    at = desk(user)
    stays, goes = a_file(at), a_file(at)
    held = sent(at, goes)
    join(at, stays.pk, goes.pk, person=stays.person_id)
    page = f"/onthaal/dossier/{stays.pk}/overdracht/{held.pk}"
    assert "trek in" in log_in(Client(), user).get(page).content.decode()
    held.refresh_from_db()
    assert withdraw(at, held).state == State.WITHDRAWN


def test_a_refusal_comes_back_to_who_carries_the_file_that_stays(store: str) -> None:
    at = desk()
    stays, goes = a_file(at), a_file(at)
    held = sent(at, goes, Way.PHONE)
    join(at, stays.pk, goes.pk, person=stays.person_id)
    held.refresh_from_db()
    told_by_hand(at, held, State.REFUSED, ON, refusal="full", next_step="Bel in mei", answered_on=ON)
    assert [row.file for row in handovers_due(at, 9)] == [stays.pk]

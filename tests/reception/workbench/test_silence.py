"""Silence is chased, unless somebody said why it may be silent and until when."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rechtop.reception.appointments.making import Plan, make
from rechtop.reception.desk import Desk
from rechtop.reception.models import Quiet, Trajectory
from rechtop.reception.steps.doing import agree, me
from rechtop.reception.workbench.silence import NotQuiet, make_quiet, silent, silent_after
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _old(at: Desk, days: int) -> Trajectory:
    file = a_file(at)
    moment = timezone.make_aware(datetime.combine(at.on - timedelta(days), time(9)))
    Trajectory.objects.using(at.store).filter(pk=file.pk).update(touched_at=moment)
    file.refresh_from_db(using=at.store)
    return file


def _later(at: Desk, days: int) -> Desk:
    return Desk(at.standing, at.organisation, at.store, at.on + timedelta(days))


def test_a_file_is_silent_after_fourteen_days_without_anything(store: str) -> None:
    at = desk()
    silent_one = _old(at, 15)
    _old(at, 14)
    assert list(silent(at)) == [silent_one]


def test_a_change_breaks_the_silence_and_the_longest_stands_first(store: str) -> None:
    at = desk()
    long, longer, busy = _old(at, 20), _old(at, 30), _old(at, 40)
    agree(at, busy.pk, "Bel", owner=me(at), due_on=at.on)
    assert list(silent(at)) == [longer, long]


def test_who_comes_soon_is_not_silent_and_who_is_closed_neither(store: str) -> None:
    at = desk()
    coming, closed = _old(at, 20), _old(at, 20)
    make(at, coming.pk, Plan(at.on + timedelta(3), time(9), at.user))
    Trajectory.objects.using(store).filter(pk=closed.pk).update(closed_on=at.on, ending="helped")
    Trajectory.objects.using(store).filter(pk=coming.pk).update(touched_at=coming.touched_at)
    assert not silent(at).exists()
    assert silent(_later(at, 4)).exists()


def test_a_file_of_somebody_else_is_hers_to_chase(store: str) -> None:
    _old(desk(), 20)
    assert not silent(desk(worker("Bo Verzonnen"))).exists()


def test_quiet_until_a_day_and_back_at_once_when_nothing_happened_in_it(store: str) -> None:
    at = desk()
    file = _old(at, 20)
    make_quiet(at, file, at.on + timedelta(3), "Wacht op het ziekenfonds.")
    assert not silent(at).exists()
    assert not silent(_later(at, 3)).exists()
    assert silent(_later(at, 4)).exists()
    assert at.find(file.pk).touched_at == file.touched_at, "nothing happened for the person"


@pytest.mark.parametrize(("days", "why", "field"), [(3, " ", "why"), (0, "x", "until"), (93, "x", "until")])
def test_no_silence_without_a_reason_or_without_an_end(store: str, days: int, why: str, field: str) -> None:
    at = desk()
    with pytest.raises(NotQuiet) as refused:
        make_quiet(at, _old(at, 20), at.on + timedelta(days), why)
    assert refused.value.field == field


def test_the_number_of_days_is_dated() -> None:
    assert silent_after(date(2026, 11, 23)).days == 14


def test_the_page_asks_why(store: str) -> None:
    user = worker()
    at = desk(user, on=timezone.localdate())
    file = _old(at, 20)
    client, address = log_in(Client(), user), reverse("reception:quiet", args=[file.pk])
    until = f"{at.on + timedelta(7)}"
    assert "Schrijf waarom" in client.post(address, {"until": until, "why": ""}).content.decode()
    answer = client.post(address, {"until": until, "why": "Wacht op een brief."})
    assert answer["Location"] == "/onthaal/"
    assert Quiet.objects.using(store).get().why == "Wacht op een brief."

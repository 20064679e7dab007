"""The home visits of a day: where, and how she may be reached without danger."""

from __future__ import annotations

from datetime import time

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import User
from rechtop.journal.models import Entry
from rechtop.reception.appointments.making import Plan, make
from rechtop.reception.models import SafeContact, Trajectory
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _visit(user: User, **contact: object) -> Trajectory:
    at = desk(user, on=timezone.localdate())
    file = a_file(at)
    make(at, file.pk, Plan(at.on, time(10), at.user, where="home_visit"))
    make(at, file.pk, Plan(at.on, time(11), at.user, where="desk"))
    if contact:
        SafeContact.objects.using(at.store).create(person=file.person, **contact)
    return file


def test_only_home_visits_stand_there_with_where_and_how_to_call(store: str) -> None:
    user = worker()
    _visit(user, address="Dorp 1, Voorbeeldstad", phone="0470 12 34 56", may_call=True, asked_on="2026-11-01")
    page = log_in(Client(), user).get("/onthaal/huisbezoeken").content.decode()
    assert "10:00 Fatima" in page
    assert "11:00" not in page
    assert "Dorp 1, Voorbeeldstad" in page
    assert "tel:" in page


@pytest.mark.parametrize("may_call", [False, None])
def test_p11_a_number_that_may_not_be_called_is_not_shown_to_be_pressed(store: str, may_call: bool | None) -> None:
    user = worker()
    _visit(user, phone="0470 12 34 56", may_call=may_call, asked_on="2026-11-01")
    page = log_in(Client(), user).get("/onthaal/huisbezoeken").content.decode()
    assert "0470" not in page


def test_p12_each_file_that_is_shown_is_in_the_journal(store: str) -> None:
    user = worker()
    file = _visit(user)
    log_in(Client(), user).get("/onthaal/huisbezoeken")
    last = Entry.objects.using(store).order_by("-number")[0]
    assert (last.what, last.about, last.who) == ("trajectory.visit", file.pk, user.pk)

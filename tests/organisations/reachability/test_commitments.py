"""Promises of organisations: what is overdue comes first, a reply has a day, and only the regie writes them down."""

from __future__ import annotations

from datetime import date, timedelta

import html5lib
import pytest
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.models import Commitment, Organisation
from rechtop.organisations.reachability.commitments import answer, promise, tracked
from rechtop.organisations.reachability.errors import ReachRefused
from rechtop.organisations.services import Actor, add
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ON = date(2026, 11, 22)
ROUTE = "/werk/bereikbaarheid/beloften"
Outcome = Commitment.Outcome


@pytest.fixture
def fund() -> Organisation:
    return add(Organisation, {"slug": "fonds", "kind": "ziekenfonds", "name": "Fonds"}, by=Actor(None))


def promised(fund: Organisation, days: int, made: int = 100) -> Commitment:
    on = ON - timedelta(made)
    return promise(
        fund, "Een vast nummer", promised_on=on, due_on=ON + timedelta(days), asked_by=None, by=None, today=ON
    )


def test_overdue_is_open_after_its_day_and_the_oldest_comes_first(fund: Organisation) -> None:
    late, later, today, next_week = (promised(fund, days) for days in (-30, -1, 0, 7))
    settled = answer(promised(fund, -50), reply="", replied_on=None, outcome=Outcome.BROKEN, today=ON)
    found = tracked(ON)
    assert found.overdue == [late, later]
    assert found.running == [today, next_week]
    assert (found.settled, found.kept) == ([settled], 0)


def test_a_reply_is_no_outcome_and_an_outcome_keeps_its_first_day(fund: Organisation) -> None:
    held = promised(fund, -1)
    answer(held, reply="We zoeken iemand", replied_on=ON, outcome=Outcome.OPEN, today=ON)
    assert tracked(ON).overdue == [held], "words are not yet a promise kept"
    answer(held, reply="Het nummer is er", replied_on=ON, outcome=Outcome.KEPT, today=ON)
    answer(held, reply="Het nummer is er", replied_on=ON, outcome=Outcome.PARTLY, today=ON + timedelta(9))
    assert Commitment.objects.get().settled_on == ON
    answer(held, reply="", replied_on=None, outcome=Outcome.OPEN, today=ON)
    assert Commitment.objects.get().settled_on is None


@pytest.mark.parametrize(
    ("reply", "replied_on", "says"),
    [
        ("Ja", None, "welke dag"),
        ("Ja", ON + timedelta(1), "niet in de toekomst"),
        ("", date(2020, 1, 1), "na de belofte"),
    ],
)
def test_a_reply_has_a_day_that_can_be(fund: Organisation, reply: str, replied_on: date | None, says: str) -> None:
    with pytest.raises(ReachRefused, match=says):
        answer(promised(fund, 1), reply=reply, replied_on=replied_on, outcome=Outcome.OPEN, today=ON)


@pytest.mark.parametrize(("days", "made", "says"), [(5, -1, "toekomst"), (-101, 100, "voor de dag")])
def test_a_promise_lies_behind_us_and_its_day_after_it(fund: Organisation, days: int, made: int, says: str) -> None:
    with pytest.raises(ReachRefused, match=says):
        promised(fund, days, made)
    assert not Commitment.objects.exists()


def test_the_database_refuses_a_day_before_the_promise_too(fund: Organisation) -> None:
    with pytest.raises(IntegrityError):
        Commitment.objects.create(organisation=fund, what="x", promised_on=ON, due_on=ON - timedelta(1))


def test_the_regie_writes_a_promise_down_and_everybody_who_notes_reads_it(fund: Organisation) -> None:
    regie, editor = log_in(Client(), mandated(Role.REGISSEUR)), log_in(Client(), mandated(Role.EDITOR, fund.pk))
    today = timezone.localdate()
    sent = {"organisation": str(fund.pk), "what": "Een vast nummer", "promised_on": f"{today:%d/%m/%Y}",
            "due_on": f"{today:%d/%m/%Y}", "asked_by": "website"}  # fmt: skip
    assert editor.post(f"{ROUTE}/nieuw", sent).status_code == 403
    assert "over een persoon" in regie.post(f"{ROUTE}/nieuw", sent | {"what": "Bel 0470 12 34 56"}).content.decode()
    assert regie.post(f"{ROUTE}/nieuw", sent)["Location"] == ROUTE
    held = Commitment.objects.get()
    assert editor.post(f"{ROUTE}/{held.pk}", {"outcome": "gehouden"}).status_code == 403
    assert "welke dag" in regie.post(f"{ROUTE}/{held.pk}", {"outcome": "gehouden", "reply": "Ja"}).content.decode()
    assert regie.post(f"{ROUTE}/{held.pk}", {"outcome": "gehouden"})["Location"] == ROUTE
    page = editor.get(ROUTE).content.decode()
    html5lib.HTMLParser(strict=True).parse(page)
    assert "1 van 1 gehouden." in page
    assert "Nieuwe belofte" not in page

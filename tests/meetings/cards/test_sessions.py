"""Cards without a person: brought, talked over, gone; every four to five weeks on a working day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.procedure.calendar import day_off
from rechtop.meetings.cards import sessions
from rechtop.meetings.cards.models import AgeBand, Card, CardAgreement, CardSession, Household
from rechtop.meetings.cards.sessions import CardError, Recognisable, Situation, next_day
from tests.accounts.logging_in import log_in
from tests.reception.made import OTHER_TEAM, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

PLAIN = Situation(
    AgeBand.MIDDLE,
    Household.ALONE_CHILDREN,
    ("financien",),
    "Een ouder krijgt drie aanmaningen.",
    "Wie helpt eerst?",
)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_next_day_is_a_working_day_four_to_five_weeks_later(last: date) -> None:
    day = next_day(last)
    assert not day_off(day)
    assert timedelta(weeks=4) <= day - last <= timedelta(weeks=5)


def test_a_day_that_is_over_or_not_worked_on_is_refused(store: str) -> None:
    at = desk()
    for day in (at.on - timedelta(1), date(2026, 12, 25), date(2026, 11, 28)):
        with pytest.raises(CardError):
            sessions.plan(at, day)
    assert sessions.plan(at, at.on + timedelta(1)).pk == sessions.plan(at, at.on + timedelta(2)).pk, "one to come"


def test_the_database_keeps_one_session_to_come(store: str) -> None:
    at = desk()
    sessions.plan(at, at.on)
    with pytest.raises(IntegrityError), transaction.atomic(using=store):
        CardSession.objects.using(store).create(on=at.on, by=at.user, by_name=at.name)


def test_p08_a_card_holds_no_person_and_points_to_no_file() -> None:
    fields = {one.name for one in Card._meta.get_fields()}
    assert fields == {
        "id", "created_at", "by", "by_name", "session", "letter", "age_band", "household", "domains", "situation",
        "question",
    }  # fmt: skip


def test_a_card_that_tells_who_it_is_about_is_refused(store: str) -> None:
    at = desk()
    sessions.plan(at, at.on)
    for changed, looked in (("Bel 0470 00 00 00.", True), ("De zoon heet Karel.", False)):
        with pytest.raises(Recognisable) as refused:
            sessions.bring(at, replace(PLAIN, situation=changed, is_looked_at=looked))
        assert refused.value.found
    assert not Card.objects.using(store).exists()
    kept = sessions.bring(at, replace(PLAIN, situation="De dienst Pluim helpt niet.", is_looked_at=True))
    assert kept.letter == "A"


def test_letters_are_made_up_in_turn_and_a_letter_that_came_free_is_used_again(store: str) -> None:
    at = desk()
    sessions.plan(at, at.on)
    cards = [sessions.bring(at, PLAIN) for _ in range(3)]
    assert [one.letter for one in cards] == ["A", "B", "C"]
    sessions.take_away(at, cards[0].pk)
    assert sessions.bring(at, PLAIN).letter == "A"
    with pytest.raises(CardError, match="Alleen wie"):
        sessions.take_away(desk(worker("Bo Verzonnen")), cards[1].pk)


def test_afterwards_the_cards_are_gone_and_the_agreements_stay(store: str) -> None:
    at = desk()
    held = sessions.plan(at, at.on)
    sessions.bring(at, PLAIN)
    sessions.agree_on(at, held, "Een vast nummer voor energie", "het team", at.on + timedelta(14))
    with pytest.raises(Recognisable):
        sessions.agree_on(at, held, "Bel 0470 00 00 00", "het team", at.on)
    closed = sessions.close(at)
    assert not Card.objects.using(store).exists()
    assert CardAgreement.objects.using(store).get().what == "Een vast nummer voor energie"
    assert (closed.cards_talked_over, closed.is_to_come) == (1, False)
    assert sessions.proposed(at) == next_day(at.on)


def test_a_session_still_to_come_does_not_close(store: str) -> None:
    at = desk()
    sessions.plan(at, at.on + timedelta(1))
    with pytest.raises(CardError):
        sessions.close(at)


def test_the_page_from_a_day_to_a_closed_session(store: str) -> None:
    client = log_in(Client(), worker())
    page = "/overleg/casuistiek"
    assert "Er is nog geen dag gekozen" in client.get(page).content.decode()
    assert client.post(page, {"do": "plan", "on": "31/12/2099"}).status_code == 302
    told = {
        "age_band": "25-44", "household": "alone", "domains": ["financien"], "situation": "De zoon heet Karel.",
        "question": "Wie helpt eerst?",
    }  # fmt: skip
    answer = client.post("/overleg/casuistiek/kaart", told)
    assert "misschien een naam" in answer.content.decode()
    assert client.post("/overleg/casuistiek/kaart", {**told, "looked": "on"}).status_code == 302
    colleague = log_in(Client(), worker("Bo Verzonnen", team=OTHER_TEAM))
    shown = colleague.get(page).content.decode()
    assert "Situatie A" in shown
    assert "Verzonnen" not in shown.split("<main")[1], "nor whose card it is"
    assert colleague.post(f"{page}/kaart/{Card.objects.using(store).get().pk}/weg").status_code == 409
    agreed = {"do": "agree", "what": "Samen bellen", "who": "het team", "due_on": "31/12/2099"}
    assert client.post(page, agreed).status_code == 302
    CardSession.objects.using(store).update(on=date(2020, 1, 6))
    assert client.post(page, {"do": "close"}).status_code == 302
    shown = client.get(page).content.decode()
    assert "Situatie A" not in shown
    assert "Samen bellen" in shown

"""The municipality in an interview and at the desk: chosen or not, what it asks and answers, what is kept of it."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from rechtop.explorer.interview.household import Answers
from rechtop.explorer.interview.keepsake import read as read_file
from rechtop.explorer.interview.keepsake import written
from rechtop.explorer.interview.screen import run_of
from rechtop.explorer.interview.state import KEY, State
from rechtop.explorer.local.known import choices, municipality_name, owners_on
from rechtop.explorer.local.views import group_of
from rechtop.law.catalogue import law
from rechtop.law.local.published import publish
from tests.law.local.files import example

ON = date(2026, 11, 2)
PLACE = "/rechten/gemeente"
Read = Callable[[HttpResponse], BeautifulSoup]


@pytest.fixture(autouse=True)
def _town(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    for right, decision in (("energiesteun", "2026-06-25 2026/57"), ("schoolreis", "2026-05-28 2026/41")):
        publish(tmp_path / "local", example(right), by="An Peeters", second="Bo Claes", decision=decision, on=ON)
    monkeypatch.setattr(timezone, "localdate", lambda: ON)


def family(**rest: Any) -> State:
    """A mother and her child, with nothing said about money."""
    given = {"f.p1.birth_date": "1990-01-01", "f.p2.birth_date": "2016-01-01", "nog": "nee", "band.p1.p2": "child"}
    return State(Answers(ON.isoformat(), {"p1": "an", "p2": "kind"}, given, rest))


def begun(client: Client, state: State) -> Client:
    session = client.session
    session[KEY] = asdict(state)
    session.save()
    return client


def held(client: Client) -> State:
    session = client.session[KEY]
    return State(**{**session, "answers": Answers(**session["answers"])})


def test_without_a_municipality_the_outcome_leads_to_the_choice_and_uses_nothing() -> None:
    state = family()
    group = group_of(state, run_of(state))
    assert (group.is_known, group.is_shown, group.elsewhere, group.owners) == (False, True, 1, ())


def test_a_municipality_brings_its_rights_with_decision_term_and_budget() -> None:
    state = family(municipality="99001")
    group = group_of(state, run_of(state))
    (owner,) = group.owners
    assert group.municipality == "Voorbeeldstad"
    assert [(card.benefit.name, card.who, card.title) for card in owner.cards] == [
        ("Energiesteun", "het gezin", "nog niet te zeggen"),
        ("Hulp bij een schoolreis", "kind", "nog niet te zeggen"),
    ]
    assert owner.cards[0].notes == (
        "Beslist door de raad voor maatschappelijk welzijn op 25/06/2026, nummer 2026/57.",
        "Geldig tot en met 31/08/2027.",
        "Dit kan zolang het budget reikt (40.000 euro per jaar).",
    )
    assert [card.number for card in owner.cards] == [1, 2]
    assert [ask.name for ask in owner.cards[0].asks][:1] == ["f.household.household_gross_taxable_income_year"]
    assert owner.cards[0].needs == ()


def test_an_answer_that_is_the_same_for_several_people_is_one_card() -> None:
    state = family(municipality="99001")
    state.answers.people["p3"] = "broer"
    state.answers.given |= {"f.p3.birth_date": "2014-01-01", "band.p1.p3": "child", "band.p2.p3": "sibling"}
    (owner,) = group_of(state, run_of(state)).owners
    assert [card.who for card in owner.cards] == ["het gezin", "kind, broer"]


def test_what_a_municipality_once_had_is_shown_apart_with_its_source() -> None:
    state = family(municipality="13037")
    (owner,) = group_of(state, run_of(state)).owners
    assert owner.cards == ()
    assert {right.why for right in owner.not_used} == {"Datum onbekend."}
    assert len(owner.not_used) == 5


def test_of_a_municipality_that_nobody_wrote_about_there_is_nothing() -> None:
    state = family(municipality="11001")
    group = group_of(state, run_of(state))
    assert (group.municipality, group.owners, group.is_shown) == ("Aartselaar", (), True)


def test_the_list_has_every_municipality_of_today_and_those_with_rights() -> None:
    known = owners_on(ON)
    names = dict(choices(known))
    assert (names["34023"], names["99001"]) == ("Kuurne", "Voorbeeldstad")
    assert "46003" not in names  # Beveren before the merger: its demo content is no reason to offer it
    assert (municipality_name("99001", known), municipality_name("00000", known)) == ("Voorbeeldstad", "00000")


@pytest.mark.django_db
def test_a_chosen_municipality_asks_its_own_questions_and_keeps_the_answers(client: Client, read: Read) -> None:
    begun(client, family())
    page = read(client.get(PLACE))
    assert page.select_one("#gemeente") is not None
    assert page.select("[name^='f.']") == []
    answer = client.post(PLACE, {"gemeente": "99001"})
    assert (answer.status_code, answer.headers["Location"]) == (302, PLACE)
    page = read(client.get(PLACE))
    assert "Voor kind: hoeveel kost de schoolreis?" in page.get_text()
    sent = {"gemeente": "99001", "f.p2.voorbeeldstad.trip_cost": "120,50", "f.p2.voorbeeldstad.school": "primary"}
    answer = client.post(PLACE, sent)
    assert answer.headers["Location"] == "/rechten/uitkomst"
    assert held(client).answers.rest["local"] == [
        {"fact": "voorbeeldstad.trip_cost", "value": "120.5", "of": "p2"},
        {"fact": "voorbeeldstad.school", "value": "primary", "of": "p2"},
    ]
    page = read(client.get(PLACE))
    typed = page.select_one("[name='f.p2.voorbeeldstad.trip_cost']")
    assert typed is not None
    assert typed["value"] == "120,50"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("f.p2.voorbeeldstad.trip_cost", "veel", "Schrijf een bedrag"),
        ("f.p2.voorbeeldstad.trip_cost", "9000", "van € 0,00 tot € 2.000,00"),
        ("f.p2.voorbeeldstad.school", "kleuter", "Kies een van de antwoorden"),
        ("gemeente", "00000", "Kies een gemeente uit de lijst."),
    ],
)
def test_an_answer_that_cannot_be_is_told_and_nothing_is_kept(
    client: Client, read: Read, name: str, text: str, told: str
) -> None:
    begun(client, family(municipality="99001"))
    page = read(client.post(PLACE, {"gemeente": "99001"} | {name: text}))
    assert told in page.get_text()
    assert page.select_one(".error-summary") is not None
    assert "local" not in held(client).answers.rest
    assert held(client).answers.rest["municipality"] == "99001"


@pytest.mark.django_db
def test_one_may_decline_and_take_the_municipality_back(client: Client) -> None:
    begun(client, family(municipality="99001"))
    sent = {"gemeente": "99001", "f.p2.voorbeeldstad.trip_cost": "", "f.p2.voorbeeldstad.trip_cost.als": "?"}
    client.post(PLACE, sent)
    assert held(client).answers.rest["local"] == [{"fact": "voorbeeldstad.trip_cost", "value": "?", "of": "p2"}]
    assert client.post(PLACE, {"gemeente": ""}).headers["Location"] == "/rechten/uitkomst"
    state = held(client)
    assert not group_of(state, run_of(state)).is_known


@pytest.mark.django_db
def test_without_an_interview_the_page_leads_to_the_start(client: Client) -> None:
    assert client.get(PLACE).headers["Location"] == "/rechten"


LOCAL = [
    {"fact": "voorbeeldstad.trip_cost", "of": "p2", "value": "120"},
    {"fact": "stad.gone", "of": "p2", "value": "3"},
    {"fact": "voorbeeldstad.school", "of": "p9", "value": "primary"},
]


def test_what_nobody_understands_any_more_is_left_out_and_the_rest_counts() -> None:
    state = family(municipality="99001", local=LOCAL)
    (owner,) = group_of(state, run_of(state)).owners
    trip = owner.cards[1]
    assert trip.own == ("kind: Naar welke school gaat het kind?",)


def test_the_file_that_one_keeps_holds_the_municipality_and_what_it_asked() -> None:
    state = family(municipality="99001", local=LOCAL)
    again = read_file(written(state.answers), law(), ON)
    assert again.rest["municipality"] == "99001"
    assert again.rest["local"] == LOCAL[:2]


@pytest.mark.django_db
def test_the_page_on_paper_names_what_to_ask_of_the_municipality(client: Client, read: Read) -> None:
    state = family(municipality="99001")
    state.answers.given |= {"f.household.household_gross_taxable_income_year": "15000", "alles": "nee"}
    begun(client, state)
    sheet = read(client.get("/rechten/papier")).select_one(".sheet")
    assert sheet is not None
    assert "Vraag ook dit, van uw gemeente: Energiesteun. Bij het sociaal huis" in " ".join(sheet.get_text().split())
    assert "schoolreis" not in sheet.get_text()  # not known yet


@pytest.mark.django_db
def test_the_desk_has_the_same_group(client: Client, read: Read) -> None:
    page = read(client.post("/balie", {"persoon": "p1", "op": "02/11/2026", "gemeente": "99001"}))
    chosen = page.select_one("#gemeente option[selected]")
    assert chosen is not None
    assert chosen["value"] == "99001"
    group = page.select_one("section.local")
    assert group is not None
    assert "Energiesteun" in group.get_text()
    assert "Beslist door de raad voor maatschappelijk welzijn" in group.get_text()


@pytest.mark.django_db
def test_the_desk_takes_only_a_code_for_a_municipality(client: Client) -> None:
    page = client.post("/balie", {"persoon": "p1", "op": "02/11/2026", "gemeente": "<b>99001"}).content.decode()
    assert "&lt;b&gt;" not in page.partition("Van uw gemeente")[2]
    assert "Dat hangt af van uw gemeente." in page

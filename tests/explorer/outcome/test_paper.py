"""The request of today, the page on paper, and the script for the telephone."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from rechtop.explorer.interview.screen import run_of
from rechtop.explorer.interview.state import given
from rechtop.explorer.outcome.advice import Outcomes
from rechtop.explorer.outcome.paper import sheets
from rechtop.law.about import DELAY_COSTS, about
from rechtop.law.catalogue import law
from tests.explorer.outcome.conftest import Begin, example

Read = Callable[[HttpResponse], BeautifulSoup]
RIGHTS = sorted(law().rights)


def letter_in(page: BeautifulSoup) -> str:
    found = page.select_one("article.letter")
    assert found is not None
    return " ".join(found.get_text(" ").split())


@pytest.mark.parametrize("right", RIGHTS)
def test_every_right_says_what_waiting_costs_and_how_to_ask(right: str) -> None:
    request = about(right).request
    assert request.delay_costs in DELAY_COSTS
    for text in (request.delay_reason, request.text):
        assert text
        assert all(len(sentence.split()) <= 20 for sentence in re.split(r"[.!?]", text))
    assert request.addressee


@pytest.mark.parametrize("right", RIGHTS)
def test_a_letter_is_dated_today_and_asks_for_a_receipt(client: Client, db: None, read: Read, right: str) -> None:
    text = letter_in(read(client.get(f"/rechten/aanvraag/{right}")))
    assert text.count(date_format(timezone.localdate())) == 2
    for part in (about(right).request.text, about(right).request.addressee, "ontvangstbewijs", "papieren later"):
        assert part in text
    assert {"Naam:", "Handtekening:"} <= set(re.findall(r"\w+:", text))


def test_beside_a_request_to_the_ocmw_stands_what_follows_and_when(client: Client, db: None, read: Read) -> None:
    section = read(client.get("/rechten/aanvraag/leefloon")).select_one("section[aria-labelledby=daarna]")
    assert section is not None
    text = " ".join(section.get_text(" ").split())
    decided_by = timezone.localdate() + timedelta(days=30)  # article 21 of the act on the right to social integration
    assert f"De beslissing: uiterlijk op {date_format(decided_by)}" in text
    assert "In beroep gaan: binnen 3 maanden na de brief" in text
    assert "Intrest bij te late betaling: vanaf de 16de dag na de beslissing" in text
    assert "Niet zeker:" in text
    assert "Een straf" not in text


def test_nothing_of_the_ocmw_is_said_of_a_right_that_is_asked_elsewhere(client: Client, db: None, read: Read) -> None:
    assert read(client.get("/rechten/aanvraag/jobbonus")).select_one("section[aria-labelledby=daarna]") is None


def test_there_is_no_letter_for_what_is_no_right(client: Client, db: None) -> None:
    assert client.get("/rechten/aanvraag/onbestaand").status_code == 404


def test_a_name_stands_in_the_letter_only_when_it_was_ticked(client: Client, begin: Begin, read: Read) -> None:
    state = example("alleenstaande_moeder_gas_afgesloten")
    first = next(iter(state.answers.people))
    state.answers.people[first] = "Amina (synthetisch)"
    begin(state)
    before = read(client.get("/rechten/aanvraag/leefloon"))
    assert "Amina" not in letter_in(before)
    after = read(client.post("/rechten/aanvraag/leefloon", {"naam": [first]}))
    assert "Van: Amina (synthetisch)" in letter_in(after)
    assert letter_in(after).replace("Van: Amina (synthetisch)", "Naam:") == letter_in(before)


def test_a_name_that_was_never_told_cannot_be_put_in(client: Client, db: None, read: Read) -> None:
    assert "p1" not in letter_in(read(client.post("/rechten/aanvraag/leefloon", {"naam": ["p1"]})))


def test_who_would_be_put_at_risk_by_asking_is_warned_beside_the_letter(
    client: Client, begin: Begin, read: Read
) -> None:
    begin(example("eu_student_zonder_geld"))
    page = read(client.get("/rechten/aanvraag/leefloon"))
    warning = page.select_one("main .notice[data-kind=urgent]")
    assert warning is not None
    assert "jurist" in warning.get_text()
    assert "jurist" not in letter_in(page)


@pytest.mark.parametrize("name", ["gezin_met_vier_kinderen", "weduwe_van_67", "zonder_papieren_met_tandpijn"])
def test_paper_holds_every_right_to_ask_and_no_answer(client: Client, begin: Begin, read: Read, name: str) -> None:
    state = begin(example(name, helping=True))
    page = read(client.get("/rechten/papier"))
    text = " ".join(part.get_text(" ") for part in page.select(".sheet"))
    for advice in Outcomes(state, run_of(state)).actionable:
        assert advice.short_name in text
        assert advice.card.money == "" or advice.card.money not in text
    told = [item.text for item in given(state) if re.search(r"\d", item.text)]
    assert told != []
    assert [answer for answer in told if answer in text] == []
    assert "de persoon" not in text  # the paper goes home with her
    assert "OCMW van uw gemeente:" in text
    assert "112" in text


def test_what_is_for_a_child_stands_on_the_page_of_the_first_person() -> None:
    state = example("gezin_met_vier_kinderen")
    pages = sheets(Outcomes(state, run_of(state)))
    adults = {page.key for page in pages}
    assert len(adults) <= 2
    first = next(iter(state.answers.people))
    assert any(len(row.others) > 1 for page in pages if page.key == first for row in page.rows)


def test_each_right_stands_on_one_page_once() -> None:
    state = example("gezin_met_vier_kinderen")
    for page in sheets(Outcomes(state, run_of(state))):
        names = [row.name for row in page.rows]
        assert len(set(names)) == len(names)


def test_large_type_is_one_click_away(client: Client, begin: Begin, read: Read) -> None:
    begin(example("weduwe_van_67"))
    page = read(client.get("/rechten/papier"))
    assert page.select(".sheet.large") == []
    link = page.find("a", string=re.compile("Grote letters"))
    assert link is not None
    assert read(client.get(str(link["href"]))).select(".sheet.large") != []


def test_the_script_begins_with_privacy_and_the_freedom_to_stop(client: Client, db: None, read: Read) -> None:
    text = read(client.get("/rechten/telefoon")).get_text(" ")
    for part in ("Kunt u vrij praten?", "bewaart niets", "stoppen wanneer u wilt", "Nu hulp nodig"):
        assert part in text


def test_the_script_asks_with_answers_to_tick_and_sends_none(client: Client, db: None, read: Read) -> None:
    page = read(client.get("/rechten/telefoon"))
    questions = page.select("fieldset.saying")
    assert 1 < len(questions) <= 12
    for question in questions:
        labels = [label.get_text(strip=True) for label in question.select("label")]
        assert {"Weet ik niet", "Zeg ik liever niet"} <= set(labels)
        assert not any(box.has_attr("name") for box in question.select("input[type=checkbox]"))


def test_the_script_says_something_of_every_right_to_the_person_herself(
    client: Client, begin: Begin, read: Read
) -> None:
    state = begin(example("weduwe_van_67", helping=True))
    said = read(client.get("/rechten/telefoon")).select_one("section[aria-labelledby=zeggen]")
    assert said is not None
    found = Outcomes(replace(state, helping=False), run_of(state))
    assert [advice.short_name for advice in found.advices if advice.short_name not in said.get_text()] == []
    assert len(said.select("h3")) < 20  # what nobody can act on yet is told together
    headings = " ".join(heading.get_text() for heading in said.select("h3"))
    assert [advice.short_name for advice in found.actionable if advice.short_name not in headings] == []
    assert "u" in re.findall(r"\w+", said.get_text())
    assert "de persoon" not in said.get_text()


def test_a_warning_is_said_first(client: Client, begin: Begin, read: Read) -> None:
    begin(example("eu_student_zonder_geld"))
    page = read(client.get("/rechten/telefoon"))
    said = next(
        part
        for part in page.select("div.saying")
        if part.select_one("h3", string=re.compile("")) and "jurist" in part.get_text()
    )
    first = said.select_one("blockquote p")
    assert first is not None
    assert first.get_text().startswith("“Let op")

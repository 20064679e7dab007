"""The route on its page: the steps, who they are for, what is not on it, the days as a file, and from the desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from icalendar import Calendar

from rechtop.explorer.interview.screen import run_of
from rechtop.explorer.route.paper import MOST_CHANGES, route_paper
from rechtop.law.about import about
from rechtop.law.catalogue import law
from rechtop.law.route import route
from tests.explorer.outcome.conftest import Begin, example, nobody
from tests.law.joint.households import CHILD, adult, home

Read = Callable[[HttpResponse], BeautifulSoup]
FAMILY = "alleenstaande_moeder_gas_afgesloten"


def words_of(page: BeautifulSoup) -> str:
    found = page.select_one("article.route")
    assert found is not None
    return " ".join(found.get_text(" ").split())


@pytest.mark.parametrize("name", [FAMILY, "weduwe_van_67", "zonder_papieren_met_tandpijn"])
def test_the_page_tells_every_step_and_ends_with_the_ocmw(client: Client, begin: Begin, read: Read, name: str) -> None:
    state = begin(example(name))
    page = read(client.get("/rechten/route"))
    found = route(run_of(state))
    assert [title.get_text()[1:] for title in page.select(".steps h3")] == [v.office.title for v in found.visits]
    text = words_of(page)
    for ask in (ask for visit in found.visits for ask in (*visit.asks, *visit.also)):
        assert ask.name in text
    assert "De laatste stap is altijd het OCMW" in text
    assert page.select_one("title") is not None
    assert "route" not in (page.select_one("title") or page).get_text().lower()


def test_no_answer_stands_on_the_page(client: Client, begin: Begin, read: Read) -> None:
    begin(example("zonder_papieren_met_tandpijn"))
    text = words_of(read(client.get("/rechten/route")))
    for told in ("zonder wettig verblijf", "verblijfsdocument nodig", "1988"):
        assert told not in text


def test_the_first_person_is_u_and_the_others_have_their_names() -> None:
    found = route(home(adult(child_in_charge="yes"), CHILD, related={("bo", "an"): "child"}))
    paper = route_paper(found, {"an": "Mama", "bo": "Bo"})
    who = {line.right: line.who for step in paper.steps for line in step.lines}
    assert who["leefloon"] == "u"
    assert who["uitpas_kansentarief"] == "u, Bo"
    assert any("Sociale toeslag (voor Bo)" in text for text in paper.checks)


def test_of_somebody_alone_it_is_not_said_for_whom() -> None:
    paper = route_paper(route(home(adult(child_in_charge="no"))), {"an": "ik"})
    assert {line.who for step in paper.steps for line in step.lines} == {""}


def test_paper_holds_the_first_changes_and_the_screen_all() -> None:
    found = route(home(adult(child_in_charge="yes"), CHILD, related={("bo", "an"): "child"}))
    paper = route_paper(found, {"an": "ik", "bo": "Bo"})
    assert [one.on_paper for one in paper.coming] == [n < MOST_CHANGES for n in range(len(found.changes))]
    assert paper.coming[0].day == "01/06/2025"


def test_nobody_told_anything_yet(client: Client, begin: Begin, read: Read) -> None:
    begin(nobody())
    assert "De laatste stap is altijd het OCMW" in words_of(read(client.get("/rechten/route")))


def test_without_an_interview_one_starts_anew(client: Client, db: None) -> None:
    assert client.get("/rechten/route").headers["Location"] == "/rechten"
    assert client.get("/rechten/route/dagen.ics").headers["Location"] == "/rechten"


def test_the_calendar_tells_days_and_nothing_else(client: Client, begin: Begin) -> None:
    begin(example("weduwe_van_67"))
    answer = client.get("/rechten/route/dagen.ics")
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Disposition"] == 'attachment; filename="dagen.ics"'
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    assert events
    told = answer.content.decode().lower()
    for word in {about(right).name.lower() for right in law().rights} | {"ocmw", "rechten", "ziekenfonds", "pensioen"}:
        assert word not in told
    for event in events:
        assert {"Afspraak", "Herinnering"} & set(str(event["SUMMARY"]).split(":"))
        assert isinstance(event.decoded("DTSTART"), date)


def test_the_desk_makes_a_route_and_gives_back_what_was_typed(client: Client, read: Read) -> None:
    typed = {
        "persoon": "p1",
        "op": "01/03/2025",
        "f.p1.birth_date": "12/04/1985",
        "f.p1.residence_status": "belgian",
        "f.dwelling.energy_supply": "shut_off",
    }
    page = read(client.post("/balie/route", typed))
    assert "dit kan niet wachten" in words_of(page).lower()
    carried = {str(field["name"]): str(field["value"]) for field in page.select("form#terug input[type=hidden]")}
    assert typed.items() <= carried.items()


def test_what_cannot_be_read_is_told_at_the_desk(client: Client, read: Read) -> None:
    page = read(client.post("/balie/route", {"persoon": "p1", "f.p1.savings": "veel"}))
    assert "Niet alles telt mee" in page.get_text()


def test_the_desk_route_without_a_form_leads_to_the_desk(client: Client) -> None:
    assert client.get("/balie/route").headers["Location"] == "/balie"

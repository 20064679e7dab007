"""Who helps right now."""

import re
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client

from rechtop.explorer.help_now import SITUATIONS, Line, sources
from tests.explorer.conftest import typed_on

Read = Callable[[HttpResponse], BeautifulSoup]
LINES = {line.name: line for situation in SITUATIONS for line in situation.lines}


def test_each_situation_leads_to_somebody_who_answers_now_or_to_the_ocmw(client: Client, read: Read) -> None:
    page = read(client.get("/nu-hulp"))
    titles = [title.get_text() for title in page.select("main h2")]
    for word in ("gevaar", "pijn", "bed", "eten", "huis", "stroom", "ziek", "niet meer zitten"):
        assert [title for title in titles if word in title] != [], word
    for situation in SITUATIONS:
        assert [line for line in situation.lines if line.number or "OCMW" in line.name] != []


@pytest.mark.parametrize(
    ("number", "who"),
    [
        ("112", "Noodnummer"),
        ("101", "Dringende politiehulp"),
        ("1733", "Huisarts van wacht"),
        ("1712", "Hulplijn 1712"),
        ("106", "Tele-Onthaal"),
        ("1813", "Zelfmoordlijn"),
        ("102", "Awel"),
        ("0800 13 500", "CAW (Centrum Algemeen Welzijnswerk)"),
    ],
)
def test_a_number_is_a_link_that_a_telephone_dials(client: Client, read: Read, number: str, who: str) -> None:
    assert LINES[who].number == number
    link = read(client.get("/nu-hulp")).select_one(f"a[href='tel:{number.replace(' ', '')}']")
    assert link is not None
    assert number in link.get_text()


def test_every_number_says_on_which_page_it_was_read(client: Client, read: Read) -> None:
    assert [line.name for line in LINES.values() if line.number and line.source is None] == []
    links = {str(link["href"]) for link in read(client.get("/nu-hulp")).select("main details a")}
    assert links == {source.url for source in sources()}


def test_no_local_number_is_made_up(client: Client, read: Read) -> None:
    local: list[Line] = [line for situation in SITUATIONS for line in situation.lines if "OCMW" in line.name]
    assert local != []
    for line in local:
        assert line.number == ""
        assert "Telefoon: onbekend. Vraag het aan de gemeente." in line.about
    assert "onbekend" in read(client.get("/nu-hulp")).get_text()


def test_what_was_typed_at_the_desk_waits_on_the_page_and_goes_back(client: Client, read: Read) -> None:
    typed = {"persoon": ["p1", "p2"], "naam.p1": "Noor", "f.p1.savings": "veel", "op": "10/03/2026"}
    page = read(client.post("/nu-hulp", {**typed, "doe": "persoon-erbij"}))
    carried = [(str(tag["name"]), str(tag["value"])) for tag in page.select("main form input[type=hidden]")]
    assert ("doe", "persoon-erbij") not in carried
    back: dict[str, list[str]] = {}
    for name, value in carried:
        back.setdefault(name, []).append(value)
    again = typed_on(read(client.post("/balie", back)))
    assert {name: again[name] for name in typed} == {
        name: value if isinstance(value, list) else [value] for name, value in typed.items()
    }


def test_without_anything_typed_there_is_no_form_to_go_back_to(client: Client, read: Read) -> None:
    assert read(client.get("/nu-hulp")).select("main form") == []


def test_sentences_are_short(client: Client, read: Read) -> None:
    texts = [line.about for line in LINES.values()] + [line.hours for line in LINES.values()]
    texts += [text for situation in SITUATIONS for text in situation.advice]
    long = [s for text in texts for s in re.split(r"(?<=[.?!:]) ", text) if len(s.split()) > 20]
    assert long == []

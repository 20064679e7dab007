"""What somebody types to find help stands in no address that others read."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs

import pytest
from django.http import QueryDict
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from rechtop.organisations.demo import load_demo
from rechtop.organisations.find import sealed
from rechtop.organisations.find.asked import Asked
from rechtop.organisations.find.sealed import HOUR, opened, seal
from tests.organisations.test_pages import read


def at(monkeypatch: pytest.MonkeyPatch, second: int) -> None:
    monkeypatch.setattr(sealed, "time", lambda: 1_800_000_000.0 + second)


@given(st.text(max_size=60), st.text(max_size=60), st.booleans())
def test_what_was_typed_comes_back_as_it_was_and_is_not_in_the_address(words: str, where: str, only_open: bool) -> None:
    asked = Asked.read(QueryDict(mutable=True) | {"zoek": words, "waar": where, "nu": "1" if only_open else ""})
    address = asked.address()
    assert Asked.read(QueryDict(address)) == asked
    assert set(parse_qs(address)) <= ({"vraag"} if asked.words or asked.where else {"nu"})


def test_after_an_hour_it_opens_no_more_and_neither_does_what_others_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at(monkeypatch, 0)
    kept = seal("zoek=geld")
    at(monkeypatch, HOUR)
    assert opened(kept) == "zoek=geld"
    at(monkeypatch, HOUR + 1)
    assert opened(kept) == ""
    assert opened("niet van ons é") == ""


@pytest.fixture
def _town(db: None) -> None:
    load_demo(date(2026, 3, 3), ("slachtofferhulp", "onthaal-sociaal-huis"))


@pytest.mark.usefixtures("_town")
def test_searching_leads_to_an_address_that_says_nothing_and_from_which_one_goes_on() -> None:
    client = Client(enforce_csrf_checks=True)
    form = read(client.get("/aanbod")).select_one("form[role=search]")
    assert form is not None
    assert str(form["method"]) == "post"
    sent = client.post("/aanbod", {"zoek": "mijn man slaat mij", "waar": "Zelzaate"})
    address = str(sent["Location"])
    assert sent.status_code == 302
    assert address.startswith("/aanbod?vraag=")
    page = read(client.get(address))
    assert page.select("[value='mijn man slaat mij']"), "what she typed stands in the form again"
    links = " ".join(str(link["href"]) for link in page.select("a[href]"))
    assert "slaat" not in links + address
    assert "Zelz" not in links + address


@pytest.mark.usefixtures("_town")
def test_an_address_that_is_too_old_says_so_and_asks_again(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 0)
    old = Asked(words="geld").address()
    at(monkeypatch, 2 * HOUR)
    page = read(Client().get(f"/aanbod?{old}"))
    assert "We hielden uw vraag niet bij. Typ ze nog eens." in page.text

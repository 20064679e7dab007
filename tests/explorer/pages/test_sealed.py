"""What somebody types to find a right stands in no address that others read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client

from rechtop.organisations.find import sealed

HERE, TYPED = "/rechten/alle", "mijn man slaat mij"
Read = Callable[[HttpResponse], BeautifulSoup]


def test_searching_leads_to_an_address_that_says_nothing_and_to_which_one_can_come_back(read: Read) -> None:
    client = Client(enforce_csrf_checks=True)
    form = read(client.get(HERE)).select_one("form[role=search]")
    assert form is not None
    assert (str(form["method"]), str(form["action"])) == ("post", HERE)
    sent = client.post(HERE, {"zoek": TYPED})
    assert sent.status_code == 302
    assert sent["Location"].startswith(f"{HERE}?vraag=")
    for _time in range(2):  # also from the back button, and without a cookie
        page = read(Client().get(sent["Location"]))
        assert page.select(f"[value='{TYPED}']"), "what she typed stands in the form again"
        assert page.select(".notice[data-kind=urgent]")
        links = " ".join(str(link["href"]) for link in page.select("a[href]"))
        assert "slaat" not in links + sent["Location"]


def test_a_word_in_an_older_address_is_not_answered_there_but_taken_out_of_sight(client: Client, read: Read) -> None:
    sent = client.get(HERE, {"zoek": TYPED})
    assert sent.status_code == 302
    assert "slaat" not in sent["Location"]
    assert TYPED not in sent.content.decode()
    assert sent["Cache-Control"] == "no-store"
    assert read(client.get(sent["Location"])).select(f"[value='{TYPED}']")


@pytest.mark.parametrize("empty", [{}, {"zoek": "   "}, {"zoek": "huur", "vraag": "niet van ons"}])
def test_nothing_typed_or_nothing_of_ours_leads_to_all_rights(client: Client, empty: dict[str, str]) -> None:
    assert client.post(HERE, empty)["Location"] == HERE


def test_an_address_that_is_too_old_says_so_and_asks_again(
    client: Client, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealed, "time", lambda: 1_800_000_000.0)
    old = client.post(HERE, {"zoek": TYPED})["Location"]
    monkeypatch.setattr(sealed, "time", lambda: 1_800_000_001.0 + sealed.HOUR)
    page = read(client.get(old))
    assert "We hielden uw vraag niet bij. Typ ze nog eens." in page.get_text()
    assert TYPED not in str(page)
    assert page.select_one("#gevonden") is None

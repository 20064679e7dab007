"""Amounts that stay wide may be made more precise, by who likes to; nobody must."""

from collections.abc import Callable

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client

from rechtop.explorer.interview.order import sharper_of
from rechtop.explorer.interview.screen import run_of
from tests.explorer.outcome.conftest import Begin, example

Read = Callable[[HttpResponse], BeautifulSoup]
WIDE, NARROW = "kind_met_handicap", "weduwe_van_67"
PRECISE, OUTCOME = "/rechten/preciezer", "/rechten/uitkomst"


def test_the_outcome_offers_it_only_where_an_answer_narrows_an_amount(client: Client, begin: Begin, read: Read) -> None:
    for name, is_offered in ((WIDE, True), (NARROW, False)):
        state = begin(example(name))
        assert bool(sharper_of(state, run_of(state))) == is_offered, name
        offer = read(client.get(OUTCOME)).select_one("section[aria-labelledby=preciezer]")
        assert (offer is not None) == is_offered, name
        assert offer is None or "Dat hoeft niet" in offer.get_text()


def test_each_question_says_that_it_is_not_needed_and_the_last_leads_back_to_the_outcome(
    client: Client, begin: Begin, read: Read
) -> None:
    state = begin(example(WIDE))
    most, asked = len(sharper_of(state, run_of(state))), []
    while True:
        response = client.get(PRECISE)
        if response.status_code == 302:
            break
        page = read(response)
        assert "Dat hoeft niet" in page.get_text()
        assert page.select_one(f".along a[href='{OUTCOME}']") is not None
        tag = page.select_one("#vraag [name=vraag]")
        assert tag is not None
        asked.append(str(tag["value"]))
        sent = client.post(PRECISE, {"vraag": asked[-1], "doe": "?"})
        assert sent.headers["Location"] == PRECISE
    assert response.headers["Location"] == OUTCOME
    assert 0 < len(asked) == len(set(asked)) <= most

"""The log-in guide: every fact has a source or says that it has none; every service has a way without a log-in."""

from __future__ import annotations

import html5lib
from bs4 import BeautifulSoup
from django.test import Client

from rechtop.organisations.reachability.log_in_guide import guide
from tests.words.scoring import score

ASKED = {"burgerprofiel", "ebox", "myminfin", "mypension", "mijngezondheid", "helena"}


def test_every_service_says_what_can_be_done_without_a_log_in() -> None:
    assert {entry.id for entry in guide().entries} >= ASKED
    assert [entry.id for entry in guide().entries if not entry.without] == []


def test_every_source_is_a_page_that_can_be_opened() -> None:
    assert len(guide().sources) > 15
    assert all(source.url.startswith(("https://", "http://")) and source.title for source in guide().sources)


def test_every_sentence_is_plain() -> None:
    facts = [fact for key in guide().keys for fact in key.facts]
    for entry in guide().entries:
        facts += [*entry.without, *entry.for_another, *entry.careful]
    assert {fact.text: faults for fact in facts if (faults := score(fact.text).faults())} == {}


def test_the_page_marks_what_nobody_checked_and_how_old_a_source_is(client: Client) -> None:
    answer = client.get("/inloggen-gids")
    html5lib.HTMLParser(strict=True).parse(answer.content.decode())
    page = BeautifulSoup(answer.content.decode(), "html.parser")
    assert len(page.select(".tag[data-kind=warn]")) == guide().unchecked > 0
    text = page.get_text(" ", strip=True)
    assert "(bron uit 2022)" in text
    assert "2.022" not in text
    assert "We lazen deze bladzijden op 22/11/2026" in text


def test_the_telephone_comes_before_the_log_in(client: Client) -> None:
    page = BeautifulSoup(client.get("/inloggen-gids").content.decode(), "html.parser")
    card = page.select_one("section[aria-labelledby=myminfin]")
    assert card is not None
    call = card.select_one("a[href='tel:025725757']")
    assert call is not None
    assert card.text.index("02 572 57 57") < card.text.index("Zonder inloggen") < card.text.index("Inloggen met")

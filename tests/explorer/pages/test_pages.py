"""The public pages: one for each right, and the list with its search."""

from collections.abc import Callable
from datetime import date
from functools import cache

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver, resolve
from django.utils import timezone

from rechtop.explorer.interview.domains import weights
from rechtop.explorer.pages.amounts import UNCHECKED, in_words, worths
from rechtop.explorer.pages.entrances import Entrance, ways
from rechtop.explorer.pages.listing import FEW, first_sentence, giver, grouped, listed
from rechtop.explorer.pages.right import COUNTS_HERE, RightPage, cited, interactions
from rechtop.explorer.pages.search import search
from rechtop.law.about import Source, about
from rechtop.law.catalogue import law
from rechtop.law.residence.gate import DOCUMENTS
from rechtop.law.subjects import GIVES
from rechtop.rules.parameters import Parameter

Read = Callable[[HttpResponse], BeautifulSoup]
ON = date(2026, 3, 10)
RIGHTS = list(law().rights)
pytestmark = pytest.mark.django_db


@cache
def page_of(right: str) -> BeautifulSoup:
    """The page of a right, which is the same for everybody; refuses HTML that a browser would have to repair."""
    response = Client().get(f"/rechten/{right}")
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    html5lib.HTMLParser(strict=True).parse(response.content.decode())
    return BeautifulSoup(response.content.decode(), "html.parser")


@pytest.mark.parametrize("right", RIGHTS)
def test_every_right_has_a_page_that_is_valid_and_says_all_its_conditions(right: str) -> None:
    page = page_of(right)
    text = " ".join(page.get_text(" ").split())
    words = about(right)
    assert page.select("h1")[0].get_text() == words.name
    for condition in law().rights[right].conditions:
        assert " ".join(condition.text.split()) in text
    for told in (words.summary, words.apply_at, *words.procedure.documents, *words.doubts):
        assert " ".join(told.split()) in text
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert page.select("[style], style, script:not([src])") == []


@pytest.mark.parametrize("right", RIGHTS)
def test_every_source_of_a_right_can_be_followed_with_its_date_and_how_sure_it_is(right: str) -> None:
    page = page_of(right)
    links = {str(link["href"]) for link in page.select("a[href^=http]")}
    for source in about(right).sources.values():
        assert source.url in links or not source.url
        assert source.title in page.get_text()
        assert source.seen in page.get_text()


@pytest.mark.parametrize("right", RIGHTS)
def test_a_page_leads_only_to_pages_that_exist(right: str) -> None:
    page = page_of(right)
    for link in {str(link["href"]) for link in page.select("main a[href^='/']")}:
        assert resolve(link.partition("?")[0])


@pytest.mark.parametrize("right", RIGHTS)
def test_the_amounts_on_a_page_are_the_parameters_on_that_day(right: str) -> None:
    today = timezone.localdate()
    shown = {
        tag.get_text(" ", strip=True): value.get_text(" ", strip=True)
        for row in page_of(right).select(".worths > div")
        if (tag := row.select_one("dt")) is not None and (value := row.select_one("dd")) is not None
    }
    read_by_rule = {leaf[1] for leaf in law().leaves[law().rights[right].holds.name] if leaf[0] == "parameter"}
    for id in read_by_rule:
        parameter = law().parameters[id]
        for key, worth in zip(parameter.keys, worths(parameter, today), strict=True):
            told = shown[" ".join(worth.about.split())]
            found = parameter.worth(key, today)
            assert ("verouderd bedrag" in told) == found.stale
            assert ("niet nagekeken" in told) == found.is_unverified
            if not found.stale:
                assert told.startswith(in_words((found.low, found.high), parameter))


def _parameter(id: str) -> Parameter:
    return law().parameters[id]


@pytest.mark.parametrize(
    ("id", "scaled", "words"),
    [
        ("leefloon.cat1_month", 87613, "€ 876,13 per maand"),
        ("leefloon.transfer_home_exempt", 3718403, "€ 3.718.403,00"),
        ("leefloon.capital_rate_middle", 6, "6 % per jaar"),
        ("leefloon.cadastral_multiplier", 3, "3 keer"),
        ("leefloon.transfer_lookback_years", 10, "10 jaar"),
        ("basisbedrag.new", 18421, "€ 184,21 per maand"),
        ("groeipakket.student_hours_year", 650, "650 uren per jaar"),
    ],
)
def test_an_amount_reads_as_people_write_it(id: str, scaled: int, words: str) -> None:
    assert in_words((scaled, scaled), _parameter(id)) == words


@pytest.mark.parametrize("right", RIGHTS)
def test_every_entry_of_a_table_is_called_in_dutch(right: str) -> None:
    page = RightPage(law(), right, ON)
    for parameter in page.parameters:
        for key, worth in zip(parameter.keys, worths(parameter, ON), strict=True):
            told = worth.about.removeprefix(parameter.about).removeprefix(": ")
            assert told != key.replace("_", " ") or not key or key.isdigit()


@pytest.mark.parametrize("right", RIGHTS)
def test_a_right_that_is_worth_an_amount_shows_its_amounts(right: str) -> None:
    """Django takes a mistake in "if a or b" for a no, so a page without its amounts would look quite in order."""
    page = RightPage(law(), right, ON)
    assert page.has_amounts == bool(page.parameters or law().rights[right].amount)
    assert (page_of(right).select_one("#waard") is not None) == page.has_amounts
    assert len(page_of(right).select(".worths > div")) == len((*page.first_amounts, *page.other_amounts))


def test_a_range_shows_both_ends() -> None:
    assert in_words((100, 250), _parameter("leefloon.cat1_month")) == "€ 1,00 tot € 2,50 per maand"


def test_the_table_of_an_amount_has_every_published_value_newest_first() -> None:
    history = next(h for h in RightPage(law(), "leefloon", ON).amounts.histories if "cat1-month" in h.id)
    entries = _parameter("leefloon.cat1_month").entries
    assert [row.money for row in history.rows] == [
        in_words(entry.values[""], _parameter("leefloon.cat1_month")) for entry in reversed(entries)
    ]
    assert history.rows[0].since == "01/02/2025"
    assert history.rows[0].source is not None
    assert history.rows[0].source.url == about("leefloon").sources["S2"].url
    assert history.chart is not None
    assert [row.marks for row in history.rows if row.source is None] == [(UNCHECKED,)] * 4


def test_an_old_amount_is_a_range_with_a_mark_and_a_box_in_the_chart() -> None:
    later = RightPage(law(), "leefloon", date(2027, 3, 10))
    first = later.amounts.published[0]
    assert "tot" in first.money
    assert first.marks == ("verouderd bedrag",)
    assert later.amounts.histories[0].chart is not None
    assert later.amounts.histories[0].chart.band is not None
    fresh = RightPage(law(), "leefloon", date(2025, 3, 10))
    assert fresh.amounts.published[0].money == "€ 876,13 per maand"
    assert fresh.amounts.published[0].marks == ()
    assert fresh.amounts.histories[0].chart is not None
    assert fresh.amounts.histories[0].chart.band is None


def test_no_right_is_called_as_a_path_of_the_interview() -> None:
    """Only ids of the law match below /rechten/, so a fixed path can only be hidden by a right of that name."""
    fixed = {
        part
        for resolver in get_resolver().url_patterns
        for pattern in _all(resolver)
        for part in pattern.split("/")
        if "<" not in part
    }
    assert {"alle", "vraag"} <= fixed
    assert not fixed & set(RIGHTS)


def _all(resolver: object, before: str = "") -> list[str]:
    """Every path of the site as it is written, with those of the apps in it."""
    path = before + str(getattr(resolver, "pattern", ""))
    inside = getattr(resolver, "url_patterns", None)
    return [path] if inside is None else [found for part in inside for found in _all(part, path)]


def test_an_unknown_right_is_not_found_and_not_repeated(client: Client) -> None:
    response = client.get("/rechten/jan_peeters")
    assert response.status_code == 404
    assert "peeters" not in response.content.decode()


def test_every_page_offers_to_look_into_this_right() -> None:
    button = page_of("leefloon").select_one("main a.button[data-kind=primary]")
    assert button is not None
    assert button.get_text() == "Kijk dit voor mij na"
    assert str(button["href"]) == "/rechten?recht=leefloon"


def test_the_interview_then_asks_first_what_counts_for_this_right(client: Client, db: None) -> None:
    page = BeautifulSoup(client.get("/rechten?recht=leefloon&recht=onzin").content.decode(), "html.parser")
    assert [str(field["value"]) for field in page.select("input[name=recht]")] == ["leefloon"]
    assert "We vragen eerst wat telt voor: Leefloon." in page.get_text()
    client.post("/rechten", {"recht": ["leefloon", "onzin"], "domein": ["energie"]})
    held = next(value for value in client.session.values() if isinstance(value, dict) and "domains" in value)
    assert held["domains"] == ["energie", "recht:leefloon"]
    weighed = weights(held["domains"], law())
    assert weighed["leefloon"] > weighed["verwarmingstoelage"] > 1


def test_a_warning_about_residence_stands_above_the_button() -> None:
    text = page_of("leefloon").get_text()
    assert 0 < text.index("Lees dit voor u iets aanvraagt") < text.index("Kijk dit voor mij na")


def test_the_table_of_residence_has_every_document() -> None:
    page = RightPage(law(), "leefloon", ON)
    assert [opening.document for opening in page.openings] == [document.name for document in DOCUMENTS.values()]
    answers = dict(zip(DOCUMENTS, page.openings, strict=True))
    assert answers["belgian"].answer == "ja"
    assert answers["eu_first_3_months"].answer == "nee"
    assert RightPage(law(), "verhoogde_tegemoetkoming", ON).openings == ()


# -- the list and its search -----------------------------------------------------------------------------------------


def test_the_first_page_leads_to_every_entrance_with_its_count_and_to_every_right_by_name(
    client: Client, read: Read
) -> None:
    page = read(client.get("/rechten/alle"))
    links = [str(link["href"]) for link in page.select(".listed a")]
    assert sorted(links) == sorted(f"/rechten/{right}" for right in RIGHTS)
    names = [link.get_text() for link in page.select(".listed a")]
    assert names == sorted(names, key=str.lower)
    for way in ways(law()).values():
        section = page.select_one(f"section[aria-labelledby={way.id}]")
        assert section is not None
        assert [str(link["href"]) for link in section.select("a")] == [
            f"/rechten/alle/{way.id}/{entrance.id}" for entrance in way.entrances
        ]
        for item, entrance in zip(section.select("li"), way.entrances, strict=True):
            assert entrance.title in item.get_text()
            assert f"({len(entrance.rights)})" in item.get_text()
    assert len(page.select("section[aria-labelledby=onderwerp] svg")) == len(ways(law())["onderwerp"].entrances)


ENTRANCES = [entrance for way in ways(law()).values() for entrance in way.entrances]


@pytest.mark.parametrize("entrance", [pytest.param(found, id=f"{found.way}-{found.id}") for found in ENTRANCES])
def test_an_entrance_shows_its_rights_once_and_leads_to_the_others_of_its_kind(entrance: Entrance) -> None:
    response = Client().get(f"/rechten/alle/{entrance.way}/{entrance.id}")
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert response.cookies == {}
    html5lib.HTMLParser(strict=True).parse(response.content.decode())
    page = BeautifulSoup(response.content.decode(), "html.parser")
    assert page.select("h1")[0].get_text() == entrance.title
    links = [str(link["href"]) for link in page.select(".listed a")]
    assert sorted(links) == sorted(f"/rechten/{right}" for right in entrance.rights)
    others = ways(law())[entrance.way].entrances
    assert len(page.select("nav[aria-labelledby=ook] a")) == len(others) - 1
    assert ("Hier staat nog geen recht" in page.get_text()) == (entrance.rights == ())


def test_an_entrance_without_a_right_says_who_helps() -> None:
    text = " ".join(Client().get("/rechten/alle/grondrecht/leefmilieu").content.decode().split())
    assert ways(law())["grondrecht"].entrance("leefmilieu") is not None
    assert "Dat wil niet zeggen dat er niets bestaat." in text
    assert "Het OCMW moet elke vraag bekijken." in text


@pytest.mark.parametrize("address", ["onderwerp/jan_peeters", "peeters/wonen", "onderwerp/ocmw"])
def test_an_entrance_that_does_not_exist_is_not_found_and_not_repeated(client: Client, address: str) -> None:
    response = client.get(f"/rechten/alle/{address}")
    assert response.status_code == 404
    assert "peeters" not in response.content.decode()


def test_an_entrance_holds_the_rights_that_name_it() -> None:
    for right in RIGHTS:
        words = about(right)
        named = {"onderwerp": words.domains, "gebeurtenis": words.events, "dienst": words.offices}
        for way, ids in (*named.items(), ("grondrecht", (words.grondrecht,))):
            found = [entrance.id for entrance in ways(law())[way].entrances if right in entrance.rights]
            assert sorted(found) == sorted(ids)


def test_a_right_in_a_list_says_what_it_gives_who_gives_it_and_whether_it_comes_by_itself() -> None:
    assert listed("leefloon").facts == ("Geld, elke maand", "OCMW", "Vraagt u zelf aan")
    assert listed("schooltoeslag").facts == (
        "Geld, elk jaar",
        "Een uitbetaler van het Groeipakket",
        "Gaat meestal vanzelf",
    )
    assert listed("vlaamse_zorgpremie").facts[0] == "Een plicht"
    for right in RIGHTS:
        assert len(listed(right).facts) == 3
        assert all(fact and len(fact.split()) <= 10 for fact in listed(right).facts)


def test_a_long_list_has_a_heading_for_each_kind_of_thing_and_a_short_one_none() -> None:
    assert [group.title for group in grouped(RIGHTS[:FEW])] == [""]
    titles = [group.title for group in grouped(RIGHTS)]
    assert titles == [title[:1].upper() + title[1:] for title in GIVES.values()]
    assert sorted(right.id for group in grouped(RIGHTS) for right in group.rights) == sorted(RIGHTS)
    assert grouped(()) == ()


def test_who_types_that_there_is_danger_sees_first_whom_to_call(client: Client, read: Read) -> None:
    page = read(client.post("/rechten/alle", {"zoek": "mijn man slaat mij"}, follow=True))
    notice = page.select_one(".notice[data-kind=urgent] a")
    assert notice is not None
    assert str(notice["href"]) == "/nu-hulp"
    assert read(client.post("/rechten/alle", {"zoek": "huur"}, follow=True)).select(".notice[data-kind=urgent]") == []


# -- what rights do to each other ------------------------------------------------------------------------------------


@pytest.mark.parametrize("right", RIGHTS)
def test_a_page_says_of_every_other_right_what_the_two_do_to_each_other(right: str) -> None:
    section = page_of(right).select_one("section[aria-labelledby=samen]")
    seen = interactions(law()).of(right)
    assert (section is None) == (seen == ())
    if section is not None:
        links = {str(link["href"]).removeprefix("/rechten/") for link in section.select("a")}
        assert links == {link.right for link in seen} & set(RIGHTS)
        text = " ".join(section.get_text(" ").split())
        for told in (told for link in seen for told in link.mine):
            assert " ".join(told.effect.split()) in text


def test_a_link_that_only_the_other_page_tells_is_quoted_from_there() -> None:
    beside = {group.words: group for group in RightPage(law(), "leefloon", ON).beside}
    opened = {other.right: other for other in beside["Dit recht opent"].others}
    assert opened["sociaal_tarief_energie"].is_theirs
    assert not opened["installatiepremie"].is_theirs
    assert "Daar staat: “Opent het sociaal tarief.”" in " ".join(page_of("leefloon").get_text().split())
    counted = {other.right for other in beside[COUNTS_HERE].others}
    assert {"inkomensvervangende_tegemoetkoming", "werkloosheidsuitkering"} <= counted
    told = {group.words for group in RightPage(law(), "werkloosheidsuitkering", ON).beside}
    assert "Dit recht telt mee als inkomen voor" in told


def test_of_two_rights_no_more_is_said_than_what_tells_most() -> None:
    beside = RightPage(law(), "verhoogde_tegemoetkoming", ON).beside
    (found,) = [group.words for group in beside for other in group.others if other.right == "bewegen_op_verwijzing"]
    assert found == "Dit recht opent"


# -- the search on the page ------------------------------------------------------------------------------------------


def test_a_search_that_finds_nothing_shows_everything_and_who_helps(client: Client, read: Read) -> None:
    page = read(client.post("/rechten/alle", {"zoek": "xyzzy <b>"}, follow=True))
    text = page.get_text()
    assert "Daar vonden we niets bij" in text
    assert "OCMW" in text
    assert len(page.select(".listed a")) == len(RIGHTS)
    assert page.select_one("input#zoek")["value"] == "xyzzy <b>"  # type: ignore[index]


def test_a_search_shows_only_what_it_found(client: Client, read: Read) -> None:
    page = read(client.post("/rechten/alle", {"zoek": "advocaat"}, follow=True))
    links = [str(link["href"]) for link in page.select(".listed a")]
    assert links == [f"/rechten/{found.id}" for found in search(law(), "advocaat")]
    assert "rechten passen bij uw woorden" in page.get_text()


def test_a_first_sentence_ends_where_the_next_begins() -> None:
    assert first_sentence("Voor art. 3 geldt dit. Dan dat.") == "Voor art. 3 geldt dit."
    assert first_sentence("Alleen dit") == "Alleen dit"
    assert first_sentence("Is dit zo? Dan dat. En nog.") == "Is dit zo? Dan dat."


def test_who_gives_a_right_is_what_stands_first() -> None:
    assert giver("OCMW (attest) en gemeente") == "OCMW"
    assert giver("Fluvius. Een commissie geeft advies.") == "Fluvius"
    assert giver("De arbeidsrechtbank, met een schuldbemiddelaar") == "De arbeidsrechtbank"
    assert giver("VDAB of OCMW, samen met") == "VDAB of OCMW"


def test_a_source_text_gives_the_law_and_the_pages() -> None:
    s6, s7 = (Source(name, f"https://{name}.example", "2025", "official") for name in ("een", "twee"))
    known = {"S6": s6, "S7": s7}
    assert cited("Wet 26 mei 2002, art. 3, 3°; S6, S7", known) == ("Wet 26 mei 2002, art. 3, 3°", (s6, s7))
    assert cited("S6, art. 42 KB 23 mei 2001", known) == ("art. 42 KB 23 mei 2001", (s6,))
    assert cited("S6, S7, S9; Decreet art. 18", known) == ("S9; Decreet art. 18", (s6, s7))
